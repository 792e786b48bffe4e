/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-store"

#include "tend-database.h"

#include "tend-database-private.h"
#include "tend-error.h"
#include "tend-rows.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

struct _TendDatabase
{
  GObject parent_instance;

  char       *path;
  sqlite3    *handle;
  GHashTable *idle_statements; /* SQL text -> TendStatement that nobody uses now */
  gpointer    recorder;        /* unowned: of the action that is performed now, or NULL */
  int         log_pages;       /* after the last commit, once checkpoints are put off */
};

G_DEFINE_FINAL_TYPE (TendDatabase, tend_database, G_TYPE_OBJECT)

static void
tend_database_finalize (GObject *object)
{
  TendDatabase *self = TEND_DATABASE (object);

  g_hash_table_unref (self->idle_statements);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A connection was closed with statements in use");
  g_free (self->path);

  G_OBJECT_CLASS (tend_database_parent_class)->finalize (object);
}

static void
tend_database_class_init (TendDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_database_finalize;
}

static void
tend_database_init (TendDatabase *self)
{
  self->idle_statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                 (GDestroyNotify)tend_statement_free);
}

static TendError
error_for (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return TEND_ERROR_DISK_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return TEND_ERROR_BUSY;
    case SQLITE_NOTADB:
      return TEND_ERROR_FOREIGN;
    case SQLITE_CORRUPT:
      return TEND_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
      return TEND_ERROR_INVALID;
    default:
      return TEND_ERROR_FAILED;
    }
}

/* What the connection says last may be of something else that went well. */
static const char *
say_reason (TendDatabase *self,
            int           code)
{
  gboolean own = self->handle != NULL &&
                 (sqlite3_extended_errcode (self->handle) & 0xff) == (code & 0xff);

  return own ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code);
}

void
tend_database_set_error (TendDatabase *self,
                         int           code,
                         GError      **error)
{
  TendError kind = error_for (code);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           _ ("This was cancelled, and nothing was changed."));
      return;
    }
  /* Where the log or its index cannot grow, SQLite speaks of input and output only. */
  if ((code & 0xff) == SQLITE_IOERR && sqlite3_system_errno (self->handle) == ENOSPC)
    kind = TEND_ERROR_DISK_FULL;
  switch ((int)kind)
    {
    case TEND_ERROR_DISK_FULL:
      g_set_error_literal (error, TEND_ERROR, kind,
                           _ ("The disk is full, so nothing was saved. Make room and try again."));
      break;
    case TEND_ERROR_BUSY:
      g_set_error_literal (error, TEND_ERROR, kind,
                           _ ("Another program is using Tend’s data, so nothing was saved. Close "
                              "it and try again."));
      break;
    case TEND_ERROR_FOREIGN:
      g_set_error_literal (error, TEND_ERROR, kind,
                           _ ("The file is not Tend’s and was left as it is."));
      break;
    case TEND_ERROR_DAMAGED:
      g_set_error_literal (error, TEND_ERROR, kind,
                           _ ("Tend’s data is damaged, so nothing was changed. Copy the file to a "
                              "safe place and go back to your last copy."));
      break;
    default:
      /* Translators: the reason is SQLite's, in English */
      g_set_error (error, TEND_ERROR, kind,
                   _ ("Tend’s data could not be read or written, so nothing was saved (%s)."),
                   say_reason (self, code));
      break;
    }
}

static int
look_at_cancellable_cb (void *data)
{
  return g_cancellable_is_cancelled (data);
}

void
tend_database_watch (TendDatabase *self,
                     GCancellable *cancellable)
{
  /* Steps of SQLite's machine between two looks: well under a millisecond. */
  const int steps = 10000;

  sqlite3_progress_handler (self->handle, steps,
                            cancellable != NULL ? look_at_cancellable_cb : NULL, cancellable);
}

static int
log_grew_cb (void       *data,
             sqlite3    *handle,
             const char *name,
             int         n_pages)
{
  TendDatabase *self = data;

  self->log_pages = n_pages;
  return SQLITE_OK;
}

void
tend_database_put_off_checkpoints (TendDatabase *self)
{
  sqlite3_wal_hook (self->handle, log_grew_cb, self);
}

void
tend_database_checkpoint (TendDatabase *self)
{
  /* As many as SQLite waits for. What cannot be copied now stays safe in the log. */
  const int many = 1000;

  if (self->log_pages < many)
    return;
  sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  self->log_pages = 0;
}

TendDatabase *
tend_database_connect (const char *path,
                       int         flags,
                       GError    **error)
{
  g_autoptr (TendDatabase) self = NULL;
  int                      code;
  static gsize             configured;

  /* Nobody asks how much memory SQLite has, and keeping count takes a lock for every piece. */
  if (g_once_init_enter (&configured))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&configured, 1);
    }
  self = g_object_new (TEND_TYPE_DATABASE, NULL);
  self->path = g_strdup (path);
  code = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    {
      tend_database_set_error (self, code, error);
      return NULL;
    }
  sqlite3_extended_result_codes (self->handle, 1);
  code = tend_rows_register (self->handle);
  if (code != SQLITE_OK)
    {
      tend_database_set_error (self, code, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

const char *
tend_database_get_path (TendDatabase *self)
{
  g_return_val_if_fail (TEND_IS_DATABASE (self), NULL);

  return self->path;
}

sqlite3 *
tend_database_get_handle (TendDatabase *self)
{
  return self->handle;
}

gpointer
tend_database_get_recorder (TendDatabase *self)
{
  return self->recorder;
}

void
tend_database_set_recorder (TendDatabase *self,
                            gpointer      recorder)
{
  self->recorder = recorder;
}

TendStatement *
tend_database_prepare (TendDatabase *self,
                       const char   *sql,
                       GError      **error)
{
  TendStatement *statement = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (self), NULL);

  if (g_hash_table_steal_extended (self->idle_statements, sql, NULL, (gpointer *)&statement))
    return statement;
  return tend_statement_new (self, sql, error);
}

void
tend_database_take_back (TendDatabase  *self,
                         TendStatement *statement)
{
  /* Replaces, and so finalizes, one that served the same question at the same time. */
  g_hash_table_replace (self->idle_statements, (char *)tend_statement_get_sql (statement),
                        statement);
}

gboolean
tend_database_run (TendDatabase *self,
                   const char   *sql,
                   GError      **error)
{
  int code;

  g_return_val_if_fail (TEND_IS_DATABASE (self), FALSE);

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    tend_database_set_error (self, code, error);
  return code == SQLITE_OK;
}

gint64
tend_database_ask (TendDatabase *self,
                   const char   *sql,
                   GError      **error)
{
  sqlite3_stmt *statement = NULL;
  gint64        answer = 0;
  int           code;

  g_return_val_if_fail (TEND_IS_DATABASE (self), -1);

  code = sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL);
  if (code == SQLITE_OK)
    {
      code = sqlite3_step (statement);
      if (code == SQLITE_ROW)
        answer = sqlite3_column_int64 (statement, 0);
    }
  sqlite3_finalize (statement);

  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return answer;
  tend_database_set_error (self, code, error);
  return -1;
}

GArray *
tend_database_collect_ids (TendStatement *statement,
                           GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  TendStepResult     step;

  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      gint64 id = tend_statement_int64 (statement, "id");

      g_array_append_val (ids, id);
    }
  return step == TEND_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

gboolean
tend_database_check_references (TendDatabase *self,
                                gboolean     *whole,
                                GError      **error)
{
  g_autoptr (TendStatement) check = tend_database_prepare (self, "PRAGMA foreign_key_check", error);
  TendStepResult            step = check != NULL ? tend_statement_step (check, error)
                                                 : TEND_STEP_ERROR;

  *whole = step == TEND_STEP_DONE;
  return step != TEND_STEP_ERROR;
}
