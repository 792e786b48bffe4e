/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tend started twice with the same data: on one session bus the first window comes forward; without
 * a common one the second says so and leaves the data alone. argv[1] is Tend. */

#include "accessibility.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static const char *program;

static void
remove_folder (char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_unlink (inside);
    }
  g_rmdir (path);
  g_free (path);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char              *folder = g_dir_make_tmp ("tend-starts-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static AccessibleApp *
start (const char *folder)
{
  const char *argv[] = { program, "--data", folder, NULL };

  return accessible_app_start (argv);
}

/* Whose window has the focus; 0 for nobody's. */
static int
find_active_pid (void)
{
  const char      *command[] = { "xdotool", "getactivewindow", "getwindowpid", NULL };
  g_autofree char *output = NULL;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, &output, NULL, NULL, NULL);
  return output == NULL ? 0 : atoi (output);
}

/* Starts Tend again with that data until @app has the focus; once is enough, unless the window
 * manager has only just given it to another window and takes this for an intrusion. */
static void
start_again_until_active (AccessibleApp *app,
                          const char    *folder)
{
  const gint64 until = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;
  const char  *again[] = { program, "--data", folder, NULL };

  do
    {
      g_autoptr (GError) error = NULL;
      int                status;

      g_spawn_sync (NULL, (char **)again, NULL, 0, NULL, NULL, NULL, NULL, &status, &error);
      g_assert_no_error (error);
      g_spawn_check_wait_status (status, &error);
      g_assert_no_error (error);
      if (find_active_pid () == accessible_app_get_pid (app))
        return;
    }
  while (g_get_monotonic_time () < until);
  g_assert_cmpint (find_active_pid (), ==, accessible_app_get_pid (app));
}

static void
quit (AccessibleApp *app)
{
  accessible_app_raise (app, "Tend");
  accessible_app_keys (app, "ctrl+q");
  g_assert_cmpint (accessible_app_wait_exit (app), ==, 0);
}

static void
test_raises (void)
{
  char                     *folder = make_folder ();
  char                     *other = make_folder ();
  g_autoptr (AccessibleApp) first = start (folder);
  g_autoptr (AccessibleApp) above = start (other);

  g_assert_cmpint (find_active_pid (), ==, accessible_app_get_pid (above));
  start_again_until_active (first, folder);
  quit (above);
  quit (first);
  remove_folder (folder);
  remove_folder (other);
}

static char *
find_accessibility_bus (void)
{
  g_autoptr (GError)          error = NULL;
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant)        answer = NULL;
  char                       *address;

  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", NULL, G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(s)", &address);
  return address;
}

/* A session bus that nobody else is on; its address goes into @address. */
static GSubprocess *
start_bus (char **address)
{
  g_autoptr (GError)           error = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  GSubprocess                 *bus;

  bus = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                          &error, "dbus-daemon", "--session", "--nofork", "--print-address", NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (bus));
  *address = g_data_input_stream_read_line (lines, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (*address);
  return bus;
}

/* What the file and what SQLite keeps beside it hold. */
static char *
sum_data (const char *folder)
{
  static const char *const names[] = { "tend.db", "tend.db-wal" };
  g_autoptr (GChecksum)    sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *bytes = NULL;
      gsize            length = 0;

      if (g_file_get_contents (path, &bytes, &length, NULL))
        g_checksum_update (sum, (const guchar *)bytes, (gssize)length);
    }
  return g_strdup (g_checksum_get_string (sum));
}

static void
test_apart (void)
{
  char                     *folder = make_folder ();
  g_autoptr (AccessibleApp) first = start (folder);
  g_autofree char          *accessibility = find_accessibility_bus ();
  g_autofree char          *address = NULL;
  g_autoptr (GSubprocess)   bus = start_bus (&address);
  g_autofree char          *on_bus = g_strconcat ("DBUS_SESSION_BUS_ADDRESS=", address, NULL);
  g_autofree char          *seen = g_strconcat ("AT_SPI_BUS_ADDRESS=", accessibility, NULL);
  const char               *argv[] = { "env", on_bus, seen, program, "--data", folder, NULL };
  g_autoptr (AccessibleApp) second = NULL;
  g_autofree char          *before = NULL;
  g_autofree char          *after = NULL;

  /* Once the practices are there, all that is done at a first start is done. */
  accessible_app_expect (first, "label", "Welcome to Tend");
  accessible_app_keys (first, "alt+5");
  accessible_app_expect (first, "label", "Feet on the floor");
  before = sum_data (folder);

  second = accessible_app_start (argv);
  accessible_app_expect (second, "label", "Tend Cannot Open Its Data");
  accessible_app_act (second, "button", "Quit");
  accessible_app_wait_exit (second);
  g_subprocess_force_exit (bus);
  after = sum_data (folder);
  g_assert_cmpstr (after, ==, before);

  quit (first);
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];
  g_test_add_func ("/e2e/second-start-raises", test_raises);
  g_test_add_func ("/e2e/second-start-apart", test_apart);
  return g_test_run ();
}
