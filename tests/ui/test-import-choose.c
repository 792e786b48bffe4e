/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways in which sign-ups come to Tend: chosen, dropped, pasted; one file or several. */
#include "assistant-fixture.h"
#include "import-fixture.h"
#include "picture.h"
#include "tend-import-chooser.h"

#define PASTED                  \
  "Name\tEmail\n"               \
  "Ana Ruiz\tana@example.org\n" \
  "Grace Bell\tgrace@example.org\n"

/* Lets go of @value over @window. */
static gboolean
drop (GtkWindow *window,
      GValue    *value)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  gboolean               dropped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GdkDragAction                  action;

      if (!GTK_IS_DROP_TARGET (controller) ||
          !gdk_content_formats_contain_gtype (
              gtk_drop_target_get_formats (GTK_DROP_TARGET (controller)), G_VALUE_TYPE (value)))
        continue;
      g_signal_emit_by_name (controller, "enter", 10.0, 10.0, &action);
      g_assert_cmpint (action, ==, GDK_ACTION_COPY);
      picture_wait (GTK_WIDGET (window), 30);
      page_fixture_picture (window, "import-drop");
      g_signal_emit_by_name (controller, "drop", value, 10.0, 10.0, &dropped);
      g_signal_emit_by_name (controller, "leave");
    }
  return dropped;
}

static gboolean
drop_files (GtkWindow *window,
            GSList    *files)
{
  GValue   value = G_VALUE_INIT;
  gboolean dropped;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  dropped = drop (window, &value);
  g_value_unset (&value);
  return dropped;
}

static GSList *
list_samples (const char *first,
              const char *second)
{
  g_autofree char *path = import_fixture_path (first);
  g_autofree char *other = import_fixture_path (second);
  GSList          *files = NULL;

  files = g_slist_append (files, g_file_new_for_path (path));
  return g_slist_append (files, g_file_new_for_path (other));
}

static void
accept_drops (Assistant *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *bin;

  bin = adw_toast_overlay_get_child (
      ADW_TOAST_OVERLAY (adw_window_get_content (ADW_WINDOW (self->parent))));
  adw_bin_set_child (ADW_BIN (bin), overlay);
  tend_import_accept_drops (self->parent, GTK_OVERLAY (overlay), self->base.store);
}

/* Files dropped together are one import; dropped onto the assistant, others take their place. */
static void
test_drop (Assistant    *self,
           gconstpointer data)
{
  GSList *files = list_samples ("google_forms.csv", "excel_fr.csv");

  accept_drops (self);
  g_assert_true (drop_files (self->parent, files));
  assistant_take_window (self);
  g_assert_nonnull (self->window);
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 6);

  g_assert_true (drop_files (GTK_WINDOW (self->window), files->next));
  assistant_wait (self);
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 3);
  g_assert_true (assistant_find_toplevel (TEND_TYPE_IMPORT_WINDOW) == GTK_WINDOW (self->window));
  g_slist_free_full (files, g_object_unref);
}

/* A table out of a spreadsheet or a letter is dropped as text. */
static void
test_drop_text (Assistant    *self,
                gconstpointer data)
{
  GValue value = G_VALUE_INIT;

  accept_drops (self);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, " \n");
  g_assert_false (drop (self->parent, &value));
  g_value_set_static_string (&value, PASTED);
  g_assert_true (drop (self->parent, &value));
  g_value_unset (&value);
  assistant_take_window (self);
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 2);
}

/* Chosen in the file chooser, a file is opened; and whoever changes their mind is left alone. */
static void
test_choose (Assistant    *self,
             gconstpointer data)
{
  g_autofree char   *path = import_fixture_path ("google_forms.csv");
  g_autoptr (GFile)  file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GtkWindow         *chooser;

  tend_import_begin (self->parent, self->base.store);
  chooser = assistant_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (chooser);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  g_assert_null (assistant_find_toplevel (TEND_TYPE_IMPORT_WINDOW));

  tend_import_begin (self->parent, self->base.store);
  chooser = assistant_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, &error));
  picture_wait (GTK_WIDGET (chooser), 300);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  assistant_take_window (self);
  g_assert_nonnull (self->window);
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
}

/* From a spreadsheet through the clipboard, in two presses. */
static void
test_paste (Assistant    *self,
            gconstpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->parent)), PASTED);
  tend_import_paste (self->parent, self->base.store);
  while (self->window == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      assistant_take_window (self);
    }
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  assistant_go_to_plan (self);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 2 Inquiries");

  /* What is pasted into the assistant takes the place of what is there. */
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)),
                          "Name;Email\nSam Lee;sam@example.org\n");
  assistant_activate (self, "import.paste");
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 1);
}

/* An empty clipboard says so; what is open stays. */
static void
test_paste_nothing (Assistant    *self,
                    gconstpointer data)
{
  GtkWindow  *dialog;
  const char *said;

  assistant_open_sample (self, "google_forms.csv");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), " \t\n");
  assistant_activate (self, "import.paste");
  /* It may be there already. */
  while ((dialog = assistant_find_toplevel (ADW_TYPE_MESSAGE_DIALOG)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  said = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog));
  g_assert_nonnull (strstr (said, "no table to paste"));
  gtk_window_close (dialog);
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/import-choose/" name, Assistant, NULL, assistant_set_up, test, assistant_tear_down)
  ADD ("drop", test_drop);
  ADD ("drop-text", test_drop_text);
  ADD ("choose", test_choose);
  ADD ("paste", test_paste);
  ADD ("paste-nothing", test_paste_nothing);
#undef ADD

  return g_test_run ();
}
