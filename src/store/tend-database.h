/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One connection to Tend's file, with the settings that every connection has.
 *
 * The store holds two: the main thread's, which can only read, and the writer thread's. Questions
 * take either one; verbs take the writer's and run inside an action's transaction. A connection is
 * used by one thread only. */
#pragma once

#include "tend-statement.h"

G_BEGIN_DECLS

#define TEND_TYPE_DATABASE (tend_database_get_type ())
G_DECLARE_FINAL_TYPE (TendDatabase, tend_database, TEND, DATABASE, GObject)

/* "Tend" in ASCII: the file's application_id. */
#define TEND_DATABASE_APPLICATION_ID 0x54656e64

typedef enum {
  TEND_DATABASE_READ,
  TEND_DATABASE_WRITE,
} TendDatabaseMode;

/**
 * tend_database_open:
 * @path: the file
 * @mode: READ needs a file that is there and of the present version; WRITE makes what is missing
 *   (folder 0700, file 0600) and migrates an older one after copying it
 * @error: TEND_ERROR_NEWER, TEND_ERROR_FOREIGN, TEND_ERROR_DAMAGED, TEND_ERROR_BUSY,
 *   TEND_ERROR_DISK_FULL, TEND_ERROR_NOT_FOUND, TEND_ERROR_FAILED
 *
 * A newer or a foreign file is refused and not written to.
 */
TendDatabase *tend_database_open (const char      *path,
                                  TendDatabaseMode mode,
                                  GError         **error);

const char *tend_database_get_path (TendDatabase *self);

/* A statement for @sql, from the connection's cache or prepared now. */
TendStatement *tend_database_prepare (TendDatabase *self,
                                      const char   *sql,
                                      GError      **error);

/* Runs one or more commands that give no rows and take no values. */
gboolean tend_database_run (TendDatabase *self,
                            const char   *sql,
                            GError      **error);

/* Asks a question whose answer is one number in its first column; -1 on error, and 0 when there is
 * no row. */
gint64 tend_database_ask (TendDatabase *self,
                          const char   *sql,
                          GError      **error);

/* Appends each row's column "id" to a new array of gint64. The statement is stepped to its end.
 * NULL on error. */
GArray *tend_database_collect_ids (TendStatement *statement,
                                   GError       **error);

G_END_DECLS
