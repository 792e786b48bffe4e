/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-date.h"
#include "tend-typed.h"
#include "tend-zone.h"

static void
assert_date (const char *typed,
             const char *date)
{
  g_autofree char *found = tend_date_from_typed (typed);

  g_test_message ("“%s”", typed);
  g_assert_cmpstr (found, ==, date);
}

static void
test_dates (void)
{
  assert_date ("2027-01-12", "2027-01-12");
  assert_date ("  2027-01-12 ", "2027-01-12");
  assert_date ("12 January 2027", "2027-01-12");
  assert_date ("12 jan 2027", "2027-01-12");
  assert_date ("January 12, 2027", "2027-01-12");
  assert_date ("29 February 2028", "2028-02-29");
  assert_date ("29 February 2027", NULL);
  assert_date ("soon", NULL);
  assert_date ("12", NULL);
  assert_date ("", NULL);
  assert_date (NULL, NULL);
}

/* Whatever stands in a field is found again. */
static void
test_dates_go_round (void)
{
  const char *const dates[] = { "2027-01-12", "2026-05-01", "2028-02-29", "2031-12-31" };
  g_autofree char  *said = tend_date_to_typed ("2027-01-12");
  g_autofree char  *none = tend_date_to_typed (NULL);

  g_assert_cmpstr (said, ==, "12 January 2027");
  g_assert_cmpstr (none, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *typed = tend_date_to_typed (dates[i]);

      assert_date (typed, dates[i]);
    }
}

static void
test_times (void)
{
  static const char *const times[][2] = {
    { "18:30", "18:30" },
    { "18.30", "18:30" },
    { "18h30", "18:30" },
    { "18h", "18:00" },
    { "1830", "18:30" },
    { "930", "09:30" },
    { "0930", "09:30" },
    { " 9 ", "09:00" },
    { "9:05", "09:05" },
    { "6:30 pm", "18:30" },
    { "6 PM", "18:00" },
    { "12 a.m.", "00:00" },
    { "12:15pm", "12:15" },
    { "00:00", "00:00" },
    { "24:00", NULL },
    { "18:60", NULL },
    { "18:5", NULL },
    { "18:300", NULL },
    { "13 pm", NULL },
    { "-1", NULL },
    { "noon", NULL },
    { "18:30 or so", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *found = tend_time_from_typed (times[i][0]);

      g_test_message ("“%s”", times[i][0]);
      g_assert_cmpstr (found, ==, times[i][1]);
    }
}

static guint
count (GStrv       zones,
       const char *zone)
{
  guint n = 0;

  for (guint i = 0; zones[i] != NULL; i++)
    n += g_str_equal (zones[i], zone);
  return n;
}

static void
test_zones (void)
{
  g_autofree char *local = tend_local_zone ();
  g_auto (GStrv)   zones = tend_zone_list ("Mars/Olympus_Mons");

  g_assert_cmpuint (count (zones, local), ==, 1);
  g_assert_cmpuint (count (zones, "Mars/Olympus_Mons"), ==, 1);
  g_assert_cmpuint (count (zones, "UTC"), ==, 1);

  if (!g_file_test ("/usr/share/zoneinfo/zone.tab", G_FILE_TEST_EXISTS))
    return;
  g_assert_cmpuint (count (zones, "Europe/Stockholm"), ==, 1);
  g_assert_cmpuint (count (zones, "America/Argentina/Buenos_Aires"), ==, 1);
  g_assert_cmpuint (g_strv_length (zones), >, 300);
}

static void
test_zones_are_said_by_their_place (void)
{
  g_autofree char *stockholm = tend_zone_say ("Europe/Stockholm");
  g_autofree char *buenos_aires = tend_zone_say ("America/Argentina/Buenos_Aires");
  g_autofree char *utc = tend_zone_say ("UTC");
  g_autofree char *same = tend_zone_say ("Etc/UTC");

  g_assert_cmpstr (stockholm, ==, "Stockholm (Europe)");
  g_assert_cmpstr (buenos_aires, ==, "Buenos Aires (America/Argentina)");
  g_assert_cmpstr (utc, ==, "UTC");
  g_assert_cmpstr (same, ==, "UTC");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typed/dates", test_dates);
  g_test_add_func ("/typed/dates-go-round", test_dates_go_round);
  g_test_add_func ("/typed/times", test_times);
  g_test_add_func ("/zone/list", test_zones);
  g_test_add_func ("/zone/said-by-place", test_zones_are_said_by_their_place);

  return g_test_run ();
}
