/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The presenter's windows as a person meets them: what they say, what is pressed, keys on the real
 * display. */
#pragma once

#include "tend-console-window.h"

G_BEGIN_DECLS

/* Runs the main loop for so long. */
void wait_ms (guint ms);

/* Brings a window to the front, until the window manager has done as it was asked. */
void activate_window (GtkWindow *window);

/* Presses a key as a person does: on the display, with the focus where it is in @window. */
void type_key (GtkWindow *window, const char *key);

/* The first mapped widget below @widget of type @type whose words hold @text, or NULL. */
GtkWidget *find_widget (GtkWidget *widget, GType type, const char *text);

gboolean console_says (TendConsoleWindow *console, const char *text);
void     console_click (TendConsoleWindow *console, const char *label);

G_END_DECLS
