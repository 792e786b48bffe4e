/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons of the console and the line of status under them. What is pressed means the same as
 * the key that stands in its tooltip. */
#pragma once

#include <gtk/gtk.h>

#include "tend-bell.h"
#include "tend-presentation.h"

G_BEGIN_DECLS

#define TEND_TYPE_CONSOLE_CONTROLS (tend_console_controls_get_type ())
G_DECLARE_FINAL_TYPE (TendConsoleControls, tend_console_controls, TEND, CONSOLE_CONTROLS, GtkBox)

/**
 * TendConsoleControls::command: (command: TendPresenterCommand) a button was pressed
 */

/* Binds the buttons that stay down to @presentation. To be set once. */
void tend_console_controls_set_presentation (TendConsoleControls *self,
                                             TendPresentation    *presentation);

/* Binds the button that lets the bell be heard. To be set once. */
void tend_console_controls_set_bell (TendConsoleControls *self,
                                     TendBell            *bell);

/* What the line says as long as there is nothing to hint at. */
void tend_console_controls_set_status (TendConsoleControls *self,
                                       const char          *status);

/* Says @hint in the line for some seconds. */
void tend_console_controls_give_hint (TendConsoleControls *self,
                                      const char          *hint);

void tend_console_controls_set_awake (TendConsoleControls *self,
                                      gboolean             awake);
void tend_console_controls_set_can_swap (TendConsoleControls *self,
                                         gboolean             can_swap);
void tend_console_controls_set_full_screen (TendConsoleControls *self,
                                            gboolean             full_screen);

G_END_DECLS
