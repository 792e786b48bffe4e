/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store's own machinery needs of a connection beyond questions and verbs. */
#pragma once

#include "tend-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* A connection as SQLite makes it, without a setting. @flags are SQLITE_OPEN_…. */
TendDatabase *tend_database_connect (const char *path,
                                     int         flags,
                                     GError    **error);

sqlite3 *tend_database_get_handle (TendDatabase *self);

/* The TendRecorder of the action that is performed now, or NULL. */
gpointer tend_database_get_recorder (TendDatabase *self);
void     tend_database_set_recorder (TendDatabase *self,
                                     gpointer      recorder);

/* Whether all that rows refer to is there, in @whole (out). FALSE on error. */
gboolean tend_database_check_references (TendDatabase *self,
                                         gboolean     *whole,
                                         GError      **error);

/* Sets @error from a SQLite result code, in words for the person in front of the screen. */
void tend_database_set_error (TendDatabase *self,
                              int           code,
                              GError      **error);

/* From now on whatever runs on the connection is broken off when @cancellable is cancelled, with
 * G_IO_ERROR_CANCELLED; a change in a transaction is rolled back by that. NULL ends it. The
 * @cancellable must live that long. */
void tend_database_watch (TendDatabase *self,
                          GCancellable *cancellable);

/* From now on a commit does not copy a long log into the data file before it returns; this is done
 * when tend_database_checkpoint() is called, which does nothing while the log is short. */
void tend_database_put_off_checkpoints (TendDatabase *self);
void tend_database_checkpoint (TendDatabase *self);

/* For tend-statement.c: takes a statement back into the cache. */
void tend_database_take_back (TendDatabase  *self,
                              TendStatement *statement);

TendStatement *tend_statement_new (TendDatabase *database,
                                   const char   *sql,
                                   GError      **error);
const char    *tend_statement_get_sql (TendStatement *self);
sqlite3_stmt  *tend_statement_get_handle (TendStatement *self);
void           tend_statement_free (TendStatement *self);

G_END_DECLS
