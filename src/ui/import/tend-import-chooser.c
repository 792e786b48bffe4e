/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-chooser.h"

#include "tend-import-window.h"
#include "tend-perform.h"

#include <glib/gi18n-lib.h>

/* Under this name a window keeps its file chooser, and the window of its import. */
#define CHOOSER "tend-import-chooser"
#define IMPORT "tend-import-window"
#define STORE "tend-import-store"
/* And an overlay its hint. */
#define HINT "tend-import-hint"

typedef struct
{
  TendImportChosen chosen;
  gpointer         data;
} Request;

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  if (suffixes[0] == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             Request         *request)
{
  g_autoptr (GtkNativeDialog) kept = g_object_ref (chooser);
  g_autoptr (GFile)           file = NULL;
  GtkWindow                  *parent = gtk_native_dialog_get_transient_for (chooser);
  const Request               asked = *request;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  /* The window lets it go, and with it the request. */
  g_object_set_data (G_OBJECT (parent), CHOOSER, NULL);
  if (file != NULL)
    asked.chosen (file, asked.data);
}

static void
chooser_free (GtkNativeDialog *chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

void
tend_import_choose_file (GtkWindow       *parent,
                         TendImportChosen chosen,
                         gpointer         data)
{
  static const char *const lists[] = { "csv", "tsv", "txt", NULL };
  static const char *const all[] = { NULL };
  GtkFileChooserNative    *chooser;
  Request                 *request;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  chooser = gtk_file_chooser_native_new (_ ("Import Sign-Ups"), parent,
                                         GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("Sign-Up Lists"), lists);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("All Files"), all);

  request = g_new0 (Request, 1);
  request->chosen = chosen;
  request->data = data;
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), request,
                         (GClosureNotify)g_free, 0);
  g_object_set_data_full (G_OBJECT (parent), CHOOSER, chooser, (GDestroyNotify)chooser_free);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
forget_window_cb (GtkWidget *window,
                  GtkWindow *parent)
{
  g_object_set_data (G_OBJECT (parent), IMPORT, NULL);
}

void
tend_import_begin_with (GtkWindow *parent,
                        TendStore *store,
                        GFile     *file)
{
  TendImportWindow *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  window = g_object_get_data (G_OBJECT (parent), IMPORT);
  if (window == NULL)
    {
      window = tend_import_window_new (parent, store);
      g_object_set_data (G_OBJECT (parent), IMPORT, window);
      g_signal_connect_object (window, "destroy", G_CALLBACK (forget_window_cb), parent, 0);
    }
  tend_import_window_load (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

/* For the callback: the window is the data, the store hangs on it. */
static void
chosen_cb (GFile   *file,
           gpointer data)
{
  GtkWindow *parent = data;

  tend_import_begin_with (parent, g_object_get_data (G_OBJECT (parent), STORE), file);
}

void
tend_import_begin (GtkWindow *parent,
                   TendStore *store)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (TEND_IS_STORE (store));

  g_object_set_data_full (G_OBJECT (parent), STORE, g_object_ref (store), g_object_unref);
  tend_import_choose_file (parent, chosen_cb, parent);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         TendStore     *store)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GSList    *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  if (files->next != NULL)
    {
      tend_show_toast (window, _ ("One file at a time, please: drop each by itself. Nothing was "
                                  "imported."));
      return FALSE;
    }
  tend_import_begin_with (GTK_WINDOW (window), store, files->data);
  return TRUE;
}

/* Made when a file is first held over the window. */
static GtkWidget *
make_hint (GtkOverlay *overlay)
{
  GtkWidget *hint = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (hint), "document-open-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (hint), _ ("Drop to Import Sign-Ups"));
  adw_status_page_set_description (ADW_STATUS_PAGE (hint),
                                   _ ("You will see what is in the file before anything is kept."));
  gtk_widget_add_css_class (hint, "drop-hint");
  gtk_widget_set_can_target (hint, FALSE);
  gtk_overlay_add_overlay (overlay, hint);
  return hint;
}

static void
show_hint (GtkOverlay *overlay,
           gboolean    visible)
{
  GtkWidget *hint = g_object_get_data (G_OBJECT (overlay), HINT);

  if (hint == NULL && visible)
    {
      hint = make_hint (overlay);
      g_object_set_data (G_OBJECT (overlay), HINT, hint);
    }
  if (hint != NULL)
    gtk_widget_set_visible (hint, visible);
}

static GdkDragAction
enter_cb (GtkDropTarget *target,
          double         x,
          double         y,
          GtkOverlay    *overlay)
{
  show_hint (overlay, TRUE);
  return GDK_ACTION_COPY;
}

static void
leave_cb (GtkDropTarget *target,
          GtkOverlay    *overlay)
{
  show_hint (overlay, FALSE);
}

void
tend_import_accept_drops (GtkWindow  *window,
                          GtkOverlay *overlay,
                          TendStore  *store)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_OVERLAY (overlay));
  g_return_if_fail (TEND_IS_STORE (store));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  /* Before an entry takes it for a text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "enter", G_CALLBACK (enter_cb), overlay, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), overlay, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), store, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
