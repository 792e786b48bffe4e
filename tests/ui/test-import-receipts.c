/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Past imports: found again days later, read, and taken back. */
#include "assistant-fixture.h"
#include "import-fixture.h"
#include "people-fixture.h"
#include "picture.h"
#include "tend-enrollment-actions.h"
#include "tend-import-past-item.h"
#include "tend-import-receipt-words.h"
#include "tend-import-receipts-window.h"
#include "tend-perform.h"

typedef struct
{
  StoreFixture base;
  GtkWindow   *parent;
  GtkWindow   *window;
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
    gtk_window_destroy (self->window);
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

static void
open_window (Fixture *self)
{
  self->window =
      GTK_WINDOW (tend_import_receipts_window_new (self->parent, self->base.store));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *)&self->window);
  gtk_window_present (self->window);
  picture_wait (GTK_WIDGET (self->window), 100);
}

/* The rows of the import in view, which are read meanwhile. */
static GListModel *
wait_for_rows (Fixture *self)
{
  GtkListView *view = find (self, "rows");

  while (gtk_list_view_get_model (view) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return G_LIST_MODEL (gtk_list_view_get_model (view));
}

static void
import (Fixture *self)
{
  import_fixture_import (&self->base, import_fixture_source ("google_forms.csv"),
                         TEND_IMPORT_NO_CHOICE);
  import_fixture_import (&self->base, import_fixture_source ("handmade_nasty.csv"),
                         TEND_IMPORT_TOGETHER);
}

static void
test_none (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *action = NULL;

  open_window (self);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (find (self, "places")), ==, "none");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (self->window, "receipts-none");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "receipts.import", NULL));
  action = page_fixture_take_action (self->parent);
  g_assert_cmpstr (action, ==, "import");
}

static void
test_list (Fixture      *self,
           gconstpointer data)
{
  GtkListBox *list;
  GListModel *rows;

  import (self);
  open_window (self);
  list = find (self, "imports");
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, 2));
  g_assert_cmpstr (gtk_label_get_label (find (self, "files")), ==, "handmade_nasty.csv");
  page_fixture_assert_narrow (GTK_WIDGET (self->window));
  page_fixture_picture (self->window, "receipts");

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 1));
  g_assert_cmpstr (gtk_label_get_label (find (self, "files")), ==, "google_forms.csv");
  g_assert_null (gtk_list_view_get_model (find (self, "rows")));
  rows = wait_for_rows (self);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  gtk_stack_set_visible_child_name (find (self, "sections"), "rows");
  picture_wait (GTK_WIDGET (self->window), 300);
  page_fixture_picture (self->window, "receipts-rows");
}

/* A row opens the inquiry that it became. */
static void
test_open_row (Fixture      *self,
               gconstpointer data)
{
  g_autofree char *action = NULL;

  import (self);
  open_window (self);
  gtk_stack_set_visible_child_name (find (self, "sections"), "rows");
  wait_for_rows (self);
  g_signal_emit_by_name (find (self, "rows"), "activate", 0);
  action = page_fixture_take_action (self->parent);
  g_assert_true (g_str_has_prefix (action, "show-inquiry"));
}

/* Whoever looks at one import after another gets the rows of the last, and a window that is closed
 * meanwhile is gone. */
static void
test_rows_of_the_last (Fixture      *self,
                       gconstpointer data)
{
  GtkListBox *list;

  import (self);
  open_window (self);
  list = find (self, "imports");
  wait_for_rows (self);
  for (int i = 0; i < 9; i++)
    gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, (i + 1) % 2));
  g_assert_cmpstr (gtk_label_get_label (find (self, "files")), ==, "google_forms.csv");
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_rows (self)), ==, 3);
  picture_wait (GTK_WIDGET (self->window), 100);
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_rows (self)), ==, 3);

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
  gtk_window_destroy (self->window);
  while (self->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWindow *
wait_for_result (void)
{
  GtkWindow *found = NULL;

  while (found == NULL)
    {
      GListModel *windows = gtk_window_get_toplevels ();

      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

          if (g_strcmp0 (gtk_window_get_title (window), "Import Taken Back") == 0)
            found = window;
        }
      if (found == NULL)
        g_main_context_iteration (NULL, TRUE);
    }
  picture_wait (GTK_WIDGET (found), 100);
  return found;
}

/* C32, days later: taken back but for who was edited since. */
static void
test_undo (Fixture      *self,
           gconstpointer data)
{
  GtkWindow *result;
  GtkLabel  *sentence;

  import_fixture_import (&self->base, import_fixture_source ("google_forms.csv"),
                         TEND_IMPORT_NO_CHOICE);
  store_fixture_perform_sql (&self->base, "Renamed",
                             "UPDATE person SET pronouns = 'they/them' "
                             "WHERE name = 'Maya Lindqvist'");
  open_window (self);
  gtk_widget_grab_focus (find (self, "undo_button"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "receipts.undo", NULL));
  result = wait_for_result ();
  g_assert_nonnull (gtk_window_get_focus (self->window));
  sentence = page_fixture_find (GTK_WIDGET (result), GTK_TYPE_LABEL, "sentence");
  g_test_message ("%s", gtk_label_get_label (sentence));
  g_assert_nonnull (strstr (gtk_label_get_label (sentence), "1 stayed in Tend"));
  page_fixture_picture (result, "receipts-undone");
  gtk_window_destroy (result);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 1);
  picture_wait (GTK_WIDGET (self->window), 100);
  page_fixture_picture (self->window, "receipts-taken-back");
}

/* Who closes the window meanwhile is told over the main window. */
static void
test_undo_closed (Fixture      *self,
                  gconstpointer data)
{
  GtkWindow *result;

  import (self);
  open_window (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "receipts.undo", NULL));
  gtk_window_close (self->window);
  result = wait_for_result ();
  g_assert_null (self->window);
  g_assert_true (gtk_window_get_transient_for (result) == self->parent);
  gtk_window_destroy (result);
}

static gint64
find_inquiry (Fixture    *self,
              const char *name)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT inquiry.id FROM inquiry JOIN party_member ON party_member.party = inquiry.party"
      " JOIN person ON person.id = party_member.person WHERE person.name = '%s'",
      name);

  return store_fixture_ask (&self->base, sql);
}

static void
assert_person (GtkWindow  *result,
               const char *group,
               guint       i,
               const char *name,
               const char *reason)
{
  GtkWidget     *widget = page_fixture_find (GTK_WIDGET (result), GTK_TYPE_WIDGET, group);
  GtkWidget     *list = page_fixture_find (widget, GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)i);

  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, name);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   reason != NULL ? reason : "");
}

/* C32, weeks later: who has a place or waits for one by now stays, and it is said where. */
static void
test_undo_enrolled (Fixture      *self,
                    gconstpointer data)
{
  gint64      spring = people_fixture_add_cohort (&self->base, "Spring evenings", 12);
  gint64      full = people_fixture_add_cohort (&self->base, "Autumn & winter", 0);
  GtkWindow  *result;
  GListModel *rows;

  import_fixture_import (&self->base, import_fixture_source ("google_forms.csv"),
                         TEND_IMPORT_NO_CHOICE);
  store_fixture_perform (&self->base,
                         tend_offer_give_action (find_inquiry (self, "Maya Lindqvist"), spring,
                                                 PEOPLE_TODAY, NULL));
  store_fixture_perform (
      &self->base, tend_waiting_list_join_action (find_inquiry (self, "Renée Dubois"), full));
  open_window (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "receipts.undo", NULL));
  result = wait_for_result ();
  g_assert_cmpstr (gtk_label_get_label (page_fixture_find (GTK_WIDGET (result), GTK_TYPE_LABEL,
                                                           "sentence")),
                   ==, "1 person was taken back. 2 stayed in Tend, and why is said below.");
  assert_person (result, "kept", 0, "Maya Lindqvist", "has a place in Spring evenings");
  assert_person (result, "kept", 1, "Renée Dubois", "is on the waiting list of Autumn & winter");
  page_fixture_assert_narrow (GTK_WIDGET (result));
  page_fixture_picture (result, "receipts-enrolled");
  gtk_window_destroy (result);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM person"), ==, 2);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM enrollment"), ==, 2);

  /* The receipt stays for those two, and says so. */
  picture_wait (GTK_WIDGET (self->window), 100);
  g_assert_cmpstr (gtk_label_get_label (find (self, "state")), ==,
                   "Taken back, except for what is listed under Rows.");
  g_assert_false (gtk_widget_get_visible (find (self, "undo_button")));
  rows = wait_for_rows (self);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2);
}

/* Taken back whole, it is no past import any more. */
static void
test_undo_whole (Fixture      *self,
                 gconstpointer data)
{
  GtkWindow *result;

  import_fixture_import (&self->base, import_fixture_source ("google_forms.csv"),
                         TEND_IMPORT_NO_CHOICE);
  open_window (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "receipts.undo", NULL));
  result = wait_for_result ();
  gtk_window_destroy (result);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (find (self, "places")), ==, "none");
}

/* Ctrl+Z of an import says who stayed, too. */
static void
test_undo_key (Fixture      *self,
               gconstpointer data)
{
  gint64     action;
  GtkWidget *page = adw_window_get_content (ADW_WINDOW (self->parent));

  action = import_fixture_import (&self->base, import_fixture_source ("google_forms.csv"),
                                  TEND_IMPORT_NO_CHOICE);
  store_fixture_perform_sql (&self->base, "Renamed",
                             "UPDATE person SET pronouns = 'they/them' "
                             "WHERE name = 'Maya Lindqvist'");
  tend_perform_undo (page, self->base.store, action);
  gtk_window_destroy (wait_for_result ());
}

static void
test_words (void)
{
  guint            counts[TEND_N_VERDICTS] = { 3, 1, 0, 2, 0, 0 };
  g_autofree char *said = tend_import_say_counts (counts);
  g_auto (GStrv)   none = tend_import_say_choices (NULL);
  g_auto (GStrv)   broken = tend_import_say_choices ("{ not json");
  g_auto (GStrv)   some = tend_import_say_choices (
        "{\"all_rows\":[\"together\",\"unheard-of\"],\"single_rows\":2,"
          "\"columns\":{\"Hat\":\"none\",\"Post\":\"email\"}}");

  g_assert_cmpstr (said, ==, "3 new, 1 added to somebody known and 2 not decided about");
  g_assert_null (none[0]);
  g_assert_null (broken[0]);
  g_assert_cmpstr (some[0], ==, "“Hat” was left out.");
  g_assert_cmpstr (some[1], ==, "“Post” was taken for: E-mail address.");
  g_assert_cmpstr (some[2], ==, "Different names on one address came together.");
  g_assert_cmpstr (some[3], ==, "2 rows were decided about by themselves.");
  g_assert_null (some[4]);
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/import-receipts/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("none", test_none);
  ADD ("list", test_list);
  ADD ("open-row", test_open_row);
  ADD ("rows-of-the-last", test_rows_of_the_last);
  ADD ("C32-undo", test_undo);
  ADD ("C32-undo-enrolled", test_undo_enrolled);
  ADD ("undo-whole", test_undo_whole);
  ADD ("undo-closed", test_undo_closed);
  ADD ("C32-undo-key", test_undo_key);
#undef ADD
  g_test_add_func ("/import-receipts/words", test_words);

  return g_test_run ();
}
