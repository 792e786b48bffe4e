/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-date.h"

static void
assert_read (const char     *cell,
             TendDateOrder   order,
             TendDateReading reading,
             const char     *expected)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autofree char      *instant = NULL;

  g_test_message ("%s", cell);
  g_assert_cmpint (tend_import_date_read (cell, order, zone, &instant), ==, reading);
  g_assert_cmpstr (instant, ==, expected);
}

static void
assert_ok (const char *cell,
           const char *expected)
{
  assert_read (cell, TEND_DATE_ORDER_UNKNOWN, TEND_DATE_READING_OK, expected);
}

static void
test_certain (void)
{
  assert_ok ("2026/05/28 7:01:33 PM GMT+2", "2026-05-28T17:01:33Z");
  assert_ok ("2026/05/29 12:05:10 AM GMT+2", "2026-05-28T22:05:10Z");
  assert_ok ("2026-02-03T18:22:41Z", "2026-02-03T18:22:41Z");
  assert_ok ("2025-06-01T10:20:30.456Z", "2025-06-01T10:20:30Z");
  assert_ok ("2026-02-03T18:22:41+05:30", "2026-02-03T12:52:41Z");
  assert_ok ("2026-02-03 18:22:41 -0500", "2026-02-03T23:22:41Z");
  assert_ok ("2025-09-02 12:00:00 UTC", "2025-09-02T12:00:00Z");
  assert_ok ("2025-02-20 09:15 pm", "2025-02-20T20:15:00Z");
  assert_ok ("Thu May 28 2026 19:01:33 GMT+0200 (Central European Summer Time)",
             "2026-05-28T17:01:33Z");
  assert_ok ("28th May 2026", "2026-05-28T10:00:00Z");
  assert_ok ("1st of June 2026, 9:05", "2026-06-01T07:05:00Z");
  assert_ok ("28-May-26", "2026-05-28T10:00:00Z");
  assert_ok ("3-mrt-26 18:30", "2026-03-03T17:30:00Z");
  assert_ok ("28/May/2026", "2026-05-28T10:00:00Z");
  assert_read ("May 28 10:00", TEND_DATE_ORDER_UNKNOWN, TEND_DATE_READING_UNKNOWN, NULL);
  assert_read ("28 May 26", TEND_DATE_ORDER_UNKNOWN, TEND_DATE_READING_UNKNOWN, NULL);
  assert_read ("2026-05-28 19:01 GMT+2 (", TEND_DATE_ORDER_UNKNOWN, TEND_DATE_READING_OK,
               "2026-05-28T17:01:00Z");
  /* Without a zone it is the time of this place, in summer and winter. */
  assert_ok ("2026-03-05 18:12:33", "2026-03-05T17:12:33Z");
  assert_ok ("2026-07-05 18:12:33", "2026-07-05T16:12:33Z");
  /* Without a time it is noon, so that it stays the same day. */
  assert_ok ("2026-03-05", "2026-03-05T11:00:00Z");
}

/* What is counted for many dates of one column is what GLib says of each: also where clocks are
 * turned, by half an hour too, and where a zone was given another time. */
static void
test_zones (void)
{
  static const char *const names[] = { "Europe/Stockholm", "America/St_Johns",
                                       "Australia/Lord_Howe", "Pacific/Apia", "UTC" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (names[i]);
      TendDateZone          there = { .zone = zone };

      for (gint64 time = 0; time < G_GINT64_CONSTANT (4102444800); time += 25513 + time % 977)
        {
          g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (time);
          g_autofree char      *cell = g_date_time_format (at, "%Y-%m-%d %H:%M:%S");
          g_autoptr (GDateTime) local = g_date_time_new_from_iso8601 (cell, zone);
          g_autoptr (GDateTime) utc = g_date_time_to_utc (local);
          g_autofree char      *expected = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
          char                  instant[TEND_DATE_INSTANT_SIZE];

          g_assert_cmpint (tend_import_date_read_into (cell, TEND_DATE_ORDER_UNKNOWN, &there,
                                                       instant),
                           ==, TEND_DATE_READING_OK);
          g_assert_cmpstr (instant, ==, expected);
        }
    }
}

static void
test_words (void)
{
  assert_ok ("March 1, 2026 at 10:03 AM", "2026-03-01T09:03:00Z");
  assert_ok ("Sunday, March 1st, 2026", "2026-03-01T11:00:00Z");
  assert_ok ("1er août 2026 à 18h30", "2026-08-01T16:30:00Z");
  assert_ok ("3. März 2026, 18:30", "2026-03-03T17:30:00Z");
  assert_ok ("13 de mayo de 2026", "2026-05-13T10:00:00Z");
  assert_ok ("4 mrt. 2026", "2026-03-04T11:00:00Z");
  assert_ok ("tis 5 maj 2026 kl. 09:05", "2026-05-05T07:05:00Z");
  assert_ok ("28-Mar-2026", "2026-03-28T11:00:00Z");
  assert_ok ("12 juin 2026", "2026-06-12T10:00:00Z");
  assert_ok ("12 juillet 2026", "2026-07-12T10:00:00Z");
  assert_ok ("mar. 3 mars 2026 à 18 h 30", "2026-03-03T17:30:00Z");
  assert_ok ("Mo, 02.03.2026 18:30 Uhr", "2026-03-02T17:30:00Z");
  assert_ok ("13/5/2026 9:40:07 p. m.", "2026-05-13T19:40:07Z");
  assert_ok ("13 de mayo de 2026 a las 18:30", "2026-05-13T16:30:00Z");
  assert_ok ("2 setiembre 2026", "2026-09-02T10:00:00Z");
  assert_ok ("vr 6 mrt 2026 om 9:05 uur", "2026-03-06T08:05:00Z");
  assert_ok ("28.3.26", "2026-03-28T11:00:00Z");
}

/* Every month in every language, long and short. */
static void
test_months (void)
{
  static const char *const names[] = {
    "January|Jan|janvier|janv.|Januar|Jänner|enero|ene|januari",
    "February|Feb|février|févr.|Februar|febrero|februari",
    "March|Mar|mars|März|marzo|maart|mrt",
    "April|Apr|avril|avr.|abril|abr",
    "May|mai|Mai|mayo|mei|maj",
    "June|Jun|juin|Juni|junio",
    "July|Jul|juillet|juil.|Juli|julio",
    "August|Aug|août|agosto|ago|augustus|augusti",
    "September|Sept|septembre|sept.|septiembre|setiembre",
    "October|Oct|octobre|Oktober|octubre|okt",
    "November|Nov|novembre|noviembre",
    "December|Dec|décembre|déc.|Dezember|diciembre|dic|Dez",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) words = g_strsplit (names[i], "|", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          g_autofree char *cell = g_strdup_printf ("28 %s 2026 12:00Z", words[k]);
          g_autofree char *expected = g_strdup_printf ("2026-%02u-28T12:00:00Z", i + 1);

          assert_ok (cell, expected);
        }
    }
}

/* C22: a spreadsheet's number is offered as a date, and not taken for one. */
static void
test_serial (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autofree char      *day = tend_import_date_read_serial ("46102", zone);
  g_autofree char      *evening = tend_import_date_read_serial (" 46102,75", zone);
  TendDateVote          vote = { 0 };

  assert_read ("46102", TEND_DATE_ORDER_UNKNOWN, TEND_DATE_READING_SERIAL, NULL);
  assert_read ("46102.75", TEND_DATE_ORDER_DAY_FIRST, TEND_DATE_READING_SERIAL, NULL);
  assert_read ("11234", TEND_DATE_ORDER_DAY_FIRST, TEND_DATE_READING_UNKNOWN, NULL);
  assert_read ("461020", TEND_DATE_ORDER_DAY_FIRST, TEND_DATE_READING_UNKNOWN, NULL);
  assert_read ("46102.", TEND_DATE_ORDER_DAY_FIRST, TEND_DATE_READING_UNKNOWN, NULL);
  g_assert_cmpstr (day, ==, "2026-03-21T11:00:00Z");
  g_assert_cmpstr (evening, ==, "2026-03-21T17:00:00Z");
  g_assert_null (tend_import_date_read_serial ("2026", zone));
  g_assert_null (tend_import_date_read_serial (NULL, zone));

  tend_date_vote_add (&vote, "46102");
  tend_date_vote_add (&vote, "2026-03-28");
  g_assert_cmpuint (vote.n_serials, ==, 1);
  g_assert_cmpuint (vote.n_dates, ==, 1);
}

/* C22: which number is the day is settled by the column or not at all. */
static void
test_order (void)
{
  assert_read ("03/04/2026", TEND_DATE_ORDER_UNKNOWN, TEND_DATE_READING_AMBIGUOUS, NULL);
  assert_read ("03/04/2026", TEND_DATE_ORDER_MIXED, TEND_DATE_READING_AMBIGUOUS, NULL);
  assert_read ("03/04/2026", TEND_DATE_ORDER_DAY_FIRST, TEND_DATE_READING_OK,
               "2026-04-03T10:00:00Z");
  assert_read ("03/04/2026", TEND_DATE_ORDER_MONTH_FIRST, TEND_DATE_READING_OK,
               "2026-03-04T11:00:00Z");
  assert_ok ("28/03/2026", "2026-03-28T11:00:00Z");
  assert_ok ("03/28/26 9:01", "2026-03-28T08:01:00Z");
  assert_ok ("03/03/2026", "2026-03-03T11:00:00Z");
  assert_ok ("03.04.2026", "2026-04-03T10:00:00Z");
  assert_ok ("3. 4. 2026", "2026-04-03T10:00:00Z");
}

/* C22, C23: what is no date stays unknown. */
static void
test_unknown (void)
{
  static const char *const cells[] = { " --04-02", "--04-02", "1900-01-00",
                                       "46102abc", "soon", "31/02/2026",
                                       "2026-13-41", "12:30", "2026-03-05 25:00",
                                       "2026-03-05 tea", "1/2/3/4", "99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    assert_read (cells[i], TEND_DATE_ORDER_DAY_FIRST, TEND_DATE_READING_UNKNOWN, NULL);
  assert_read (" ", TEND_DATE_ORDER_DAY_FIRST, TEND_DATE_READING_BLANK, NULL);
  assert_read ("0/0/00", TEND_DATE_ORDER_DAY_FIRST, TEND_DATE_READING_BLANK, NULL);
  assert_read ("0000-00-00 00:00:00", TEND_DATE_ORDER_UNKNOWN, TEND_DATE_READING_BLANK, NULL);
  assert_read ("00", TEND_DATE_ORDER_UNKNOWN, TEND_DATE_READING_UNKNOWN, NULL);
}

static void
test_vote (void)
{
  TendDateVote vote = { 0 };

  tend_date_vote_add (&vote, "03/04/2026");
  tend_date_vote_add (&vote, "05/06/2026 10:00");
  tend_date_vote_add (&vote, "2026-03-28");
  tend_date_vote_add (&vote, "not a date");
  tend_date_vote_add (&vote, "");
  g_assert_cmpint (tend_date_vote_order (&vote), ==, TEND_DATE_ORDER_UNKNOWN);
  g_assert_cmpuint (vote.n_dates, ==, 3);
  g_assert_cmpuint (vote.n_times, ==, 1);

  tend_date_vote_add (&vote, "28/03/2026");
  g_assert_cmpint (tend_date_vote_order (&vote), ==, TEND_DATE_ORDER_DAY_FIRST);
  tend_date_vote_add (&vote, "03/28/2026");
  g_assert_cmpint (tend_date_vote_order (&vote), ==, TEND_DATE_ORDER_MIXED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/date/certain", test_certain);
  g_test_add_func ("/import/date/zones", test_zones);
  g_test_add_func ("/import/date/words", test_words);
  g_test_add_func ("/import/c22-months", test_months);
  g_test_add_func ("/import/c22-serial", test_serial);
  g_test_add_func ("/import/c22-order", test_order);
  g_test_add_func ("/import/c22-c23-unknown", test_unknown);
  g_test_add_func ("/import/c22-vote", test_vote);
  return g_test_run ();
}
