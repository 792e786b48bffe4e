/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything Tend keeps, in one file the facilitator owns.
 *
 * Reading is direct: questions are asked on the main thread over a connection that cannot write.
 * Writing is an action, performed by one writer thread in the order in which actions were given.
 *
 * Signal TendStore::changed (TendStore *, TendChanges *): once after each commit, on the main
 * thread, before the action's own callback.
 * Properties undo-label and redo-label: what Ctrl+Z and Ctrl+Shift+Z would do; NULL when
 * nothing. */
#pragma once

#include "tend-action.h"
#include "tend-changes.h"
#include "tend-database.h"
#include "tend-reversal.h"

G_BEGIN_DECLS

#define TEND_TYPE_STORE (tend_store_get_type ())
G_DECLARE_FINAL_TYPE (TendStore, tend_store, TEND, STORE, GObject)

/* The file's name in a data folder. */
#define TEND_STORE_FILE_NAME "tend.db"

/* Opens or makes the file at @path, see tend_database_open() for what is refused. */
TendStore *tend_store_open (const char *path,
                            GError    **error);

/* Waits until all that was given is on disk, and closes the file. Called by dispose at the latest;
 * after it no question may be asked. */
void tend_store_close (TendStore *self);

/* The connection for questions. Main thread only. */
TendDatabase *tend_store_get_reader (TendStore *self);

const char *tend_store_get_path (TendStore *self);

/* Who the next actions are by; NULL when not said. */
void tend_store_set_author (TendStore  *self,
                            const char *author);

/**
 * tend_store_perform_async:
 * @action: what to do; not to be used again until it is done
 * @cancellable: (nullable): an action cancelled before its commit leaves nothing
 *
 * The only writing call. The callback comes when it is on disk, or has failed and left nothing.
 */
void     tend_store_perform_async (TendStore          *self,
                                   TendAction         *action,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            data);
gboolean tend_store_perform_finish (TendStore    *self,
                                    GAsyncResult *result,
                                    GError      **error);

/* The same, waiting meanwhile: for the command line and tests. */
gboolean tend_store_perform (TendStore  *self,
                             TendAction *action,
                             GError    **error);

/**
 * tend_store_undo_async:
 * @action_id: which, see tend_action_get_id(); 0 for the last one that stands
 */
void tend_store_undo_async (TendStore          *self,
                            gint64              action_id,
                            GAsyncReadyCallback callback,
                            gpointer            data);
void tend_store_redo_async (TendStore          *self,
                            GAsyncReadyCallback callback,
                            gpointer            data);

/**
 * tend_store_undo_import_async:
 * @action_id: which, see tend_action_get_id() and tend-import-receipt-store.h
 * @cancellable: (nullable): one cancelled before its commit leaves everything as it is
 *
 * The same, for an import of many people: it may take a few seconds. To be ended with
 * tend_store_undo_finish().
 */
void tend_store_undo_import_async (TendStore          *self,
                                   gint64              action_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            data);

/* Ends an undo or a redo with all that is to be told of it; NULL on error, as below. */
TendReversal *tend_store_undo_finish (TendStore    *self,
                                      GAsyncResult *result,
                                      GError      **error);

/**
 * tend_store_reverse_finish:
 * @kept: (out) (optional): how many rows were left as they are because they were changed since
 *
 * Ends an undo or a redo.
 * Returns: (transfer full): the label of the action; NULL on error (TEND_ERROR_NOTHING;
 * TEND_ERROR_CONFLICT, also when nothing of an import could be taken back)
 */
char *tend_store_reverse_finish (TendStore    *self,
                                 GAsyncResult *result,
                                 guint        *kept,
                                 GError      **error);

const char *tend_store_get_undo_label (TendStore *self);
const char *tend_store_get_redo_label (TendStore *self);

/* Looks whether another program, such as "tend import" in a terminal, has changed the file, and
 * emits ::changed for everything if so. */
void tend_store_check_elsewhere (TendStore *self);

G_END_DECLS
