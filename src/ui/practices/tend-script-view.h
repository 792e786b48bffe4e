/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a practice to be read before they are led: each step a card for the room, with its
 * note for the facilitator, its bell, and its pause as a line whose length is its time.
 *
 * Property "script": a #TendScript, or NULL for nothing. It does not scroll by itself; put it into
 * something that does. */
#pragma once

#include "tend-script.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_SCRIPT_VIEW (tend_script_view_get_type ())
G_DECLARE_FINAL_TYPE (TendScriptView, tend_script_view, TEND, SCRIPT_VIEW, GtkWidget)

void        tend_script_view_set_script (TendScriptView *self,
                                         TendScript     *script);
TendScript *tend_script_view_get_script (TendScriptView *self);

G_END_DECLS
