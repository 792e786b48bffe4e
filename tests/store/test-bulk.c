/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that are added in bulk: their changeset is written by us, and must say what SQLite's session
 * would have said. */
#include "store-fixture.h"

#include "tend-bulk.h"
#include "tend-error.h"

#include <sqlite3.h>

#define LONG 20000

static const char *const email_columns[] = { "id", "person", "position", "address", "folded",
                                             NULL };
static const char *const phone_columns[] = { "id", "person", "position", "number", "folded", NULL };
static const char *const member_columns[] = { "party", "person", "position", NULL };

static const char *const person_columns[] = { "id", "name", "given_name",
                                              "family_name", "preferred_name", "pronouns",
                                              "language", "access_needs", "emergency_contact",
                                              "may_write", "created", NULL };

/* What both actions add: a text of each length of its prefix, an empty one, none, negative and
 * large numbers, a key of two columns; and what they fill. */
static const char one_by_one[] =
    "INSERT INTO person_email VALUES (2305843009213693951, 1, 0, 'Åsa@example.org', '');"
    "INSERT INTO person_email VALUES (2305843009213693952, 1, -7, printf ('%.200c', 'a'), 'b');"
    "INSERT INTO person_email VALUES (2305843009213693953, 1, 9, printf ('%.20000c', 'c'), 'd');"
    "INSERT INTO person_phone VALUES (2305843009213693954, 1, 0, 'ask Ana', NULL);"
    "INSERT INTO party_member VALUES (2, 1, 3);"
    "UPDATE person SET pronouns = 'she' WHERE id = 1;"
    "UPDATE person SET pronouns = '' WHERE id = 3";

static void
add_texts (TendBulk   *bulk,
           gint64      id,
           gint64      position,
           const char *text,
           const char *folded)
{
  tend_bulk_add_id (bulk, id);
  tend_bulk_add_id (bulk, 1);
  tend_bulk_add_number (bulk, position);
  tend_bulk_add_text (bulk, text);
  tend_bulk_add_text (bulk, folded);
}

static gboolean
add_in_bulk (TendDatabase *database,
             GError      **error)
{
  g_autoptr (TendBulk)     bulk = tend_bulk_new (database);
  g_autofree char         *two_bytes = g_strnfill (200, 'a');
  g_autofree char         *three_bytes = g_strnfill (LONG, 'c');
  static const gint64      ids[] = { 1, 3 };
  static const char *const pronouns[] = { "she", "" };

  if (!tend_bulk_begin (bulk, "person_email", email_columns, error))
    return FALSE;
  add_texts (bulk, 2305843009213693951, 0, "Åsa@example.org", "");
  add_texts (bulk, 2305843009213693952, -7, two_bytes, "b");
  add_texts (bulk, 2305843009213693953, 9, three_bytes, "d");
  if (!tend_bulk_end (bulk, error) || !tend_bulk_begin (bulk, "person_phone", phone_columns, error))
    return FALSE;
  add_texts (bulk, 2305843009213693954, 0, "ask Ana", NULL);
  if (!tend_bulk_end (bulk, error) ||
      !tend_bulk_begin (bulk, "party_member", member_columns, error))
    return FALSE;
  tend_bulk_add_id (bulk, 2);
  tend_bulk_add_id (bulk, 1);
  tend_bulk_add_number (bulk, 3);
  return tend_bulk_end (bulk, error) &&
         tend_bulk_fill (bulk, "person", person_columns, "pronouns", ids, pronouns,
                         G_N_ELEMENTS (ids), error);
}

static gboolean
add_in_bulk_cb (TendDatabase *database,
                TendAction   *action,
                GError      **error)
{
  const char *afterwards = tend_action_get_data (action);

  return tend_database_run (database, "UPDATE party SET togetherness = 'must' WHERE id = 2",
                            error) &&
         add_in_bulk (database, error) &&
         (afterwards == NULL || tend_database_run (database, afterwards, error));
}

static gint64
perform_in_bulk (StoreFixture *fixture,
                 const char   *afterwards)
{
  g_autoptr (TendAction) action = tend_action_new ("test", "Added", add_in_bulk_cb,
                                                   (gpointer)afterwards, NULL);

  store_fixture_perform (fixture, g_object_ref (action));
  return tend_action_get_id (action);
}

static void
add_people (StoreFixture *fixture)
{
  store_fixture_perform_sql (fixture, "People",
                             "INSERT INTO person (id, name, created)"
                             " VALUES (1, 'Ana', '2026-01-01T10:00:00Z'),"
                             "  (3, 'Bo', '2026-01-01T10:00:00Z');"
                             "INSERT INTO party (id) VALUES (2)");
}

static void
append_value (GString       *line,
              sqlite3_value *value)
{
  if (value == NULL)
    g_string_append (line, " -");
  else
    g_string_append_printf (line, " %d:%s", sqlite3_value_type (value),
                            (const char *)sqlite3_value_text (value));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* A changeset's rows as SQLite reads them, in the order of their text. */
static char *
say_changeset (StoreFixture *fixture,
               gint64        action)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (TendStatement) ask = NULL;
  g_autoptr (GBytes)        bytes = NULL;
  g_autoptr (GPtrArray)     lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_changeset_iter   *row = NULL;
  gsize                     size;
  gconstpointer             data;

  ask = tend_database_prepare (tend_store_get_reader (fixture->store),
                               "SELECT changeset FROM action WHERE id = :id", &error);
  g_assert_no_error (error);
  tend_statement_bind_id (ask, ":id", action);
  g_assert_cmpint (tend_statement_step (ask, &error), ==, TEND_STEP_ROW);
  bytes = tend_statement_dup_bytes (ask, "changeset");
  data = g_bytes_get_data (bytes, &size);

  g_assert_cmpint (sqlite3changeset_start (&row, (int)size, (void *)data), ==, SQLITE_OK);
  while (sqlite3changeset_next (row) == SQLITE_ROW)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      const char         *table;
      unsigned char      *keys;
      int                 n_columns, operation, indirect;

      sqlite3changeset_op (row, &table, &n_columns, &operation, &indirect);
      sqlite3changeset_pk (row, &keys, NULL);
      g_string_printf (line, "%s %d %d", table, operation, indirect);
      for (int i = 0; i < n_columns; i++)
        {
          sqlite3_value *before = NULL, *after = NULL;

          if (operation != SQLITE_INSERT)
            sqlite3changeset_old (row, i, &before);
          if (operation != SQLITE_DELETE)
            sqlite3changeset_new (row, i, &after);
          g_string_append_printf (line, " /%d", keys[i]);
          append_value (line, before);
          append_value (line, after);
        }
      g_ptr_array_add (lines, g_strdup (line->str));
    }
  g_assert_cmpint (sqlite3changeset_finalize (row), ==, SQLITE_OK);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

static void
undo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  guint              kept;

  store_fixture_undo (fixture, 0, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept, ==, 0);
}

static void
test_as_recorded (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *written = NULL;
  g_autofree char *inserted = NULL;
  g_autofree char *sql = g_strconcat ("UPDATE party SET togetherness = 'must' WHERE id = 2;",
                                      one_by_one, NULL);

  add_people (fixture);
  before = store_fixture_dump (fixture);
  ours = say_changeset (fixture, perform_in_bulk (fixture, NULL));
  written = store_fixture_dump (fixture);
  undo (fixture);
  {
    g_autofree char *undone = store_fixture_dump (fixture);

    g_assert_cmpstr (undone, ==, before);
  }

  theirs = say_changeset (fixture, store_fixture_perform_sql (fixture, "Added", sql));
  inserted = store_fixture_dump (fixture);
  g_assert_cmpstr (ours, ==, theirs);
  g_assert_cmpstr (written, ==, inserted);
}

static gboolean
add_to_nobody_cb (TendDatabase *database,
                  TendAction   *action,
                  GError      **error)
{
  g_autoptr (TendBulk) bulk = tend_bulk_new (database);

  if (!tend_bulk_begin (bulk, "person_phone", phone_columns, error))
    return FALSE;
  add_texts (bulk, 2305843009213693954, 0, "ask Ana", NULL);
  return tend_bulk_end (bulk, error);
}

/* There is no person 1. */
static void
test_refers_to_nobody (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (TendAction) action = tend_action_new ("test", "Added", add_to_nobody_cb, NULL, NULL);
  g_autofree char       *before = store_fixture_dump (fixture);
  g_autofree char       *after = NULL;

  g_assert_false (tend_store_perform (fixture->store, action, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_CONFLICT);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* What was added is changed and removed in the same action: one change for each row. */
static void
test_changed_again (StoreFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *done = NULL;
  g_autofree char   *undone = NULL;
  g_autofree char   *redone = NULL;

  add_people (fixture);
  before = store_fixture_dump (fixture);
  perform_in_bulk (fixture, "UPDATE person_email SET folded = 'e' WHERE id = 2305843009213693952;"
                            "DELETE FROM person_email WHERE id = 2305843009213693953;"
                            "UPDATE person SET pronouns = 'they' WHERE id = 1");
  done = store_fixture_dump (fixture);
  undo (fixture);
  undone = store_fixture_dump (fixture);
  store_fixture_redo (fixture, &error);
  g_assert_no_error (error);
  redone = store_fixture_dump (fixture);

  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (redone, ==, done);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person_email"), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/bulk/as-recorded", StoreFixture, NULL, store_fixture_set_up, test_as_recorded,
              store_fixture_tear_down);
  g_test_add ("/bulk/changed-again", StoreFixture, NULL, store_fixture_set_up, test_changed_again,
              store_fixture_tear_down);
  g_test_add ("/bulk/refers-to-nobody", StoreFixture, NULL, store_fixture_set_up,
              test_refers_to_nobody, store_fixture_tear_down);
  return g_test_run ();
}
