/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main window: five places over one store. It makes a place when it is first shown, and wires
 * what one place asks of another; what happens in a place is the place's own.
 *
 * Actions that any place may activate: win.show-inquiry, win.show-cohort, win.show-plan,
 * win.show-practice, win.present-plan, win.present-practice and win.undo-action with an id (x);
 * win.new-inquiry, win.new-cohort, win.import, win.undo, win.redo and win.search without. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_WINDOW (tend_window_get_type ())
G_DECLARE_FINAL_TYPE (TendWindow, tend_window, TEND, WINDOW, AdwApplicationWindow)

/* @settings may be NULL: then nothing is remembered, as on the example data. */
TendWindow *tend_window_new (GtkApplication *application,
                             TendStore      *store,
                             GSettings      *settings);

TendStore *tend_window_get_store (TendWindow *self);

/* Shows one of "today", "inquiries", "cohorts", "plans", "practices". */
void tend_window_show_page (TendWindow *self,
                            const char *name);

/* Says that this is the example, where nothing is kept. */
void tend_window_set_example (TendWindow *self,
                              gboolean    example);

G_END_DECLS
