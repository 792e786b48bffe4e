/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "tend-changeset.h"
#include "tend-error.h"
#include "tend-search-index.h"

static const char add_ana[] =
    "INSERT INTO person (id, name, created) VALUES (1, 'Ana', '2026-11-01T10:00:00Z');"
    "INSERT INTO person_email (id, person, address, folded)"
    " VALUES (2, 1, 'Ana@x.org', 'ana@x.org');"
    "INSERT INTO party (id) VALUES (3);"
    "INSERT INTO party_member (party, person) VALUES (3, 1);"
    "INSERT INTO inquiry (id, party, channel, created)"
    " VALUES (4, 3, 'form', '2026-11-01T10:00:00Z');";

static gboolean
add_ana_and_fail (TendDatabase *database,
                  TendAction   *action,
                  GError      **error)
{
  return tend_database_run (database, add_ana, error) &&
         tend_database_run (database, "INSERT INTO person (id, name, created) VALUES (1, 'Li', '')",
                            error);
}

static guint
count_found (StoreFixture *fixture,
             const char   *typed)
{
  g_autoptr (GError)        error = NULL;
  g_autofree char          *query = tend_search_query (typed);
  g_autoptr (TendStatement) statement =
      tend_database_prepare (tend_store_get_reader (fixture->store),
                             "SELECT rowid AS id FROM search WHERE search MATCH :query", &error);
  g_autoptr (GArray) ids = NULL;

  tend_statement_bind_text (statement, ":query", query);
  ids = tend_database_collect_ids (statement, &error);
  g_assert_no_error (error);
  return ids->len;
}

static void
test_the_reader_cannot_write (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      tend_database_run (tend_store_get_reader (fixture->store), add_ana, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_FAILED);
}

static void
test_an_action_is_whole_or_absent (StoreFixture *fixture,
                                   gconstpointer data)
{
  g_autofree char       *before = store_fixture_dump (fixture);
  g_autofree char       *after = NULL;
  g_autoptr (TendAction) action = tend_action_new ("test", "Half", add_ana_and_fail, NULL, NULL);
  g_autoptr (GError)     error = NULL;

  g_assert_false (tend_store_perform (fixture->store, action, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_INVALID);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM action"), ==, 0);
  g_assert_null (tend_store_get_undo_label (fixture->store));
}

static void
test_undo_and_redo_are_exact (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char   *empty = store_fixture_dump (fixture);
  g_autofree char   *undone = NULL;
  g_autofree char   *redone = NULL;
  g_autofree char   *cleared = NULL;
  g_autofree char   *with_ana = NULL;
  g_autoptr (GError) error = NULL;
  guint              kept;

  store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  with_ana = store_fixture_dump (fixture);
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==, "Ana asked");

  /* A cascade: the person takes the address and the membership along. */
  store_fixture_perform_sql (fixture, "Ana removed",
                             "DELETE FROM inquiry; DELETE FROM party; DELETE FROM person");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person_email"), ==, 0);

  g_assert_true (store_fixture_undo (fixture, 0, &kept, &error));
  g_assert_cmpuint (kept, ==, 0);
  undone = store_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, with_ana);

  g_assert_true (store_fixture_undo (fixture, 0, &kept, &error));
  cleared = store_fixture_dump (fixture);
  g_assert_cmpstr (cleared, ==, empty);
  g_assert_false (store_fixture_undo (fixture, 0, &kept, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOTHING);
  g_clear_error (&error);

  g_assert_true (store_fixture_redo (fixture, &error));
  redone = store_fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, with_ana);
  g_assert_cmpstr (tend_store_get_redo_label (fixture->store), ==, "Ana removed");

  /* Something new ends what could be redone. */
  store_fixture_perform_sql (fixture, "Ana renamed", "UPDATE person SET name = 'Anna'");
  g_assert_null (tend_store_get_redo_label (fixture->store));
  g_assert_false (store_fixture_redo (fixture, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOTHING);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM pragma_foreign_key_check"), ==,
                   0);
}

static void
test_undoing_an_earlier_action_keeps_what_came_after (StoreFixture *fixture,
                                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64             renamed;
  guint              kept;

  store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  renamed = store_fixture_perform_sql (fixture, "Ana renamed",
                                       "UPDATE person SET name = 'Anna', pronouns = 'she'");
  store_fixture_perform_sql (fixture, "Ana renamed again", "UPDATE person SET name = 'Anneke'");

  g_assert_true (store_fixture_undo (fixture, renamed, &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kept, ==, 1);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT name = 'Anneke' FROM person"), ==, 1);

  /* Undone is undone: a second time finds nothing. */
  g_assert_false (store_fixture_undo (fixture, renamed, &kept, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOTHING);
}

static void
test_undo_refuses_to_leave_orphans (StoreFixture *fixture,
                                    gconstpointer data)
{
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64             asked = store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  guint              kept;

  store_fixture_perform_sql (fixture, "A note",
                             "INSERT INTO note (id, kind, inquiry, written, body)"
                             " VALUES (9, 'note', 4, '', 'call back')");
  before = store_fixture_dump (fixture);

  g_assert_false (store_fixture_undo (fixture, asked, &kept, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_CONFLICT);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);

  /* Foreign keys are on again. */
  g_clear_error (&error);
  g_assert_true (store_fixture_undo (fixture, 0, &kept, &error));
  g_assert_true (store_fixture_undo (fixture, 0, &kept, &error));
}

static void
test_search_follows_every_action (StoreFixture *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  g_assert_cmpuint (count_found (fixture, "ana"), ==, 1);
  store_fixture_perform_sql (fixture, "Ana renamed", "UPDATE person SET name = 'Zo\u00eb Bell'");
  g_assert_cmpuint (count_found (fixture, "bell zo"), ==, 1);
  store_fixture_perform_sql (fixture, "Renamed", "UPDATE person SET name = 'Zoë O''Hara'");
  g_assert_cmpuint (count_found (fixture, "zoe"), ==, 1);
  g_assert_cmpuint (count_found (fixture, "o'hara"), ==, 1);
  g_assert_cmpuint (count_found (fixture, "bell"), ==, 0);
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_cmpuint (count_found (fixture, "bell"), ==, 1);
  g_assert_cmpuint (count_found (fixture, "x.org"), ==, 1);
  g_assert_null (tend_search_query (" \" * - "));
}

/* The index knows which words a document has, not where: what FTS5 takes for several words is
 * asked for one by one, each whole but the last. */
static void
test_search_finds_words_with_marks (StoreFixture *fixture,
                                    gconstpointer data)
{
  static const struct
  {
    const char *typed;
    guint       found;
  } cases[] = {
    { "O'Neill", 1 },
    { "o\u2019nei", 1 },
    { "oneill", 0 },
    { "neill ren", 1 },
    { "+46 70 174", 1 },
    { "+4670174", 1 },
    { "46-70-17", 1 },
    { "4 70", 1 },
    { "4/70", 0 },
    { "renee@example.org", 1 },
    { "renee@exam", 1 },
    { "ren@example", 0 },
    { "René", 1 },
    { "Rene\u0301e", 1 },
    { "thursday-eve", 1 },
    { "\"O'Neill\" (ren", 1 },
    { "nobody", 0 },
    { "AND", 0 },
    { "ren* NOT", 0 },
    { "kind:inquiry", 0 },
  };

  store_fixture_perform_sql (
      fixture, "Renée asked",
      "INSERT INTO person (id, name, created) VALUES (1, 'Renée O''Neill', '');"
      "INSERT INTO person_email (id, person, address, folded)"
      " VALUES (2, 1, 'renee@example.org', 'renee@example.org');"
      "INSERT INTO person_phone (id, person, number, folded)"
      " VALUES (3, 1, '+46 70 174 03 00', '+46701740300');"
      "INSERT INTO party (id) VALUES (4); INSERT INTO party_member (party, person) VALUES (4, 1);"
      "INSERT INTO inquiry (id, party, channel, wish, created)"
      " VALUES (5, 4, 'form', 'Thursday-evenings', '')");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpuint (count_found (fixture, cases[i].typed), ==, cases[i].found);
    }
}

/* Every letter and digit there is, in the middle of a word: FTS5 refuses none. */
static void
test_search_takes_every_letter (StoreFixture *fixture,
                                gconstpointer data)
{
  for (gunichar c = 1; c < 0x30000; c++)
    if (g_unichar_isalnum (c) || g_unichar_ismark (c))
      {
        char             letter[7] = { 0 };
        g_autofree char *typed = NULL;

        g_unichar_to_utf8 (c, letter);
        typed = g_strconcat ("qa", letter, "bq", NULL);
        g_assert_cmpuint (count_found (fixture, typed), ==, 0);
      }
}

/* Words that come to a document, and words that leave it. */
static void
test_search_follows_what_grows (StoreFixture *fixture,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  store_fixture_perform_sql (fixture, "Wrote",
                             "INSERT INTO message (id, inquiry, person, body)"
                             " VALUES (50, (SELECT id FROM inquiry), 1, 'Mondays, please')");
  store_fixture_perform_sql (fixture, "Sent",
                             "UPDATE inquiry SET referred_by = 'my doctor', wish = 'ana'");
  g_assert_cmpuint (count_found (fixture, "doctor mondays ana"), ==, 1);
  store_fixture_perform_sql (fixture, "Not by the doctor", "UPDATE inquiry SET referred_by = NULL");
  g_assert_cmpuint (count_found (fixture, "doctor"), ==, 0);
  store_fixture_perform_sql (fixture, "Checked",
                             "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  g_assert_cmpuint (count_found (fixture, "mondays ana"), ==, 1);
  for (guint i = 0; i < 3; i++)
    g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_cmpuint (count_found (fixture, "mondays"), ==, 0);
  g_assert_cmpuint (count_found (fixture, "ana"), ==, 1);
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_cmpuint (count_found (fixture, "ana"), ==, 0);
}

static void
count_changes_cb (TendStore   *store,
                  TendChanges *changes,
                  gpointer     data)
{
  guint *seen = data;

  *seen += 1;
  g_assert_true (tend_changes_has (changes, TEND_KIND_PERSON, 1));
  g_assert_false (tend_changes_touches (changes, TEND_KIND_COHORT));
}

static void
test_changed_tells_what_was_touched (StoreFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint              seen = 0;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_changes_cb), &seen);
  store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  g_assert_cmpuint (seen, ==, 1);
  /* The changeset of this update does not hold the person; the rule looks it up. */
  store_fixture_perform_sql (fixture, "New address", "UPDATE person_email SET address = 'a@x.org'");
  g_assert_cmpuint (seen, ==, 2);
  store_fixture_perform_sql (fixture, "Nothing", "UPDATE person SET name = name");
  g_assert_cmpuint (seen, ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM action"), ==, 2);
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_cmpuint (seen, ==, 3);
  g_signal_handlers_disconnect_by_data (fixture->store, &seen);
}

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GError) error = NULL;
  gboolean          *done = data;

  g_assert_false (tend_store_perform_finish (TEND_STORE (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *done = TRUE;
}

static gboolean
add_ana_and_cancel (TendDatabase *database,
                    TendAction   *action,
                    GError      **error)
{
  g_cancellable_cancel (tend_action_get_cancellable (action));
  return tend_database_run (database, add_ana, error);
}

static void
test_a_cancelled_action_leaves_nothing (StoreFixture *fixture,
                                        gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TendAction)   action = tend_action_new ("test", "Ana", add_ana_and_cancel, NULL, NULL);
  gboolean                 done = FALSE;

  tend_store_perform_async (fixture->store, action, cancellable, cancelled_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM search"), ==, 0);
}

/* A table that the rules forget would change without any page noticing. */
static void
test_every_table_has_a_rule (StoreFixture *fixture,
                             gconstpointer data)
{
  static const char         columns[] = "SELECT t.name AS name, f.name AS field, f.cid AS cid"
                                        " FROM sqlite_schema AS t"
                                        " JOIN pragma_table_info (t.name) AS f"
                                        " WHERE t.type = 'table' AND t.name NOT LIKE 'search%'"
                                        " AND t.name <> 'action'";
  g_autoptr (GError)        error = NULL;
  g_autoptr (GHashTable)    ruled = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable)    fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TendStatement) statement =
      tend_database_prepare (tend_store_get_reader (fixture->store), columns, &error);
  TendStepResult step;
  const char    *table, *name;
  int            column;

  g_assert_no_error (error);
  for (guint i = 0; tend_changeset_get_rule (i, &table, &column, &name); i++)
    {
      g_hash_table_add (ruled, (char *)table);
      g_hash_table_add (fields, g_strdup_printf ("%s.%s=%d", table, name, column));
    }

  while ((step = tend_statement_step (statement, &error)) == TEND_STEP_ROW)
    {
      g_autofree char *field = g_strdup_printf ("%s.%s=%d", tend_statement_text (statement, "name"),
                                                tend_statement_text (statement, "field"),
                                                tend_statement_int (statement, "cid"));

      if (!g_hash_table_contains (ruled, tend_statement_text (statement, "name")))
        g_error ("No rule for the table %s", tend_statement_text (statement, "name"));
      g_hash_table_remove (fields, field);
    }
  g_assert_no_error (error);
  /* What is left names a column that is not where the rule says. */
  g_assert_cmpuint (g_hash_table_size (fields), ==, 0);
}

/* Who quits Tend and copies the file, as the README says, has everything. */
static void
test_closing_leaves_one_file (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  store_fixture_perform_sql (fixture, "Ana asked", add_ana);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  tend_store_close (fixture->store);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

#define ADD(path, function)                                                       \
  g_test_add ("/store/" path, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-reader-cannot-write", test_the_reader_cannot_write);
  ADD ("an-action-is-whole-or-absent", test_an_action_is_whole_or_absent);
  ADD ("undo-and-redo-are-exact", test_undo_and_redo_are_exact);
  ADD ("undoing-an-earlier-action", test_undoing_an_earlier_action_keeps_what_came_after);
  ADD ("undo-refuses-to-leave-orphans", test_undo_refuses_to_leave_orphans);
  ADD ("search-follows-every-action", test_search_follows_every_action);
  ADD ("search-finds-words-with-marks", test_search_finds_words_with_marks);
  ADD ("search-takes-every-letter", test_search_takes_every_letter);
  ADD ("search-follows-what-grows", test_search_follows_what_grows);
  ADD ("changed-tells-what-was-touched", test_changed_tells_what_was_touched);
  ADD ("a-cancelled-action-leaves-nothing", test_a_cancelled_action_leaves_nothing);
  ADD ("closing-leaves-one-file", test_closing_leaves_one_file);
  ADD ("every-table-has-a-rule", test_every_table_has_a_rule);
  return g_test_run ();
}
