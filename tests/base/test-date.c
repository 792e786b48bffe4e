/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-date.h"

static void
test_dates (void)
{
  g_autofree char *later = tend_date_add_days ("2026-12-29", 7);
  g_autofree char *earlier = tend_date_add_days ("2028-03-01", -1);

  g_assert_cmpstr (later, ==, "2027-01-05");
  g_assert_cmpstr (earlier, ==, "2028-02-29");
  g_assert_null (tend_date_add_days ("2027-02-29", 1));
  g_assert_cmpint (tend_date_days_between ("2026-12-29", "2027-01-05"), ==, 7);
  g_assert_cmpint (tend_date_days_between ("2027-01-05", "2026-12-29"), ==, -7);
  g_assert_cmpint (tend_date_weekday ("2027-01-12"), ==, 2);
  g_assert_cmpint (tend_date_weekday ("yesterday"), ==, 0);
  g_assert_false (tend_date_is_valid ("2027-13-01"));
  g_assert_false (tend_date_is_valid ("2027-1-1"));
}

static void
test_times (void)
{
  g_autofree char *evening = tend_time_from_minutes (18 * 60 + 30);
  g_autofree char *wrapped = tend_time_from_minutes (24 * 60 + 5);

  g_assert_cmpstr (evening, ==, "18:30");
  g_assert_cmpstr (wrapped, ==, "00:05");
  g_assert_cmpint (tend_time_to_minutes ("18:30"), ==, 1110);
  g_assert_cmpint (tend_time_to_minutes ("24:00"), ==, -1);
  g_assert_cmpint (tend_time_to_minutes ("7:30"), ==, -1);
}

static void
test_instants_know_their_zone (void)
{
  g_autofree char *winter = tend_instant_new ("2027-01-12", "18:30", "Europe/Stockholm");
  g_autofree char *summer = tend_instant_new ("2027-07-12", "18:30", "Europe/Stockholm");
  g_autofree char *halifax = tend_instant_new ("2027-01-12", "22:30", "America/Halifax");
  g_autofree char *local = tend_instant_local_date ("2027-01-12T23:30:00Z");

  g_assert_cmpstr (winter, ==, "2027-01-12T17:30:00Z");
  g_assert_cmpstr (summer, ==, "2027-07-12T16:30:00Z");
  g_assert_cmpstr (halifax, ==, "2027-01-13T02:30:00Z");
  g_assert_cmpstr (local, ==, "2027-01-13"); /* the tests run in Stockholm */
  g_assert_null (tend_instant_local_date ("soon"));
}

static void
test_waiting_is_said_in_days (void)
{
  g_autofree char *now = tend_now ();
  g_autofree char *today = tend_today ();
  g_autofree char *date = tend_date_add_days (today, -4);
  g_autofree char *then = tend_instant_new (date, "12:00", NULL);
  g_autofree char *none = tend_instant_say_waiting (now);
  g_autofree char *four = tend_instant_say_waiting (then);
  g_autofree char *unknown = tend_instant_say_waiting (NULL);

  g_assert_cmpstr (none, ==, "today");
  g_assert_cmpstr (four, ==, "4 days");
  g_assert_cmpstr (unknown, ==, "date unknown");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/dates", test_dates);
  g_test_add_func ("/date/times", test_times);
  g_test_add_func ("/date/instants-know-their-zone", test_instants_know_their_zone);
  g_test_add_func ("/date/waiting-is-said-in-days", test_waiting_is_said_in_days);
  return g_test_run ();
}
