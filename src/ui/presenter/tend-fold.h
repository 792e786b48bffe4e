/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two children side by side while there is room, one above the other when it is narrow. Neither
 * gets less than it needs. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_FOLD (tend_fold_get_type ())
G_DECLARE_FINAL_TYPE (TendFold, tend_fold, TEND, FOLD, GtkWidget)

/**
 * TendFold:threshold: width in pixels from which the children stand side by side
 * TendFold:spacing: pixels between them
 * TendFold:share: the first one's part of the width, in percent, if that is room enough for either
 */

G_END_DECLS
