/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "tend-error.h"
#include "tend-migration.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = store_fixture_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "data", "tend.db", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  store_fixture_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static TendDatabase *
open_or_fail (const char      *path,
              TendDatabaseMode mode)
{
  g_autoptr (GError) error = NULL;
  TendDatabase      *database = tend_database_open (path, mode, &error);

  g_assert_no_error (error);
  return database;
}

static void
assert_refused (const char *path,
                TendError   code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            before_size, after_size;
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  g_assert_true (g_file_get_contents (path, &before, &before_size, NULL));
  for (int mode = TEND_DATABASE_READ; mode <= TEND_DATABASE_WRITE; mode++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tend_database_open (path, (TendDatabaseMode)mode, &error));
      g_assert_error (error, TEND_ERROR, (int)code);
    }
  g_assert_true (g_file_get_contents (path, &after, &after_size, NULL));
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static guint
mode_of (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
test_a_new_file_is_closed_to_others (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (TendDatabase) database = open_or_fail (fixture->path, TEND_DATABASE_WRITE);
  g_autofree char         *folder = g_path_get_dirname (fixture->path);
  g_autofree char         *log = g_strconcat (fixture->path, "-wal", NULL);

  g_assert_cmphex (mode_of (folder), ==, 0700);
  g_assert_cmphex (mode_of (fixture->path), ==, 0600);
  g_assert_cmphex (mode_of (log), ==, 0600);
}

static void
test_an_open_folder_is_closed_when_it_is_ours (Fixture      *fixture,
                                               gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *letter = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autofree char *beside = g_build_filename (fixture->folder, "tend.db", NULL);

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_clear_object (&(TendDatabase *){ open_or_fail (fixture->path, TEND_DATABASE_WRITE) });
  g_assert_cmphex (mode_of (folder), ==, 0700);

  /* A folder with other things in it is somebody's; only the file is closed. */
  g_assert_true (g_file_set_contents (letter, "Dear…", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_clear_object (&(TendDatabase *){ open_or_fail (beside, TEND_DATABASE_WRITE) });
  g_assert_cmphex (mode_of (fixture->folder), ==, 0755);
  g_assert_cmphex (mode_of (beside), ==, 0600);
}

static void
test_settings_hold (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (TendDatabase) writer = open_or_fail (fixture->path, TEND_DATABASE_WRITE);
  g_autoptr (TendDatabase) reader = open_or_fail (fixture->path, TEND_DATABASE_READ);
  g_autoptr (GError)       error = NULL;

  g_assert_cmpint (tend_database_ask (writer, "PRAGMA synchronous", NULL), ==, 2);
  g_assert_cmpint (tend_database_ask (writer, "PRAGMA foreign_keys", NULL), ==, 1);
  g_assert_cmpint (tend_database_ask (writer, "PRAGMA secure_delete", NULL), ==, 1);
  g_assert_cmpint (tend_database_ask (writer, "PRAGMA application_id", NULL), ==,
                   TEND_DATABASE_APPLICATION_ID);
  g_assert_false (tend_database_run (reader, "DELETE FROM person", &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_FAILED);
}

static void
test_reading_what_is_not_there (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tend_database_open (fixture->path, TEND_DATABASE_READ, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_foreign_files_are_refused (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autofree char *image = NULL;
  gsize            size;

  g_assert_true (g_file_set_contents (text, "Name,Email\nAna,ana@example.org\n", -1, NULL));
  assert_refused (text, TEND_ERROR_FOREIGN);

  /* Another program's SQLite file: ours, with another mark in the header. */
  g_clear_object (&(TendDatabase *){ open_or_fail (fixture->path, TEND_DATABASE_WRITE) });
  g_assert_true (g_file_get_contents (fixture->path, &image, &size, NULL));
  memset (image + 68, 0, 4);
  g_assert_true (g_file_set_contents (text, image, (gssize)size, NULL));
  assert_refused (text, TEND_ERROR_FOREIGN);
}

static void
test_a_newer_file_is_refused (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (TendDatabase) database = open_or_fail (fixture->path, TEND_DATABASE_WRITE);

  g_assert_true (tend_database_run (database, "PRAGMA user_version = 99", NULL));
  g_clear_object (&database);
  assert_refused (fixture->path, TEND_ERROR_NEWER);
}

static void
add_migration (GPtrArray  *migrations,
               int         version,
               const char *sql)
{
  TendMigration *migration = g_new0 (TendMigration, 1);

  migration->version = version;
  migration->sql = g_bytes_new (sql, strlen (sql) + 1);
  g_ptr_array_add (migrations, migration);
}

static void
test_migrating_copies_first (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (TendDatabase) database = open_or_fail (fixture->path, TEND_DATABASE_WRITE);
  g_autoptr (GPtrArray)    migrations = tend_migrations_shipped ();
  g_autofree char         *copy = NULL;
  g_autoptr (GError)       error = NULL;
  int                      version = (int)migrations->len;

  copy = g_strdup_printf ("%s.before-v%d", fixture->path, version + 1);
  g_assert_true (tend_database_run (database,
                                    "INSERT INTO person (id, name, created) VALUES (1, 'Ana', '')",
                                    &error));
  add_migration (migrations, version + 1, "ALTER TABLE person ADD COLUMN colour TEXT;");
  g_assert_true (tend_migrations_run (database, migrations, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tend_database_ask (database, "PRAGMA user_version", NULL), ==, version + 1);
  g_assert_cmpint (tend_database_ask (database, "SELECT count(colour) FROM person", NULL), ==, 0);

  {
    g_autoptr (TendDatabase) before = open_or_fail (copy, TEND_DATABASE_READ);

    g_assert_cmphex (mode_of (copy), ==, 0600);
    g_assert_cmpint (tend_database_ask (before, "SELECT count(*) FROM person", NULL), ==, 1);
  }

  /* One that fails half-way leaves the version and the tables as they were. */
  add_migration (migrations, version + 2, "DELETE FROM person; INSERT INTO nowhere VALUES (1);");
  g_assert_false (tend_migrations_run (database, migrations, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (tend_database_ask (database, "PRAGMA user_version", NULL), ==, version + 1);
  g_assert_cmpint (tend_database_ask (database, "SELECT count(*) FROM person", NULL), ==, 1);
}

static void
test_a_full_disk_is_told (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (TendDatabase) database = open_or_fail (fixture->path, TEND_DATABASE_WRITE);
  g_autoptr (GError)       error = NULL;

  /* As if the disk had room for no more pages than there are. */
  g_assert_true (tend_database_run (database, "PRAGMA max_page_count = 1", NULL));
  g_assert_false (tend_database_run (database,
                                     "INSERT INTO person (id, name, created)"
                                     " VALUES (1, hex (zeroblob (100000)), '')",
                                     &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_DISK_FULL);
  g_assert_cmpint (tend_database_ask (database, "SELECT count(*) FROM person", NULL), ==, 0);
}

static void
test_a_locked_file_is_told (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (TendDatabase) one = open_or_fail (fixture->path, TEND_DATABASE_WRITE);
  g_autoptr (TendDatabase) other = open_or_fail (fixture->path, TEND_DATABASE_WRITE);
  g_autoptr (GError)       error = NULL;

  g_assert_true (tend_database_run (one, "BEGIN IMMEDIATE", NULL));
  g_assert_true (tend_database_run (other, "PRAGMA busy_timeout = 10", NULL));
  g_assert_false (tend_database_run (other, "BEGIN IMMEDIATE", &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_BUSY);
  g_assert_true (tend_database_run (one, "ROLLBACK", NULL));
}

#define ADD(path, function) \
  g_test_add ("/database/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-new-file-is-closed-to-others", test_a_new_file_is_closed_to_others);
  ADD ("our-folder-is-closed", test_an_open_folder_is_closed_when_it_is_ours);
  ADD ("settings-hold", test_settings_hold);
  ADD ("reading-what-is-not-there", test_reading_what_is_not_there);
  ADD ("foreign-files-are-refused", test_foreign_files_are_refused);
  ADD ("a-newer-file-is-refused", test_a_newer_file_is_refused);
  ADD ("migrating-copies-first", test_migrating_copies_first);
  ADD ("a-full-disk-is-told", test_a_full_disk_is_told);
  ADD ("a-locked-file-is-told", test_a_locked_file_is_told);
  return g_test_run ();
}
