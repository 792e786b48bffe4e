/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the one who leads can see: the clocks, what comes next, and the words of this place
 * while the wall shows something else. */
#pragma once

#include <gtk/gtk.h>

#include "tend-presentation.h"

G_BEGIN_DECLS

#define TEND_TYPE_CONSOLE_PANEL (tend_console_panel_get_type ())
G_DECLARE_FINAL_TYPE (TendConsolePanel, tend_console_panel, TEND, CONSOLE_PANEL, GtkBox)

/* To be set once. */
void tend_console_panel_set_presentation (TendConsolePanel *self,
                                          TendPresentation *presentation);

/* Shows what the clocks say now; to be called a few times a second. */
void tend_console_panel_tick (TendConsolePanel *self);

G_END_DECLS
