/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings one window to a screen. A window cannot be told where to stand, but a full screen can be
 * told which screen; a desktop may need time, may need to be asked again, and may not listen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_MOVER (tend_mover_get_type ())
G_DECLARE_FINAL_TYPE (TendMover, tend_mover, TEND, MOVER, GObject)

/**
 * TendMover::settled: (arrived: gboolean) whether the window is on the screen; if not, the desktop
 * did not listen or the screen is gone
 */

/* Takes no reference to @window; whoever owns it cancels before it goes. */
TendMover *tend_mover_new (GtkWindow *window);

/* Makes the window, which has to be shown, fill @monitor. Without @stay_full it is a plain window
 * again once it is there. */
void tend_mover_move (TendMover  *self,
                      GdkMonitor *monitor,
                      gboolean    stay_full);

/* Leaves the window as it is. */
void tend_mover_cancel (TendMover *self);

G_END_DECLS
