/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change as a person names it: "Ana and Li have places".
 *
 * An action carries its arguments to the writer thread, where its function calls the verbs of the
 * store inside one transaction. Whatever the function gets must not be used by another thread
 * meanwhile: plain values, a GVariant, or an object that nobody else holds. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

#define TEND_TYPE_ACTION (tend_action_get_type ())
G_DECLARE_FINAL_TYPE (TendAction, tend_action, TEND, ACTION, GObject)

/* Does the work over the writer's connection, inside a transaction that is committed when it
 * returns TRUE and rolled back when it returns FALSE. */
typedef gboolean (*TendActionFunc) (TendDatabase *database,
                                    TendAction   *action,
                                    GError      **error);

/**
 * tend_action_new:
 * @name: for the program, such as "offer-places"
 * @label: for people, translated: what has happened once it is done
 * @func: the work
 * @data: (transfer full): for @func, see tend_action_get_data()
 * @destroy: (nullable): frees @data
 */
TendAction *tend_action_new (const char    *name,
                             const char    *label,
                             TendActionFunc func,
                             gpointer       data,
                             GDestroyNotify destroy);

const char *tend_action_get_name (TendAction *self);

/* The label may be made better by the function, once it knows the names. */
const char *tend_action_get_label (TendAction *self);
void        tend_action_set_label (TendAction *self,
                                   const char *label);

gpointer tend_action_get_data (TendAction *self);

/* What the action made, such as the new cohort's id; 0 when nothing. */
gint64 tend_action_get_result (TendAction *self);
void   tend_action_set_result (TendAction *self,
                               gint64      id);

/* TRUE unless said otherwise: whether Undo offers to take it back. */
gboolean tend_action_get_undoable (TendAction *self);
void     tend_action_set_undoable (TendAction *self,
                                   gboolean    undoable);

/* While it is being performed, the cancellable given to tend_store_perform_async(); a long function
 * asks it now and then. May be NULL. */
GCancellable *tend_action_get_cancellable (TendAction *self);
void          tend_action_set_cancellable (TendAction   *self,
                                           GCancellable *cancellable);

/* Who does it; NULL when not said. Set by the store. */
const char *tend_action_get_author (TendAction *self);
void        tend_action_set_author (TendAction *self,
                                    const char *author);

/* The id under which it was recorded, for undoing it; 0 before, and when it changed nothing. */
gint64 tend_action_get_id (TendAction *self);
void   tend_action_set_id (TendAction *self,
                           gint64      id);

/* How far a long action has come, 0 to 1: said by its function on the writer's thread, and read by
 * any other, such as a page that shows it. What it says is never told by a signal. */
double tend_action_get_progress (TendAction *self);
void   tend_action_set_progress (TendAction *self,
                                 double      fraction);

gboolean tend_action_run (TendAction   *self,
                          TendDatabase *database,
                          GError      **error);

G_END_DECLS
