/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the room sees: one card and nothing else, ever. No control, no cursor, nothing that takes
 * the focus. It can be given a TendCard only, and its property "card" is of that type. */
#pragma once

#include <gtk/gtk.h>

#include "tend-card.h"

G_BEGIN_DECLS

#define TEND_TYPE_AUDIENCE_WINDOW (tend_audience_window_get_type ())
G_DECLARE_FINAL_TYPE (TendAudienceWindow, tend_audience_window, TEND, AUDIENCE_WINDOW, GtkWindow)

/**
 * TendAudienceWindow::close-asked: () someone asked the window to close; it stays
 */

/* It belongs to no application: what closes every window of one must not ask this one. */
TendAudienceWindow *tend_audience_window_new (void);

void      tend_audience_window_set_card (TendAudienceWindow *self,
                                         TendCard           *card);
TendCard *tend_audience_window_get_card (TendAudienceWindow *self);

/* How large the words are to be; 1.0 is as usual. */
void   tend_audience_window_set_zoom (TendAudienceWindow *self,
                                      double              zoom);
double tend_audience_window_get_zoom (TendAudienceWindow *self);

G_END_DECLS
