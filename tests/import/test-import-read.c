/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tend-csv-write.h"
#include "tend-error.h"
#include "tend-table-read.h"

static TendCsvTable *
read_text (const char           *text,
           const TendReadWishes *wishes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TendCsvTable      *table = tend_table_read (bytes, wishes, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_not_read (const char           *text,
                 const TendReadWishes *wishes,
                 int                   code,
                 const char           *words)
{
  g_autoptr (GBytes)       bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendCsvTable) table = tend_table_read (bytes, wishes, NULL, &error);

  g_assert_null (table);
  g_assert_error (error, TEND_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

/* C3: an encoding that somebody has chosen is used. */
static void
test_encoding_wish (void)
{
  TendReadWishes           wishes = { .encoding_set = TRUE, .encoding = TEND_ENCODING_MAC_ROMAN };
  g_autoptr (TendCsvTable) found = read_text ("Name,Email\nRen\x8e,r@example.org\n", NULL);
  g_autoptr (TendCsvTable) chosen = read_text ("Name,Email\nRen\x8e,r@example.org\n", &wishes);

  g_assert_cmpstr (tend_csv_table_get_cell (found, 0, 0), ==, "RenŽ");
  g_assert_true (tend_csv_table_get_decoded (found)->uncertain);
  g_assert_cmpstr (tend_csv_table_get_cell (chosen, 0, 0), ==, "René");
  g_assert_false (tend_csv_table_get_decoded (chosen)->uncertain);
}

/* C10: and so is a delimiter, even against "sep=". */
static void
test_delimiter_wish (void)
{
  TendReadWishes           wishes = { .delimiter = ';' };
  g_autoptr (TendCsvTable) found = read_text ("Name,Email;Phone\nAna,a@example.org;1\n", NULL);
  g_autoptr (TendCsvTable) chosen = read_text ("Name,Email;Phone\nAna,a@example.org;1\n", &wishes);
  g_autoptr (TendCsvTable) announced = read_text ("sep=,\nName,a;Email\nAna;x\n", &wishes);

  g_assert_cmpstr (tend_csv_table_get_column (found, 1), ==, "Email;Phone");
  g_assert_cmpstr (tend_csv_table_get_column (chosen, 1), ==, "Phone");
  g_assert_cmpstr (tend_csv_table_get_column (announced, 0), ==, "Name,a");
  g_assert_false (tend_csv_table_get_layout (announced)->announced);
  g_assert_cmpuint (tend_csv_table_get_n_records (announced), ==, 1);
}

/* C9: "sep=" that says nothing sensible says nothing. */
static void
test_odd_announcement (void)
{
  static const char *const texts[] = { "sep=\nName,Email\nAna,a@example.org\n",
                                       "sep=\r\nName,Email\r\nAna,a@example.org\r\n",
                                       "sep=a\nName,Email\nAna,a@example.org\n",
                                       "sep=\"\nName,Email\nAna,a@example.org\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TendCsvTable) table = read_text (texts[i], NULL);

      g_assert_cmpint (tend_csv_table_get_layout (table)->delimiter, ==, ',');
      g_assert_cmpstr (tend_csv_table_get_column (table, 1), ==, "Email");
      g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 1);
    }
}

/* C5: brackets around headings are not those of a program. */
static void
test_brackets (void)
{
  g_autoptr (TendCsvTable) table = read_text ("[Name],[Email]\nAna,a@example.org\n[Bo],[b@x.org]\n",
                                              NULL);

  g_assert_cmpstr (tend_csv_table_get_column (table, 1), ==, "[Email]");
  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 2);
  assert_not_read ("[ {\"Name\": \"Ana\"} ]\n", NULL, TEND_ERROR_NOT_A_TABLE, "JSON");
}

/* C13: a cell with a word that heads columns elsewhere makes no heading of its row: nobody above it
 * is lost. What Tend wrote over rows that could not be used heads them, whatever it is. */
static void
test_words_in_cells (void)
{
  g_autoptr (TendCsvTable) own = read_text ("Name,Email,Message\nAna,a@example.org,Hello\n"
                                            "Bo,b@example.org,Tend: how do I join?\n",
                                            NULL);
  g_autoptr (TendCsvTable) saved = read_text ("a@example.org,Name,Tend: why it was not imported\n"
                                              ",Bo,There is no address.\n",
                                              NULL);
  g_autoptr (TendCsvTable) bare = read_text ("Ana,a@example.org,email\nBea,b@example.org,email\n"
                                             "Bo Bell,,Phone\nCy,c@example.org,email\n",
                                             NULL);
  g_autoptr (TendCsvTable) above = read_text ("Asked of,office@example.org\nName,Email\n"
                                              "Ana,a@example.org\n",
                                              NULL);
  g_autoptr (TendCsvTable) single = read_text ("Saved by office@example.org\nEmail\n"
                                               "a@example.org\n",
                                               NULL);

  g_assert_cmpstr (tend_csv_table_get_column (own, 0), ==, "Name");
  g_assert_cmpuint (tend_csv_table_get_n_records (own), ==, 2);
  g_assert_cmpuint (tend_csv_table_get_n_records (saved), ==, 1);
  g_assert_false (tend_csv_table_get_layout (bare)->has_header);
  g_assert_cmpuint (tend_csv_table_get_n_records (bare), ==, 4);
  g_assert_cmpstr (tend_csv_table_get_column (above, 1), ==, "Email");
  g_assert_cmpuint (tend_csv_table_get_n_records (above), ==, 1);
  g_assert_cmpstr (tend_csv_table_get_column (single, 0), ==, "Email");
}

/* C13: which line names the columns, or that none does. */
static void
test_header_wish (void)
{
  static const char *const text = "Spring 2026\n\nName,Email\nVoornaam,E-post\nAna,a@example.org\n";
  TendReadWishes           fourth = { .header_line = 4 };
  TendReadWishes           beyond = { .header_line = 40 };
  TendReadWishes           none = { .header_line = TEND_READ_NO_HEADER };
  g_autoptr (TendCsvTable) found = read_text (text, NULL);
  g_autoptr (TendCsvTable) by_line = read_text (text, &fourth);
  g_autoptr (TendCsvTable) without = read_text (text, &none);

  g_assert_cmpuint (tend_csv_table_get_layout (found)->start_line, ==, 3);
  g_assert_cmpuint (tend_csv_table_get_layout (found)->n_preamble, ==, 1);
  g_assert_cmpuint (tend_csv_table_get_n_records (found), ==, 2);

  g_assert_cmpstr (tend_csv_table_get_column (by_line, 1), ==, "E-post");
  g_assert_cmpuint (tend_csv_table_get_layout (by_line)->n_preamble, ==, 2);
  g_assert_cmpuint (tend_csv_table_get_n_records (by_line), ==, 1);
  g_assert_cmpuint (tend_csv_table_get_line (by_line, 0), ==, 5);

  g_assert_false (tend_csv_table_get_layout (without)->has_header);
  g_assert_cmpuint (tend_csv_table_get_n_records (without), ==, 3);
  g_assert_cmpstr (tend_csv_table_get_column (without, 1), ==, "Column 2");

  assert_not_read (text, &beyond, TEND_ERROR_INVALID, "line 40");
}

/* C13: the column that a delimiter at the end of every line seems to begin is none. */
static void
test_trailing_delimiter (void)
{
  g_autoptr (TendCsvTable) table =
      read_text ("Name,Email,\nAna,a@example.org,\nLi,l@example.org\n", NULL);
  g_autoptr (TendCsvTable) used =
      read_text ("Name,Email,\nAna,a@example.org,yes\nLi,l@example.org,\n", NULL);

  g_assert_cmpuint (tend_csv_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (tend_csv_table_get_n_cells (table, 0), ==, 2);
  g_assert_cmpuint (tend_csv_table_get_n_columns (used), ==, 3);
  g_assert_cmpstr (tend_csv_table_get_column (used, 2), ==, "Column 3");
}

/* C13: ten thousand headers of one name would do no harm, were they allowed (C29). */
static void
test_many_headers (void)
{
  g_autoptr (GString)      text = g_string_new ("Email (3)");
  g_autoptr (TendCsvTable) table = NULL;

  for (guint i = 1; i < 2000; i++)
    g_string_append (text, ",Email");
  g_string_append (text, "\nana@example.org\n");
  table = read_text (text->str, NULL);
  g_assert_cmpuint (tend_csv_table_get_n_columns (table), ==, 2000);
  g_assert_cmpstr (tend_csv_table_get_column (table, 2), ==, "Email (2)");
  g_assert_cmpstr (tend_csv_table_get_column (table, 3), ==, "Email (4)");
  g_assert_cmpstr (tend_csv_table_get_column (table, 1999), ==, "Email (2000)");

  g_string_truncate (text, 0);
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "Email,");
  g_string_append (text, "\nana@example.org\n");
  assert_not_read (text->str, NULL, TEND_ERROR_INVALID, "10001 columns");
}

/* C29: a cell of many megabytes costs its own row only. */
static void
test_long_cell (void)
{
  static const char *const fills[] = { "abcdefghi ", "\"abcdefgh\n", "\"a, b \"\" \n" };

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      gboolean                 quoted = fills[i][0] == '"';
      g_autoptr (GString)      text = g_string_new ("Name,Email,Message\nAna,a@example.org,hi\n");
      g_autoptr (TendCsvTable) table = NULL;
      g_autofree char         *raw = NULL;

      g_string_append_printf (text, "Li,l@example.org,%s", quoted ? "\"" : "");
      while (text->len < 3 << 20)
        g_string_append (text, fills[i] + (quoted ? 1 : 0));
      g_string_append_printf (text, "%s,more\nSam,s@example.org,bye\n", quoted ? "\"" : "");
      table = read_text (text->str, NULL);

      g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 3);
      g_assert_cmpint (tend_csv_table_get_fault (table, 0), ==, TEND_CSV_FAULT_NONE);
      g_assert_cmpint (tend_csv_table_get_fault (table, 1), ==, TEND_CSV_FAULT_CELL_TOO_LONG);
      g_assert_true (tend_csv_table_is_suspect (table, 1));
      g_assert_cmpuint (tend_csv_table_get_n_cells (table, 1), ==, 4);
      g_assert_cmpstr (tend_csv_table_get_cell (table, 1, 1), ==, "l@example.org");
      g_assert_cmpstr (tend_csv_table_get_cell (table, 1, 2), ==, "");
      g_assert_cmpstr (tend_csv_table_get_cell (table, 2, 2), ==, "bye");
      raw = tend_csv_table_dup_raw (table, 1);
      g_assert_cmpuint (strlen (raw), <, 5000);
      g_assert_true (g_str_has_prefix (raw, "Li,l@example.org,"));
      g_assert_nonnull (strstr (tend_csv_fault_words (TEND_CSV_FAULT_CELL_TOO_LONG), "1 MB"));
    }
}

/* C29: two hundred thousand rows, read whole. */
static void
test_many_rows (void)
{
  g_autoptr (GString)      text = g_string_new ("Name,Email\n");
  g_autoptr (TendCsvTable) table = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "P%u,p%u@example.org\n", i, i);
  table = read_text (text->str, NULL);
  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 200000);
  g_assert_cmpuint (tend_csv_table_get_line (table, 199999), ==, 200001);
}

/* C29: cancelled before anything is read, also within one endless line. */
static void
test_cancel (void)
{
  g_autoptr (GString)      text = g_string_new ("Name,Email\nAna,");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;
  g_autoptr (GBytes)       bytes = NULL;

  while (text->len < 1 << 20)
    g_string_append (text, "on and on ");
  bytes = g_bytes_new (text->str, text->len);
  g_cancellable_cancel (cancellable);
  g_assert_null (tend_table_read (bytes, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (tend_table_read_start (bytes, NULL, 1000, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* C7: in a single column, too, and where most lines are no rows. */
static void
test_runaway_quotes (void)
{
  g_autoptr (TendCsvTable) single =
      read_text ("Email\na@example.org\n\"b@example.org\nc@example.org\nd@example.org\n", NULL);
  g_autoptr (GString)      text = g_string_new ("Name,Email,Message\n");
  g_autoptr (TendCsvTable) sparse = NULL;
  guint                    n_faults = 0, n_whole = 0;

  g_assert_cmpuint (tend_csv_table_get_n_records (single), ==, 4);
  g_assert_cmpint (tend_csv_table_get_fault (single, 1), ==, TEND_CSV_FAULT_QUOTE);
  g_assert_cmpstr (tend_csv_table_get_cell (single, 3, 0), ==, "d@example.org");

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "P%u,p%u@example.org,\"open\ntwo\nthree\nfour\n", i, i);
  g_string_append (text, "Zoe,z@example.org,fine\n");
  sparse = read_text (text->str, NULL);
  for (guint i = 0; i < tend_csv_table_get_n_records (sparse); i++)
    {
      n_faults += tend_csv_table_get_fault (sparse, i) == TEND_CSV_FAULT_QUOTE ? 1 : 0;
      n_whole += strstr (tend_csv_table_get_cell (sparse, i, 1), "@example.org") != NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_faults, >=, 1999);
  g_assert_cmpuint (n_whole, ==, 2001);
}

/* A preview is the beginning of the whole, without what is cut in two. */
static void
test_start (void)
{
  g_autoptr (GString)      text = g_string_new ("Name,Email,Message\n");
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (TendCsvTable) start = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "P%u,p%u@example.org,\"one\ntwo\"\n", i, i);
  bytes = g_bytes_new (text->str, text->len);
  for (gsize n_bytes = 60; n_bytes < 200; n_bytes++)
    {
      guint n_records;

      g_clear_pointer (&start, tend_csv_table_unref);
      start = tend_table_read_start (bytes, NULL, n_bytes, NULL, NULL);
      n_records = tend_csv_table_get_n_records (start);
      g_assert_cmpuint (n_records, >, 0);
      g_assert_cmpuint (n_records, <, 10);
      g_assert_true (tend_csv_table_get_decoded (start)->partial);
      for (guint i = 0; n_records > 1 && i < n_records; i++)
        g_assert_cmpstr (tend_csv_table_get_cell (start, i, 2), ==, "one\ntwo");
    }
}

/* C6: nothing but a heading is a table without rows. */
static void
test_only_a_heading (void)
{
  g_autoptr (TendCsvTable) table = read_text ("Name,Email\r\n", NULL);

  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 0);
  g_assert_cmpuint (tend_csv_table_get_n_columns (table), ==, 2);
  assert_not_read ("\xef\xbb\xbf\r\n", NULL, TEND_ERROR_NOTHING, "empty");
  assert_not_read ("sep=;\n\n", NULL, TEND_ERROR_NOTHING, "no rows");
}

/* C11, C9: with nothing but CR, with a mark of the end. */
static void
test_returns_only (void)
{
  g_autoptr (TendCsvTable) table =
      read_text ("sep=;\rName;Email\rAna;a@example.org\r\"L\ri\";l@example.org\r\x1a", NULL);

  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 2);
  g_assert_cmpuint (tend_csv_table_get_line (table, 1), ==, 4);
  g_assert_cmpstr (tend_csv_table_get_cell (table, 1, 0), ==, "L\ni");
}

/* Writes the table, heading first, as Tend writes every CSV file. */
static GBytes *
write_table (TendCsvTable *table)
{
  g_autoptr (TendCsvWriter) writer = tend_csv_writer_new ();
  guint                     n_columns = tend_csv_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    tend_csv_writer_add (writer, tend_csv_table_get_column (table, i));
  tend_csv_writer_end_row (writer);
  for (guint i = 0; i < tend_csv_table_get_n_records (table); i++)
    {
      for (guint k = 0; k < n_columns; k++)
        {
          g_autofree char *cell = tend_csv_unguard (tend_csv_table_get_cell (table, i, k));

          tend_csv_writer_add (writer, cell);
        }
      tend_csv_writer_end_row (writer);
    }
  return tend_csv_writer_finish (writer);
}

/* C33: what Tend writes it reads, and writes again byte by byte. */
static void
test_round_trip (void)
{
  static const char *const  cells[] = { "-5", "'quoted'", "=1+1", "'=x", "''+1",
                                        "", "a\nb\n", "5\" \"pipe\"", "\tx", " x ",
                                        "a,b;c|", "'", "''", "@here", "=\"\"\n",
                                        "Åsa", "\"", "-", "(x)", "sep=;" };
  g_autoptr (TendCsvWriter) writer = tend_csv_writer_new ();
  g_autoptr (TendCsvTable)  first = NULL;
  g_autoptr (GBytes)        written = NULL;
  g_autoptr (GBytes)        again = NULL;
  g_autoptr (GError)        error = NULL;

  tend_csv_writer_add (writer, "Name");
  tend_csv_writer_add (writer, "Email");
  tend_csv_writer_add (writer, "Message");
  tend_csv_writer_end_row (writer);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      tend_csv_writer_add (writer, cells[i]);
      tend_csv_writer_add (writer, "ana@example.org");
      tend_csv_writer_add (writer, cells[G_N_ELEMENTS (cells) - 1 - i]);
      tend_csv_writer_end_row (writer);
    }
  written = tend_csv_writer_finish (writer);
  first = tend_table_read (written, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tend_csv_table_get_n_records (first), ==, G_N_ELEMENTS (cells));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *cell = tend_csv_unguard (tend_csv_table_get_cell (first, i, 0));

      g_assert_cmpstr (cell, ==, cells[i]);
      g_assert_false (tend_csv_table_is_suspect (first, i));
    }
  again = write_table (first);
  g_assert_true (g_bytes_equal (again, written));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/c3-encoding-wish", test_encoding_wish);
  g_test_add_func ("/import/c6-only-a-heading", test_only_a_heading);
  g_test_add_func ("/import/c7-runaway-quotes", test_runaway_quotes);
  g_test_add_func ("/import/c10-delimiter-wish", test_delimiter_wish);
  g_test_add_func ("/import/c11-returns-only", test_returns_only);
  g_test_add_func ("/import/c9-odd-announcement", test_odd_announcement);
  g_test_add_func ("/import/c5-brackets", test_brackets);
  g_test_add_func ("/import/c13-words-in-cells", test_words_in_cells);
  g_test_add_func ("/import/c13-header-wish", test_header_wish);
  g_test_add_func ("/import/c13-trailing-delimiter", test_trailing_delimiter);
  g_test_add_func ("/import/c13-many-headers", test_many_headers);
  g_test_add_func ("/import/c29-long-cell", test_long_cell);
  g_test_add_func ("/import/c29-many-rows", test_many_rows);
  g_test_add_func ("/import/c29-cancel", test_cancel);
  g_test_add_func ("/import/c33-round-trip", test_round_trip);
  g_test_add_func ("/import/read/start", test_start);
  return g_test_run ();
}
