/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changesets, as SQLite's session extension records them: the one source of undo, of what to
 * re-index and of what the pages are told. Writer's connection only. */
#pragma once

#include "tend-changes.h"
#include "tend-database.h"

G_BEGIN_DECLS

typedef struct _TendRecorder TendRecorder;

/* Starts to record every change of a row that people can have, until freed. */
TendRecorder *tend_recorder_new (TendDatabase *database,
                                 GError      **error);
void          tend_recorder_free (TendRecorder *self);

/**
 * tend_recorder_take:
 * @changes: (out) (transfer full): the things that what was recorded belongs to
 *
 * What has been recorded so far; empty when nothing changed. It lives no longer than @self.
 */
GBytes *tend_recorder_take (TendRecorder *self,
                            TendChanges **changes,
                            GError      **error);

/* For tend-bulk.c, which writes the changeset of new rows itself: while paused, nothing is
 * recorded; what it writes is added, and the things it touches are kept beside. Nothing happens
 * when @self is NULL. New rows have ids from @first_id on. */
gboolean     tend_recorder_pause (TendRecorder *self,
                                  gboolean      paused,
                                  GError      **error);
void         tend_recorder_add (TendRecorder *self,
                                GByteArray   *changeset,
                                gint64        first_id);
TendChanges *tend_recorder_get_added (TendRecorder *self);

/* The rows with @ids, growing, were there before, and are changed by what was added. */
void tend_recorder_add_changed (TendRecorder *self,
                                const gint64 *ids,
                                gsize         n_ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendRecorder, tend_recorder_free)

/**
 * TendRowRule:
 * @touches: whether the column holds the id of a thing that the row belongs to
 * @kind: of that thing
 * @own: whether the row is that thing itself, and the thing has a document in the search index
 * @says: whether the row holds words by which the thing is searched for
 */
typedef struct
{
  gboolean touches;
  TendKind kind;
  gboolean own;
  gboolean says;
} TendRowRule;

/* What @column of a new row of @table touches. */
TendRowRule tend_changeset_find_rule (const char *table,
                                      int         column);

/* The things that the rows of @changeset belong to. To be called inside the transaction that made
 * the changes, or that has just applied them. */
TendChanges *tend_changeset_list_changes (TendDatabase *database,
                                          GBytes       *changeset,
                                          GError      **error);

/* The changeset that takes @changeset back. */
GBytes *tend_changeset_invert (TendDatabase *database,
                               GBytes       *changeset,
                               GError      **error);

/**
 * tend_changeset_apply:
 * @kept: (out): how many rows were left as they are, because they were edited or removed since
 * @error: TEND_ERROR_CONFLICT when something made since depends on what would be taken away
 *
 * Applies @changeset inside the present transaction, with foreign keys off, and checks them
 * afterwards: the caller switches them off before BEGIN.
 */
gboolean tend_changeset_apply (TendDatabase *database,
                               GBytes       *changeset,
                               guint        *kept,
                               GError      **error);

/* For the test that holds the list of tables against the schema: table, column number and column
 * name of the rule @index; FALSE past the last. */
gboolean tend_changeset_get_rule (guint        index,
                                  const char **table,
                                  int         *column,
                                  const char **column_name);

G_END_DECLS
