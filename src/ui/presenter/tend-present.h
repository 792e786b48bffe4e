/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the library or a plan to the wall: loads the scripts and opens the console. What is shown is
 * a copy; nothing done to the plan or the practice meanwhile reaches the room. */
#pragma once

#include "tend-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * tend_present_practice:
 * @window: the main window it was asked for in
 * @settings: (nullable): where the size of the words is remembered
 *
 * One practice at a time is on the wall: while a console is open it is raised, and asks whether to
 * change.
 */
void tend_present_practice (GtkWindow *window,
                            TendStore *store,
                            GSettings *settings,
                            gint64     practice);

/* Begins with the first item of @plan that has a practice; the console offers the others. */
void tend_present_plan (GtkWindow *window,
                        TendStore *store,
                        GSettings *settings,
                        gint64     plan);

G_END_DECLS
