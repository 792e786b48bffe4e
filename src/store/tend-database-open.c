/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening the file: what is refused, how it is brought up to date, and the settings of every
 * connection. */
#include "tend-database-file.h"
#include "tend-database-private.h"
#include "tend-error.h"
#include "tend-migration.h"

#include <glib/gi18n-lib.h>

#define BUSY_MSEC 5000

static gboolean
set_pragma (TendDatabase *self,
            const char   *set,
            const char   *expected,
            GError      **error)
{
  sqlite3_stmt    *statement = NULL;
  g_autofree char *name = g_strndup (set, strcspn (set, " ="));
  g_autofree char *ask = g_strdup_printf ("PRAGMA %s", name);
  g_autofree char *command = g_strdup_printf ("PRAGMA %s", set);
  gboolean         as_expected = FALSE;
  int              code;

  code = sqlite3_exec (tend_database_get_handle (self), command, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_prepare_v2 (tend_database_get_handle (self), ask, -1, &statement, NULL);
  if (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      as_expected = g_strcmp0 ((const char *)sqlite3_column_text (statement, 0), expected) == 0;
      code = SQLITE_OK;
    }
  sqlite3_finalize (statement);

  if (code != SQLITE_OK)
    tend_database_set_error (self, code, error);
  else if (!as_expected)
    g_set_error (error, TEND_ERROR, TEND_ERROR_FAILED,
                 /* Translators: a setting of the database, as in "journal_mode" */
                 _ ("Tend’s data cannot be kept safely in this folder (%s). Choose a folder on "
                    "this computer."),
                 name);
  return code == SQLITE_OK && as_expected;
}

/* concat_all (…): its arguments with spaces between, without the NULLs. For search documents. */
static void
concat_all_cb (sqlite3_context *context,
               int              n_values,
               sqlite3_value  **values)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (int i = 0; i < n_values; i++)
    {
      const char *text = (const char *)sqlite3_value_text (values[i]);

      if (text == NULL)
        continue;
      if (all->len > 0)
        g_string_append_c (all, ' ');
      g_string_append (all, text);
    }
  sqlite3_result_text64 (context, all->str, all->len, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/* Every setting of a connection, set and read back. */
static gboolean
configure (TendDatabase    *self,
           TendDatabaseMode mode,
           GError         **error)
{
  sqlite3_busy_timeout (tend_database_get_handle (self), BUSY_MSEC);
  sqlite3_db_config (tend_database_get_handle (self), SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  /* Sorting must not spill what people wrote into a temporary file. */
  if (!set_pragma (self, "trusted_schema = OFF", "0", error) ||
      !set_pragma (self, "temp_store = MEMORY", "2", error))
    return FALSE;
  if (mode == TEND_DATABASE_READ)
    return set_pragma (self, "query_only = ON", "1", error);

  sqlite3_create_function (tend_database_get_handle (self), "concat_all", -1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                           concat_all_cb, NULL, NULL);
  return set_pragma (self, "journal_mode = WAL", "wal", error) &&
         set_pragma (self, "synchronous = FULL", "2", error) &&
         set_pragma (self, "foreign_keys = ON", "1", error) &&
         set_pragma (self, "secure_delete = ON", "1", error) &&
         set_pragma (self, "cache_size = -131072", "-131072", error);
}

static gboolean
accept_version (TendDatabase *self,
                GPtrArray    *migrations,
                GError      **error)
{
  int version = (int)tend_database_ask (self, "PRAGMA user_version", error);

  return version >= 0 && tend_migrations_accept (migrations, version, error);
}

static TendDatabase *
open_for_writing (const char *path,
                  gboolean    exists,
                  GPtrArray  *migrations,
                  GError    **error)
{
  g_autoptr (TendDatabase) self = NULL;

  if (!tend_database_file_prepare (path, error))
    return NULL;

  self = tend_database_connect (path, SQLITE_OPEN_READWRITE, error);
  if (self == NULL)
    return NULL;
  /* The header may be of an earlier version than the log. Should it turn out newer than we know,
   * closing must not write the one into the other. */
  sqlite3_db_config (tend_database_get_handle (self), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (exists && !accept_version (self, migrations, error))
    return NULL;
  sqlite3_db_config (tend_database_get_handle (self), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  /* The mark goes into the file's header before the log exists, where tend_database_file_check()
   * finds it whatever happens next. An import writes less often, and less in all, to larger pages
   * than SQLite's own of 4 KiB; a file that has those keeps them. */
  if (!exists && (!set_pragma (self, "page_size = 8192", "8192", error) ||
                  !set_pragma (self, "application_id = 1415933540", "1415933540", error)))
    return NULL;
  if (!configure (self, TEND_DATABASE_WRITE, error) ||
      !tend_migrations_run (self, migrations, error))
    return NULL;
  return g_steal_pointer (&self);
}

TendDatabase *
tend_database_open (const char      *path,
                    TendDatabaseMode mode,
                    GError         **error)
{
  g_autoptr (TendDatabase) self = NULL;
  g_autoptr (GPtrArray)    migrations = tend_migrations_shipped ();
  gboolean                 exists = FALSE;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!tend_database_file_check (path, migrations, &exists, error))
    return NULL;
  if (mode == TEND_DATABASE_WRITE)
    return open_for_writing (path, exists, migrations, error);

  if (!exists)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                           _ ("There is no data in this folder yet."));
      return NULL;
    }
  self = tend_database_connect (path, SQLITE_OPEN_READONLY, error);
  if (self == NULL || !configure (self, mode, error) ||
      !tend_migrations_check (self, migrations, error))
    return NULL;
  return g_steal_pointer (&self);
}
