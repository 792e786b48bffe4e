/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What undo and redo go by when the world goes on: other clocks, other programs, later changes. */
#include "store-fixture.h"

static const char add_ana[] =
    "INSERT INTO person (id, name, created) VALUES (1, 'Ana', '2026-11-01T10:00:00Z');"
    "INSERT INTO party (id) VALUES (3);"
    "INSERT INTO party_member (party, person) VALUES (3, 1);"
    "INSERT INTO inquiry (id, party, channel, created)"
    " VALUES (4, 3, 'form', '2026-11-01T10:00:00Z');";

/* Undo and redo go by the order in which things were done, not by a clock that was an hour fast. */
static void
test_a_clock_set_back (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  store_fixture_perform_sql (fixture, "Later",
                             "UPDATE action SET id = id + (3600000 << 21),"
                             " applied = applied + (3600000 << 21);"
                             "UPDATE person SET pronouns = 'she'");
  g_assert_finalize_object (fixture->store);
  fixture->store = tend_store_open (fixture->path, &error);
  g_assert_no_error (error);

  store_fixture_perform_sql (fixture, "Li came", "INSERT INTO person (id, name, created)"
                                                 " VALUES (5, 'Li', '')");
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==, "Li came");
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT id FROM person"), ==, 1);
  g_assert_cmpstr (tend_store_get_redo_label (fixture->store), ==, "Li came");
}

/* What was removed since is not made again by doing again what was undone of it. */
static void
test_redo_of_a_part (StoreFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;
  guint              kept = 0;
  gint64             action;

  store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  action = store_fixture_perform_sql (fixture, "Three phones",
                                      "INSERT INTO person_phone (id, person, number)"
                                      " VALUES (5, 1, '+46 1'), (6, 1, '+46 2'), (7, 1, '+46 3')");
  store_fixture_perform_sql (fixture, "One is gone", "DELETE FROM person_phone WHERE id = 5;"
                                                     "UPDATE person_phone SET number = '+46 9'"
                                                     " WHERE id = 6");
  before = store_fixture_dump (fixture);
  g_assert_true (store_fixture_undo (fixture, action, &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kept, ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT sum (id) FROM person_phone"), ==, 6);

  g_assert_true (store_fixture_redo (fixture, &error));
  g_assert_no_error (error);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);

  /* Nor where nothing could be taken back. */
  store_fixture_perform_sql (fixture, "The last", "DELETE FROM person_phone WHERE id = 7");
  g_assert_true (store_fixture_undo (fixture, action, &kept, &error));
  g_assert_true (store_fixture_redo (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT sum (id) FROM person_phone"), ==, 6);
}

static void
count_everything_cb (TendStore   *store,
                     TendChanges *changes,
                     gpointer     data)
{
  *(guint *)data += tend_changes_has (changes, TEND_KIND_PRACTICE, 1);
}

/* What another program has written is told, also when something is written here before anybody
 * looks: once. */
static void
test_written_elsewhere (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  StoreFixture       other = { .store = tend_store_open (fixture->path, &error) };
  guint              told = 0;

  g_assert_no_error (error);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_everything_cb), &told);
  store_fixture_perform_sql (fixture, "Before", "INSERT INTO party (id) VALUES (7)");
  g_assert_cmpuint (told, ==, 0);

  store_fixture_perform_sql (&other, "Ana asked", add_ana);
  store_fixture_perform_sql (fixture, "Here", "INSERT INTO party (id) VALUES (8)");
  g_assert_cmpuint (told, ==, 1);
  store_fixture_perform_sql (fixture, "Again", "INSERT INTO party (id) VALUES (9)");
  tend_store_check_elsewhere (fixture->store);
  g_assert_cmpuint (told, ==, 1);

  store_fixture_perform_sql (&other, "Later", "UPDATE person SET pronouns = 'she'");
  tend_store_check_elsewhere (fixture->store);
  g_assert_cmpuint (told, ==, 2);
  g_signal_handlers_disconnect_by_data (fixture->store, &told);
  g_assert_finalize_object (other.store);
}

#define ADD(path, function)                                                         \
  g_test_add ("/history/" path, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-clock-set-back", test_a_clock_set_back);
  ADD ("redo-of-a-part", test_redo_of_a_part);
  ADD ("written-elsewhere", test_written_elsewhere);
  return g_test_run ();
}
