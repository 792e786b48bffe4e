/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-migration.h"

#include "tend-database-private.h"
#include "tend-error.h"
#include "tend-store-resources.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SCHEMA_PATH "/app/tend/Tend/schema"

static void
migration_free (gpointer data)
{
  TendMigration *self = data;

  g_bytes_unref (self->sql);
  g_free (self);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const TendMigration *const *left = a;
  const TendMigration *const *right = b;

  return (*left)->version - (*right)->version;
}

GPtrArray *
tend_migrations_shipped (void)
{
  GPtrArray     *migrations = g_ptr_array_new_with_free_func (migration_free);
  g_auto (GStrv) names = NULL;

  g_resources_register (tend_store_get_resource ());
  names = g_resources_enumerate_children (SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (names != NULL);

  for (char **name = names; *name != NULL; name++)
    {
      TendMigration   *migration = g_new0 (TendMigration, 1);
      g_autofree char *path = g_build_path ("/", SCHEMA_PATH, *name, NULL);

      migration->version = (int)g_ascii_strtoll (*name, NULL, 10);
      migration->sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_ptr_array_add (migrations, migration);
    }
  g_ptr_array_sort (migrations, compare_versions);
  return migrations;
}

static int
last_version (GPtrArray *migrations)
{
  const TendMigration *last = g_ptr_array_index (migrations, migrations->len - 1);

  return last->version;
}

gboolean
tend_migrations_accept (GPtrArray *migrations,
                        int        version,
                        GError   **error)
{
  if (version <= last_version (migrations))
    return TRUE;

  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NEWER,
                       _ ("This data was written by a newer Tend and was left as it is. Open it "
                          "with the newer Tend, or choose another data folder."));
  return FALSE;
}

/* Over a connection of its own: the database's is in a transaction, where it cannot do this, and
 * which keeps everybody else from writing. */
static gboolean
copy_before (TendDatabase *database,
             int           version,
             GError      **error)
{
  const char               *path = tend_database_get_path (database);
  g_autofree char          *copy = g_strdup_printf ("%s.before-v%d", path, version);
  g_autoptr (TendDatabase)  reader = tend_database_connect (path, SQLITE_OPEN_READONLY, error);
  g_autoptr (TendStatement) vacuum = NULL;

  if (reader == NULL)
    return FALSE;
  /* VACUUM INTO takes in what still lies in the write-ahead log, and wants a new or empty file:
   * an empty one made here is closed to others from its first byte on. */
  g_unlink (copy);
  if (!g_file_set_contents_full (copy, "", 0, G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return FALSE;
  vacuum = tend_database_prepare (reader, "VACUUM main INTO :copy", error);
  if (vacuum == NULL)
    return FALSE;
  tend_statement_bind_text (vacuum, ":copy", copy);
  return tend_statement_execute (vacuum, error);
}

static gboolean
check_references (TendDatabase *database,
                  GError      **error)
{
  gboolean whole;

  if (!tend_database_check_references (database, &whole, error))
    return FALSE;
  if (!whole)
    tend_database_set_error (database, SQLITE_CONSTRAINT_FOREIGNKEY, error);
  return whole;
}

/* What follows BEGIN. @before: the version of the file that was opened; another Tend may have
 * brought it further meanwhile. */
static gboolean
run_inside (TendDatabase        *database,
            const TendMigration *migration,
            int                  before,
            GError             **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                           TEND_DATABASE_APPLICATION_ID, migration->version);
  int              version = (int)tend_database_ask (database, "PRAGMA user_version", error);

  if (version < 0 || version >= migration->version)
    return version >= 0;
  return (version == 0 || version > before || copy_before (database, version + 1, error)) &&
         tend_database_run (database, g_bytes_get_data (migration->sql, NULL), error) &&
         check_references (database, error) && tend_database_run (database, mark, error);
}

static gboolean
run_one (TendDatabase        *database,
         const TendMigration *migration,
         int                  before,
         GError             **error)
{
  if (!tend_database_run (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (run_inside (database, migration, before, error) &&
      tend_database_run (database, "COMMIT", error))
    return TRUE;

  tend_database_run (database, "ROLLBACK", NULL);
  return FALSE;
}

/* A table that is made anew is dropped in between, which must not take along what refers to it:
 * https://www.sqlite.org/lang_altertable.html#otheralter. Not to be switched within a
 * transaction. */
static gboolean
run_from (TendDatabase *database,
          GPtrArray    *migrations,
          int           version,
          GError      **error)
{
  gboolean run = tend_database_run (database, "PRAGMA foreign_keys = OFF", error);

  for (guint i = 0; run && i < migrations->len; i++)
    {
      const TendMigration *migration = g_ptr_array_index (migrations, i);

      run = migration->version <= version || run_one (database, migration, version, error);
    }
  return tend_database_run (database, "PRAGMA foreign_keys = ON", run ? error : NULL) && run;
}

gboolean
tend_migrations_run (TendDatabase *database,
                     GPtrArray    *migrations,
                     GError      **error)
{
  int version = (int)tend_database_ask (database, "PRAGMA user_version", error);

  if (version < 0 || !tend_migrations_accept (migrations, version, error))
    return FALSE;
  if (version == last_version (migrations))
    return TRUE;

  return run_from (database, migrations, version, error);
}

gboolean
tend_migrations_check (TendDatabase *database,
                       GPtrArray    *migrations,
                       GError      **error)
{
  int version = (int)tend_database_ask (database, "PRAGMA user_version", error);

  if (version < 0 || !tend_migrations_accept (migrations, version, error))
    return FALSE;
  if (version == last_version (migrations))
    return TRUE;

  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_FAILED,
                       _ ("This data is of an earlier Tend. Open it once in the window to bring it "
                          "up to date."));
  return FALSE;
}
