/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import leaves: its receipt, the rows to be mended, and the way back. */
#include "assistant-fixture.h"
#include "import-fixture.h"
#include "picture.h"
#include "tend-import-save.h"
#include "tend-perform.h"

#define MIXED                             \
  "Name;Email;Date\n"                     \
  "Ana Ruiz;ana@example.org;28/03/2026\n" \
  "Li Chen;li@nowhere;02/04/2026\n"       \
  "Olu Adeyemi;olu@example.org;\n"

static void
open_mixed (Assistant *self)
{
  g_autofree char *path = assistant_write (self, "mixed.csv", MIXED, -1);

  assistant_open (self, path);
  assistant_go_to_plan (self);
}

static const char *
label_of (Assistant  *self,
          const char *id)
{
  return gtk_label_get_label (page_fixture_find (assistant_find (self, "done_page"),
                                                 GTK_TYPE_LABEL, id));
}

static void
test_receipt (Assistant    *self,
              gconstpointer data)
{
  GtkWidget *page;

  open_mixed (self);
  assistant_carry_out (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry"), ==, 2);
  g_assert_cmpstr (label_of (self, "title"), ==, "2 Inquiries Imported");
  g_assert_cmpstr (label_of (self, "sentence"), ==,
                   "Of 3 rows: 2 new inquiries and 1 cannot be used.");
  page = assistant_find (self, "done_page");
  g_assert_true (gtk_widget_get_visible (page_fixture_find (page, GTK_TYPE_BUTTON, "save_button")));
  g_assert_true (gtk_widget_get_visible (page_fixture_find (page, GTK_TYPE_BUTTON, "undo_button")));
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-done");
}

/* A parent that can show toasts, as the main window can. */
static AdwToastOverlay *
give_overlay (Assistant *self)
{
  GtkWindow *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, NULL);
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), adw_bin_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), overlay);
  gtk_window_set_transient_for (GTK_WINDOW (self->window), window);
  gtk_window_present (window);
  return ADW_TOAST_OVERLAY (overlay);
}

static gboolean
shows_toast (AdwToastOverlay *overlay)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (overlay)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (overlay))
      return TRUE;
  return FALSE;
}

/* The receipt says what was done: no toast says it too, behind the window. */
static void
test_no_toast (Assistant    *self,
               gconstpointer data)
{
  AdwToastOverlay *overlay;
  GtkWindow       *parent;

  open_mixed (self);
  overlay = give_overlay (self);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self->window));
  tend_show_toast (GTK_WIDGET (overlay), "Seen");
  g_assert_true (shows_toast (overlay));
  gtk_window_destroy (parent);

  overlay = give_overlay (self);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self->window));
  assistant_carry_out (self);
  g_assert_cmpstr (label_of (self, "title"), ==, "2 Inquiries Imported");
  g_assert_false (shows_toast (overlay));
  gtk_window_destroy (parent);
}

/* What went wrong is said over the window in which it was done, and the plan is in view again. */
static void
test_failed (Assistant    *self,
             gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (MIXED, strlen (MIXED));
  GtkWindow         *dialog;

  open_mixed (self);
  import_fixture_import (&self->base, tend_import_source_new (bytes, "elsewhere.csv"),
                         TEND_IMPORT_NO_CHOICE);
  assistant_click (self, "import_button");
  while ((dialog = assistant_find_toplevel (ADW_TYPE_MESSAGE_DIALOG)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (self->window));
  g_test_message ("%s", adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)));
  gtk_window_destroy (dialog);
  assistant_wait (self);
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
}

/* From the receipt to where it is found again later. */
static void
test_past (Assistant    *self,
           gconstpointer data)
{
  g_autofree char *action = NULL;

  open_mixed (self);
  assistant_carry_out (self);
  g_assert_true (gtk_widget_activate_action (assistant_find (self, "done_page"), "done.show-past",
                                             NULL));
  assistant_wait_closed (self);
  action = page_fixture_take_action (self->parent);
  g_assert_cmpstr (action, ==, "past-imports");
}

static void
test_undo (Assistant    *self,
           gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (&self->base);
  g_autofree char *after = NULL;
  GtkWidget       *page;

  open_mixed (self);
  assistant_carry_out (self);
  page = assistant_find (self, "done_page");
  gtk_widget_grab_focus (assistant_find (self, "undo_button"));
  g_assert_true (gtk_widget_activate_action (page, "done.undo", NULL));
  while (!g_str_equal (label_of (self, "title"), "Import Taken Back"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (self->window)));
  g_assert_cmpstr (label_of (self, "sentence"), ==, "2 people were taken back.");
  after = store_fixture_dump (&self->base);
  g_assert_cmpstr (before, ==, after);
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-undone");
}

static void
rename_ana (Assistant *self)
{
  GtkWidget *page = assistant_find (self, "done_page");

  store_fixture_perform_sql (&self->base, "Renamed",
                             "UPDATE person SET pronouns = 'they/them' WHERE name = 'Ana Ruiz'");
  g_assert_true (gtk_widget_activate_action (page, "done.undo", NULL));
  while (!g_str_equal (label_of (self, "title"), "Import Taken Back in Part"))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWindow *
wait_for_title (const char *title)
{
  while (TRUE)
    {
      GListModel *windows = gtk_window_get_toplevels ();

      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

          if (g_strcmp0 (gtk_window_get_title (window), title) == 0)
            return window;
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

/* C32: who was edited since is kept, listed with why, and the others are taken back. */
static void
test_kept (Assistant    *self,
           gconstpointer data)
{
  GtkWidget *kept;

  open_mixed (self);
  assistant_carry_out (self);
  rename_ana (self);
  g_assert_cmpstr (label_of (self, "sentence"), ==,
                   "1 person was taken back. 1 stayed in Tend, and why is said below.");
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 1);
  kept = page_fixture_find (assistant_find (self, "done_page"), ADW_TYPE_PREFERENCES_GROUP, "kept");
  g_assert_true (gtk_widget_get_visible (kept));
  g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (kept)), ==, "Kept (1)");
  page_fixture_picture (GTK_WINDOW (self->window), "import-undone-kept");
}

/* Who does not wait for it is told all the same that somebody stayed. */
static void
test_undo_closed (Assistant    *self,
                  gconstpointer data)
{
  GtkWidget *page;
  GtkWindow *result;

  open_mixed (self);
  assistant_carry_out (self);
  store_fixture_perform_sql (&self->base, "Renamed",
                             "UPDATE person SET pronouns = 'they/them' WHERE name = 'Ana Ruiz'");
  page = assistant_find (self, "done_page");
  g_assert_true (gtk_widget_activate_action (page, "done.undo", NULL));
  gtk_window_close (GTK_WINDOW (self->window));
  result = wait_for_title ("Import Taken Back");
  g_assert_null (self->window);
  g_assert_true (gtk_window_get_transient_for (result) == self->parent);
  gtk_window_destroy (result);
}

static void
saved_cb (const char *name,
          gpointer    data)
{
  g_object_set_data_full (data, "saved", g_strdup (name), g_free);
}

/* Saved as nobody else can read it, mended and imported. */
static void
test_save (Assistant    *self,
           gconstpointer data)
{
  g_autofree char           *path = g_build_filename (self->base.folder, "rows.csv", NULL);
  g_autoptr (GFile)          file = g_file_new_for_path (path);
  g_autoptr (GFileInfo)      info = NULL;
  g_autoptr (GError)         error = NULL;
  g_autoptr (TendImportPlan) plan = NULL;
  g_autofree char           *text = NULL;

  open_mixed (self);
  plan = import_fixture_plan_of (MIXED);
  assistant_carry_out (self);
  tend_import_save_unusable_to (GTK_WIDGET (self->window), plan, file, saved_cb, self->window);
  while (g_object_get_data (G_OBJECT (self->window), "saved") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (g_object_get_data (G_OBJECT (self->window), "saved"), ==, "rows.csv");
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"
                                         "Name,Email,Date,Tend: "));
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_UNIX_MODE, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 077, ==,
                    0);
}

/* What cannot be saved is said, and nothing is left half written. */
static void
test_cannot_save (Assistant    *self,
                  gconstpointer data)
{
  g_autofree char           *path = g_build_filename (self->base.folder, "gone", "rows.csv", NULL);
  g_autoptr (GFile)          file = g_file_new_for_path (path);
  g_autoptr (TendImportPlan) plan = NULL;
  GtkWindow                 *dialog;

  open_mixed (self);
  plan = import_fixture_plan_of (MIXED);
  tend_import_save_unusable_to (GTK_WIDGET (self->window), plan, file, NULL, NULL);
  while ((dialog = assistant_find_toplevel (ADW_TYPE_MESSAGE_DIALOG)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                            "“rows.csv” could not be saved"));
  gtk_window_destroy (dialog);
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/import-done/" name, Assistant, NULL, assistant_set_up, test, assistant_tear_down)
  ADD ("receipt", test_receipt);
  ADD ("no-toast", test_no_toast);
  ADD ("failed", test_failed);
  ADD ("past", test_past);
  ADD ("undo", test_undo);
  ADD ("undo-closed", test_undo_closed);
  ADD ("C32-kept", test_kept);
  ADD ("save", test_save);
  ADD ("cannot-save", test_cannot_save);
#undef ADD

  return g_test_run ();
}
