/* SPDX-License-Identifier: GPL-3.0-or-later */

/* tend-tour [--set SET] FOLDER
 *
 * Photographs every place, dialog and window of Tend, into a folder for each set: light, dark,
 * french (every word a third longer) and narrow (360 pixels wide). Each set is a program of its
 * own, as the language of a program is chosen when it starts. Run it by the script "tour" beside
 * this file, which gives it a display. */

#include "tour.h"

#include "tend-application.h"
#include "tend-config.h"
#include "tour-config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#define TELEPHONE_WIDTH 360

static const char *const sets[] = { "light", "dark", "french", "narrow", NULL };

/* Without a compositor GTK draws a frame in place of the shadow that windows have. */
#define STYLE                                                                            \
  "window.solid-csd { border: none; padding: 0; border-radius: 12px; box-shadow: none; " \
  "outline: 1px solid alpha(black, 0.2); outline-offset: -1px; }"

/* A row under the pointer would look chosen. */
static void
move_pointer_away (void)
{
  const char *command[] = { "xdotool", "mousemove", "10000", "10000", NULL };

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
}

static void
prepare_display (Tour *self)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GtkSettings               *settings = gtk_settings_get_default ();
  const gboolean             dark = g_str_equal (self->set, "dark");

  gtk_css_provider_load_from_data (provider, STYLE, -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  g_object_set (settings, "gtk-cursor-blink", FALSE, NULL);
  /* As on the desktop that most have; the other sets keep the wider letters of a bare display. */
  if (dark || g_str_equal (self->set, "light"))
    g_object_set (settings, "gtk-font-name", "Cantarell 11", NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static gboolean
run_cb (gpointer data)
{
  Tour *self = data;

  prepare_display (self);
  move_pointer_away ();
  self->window = gtk_application_get_active_window (self->app);
  tour_visit_empty (self);
  tour_visit_example (self);
  g_application_quit (G_APPLICATION (self->app));
  return G_SOURCE_REMOVE;
}

static void
activated_cb (GApplication *application,
              gpointer      data)
{
  g_idle_add (run_cb, data);
}

/* A folder that is removed again holds the empty database. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_unlink (inside);
    }
  g_rmdir (path);
}

static int
take_set (const char *set,
          const char *folder)
{
  g_autoptr (TendArguments)   arguments = NULL;
  g_autoptr (TendApplication) application = NULL;
  g_autoptr (GError)          error = NULL;
  g_autofree char            *data = g_dir_make_tmp ("tend-tour-XXXXXX", &error);
  char                       *argv[] = { (char *)"tend", (char *)"--data", data, NULL };
  Tour                        tour = { .set = set };
  int                         status;

  if (data == NULL)
    g_error ("%s", error->message);
  arguments = tend_arguments_parse (3, argv, &error);
  g_assert_no_error (error);
  tour.folder = g_build_filename (folder, set, NULL);
  if (g_mkdir_with_parents (tour.folder, 0755) != 0)
    tour_give_up (&tour, "%s cannot be made: %s", tour.folder, g_strerror (errno));
  tour.width = g_str_equal (set, "narrow") ? TELEPHONE_WIDTH : 0;

  application = tend_application_new (arguments);
  tour.app = GTK_APPLICATION (application);
  g_signal_connect_after (application, "activate", G_CALLBACK (activated_cb), &tour);
  status = g_application_run (G_APPLICATION (application), 1, argv);
  remove_folder (data);
  g_print ("%s: %u pictures, %u faults\n", set, tour.taken, tour.faults);
  g_free (tour.folder);
  return status != 0 || tour.taken == 0 || tour.faults > 0;
}

/* Makes the longer words and returns the folder they are in. */
static char *
make_long_words (GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("tend-words-XXXXXX", error);
  const char      *command[] = { "python3", TOUR_LONG_WORDS, TOUR_TREE, folder, NULL };
  int              status;

  if (folder == NULL ||
      !g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                     &status, error) ||
      !g_spawn_check_wait_status (status, error))
    return NULL;
  return g_steal_pointer (&folder);
}

static void
remove_long_words (const char *folder)
{
  g_autofree char *language = g_build_filename (folder, "fr", NULL);
  g_autofree char *messages = g_build_filename (language, "LC_MESSAGES", NULL);

  remove_folder (messages);
  g_rmdir (language);
  g_rmdir (folder);
}

static int
take_french (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *words = make_long_words (&error);
  int                status;

  if (words == NULL)
    g_error ("the longer words could not be made: %s", error->message);
  g_setenv ("LANGUAGE", "fr", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, words);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  status = take_set ("french", folder);
  remove_long_words (words);
  return status;
}

static int
take_all (const char *program,
          const char *folder)
{
  int failed = 0;

  for (guint i = 0; sets[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      const char        *command[] = { program, "--set", sets[i], folder, NULL };
      int                status;

      if (!g_spawn_sync (NULL, (char **)command, NULL, 0, NULL, NULL, NULL, NULL, &status, &error))
        g_error ("%s", error->message);
      failed |= status != 0;
    }
  return failed;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char           *set = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new ("FOLDER");
  g_autoptr (GError)         error = NULL;
  const GOptionEntry         entries[] = {
            { "set", 0, 0, G_OPTION_ARG_STRING, &set, "light, dark, french or narrow only", "SET" },
            { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  /* Nothing is remembered from one set to the next, nor of the person's own. */
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 ||
      (set != NULL && !g_strv_contains (sets, set)))
    {
      g_printerr ("%s", error != NULL ? error->message
                                      : "tour [--set light|dark|french|narrow] FOLDER");
      g_printerr ("\n");
      return 2;
    }
  if (set == NULL)
    return take_all (argv[0], argv[1]);
  return g_str_equal (set, "french") ? take_french (argv[1]) : take_set (set, argv[1]);
}
