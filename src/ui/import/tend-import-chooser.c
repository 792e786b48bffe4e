/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-chooser.h"

#include "tend-error.h"
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
  g_autoptr (GListModel)      files = NULL;
  GtkWindow                  *parent = gtk_native_dialog_get_transient_for (chooser);
  const Request               asked = *request;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  /* The window lets it go, and with it the request. */
  g_object_set_data (G_OBJECT (parent), CHOOSER, NULL);
  if (files != NULL && g_list_model_get_n_items (files) > 0)
    asked.chosen (files, asked.data);
}

static void
chooser_free (GtkNativeDialog *chooser)
{
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

void
tend_import_choose_files (GtkWindow       *parent,
                          TendImportChosen chosen,
                          gpointer         data)
{
  static const char *const lists[] = { "csv", "tsv", "txt", "vcf", NULL };
  static const char *const all[] = { NULL };
  GtkFileChooserNative    *chooser;
  Request                 *request;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  chooser = gtk_file_chooser_native_new (_ ("Import Sign-Ups"), parent,
                                         GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
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

char *
tend_import_say_files (GListModel *files)
{
  guint             n = g_list_model_get_n_items (files);
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char  *base = NULL;

  g_return_val_if_fail (n > 0, NULL);

  base = g_file_get_basename (file);

  if (n > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file", "%u files", n), n);
  return base != NULL ? g_filename_display_name (base) : g_file_get_parse_name (file);
}

static void
forget_window_cb (GtkWidget *window,
                  GtkWindow *parent)
{
  g_object_set_data (G_OBJECT (parent), IMPORT, NULL);
}

/* @parent, when it is the window of an import; else the one over it, made when there is none. */
static TendImportWindow *
get_window (GtkWindow *parent,
            TendStore *store)
{
  TendImportWindow *window;

  if (TEND_IS_IMPORT_WINDOW (parent))
    return TEND_IMPORT_WINDOW (parent);
  window = g_object_get_data (G_OBJECT (parent), IMPORT);
  if (window == NULL)
    {
      window = tend_import_window_new (parent, store);
      g_object_set_data (G_OBJECT (parent), IMPORT, window);
      g_signal_connect_object (window, "destroy", G_CALLBACK (forget_window_cb), parent, 0);
    }
  return window;
}

void
tend_import_begin_with_files (GtkWindow  *parent,
                              TendStore  *store,
                              GListModel *files)
{
  TendImportWindow *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  window = get_window (parent, store);
  tend_import_window_load (window, files);
  gtk_window_present (GTK_WINDOW (window));
}

void
tend_import_begin_with (GtkWindow *parent,
                        TendStore *store,
                        GFile     *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_return_if_fail (G_IS_FILE (file));

  g_list_store_append (files, file);
  tend_import_begin_with_files (parent, store, G_LIST_MODEL (files));
}

static void
begin_with_text (GtkWindow  *parent,
                 TendStore  *store,
                 const char *text)
{
  TendImportWindow *window = get_window (parent, store);

  tend_import_window_take (window, text);
  gtk_window_present (GTK_WINDOW (window));
}

/* For the callbacks: the window is the data, the store hangs on it. */
static TendStore *
get_store (GtkWindow *parent)
{
  return g_object_get_data (G_OBJECT (parent), STORE);
}

static void
keep_store (GtkWindow *parent,
            TendStore *store)
{
  g_object_set_data_full (G_OBJECT (parent), STORE, g_object_ref (store), g_object_unref);
}

static void
chosen_cb (GListModel *files,
           gpointer    data)
{
  tend_import_begin_with_files (data, get_store (data), files);
}

void
tend_import_begin (GtkWindow *parent,
                   TendStore *store)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (TEND_IS_STORE (store));

  keep_store (parent, store);
  tend_import_choose_files (parent, chosen_cb, parent);
}

static gboolean
is_blank (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GtkWindow) parent = data;
  g_autofree char      *text = NULL;
  g_autoptr (GError)    error = NULL;

  text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  /* The window may have closed meanwhile. */
  if (!gtk_widget_get_realized (GTK_WIDGET (parent)))
    return;
  if (!is_blank (text))
    {
      begin_with_text (parent, get_store (parent), text);
      return;
    }
  g_set_error_literal (&error, TEND_ERROR, TEND_ERROR_NOTHING,
                       _ ("There is no table to paste. Copy the rows in your spreadsheet, with the "
                          "line of headings, and paste again."));
  tend_report_error (GTK_WIDGET (parent), error);
}

void
tend_import_paste (GtkWindow *parent,
                   TendStore *store)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (TEND_IS_STORE (store));

  keep_store (parent, store);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (parent)), NULL,
                                 text_read_cb, g_object_ref (parent));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         TendStore     *store)
{
  GtkWidget             *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (GListStore) files = NULL;

  if (G_VALUE_HOLDS_STRING (value))
    {
      if (is_blank (g_value_get_string (value)))
        return FALSE;
      begin_with_text (GTK_WINDOW (window), store, g_value_get_string (value));
      return TRUE;
    }
  files = g_list_store_new (G_TYPE_FILE);
  for (GSList *item = g_value_get_boxed (value); item != NULL; item = item->next)
    g_list_store_append (files, item->data);
  if (g_list_model_get_n_items (G_LIST_MODEL (files)) == 0)
    return FALSE;
  tend_import_begin_with_files (GTK_WINDOW (window), store, G_LIST_MODEL (files));
  return TRUE;
}

/* What is dragged within Tend is no import. */
static gboolean
accept_cb (GtkDropTarget *target,
           GdkDrop       *drop)
{
  GdkContentFormats *formats = gtk_drop_target_get_formats (target);

  return gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_match (formats, gdk_drop_get_formats (drop));
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

static void
add_target (GtkWindow          *window,
            GtkOverlay         *overlay,
            TendStore          *store,
            GType               type,
            GtkPropagationPhase phase)
{
  GtkDropTarget *target = gtk_drop_target_new (type, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), phase);
  g_signal_connect_object (target, "accept", G_CALLBACK (accept_cb), overlay, 0);
  g_signal_connect_object (target, "enter", G_CALLBACK (enter_cb), overlay, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), overlay, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), store, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

void
tend_import_accept_drops (GtkWindow  *window,
                          GtkOverlay *overlay,
                          TendStore  *store)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_OVERLAY (overlay));
  g_return_if_fail (TEND_IS_STORE (store));

  /* Files, before an entry takes them for a text; a text, when no entry takes it. */
  add_target (window, overlay, store, GDK_TYPE_FILE_LIST, GTK_PHASE_CAPTURE);
  add_target (window, overlay, store, G_TYPE_STRING, GTK_PHASE_BUBBLE);
}
