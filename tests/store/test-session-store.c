/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "tend-cohort-actions.h"
#include "tend-error.h"
#include "tend-session-actions.h"
#include "tend-session-store.h"

static gint64
find_next (StoreFixture *fixture,
           const char   *now)
{
  g_autoptr (GError) error = NULL;
  gint64             id = -1;

  g_assert_true (tend_session_find_next (tend_store_get_reader (fixture->store), now, &id, &error));
  g_assert_no_error (error);
  return id;
}

static gint64
session_id (StoreFixture *fixture,
            gint64        cohort,
            guint         position)
{
  g_autoptr (TendSession) session = library_fixture_load_session (fixture, cohort, position);

  return tend_session_get_id (session);
}

static void
test_the_next_one (StoreFixture *fixture,
                   gconstpointer data)
{
  gint64 evenings, mornings;

  g_assert_cmpint (find_next (fixture, "2027-01-01T00:00:00Z"), ==, 0);
  evenings = library_fixture_add_cohort (fixture, "Evenings", "2027-01-12");
  mornings = library_fixture_add_cohort (fixture, "A day later", "2027-01-13");

  g_assert_cmpint (find_next (fixture, "2026-12-01T00:00:00Z"), ==,
                   session_id (fixture, evenings, 0));
  /* 18:30 to 21:00 in Stockholm is 17:30 to 20:00 UTC. */
  g_assert_cmpint (find_next (fixture, "2027-01-12T19:59:59Z"), ==,
                   session_id (fixture, evenings, 0));
  g_assert_cmpint (find_next (fixture, "2027-01-12T20:00:00Z"), ==,
                   session_id (fixture, mornings, 0));
  g_assert_cmpint (find_next (fixture, "2027-01-14T00:00:00Z"), ==,
                   session_id (fixture, evenings, 1));
  g_assert_cmpint (find_next (fixture, "2027-06-01T00:00:00Z"), ==, 0);
}

static void
test_those_that_do_not_take_place (StoreFixture *fixture,
                                   gconstpointer data)
{
  gint64 first = library_fixture_add_cohort (fixture, "First", "2027-01-12");
  gint64 second = library_fixture_add_cohort (fixture, "Second", "2027-01-13");

  library_fixture_add_cohort (fixture, "Undated", NULL);
  store_fixture_perform (fixture,
                         tend_session_set_state_action (session_id (fixture, first, 0),
                                                        TEND_SESSION_CANCELLED));
  g_assert_cmpint (find_next (fixture, "2027-01-01T00:00:00Z"), ==,
                   session_id (fixture, second, 0));
  store_fixture_perform (fixture, tend_cohort_set_state_action (second, TEND_COHORT_CANCELLED));
  g_assert_cmpint (find_next (fixture, "2027-01-01T00:00:00Z"), ==, session_id (fixture, first, 1));
  store_fixture_perform (fixture, tend_cohort_set_state_action (first, TEND_COHORT_POSTPONED));
  g_assert_cmpint (find_next (fixture, "2027-01-01T00:00:00Z"), ==, 0);
}

static void
test_zones_decide_what_is_first (StoreFixture *fixture,
                                 gconstpointer data)
{
  gint64                 stockholm = library_fixture_add_cohort (fixture, "East", "2027-01-13");
  gint64                 halifax = library_fixture_add_cohort (fixture, "West", "2027-01-12");
  g_autoptr (TendCohort) cohort = library_fixture_load_cohort (fixture, halifax);

  /* Late on Tuesday in Hawaii is Wednesday morning in Stockholm. */
  g_object_set (cohort, "zone", "Pacific/Honolulu", "start-time", "23:30", NULL);
  store_fixture_perform (fixture, tend_cohort_update_action (cohort));
  g_clear_object (&cohort);
  cohort = library_fixture_load_cohort (fixture, stockholm);
  g_object_set (cohort, "start-time", "09:00", NULL);
  store_fixture_perform (fixture, tend_cohort_update_action (cohort));

  g_assert_cmpint (find_next (fixture, "2027-01-12T12:00:00Z"), ==,
                   session_id (fixture, stockholm, 0));
  g_assert_cmpint (find_next (fixture, "2027-01-13T11:00:00Z"), ==,
                   session_id (fixture, halifax, 0));
}

static void
test_one_without_a_time_takes_its_day (StoreFixture *fixture,
                                       gconstpointer data)
{
  gint64 cohort = library_fixture_add_cohort (fixture, "Evenings", "2027-01-12");
  gint64 first = session_id (fixture, cohort, 0);

  store_fixture_perform (fixture, tend_session_reschedule_action (first, "2027-01-12", NULL, 150));
  g_assert_cmpint (find_next (fixture, "2027-01-12T22:30:00Z"), ==, first);
  g_assert_cmpint (find_next (fixture, "2027-01-12T23:30:00Z"), ==,
                   session_id (fixture, cohort, 1));
}

static void
test_rescheduling (StoreFixture *fixture,
                   gconstpointer data)
{
  gint64                  cohort = library_fixture_add_cohort (fixture, "Evenings", "2027-01-12");
  gint64                  id = session_id (fixture, cohort, 2);
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendSession) session = NULL;
  g_autoptr (TendSession) undone = NULL;

  store_fixture_perform (fixture, tend_session_reschedule_action (id, "1999-01-28", "19:15", 120));
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==,
                   "Session 3: Thu 28 Jan 1999, 19:15 – 21:15");
  session = tend_session_load (tend_store_get_reader (fixture->store), id, &error);
  g_assert_cmpstr (tend_session_get_date (session), ==, "1999-01-28");
  g_assert_cmpstr (tend_session_get_start_time (session), ==, "19:15");
  g_assert_cmpint (tend_session_get_minutes (session), ==, 120);
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  undone = tend_session_load (tend_store_get_reader (fixture->store), id, &error);
  g_assert_cmpstr (tend_session_get_date (undone), ==, "2027-01-26");

  library_fixture_refuse (fixture, tend_session_reschedule_action (id, "tomorrow", "19:15", 120),
                          TEND_ERROR_INVALID);
  library_fixture_refuse (fixture, tend_session_reschedule_action (id, "2027-01-28", "7pm", 120),
                          TEND_ERROR_INVALID);
  library_fixture_refuse (fixture, tend_session_reschedule_action (id, "2027-01-28", "19:15", 0),
                          TEND_ERROR_INVALID);
  library_fixture_refuse (fixture, tend_session_reschedule_action (1, "2027-01-28", "19:15", 120),
                          TEND_ERROR_NOT_FOUND);

  store_fixture_perform (fixture, tend_session_set_state_action (id, TEND_SESSION_READY));
  store_fixture_perform (fixture, tend_session_set_state_action (id, TEND_SESSION_LIVE));
  library_fixture_refuse (fixture, tend_session_reschedule_action (id, "2027-01-28", "19:15", 120),
                          TEND_ERROR_INVALID);
  library_fixture_refuse (fixture, tend_session_set_state_action (id, TEND_SESSION_READY),
                          TEND_ERROR_TRANSITION);
}

static void
test_the_session_of_a_plan (StoreFixture *fixture,
                            gconstpointer data)
{
  TendDatabase           *database = tend_store_get_reader (fixture->store);
  gint64                  cohort = library_fixture_add_cohort (fixture, "Evenings", "2027-01-12");
  g_autoptr (TendSession) dated = library_fixture_load_session (fixture, cohort, 6);
  g_autoptr (TendSession) found = NULL;
  g_autoptr (TendSession) outlined = NULL;
  g_autoptr (TendSession) retreat = NULL;
  g_autoptr (GError)      error = NULL;
  gint64                  plan;

  found = tend_session_load_for_plan (database, tend_session_get_plan (dated), &error);
  g_assert_no_error (error);
  g_assert_cmpint (tend_session_get_id (found), ==, tend_session_get_id (dated));

  plan = store_fixture_ask (fixture, "SELECT plan FROM program_session WHERE position = 6");
  outlined = tend_session_load_for_plan (database, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tend_session_get_id (outlined), ==, 0);
  g_assert_cmpint (tend_session_get_cohort (outlined), ==, 0);
  g_assert_cmpstr (tend_session_get_cohort_title (outlined), ==,
                   "Mindful Self-Compassion, 8 weeks");
  g_assert_cmpint (tend_session_get_number (outlined), ==, 6);
  g_assert_cmpint (tend_session_get_plan_minutes (outlined), ==, 150);
  g_assert_null (tend_session_get_date (outlined));

  plan = store_fixture_ask (fixture, "SELECT plan FROM program_session WHERE position = 5");
  retreat = tend_session_load_for_plan (database, plan, &error);
  g_assert_cmpint (tend_session_get_kind (retreat), ==, TEND_SESSION_KIND_RETREAT);
  g_assert_cmpint (tend_session_get_number (retreat), ==, 0);

  g_assert_null (tend_session_load_for_plan (database, 999, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_FOUND);
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
  add ("/session-store/the-next-one", test_the_next_one);
  add ("/session-store/those-that-do-not-take-place", test_those_that_do_not_take_place);
  add ("/session-store/zones-decide-what-is-first", test_zones_decide_what_is_first);
  add ("/session-store/one-without-a-time", test_one_without_a_time_takes_its_day);
  add ("/session-store/rescheduling", test_rescheduling);
  add ("/session-store/the-session-of-a-plan", test_the_session_of_a_plan);
  return g_test_run ();
}
