/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-program-session.h"
#include "tend-schedule.h"
#include "tend-session.h"

/* A course of the kinds in @course, one letter each: Session, Retreat, Orientation. */
static GListStore *
make_course (const char *course)
{
  GListStore *sessions = g_list_store_new (TEND_TYPE_SESSION);

  for (const char *at = course; *at != '\0'; at++)
    {
      TendSessionKind         kind = *at == 'R'   ? TEND_SESSION_KIND_RETREAT
                                     : *at == 'O' ? TEND_SESSION_KIND_ORIENTATION
                                                  : TEND_SESSION_KIND_SESSION;
      g_autoptr (TendSession) session = g_object_new (TEND_TYPE_SESSION, "kind", kind, NULL);

      g_list_store_append (sessions, session);
    }
  return sessions;
}

static void
assert_dates (const char        *course,
              const char        *start_date,
              const char *const *dates)
{
  g_autoptr (GListStore) sessions = make_course (course);

  tend_schedule_sessions (G_LIST_MODEL (sessions), start_date, "18:30");
  for (guint i = 0; course[i] != '\0'; i++)
    {
      g_autoptr (TendSession) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);

      g_assert_cmpstr (tend_session_get_date (session), ==, dates[i]);
      g_assert_cmpstr (tend_session_get_start_time (session), ==,
                       course[i] == 'R' ? "10:00" : "18:30");
    }
}

static void
test_weekly_with_a_retreat (void)
{
  static const char *const tuesdays[] = { "2027-01-12", "2027-01-19", "2027-01-26",
                                          "2027-02-02", "2027-02-09", "2027-02-13",
                                          "2027-02-16", "2027-02-23", "2027-03-02" };

  assert_dates ("SSSSSRSSS", "2027-01-12", tuesdays);
}

static void
test_groups_that_meet_on_weekends (void)
{
  static const char *const saturdays[] = { "2027-01-09", "2027-01-10", "2027-01-16" };
  static const char *const sundays[] = { "2027-01-10", "2027-01-16", "2027-01-17" };
  static const char *const fridays[] = { "2027-01-08", "2027-01-09", "2027-01-15" };

  assert_dates ("SRS", "2027-01-09", saturdays);
  assert_dates ("SRS", "2027-01-10", sundays);
  assert_dates ("SRS", "2027-01-08", fridays);
}

static void
test_at_the_ends (void)
{
  static const char *const orientation[] = { "2027-01-12", "2027-01-19", "2027-01-23" };
  static const char *const first[] = { "2027-01-09", "2027-01-12" };

  assert_dates ("OSR", "2027-01-12", orientation);
  assert_dates ("RS", "2027-01-12", first);
}

static void
test_only_a_season (void)
{
  static const char *const none[] = { NULL, NULL, NULL };

  assert_dates ("SRS", NULL, none);
}

/* What a program gives a cohort is numbered without the retreat, and said in two lines. */
static void
test_a_program (void)
{
  g_autoptr (TendProgram) program = tend_program_new ();
  g_autoptr (TendCohort)  cohort = g_object_new (TEND_TYPE_COHORT, "start-date", "2031-01-14",
                                                 "start-time", "18:30", "zone", "Europe/Paris",
                                                 NULL);
  g_autoptr (GListStore)  sessions = NULL;
  g_autoptr (TendSession) retreat = NULL;
  g_autoptr (TendSession) last = NULL;
  g_autofree char        *count = NULL;
  g_autofree char        *dates = NULL;

  for (int i = 0; i < 4; i++)
    {
      TendSessionKind kind =
          i == 2 ? TEND_SESSION_KIND_RETREAT : TEND_SESSION_KIND_SESSION;
      g_autoptr (TendProgramSession) session = NULL;

      session = g_object_new (TEND_TYPE_PROGRAM_SESSION,
                              "kind", kind,
                              "title", i == 2 ? "A day" : "An evening",
                              "minutes", i == 2 ? 240 : 150,
                              "plan", (gint64)i + 7,
                              NULL);
      g_list_store_append (tend_program_get_sessions (program), session);
    }

  sessions = tend_schedule_program (program, cohort);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sessions)), ==, 4);
  retreat = g_list_model_get_item (G_LIST_MODEL (sessions), 2);
  last = g_list_model_get_item (G_LIST_MODEL (sessions), 3);
  g_assert_cmpint (tend_session_get_number (retreat), ==, 0);
  g_assert_cmpstr (tend_session_get_date (retreat), ==, "2031-01-25");
  g_assert_cmpint (tend_session_get_minutes (retreat), ==, 240);
  g_assert_cmpint (tend_session_get_number (last), ==, 3);
  g_assert_cmpstr (tend_session_get_date (last), ==, "2031-01-28");
  g_assert_cmpstr (tend_session_get_zone (last), ==, "Europe/Paris");
  g_assert_cmpint (tend_session_get_plan (last), ==, 10);

  count = tend_schedule_say_count (G_LIST_MODEL (sessions));
  dates = tend_schedule_say_dates (G_LIST_MODEL (sessions));
  g_assert_cmpstr (count, ==, "3 sessions and a retreat");
  g_assert_cmpstr (dates, ==, "Tue 14 Jan 2031 – Tue 28 Jan 2031, retreat on Sat 25 Jan 2031");
}

static void
test_said_without_dates (void)
{
  g_autoptr (GListStore) sessions = make_course ("SRSR");
  g_autoptr (GListStore) one = make_course ("S");
  g_autofree char       *count = tend_schedule_say_count (G_LIST_MODEL (sessions));
  g_autofree char       *count_one = tend_schedule_say_count (G_LIST_MODEL (one));

  g_assert_cmpstr (count, ==, "2 sessions and 2 retreats");
  g_assert_cmpstr (count_one, ==, "1 session");
  g_assert_null (tend_schedule_say_dates (G_LIST_MODEL (sessions)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/weekly-with-a-retreat", test_weekly_with_a_retreat);
  g_test_add_func ("/schedule/groups-that-meet-on-weekends", test_groups_that_meet_on_weekends);
  g_test_add_func ("/schedule/at-the-ends", test_at_the_ends);
  g_test_add_func ("/schedule/only-a-season", test_only_a_season);
  g_test_add_func ("/schedule/a-program", test_a_program);
  g_test_add_func ("/schedule/said-without-dates", test_said_without_dates);
  return g_test_run ();
}
