/* SPDX-License-Identifier: GPL-3.0-or-later */
/* C32: an import is taken back, now or days later, and what was done since stays. */
#include "made-import.h"
#include "people-fixture.h"

#include "tend-enrollment-actions.h"
#include "tend-inquiry-actions.h"
#include "tend-person-store.h"
#include "tend-search-index.h"

static const MadeRow three[] = {
  { "Ana Lind", "Ana", "Lind", "ana@example.org", "+46 70 111 11 11", "I would come", NULL },
  { "Bo Berg", "Bo", NULL, "bo@example.org", NULL, "Is there room?", NULL },
  { "Cy Dahl", NULL, NULL, "cy@example.org", NULL, "May I bring Dee?", "Dee Falk" },
};

static gint64
import_three (StoreFixture *fixture)
{
  return made_import_perform (fixture, "three.csv", three, G_N_ELEMENTS (three));
}

static void
assert_undone (StoreFixture *fixture,
               gint64        action,
               const char   *lists)
{
  g_autofree char *said = made_import_undo_and_say (fixture, action);

  g_assert_cmpstr (said, ==, lists);
}

static void
assert_count (StoreFixture *fixture,
              const char   *sql,
              gint64        expected)
{
  g_assert_cmpint (store_fixture_ask (fixture, sql), ==, expected);
}

static void
rename_person (StoreFixture *fixture,
               const char   *from,
               const char   *to)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (TendPerson) person =
      tend_person_load (tend_store_get_reader (fixture->store), made_import_find (fixture, from),
                        &error);

  g_assert_no_error (error);
  g_object_set (person, "name", to, NULL);
  store_fixture_perform (fixture, tend_person_update_action (person));
}

static void
test_whole (StoreFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *imported = NULL;
  g_autofree char   *undone = NULL;
  g_autofree char   *redone = NULL;
  gint64             action;

  people_fixture_ask (fixture, "Eva", "2027-01-02");
  before = store_fixture_dump (fixture);
  action = import_three (fixture);
  imported = store_fixture_dump (fixture);

  assert_undone (fixture, action, "Ana Lind; Bo Berg; Cy Dahl; Dee Falk |  | ");
  undone = store_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  assert_count (fixture, "SELECT count(*) FROM search WHERE kind = 'inquiry'", 1);
  assert_count (fixture, "SELECT count(*) FROM action WHERE reversed IS NOT NULL", 0);

  g_assert_true (store_fixture_redo (fixture, &error));
  g_assert_no_error (error);
  redone = store_fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, imported);
  assert_count (fixture, "SELECT count(*) FROM search WHERE kind = 'inquiry'", 4);

  g_clear_pointer (&undone, g_free);
  assert_undone (fixture, action, "Ana Lind; Bo Berg; Cy Dahl; Dee Falk |  | ");
  undone = store_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

/* Days later, with other things done meanwhile. */
static void
test_edited_name (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64             action = import_three (fixture);
  gint64             bo;

  rename_person (fixture, "Bo Berg", "Bosse Berg");
  people_fixture_ask (fixture, "Eva", "2027-01-02");
  people_fixture_add_cohort (fixture, "Spring evenings", 12);
  bo = made_import_find (fixture, "Bosse Berg");

  assert_undone (fixture, action,
                 "Ana Lind; Cy Dahl; Dee Falk | Bosse Berg: edited in Tend since | ");
  /* Bo is whole, and so is Eva. */
  assert_count (fixture, "SELECT count(*) FROM person", 2);
  g_assert_cmpint (made_import_find (fixture, "Bosse Berg"), ==, bo);
  g_assert_cmpint (made_import_find_inquiry (fixture, "Bosse Berg"), !=, 0);
  assert_count (fixture, "SELECT count(*) FROM person_email", 2);
  assert_count (fixture, "SELECT count(*) FROM message", 2);
  assert_count (fixture, "SELECT count(*) FROM party", 2);
  /* The file still knows him, and nobody else. */
  assert_count (fixture, "SELECT count(*) FROM import_batch", 1);
  assert_count (fixture, "SELECT count(*) FROM import_row", 1);
  assert_count (fixture, "SELECT line FROM import_row WHERE person IS NOT NULL", 3);
  assert_count (fixture, "SELECT count(*) FROM search WHERE kind = 'inquiry'", 2);

  /* Taken back is taken back. */
  g_assert_null (made_import_undo (fixture, action, NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOTHING);
}

static void
test_removed_number (StoreFixture *fixture,
                     gconstpointer data)
{
  gint64 action = import_three (fixture);

  store_fixture_perform_sql (fixture, "No number", "DELETE FROM person_phone");
  assert_undone (fixture, action,
                 "Bo Berg; Cy Dahl; Dee Falk | Ana Lind: edited in Tend since | ");
  assert_count (fixture, "SELECT count(*) FROM person_phone", 0);
}

static void
test_note (StoreFixture *fixture,
           gconstpointer data)
{
  gint64 action = import_three (fixture);

  store_fixture_perform (fixture,
                         tend_inquiry_add_note_action (
                             made_import_find_inquiry (fixture, "Ana Lind"), 0, "call back"));
  store_fixture_perform (fixture,
                         tend_inquiry_add_note_action (
                             made_import_find_inquiry (fixture, "Dee Falk"),
                             made_import_find (fixture, "Dee Falk"), "uses a wheelchair"));

  /* Cy and Dee ask together. */
  assert_undone (fixture, action,
                 "Bo Berg | Ana Lind: has a note; Cy Dahl: has a note; Dee Falk: has a note | ");
  assert_count (fixture, "SELECT count(*) FROM note", 2);
  assert_count (fixture, "SELECT count(*) FROM party_member", 3);
}

static void
test_enrolled (StoreFixture *fixture,
               gconstpointer data)
{
  gint64           action = import_three (fixture);
  gint64           cohort = people_fixture_add_cohort (fixture, "Spring evenings", 12);
  gint64           full = people_fixture_add_cohort (fixture, "Autumn mornings", 0);
  g_autofree char *lists = NULL;

  store_fixture_perform (fixture, tend_offer_give_action (
                                      made_import_find_inquiry (fixture, "Ana Lind"), cohort,
                                      PEOPLE_TODAY, NULL));
  store_fixture_perform (fixture, tend_offer_make_action (
                                      made_import_find_inquiry (fixture, "Bo Berg"), cohort,
                                      "2027-01-19", PEOPLE_TODAY, NULL));
  store_fixture_perform (fixture, tend_waiting_list_join_action (
                                      made_import_find_inquiry (fixture, "Cy Dahl"), full));

  lists = made_import_undo_and_say (fixture, action);
  g_assert_cmpstr (lists, ==,
                   " | Ana Lind: has a place in Spring evenings;"
                   " Bo Berg: was offered a place in Spring evenings;"
                   " Cy Dahl: is on the waiting list of Autumn mornings;"
                   " Dee Falk: is on the waiting list of Autumn mornings | ");
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_CONFIRMED), ==, 1);
  assert_count (fixture, "SELECT count(*) FROM person", 4);
}

/* A second import of the same people: one writes, one only has another number now. */
static void
test_later_import (StoreFixture *fixture,
                   gconstpointer data)
{
  static const MadeRow later[] = {
    { "Ana Lind", NULL, NULL, "ana@example.org", NULL, "Still here", NULL },
    { "Bo Berg", NULL, NULL, "bo@example.org", "+46 70 222 22 22", NULL, NULL },
    { "Eva Gran", NULL, NULL, "eva@example.org", NULL, "Hello", NULL },
  };
  g_autofree char *before = store_fixture_dump (fixture);
  g_autofree char *imported = NULL;
  g_autofree char *after = NULL;
  gint64           first = import_three (fixture);
  gint64           second = made_import_perform (fixture, "later.csv", later, 3);

  assert_undone (fixture, first,
                 "Cy Dahl; Dee Falk | Ana Lind: wrote again since;"
                 " Bo Berg: in a later import, too | ");
  assert_count (fixture, "SELECT count(*) FROM message", 4);
  assert_count (fixture, "SELECT count(*) FROM import_batch", 2);

  /* Redone, and then undone the other way round, nothing is left. */
  g_assert_true (store_fixture_redo (fixture, NULL));
  imported = store_fixture_dump (fixture);
  assert_undone (fixture, second, "Ana Lind; Bo Berg; Eva Gran |  | ");
  assert_undone (fixture, first, "Ana Lind; Bo Berg; Cy Dahl; Dee Falk |  | ");
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (imported, !=, before);
}

/* Somebody who asks once more, in an inquiry of their own. */
static void
test_asked_again (StoreFixture *fixture,
                  gconstpointer data)
{
  gint64 action = import_three (fixture);

  store_fixture_perform (fixture, tend_inquiry_set_state_action (
                                      made_import_find_inquiry (fixture, "Bo Berg"),
                                      TEND_INQUIRY_ACKNOWLEDGED, NULL));
  made_import_perform (fixture, "later.csv", &three[1], 1);
  assert_undone (fixture, action,
                 "Ana Lind; Cy Dahl; Dee Falk | Bo Berg: wrote again since | ");
  assert_count (fixture, "SELECT count(*) FROM inquiry", 2);
}

/* Of somebody known, only what is still the import's is put back, each thing by itself. */
static void
test_known_person (StoreFixture *fixture,
                   gconstpointer data)
{
  static const MadeRow first[] = {
    { "ana@example.org", NULL, NULL, "ana@example.org", NULL, "Hello", NULL },
    { "Bo", NULL, NULL, "bo@example.org", NULL, "Hello", NULL },
  };
  static const MadeRow second[] = {
    { "Ana Lind", "Ana", "Lind", "ana@example.org", "+46 70 111 11 11", "Me again", NULL },
    { "Bo Berg", "Bo", "Berg", "bo@example.org", "+46 70 222 22 22", "Me again", NULL },
  };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64           action, edited;

  made_import_perform (fixture, "first.csv", first, 2);
  before = store_fixture_dump (fixture);
  action = made_import_perform (fixture, "second.csv", second, 2);
  edited = store_fixture_perform_sql (fixture, "Edited",
                                      "UPDATE person SET given_name = 'Anna'"
                                      " WHERE given_name = 'Ana'");

  assert_undone (fixture, action, "Bo | ana@example.org: edited in Tend since | ");
  assert_count (fixture,
                "SELECT count(*) FROM person WHERE name = 'ana@example.org'"
                " AND given_name = 'Anna' AND family_name IS NULL",
                1);
  assert_count (fixture, "SELECT count(*) FROM person_phone", 0);
  assert_count (fixture, "SELECT count(*) FROM message", 2);
  /* The receipt keeps Ana's line only. */
  assert_count (fixture, "SELECT count(*) FROM import_batch", 2);
  assert_count (fixture, "SELECT count(*) FROM import_row", 4);

  /* Once the edit is undone too, redo and undo bring everything back as it was. */
  g_assert_true (store_fixture_redo (fixture, NULL));
  assert_count (fixture, "SELECT count(*) FROM person WHERE given_name = 'Anna'", 1);
  g_assert_true (store_fixture_undo (fixture, edited, NULL, NULL));
  assert_undone (fixture, action, "ana@example.org; Bo |  | ");
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_redo_after_a_part (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *imported = NULL;
  g_autofree char   *redone = NULL;
  gint64             action = import_three (fixture);

  rename_person (fixture, "Bo Berg", "Bosse Berg");
  store_fixture_perform_sql (fixture, "No number", "DELETE FROM person_phone");
  imported = store_fixture_dump (fixture);

  assert_undone (fixture, action,
                 "Cy Dahl; Dee Falk | Ana Lind: edited in Tend since;"
                 " Bosse Berg: edited in Tend since | ");
  assert_count (fixture, "SELECT count(*) FROM action WHERE reversed IS NOT NULL", 1);
  g_assert_cmpstr (tend_store_get_redo_label (fixture->store), ==, "Imported");
  g_assert_true (store_fixture_redo (fixture, &error));
  g_assert_no_error (error);

  /* What was kept is neither there twice nor as the file had it; the number stays out. */
  redone = store_fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, imported);
  assert_count (fixture, "SELECT count(*) FROM action WHERE reversed IS NOT NULL", 0);
  assert_undone (fixture, action,
                 "Cy Dahl; Dee Falk | Ana Lind: edited in Tend since;"
                 " Bosse Berg: edited in Tend since | ");
}

/* Where everything is kept, the import stands, and can be taken back when the reason is gone. */
static void
test_nothing_reversed (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;
  gint64             action = made_import_perform (fixture, "one.csv", three, 1);
  gint64             inquiry = made_import_find_inquiry (fixture, "Ana Lind");
  gint64             noted;

  store_fixture_perform (fixture, tend_inquiry_add_note_action (inquiry, 0, "call back"));
  noted = store_fixture_ask (fixture, "SELECT max(id) FROM action");
  store_fixture_perform_sql (fixture, "Kept",
                             "UPDATE import_row SET reason = 'seen' WHERE person IS NULL");
  before = store_fixture_dump (fixture);

  assert_undone (fixture, action, " | Ana Lind: has a note | ");
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  assert_count (fixture, "SELECT count(*) FROM action WHERE undone IS NOT NULL", 0);
  /* Who only hears whether it was done, hears that it was not. */
  g_assert_false (store_fixture_undo (fixture, action, NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_CONFLICT);

  g_assert_true (store_fixture_undo (fixture, noted, NULL, NULL));
  assert_undone (fixture, action, "Ana Lind |  | ");
  assert_count (fixture, "SELECT count(*) FROM person", 0);
}

#define ADD(path, function)                                                                 \
  g_test_add ("/import-undo/C32/" path, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("whole", test_whole);
  ADD ("edited-name", test_edited_name);
  ADD ("removed-number", test_removed_number);
  ADD ("note", test_note);
  ADD ("enrolled", test_enrolled);
  ADD ("later-import", test_later_import);
  ADD ("asked-again", test_asked_again);
  ADD ("known-person", test_known_person);
  ADD ("redo-after-a-part", test_redo_after_a_part);
  ADD ("nothing-reversed", test_nothing_reversed);
  return g_test_run ();
}
