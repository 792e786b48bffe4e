/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-ui"

#include "tend-application.h"

#include "tend-config.h"
#include "tend-discard.h"
#include "tend-example-window.h"
#include "tend-folder-lock.h"
#include "tend-heading.h"
#include "tend-library.h"
#include "tend-perform.h"
#include "tend-preferences.h"
#include "tend-store.h"
#include "tend-ui.h"
#include "tend-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _TendApplication
{
  AdwApplication parent_instance;

  char      *data_folder;
  gboolean   demo;
  TendStore *store;
  GSettings *settings;
  int        lock;
};

G_DEFINE_FINAL_TYPE (TendApplication, tend_application, ADW_TYPE_APPLICATION)

/* The settings of an uninstalled program may not be found; then nothing is remembered. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource      *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, TEND_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new (TEND_APPLICATION_ID) : NULL;
}

/* Over how many others a window stands. */
static int
get_depth (GtkWindow *window)
{
  int depth = 0;

  while ((window = gtk_window_get_transient_for (window)) != NULL)
    depth++;
  return depth;
}

static int
compare_depth (gconstpointer one,
               gconstpointer other)
{
  return get_depth ((GtkWindow *)other) - get_depth ((GtkWindow *)one);
}

/* Those of the application, and the dialogs over them, which it does not list. Foremost first. */
static GList *
list_windows (GtkApplication *application)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GList      *windows = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_application (window) == application || get_depth (window) > 0)
        windows = g_list_prepend (windows, g_steal_pointer (&window));
    }
  return g_list_sort (windows, compare_depth);
}

/* As by the close button of each window. Where one asks whether to discard what is written, nothing
 * behind it goes before that is answered. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  GList *windows = list_windows (data);

  for (GList *item = windows; item != NULL; item = item->next)
    {
      gtk_window_close (item->data);
      if (tend_discard_is_asked (item->data))
        break;
    }
  g_list_free_full (windows, g_object_unref);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  GtkWindow  *window = gtk_application_get_active_window (data);
  const char *developers[] = { "The Tend founders", NULL };

  adw_show_about_window (
      window,
      "application-name", "Tend",
      "application-icon", TEND_APPLICATION_ID,
      "version", TEND_VERSION,
      "developer-name", _ ("The Tend founders"),
      "developers", developers,
      "license-type", GTK_LICENSE_GPL_3_0,
      "copyright", _ ("The practices that ship with Tend are under CC BY-SA 4.0."),
      "comments", _ ("Who wants to come, who has a place, what each session will hold, and in the "
                     "room a practice on the wall, one phrase at a time.\n\n"
                     "“Mindful Self-Compassion” and “MSC” name the program that facilitators are "
                     "trained in. Tend is not affiliated with it."),
      /* Translators: the names of the translators, one a line */
      "translator-credits", _ ("translator-credits"),
      NULL);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  TendApplication *self = TEND_APPLICATION (data);
  GtkWindow       *parent = gtk_application_get_active_window (data);

  gtk_window_present (GTK_WINDOW (
      tend_preferences_new (parent, self->settings, self->data_folder)));
}

static void
example_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  g_autoptr (GError) error = NULL;
  TendWindow        *window = tend_example_window_new (data, &error);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    tend_report_error (GTK_WIDGET (gtk_application_get_active_window (data)), error);
}

static void
appearance_changed_cb (TendApplication *self)
{
  /* In the order of the setting's values. */
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  int chosen = g_settings_get_enum (self->settings, "appearance");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[chosen]);
}

static void
author_changed_cb (TendApplication *self)
{
  g_autofree char *author = g_settings_get_string (self->settings, "author");

  tend_store_set_author (self->store, *author != '\0' ? author : NULL);
}

static void
library_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (TendWindow) window = data;
  g_autoptr (GError)     error = NULL;

  if (!tend_store_perform_finish (TEND_STORE (source), result, &error))
    tend_report_error (GTK_WIDGET (window), error);
}

/* What ships with Tend is stored on the first start, and when a newer Tend brings more. */
static void
load_library (TendApplication *self,
              GtkWindow       *window)
{
  g_autoptr (GFile)      library = tend_library_get_shipped ();
  g_autoptr (TendAction) action = NULL;

  if (tend_library_is_current (tend_store_get_reader (self->store), library))
    return;
  action = tend_library_load_action (library);
  tend_store_perform_async (self->store, action, NULL, library_loaded_cb, g_object_ref (window));
}

/* Nothing can be shown without data: says why, and ends when that has been read. */
static void
refuse_to_start (TendApplication *self,
                 const GError    *error)
{
  GtkWidget *dialog;

  dialog = adw_message_dialog_new (NULL, _ ("Tend Cannot Open Its Data"), error->message);
  tend_heading_fit (ADW_MESSAGE_DIALOG (dialog));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Quit"));
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
open_store (TendApplication *self,
            GError         **error)
{
  g_autofree char *path = g_build_filename (self->data_folder, TEND_STORE_FILE_NAME, NULL);

  self->lock = tend_folder_lock (self->data_folder, error);
  if (self->lock < 0)
    return FALSE;
  self->store = tend_store_open (path, error);
  if (self->store == NULL)
    return FALSE;

  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::author", G_CALLBACK (author_changed_cb),
                               self, G_CONNECT_SWAPPED);
      author_changed_cb (self);
    }
  return TRUE;
}

static void
tend_application_activate (GApplication *application)
{
  TendApplication   *self = TEND_APPLICATION (application);
  GtkWindow         *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  if (window == NULL && self->demo)
    window = GTK_WINDOW (tend_example_window_new (GTK_APPLICATION (self), &error));
  else if (window == NULL && open_store (self, &error))
    {
      window = GTK_WINDOW (tend_window_new (GTK_APPLICATION (self), self->store, self->settings));
      load_library (self, window);
    }

  if (window != NULL)
    gtk_window_present (window);
  else
    refuse_to_start (self, error);
}

/* Asked to end by the system or from a terminal: as by the last window's close button. */
static gboolean
terminated_cb (gpointer data)
{
  quit_cb (NULL, NULL, data);
  return G_SOURCE_CONTINUE;
}

static void
tend_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "example", .activate = example_cb },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } shortcuts[] = {
    { "app.quit", { "<Ctrl>q", NULL } },
    { "app.preferences", { "<Ctrl>comma", NULL } },
    { "win.shortcuts", { "<Ctrl>question", "F1", NULL } },
    { "win.undo", { "<Ctrl>z", NULL } },
    { "win.redo", { "<Ctrl><Shift>z", "<Ctrl>y", NULL } },
    { "win.search", { "<Ctrl>f", NULL } },
    { "win.new-inquiry", { "<Ctrl>n", NULL } },
    { "win.import", { "<Ctrl>i", NULL } },
    { "win.show-page::today", { "<Alt>1", NULL } },
    { "win.show-page::inquiries", { "<Alt>2", NULL } },
    { "win.show-page::cohorts", { "<Alt>3", NULL } },
    { "win.show-page::plans", { "<Alt>4", NULL } },
    { "win.show-page::practices", { "<Alt>5", NULL } },
    { "window.close", { "<Ctrl>w", NULL } },
  };

  TendApplication *self = TEND_APPLICATION (application);

  /* GTK would end the program with a warning meant for programmers. */
  if (!gtk_init_check ())
    {
      fprintf (stderr, "%s\n",
               _ ("There is no display to show Tend’s window on. “tend import FILE” works without "
                  "one."));
      exit (1);
    }
  tend_ui_init ();
  G_APPLICATION_CLASS (tend_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action,
                                           shortcuts[i].accels);

  g_unix_signal_add (SIGTERM, terminated_cb, self);
  g_unix_signal_add (SIGINT, terminated_cb, self);
  g_unix_signal_add (SIGHUP, terminated_cb, self);

  self->settings = find_settings ();
  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::appearance",
                               G_CALLBACK (appearance_changed_cb), self, G_CONNECT_SWAPPED);
      appearance_changed_cb (self);
    }
}

/* What was given to the store is on disk before the program ends. */
static void
tend_application_shutdown (GApplication *application)
{
  TendApplication *self = TEND_APPLICATION (application);

  G_APPLICATION_CLASS (tend_application_parent_class)->shutdown (application);

  if (self->store != NULL)
    tend_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  if (self->lock >= 0)
    g_close (g_steal_fd (&self->lock), NULL);
}

static void
tend_application_finalize (GObject *object)
{
  g_free (TEND_APPLICATION (object)->data_folder);

  G_OBJECT_CLASS (tend_application_parent_class)->finalize (object);
}

static void
tend_application_class_init (TendApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tend_application_finalize;
  application_class->activate = tend_application_activate;
  application_class->startup = tend_application_startup;
  application_class->shutdown = tend_application_shutdown;
}

static void
tend_application_init (TendApplication *self)
{
  self->lock = -1;
}

/* One program for each data folder: another folder is another application to the session bus. */
static char *
choose_id (const TendArguments *arguments)
{
  g_autofree char *hash = NULL;

  if (arguments->own_folder && !arguments->demo)
    return g_strdup (TEND_APPLICATION_ID);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, arguments->data_folder, -1);
  hash[16] = '\0';
  return g_strconcat (TEND_APPLICATION_ID, ".Data", hash, NULL);
}

TendApplication *
tend_application_new (const TendArguments *arguments)
{
  TendApplication *self;
  g_autofree char *id = NULL;

  g_return_val_if_fail (arguments != NULL, NULL);

  id = choose_id (arguments);
  self = g_object_new (TEND_TYPE_APPLICATION,
                       "application-id", id,
                       "flags",
                       arguments->demo ? G_APPLICATION_NON_UNIQUE : G_APPLICATION_DEFAULT_FLAGS,
                       "resource-base-path", "/app/tend/Tend",
                       NULL);
  self->data_folder = g_strdup (arguments->data_folder);
  self->demo = arguments->demo;
  return self;
}
