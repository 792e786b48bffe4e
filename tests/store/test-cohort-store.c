/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "tend-cohort-actions.h"
#include "tend-cohort-store.h"
#include "tend-date.h"
#include "tend-error.h"
#include "tend-plan-actions.h"
#include "tend-program-session.h"
#include "tend-program-store.h"
#include "tend-seats-store.h"
#include "tend-session-actions.h"
#include "tend-session-store.h"

/* From before the clocks go forward on 28 March until after it. */
#define SPRING "2027-02-16"

static void
test_sessions_are_weekly_with_the_retreat (StoreFixture *fixture,
                                           gconstpointer data)
{
  static const char *const dates[] = { "2027-02-16", "2027-02-23", "2027-03-02",
                                       "2027-03-09", "2027-03-16", "2027-03-20",
                                       "2027-03-23", "2027-03-30", "2027-04-06" };
  gint64                   cohort = library_fixture_add_cohort (fixture, "Spring evenings", SPRING);
  int                      number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (TendSession) session = library_fixture_load_session (fixture, cohort, i);
      gboolean                retreat = i == 5;

      g_assert_cmpstr (tend_session_get_date (session), ==, dates[i]);
      g_assert_cmpstr (tend_session_get_start_time (session), ==, retreat ? "10:00" : "18:30");
      g_assert_cmpstr (tend_session_get_zone (session), ==, "Europe/Stockholm");
      g_assert_cmpint (tend_session_get_number (session), ==, retreat ? 0 : ++number);
      g_assert_cmpint (tend_session_get_position (session), ==, i);
      g_assert_cmpint (tend_session_get_minutes (session), ==, retreat ? 240 : 150);
      g_assert_cmpint (tend_session_get_state (session), ==, TEND_SESSION_PLANNED);
      g_assert_cmpint (tend_session_get_plan_minutes (session), >, 100);
      g_assert_cmpstr (tend_session_get_cohort_title (session), ==, "Spring evenings");
    }
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM session"), ==, 9);
}

static void
assert_instant (StoreFixture *fixture,
                gint64        cohort,
                guint         position,
                const char   *expected)
{
  g_autoptr (TendSession) session = library_fixture_load_session (fixture, cohort, position);
  g_autofree char        *instant = NULL;

  instant = tend_instant_new (tend_session_get_date (session),
                              tend_session_get_start_time (session),
                              tend_session_get_zone (session));
  g_assert_cmpstr (instant, ==, expected);
}

static void
test_local_time_stays_when_the_clocks_change (StoreFixture *fixture,
                                              gconstpointer data)
{
  gint64 spring = library_fixture_add_cohort (fixture, "Spring evenings", SPRING);
  gint64 autumn = library_fixture_add_cohort (fixture, "Autumn evenings", "2027-10-26");

  assert_instant (fixture, spring, 6, "2027-03-23T17:30:00Z");
  assert_instant (fixture, spring, 7, "2027-03-30T16:30:00Z");
  assert_instant (fixture, autumn, 0, "2027-10-26T16:30:00Z");
  assert_instant (fixture, autumn, 1, "2027-11-02T17:30:00Z");
}

static void
test_a_plan_is_the_cohorts_own (StoreFixture *fixture,
                                gconstpointer data)
{
  gint64                   first = library_fixture_add_cohort (fixture, "First", SPRING);
  gint64                   second = library_fixture_add_cohort (fixture, "Second", SPRING);
  g_autoptr (TendSession)  first_session = library_fixture_load_session (fixture, first, 0);
  g_autoptr (TendSession)  second_session = library_fixture_load_session (fixture, second, 0);
  gint64                   first_plan = tend_session_get_plan (first_session);
  gint64                   second_plan = tend_session_get_plan (second_session);
  g_autofree char         *program_items = NULL;
  g_autofree char         *before = library_fixture_list_items (fixture, first_plan);
  g_autofree char         *after = NULL;
  g_autofree char         *changed = NULL;
  g_autoptr (TendPlanItem) item = library_fixture_load_item (fixture, second_plan, 4);
  gint64                   program_plan;

  program_plan = store_fixture_ask (fixture, "SELECT plan FROM program_session WHERE position = 0");
  program_items = library_fixture_list_items (fixture, program_plan);
  g_assert_cmpstr (before, ==, program_items);
  g_assert_cmpint (tend_plan_item_get_practice (item), !=, 0);

  g_object_set (item, "title", "Only here", NULL);
  store_fixture_perform (fixture, tend_plan_update_item_action (item));
  changed = library_fixture_list_items (fixture, second_plan);
  g_assert_nonnull (strstr (changed, "Only here"));
  after = library_fixture_list_items (fixture, first_plan);
  g_assert_cmpstr (after, ==, before);
  g_free (g_steal_pointer (&after));
  after = library_fixture_list_items (fixture, program_plan);
  g_assert_cmpstr (after, ==, program_items);

  /* A cohort's plan is nothing to the shipped program. */
  g_assert_cmpint (
      store_fixture_ask (fixture, "SELECT count(*) FROM program WHERE shipped_hash IS NULL"), ==,
      0);
}

static void
test_making_one_is_one_action (StoreFixture *fixture,
                               gconstpointer data)
{
  g_autofree char   *before = store_fixture_dump (fixture);
  g_autofree char   *after = NULL;
  g_autofree char   *made = NULL;
  g_autofree char   *made_again = NULL;
  g_autoptr (GError) error = NULL;

  library_fixture_add_cohort (fixture, "Spring evenings", SPRING);
  made = store_fixture_dump (fixture);
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==, "“Spring evenings” was made");
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (store_fixture_redo (fixture, &error));
  made_again = store_fixture_dump (fixture);
  g_assert_cmpstr (made, ==, made_again);
}

static void
test_a_season_then_dates (StoreFixture *fixture,
                          gconstpointer data)
{
  gint64                  id = library_fixture_add_cohort (fixture, "Spring evenings", NULL);
  g_autoptr (TendCohort)  cohort = library_fixture_load_cohort (fixture, id);
  g_autoptr (TendSession) undated = library_fixture_load_session (fixture, id, 8);
  g_autoptr (TendSession) dated = NULL;

  g_assert_null (tend_session_get_date (undated));
  g_assert_cmpint (tend_session_get_number (undated), ==, 8);
  g_object_set (cohort, "start-date", SPRING, NULL);
  store_fixture_perform (fixture, tend_cohort_update_action (cohort));
  dated = library_fixture_load_session (fixture, id, 8);
  g_assert_cmpstr (tend_session_get_date (dated), ==, "2027-04-06");
  g_assert_cmpint (tend_session_get_id (dated), ==, tend_session_get_id (undated));
}

static void
test_sessions_follow_except_those_that_were_moved (StoreFixture *fixture,
                                                   gconstpointer data)
{
  gint64                  id = library_fixture_add_cohort (fixture, "Spring evenings", SPRING);
  g_autoptr (TendCohort)  cohort = library_fixture_load_cohort (fixture, id);
  g_autoptr (TendSession) first = library_fixture_load_session (fixture, id, 0);
  g_autoptr (TendSession) second = library_fixture_load_session (fixture, id, 1);
  g_autoptr (TendSession) retreat = NULL;
  gint64                  first_id = tend_session_get_id (first);
  gint64                  second_id = tend_session_get_id (second);
  g_autoptr (TendSession) third = library_fixture_load_session (fixture, id, 2);
  gint64                  third_id = tend_session_get_id (third);

  store_fixture_perform (fixture, tend_session_set_state_action (first_id, TEND_SESSION_READY));
  store_fixture_perform (fixture, tend_session_set_state_action (first_id, TEND_SESSION_LIVE));
  store_fixture_perform (fixture, tend_session_reschedule_action (second_id, "2027-02-24", "19:00",
                                                                  150));
  store_fixture_perform (fixture,
                         tend_session_reschedule_action (third_id, "2027-03-03", "18:30", 150));
  g_object_set (cohort, "start-date", "2027-02-18", "start-time", "18:00", NULL);
  store_fixture_perform (fixture, tend_cohort_update_action (cohort));

  g_clear_object (&first);
  g_clear_object (&second);
  first = library_fixture_load_session (fixture, id, 0);
  second = library_fixture_load_session (fixture, id, 1);
  g_assert_cmpstr (tend_session_get_date (first), ==, SPRING);
  g_assert_cmpstr (tend_session_get_date (second), ==, "2027-02-24");
  g_assert_cmpstr (tend_session_get_start_time (second), ==, "19:00");
  g_clear_object (&second);
  second = library_fixture_load_session (fixture, id, 2);
  g_assert_cmpstr (tend_session_get_date (second), ==, "2027-03-03");
  g_assert_cmpstr (tend_session_get_start_time (second), ==, "18:30");
  g_clear_object (&second);
  second = library_fixture_load_session (fixture, id, 3);
  g_assert_cmpstr (tend_session_get_date (second), ==, "2027-03-11");
  g_assert_cmpstr (tend_session_get_start_time (second), ==, "18:00");
  retreat = library_fixture_load_session (fixture, id, 5);
  g_assert_cmpstr (tend_session_get_date (retreat), ==, "2027-03-20");
  g_assert_cmpstr (tend_session_get_start_time (retreat), ==, "10:00");
}

static void
test_what_cannot_be_stored_is_refused (StoreFixture *fixture,
                                       gconstpointer data)
{
  static const struct
  {
    const char *property;
    const char *value;
  } wrong[] = {
    { "title", NULL },
    { "title", "  " },
    { "start-date", "next Tuesday" },
    { "start-date", "2027-02-30" },
    { "start-time", "half past six" },
    { "start-time", "25:00" },
    { "zone", "Middle/Earth" },
  };
  g_autoptr (TendCohort) crowded = g_object_new (TEND_TYPE_COHORT, "title", "T", "seats-min", 9,
                                                 "seats-max", 8, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (TendCohort) cohort = g_object_new (TEND_TYPE_COHORT, "title", "T", NULL);

      g_test_message ("%s: %s", wrong[i].property, wrong[i].value);
      g_object_set (cohort, wrong[i].property, wrong[i].value, NULL);
      library_fixture_refuse (fixture, tend_cohort_create_action (cohort), TEND_ERROR_INVALID);
    }
  library_fixture_refuse (fixture, tend_cohort_create_action (crowded), TEND_ERROR_INVALID);
}

static void
test_one_without_a_program (StoreFixture *fixture,
                            gconstpointer data)
{
  g_autoptr (TendCohort) draft = g_object_new (TEND_TYPE_COHORT, "title", "A day of silence",
                                               "season", "Spring 2027", "place", "The barn", NULL);
  gint64                 id = store_fixture_perform (fixture, tend_cohort_create_action (draft));
  g_autoptr (TendCohort) cohort = library_fixture_load_cohort (fixture, id);

  g_assert_cmpstr (tend_cohort_get_season (cohort), ==, "Spring 2027");
  g_assert_cmpstr (tend_cohort_get_place (cohort), ==, "The barn");
  g_assert_cmpstr (tend_cohort_get_zone (cohort), ==, "Europe/Stockholm");
  g_assert_cmpint (tend_cohort_get_program (cohort), ==, 0);
  g_assert_cmpint (tend_cohort_get_state (cohort), ==, TEND_COHORT_DRAFT);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM session"), ==, 0);
}

static void
test_states (StoreFixture *fixture,
             gconstpointer data)
{
  gint64                 id = library_fixture_add_cohort (fixture, "Spring evenings", SPRING);
  g_autoptr (TendCohort) cohort = NULL;

  library_fixture_refuse (fixture, tend_cohort_set_state_action (id, TEND_COHORT_RUNNING),
                          TEND_ERROR_TRANSITION);
  store_fixture_perform (fixture, tend_cohort_set_state_action (id, TEND_COHORT_OPEN));
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==,
                   "Spring evenings: Open for sign-up");
  cohort = library_fixture_load_cohort (fixture, id);
  g_assert_cmpint (tend_cohort_get_state (cohort), ==, TEND_COHORT_OPEN);
  library_fixture_refuse (fixture, tend_cohort_set_state_action (999, TEND_COHORT_OPEN),
                          TEND_ERROR_NOT_FOUND);
}

/* Parties of two, save the first: 1, 2 and 3 are confirmed or take part, 4 and 5 have an offer
 * until tomorrow, 6 one until today, 7 one until yesterday, 8 one that was withdrawn, 9 withdrew;
 * 8 and 9 wait, and 1 waits for another cohort. */
static void
add_people (StoreFixture *fixture,
            gint64        cohort)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autofree char    *text = NULL;
  gint64              other = library_fixture_add_cohort (fixture, "Other", NULL);
  g_autofree char    *today = tend_today ();
  g_autofree char    *yesterday = tend_date_add_days (today, -1);
  g_autofree char    *tomorrow = tend_date_add_days (today, 1);

  for (int i = 1; i <= 11; i++)
    g_string_append_printf (sql, "INSERT INTO person (id, name, created) VALUES (%d, 'P%d', '');",
                            i, i);
  for (int i = 1; i <= 11; i++)
    g_string_append_printf (sql,
                            "INSERT OR IGNORE INTO party (id) VALUES (%d);"
                            "INSERT INTO party_member (party, person) VALUES (%d, %d);",
                            100 + i / 2, 100 + i / 2, i);
  for (int i = 0; i < 4; i++)
    {
      const char *const until[] = { tomorrow, today, yesterday, tomorrow };

      g_string_append_printf (sql,
                              "INSERT INTO offer (id, party, cohort, made, until, state) VALUES"
                              " (%d, %d, %" G_GINT64_FORMAT ", '', '%s', '%s');",
                              201 + i, i == 0 ? 102 : 103, cohort, until[i],
                              i == 3 ? "withdrawn" : "open");
    }
  for (int i = 1; i <= 9; i++)
    {
      static const char *const states[] = { "confirmed", "confirmed", "active",
                                            "offered", "offered", "offered",
                                            "offered", "offered", "withdrawn" };
      static const char *const offers[] = { "NULL", "NULL", "NULL", "201", "201",
                                            "202", "203", "204", "201" };

      g_string_append_printf (sql,
                              "INSERT INTO enrollment (id, person, cohort, offer, state, created,"
                              " changed) VALUES (%d, %d, %" G_GINT64_FORMAT ", %s, '%s', '', '');",
                              300 + i, i, cohort, offers[i - 1], states[i - 1]);
    }
  g_string_append_printf (sql,
                          "INSERT INTO waitlist_entry (id, party, cohort, joined) VALUES"
                          " (401, 105, %" G_GINT64_FORMAT ", ''),"
                          " (402, 100, %" G_GINT64_FORMAT ", '')",
                          cohort, other);
  text = g_string_free (g_steal_pointer (&sql), FALSE);
  store_fixture_perform_sql (fixture, "People", text);
}

static void
test_places_are_counted (StoreFixture *fixture,
                         gconstpointer data)
{
  gint64                  id = library_fixture_add_cohort (fixture, "Spring evenings", SPRING);
  g_autoptr (TendCohort)  cohort = NULL;
  g_autoptr (TendSession) session = NULL;
  g_autoptr (GError)      error = NULL;
  g_autofree char        *said = NULL;
  TendSeatCounts          counts;

  add_people (fixture, id);
  cohort = library_fixture_load_cohort (fixture, id);
  g_assert_cmpint (tend_cohort_get_taken (cohort), ==, 3);
  g_assert_cmpint (tend_cohort_get_held (cohort), ==, 3);
  g_assert_cmpint (tend_cohort_get_waiting (cohort), ==, 2);
  g_assert_cmpint (tend_cohort_get_free (cohort), ==, 6);
  said = tend_cohort_say_seats (cohort);
  g_assert_cmpstr (said, ==, "3 of 12 places taken, 3 held");
  session = library_fixture_load_session (fixture, id, 0);
  g_assert_cmpint (tend_session_get_expected (session), ==, 3);

  g_assert_false (tend_seats_count (tend_store_get_reader (fixture->store), 999, NULL, &counts,
                                    &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_FOUND);
}

static void
assert_found (StoreFixture *fixture,
              guint         states,
              const char   *typed,
              const char   *titles)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray)  ids = NULL;

  ids = tend_cohort_find_ids (tend_store_get_reader (fixture->store), states, typed, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TendCohort) cohort = NULL;

      cohort = library_fixture_load_cohort (fixture, g_array_index (ids, gint64, i));
      g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", tend_cohort_get_title (cohort));
    }
  g_assert_cmpstr (found->str, ==, titles);
}

static void
test_finding (StoreFixture *fixture,
              gconstpointer data)
{
  gint64 autumn;

  library_fixture_add_cohort (fixture, "Someday", NULL);
  library_fixture_add_cohort (fixture, "Été à l’Île", "2027-06-01");
  library_fixture_add_cohort (fixture, "The \"Tuesday\" O'Brien", SPRING);
  autumn = library_fixture_add_cohort (fixture, "Last autumn", "2026-09-01");
  store_fixture_perform (fixture, tend_cohort_set_state_action (autumn, TEND_COHORT_CANCELLED));

  assert_found (fixture, 0, NULL,
                "The \"Tuesday\" O'Brien, Été à l’Île, Someday, Last autumn");
  assert_found (fixture, TEND_COHORTS_IN (TEND_COHORT_CANCELLED), "", "Last autumn");
  assert_found (fixture, TEND_COHORTS_CURRENT, NULL, "");
  assert_found (fixture,
                TEND_COHORTS_IN (TEND_COHORT_CANCELLED) | TEND_COHORTS_IN (TEND_COHORT_DRAFT),
                "autumn", "Last autumn");
  assert_found (fixture, 0, "ete ile", "Été à l’Île");
  assert_found (fixture, 0, "ÉTÉ", "Été à l’Île");
  assert_found (fixture, 0, "\"tuesday", "The \"Tuesday\" O'Brien");
  assert_found (fixture, 0, "o'brien", "The \"Tuesday\" O'Brien");
  assert_found (fixture, 0, "'; DROP TABLE cohort; --", "");
  assert_found (fixture, 0, "AND", "");
  assert_found (fixture, 0, "\"", "The \"Tuesday\" O'Brien, Été à l’Île, Someday, Last autumn");
}

static void
add (const char *path,
     void (*test) (StoreFixture *,
                   gconstpointer))
{
  g_test_add (path, StoreFixture, NULL, library_fixture_set_up, test, store_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/cohort-store/weekly-with-the-retreat", test_sessions_are_weekly_with_the_retreat);
  add ("/cohort-store/local-time-stays", test_local_time_stays_when_the_clocks_change);
  add ("/cohort-store/a-plan-is-the-cohorts-own", test_a_plan_is_the_cohorts_own);
  add ("/cohort-store/making-one-is-one-action", test_making_one_is_one_action);
  add ("/cohort-store/a-season-then-dates", test_a_season_then_dates);
  add ("/cohort-store/sessions-follow", test_sessions_follow_except_those_that_were_moved);
  add ("/cohort-store/refused", test_what_cannot_be_stored_is_refused);
  add ("/cohort-store/without-a-program", test_one_without_a_program);
  add ("/cohort-store/states", test_states);
  add ("/cohort-store/places-are-counted", test_places_are_counted);
  add ("/cohort-store/finding", test_finding);
  return g_test_run ();
}
