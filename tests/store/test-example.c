/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "tend-date.h"
#include "tend-example.h"
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
  return g_test_run ();
}
