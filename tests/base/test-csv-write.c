/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-csv-write.h"

static void
assert_guard (const char *cell,
              const char *guarded)
{
  g_autofree char *found = tend_csv_guard (cell);
  g_autofree char *back = tend_csv_unguard (found);

  g_assert_cmpstr (found, ==, guarded);
  g_assert_cmpstr (back, ==, cell);
}

/* C33: the guard comes off as it was put on, whatever stood there. */
static void
test_guard (void)
{
  assert_guard ("=1+1", "'=1+1");
  assert_guard ("+46 70", "'+46 70");
  assert_guard ("-5", "'-5");
  assert_guard ("@here", "'@here");
  assert_guard ("\tx", "'\tx");
  assert_guard ("\rx", "'\rx");
  assert_guard ("'=x", "''=x");
  assert_guard ("''+1", "'''+1");
  assert_guard ("'", "'");
  assert_guard ("''", "''");
  assert_guard ("'quoted'", "'quoted'");
  assert_guard ("Ana", "Ana");
  assert_guard (" =1", " =1");
  assert_guard ("", "");
}

/* C33: no two texts have the same guarded form, and each comes back: all texts of four letters. */
static void
test_guard_is_one_to_one (void)
{
  static const char      letters[] = "'=+-@\tax";
  const gsize            n = sizeof letters - 1;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < n * n * n * n; i++)
    {
      char             cell[5] = { letters[i % n], letters[i / n % n], letters[i / n / n % n],
                                   letters[i / n / n / n], '\0' };
      char            *guarded = tend_csv_guard (cell);
      g_autofree char *back = tend_csv_unguard (guarded);

      g_assert_cmpstr (back, ==, cell);
      g_assert_true (g_hash_table_add (seen, guarded));
    }
}

static void
test_writer (void)
{
  g_autoptr (TendCsvWriter) writer = tend_csv_writer_new ();
  g_autoptr (GBytes)        bytes = NULL;
  g_autofree char          *text = NULL;

  tend_csv_writer_add (writer, "Name");
  tend_csv_writer_add (writer, "Bell, Grace");
  tend_csv_writer_end_row (writer);
  tend_csv_writer_add (writer, "5\" pipe");
  tend_csv_writer_add (writer, "two\r\nlines\rmore");
  tend_csv_writer_add (writer, NULL);
  tend_csv_writer_add (writer, " x");
  tend_csv_writer_add (writer, "=HYPERLINK(\"x\")");
  tend_csv_writer_end_row (writer);
  tend_csv_writer_add (writer, "");
  tend_csv_writer_end_row (writer);
  bytes = tend_csv_writer_finish (writer);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbfName,\"Bell, Grace\"\r\n"
                   "\"5\"\" pipe\",\"two\nlines\nmore\",,\" x\",\"'=HYPERLINK(\"\"x\"\")\"\r\n"
                   "\"\"\r\n");
}

/* C33: what is written is not taken for another kind of file when it is read again. */
static void
test_begins_otherwise (void)
{
  static const char *const cells[] = { "{\\rtf", "<html>", "%PDF", "[1]", "sep=;", "BEGIN:VCARD" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (TendCsvWriter) writer = tend_csv_writer_new ();
      g_autoptr (GBytes)        bytes = NULL;
      gsize                     length;
      const char               *text;

      tend_csv_writer_add (writer, cells[i]);
      tend_csv_writer_end_row (writer);
      bytes = tend_csv_writer_finish (writer);
      text = g_bytes_get_data (bytes, &length);
      g_assert_cmpuint (length, ==, 3 + strlen (cells[i]) + 4);
      g_assert_cmpint (text[3], ==, '"');
      g_assert_cmpmem (text + 4, strlen (cells[i]), cells[i], strlen (cells[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/c33-guard", test_guard);
  g_test_add_func ("/base/c33-guard-is-one-to-one", test_guard_is_one_to_one);
  g_test_add_func ("/base/csv-write/writer", test_writer);
  g_test_add_func ("/base/c33-begins-otherwise", test_begins_otherwise);
  return g_test_run ();
}
