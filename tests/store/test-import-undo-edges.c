/* SPDX-License-Identifier: GPL-3.0-or-later */
/* C32, the rare: what cannot be put back, is about nobody, is cancelled, or is large. */
#include "made-import.h"
#include "people-fixture.h"

#include "tend-import-undo-private.h"
#include "tend-search-index.h"

static const MadeRow two[] = {
  { "Ana Lind", "Ana", "Lind", "ana@example.org", "+46 70 111 11 11", "I would come", NULL },
  { "Bo Berg", "Bo", NULL, "bo@example.org", NULL, "Is there room?", NULL },
};

static void
assert_count (StoreFixture *fixture,
              const char   *sql,
              gint64        expected)
{
  g_assert_cmpint (store_fixture_ask (fixture, sql), ==, expected);
}

static void
assert_undone (StoreFixture *fixture,
               gint64        action,
               const char   *lists)
{
  g_autofree char *said = made_import_undo_and_say (fixture, action);

  g_assert_cmpstr (said, ==, lists);
}

static gboolean
run_sql (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  return tend_database_run (database, tend_action_get_data (action), error);
}

/* An import of things that no importer writes yet, or not alone. */
static gint64
import_sql (StoreFixture *fixture,
            const char   *sql)
{
  g_autoptr (TendAction) action = tend_action_new ("import", "Imported", run_sql, (gpointer)sql,
                                                   NULL);

  store_fixture_perform (fixture, g_object_ref (action));
  return tend_action_get_id (action);
}

/* What the import put something else in the place of is not there any more. */
static void
test_failed_reference (StoreFixture *fixture,
                       gconstpointer data)
{
  gint64 action;

  people_fixture_ask (fixture, "Eva", "2027-01-02");
  people_fixture_ask (fixture, "Fia", "2027-01-02");
  store_fixture_perform_sql (fixture, "Cohorts",
                             "INSERT INTO cohort (id, title, seats_max, created)"
                             " VALUES (1, 'Spring', 9, ''), (2, 'Autumn', 9, '');"
                             "UPDATE inquiry SET cohort_wished = 1");
  action = import_sql (fixture, "UPDATE inquiry SET cohort_wished = 2, wish = 'mornings'");
  store_fixture_perform_sql (fixture, "Fia", "UPDATE inquiry SET cohort_wished = NULL WHERE id ="
                                             " (SELECT max(id) FROM inquiry)");
  store_fixture_perform_sql (fixture, "Spring is off", "DELETE FROM cohort WHERE id = 1");

  assert_undone (fixture, action,
                 " | Fia: edited in Tend since |"
                 " Eva: something that was changed since stands in the way");
  assert_count (fixture, "SELECT count(*) FROM inquiry WHERE cohort_wished = 2", 1);
  assert_count (fixture, "SELECT count(*) FROM inquiry WHERE wish IS NULL", 2);
}

/* Putting it back would give somebody two places in one course. */
static void
test_failed_constraint (StoreFixture *fixture,
                        gconstpointer data)
{
  gint64 action, person;
  char  *sql;

  people_fixture_ask (fixture, "Eva", "2027-01-02");
  person = made_import_find (fixture, "Eva");
  sql = g_strdup_printf ("INSERT INTO cohort (id, title, seats_max, created)"
                         " VALUES (1, 'Spring', 9, '');"
                         "INSERT INTO enrollment (id, person, cohort, state, created, changed)"
                         " VALUES (2, %" G_GINT64_FORMAT ", 1, 'confirmed', '', '')",
                         person);
  store_fixture_perform_sql (fixture, "Enrolled", sql);
  g_free (sql);
  action = import_sql (fixture,
                       "UPDATE enrollment SET state = 'cancelled';"
                       "INSERT INTO person (id, name, created) VALUES (7, 'Gun', '')");
  sql = g_strdup_printf ("INSERT INTO enrollment (id, person, cohort, state, created, changed)"
                         " VALUES (3, %" G_GINT64_FORMAT ", 1, 'confirmed', '', '')",
                         person);
  store_fixture_perform_sql (fixture, "Enrolled anew", sql);
  g_free (sql);

  assert_undone (fixture, action,
                 "Gun |  | Eva: something that was changed since stands in the way");
  assert_count (fixture, "SELECT count(*) FROM enrollment WHERE state = 'cancelled'", 1);
}

/* Rows about nobody: how the columns were taken. The header is longer than one byte can say. */
static void
test_mapping (StoreFixture *fixture,
              gconstpointer data)
{
  static const char add[] =
      "INSERT INTO import_mapping (id, used) VALUES (1, '2027-01-01'), (2, '2027-01-01');"
      "INSERT INTO import_mapping_column (mapping, header, field)"
      " VALUES (1, 'name', 'name'), (1, printf ('%.300c', 'x'), 'message'), (2, 'e-mail', 'email')";
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendReversal) reversal = NULL;
  gint64                   action = import_sql (fixture, add);

  assert_undone (fixture, action, " |  | ");
  assert_count (fixture, "SELECT count(*) FROM import_mapping_column", 0);
  g_assert_true (store_fixture_redo (fixture, NULL));

  /* The first is in use since: it stays with its columns, changed or not. */
  store_fixture_perform_sql (fixture, "Used",
                             "UPDATE import_mapping_column SET field = 'wish'"
                             " WHERE length (header) = 300");
  reversal = made_import_undo (fixture, action, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reversal->kept, ==, 1);
  g_assert_false (reversal->complete);
  g_assert_cmpuint (reversal->people_kept->len, ==, 0);
  assert_count (fixture, "SELECT id FROM import_mapping", 1);
  assert_count (fixture, "SELECT count(*) FROM import_mapping_column", 2);
}

/* Somebody who was erased since is not there to be kept, nor made again by redo. */
static void
test_person_gone (StoreFixture *fixture,
                  gconstpointer data)
{
  gint64 action = made_import_perform (fixture, "two.csv", two, 2);

  store_fixture_perform_sql (fixture, "Erased",
                             "DELETE FROM inquiry WHERE party IN (SELECT party FROM party_member"
                             "  JOIN person ON person.id = person WHERE name = 'Ana Lind');"
                             "DELETE FROM party WHERE id IN (SELECT party FROM party_member"
                             "  JOIN person ON person.id = person WHERE name = 'Ana Lind');"
                             "DELETE FROM person WHERE name = 'Ana Lind'");
  assert_undone (fixture, action, "Bo Berg |  | ");
  assert_count (fixture, "SELECT count(*) FROM person", 0);
  assert_count (fixture, "SELECT count(*) FROM party", 0);
  g_assert_true (store_fixture_redo (fixture, NULL));
  assert_count (fixture, "SELECT count(*) FROM person WHERE name = 'Bo Berg'", 1);
  assert_count (fixture, "SELECT count(*) FROM person", 1);
}

static void
test_cancelled_before (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;
  gint64                   action = made_import_perform (fixture, "two.csv", two, 2);
  g_autofree char         *before = store_fixture_dump (fixture);
  g_autofree char         *after = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (made_import_undo (fixture, action, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  assert_undone (fixture, action, "Ana Lind; Bo Berg |  | ");
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

/* At whatever moment it is cancelled, all of it is there or none. */
static void
test_cancelled_meanwhile (StoreFixture *fixture,
                          gconstpointer data)
{
  gint64           action = made_import_perform_many (fixture, 1000);
  g_autofree char *before = store_fixture_dump (fixture);

  for (guint msec = 0;; msec += 1 + msec / 2)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError)       error = NULL;
      g_autoptr (TendReversal) reversal = NULL;
      g_autofree char         *after = NULL;

      g_timeout_add (msec, cancel_cb, cancellable);
      reversal = made_import_undo (fixture, action, cancellable, &error);
      while (!g_cancellable_is_cancelled (cancellable))
        g_main_context_iteration (NULL, TRUE);
      if (reversal != NULL)
        break;
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      after = store_fixture_dump (fixture);
      g_assert_true (g_str_equal (after, before));
    }
  assert_count (fixture, "SELECT count(*) FROM person", 0);
}

/* Enough for several pages of everything. */
static void
test_many (StoreFixture *fixture,
           gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendReversal) reversal = NULL;
  g_autofree char         *imported = NULL;
  g_autofree char         *redone = NULL;
  gint64                   action = made_import_perform_many (fixture, 5000);
  TendReversalPerson      *first;

  store_fixture_perform_sql (fixture, "Every tenth",
                             "UPDATE person SET pronouns = 'they' WHERE name LIKE '%0'");
  store_fixture_perform_sql (fixture, "Some have notes",
                             "INSERT INTO note (id, kind, inquiry, written, body)"
                             " SELECT row_number () OVER (), 'note', inquiry, '', 'call'"
                             " FROM message JOIN person ON person.id = message.person"
                             " WHERE name LIKE '%5'");
  imported = store_fixture_dump (fixture);

  reversal = made_import_undo (fixture, action, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reversal->people_reversed->len, ==, 4000);
  g_assert_cmpuint (reversal->people_kept->len, ==, 1000);
  g_assert_cmpuint (reversal->people_failed->len, ==, 0);
  g_assert_cmpuint (reversal->kept, ==, 1000);
  /* In the order of the file. */
  first = g_ptr_array_index (reversal->people_reversed, 0);
  g_assert_cmpstr (first->name, ==, "Person 00001");
  first = g_ptr_array_index (reversal->people_kept, 1);
  g_assert_cmpstr (first->name, ==, "Person 00005");
  g_assert_cmpstr (first->reason, ==, "has a note");

  assert_count (fixture, "SELECT count(*) FROM person", 1000);
  assert_count (fixture, "SELECT count(*) FROM message", 1000);
  assert_count (fixture, "SELECT count(*) FROM import_row", 1000);
  assert_count (fixture, "SELECT count(*) FROM search", 1000);
  assert_count (fixture, "SELECT count(*) FROM pragma_foreign_key_check", 0);

  g_assert_true (store_fixture_redo (fixture, NULL));
  redone = store_fixture_dump (fixture);
  g_assert_true (g_str_equal (redone, imported));
  assert_count (fixture, "SELECT count(*) FROM search", 5000);
}

/* Undo follows every reference of the schema, and has words for what refers to people. */
static void
test_every_reference (StoreFixture *fixture,
                      gconstpointer data)
{
  static const char         odd[] = "SELECT count(*) FROM sqlite_schema AS m"
                                    " JOIN pragma_foreign_key_list (m.name) AS f"
                                    " WHERE f.seq > 0 OR f.\"to\" <> 'id'";
  static const char         children[] = "SELECT DISTINCT m.name AS name FROM sqlite_schema AS m"
                                         " JOIN pragma_foreign_key_list (m.name) AS f"
                                         " WHERE f.\"table\" IN ('person', 'party', 'inquiry',"
                                         "  'message')";
  g_autoptr (GError)        error = NULL;
  g_autoptr (TendStatement) statement =
      tend_database_prepare (tend_store_get_reader (fixture->store), children, &error);
  TendStepResult step;

  assert_count (fixture, odd, 0);
  while ((step = tend_statement_step (statement, &error)) == TEND_STEP_ROW)
    if (tend_undo_why (tend_statement_text (statement, "name")) == TEND_UNDO_WHY_SOMETHING)
      g_error ("No words for %s", tend_statement_text (statement, "name"));
  g_assert_no_error (error);
}

#define ADD(path, function)                                                             \
  g_test_add ("/import-undo-edges/C32/" path, StoreFixture, NULL, store_fixture_set_up, \
              function, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("failed-reference", test_failed_reference);
  ADD ("failed-constraint", test_failed_constraint);
  ADD ("mapping", test_mapping);
  ADD ("person-gone", test_person_gone);
  ADD ("cancelled-before", test_cancelled_before);
  ADD ("cancelled-meanwhile", test_cancelled_meanwhile);
  ADD ("many", test_many);
  ADD ("every-reference", test_every_reference);
  return g_test_run ();
}
