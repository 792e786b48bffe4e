/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cohorts-fixture.h"
#include "picture.h"
#include "tend-cohort-actions.h"
#include "tend-cohort-view.h"
#include "tend-date-row.h"
#include "tend-party-chooser.h"
#include "tend-places-dialog.h"
#include "tend-session-dialog.h"
#include "tend-time-row.h"

#define SPRING_STATE "SELECT state = '%s' FROM cohort WHERE title = 'Spring evenings'"

static GListModel *
get_rows (CohortsFixture *self)
{
  GtkListView *list = cohorts_fixture_find (self, "list_view");

  return G_LIST_MODEL (gtk_list_view_get_model (list));
}

static const char *
get_shown_title (CohortsFixture *self)
{
  return gtk_label_get_label (
      page_fixture_find (cohorts_fixture_find (self, "cohort_view"), GTK_TYPE_LABEL, "title"));
}

static void
type (CohortsFixture *self,
      const char     *words)
{
  gtk_editable_set_text (cohorts_fixture_find (self, "search_entry"), words);
  /* The entry waits until nobody types any more. */
  picture_wait (GTK_WIDGET (self->window), 300);
}

static guint
count_rows (CohortsFixture *self,
            const char     *list)
{
  GtkListBox *box = cohorts_fixture_find (self, list);
  guint       n = 0;

  while (gtk_list_box_get_row_at_index (box, (int)n) != NULL)
    n++;
  return n;
}

static GtkListBoxRow *
get_row (CohortsFixture *self,
         const char     *list,
         int             index)
{
  return gtk_list_box_get_row_at_index (cohorts_fixture_find (self, list), index);
}

static const char *
get_label (GtkListBoxRow *row,
           const char    *id)
{
  return gtk_label_get_label (page_fixture_find (GTK_WIDGET (row), GTK_TYPE_LABEL, id));
}

static void
show_section (CohortsFixture *self,
              const char     *name)
{
  gtk_stack_set_visible_child_name (cohorts_fixture_find (self, "stack"), name);
}

static void
test_nothing_yet (CohortsFixture *self,
                  gconstpointer   data)
{
  g_autofree char *asked = NULL;

  cohorts_fixture_show (self, 1000);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (cohorts_fixture_find (self, "page_stack")),
                   ==, "empty");
  page_fixture_picture (self->window, "cohorts-empty");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "win.new-cohort", NULL);
  asked = page_fixture_take_action (self->window);
  g_assert_cmpstr (asked, ==, "new-cohort");
}

static void
test_the_list (CohortsFixture *self,
               gconstpointer   data)
{
  cohorts_fixture_show (self, 1100);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 2);
  g_assert_cmpstr (get_shown_title (self), ==, "Spring evenings");
  page_fixture_picture (self->window, "cohorts");

  type (self, "autumn");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 1);
  type (self, "nobody");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (cohorts_fixture_find (self, "list_stack")),
                   ==, "nothing");
  page_fixture_picture (self->window, "cohorts-nothing");

  /* What is asked for is shown, whatever was typed. */
  tend_cohorts_page_show (self->page, self->autumn);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 2);
  g_assert_cmpstr (get_shown_title (self), ==, "Autumn mornings");
}

static void
test_filters (CohortsFixture *self,
              gconstpointer   data)
{
  cohorts_fixture_show (self, 1100);
  store_fixture_perform (&self->store,
                         tend_cohort_set_state_action (self->autumn, TEND_COHORT_CANCELLED));
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 1);
  gtk_toggle_button_set_active (cohorts_fixture_find (self, "over_filter"), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 1);
  g_assert_cmpstr (get_shown_title (self), ==, "Spring evenings");
  gtk_toggle_button_set_active (cohorts_fixture_find (self, "all_filter"), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 2);

  gtk_toggle_button_set_active (cohorts_fixture_find (self, "current_filter"), TRUE);
  tend_cohorts_page_show (self->page, self->autumn);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 2);
  g_assert_cmpstr (get_shown_title (self), ==, "Autumn mornings");
}

/* The button offers what the table of states allows, and nothing else. */
static void
test_states (CohortsFixture *self,
             gconstpointer   data)
{
  GtkMenuButton   *button;
  g_autofree char *confirmed = g_strdup_printf (SPRING_STATE, "confirmed");
  g_autofree char *open = g_strdup_printf (SPRING_STATE, "open");

  cohorts_fixture_show (self, 1100);
  button = cohorts_fixture_find (self, "state_button");
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 4);
  gtk_widget_activate_action (cohorts_fixture_find (self, "cohort_view"), "cohort.set-state", "s",
                              "confirmed");
  cohorts_fixture_wait_for (self, confirmed, TRUE);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 3);

  g_assert_true (store_fixture_undo (&self->store, 0, NULL, NULL));
  cohorts_fixture_wait_for (self, open, TRUE);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 4);

  store_fixture_perform (&self->store,
                         tend_cohort_set_state_action (self->spring, TEND_COHORT_CANCELLED));
  g_assert_null (gtk_menu_button_get_menu_model (button));
}

static void
test_the_roster (CohortsFixture *self,
                 gconstpointer   data)
{
  AdwPreferencesGroup *waiting;

  cohorts_fixture_show (self, 1100);
  g_assert_cmpstr (gtk_label_get_label (cohorts_fixture_find (self, "seats")), ==,
                   "3 of 6 places taken, 2 held · 3 wait");
  g_assert_cmpuint (count_rows (self, "places_list"), ==, 3);
  g_assert_cmpstr (get_label (get_row (self, "places_list", 0), "names"), ==, "Olu Adeyemi");
  g_assert_cmpstr (get_label (get_row (self, "places_list", 1), "names"), ==,
                   "Renée Dubois and Sam Lee");
  g_assert_cmpstr (get_label (get_row (self, "places_list", 2), "names"), ==,
                   "Wanda Kowalska and Ravi Menon");
  g_assert_true (g_str_has_prefix (get_label (get_row (self, "places_list", 2), "sentence"),
                                   "Held until "));

  /* One place is free: the couple who are first in line keep their turn. */
  waiting = cohorts_fixture_find (self, "waiting_group");
  g_assert_cmpuint (count_rows (self, "waiting_list"), ==, 2);
  g_assert_cmpstr (adw_preferences_group_get_description (waiting), ==,
                   "1 place is free. Next: Chidi Okafor. Priya Nair and Tom Berg come together and "
                   "keep their place.");
  g_assert_cmpstr (get_label (get_row (self, "waiting_list", 0), "turn"), ==, "1.");
  g_assert_cmpstr (get_label (get_row (self, "waiting_list", 0), "names"), ==,
                   "Priya Nair and Tom Berg");
}

static void
test_an_answer_to_an_offer (CohortsFixture *self,
                            gconstpointer   data)
{
  GtkListBoxRow *row;

  cohorts_fixture_show (self, 1100);
  row = get_row (self, "places_list", 2);
  g_signal_emit_by_name (page_fixture_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "act_button"),
                         "clicked");
  cohorts_fixture_wait_for (
      self, "SELECT count(*) FROM enrollment WHERE state = 'confirmed'", 5);
  g_assert_cmpstr (gtk_label_get_label (cohorts_fixture_find (self, "seats")), ==,
                   "5 of 6 places taken · 3 wait");
}

/* One of a couple withdraws: the other stays, and it is said with whom they came. */
static void
test_one_of_two_withdraws (CohortsFixture *self,
                           gconstpointer   data)
{
  GtkListBoxRow *row;
  gint64         sam;

  cohorts_fixture_show (self, 1100);
  row = get_row (self, "places_list", 1);
  sam = store_fixture_ask (&self->store, "SELECT enrollment.id FROM enrollment JOIN person"
                                         " ON person.id = person WHERE name = 'Sam Lee'");
  gtk_widget_activate_action (GTK_WIDGET (row), "roster.set-state", "(xi)", sam,
                              TEND_ENROLLMENT_WITHDRAWN);
  cohorts_fixture_wait_for (
      self, "SELECT count(*) FROM enrollment WHERE state = 'withdrawn'", 1);
  gtk_expander_set_expanded (cohorts_fixture_find (self, "ended_expander"), TRUE);
  g_assert_cmpuint (count_rows (self, "ended_list"), ==, 1);
  row = get_row (self, "places_list", 1);
  g_assert_cmpstr (get_label (row, "names"), ==, "Renée Dubois");
  g_assert_cmpstr (get_label (row, "sentence"), ==, "Asked together: Renée Dubois and Sam Lee");
  page_fixture_picture (self->window, "cohorts-withdrawn");
}

/* Both at once, as one action. */
static void
test_both_withdraw (CohortsFixture *self,
                    gconstpointer   data)
{
  cohorts_fixture_show (self, 1100);
  gtk_widget_activate_action (GTK_WIDGET (get_row (self, "places_list", 1)), "roster.set-state",
                              "(xi)", (gint64)0, TEND_ENROLLMENT_WITHDRAWN);
  cohorts_fixture_wait_for (
      self, "SELECT count(*) FROM enrollment WHERE state = 'withdrawn'", 2);
  g_assert_cmpstr (tend_store_get_undo_label (self->store.store), ==,
                   "Renée Dubois and Sam Lee: Withdrawn");
  g_assert_true (store_fixture_undo (&self->store, 0, NULL, NULL));
  g_assert_cmpuint (count_rows (self, "places_list"), ==, 3);
}

static void
test_leaving_the_waiting_list (CohortsFixture *self,
                               gconstpointer   data)
{
  cohorts_fixture_show (self, 1100);
  gtk_widget_activate_action (GTK_WIDGET (get_row (self, "waiting_list", 0)),
                              "roster.leave-list", NULL);
  cohorts_fixture_wait_for (self, "SELECT count(*) FROM waitlist_entry", 1);
  g_assert_cmpuint (count_rows (self, "waiting_list"), ==, 1);
  g_assert_cmpstr (get_label (get_row (self, "waiting_list", 0), "names"), ==, "Chidi Okafor");
}

static void
test_sessions (CohortsFixture *self,
               gconstpointer   data)
{
  GtkListBoxRow   *row;
  g_autofree char *expected = NULL;
  g_autofree char *asked = NULL;

  cohorts_fixture_show (self, 1100);
  show_section (self, "sessions");
  page_fixture_picture (self->window, "cohorts-sessions");
  g_assert_cmpuint (count_rows (self, "sessions_list"), ==, 9);
  g_assert_cmpstr (adw_preferences_group_get_title (cohorts_fixture_find (self, "sessions_group")),
                   ==, "8 sessions and a retreat");
  row = get_row (self, "sessions_list", 0);
  g_assert_cmpstr (get_label (row, "title"), ==,
                   "Session 1 · Discovering Mindful Self-Compassion");
  g_assert_cmpstr (get_label (row, "when"), ==, "Tue 14 Jan 2031, 18:30 – 21:00");
  g_assert_cmpstr (get_label (row, "plan"), ==, "plan 150 of 150 min");

  gtk_widget_activate_action (GTK_WIDGET (row), "session.open-plan", NULL);
  expected = g_strdup_printf (
      "show-plan %" G_GINT64_FORMAT,
      store_fixture_ask (&self->store, "SELECT plan FROM session WHERE date = '2031-01-14'"));
  asked = page_fixture_take_action (self->window);
  g_assert_cmpstr (asked, ==, expected);
}

static GtkWindow *
find_dialog (CohortsFixture *self,
             GType           type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (item->data, type))
      {
        g_assert_true (gtk_window_get_transient_for (item->data) == self->window);
        picture_wait (item->data, 50);
        return item->data;
      }
  g_error ("no %s", g_type_name (type));
}

static void
test_giving_places (CohortsFixture *self,
                    gconstpointer   data)
{
  GtkWindow   *chooser, *dialog;
  GtkListView *list;

  cohorts_fixture_show (self, 1100);
  gtk_widget_activate_action (cohorts_fixture_find (self, "cohort_view"), "cohort.give-places",
                              NULL);
  chooser = find_dialog (self, TEND_TYPE_PARTY_CHOOSER);
  page_fixture_assert_narrow (GTK_WIDGET (chooser));
  page_fixture_picture (chooser, "party-chooser");

  /* The two who wait, then the three who have only asked; nobody who has a place or an offer. */
  list = page_fixture_find (GTK_WIDGET (chooser), GTK_TYPE_LIST_VIEW, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))), ==,
                    3);
  g_signal_emit_by_name (list, "activate", 1);
  dialog = find_dialog (self, TEND_TYPE_PLACES_DIALOG);
  page_fixture_picture (dialog, "cohorts-places-dialog");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "places.act", NULL);
  cohorts_fixture_wait_for (self, "SELECT count(*) FROM enrollment WHERE state = 'offered'", 3);
  g_assert_cmpuint (count_rows (self, "waiting_list"), ==, 1);
  g_assert_cmpstr (gtk_label_get_label (cohorts_fixture_find (self, "seats")), ==,
                   "3 of 6 places taken, 3 held · 2 wait");
}

/* From the waiting list directly. */
static void
test_giving_places_in_line (CohortsFixture *self,
                            gconstpointer   data)
{
  GtkWindow *dialog;

  cohorts_fixture_show (self, 1100);
  gtk_widget_activate_action (GTK_WIDGET (get_row (self, "waiting_list", 1)),
                              "roster.give-places", NULL);
  dialog = find_dialog (self, TEND_TYPE_PLACES_DIALOG);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "places.act", NULL);
  cohorts_fixture_wait_for (self, "SELECT count(*) FROM enrollment WHERE state = 'offered'", 3);
}

/* One session moves; the others stay. */
static void
test_another_date (CohortsFixture *self,
                   gconstpointer   data)
{
  GtkWindow     *dialog;
  GtkListBoxRow *row;
  gpointer       date, time;

  cohorts_fixture_show (self, 1100);
  show_section (self, "sessions");
  gtk_widget_activate_action (GTK_WIDGET (get_row (self, "sessions_list", 1)),
                              "session.reschedule", NULL);
  dialog = find_dialog (self, TEND_TYPE_SESSION_DIALOG);
  date = page_fixture_find (GTK_WIDGET (dialog), TEND_TYPE_DATE_ROW, NULL);
  time = page_fixture_find (GTK_WIDGET (dialog), TEND_TYPE_TIME_ROW, NULL);
  g_assert_cmpstr (tend_date_row_get_date (date), ==, "2031-01-21");
  g_assert_cmpstr (tend_time_row_get_time (time), ==, "18:30");
  page_fixture_assert_narrow (GTK_WIDGET (dialog));
  page_fixture_picture (dialog, "session-dialog");

  gtk_editable_set_text (date, "23 january 2031");
  gtk_editable_set_text (time, "19");
  g_signal_emit_by_name (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "store_button"),
                         "clicked");
  cohorts_fixture_wait_for (self, "SELECT count(*) FROM session WHERE date = '2031-01-23'", 1);
  row = get_row (self, "sessions_list", 1);
  g_assert_cmpstr (get_label (row, "when"), ==, "Thu 23 Jan 2031, 19:00 – 21:30");
  row = get_row (self, "sessions_list", 2);
  g_assert_cmpstr (get_label (row, "when"), ==, "Tue 28 Jan 2031, 18:30 – 21:00");
}

static void
test_details (CohortsFixture *self,
              gconstpointer   data)
{
  AdwActionRow *row;

  cohorts_fixture_show (self, 1100);
  show_section (self, "details");
  page_fixture_picture (self->window, "cohorts-details");
  row = page_fixture_find (cohorts_fixture_find (self, "details"), ADW_TYPE_ACTION_ROW,
                           "seats_row");
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "at least 6, at most 6");
}

/* Gone by undo: the page goes on to what is there. */
static void
test_a_cohort_that_goes_away (CohortsFixture *self,
                              gconstpointer   data)
{
  g_autoptr (TendCohort) draft = g_object_new (TEND_TYPE_COHORT, "title", "A mistake",
                                               "start-date", "2031-03-01", "seats-max", 3, NULL);
  gint64                 id;

  cohorts_fixture_show (self, 1100);
  id = store_fixture_perform (&self->store, tend_cohort_create_action (draft));
  tend_cohorts_page_show (self->page, id);
  g_assert_cmpstr (get_shown_title (self), ==, "A mistake");
  page_fixture_picture (self->window, "cohorts-nobody");
  g_assert_true (store_fixture_undo (&self->store, 0, NULL, NULL));
  g_assert_cmpstr (get_shown_title (self), ==, "Spring evenings");
}

static void
test_narrow (CohortsFixture *self,
             gconstpointer   data)
{
  AdwLeaflet *leaflet;

  cohorts_fixture_show (self, 360);
  leaflet = cohorts_fixture_find (self, "leaflet");
  g_assert_true (adw_leaflet_get_folded (leaflet));
  page_fixture_assert_narrow (GTK_WIDGET (self->page));
  tend_cohorts_page_show (self->page, self->spring);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "cohort");
  page_fixture_assert_narrow (GTK_WIDGET (self->page));
  page_fixture_picture (self->window, "cohorts-narrow-people");
  show_section (self, "sessions");
  page_fixture_assert_narrow (GTK_WIDGET (self->page));
  page_fixture_picture (self->window, "cohorts-narrow-sessions");
  show_section (self, "details");
  page_fixture_assert_narrow (GTK_WIDGET (self->page));

  gtk_widget_activate_action (cohorts_fixture_find (self, "cohort_view"), "page.back", NULL);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "list");
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test)                                                                  \
  g_test_add ("/cohorts-page/" name, CohortsFixture, NULL, cohorts_fixture_set_up, test, \
              cohorts_fixture_tear_down)
  g_test_add ("/cohorts-page/empty", CohortsFixture, NULL, cohorts_fixture_set_up_empty,
              test_nothing_yet, cohorts_fixture_tear_down);
  ADD ("list", test_the_list);
  ADD ("filters", test_filters);
  ADD ("states", test_states);
  ADD ("roster", test_the_roster);
  ADD ("answer", test_an_answer_to_an_offer);
  ADD ("one-withdraws", test_one_of_two_withdraws);
  ADD ("both-withdraw", test_both_withdraw);
  ADD ("leave-list", test_leaving_the_waiting_list);
  ADD ("give-places", test_giving_places);
  ADD ("give-places-in-line", test_giving_places_in_line);
  ADD ("sessions", test_sessions);
  ADD ("another-date", test_another_date);
  ADD ("details", test_details);
  ADD ("goes-away", test_a_cohort_that_goes_away);
  ADD ("narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
