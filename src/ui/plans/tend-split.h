/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thing and what belongs to it: side by side while there is room, else the second below the
 * first, as high as it needs to be but never more than a part of the whole.
 *
 * Properties: "main" and "aside", the two widgets; "wanted", whether there is something to be seen
 * aside. Side by side there is room for it either way, so that nothing jumps; below it only takes
 * room while it is wanted. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_SPLIT (tend_split_get_type ())
G_DECLARE_FINAL_TYPE (TendSplit, tend_split, TEND, SPLIT, GtkWidget)

void tend_split_set_wanted (TendSplit *self,
                            gboolean   wanted);

/* Whether the second now stands below the first. */
gboolean tend_split_is_stacked (TendSplit *self);

G_END_DECLS
