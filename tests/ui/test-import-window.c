/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real files into a real store, through the window that a person sees. */
#include "import-fixture.h"
#include "page-fixture.h"
#include "picture.h"
#include "tend-import-chooser.h"
#include "tend-import-plan-page.h"
#include "tend-import-plan-row.h"
#include "tend-import-row-pane.h"
#include "tend-import-window.h"

typedef struct
{
  StoreFixture      base;
  GtkWindow        *parent;
  TendImportWindow *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  store_fixture_set_up (&self->base, data);
  self->parent = page_fixture_show (adw_bin_new (), 900, 640);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  /* What it still waits for comes back, and finds nobody. */
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  page_fixture_close (self->parent);
  store_fixture_tear_down (&self->base, data);
}

static gpointer
find (Fixture    *self,
      const char *id)
{
  return page_fixture_find (GTK_WIDGET (self->window), GTK_TYPE_WIDGET, id);
}

static const char *
get_step (Fixture *self)
{
  return gtk_stack_get_visible_child_name (find (self, "steps"));
}

static void
wait_read (Fixture *self)
{
  while (g_str_equal (get_step (self), "busy"))
    g_main_context_iteration (NULL, TRUE);
  picture_wait (GTK_WIDGET (self->window), 30);
}

static void
open_file (Fixture    *self,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  self->window = tend_import_window_new (self->parent, self->base.store);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
  tend_import_window_load (self->window, file);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_read (self);
}

static void
open_sample (Fixture    *self,
             const char *name)
{
  g_autofree char *path = import_fixture_path (name);

  open_file (self, path);
}

/* A file of that name and content in the folder that goes with the test. */
static char *
write_file (Fixture    *self,
            const char *name,
            const char *content,
            gssize      length)
{
  char              *path = g_build_filename (self->base.folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  return path;
}

static void
activate (Fixture    *self,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
  picture_wait (GTK_WIDGET (self->window), 30);
}

static void
click (Fixture    *self,
       const char *id)
{
  GtkWidget *button = find (self, id);

  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  picture_wait (GTK_WIDGET (self->window), 30);
}

static GListModel *
get_rows (Fixture *self)
{
  return G_LIST_MODEL (gtk_list_view_get_model (find (self, "list_view")));
}

static void
select_row (Fixture *self,
            guint    position)
{
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_rows (self)), position);
  picture_wait (GTK_WIDGET (self->window), 30);
}

static const char *
get_import_label (Fixture *self)
{
  return gtk_button_get_label (find (self, "import_button"));
}

/* Presses the button that shows only the rows of @sentence. */
static void
press_chip (Fixture    *self,
            const char *sentence)
{
  GtkWidget *groups = find (self, "groups");

  for (GtkWidget *child = gtk_widget_get_first_child (groups); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *chip = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
      GtkLabel  *label = page_fixture_find (chip, GTK_TYPE_LABEL, NULL);

      if (!g_str_equal (gtk_label_get_label (label), sentence))
        continue;
      gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
      picture_wait (GTK_WIDGET (self->window), 30);
      return;
    }
  g_error ("nothing says “%s”", sentence);
}

static void
wait_closed (Fixture *self)
{
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
cancel (Fixture *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "import.cancel", NULL));
  wait_closed (self);
}

/* Presses the button, and waits until all is on disk and the window gone. */
static void
import (Fixture *self)
{
  GtkWidget *button = find (self, "import_button");

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  wait_closed (self);
}

/* Two presses, three inquiries; and what was done can be undone. */
static void
test_two_clicks (Fixture      *self,
                 gconstpointer data)
{
  g_autofree char   *before = store_fixture_dump (&self->base);
  g_autofree char   *after = NULL;
  g_autofree char   *action = NULL;
  g_autoptr (GError) error = NULL;

  open_sample (self, "google_forms.csv");
  g_assert_cmpstr (get_step (self), ==, "file");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-file");

  click (self, "next_button");
  g_assert_cmpstr (get_step (self), ==, "plan");
  g_assert_cmpstr (get_import_label (self), ==, "_Import 3 Inquiries");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 3);
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-plan");
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry"), ==, 0);

  import (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry"), ==, 3);
  action = page_fixture_take_action (self->parent);
  g_assert_cmpstr (action, ==, "show-page 'inquiries'");

  g_assert_true (store_fixture_undo (&self->base, 0, NULL, &error));
  g_assert_no_error (error);
  after = store_fixture_dump (&self->base);
  g_assert_cmpstr (before, ==, after);
}

static void
test_the_same_again (Fixture      *self,
                     gconstpointer data)
{
  import_fixture_import (&self->base, import_fixture_source ("google_forms.csv"),
                         TEND_IMPORT_NO_CHOICE);
  open_sample (self, "google_forms.csv");
  click (self, "next_button");
  g_assert_cmpstr (get_import_label (self), ==, "Nothing New");
  g_assert_false (gtk_widget_is_sensitive (find (self, "import_button")));
  press_chip (self, "3 same as before");
  page_fixture_picture (GTK_WINDOW (self->window), "import-nothing-new");
}

/* A row opens to what stands in the file, what Tend makes of it, and why. */
static void
test_a_row (Fixture      *self,
            gconstpointer data)
{
  TendImportPlanRow *row;

  open_sample (self, "google_forms.csv");
  click (self, "next_button");
  row = find (self, "list_view");
  row = page_fixture_find (GTK_WIDGET (row), TEND_TYPE_IMPORT_PLAN_ROW, NULL);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Line 2, Maya Lindqvist, New inquiry: Nobody with this "
                                       "address is known yet.");
  select_row (self, 1);
  g_assert_cmpstr (gtk_label_get_label (page_fixture_find (find (self, "pane"), GTK_TYPE_LABEL,
                                                           "names")),
                   ==, "Renée Dubois");
  g_assert_nonnull (strstr (gtk_label_get_label (find (self, "raw")), "Renee.Dubois+msc@"));
  g_assert_false (gtk_widget_get_visible (find (self, "decision_group")));
}

/* All that can be wrong with rows, by group. */
static void
test_groups (Fixture      *self,
             gconstpointer data)
{
  open_sample (self, "handmade_nasty.csv");
  page_fixture_picture (GTK_WINDOW (self->window), "import-file-nasty");
  click (self, "next_button");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 5);
  g_assert_cmpstr (get_import_label (self), ==, "_Import 1 Inquiry");
  select_row (self, 0);
  page_fixture_picture (GTK_WINDOW (self->window), "import-plan-nasty");

  press_chip (self, "3 need a decision");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 3);
  press_chip (self, "1 cannot be used");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 1);
  press_chip (self, "All 5 rows");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 5);
}

static void
flip (Fixture    *self,
      const char *id,
      gboolean    active)
{
  gtk_switch_set_active (find (self, id), active);
  while (!gtk_widget_is_sensitive (find (self, "plan_page")))
    g_main_context_iteration (NULL, TRUE);
  picture_wait (GTK_WIDGET (self->window), 30);
}

#define COUPLES                           \
  "Name;Email;Date\n"                     \
  "Ana Ruiz;ana@example.org;28/03/2026\n" \
  "Grace Bell;bell@example.org;\n"        \
  "Tom Bell;bell@example.org;\n"          \
  "Renée Dubois;home@example.org;\n"     \
  "Sam Lee;home@example.org;02/04/2026\n"

/* Two people behind one address: decided for them, or for all. */
static void
test_decide (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *path = write_file (self, "couples.csv", COUPLES, -1);

  open_file (self, path);
  page_fixture_picture (GTK_WINDOW (self->window), "import-file-couples");
  click (self, "next_button");
  g_assert_cmpstr (get_import_label (self), ==, "_Import 1 Inquiry");
  select_row (self, 3);
  page_fixture_picture (GTK_WINDOW (self->window), "import-decide");

  flip (self, "this_switch", TRUE);
  g_assert_cmpstr (get_import_label (self), ==, "_Import 2 Inquiries");
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_rows (self))), ==,
                    3);
  g_assert_true (gtk_switch_get_active (find (self, "this_switch")));
  g_assert_false (gtk_switch_get_active (find (self, "all_switch")));
  flip (self, "this_switch", FALSE);
  g_assert_cmpstr (get_import_label (self), ==, "_Import 1 Inquiry");

  flip (self, "all_switch", TRUE);
  g_assert_cmpstr (get_import_label (self), ==, "_Import 3 Inquiries");
  page_fixture_picture (GTK_WINDOW (self->window), "import-decided");
  import (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 5);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry"), ==, 3);
}

/* From a row to the list, to the file: nothing is ever a dead end. */
static void
test_back (Fixture      *self,
           gconstpointer data)
{
  AdwLeaflet *leaflet;

  open_sample (self, "google_forms.csv");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  click (self, "next_button");
  leaflet = find (self, "leaflet");
  g_assert_true (adw_leaflet_get_folded (leaflet));
  g_signal_emit_by_name (find (self, "list_view"), "activate", 1);
  picture_wait (GTK_WIDGET (self->window), 300);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "row");
  activate (self, "import.back");
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "rows");
  activate (self, "import.back");
  g_assert_cmpstr (get_step (self), ==, "file");
  cancel (self);
}

/* What is no table is refused in words; nothing is stored. */
static void
test_refused (Fixture      *self,
              gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *content;
    const char *said;
  } files[] = {
    { "form.csv", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF" },
    { "empty.csv", "", "empty" },
    { "heading.csv", "Name,Email\n", "nothing to import" },
    { "gone.csv", NULL, "no file" },
  };
  g_autofree char *before = store_fixture_dump (&self->base);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = NULL;

      if (files[i].content != NULL)
        path = write_file (self, files[i].name, files[i].content, -1);
      else
        path = g_build_filename (self->base.folder, files[i].name, NULL);
      open_file (self, path);
      g_assert_cmpstr (get_step (self), ==, "problem");
      g_test_message ("%s", adw_status_page_get_description (find (self, "problem_page")));
      g_assert_nonnull (strstr (adw_status_page_get_description (find (self, "problem_page")),
                                files[i].said));
      page_fixture_assert_narrow (GTK_WIDGET (self->window));
      if (i == 0)
        page_fixture_picture (GTK_WINDOW (self->window), "import-problem");
      cancel (self);
    }
  after = store_fixture_dump (&self->base);
  g_assert_cmpstr (before, ==, after);
}

/* A long file is read, shown and given up after all. */
static void
test_long_file (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Name,Email,Phone\n");
  g_autofree char    *path = NULL;
  gint64              started;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Person %u,p%u@example.org,%u\n", i, i, 700000 + i);
  path = write_file (self, "long.csv", text->str, (gssize)text->len);
  open_file (self, path);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 20000);

  started = g_get_monotonic_time ();
  click (self, "next_button");
  press_chip (self, "20000 new inquiries");
  select_row (self, 19999);
  g_test_message ("shown in %d ms", (int)((g_get_monotonic_time () - started) / 1000));
  page_fixture_picture (GTK_WINDOW (self->window), "import-long");

  /* Given up at once, it leaves nothing, and the plan is in view again. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "import.commit", NULL));
  g_assert_cmpstr (get_step (self), ==, "busy");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "import.cancel", NULL));
  while (g_str_equal (get_step (self), "busy"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_step (self), ==, "plan");
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 0);
}

static gboolean
drop (Fixture *self,
      GSList  *files)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->parent));
  GValue                 value = G_VALUE_INIT;
  gboolean               dropped = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GdkDragAction                  action;

      if (!GTK_IS_DROP_TARGET (controller))
        continue;
      g_signal_emit_by_name (controller, "enter", 10.0, 10.0, &action);
      g_assert_cmpint (action, ==, GDK_ACTION_COPY);
      picture_wait (GTK_WIDGET (self->parent), 30);
      page_fixture_picture (self->parent, "import-drop");
      g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &dropped);
      g_signal_emit_by_name (controller, "leave");
    }
  g_value_unset (&value);
  return dropped;
}

static GtkWindow *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

static void
take_window (Fixture *self)
{
  self->window = (TendImportWindow *)find_toplevel (TEND_TYPE_IMPORT_WINDOW);
  if (self->window != NULL)
    g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
}

/* One file dropped is opened; several are not, and that is said. */
static void
test_drop (Fixture      *self,
           gconstpointer data)
{
  GtkWidget *bin = adw_toast_overlay_get_child (
      ADW_TOAST_OVERLAY (adw_window_get_content (ADW_WINDOW (self->parent))));
  GtkWidget         *overlay = gtk_overlay_new ();
  g_autofree char   *path = import_fixture_path ("google_forms.csv");
  g_autoptr (GFile)  file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_append (NULL, file);

  adw_bin_set_child (ADW_BIN (bin), overlay);
  tend_import_accept_drops (self->parent, GTK_OVERLAY (overlay), self->base.store);

  files = g_slist_append (files, file);
  g_assert_false (drop (self, files));
  take_window (self);
  g_assert_null (self->window);

  files = g_slist_delete_link (files, files);
  g_assert_true (drop (self, files));
  take_window (self);
  g_assert_nonnull (self->window);
  wait_read (self);
  g_assert_cmpstr (get_step (self), ==, "file");
}

/* Chosen in the file chooser, a file is opened; and whoever changes their mind is left alone. */
static void
test_choose (Fixture      *self,
             gconstpointer data)
{
  g_autofree char   *path = import_fixture_path ("google_forms.csv");
  g_autoptr (GFile)  file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GtkWindow         *chooser;

  tend_import_begin (self->parent, self->base.store);
  chooser = find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (chooser);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  g_assert_null (find_toplevel (TEND_TYPE_IMPORT_WINDOW));

  tend_import_begin (self->parent, self->base.store);
  chooser = find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, &error));
  picture_wait (GTK_WIDGET (chooser), 300);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  take_window (self);
  g_assert_nonnull (self->window);
  wait_read (self);
  g_assert_cmpstr (get_step (self), ==, "file");
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) g_test_add ("/import-window/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("two-clicks", test_two_clicks);
  ADD ("the-same-again", test_the_same_again);
  ADD ("row", test_a_row);
  ADD ("groups", test_groups);
  ADD ("decide", test_decide);
  ADD ("back", test_back);
  ADD ("refused", test_refused);
  ADD ("long-file", test_long_file);
  ADD ("drop", test_drop);
  ADD ("choose", test_choose);
#undef ADD

  return g_test_run ();
}
