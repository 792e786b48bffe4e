/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of an import over a main window and a real store, and the hands and eyes of a person
 * in it. */
#pragma once

#include "page-fixture.h"
#include "store-fixture.h"
#include "tend-import-window.h"

G_BEGIN_DECLS

typedef struct
{
  StoreFixture      base;
  GtkWindow        *parent;
  TendImportWindow *window; /* NULL when there is none (any more) */
} Assistant;

void assistant_set_up (Assistant    *self,
                       gconstpointer data);
void assistant_tear_down (Assistant    *self,
                          gconstpointer data);

/* The descendant of the window with that id. */
gpointer assistant_find (Assistant  *self,
                         const char *id);

/* "busy", "problem", "file", "columns", "plan" or "done". */
const char *assistant_get_step (Assistant *self);

/* Waits until nothing is read or planned any more. */
void assistant_wait (Assistant *self);

/* Opens the window with the file @path, one of the samples, or several files; and waits. */
void assistant_open (Assistant  *self,
                     const char *path);
void assistant_open_sample (Assistant  *self,
                            const char *name);
void assistant_open_files (Assistant  *self,
                           GListModel *files);

/* Takes the window that something else has opened; there may be none. */
void assistant_take_window (Assistant *self);

/* A shown window of that type, or NULL. */
GtkWindow *assistant_find_toplevel (GType type);

/* A file of that name and content in the folder that goes with the test. Free with g_free(). */
char *assistant_write (Assistant  *self,
                       const char *name,
                       const char *content,
                       gssize      length);

/* Activates an action of the window; presses a button that can be pressed. */
void assistant_activate (Assistant  *self,
                         const char *action);
void assistant_click (Assistant  *self,
                      const char *id);

/* What stands in the preview: the text of the cell in @column and @row, counted from 0 without the
 * headings and the numbers of lines. */
const char *assistant_get_cell (Assistant *self,
                                guint      column,
                                guint      row);

/* Chooses the way number @reading among those that the widget of that id offers, and waits. */
void assistant_choose (Assistant  *self,
                       const char *id,
                       guint       reading);

/* Which of these is chosen, or -1. */
int assistant_get_chosen (Assistant  *self,
                          const char *id);

/* Goes on until the plan is in view, whatever is asked. */
void assistant_go_to_plan (Assistant *self);

/* What is planned, and what the button says that carries it out. */
GListModel *assistant_get_rows (Assistant *self);
const char *assistant_get_import_label (Assistant *self);
void        assistant_select_row (Assistant *self,
                                  guint      position);

/* Presses the button that shows only the rows of @sentence, "All 5 rows". */
void assistant_press_chip (Assistant  *self,
                           const char *sentence);

/* Carries the plan out and waits for the receipt. */
void assistant_carry_out (Assistant *self);

/* Waits until the window is gone; closes it; carries the plan out, and closes it then. */
void assistant_wait_closed (Assistant *self);
void assistant_cancel (Assistant *self);
void assistant_import (Assistant *self);

G_END_DECLS
