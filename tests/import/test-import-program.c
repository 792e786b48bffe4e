/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "tend import" as a script runs it: the built program, without a display. */
#include "store-fixture.h"

static char *
sample (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "import", "samples", name, NULL);
}

/* Runs the program with these arguments (NULL-terminated). Returns its exit status. */
static int
run (const char *const *arguments,
     char             **out,
     char             **err)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess)         program = NULL;
  g_autoptr (GPtrArray)           argv = g_ptr_array_new ();
  g_autoptr (GError)              error = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_ptr_array_add (argv, (char *)g_getenv ("TEND_PROGRAM"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *)arguments[i]);
  g_ptr_array_add (argv, NULL);
  program = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (program, NULL, NULL, out, err, &error);
  g_assert_no_error (error);
  return g_subprocess_get_exit_status (program);
}

static void
test_import (void)
{
  g_autofree char      *folder = store_fixture_new_folder ();
  g_autofree char      *path = sample ("google_forms.csv");
  g_autofree char      *file = g_build_filename (folder, TEND_STORE_FILE_NAME, NULL);
  g_autofree char      *planned = NULL, *done = NULL, *again = NULL, *err = NULL;
  g_autofree char      *quiet = NULL, *quieter = NULL;
  g_autoptr (GError)    error = NULL;
  g_autoptr (TendStore) store = NULL;
  const char           *plan[] = { "import", "--data", folder, "--dry-run", "--json", path, NULL };
  const char           *import[] = { "--data", folder, "import", path, NULL };

  g_assert_cmpint (run (plan, &planned, &err), ==, 0);
  g_assert_cmpstr (err, ==, "");
  g_assert_nonnull (strstr (planned, "\"new-inquiry\" : 3"));
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));

  g_assert_cmpint (run (import, &done, &quiet), ==, 0);
  g_assert_true (g_str_has_suffix (done, "Imported. It can be undone in Tend.\n"));
  g_assert_cmpint (run (import, &again, &quieter), ==, 0);
  g_assert_true (g_str_has_suffix (again, "There is nothing new to import.\n"));

  store = tend_store_open (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tend_database_ask (tend_store_get_reader (store),
                                      "SELECT count (*) FROM inquiry", &error),
                   ==, 3);
  g_clear_object (&store);
  store_fixture_remove_folder (g_steal_pointer (&folder));
}

static void
test_refused (void)
{
  g_autofree char *folder = store_fixture_new_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.csv", NULL);
  g_autofree char *out = NULL, *err = NULL;
  const char      *arguments[] = { "import", "--data", folder, path, NULL };

  g_assert_true (g_file_set_contents (path, "%PDF-1.7\n", -1, NULL));
  g_assert_cmpint (run (arguments, &out, &err), ==, 1);
  g_assert_cmpstr (out, ==, "");
  g_assert_nonnull (strstr (err, "PDF"));
  store_fixture_remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/program/import", test_import);
  g_test_add_func ("/import/program/refused", test_refused);
  return g_test_run ();
}
