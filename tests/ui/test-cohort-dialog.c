/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"
#include "picture.h"
#include "store-fixture.h"
#include "tend-cohort-actions.h"
#include "tend-cohort-dialog.h"
#include "tend-cohort-store.h"
#include "tend-date-row.h"
#include "tend-date.h"
#include "tend-discard.h"
#include "tend-library.h"
#include "tend-schedule-row.h"
#include "tend-session-store.h"
#include "tend-session.h"
#include "tend-time-row.h"

typedef struct
{
  StoreFixture      base;
  GtkWindow        *parent;
  TendCohortDialog *dialog;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GFile) shipped = tend_library_get_shipped ();

  store_fixture_set_up (&self->base, data);
  store_fixture_perform (&self->base, tend_library_load_action (shipped));
  self->parent = page_fixture_show (adw_bin_new (), 800, 600);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  page_fixture_close (self->parent);
  store_fixture_tear_down (&self->base, data);
}

static void
open_dialog (Fixture    *self,
             TendCohort *cohort)
{
  self->dialog = tend_cohort_dialog_new (self->parent, self->base.store, cohort);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *)&self->dialog);
  gtk_window_present (GTK_WINDOW (self->dialog));
  picture_wait (GTK_WIDGET (self->dialog), 50);
}

static gpointer
find (Fixture    *self,
      const char *id)
{
  return page_fixture_find (GTK_WIDGET (self->dialog), GTK_TYPE_WIDGET, id);
}

static void
type (Fixture    *self,
      const char *id,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (self, id)), text);
}

static const char *
read_text (Fixture    *self,
           const char *id)
{
  return gtk_editable_get_text (GTK_EDITABLE (find (self, id)));
}

static void
store (Fixture *self)
{
  g_signal_emit_by_name (find (self, "store_button"), "clicked");
}

/* Until the dialog has closed, which it does once all is on disk. */
static void
wait_closed (Fixture *self)
{
  while (self->dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static TendSession *
get_session (GListStore *sessions,
             guint       position)
{
  TendSession *session = g_list_model_get_item (G_LIST_MODEL (sessions), position);

  /* The list keeps it. */
  g_object_unref (session);
  return session;
}

static void
test_a_new_cohort (Fixture      *self,
                   gconstpointer data)
{
  TendDatabase          *reader = tend_store_get_reader (self->base.store);
  g_autoptr (TendCohort) cohort = NULL;
  g_autoptr (GListStore) sessions = NULL;
  g_autofree char       *shown = NULL;
  g_autofree char       *expected = NULL;
  gint64                 id;

  open_dialog (self, NULL);
  type (self, "date_row", "12 january 2027");
  type (self, "time_row", "1830");
  g_assert_cmpstr (read_text (self, "title_row"), ==, "January 2027");
  type (self, "title_row", "Spring evenings");
  type (self, "place_row", " Room 2 ");
  page_fixture_picture (GTK_WINDOW (self->dialog), "cohort-dialog");
  store (self);
  wait_closed (self);

  id = store_fixture_ask (&self->base, "SELECT id FROM cohort");
  shown = page_fixture_take_action (self->parent);
  expected = g_strdup_printf ("show-cohort %" G_GINT64_FORMAT, id);
  g_assert_cmpstr (shown, ==, expected);

  cohort = tend_cohort_load (reader, id, NULL);
  g_assert_cmpstr (tend_cohort_get_title (cohort), ==, "Spring evenings");
  g_assert_cmpstr (tend_cohort_get_place (cohort), ==, "Room 2");
  g_assert_cmpstr (tend_cohort_get_start_time (cohort), ==, "18:30");
  g_assert_cmpstr (tend_cohort_get_zone (cohort), ==, "Europe/Stockholm");
  g_assert_cmpint (tend_cohort_get_seats_max (cohort), ==, 12);

  sessions = tend_session_load_all (reader, id, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sessions)), ==, 9);
  g_assert_cmpstr (tend_session_get_date (get_session (sessions, 0)), ==, "2027-01-12");
  g_assert_cmpstr (tend_session_get_date (get_session (sessions, 8)), ==, "2027-03-02");
}

/* What the preview shows is what is made, the retreat included. */
static void
test_the_preview (Fixture      *self,
                  gconstpointer data)
{
  g_autofree char *dates = NULL;
  TendScheduleRow *row;

  open_dialog (self, NULL);
  row = find (self, "schedule_row");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "8 sessions and a retreat");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "without dates as yet");

  type (self, "date_row", "2031-01-14");
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                            "Tue 14 Jan 2031 – Tue 4 Mar 2031, retreat on Sat "));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  type (self, "time_row", "18:30");
  page_fixture_picture (GTK_WINDOW (self->dialog), "cohort-dialog-sessions");
}

static void
test_the_weekday_moves_the_date (Fixture      *self,
                                 gconstpointer data)
{
  AdwComboRow     *weekday;
  TendDateRow     *date;
  g_autofree char *today = tend_today ();

  open_dialog (self, NULL);
  weekday = find (self, "weekday_row");
  date = find (self, "date_row");
  g_assert_cmpuint (adw_combo_row_get_selected (weekday), ==, 0);

  tend_date_row_set_date (date, "2027-01-12");
  g_assert_cmpuint (adw_combo_row_get_selected (weekday), ==, 2);
  adw_combo_row_set_selected (weekday, 4);
  g_assert_cmpstr (tend_date_row_get_date (date), ==, "2027-01-14");
  adw_combo_row_set_selected (weekday, 1);
  g_assert_cmpstr (tend_date_row_get_date (date), ==, "2027-01-18");

  /* With no date yet, it is the next such day from today. */
  tend_date_row_set_date (date, NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (weekday), ==, 0);
  adw_combo_row_set_selected (weekday, 5);
  g_assert_cmpint (tend_date_weekday (tend_date_row_get_date (date)), ==, 5);
  g_assert_cmpint (tend_date_days_between (today, tend_date_row_get_date (date)), >=, 0);
  g_assert_cmpint (tend_date_days_between (today, tend_date_row_get_date (date)), <, 7);

  adw_combo_row_set_selected (weekday, 0);
  g_assert_null (tend_date_row_get_date (date));
}

static void
test_only_a_season (Fixture      *self,
                    gconstpointer data)
{
  TendDatabase          *reader = tend_store_get_reader (self->base.store);
  g_autoptr (TendCohort) cohort = NULL;

  open_dialog (self, NULL);
  gtk_switch_set_active (find (self, "dated_switch"), FALSE);
  type (self, "season_row", "Autumn 2031");
  g_assert_cmpstr (read_text (self, "title_row"), ==, "Autumn 2031");
  page_fixture_picture (GTK_WINDOW (self->dialog), "cohort-dialog-season");
  store (self);
  wait_closed (self);

  cohort = tend_cohort_load (reader, store_fixture_ask (&self->base, "SELECT id FROM cohort"),
                             NULL);
  g_assert_cmpstr (tend_cohort_get_season (cohort), ==, "Autumn 2031");
  g_assert_null (tend_cohort_get_start_date (cohort));
  g_assert_cmpint (store_fixture_ask (&self->base,
                                      "SELECT count(*) FROM session WHERE date IS NULL"),
                   ==, 9);
}

/* What cannot be stored is said, and where; nothing is made meanwhile. */
static void
test_what_is_missing (Fixture      *self,
                      gconstpointer data)
{
  static const char *const said[] = { "first session", "not a date", "not a time", "title" };

  open_dialog (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      if (i == 1)
        type (self, "date_row", "spring");
      if (i == 2)
        type (self, "date_row", "2031-01-14"), type (self, "time_row", "evening");
      if (i == 3)
        type (self, "time_row", "18:30"), type (self, "title_row", " ");
      g_assert_false (gtk_revealer_get_reveal_child (find (self, "problem_revealer")));
      store (self);
      g_assert_true (gtk_revealer_get_reveal_child (find (self, "problem_revealer")));
      g_assert_nonnull (strstr (gtk_label_get_label (find (self, "problem")), said[i]));
      if (i == 2)
        page_fixture_picture (GTK_WINDOW (self->dialog), "cohort-dialog-problem");
    }
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM cohort"), ==, 0);
}

static void
test_an_existing_cohort (Fixture      *self,
                         gconstpointer data)
{
  TendDatabase          *reader = tend_store_get_reader (self->base.store);
  g_autoptr (TendCohort) before = NULL;
  g_autoptr (TendCohort) after = NULL;
  gint64                 id;

  test_a_new_cohort (self, data);
  id = store_fixture_ask (&self->base, "SELECT id FROM cohort");
  before = tend_cohort_load (reader, id, NULL);

  open_dialog (self, before);
  g_assert_cmpstr (read_text (self, "title_row"), ==, "Spring evenings");
  g_assert_cmpstr (read_text (self, "date_row"), ==, "12 January 2027");
  type (self, "date_row", "2027-01-19");
  g_assert_cmpstr (read_text (self, "title_row"), ==, "Spring evenings");
  gtk_spin_button_set_value (find (self, "seats_max"), 6);
  page_fixture_picture (GTK_WINDOW (self->dialog), "cohort-dialog-edit");
  store (self);
  wait_closed (self);

  after = tend_cohort_load (reader, id, NULL);
  g_assert_cmpint (tend_cohort_get_seats_max (after), ==, 6);
  g_assert_cmpint (tend_cohort_get_seats_min (after), ==, 6);
  g_assert_cmpint (tend_cohort_get_program (after), ==, tend_cohort_get_program (before));
  g_assert_cmpint (store_fixture_ask (&self->base,
                                      "SELECT count(*) FROM session WHERE date = '2027-01-12'"),
                   ==, 0);
}

/* Closed before all is on disk: what was asked for is done, and nothing is missed. */
static void
test_closed_meanwhile (Fixture      *self,
                       gconstpointer data)
{
  open_dialog (self, NULL);
  type (self, "date_row", "2031-01-14");
  store (self);
  gtk_window_close (GTK_WINDOW (self->dialog));
  wait_closed (self);
  g_assert_cmpint (store_fixture_ask (&self->base, "SELECT count(*) FROM cohort"), ==, 1);
}

/* What was written is not thrown away by a slip of the hand. */
static void
test_asks_before_it_goes (Fixture      *self,
                          gconstpointer data)
{
  open_dialog (self, NULL);
  type (self, "place_row", "Room 2");
  gtk_window_close (GTK_WINDOW (self->dialog));
  g_assert_nonnull (self->dialog);
  g_assert_true (tend_discard_is_asked (GTK_WINDOW (self->dialog)));

  type (self, "place_row", "");
  gtk_window_close (GTK_WINDOW (self->dialog));
  g_assert_null (self->dialog);
}

/* A new cohort is proposed as the last one that has dates. */
static void
test_the_habits_of_the_last_one (Fixture      *self,
                                 gconstpointer data)
{
  g_autoptr (TendCohort) later = g_object_new (TEND_TYPE_COHORT, "title", "Later", "season",
                                               "Autumn", "seats-max", 3, NULL);

  test_a_new_cohort (self, data);
  store_fixture_perform (&self->base, tend_cohort_create_action (later));
  open_dialog (self, NULL);
  g_assert_cmpstr (read_text (self, "place_row"), ==, "Room 2");
  g_assert_cmpstr (read_text (self, "time_row"), ==, "18:30");
  g_assert_cmpstr (read_text (self, "title_row"), ==, "");
  g_assert_cmpstr (read_text (self, "date_row"), ==, "");
}

static void
test_narrow (Fixture      *self,
             gconstpointer data)
{
  open_dialog (self, NULL);
  page_fixture_assert_narrow (GTK_WIDGET (self->dialog));
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) g_test_add ("/cohort-dialog/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("new", test_a_new_cohort);
  ADD ("preview", test_the_preview);
  ADD ("weekday", test_the_weekday_moves_the_date);
  ADD ("season", test_only_a_season);
  ADD ("missing", test_what_is_missing);
  ADD ("existing", test_an_existing_cohort);
  ADD ("habits", test_the_habits_of_the_last_one);
  ADD ("closed-meanwhile", test_closed_meanwhile);
  ADD ("asks-before-it-goes", test_asks_before_it_goes);
  ADD ("narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
