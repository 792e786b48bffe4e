/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pause of a script as a thin line whose length is its time, and how long it is in words. The
 * part by which a pause may stretch is drawn fainter. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_PAUSE_LINE (tend_pause_line_get_type ())
G_DECLARE_FINAL_TYPE (TendPauseLine, tend_pause_line, TEND, PAUSE_LINE, GtkWidget)

/**
 * tend_pause_line_set:
 * @min: seconds at the shortest
 * @max: seconds at the longest
 * @longest: seconds of the longest pause of the whole script: lines drawn for the same one can be
 *   compared by eye
 */
void tend_pause_line_set (TendPauseLine *self,
                          int            min,
                          int            max,
                          int            longest);

/* How long the line is drawn, in pixels: for the shortest and for the longest time. */
void tend_pause_line_get_lengths (TendPauseLine *self,
                                  float         *min,
                                  float         *max);

/* "15–25 s", "2 min". Free with g_free(). */
char *tend_pause_line_say (int min,
                           int max);

G_END_DECLS
