/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seeds of the fuzzer without the fuzzer: what it once found stays found, with every compiler.
 * Each file of the folders in TEND_FUZZ_SEEDS is one input. */
#include "fuzz-import.h"

#include <gio/gio.h>

static void
test_seed (gconstpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *data = NULL;
  gsize              size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *)data, size), ==, 0);
}

static void
add_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   dir = g_dir_open (folder, 0, &error);
  const char        *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.')
      {
        g_autofree char *test = g_strdup_printf ("/import/fuzz/seeds/%s", name);

        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_seed, g_free);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) folders = g_strsplit (g_getenv ("TEND_FUZZ_SEEDS"), ":", -1);

  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);
  for (guint i = 0; folders[i] != NULL; i++)
    add_folder (folders[i]);
  return g_test_run ();
}
