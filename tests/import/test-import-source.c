/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "import-fixture.h"
#include "store-fixture.h"
#include "tend-error.h"
#include "tend-library.h"

static void
test_hash_and_name (void)
{
  g_autoptr (TendImportSource) source = import_fixture_source ("beehiiv.csv");
  g_autoptr (TendImportSource) same = import_fixture_source ("beehiiv.csv");
  g_autoptr (TendImportSource) abc = import_fixture_source_of ("abc", -1);

  g_assert_cmpstr (tend_import_source_get_name (source), ==, "beehiiv.csv");
  g_assert_cmpuint (g_bytes_get_size (tend_import_source_get_bytes (source)), ==, 144);
  g_assert_cmpstr (tend_import_source_get_hash (source), ==, tend_import_source_get_hash (same));
  g_assert_cmpstr (tend_import_source_get_hash (abc), ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static gpointer
ask_hash (gpointer source)
{
  return (gpointer)tend_import_source_get_hash (source);
}

/* Asked from several threads at once, it is computed once. */
static void
test_hash_from_threads (void)
{
  g_autofree char             *text = g_strnfill (1 << 20, 'x');
  g_autoptr (TendImportSource) source = import_fixture_source_of (text, 1 << 20);
  GThread                     *threads[4];
  const char                  *hashes[G_N_ELEMENTS (threads)];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("hash", ask_hash, source);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    hashes[i] = g_thread_join (threads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (hashes[i] == hashes[0]);
  g_assert_cmpuint (strlen (hashes[0]), ==, 64);
}

static void
test_refusals (void)
{
  g_autofree char             *folder = store_fixture_new_folder ();
  g_autofree char             *missing = g_build_filename (folder, "none.csv", NULL);
  g_autoptr (GFile)            as_file = g_file_new_for_path (folder);
  g_autoptr (GFile)            missing_file = g_file_new_for_path (missing);
  g_autoptr (GCancellable)     cancelled = g_cancellable_new ();
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendImportSource) source = tend_import_source_load (missing_file, NULL, &error);

  g_assert_null (source);
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "none.csv"));
  g_clear_error (&error);

  g_assert_null (tend_import_source_load (as_file, NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_A_TABLE);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  g_assert_null (tend_import_source_load (as_file, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  store_fixture_remove_folder (g_steal_pointer (&folder));
}

/* What never ends is refused in time, and does not fill the memory. */
static void
test_endless_file (void)
{
  g_autoptr (GFile)            file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendImportSource) source = tend_import_source_load (file, NULL, &error);

  g_assert_null (source);
  g_assert_error (error, TEND_ERROR, TEND_ERROR_INVALID);
}

/* C38: the name's bytes need not be UTF-8, the name shown is. */
static void
test_name_that_is_not_utf_8 (void)
{
  g_autofree char             *folder = store_fixture_new_folder ();
  g_autofree char             *path = g_build_filename (folder, "caf\xe9.csv", NULL);
  g_autoptr (GFile)            file = g_file_new_for_path (path);
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendImportSource) source = NULL;

  g_assert_true (g_file_set_contents (path, "Name\nAna\n", -1, &error));
  source = tend_import_source_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (tend_import_source_get_name (source), -1, NULL));
  g_assert_true (g_str_has_prefix (tend_import_source_get_name (source), "caf"));
  g_assert_cmpuint (g_bytes_get_size (tend_import_source_get_bytes (source)), ==, 9);
  store_fixture_remove_folder (g_steal_pointer (&folder));
}

/* C38: a file that has no path on this machine, as from a portal or a telephone. */
static void
test_file_without_path (void)
{
  g_autoptr (GFile)            shipped = NULL;
  g_autoptr (GFile)            file = NULL;
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendImportSource) source = NULL;

  shipped = tend_library_get_shipped ();
  file = g_file_resolve_relative_path (shipped, "en/practices/good-company.txt");
  g_assert_null (g_file_peek_path (file));
  source = tend_import_source_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tend_import_source_get_name (source), ==, "good-company.txt");
  g_assert_cmpuint (g_bytes_get_size (tend_import_source_get_bytes (source)), >, 100);
}

/* C31: what was chosen is kept, whatever becomes of the file. */
static void
test_file_removed_after_reading (void)
{
  g_autofree char             *folder = store_fixture_new_folder ();
  g_autofree char             *path = g_build_filename (folder, "short-lived.csv", NULL);
  g_autoptr (GFile)            file = g_file_new_for_path (path);
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendImportSource) source = NULL;
  g_autoptr (TendCsvTable)     table = NULL;

  g_assert_true (g_file_set_contents (path, "Name,Email\nAna,ana@example.org\n", -1, &error));
  source = tend_import_source_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);

  table = import_fixture_table (source);
  g_assert_cmpstr (tend_csv_table_get_cell (table, 0, 1), ==, "ana@example.org");
  store_fixture_remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/source/hash-and-name", test_hash_and_name);
  g_test_add_func ("/import/source/hash-from-threads", test_hash_from_threads);
  g_test_add_func ("/import/source/refusals", test_refusals);
  g_test_add_func ("/import/source/endless-file", test_endless_file);
  g_test_add_func ("/import/c31-file-removed-after-reading", test_file_removed_after_reading);
  g_test_add_func ("/import/c38-name-that-is-not-utf-8", test_name_that_is_not_utf_8);
  g_test_add_func ("/import/c38-file-without-path", test_file_without_path);
  return g_test_run ();
}
