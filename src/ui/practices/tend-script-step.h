/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of a script as the facilitator reads it: the words for the room on a card, the note
 * beside it, the pause and the bell. Part of tend-script-view.h. */
#pragma once

#include "tend-script.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_SCRIPT_STEP (tend_script_step_get_type ())
G_DECLARE_FINAL_TYPE (TendScriptStep, tend_script_step, TEND, SCRIPT_STEP, GtkWidget)

/* @longest_pause: seconds of the longest pause of the script, see tend_pause_line_set(). */
GtkWidget *tend_script_step_new (const TendStep *step,
                                 int             longest_pause);

G_END_DECLS
