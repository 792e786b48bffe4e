/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "tend-cohort-store.h"
#include "tend-date.h"
#include "tend-example.h"
#include "tend-inquiry-store.h"
#include "tend-library.h"
#include "tend-search-index.h"
#include "tend-session-store.h"

static void
load (StoreFixture *fixture,
      const char   *today)
{
  g_autoptr (GFile) library = tend_library_get_shipped ();

  store_fixture_perform (fixture, tend_library_load_action (library));
  store_fixture_perform (fixture, tend_example_load_action (today));
}

static void
set_up_today (StoreFixture *fixture,
              gconstpointer data)
{
  g_autofree char *today = tend_today ();

  store_fixture_set_up (fixture, data);
  load (fixture, today);
}

static gint64
seats (StoreFixture *fixture,
       const char   *title,
       const char   *states)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT count(*) FROM enrollment JOIN cohort ON cohort.id = cohort"
                         " WHERE title = '%s' AND enrollment.state IN (%s)",
                         title, states);
  return store_fixture_ask (fixture, sql);
}

static void
test_it_is_as_its_description_says (StoreFixture *fixture,
                                    gconstpointer data)
{
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person"), ==, 34);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM inquiry"), ==, 23);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM cohort"), ==, 3);
  g_assert_cmpint (seats (fixture, "Lantern Street evenings", "'confirmed', 'active'"), ==, 9);
  g_assert_cmpint (seats (fixture, "Garden Room afternoons", "'confirmed', 'active'"), ==, 7);
  g_assert_cmpint (seats (fixture, "Garden Room afternoons", "'offered'"), ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM pragma_foreign_key_check"), ==,
                   0);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person_email"
                                               " WHERE folded NOT LIKE '%@example.org'"),
                   ==, 0);
  /* What one partner wrote is theirs alone. */
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM message"
                                               " WHERE person IS NULL"),
                   ==, 0);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM search"
                                               " WHERE search MATCH 'iris femi'"),
                   ==, 1);
  g_assert_null (tend_store_get_undo_label (fixture->store));
}

static void
test_the_next_session_is_near (StoreFixture *fixture,
                               gconstpointer data)
{
  TendDatabase           *reader = tend_store_get_reader (fixture->store);
  g_autofree char        *today = tend_today ();
  g_autoptr (TendSession) session = NULL;
  g_autoptr (GError)      error = NULL;
  gint64                  id = 0;

  g_assert_true (tend_session_find_next (reader, NULL, &id, &error));
  session = tend_session_load (reader, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tend_date_days_between (today, tend_session_get_date (session)), ==, 2);
  g_assert_cmpint (tend_session_get_number (session), ==, 3);
}

#define COUNT "SELECT count(*)" WEEKLY
#define DATES "SELECT sum (julianday (date))" WEEKLY
#define WEEKLY " FROM session WHERE kind = 'session' AND date NOT NULL"

static void
test_it_moves_with_the_day (StoreFixture *fixture,
                            gconstpointer data)
{
  StoreFixture other = { 0 };

  load (fixture, "2025-03-10");
  store_fixture_set_up (&other, NULL);
  load (&other, "2025-04-10");
  /* Two cohorts of eight weeks have dates; the retreats go to a weekend and so do not count. */
  g_assert_cmpint (store_fixture_ask (&other, COUNT), ==, 16);
  g_assert_cmpint (store_fixture_ask (&other, DATES) - store_fixture_ask (fixture, DATES), ==,
                   31 * 16);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM cohort"
                                               " WHERE season = 'Spring 2026'"),
                   ==, 1);
  store_fixture_tear_down (&other, NULL);
}

static TendCohort *
find_cohort (StoreFixture *fixture,
             const char   *title)
{
  g_autoptr (GError)     error = NULL;
  g_autofree char       *sql = g_strdup_printf ("SELECT id FROM cohort WHERE title = '%s'", title);
  g_autoptr (TendCohort) cohort = NULL;

  cohort = tend_cohort_load (tend_store_get_reader (fixture->store),
                             store_fixture_ask (fixture, sql), &error);
  g_assert_no_error (error);
  return g_steal_pointer (&cohort);
}

static void
test_places (StoreFixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char     *title;
    TendCohortState state;
    int             max;
    int             taken;
    int             held;
    int             waiting;
  } cohorts[] = {
    { "Lantern Street evenings", TEND_COHORT_RUNNING, 12, 9, 0, 0 },
    { "Garden Room afternoons", TEND_COHORT_OPEN, 10, 7, 2, 3 },
    { "Spring mornings", TEND_COHORT_OPEN, 14, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cohorts); i++)
    {
      g_autoptr (TendCohort) cohort = find_cohort (fixture, cohorts[i].title);

      g_assert_cmpint (tend_cohort_get_state (cohort), ==, cohorts[i].state);
      g_assert_cmpint (tend_cohort_get_seats_max (cohort), ==, cohorts[i].max);
      g_assert_cmpint (tend_cohort_get_taken (cohort), ==, cohorts[i].taken);
      g_assert_cmpint (tend_cohort_get_held (cohort), ==, cohorts[i].held);
      g_assert_cmpint (tend_cohort_get_waiting (cohort), ==, cohorts[i].waiting);
    }
}

/* What is told of one thing agrees with what is told of another, as if the verbs had done it. */
static void
test_coherent (StoreFixture *fixture,
               gconstpointer data)
{
  static const char *const contradictions[] = {
    "SELECT count(*) FROM inquiry JOIN party_member USING (party) WHERE state = 'enrolled'"
    " AND NOT EXISTS (SELECT 1 FROM enrollment WHERE enrollment.inquiry = inquiry.id"
    "  AND enrollment.person = party_member.person AND enrollment.state IN"
    "   ('confirmed', 'active'))",
    "SELECT count(*) FROM enrollment JOIN inquiry ON inquiry.id = enrollment.inquiry"
    " WHERE enrollment.state IN ('confirmed', 'active') AND inquiry.state <> 'enrolled'",
    "SELECT count(*) FROM enrollment WHERE inquiry IS NULL",
    "SELECT count(*) FROM enrollment LEFT JOIN offer ON offer.id = enrollment.offer"
    " WHERE enrollment.state = 'offered' AND offer.state IS NOT 'open'",
    "SELECT count(*) FROM offer JOIN party_member USING (party) WHERE NOT EXISTS"
    " (SELECT 1 FROM enrollment WHERE enrollment.offer = offer.id"
    "  AND enrollment.person = party_member.person AND enrollment.cohort = offer.cohort"
    "  AND enrollment.state = iif (offer.state = 'open', 'offered', 'confirmed'))",
    "SELECT count(*) FROM inquiry WHERE (state = 'waitlisted') <> EXISTS"
    " (SELECT 1 FROM waitlist_entry WHERE waitlist_entry.party = inquiry.party)",
    "SELECT count(*) FROM waitlist_entry JOIN party_member USING (party) WHERE NOT EXISTS"
    " (SELECT 1 FROM enrollment WHERE enrollment.person = party_member.person"
    "  AND enrollment.cohort = waitlist_entry.cohort AND enrollment.state = 'waitlisted')",
    "SELECT count(*) FROM inquiry WHERE (state = 'new') <> (answered IS NULL)"
    " OR answered < received",
    "SELECT count(*) FROM enrollment JOIN cohort ON cohort.id = enrollment.cohort"
    " WHERE (enrollment.state = 'active') <> (cohort.state = 'running')",
    "SELECT count(*) FROM enrollment WHERE changed < created",
    "SELECT count(*) FROM offer JOIN enrollment ON enrollment.offer = offer.id"
    " WHERE enrollment.changed < offer.made OR until < date (enrollment.changed)",
    "SELECT count(*) FROM session"
    " WHERE (state IN ('finished', 'reviewed')) <> (ended IS NOT NULL AND started < ended)",
    "SELECT count(*) FROM session JOIN plan_item USING (plan)"
    " WHERE (session.ended IS NOT NULL) <> (plan_item.state = 'done')",
    "SELECT count(*) FROM pragma_foreign_key_check",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contradictions); i++)
    {
      g_test_message ("%s", contradictions[i]);
      g_assert_cmpint (store_fixture_ask (fixture, contradictions[i]), ==, 0);
    }
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM session"
                                               " WHERE ended IS NOT NULL"),
                   ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person"
                                               " WHERE emergency_contact LIKE '%+44 %'"),
                   ==, 1);
}

/* Everything that has happened, as days. A day is the local one, as clocks are changed. */
static const char *const instants[] = {
  "inquiry.received",
  "inquiry.answered",
  "message.received",
  "note.written",
  "offer.made",
  "waitlist_entry.joined",
  "enrollment.created",
  "enrollment.changed",
  "person.created",
  "session.started",
  "session.ended",
};

static char **
split (const char *column)
{
  return g_strsplit (column, ".", 2);
}

static gint64
sum_days (StoreFixture *fixture,
          const char   *column,
          const char   *modifier)
{
  g_auto (GStrv)   parts = split (column);
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT sum (CAST (julianday (date (%s%s)) + 0.5 AS INTEGER)) FROM %s"
                         " WHERE %s IS NOT NULL",
                         parts[1], modifier, parts[0], parts[1]);
  return store_fixture_ask (fixture, sql);
}

static gint64
count_set (StoreFixture *fixture,
           const char   *column)
{
  g_auto (GStrv)   parts = split (column);
  g_autofree char *sql = g_strdup_printf ("SELECT count(%s) FROM %s", parts[1], parts[0]);

  return store_fixture_ask (fixture, sql);
}

static void
assert_shifted (StoreFixture *earlier,
                StoreFixture *later,
                const char   *column,
                const char   *modifier,
                int           days)
{
  gint64 n_set = count_set (earlier, column);

  g_test_message ("%s", column);
  g_assert_cmpint (n_set, >, 0);
  g_assert_cmpint (count_set (later, column), ==, n_set);
  g_assert_cmpint (sum_days (later, column, modifier) - sum_days (earlier, column, modifier), ==,
                   days * n_set);
}

/* On whichever day it is loaded, also across a change of the clocks, all of it moves along. */
static void
test_moves_whole (StoreFixture *fixture,
                  gconstpointer data)
{
  static const char *const dates[] = { "cohort.start_date", "inquiry.next_step_date",
                                       "offer.until" };
  StoreFixture             other = { 0 };

  load (fixture, "2025-03-10");
  store_fixture_set_up (&other, NULL);
  load (&other, "2025-04-10");
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    assert_shifted (fixture, &other, dates[i], "", 31);
  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    assert_shifted (fixture, &other, instants[i], ", 'localtime'", 31);
  store_fixture_tear_down (&other, NULL);
}

/* Nothing has happened in the future, however early in the day it is: what would have is now. */
static void
test_nothing_yet_to_happen (StoreFixture *fixture,
                            gconstpointer data)
{
  g_autofree char *today = tend_today ();
  g_autofree char *ahead = tend_date_add_days (today, 2);
  g_autofree char *now = NULL;

  load (fixture, ahead);
  now = tend_now ();
  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      g_auto (GStrv)   parts = split (instants[i]);
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s > '%s'", parts[0],
                                              parts[1], now);

      if (!g_str_has_prefix (instants[i], "session."))
        g_assert_cmpint (store_fixture_ask (fixture, sql), ==, 0);
    }
}

static void
test_found_by_name (StoreFixture *fixture,
                    gconstpointer data)
{
  static const char *const typed[] = { "renée", "renee DUB", "sam.lee@example.org",
                                       "therapist patience" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      TendDatabase           *reader = tend_store_get_reader (fixture->store);
      g_autofree char        *today = tend_today ();
      g_autoptr (GError)      error = NULL;
      g_autoptr (GArray)      ids = NULL;
      g_autoptr (TendInquiry) first = NULL;

      ids = tend_inquiry_find_ids (reader, TEND_INQUIRIES_ALL, typed[i], today, &error);
      g_assert_no_error (error);
      g_test_message ("%s", typed[i]);
      g_assert_cmpuint (ids->len, ==, 1);
      first = tend_inquiry_load_summary (reader, g_array_index (ids, gint64, 0), &error);
      g_assert_cmpstr (tend_inquiry_get_names (first), ==, "Renée and Sam");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/example/as-described", StoreFixture, NULL, set_up_today,
              test_it_is_as_its_description_says, store_fixture_tear_down);
  g_test_add ("/example/next-session", StoreFixture, NULL, set_up_today,
              test_the_next_session_is_near, store_fixture_tear_down);
  g_test_add ("/example/moves-with-the-day", StoreFixture, NULL, store_fixture_set_up,
              test_it_moves_with_the_day, store_fixture_tear_down);
  g_test_add ("/example/places", StoreFixture, NULL, set_up_today, test_places,
              store_fixture_tear_down);
  g_test_add ("/example/coherent", StoreFixture, NULL, set_up_today, test_coherent,
              store_fixture_tear_down);
  g_test_add ("/example/moves-whole", StoreFixture, NULL, store_fixture_set_up, test_moves_whole,
              store_fixture_tear_down);
  g_test_add ("/example/nothing-yet-to-happen", StoreFixture, NULL, store_fixture_set_up,
              test_nothing_yet_to_happen, store_fixture_tear_down);
  g_test_add ("/example/found-by-name", StoreFixture, NULL, set_up_today, test_found_by_name,
              store_fixture_tear_down);
  return g_test_run ();
}
