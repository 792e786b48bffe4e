/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wall: one card, centred, warm white on near-black, as large as is good to read and as small
 * as it must be to be whole. The audience window holds one, and the console a small one that shows
 * the same. Its words are also its accessible name. It can hold a TendCard and nothing else. */
#pragma once

#include <gtk/gtk.h>

#include "tend-card.h"

G_BEGIN_DECLS

#define TEND_TYPE_WALL (tend_wall_get_type ())
G_DECLARE_FINAL_TYPE (TendWall, tend_wall, TEND, WALL, GtkWidget)

GtkWidget *tend_wall_new (void);

/* Shows @card from the next frame on; NULL shows nothing. */
void      tend_wall_set_card (TendWall *self,
                              TendCard *card);
TendCard *tend_wall_get_card (TendWall *self);

/* How large the words are to be; 1.0 is as usual. Words that would not fit stay smaller. */
void   tend_wall_set_zoom (TendWall *self,
                           double    zoom);
double tend_wall_get_zoom (TendWall *self);

/* Width divided by height of a picture within the widget, for a wall in the small; 0 fills the
 * widget. */
void   tend_wall_set_aspect (TendWall *self,
                             double    aspect);
double tend_wall_get_aspect (TendWall *self);

/* How often the words were measured, and the size in pixels that came of it last. For tests. */
guint tend_wall_get_n_fits (TendWall *self);
int   tend_wall_get_font_size (TendWall *self);

G_END_DECLS
