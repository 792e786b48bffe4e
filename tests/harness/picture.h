/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of windows, taken from inside the process that shows them: exactly what GTK draws, with
 * no need of a window manager or of a program that reads the screen. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Runs the main loop until a shown window has been drawn and has then stayed as it is for quiet_ms.
 * An animation that never ends is given up on after five seconds. */
void picture_wait (GtkWidget *window,
                   guint      quiet_ms);

/* Writes a shown window, popover or any widget in one, at its present size and state, as a PNG.
 * What it leaves transparent stays transparent. A popover is a surface of its own: take it by
 * itself. */
gboolean picture_save (GtkWidget  *widget,
                       const char *path,
                       GError    **error);

G_END_DECLS
