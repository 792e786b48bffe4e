/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of changesets, as SQLite makes them and as damage makes them. */
#include "store-fixture.h"

#include "tend-changeset-reader.h"
#include "tend-error.h"

#include <string.h>

static const char work[] =
    "INSERT INTO person (id, name, given_name, created) VALUES (1, 'Ana', 'Ana', ''), (2, 'Bo',"
    " printf ('%.20000c', 'o'), '');"
    "INSERT INTO party (id) VALUES (9);"
    "INSERT INTO party_member (party, person) VALUES (9, 2), (9, 1);"
    "UPDATE program SET title = 'Eight weeks', language = 'sv', shipped_hash = NULL;"
    "DELETE FROM plan";

static GBytes *
record (StoreFixture *fixture)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (TendStatement) statement = NULL;

  store_fixture_perform_sql (fixture, "Before",
                             "INSERT INTO program (id, title, shipped_hash) VALUES (5, 'Eight',"
                             " 'e3b0');"
                             "INSERT INTO plan (id, title) VALUES (6, 'First'), (7, NULL)");
  store_fixture_perform_sql (fixture, "Work", work);
  statement = tend_database_prepare (tend_store_get_reader (fixture->store),
                                     "SELECT changeset FROM action ORDER BY id DESC LIMIT 1",
                                     &error);
  g_assert_no_error (error);
  g_assert_cmpint (tend_statement_step (statement, &error), ==, TEND_STEP_ROW);
  return tend_statement_dup_bytes (statement, "changeset");
}

static void
say_value (GString      *said,
           const guint8 *record_bytes,
           guint         column)
{
  gsize            size;
  const guint8    *value = record_bytes != NULL
                               ? tend_changeset_find_value (record_bytes, column, &size)
                               : NULL;
  g_autofree char *text = value != NULL ? tend_changeset_value_dup_text (value) : NULL;

  if (value == NULL)
    g_string_append (said, " -");
  else if (text != NULL)
    g_string_append_printf (said, " %.8s", text);
  else
    g_string_append_printf (said, " %" G_GINT64_FORMAT, tend_changeset_value_int64 (value));
}

/* Each row: its table, its operation, and its first three columns before and after. */
static char *
say (GBytes *changeset)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  TendChangesetReader reader;
  TendStepResult      step;

  tend_changeset_reader_init (&reader, changeset);
  while ((step = tend_changeset_reader_next (&reader, &error)) == TEND_STEP_ROW)
    {
      g_string_append_printf (said, "%s %u", reader.row.table, (guint)reader.row.operation);
      for (guint i = 0; i < MIN (reader.row.n_columns, 3); i++)
        {
          say_value (said, reader.row.before, i);
          say_value (said, reader.row.after, i);
        }
      g_string_append (said, "\n");
    }
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static gboolean
accept_table (const TendChangesetRow *row,
              guint                   index,
              gpointer                data)
{
  return data == NULL || g_str_equal (row->table, data);
}

static void
test_filter (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) changeset = record (fixture);
  g_autoptr (GBytes) all = tend_changeset_filter (changeset, accept_table, NULL, &error);
  g_autoptr (GBytes) one = tend_changeset_filter (changeset, accept_table, (char *)"party", &error);
  g_autoptr (GBytes) none = tend_changeset_filter (changeset, accept_table, (char *)"note", &error);
  g_autofree char   *said = say (one);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (all, changeset));
  g_assert_cmpuint (g_bytes_get_size (none), ==, 0);
  g_assert_cmpstr (said, ==, "party 18 - 9 - if-possi\n");
}

static void
test_arrange (StoreFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) changeset = record (fixture);
  g_autoptr (GBytes) arranged = tend_changeset_arrange (changeset, &error);
  g_auto (GStrv)     lines = NULL;
  g_autofree char   *said = say (arranged);
  g_assert_no_error (error);
  lines = g_strsplit (said, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 11);
  g_assert_nonnull (strstr (said, "person 18 - 1 - Ana - Ana\nperson 18 - 2 - Bo - oooooooo\n"));
  g_assert_nonnull (strstr (said, "party_member 18 - 9 - 1 - 0\nparty_member 18 - 9 - 2 - 0\n"));
  g_assert_nonnull (strstr (said, "plan 9 6 - First -\nplan 9 7 - 0 -\n"));
  /* Three columns of one program. */
  g_assert_nonnull (strstr (said, "program 23 5 - - - Eight Eight we\n"));
  g_assert_nonnull (strstr (said, "program 23 5 - - - - -\nprogram 23 5 - - - - -\n"));
}

/* What was put together from several has a table several times; arranged, once. */
static void
test_arrange_sections (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GBytes)     party = NULL;
  g_autoptr (GBytes)     person = NULL;
  g_autoptr (GBytes)     joined = NULL;
  g_autoptr (GBytes)     arranged = NULL;
  g_autoptr (GBytes)     changeset = record (fixture);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GBytes                *parts[3];
  gsize                  once;

  party = tend_changeset_filter (changeset, accept_table, (char *)"party_member", &error);
  person = tend_changeset_filter (changeset, accept_table, (char *)"person", &error);
  parts[0] = parts[2] = party;
  parts[1] = person;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_byte_array_append (bytes, g_bytes_get_data (parts[i], NULL),
                         (guint)g_bytes_get_size (parts[i]));
  joined = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  arranged = tend_changeset_arrange (joined, &error);
  g_assert_no_error (error);
  /* Less by one head: the mark, the number of columns, three keys, the name. */
  once = 1 + 1 + 3 + sizeof "party_member";
  g_assert_cmpuint (g_bytes_get_size (arranged), ==, g_bytes_get_size (joined) - once);
}

/* Cut off anywhere it is damaged, or ends after a row; nothing behind its end is read. */
static void
test_cut_off (StoreFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) changeset = record (fixture);
  gsize              size;
  const guint8      *bytes = g_bytes_get_data (changeset, &size);

  for (gsize length = 0; length < size; length += length < 400 || size - length < 400 ? 1 : 97)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) cut = g_bytes_new (bytes, length);
      g_autoptr (GBytes) filtered = tend_changeset_filter (cut, accept_table, NULL, &error);

      if (filtered == NULL)
        g_assert_error (error, TEND_ERROR, TEND_ERROR_DAMAGED);
      else
        g_assert_cmpuint (g_bytes_get_size (filtered), <=, length);
    }
}

static void
test_damaged (StoreFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) changeset = record (fixture);
  gsize              size;
  const guint8      *bytes = g_bytes_get_data (changeset, &size);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree guint8 *copy = g_memdup2 (bytes, size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GBytes) arranged = NULL;

      copy[g_test_rand_int_range (0, (int)MIN (size, 600))] = (guint8)g_test_rand_int ();
      copy[g_test_rand_int_range (0, (int)size)] = (guint8)g_test_rand_int ();
      damaged = g_bytes_new (copy, size);
      arranged = tend_changeset_arrange (damaged, &error);
      if (arranged == NULL)
        g_assert_error (error, TEND_ERROR, TEND_ERROR_DAMAGED);
    }
}

#define ADD(path, function)                                                           \
  g_test_add ("/changeset/" path, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("filter", test_filter);
  ADD ("arrange", test_arrange);
  ADD ("arrange-sections", test_arrange_sections);
  ADD ("cut-off", test_cut_off);
  ADD ("damaged", test_damaged);
  return g_test_run ();
}
