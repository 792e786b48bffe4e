/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two columns where there is room for both, one above the other where there is not.
 *
 * Properties "start" and "end": the two widgets. A flow box would do the same for any number of
 * children, and measures each so often that it doubled the time to the first frame. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_COLUMNS (tend_columns_get_type ())
G_DECLARE_FINAL_TYPE (TendColumns, tend_columns, TEND, COLUMNS, GtkWidget)

G_END_DECLS
