/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facilitator's side of a practice: what is on the wall, what comes next, notes and clocks. It
 * makes the audience window and decides where it stands, and both listen to the same keys.
 *
 * Closing it ends the showing. Nothing else does: not the last card, not Escape, not closing the
 * audience window. */
#pragma once

#include <adwaita.h>

#include "tend-presentation.h"

G_BEGIN_DECLS

#define TEND_TYPE_CONSOLE_WINDOW (tend_console_window_get_type ())
G_DECLARE_FINAL_TYPE (TendConsoleWindow,
                      tend_console_window,
                      TEND,
                      CONSOLE_WINDOW,
                      AdwApplicationWindow)

/* Present it with gtk_window_present(); the audience window follows a moment later. @app may be
 * NULL, in tests: nothing keeps the screens awake then. */
TendConsoleWindow *tend_console_window_new (GtkApplication   *app,
                                            TendPresentation *presentation);

/* The items of the session, as a list of TendAgendaItem; @current is the one being presented, or
 * GTK_INVALID_LIST_POSITION. Those that have a script can be put on the wall from the console. The
 * items are copies, so that the plan may change or go meanwhile. */
void tend_console_window_set_agenda (TendConsoleWindow *self,
                                     GListModel        *items,
                                     guint              current);

/* Where the size of the words on the wall is remembered; @settings may be NULL. */
void tend_console_window_set_settings (TendConsoleWindow *self,
                                       GSettings         *settings);

/* The window on the wall, for tests and pictures. */
GtkWindow *tend_console_window_get_audience (TendConsoleWindow *self);

G_END_DECLS
