/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real files into a real store, through the window that a person sees. */
#include "assistant-fixture.h"
#include "import-fixture.h"
#include "picture.h"
#include "tend-import-chooser.h"
#include "tend-import-plan-page.h"
#include "tend-import-plan-row.h"
#include "tend-import-row-pane.h"

/* Two presses, three inquiries; and what was done can be undone. */
static void
test_two_clicks (Assistant    *self,
                 gconstpointer data)
{
  g_autofree char   *before = store_fixture_dump (&self->base);
  g_autofree char   *after = NULL;
  g_autofree char   *action = NULL;
  g_autoptr (GError) error = NULL;

  assistant_open_sample (self, "excel_fr.csv");
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-file");

  assistant_click (self, "next_button");
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 3 Inquiries");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 3);
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (GTK_WINDOW (self->window), "import-plan");
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry"), ==, 0);

  assistant_import (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry"), ==, 3);
  action = page_fixture_take_action (self->parent);
  g_assert_cmpstr (action, ==, "show-page 'inquiries'");

  g_assert_true (store_fixture_undo (&self->base, 0, NULL, &error));
  g_assert_no_error (error);
  after = store_fixture_dump (&self->base);
  g_assert_cmpstr (before, ==, after);
}

static void
test_the_same_again (Assistant    *self,
                     gconstpointer data)
{
  import_fixture_import (&self->base, import_fixture_source ("google_forms.csv"),
                         TEND_IMPORT_NO_CHOICE);
  assistant_open_sample (self, "google_forms.csv");
  assistant_go_to_plan (self);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "Nothing New");
  g_assert_false (gtk_widget_is_sensitive (assistant_find (self, "import_button")));
  assistant_press_chip (self, "3 same as before");
  page_fixture_picture (GTK_WINDOW (self->window), "import-nothing-new");
}

/* A row opens to what stands in the file, what Tend makes of it, and why. */
static void
test_a_row (Assistant    *self,
            gconstpointer data)
{
  TendImportPlanRow *row;
  GtkWidget         *names;
  const char        *raw;

  assistant_open_sample (self, "google_forms.csv");
  assistant_go_to_plan (self);
  row = assistant_find (self, "list_view");
  row = page_fixture_find (GTK_WIDGET (row), TEND_TYPE_IMPORT_PLAN_ROW, NULL);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Line 2, Maya Lindqvist, New inquiry: Nobody with this "
                                       "address is known yet.");
  assistant_select_row (self, 1);
  names = page_fixture_find (assistant_find (self, "pane"), GTK_TYPE_LABEL, "names");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (names)), ==, "Renée Dubois");
  raw = gtk_label_get_label (assistant_find (self, "raw"));
  g_assert_nonnull (strstr (raw, "Renee.Dubois+msc@"));
}

/* All that can be wrong with rows, by group. */
static void
test_groups (Assistant    *self,
             gconstpointer data)
{
  assistant_open_sample (self, "handmade_nasty.csv");
  page_fixture_picture (GTK_WINDOW (self->window), "import-file-nasty");
  assistant_go_to_plan (self);
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 5);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 1 Inquiry");
  assistant_select_row (self, 0);
  page_fixture_picture (GTK_WINDOW (self->window), "import-plan-nasty");

  assistant_press_chip (self, "3 need a decision");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 3);
  assistant_press_chip (self, "1 cannot be used");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 1);
  assistant_press_chip (self, "All 5 rows");
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 5);
}

static void
flip (Assistant  *self,
      const char *id,
      gboolean    active)
{
  gtk_switch_set_active (assistant_find (self, id), active);
  while (!gtk_widget_is_sensitive (assistant_find (self, "plan_page")))
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
test_decide (Assistant    *self,
             gconstpointer data)
{
  g_autofree char *path = assistant_write (self, "couples.csv", COUPLES, -1);
  GListModel      *rows;

  assistant_open (self, path);
  page_fixture_picture (GTK_WINDOW (self->window), "import-file-couples");
  assistant_go_to_plan (self);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 1 Inquiry");
  assistant_select_row (self, 3);
  page_fixture_picture (GTK_WINDOW (self->window), "import-decide");

  flip (self, "this_switch", TRUE);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 2 Inquiries");
  rows = assistant_get_rows (self);
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (rows)), ==, 3);
  g_assert_true (gtk_switch_get_active (assistant_find (self, "this_switch")));
  g_assert_false (gtk_switch_get_active (assistant_find (self, "all_switch")));
  flip (self, "this_switch", FALSE);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 1 Inquiry");

  flip (self, "all_switch", TRUE);
  g_assert_cmpstr (assistant_get_import_label (self), ==, "_Import 3 Inquiries");
  page_fixture_picture (GTK_WINDOW (self->window), "import-decided");
  assistant_import (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 5);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM inquiry"), ==, 3);
}

/* From a row to the list, to the file: nothing is ever a dead end. */
static void
test_back (Assistant    *self,
           gconstpointer data)
{
  AdwLeaflet *leaflet;

  assistant_open_sample (self, "excel_fr.csv");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  assistant_go_to_plan (self);
  leaflet = assistant_find (self, "leaflet");
  g_assert_true (adw_leaflet_get_folded (leaflet));
  g_signal_emit_by_name (assistant_find (self, "list_view"), "activate", 1);
  picture_wait (GTK_WIDGET (self->window), 300);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "row");
  assistant_activate (self, "import.back");
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "rows");
  assistant_activate (self, "import.back");
  g_assert_cmpstr (assistant_get_step (self), ==, "file");
  assistant_cancel (self);
}

/* What is no table is refused in words; nothing is stored. */
static void
test_refused (Assistant    *self,
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
      const char      *said;

      if (files[i].content != NULL)
        path = assistant_write (self, files[i].name, files[i].content, -1);
      else
        path = g_build_filename (self->base.folder, files[i].name, NULL);
      assistant_open (self, path);
      g_assert_cmpstr (assistant_get_step (self), ==, "problem");
      said = adw_status_page_get_description (assistant_find (self, "problem_page"));
      g_test_message ("%s", said);
      g_assert_nonnull (strstr (said, files[i].said));
      page_fixture_assert_narrow (GTK_WIDGET (self->window));
      if (i == 0)
        page_fixture_picture (GTK_WINDOW (self->window), "import-problem");
      assistant_cancel (self);
    }
  after = store_fixture_dump (&self->base);
  g_assert_cmpstr (before, ==, after);
}

/* A long file is read, shown and given up after all. */
static void
test_long_file (Assistant    *self,
                gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Name,Email,Phone\n");
  g_autofree char    *path = NULL;
  gint64              started;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Person %u,p%u@example.org,%u\n", i, i, 700000 + i);
  path = assistant_write (self, "long.csv", text->str, (gssize)text->len);
  assistant_open (self, path);
  g_assert_cmpuint (g_list_model_get_n_items (assistant_get_rows (self)), ==, 20000);

  started = g_get_monotonic_time ();
  assistant_go_to_plan (self);
  assistant_press_chip (self, "20000 new inquiries");
  assistant_select_row (self, 19999);
  g_test_message ("shown in %d ms", (int)((g_get_monotonic_time () - started) / 1000));
  page_fixture_picture (GTK_WINDOW (self->window), "import-long");

  /* Given up at once, it leaves nothing, and the plan is in view again. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "import.commit", NULL));
  g_assert_cmpstr (assistant_get_step (self), ==, "busy");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "import.cancel", NULL));
  while (g_str_equal (assistant_get_step (self), "busy"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (assistant_get_step (self), ==, "plan");
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 0);
}

/* The row that has the focus, or NULL. */
static TendImportRow *
find_focused_row (Assistant *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, assistant_find (self, "list_view")));
  return tend_import_plan_row_get_row (
      page_fixture_find (focus, TEND_TYPE_IMPORT_PLAN_ROW, NULL));
}

/* Whoever decides with the keyboard goes on from where they are when the plan has followed. */
static void
test_focus (Assistant    *self,
            gconstpointer data)
{
  g_autofree char *path = assistant_write (self, "couples.csv",
                                           "Name,Email\nAna Ruiz,ana@example.org\n"
                                           "Grace & Tom,grace@example.org\n"
                                           "Li & Sam,li@example.org\n",
                                           -1);
  GtkWidget       *pane, *button;

  assistant_open (self, path);
  assistant_go_to_plan (self);
  assistant_select_row (self, 2);
  gtk_widget_grab_focus (assistant_find (self, "plan_page"));
  g_assert_cmpuint (tend_import_row_get_line (find_focused_row (self)), ==, 4);
  gtk_widget_activate_action (assistant_find (self, "plan_page"), "plan.flip", NULL);
  assistant_wait (self);
  g_assert_cmpuint (tend_import_row_get_line (find_focused_row (self)), ==, 4);

  pane = assistant_find (self, "pane");
  button = page_fixture_find (pane, GTK_TYPE_SWITCH, NULL);
  gtk_widget_grab_focus (button);
  gtk_switch_set_active (GTK_SWITCH (button), FALSE);
  assistant_wait (self);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == button);
}

/* Closing the window while it imports gives the import up, as Cancel does; the next import has a
 * window of its own. */
static void
test_closed_halfway (Assistant    *self,
                     gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Name,Email\n");
  g_autofree char    *long_path = NULL;
  g_autofree char    *short_path = assistant_write (self, "o.csv", "Name\nOlu Adeyemi\n", -1);
  g_autoptr (GFile)   long_file = NULL;
  g_autoptr (GFile)   short_file = g_file_new_for_path (short_path);

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Person %u,p%u@example.org\n", i, i);
  long_path = assistant_write (self, "long.csv", text->str, (gssize)text->len);
  long_file = g_file_new_for_path (long_path);
  tend_import_begin_with (self->parent, self->base.store, long_file);
  assistant_take_window (self);
  assistant_wait (self);
  assistant_go_to_plan (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "import.commit", NULL));
  g_assert_cmpstr (assistant_get_step (self), ==, "busy");
  gtk_window_close (GTK_WINDOW (self->window));
  assistant_wait_closed (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 0);

  tend_import_begin_with (self->parent, self->base.store, short_file);
  assistant_take_window (self);
  g_assert_nonnull (self->window);
  assistant_wait (self);
  assistant_go_to_plan (self);
  assistant_carry_out (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/import-window/" name, Assistant, NULL, assistant_set_up, test, assistant_tear_down)
  ADD ("two-clicks", test_two_clicks);
  ADD ("the-same-again", test_the_same_again);
  ADD ("row", test_a_row);
  ADD ("groups", test_groups);
  ADD ("decide", test_decide);
  ADD ("back", test_back);
  ADD ("refused", test_refused);
  ADD ("long-file", test_long_file);
  ADD ("focus", test_focus);
  ADD ("closed-halfway", test_closed_halfway);
#undef ADD

  return g_test_run ();
}
