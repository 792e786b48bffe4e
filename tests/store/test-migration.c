/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of earlier versions, as the Tend of then wrote them: version-N.sql. */
#include "made-import.h"

#include "tend-database-private.h"
#include "tend-error.h"
#include "tend-import-receipt-store.h"
#include "tend-states.h"

/* Questions that give each table's rows as text, with the columns that it has now. */
static const char say_tables[] =
    "SELECT name, 'SELECT ' || (SELECT group_concat ('quote (' || c.name || ')', '||''|''||')"
    "  FROM pragma_table_info (t.name) AS c) || ' AS line FROM ' || name || ' ORDER BY line'"
    " AS question FROM sqlite_schema AS t WHERE type = 'table' AND name NOT LIKE 'search_%'"
    " ORDER BY name";

static const char say_schema[] = "SELECT type || ' ' || name || ' ' || sql AS line"
                                 " FROM sqlite_schema WHERE sql IS NOT NULL"
                                 " ORDER BY type, name";

/* A file as a Tend of @version left it. */
static void
set_up (StoreFixture *fixture,
        gconstpointer version)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendDatabase) database = NULL;
  g_autofree char         *name = g_strdup_printf ("version-%u.sql", GPOINTER_TO_UINT (version));
  g_autofree char         *source = g_test_build_filename (G_TEST_DIST, "store", name, NULL);
  g_autofree char         *sql = NULL;

  fixture->folder = store_fixture_new_folder ();
  fixture->path = g_build_filename (fixture->folder, TEND_STORE_FILE_NAME, NULL);
  g_file_get_contents (source, &sql, NULL, &error);
  g_assert_no_error (error);
  database = tend_database_connect (fixture->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                    &error);
  g_assert_no_error (error);
  /* One transaction: each would wait for the disk. */
  g_assert_true (tend_database_run (database, "BEGIN", &error));
  tend_database_run (database, sql, &error);
  g_assert_no_error (error);
  g_assert_true (tend_database_run (database, "COMMIT", &error));
  /* As every version has it, which the dump does not say. */
  g_assert_true (tend_database_run (database, "PRAGMA journal_mode = WAL", &error));
}

static void
open_store (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = tend_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

static char *
ask_lines (const char *path,
           const char *sql)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (TendDatabase)  database = tend_database_connect (path, SQLITE_OPEN_READWRITE, &error);
  g_autoptr (TendStatement) statement = NULL;
  g_autoptr (GString)       lines = g_string_new (NULL);

  g_assert_no_error (error);
  statement = tend_database_prepare (database, sql, &error);
  g_assert_no_error (error);
  while (tend_statement_step (statement, &error) == TEND_STEP_ROW)
    g_string_append_printf (lines, "%s\n", tend_statement_text (statement, "line"));
  g_assert_no_error (error);
  g_clear_pointer (&statement, tend_statement_release);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Table to question. */
static GHashTable *
read_questions (const char *path)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (TendDatabase)  database = tend_database_connect (path, SQLITE_OPEN_READWRITE, &error);
  g_autoptr (TendStatement) statement = NULL;
  g_autoptr (GHashTable)    questions =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_no_error (error);
  statement = tend_database_prepare (database, say_tables, &error);
  g_assert_no_error (error);
  while (tend_statement_step (statement, &error) == TEND_STEP_ROW)
    g_hash_table_insert (questions, g_strdup (tend_statement_text (statement, "name")),
                         g_strdup (tend_statement_text (statement, "question")));
  g_assert_no_error (error);
  g_clear_pointer (&statement, tend_statement_release);
  return g_steal_pointer (&questions);
}

/* Every row of every table is there afterwards, in the columns that it had. */
static void
test_rows (StoreFixture *fixture,
           gconstpointer data)
{
  g_autoptr (GHashTable) questions = read_questions (fixture->path);
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GHashTableIter         iter;
  gpointer               table, question;

  g_assert_cmpuint (g_hash_table_size (questions), >=, 22);
  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &table, &question))
    {
      char *lines = ask_lines (fixture->path, question);

      if (*lines == '\0')
        g_error ("The dump has no row in %s", (char *)table);
      g_hash_table_insert (before, table, lines);
    }

  open_store (fixture);
  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, &table, &question))
    {
      g_autofree char *after = ask_lines (fixture->path, question);

      g_assert_cmpstr (after, ==, g_hash_table_lookup (before, table));
    }
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM pragma_foreign_key_check"), ==,
                   0);
}

/* Without comments, and with single spaces only where there are words. */
static char *
normalise (const char *schema)
{
  g_autoptr (GRegex) comments = g_regex_new ("--[^\n]*", 0, 0, NULL);
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  g_autoptr (GRegex) around = g_regex_new (" ?([(),]) ?", 0, 0, NULL);
  g_autofree char   *bare = g_regex_replace_literal (comments, schema, -1, 0, " ", 0, NULL);
  g_autofree char   *single = g_regex_replace_literal (spaces, bare, -1, 0, " ", 0, NULL);

  return g_regex_replace (around, single, -1, 0, "\\1", 0, NULL);
}

/* What was migrated and what is made anew are the same. */
static void
test_schema (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GError)    error = NULL;
  g_autofree char      *path = g_build_filename (fixture->folder, "fresh.db", NULL);
  g_autoptr (TendStore) fresh = tend_store_open (path, &error);
  g_autofree char      *migrated_schema = NULL;
  g_autofree char      *fresh_schema = NULL;
  g_autofree char      *migrated = NULL;
  g_autofree char      *made = NULL;

  g_assert_no_error (error);
  open_store (fixture);
  migrated_schema = ask_lines (fixture->path, say_schema);
  fresh_schema = ask_lines (path, say_schema);
  migrated = normalise (migrated_schema);
  made = normalise (fresh_schema);
  g_assert_cmpstr (migrated, ==, made);
  g_assert_cmpint (store_fixture_ask (fixture, "PRAGMA user_version"), ==,
                   tend_database_ask (tend_store_get_reader (fresh), "PRAGMA user_version", NULL));
}

/* C32 over the years: a changeset tells the columns that the tables had then. */
static void
test_undo_import (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *redone = NULL;
  g_autofree char   *part = NULL;
  g_autofree char   *whole = NULL;

  open_store (fixture);
  before = store_fixture_dump (fixture);
  part = made_import_undo_and_say (fixture, 2002);
  g_assert_cmpstr (part, ==, "Li Wén; Bo Berg | Cy Dahl: edited in Tend since | ");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM import_row"), ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT family_name IS NULL FROM person"
                                               " WHERE id = 1002"),
                   ==, 1);

  g_assert_true (store_fixture_redo (fixture, &error));
  g_assert_no_error (error);
  redone = store_fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, before);

  /* Any other action, and then the whole. */
  g_assert_true (store_fixture_undo (fixture, 3001, NULL, &error));
  g_assert_no_error (error);
  whole = made_import_undo_and_say (fixture, 2002);
  g_assert_cmpstr (whole, ==, "Li Wén; Bo Berg; Cy Dahl |  | ");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM import_batch"), ==, 1);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person"), ==, 2);
}

/* The actions of earlier imports are found, although they did not say what they were about. */
static void
test_receipts (StoreFixture *fixture,
               gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GPtrArray)    receipts = NULL;
  const TendImportReceipt *receipt;

  open_store (fixture);
  receipts = tend_import_receipts_list (tend_store_get_reader (fixture->store), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (receipts->len, ==, 2);
  receipt = g_ptr_array_index (receipts, 0);
  g_assert_cmpint (receipt->id, ==, 2001);
  g_assert_cmpint (receipt->action, ==, 2002);
  g_assert_true (receipt->stands);
  g_assert_cmpuint (receipt->counts[TEND_VERDICT_NEW_INQUIRY], ==, 2);
  receipt = g_ptr_array_index (receipts, 1);
  g_assert_cmpint (receipt->action, ==, 1902);
}

static gpointer
open_for_writing (gpointer path)
{
  g_autoptr (GError) error = NULL;
  TendDatabase      *database = tend_database_open (path, TEND_DATABASE_WRITE, &error);

  g_assert_no_error (error);
  return database;
}

/* The window and a command in a terminal, after Tend itself was brought up to date. One of them
 * takes the steps, and the copy is of the file as it was. */
static void
test_several_at_once (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autofree char         *copy = g_strconcat (fixture->path, ".before-v2", NULL);
  g_autoptr (TendDatabase) before = NULL;
  g_autoptr (GError)       error = NULL;
  GThread                 *threads[6];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("open", open_for_writing, fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_object_unref (g_thread_join (threads[i]));

  before = tend_database_connect (copy, SQLITE_OPEN_READWRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tend_database_ask (before, "PRAGMA user_version", &error), ==, 1);
}

/* Whether an inquiry may have @word in @column. */
static gboolean
accepts (StoreFixture *fixture,
         const char   *column,
         const char   *word)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendDatabase) database =
      tend_database_connect (fixture->path, SQLITE_OPEN_READWRITE, &error);
  g_autofree char *sql = g_strdup_printf ("UPDATE inquiry SET %s = '%s'", column, word);
  gboolean         accepted;

  g_assert_no_error (error);
  g_assert_true (tend_database_run (database, "BEGIN", &error));
  accepted = tend_database_run (database, sql, &error);
  if (!accepted)
    g_assert_error (error, TEND_ERROR, TEND_ERROR_INVALID);
  g_assert_true (tend_database_run (database, "ROLLBACK", NULL));
  return accepted;
}

static void
check_words (StoreFixture *fixture,
             const char   *column,
             GType         type)
{
  g_autoptr (GTypeClass) words = g_type_class_ref (type);
  const GEnumClass      *enumeration = (const GEnumClass *)words;

  for (guint i = 0; i < enumeration->n_values; i++)
    g_assert_true (accepts (fixture, column, enumeration->values[i].value_nick));
  g_assert_false (accepts (fixture, column, "something-else"));
  g_assert_false (accepts (fixture, column, ""));
}

/* The table was made anew, with the same words. */
static void
test_words (StoreFixture *fixture,
            gconstpointer data)
{
  open_store (fixture);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM inquiry"), >, 0);
  check_words (fixture, "state", TEND_TYPE_INQUIRY_STATE);
  check_words (fixture, "channel", TEND_TYPE_CHANNEL);
}

/* An import of version 2 is taken back, with its note for whoever screens. */
static void
test_undo_later_import (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autofree char *said = NULL;

  open_store (fixture);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM screening_note"), ==, 1);
  said = made_import_undo_and_say (fixture,
                                   store_fixture_ask (fixture, "SELECT max(id) FROM action"));
  g_assert_cmpstr (said, ==, "Dag Ek; Li Wén |  | ");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM screening_note"), ==, 0);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM inquiry"), ==, 4);
}

#define ADD(version, path, function)                              \
  g_test_add ("/migration/from-" #version "/" path, StoreFixture, \
              GUINT_TO_POINTER (version), set_up, function, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (1, "rows", test_rows);
  ADD (1, "schema", test_schema);
  ADD (1, "C32-undo-import", test_undo_import);
  ADD (1, "receipts", test_receipts);
  ADD (1, "several-at-once", test_several_at_once);
  ADD (1, "words", test_words);
  ADD (2, "rows", test_rows);
  ADD (2, "schema", test_schema);
  ADD (2, "C32-undo-import", test_undo_later_import);
  return g_test_run ();
}
