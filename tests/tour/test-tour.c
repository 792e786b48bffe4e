/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tour is made, in its light and its narrow set, and every picture shows something. argv[1] is
 * the program that makes it. */

#include <gtk/gtk.h>

#include <glib/gstdio.h>

static char *program;

/* What a set must hold at least, whatever else there is to see. */
static const char *const expected[] = {
  "about",
  "answer",
  "cohort-details",
  "cohort-people",
  "cohort-sessions",
  "cohorts",
  "console",
  "edit-cohort",
  "empty-cohorts",
  "empty-inquiries",
  "empty-plans",
  "empty-today",
  "give-places",
  "import-ask-address",
  "import-ask-dates",
  "import-ask-health",
  "import-ask-letters",
  "import-change-cells",
  "import-change-dates",
  "import-change-headings",
  "import-change-letters",
  "import-columns",
  "import-columns-address",
  "import-file",
  "import-file-changes",
  "import-plan",
  "inquiries",
  "inquiries-party",
  "menu-add",
  "menu-column",
  "menu-inquiry",
  "menu-main",
  "new-cohort",
  "new-inquiry",
  "offer-places",
  "on-the-wall",
  "plan-item",
  "plans",
  "plans-item",
  "practices",
  "preferences",
  "session-date",
  "shortcuts",
  "today",
  "today-example",
};

static gboolean
is_of_one_colour (GdkTexture *texture)
{
  const gsize         width = (gsize)gdk_texture_get_width (texture);
  const gsize         pixels = width * (gsize)gdk_texture_get_height (texture);
  g_autofree guint32 *data = g_new (guint32, pixels);

  gdk_texture_download (texture, (guchar *)data, width * sizeof *data);
  for (gsize i = 1; i < pixels; i++)
    /* The middle of the first row: corners are round. */
    if (data[i] != data[width / 2] && data[i] >> 24 == 255)
      return FALSE;
  return TRUE;
}

static void
look_at (const char *path)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_filename (path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), >=, 100);
  if (is_of_one_colour (texture))
    g_error ("%s shows nothing", path);
  g_unlink (path);
}

static void
test_set (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *folder = g_dir_make_tmp ("tend-pictures-XXXXXX", &error);
  g_autofree char   *inside = g_build_filename (folder, data, NULL);
  g_autoptr (GDir)   pictures = NULL;
  const char        *command[] = { program, "--set", data, folder, NULL };
  const char        *name;
  int                status;

  /* What it prints is no line of this test's own. */
  g_assert_true (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                               NULL, NULL, &status, &error));
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *file = g_strconcat (expected[i], ".png", NULL);
      g_autofree char *path = g_build_filename (inside, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_error ("There is no picture of %s", expected[i]);
    }
  pictures = g_dir_open (inside, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (pictures)) != NULL)
    {
      g_autofree char *path = g_build_filename (inside, name, NULL);

      look_at (path);
    }
  g_rmdir (inside);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];
  g_test_add_data_func ("/tour/light", "light", test_set);
  g_test_add_data_func ("/tour/narrow", "narrow", test_set);
  return g_test_run ();
}
