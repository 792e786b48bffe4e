/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in data/ is in the program: a file that was not listed would silently not ship. */
#include "tend-store-resources.h"

#include <glib.h>

static void
check_folder (const char *folder)
{
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "..", "data", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   files = g_dir_open (path, 0, &error);
  const char        *name;
  guint              n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char   *file = g_build_filename (path, name, NULL);
      g_autofree char   *resource = g_strdup_printf ("/app/tend/Tend/%s/%s", folder, name);
      g_autofree char   *text = NULL;
      g_autoptr (GBytes) shipped = NULL;
      gsize              length = 0;

      if (g_str_has_suffix (name, ".md"))
        continue;
      g_test_message ("%s", resource);
      g_file_get_contents (file, &text, &length, &error);
      g_assert_no_error (error);
      shipped = g_resource_lookup_data (tend_store_get_resource (), resource,
                                        G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (text, length, g_bytes_get_data (shipped, NULL), g_bytes_get_size (shipped));
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);
}

static void
test_everything_ships (void)
{
  check_folder ("example");
  check_folder ("library/en/practices");
  check_folder ("library/en/programs");
  check_folder ("schema");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shipped/everything", test_everything_ships);
  return g_test_run ();
}
