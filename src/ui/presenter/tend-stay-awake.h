/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the screens on and the computer awake for as long as a window is there. It lets go before
 * the window does, and says honestly whether the desktop has agreed. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_STAY_AWAKE (tend_stay_awake_get_type ())
G_DECLARE_FINAL_TYPE (TendStayAwake, tend_stay_awake, TEND, STAY_AWAKE, GObject)

/**
 * TendStayAwake:awake: whether the desktop has agreed; notifies
 */

/* From the moment @window is shown until it is hidden or gone. Takes no reference to it. @app may
 * be NULL: nothing is kept awake then. */
TendStayAwake *tend_stay_awake_new (GtkApplication *app,
                                    GtkWindow      *window);

gboolean tend_stay_awake_get_awake (TendStayAwake *self);

G_END_DECLS
