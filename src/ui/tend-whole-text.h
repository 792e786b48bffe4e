/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that have no room for all of their words say the whole of them in a tooltip. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on, whenever @label is cut short. */
void tend_whole_text_offer (GtkLabel *label);

G_END_DECLS
