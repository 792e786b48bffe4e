/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "tend-csv-layout.h"
#include "tend-csv-reader.h"

static void
assert_records (TendCsvTable *table,
                guint         n_columns,
                guint         n_records)
{
  g_assert_cmpuint (tend_csv_table_get_n_columns (table), ==, n_columns);
  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, n_records);
}

static void
assert_cell (TendCsvTable *table,
             guint         record,
             guint         column,
             const char   *text)
{
  g_assert_cmpstr (tend_csv_table_get_cell (table, record, column), ==, text);
}

/* Every sample: as many records and columns as its index says. */
static void
test_samples (void)
{
  static const struct
  {
    const char *name;
    char        delimiter;
    guint       n_records, n_columns, header_line;
  } samples[] = {
    { "apple_contacts_thirdparty.csv", ',', 1, 6, 1 },
    { "beehiiv.csv", ',', 2, 4, 1 },
    { "calendly.csv", ',', 2, 37, 1 },
    { "cf7_cfdb7.csv", ',', 3, 6, 1 },
    { "cf7_flamingo_contacts.csv", ',', 2, 4, 1 },
    { "eventbrite_us.csv", ',', 3, 18, 1 },
    { "excel_fr.csv", ';', 3, 5, 1 },
    { "excel_sv_sep_line.csv", ';', 2, 3, 2 },
    { "google_contacts_new.csv", ',', 2, 34, 1 },
    { "google_forms.csv", ',', 3, 7, 1 },
    { "google_sheets_form.csv", ',', 3, 6, 1 },
    { "gravity_forms.csv", ',', 2, 19, 1 },
    /* Four people and the total line; the blank one is counted apart. */
    { "handmade_nasty.csv", ',', 5, 5, 3 },
    { "kit_convertkit.csv", ',', 2, 5, 1 },
    { "mailchimp_subscribed.csv", ',', 3, 23, 1 },
    { "mailchimp_unsubscribed.csv", ',', 1, 28, 1 },
    { "meetup_no_email.csv", '\t', 1, 7, 1 },
    { "microsoft_excel_csv_utf8.csv", ',', 1, 7, 1 },
    { "microsoft_forms_excel.csv", ',', 2, 9, 1 },
    { "outlook_contacts.csv", ',', 2, 88, 1 },
    { "squarespace_form.csv", ',', 2, 4, 1 },
    { "squarespace_newsletter.csv", ',', 2, 2, 1 },
    { "substack.csv", ',', 2, 7, 1 },
    { "thunderbird.csv", ',', 2, 37, 1 },
    { "thunderbird_fr.csv", ',', 1, 8, 1 },
    { "typeform.csv", ',', 2, 11, 1 },
    { "wpforms.csv", ',', 2, 7, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (TendImportSource) source = import_fixture_source (samples[i].name);
      g_autoptr (TendCsvTable)     table = import_fixture_table (source);
      const TendCsvLayout         *layout = tend_csv_table_get_layout (table);

      g_test_message ("%s", samples[i].name);
      assert_records (table, samples[i].n_columns, samples[i].n_records);
      g_assert_cmpint (layout->delimiter, ==, samples[i].delimiter);
      g_assert_true (layout->has_header);
      g_assert_cmpuint (layout->start_line, ==, samples[i].header_line);
      for (guint k = 0; k < samples[i].n_records; k++)
        g_assert_false (tend_csv_table_is_suspect (table, k));
    }
}

/* C1: a mark before a quoted header does not split it. */
static void
test_mark_before_quote (void)
{
  g_autoptr (TendImportSource) gravity = import_fixture_source ("gravity_forms.csv");
  g_autoptr (TendCsvTable)     sample = import_fixture_table (gravity);
  g_autoptr (TendCsvTable)     table = NULL;

  table =
      import_fixture_table_of ("\xef\xbb\xbf\"Name, full\",Email\n\"Bell, Grace\",g@example.org\n");
  assert_records (table, 2, 1);
  g_assert_cmpstr (tend_csv_table_get_column (table, 0), ==, "Name, full");
  assert_cell (table, 0, 0, "Bell, Grace");
  g_assert_cmpstr (tend_csv_table_get_column (sample, 0), ==, "Name (First)");
}

/* C2: mark and heading again in the middle. */
static void
test_repeated_heading (void)
{
  g_autoptr (TendImportSource) source = import_fixture_source ("cf7_cfdb7.csv");
  g_autoptr (TendCsvTable)     table = import_fixture_table (source);

  g_assert_cmpuint (tend_csv_table_get_n_repeated_headings (table), ==, 1);
  g_assert_cmpuint (tend_csv_table_get_line (table, 2), ==, 5);
  assert_cell (table, 2, 0, "3");
  assert_cell (table, 0, 4, "\"+44 7700 900321\"");
}

/* C7: a quotation mark that never ends, or ends too late, costs its own line only. */
static void
test_runaway_quote (void)
{
  g_autoptr (TendCsvTable) table = NULL;
  g_autoptr (TendCsvTable) last = NULL;
  g_autoptr (TendCsvTable) even = NULL;
  g_autofree char         *raw = NULL;

  table = import_fixture_table_of ("Name,Email,Message\n"
                                   "Ana,ana@example.org,hello\n"
                                   "Li,li@example.org,\"Yes\" please\n"
                                   "Sam,sam@example.org,\"two\nlines, both mine\"\n"
                                   "Kim,kim@example.org,\n");
  assert_records (table, 3, 4);
  g_assert_false (tend_csv_table_is_suspect (table, 0));
  g_assert_true (tend_csv_table_is_suspect (table, 1));
  g_assert_cmpuint (tend_csv_table_get_line (table, 1), ==, 3);
  raw = tend_csv_table_dup_raw (table, 1);
  g_assert_cmpstr (raw, ==, "Li,li@example.org,\"Yes\" please");
  g_assert_false (tend_csv_table_is_suspect (table, 2));
  assert_cell (table, 2, 2, "two\nlines, both mine");
  g_assert_cmpuint (tend_csv_table_get_line (table, 3), ==, 6);
  assert_cell (table, 3, 0, "Kim");

  last = import_fixture_table_of ("Name,Email\nAna,ana@example.org\n\"Li,li@example.org\n");
  assert_records (last, 2, 2);
  g_assert_false (tend_csv_table_is_suspect (last, 0));
  g_assert_true (tend_csv_table_is_suspect (last, 1));

  /* The swallowed row ends in the right width by chance. */
  even = import_fixture_table_of ("Name,Email\n\"Li\" Wu,li@example.org\n\"Sam\",sam@example.org\n"
                                  "Kim,kim@example.org\n");
  assert_records (even, 2, 3);
  g_assert_true (tend_csv_table_is_suspect (even, 0));
  assert_cell (even, 1, 0, "Sam");
  assert_cell (even, 2, 1, "kim@example.org");
}

/* C7: a thousand such lines do not take a thousand readings of the file. */
static void
test_many_runaway_quotes (void)
{
  g_autoptr (GString)      text = g_string_new ("Name,Email,Message\n");
  g_autoptr (TendCsvTable) table = NULL;
  guint                    n_suspect = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "P%u,p%u@example.org,\"open\n", i, i);
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "Q%u,q%u@example.org,fine\n", i, i);
  table = import_fixture_table_of (text->str);

  assert_records (table, 3, 6000);
  for (guint i = 0; i < 6000; i++)
    n_suspect += tend_csv_table_is_suspect (table, i) ? 1 : 0;
  g_assert_cmpuint (n_suspect, ==, 1000);
  assert_cell (table, 5999, 1, "q4999@example.org");
}

/* C8: inches and backslashes are what they are. */
static void
test_literal_quotes (void)
{
  g_autoptr (TendCsvTable) table = NULL;

  table = import_fixture_table_of ("Name,Email,Message\nAna,ana@example.org,5\" pipe\n"
                                   "Li,li@example.org,a \\\" b\n");
  assert_records (table, 3, 2);
  g_assert_false (tend_csv_table_is_suspect (table, 0));
  assert_cell (table, 0, 2, "5\" pipe");
  assert_cell (table, 1, 2, "a \\\" b");
}

/* C9: what stands around the table. */
static void
test_around_the_table (void)
{
  g_autoptr (TendImportSource) source = import_fixture_source ("excel_sv_sep_line.csv");
  g_autoptr (TendCsvTable)     sep = import_fixture_table (source);
  g_autoptr (TendCsvTable)     table = NULL;

  g_assert_true (tend_csv_table_get_layout (sep)->announced);
  assert_cell (sep, 0, 0, "Åsa Öberg");

  table =
      import_fixture_table_of ("Sign-ups, spring\r\n\r\nPrinted today\r\nName;Email\r\n"
                               "Ana;ana@example.org\r\n\r\n;\r\n \r\nLi;li@example.org\r\n\x1a");
  assert_records (table, 2, 2);
  g_assert_cmpuint (tend_csv_table_get_line (table, 0), ==, 5);
  g_assert_cmpuint (tend_csv_table_get_line (table, 1), ==, 9);
  g_assert_cmpuint (tend_csv_table_get_n_blank (table), ==, 1);
}

/* C10: which delimiter. */
static void
test_delimiters (void)
{
  static const struct
  {
    const char *text;
    char        delimiter;
  } cases[] = {
    { "Name;Email;Message\nAna;ana@example.org;well, yes, I would\nLi;li@example.org;a, b, c\n",
      ';' },
    { "Jméno;Adresa\nBell, Grace;g@example.org\nLund, Vera;v@example.org\n", ';' },
    { "Name\tEmail\nBell, Grace\tg@example.org\n", '\t' },
    { "Name|Email|Note\nAna|ana@example.org|a;b\nLi|li@example.org|\n", '|' },
    { "Ana,ana@example.org\nLi,li@example.org\n", ',' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TendCsvTable) table = import_fixture_table_of (cases[i].text);

      g_assert_cmpint (tend_csv_table_get_layout (table)->delimiter, ==, cases[i].delimiter);
      g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 2 - (i == 2));
    }
}

/* C11: every line end, mixed and missing. */
static void
test_line_ends (void)
{
  g_autoptr (TendCsvTable) returns =
      import_fixture_table_of ("Name,Email\rAna,a@x.org\rLi,l@x.org");
  g_autoptr (TendCsvTable) mixed = NULL;

  mixed = import_fixture_table_of (
      "Name,Email\r\nAna,a@x.org\nLi,l@x.org\rSam,s@x.org\n\r\nKim,k@x.org");
  assert_records (returns, 2, 2);
  g_assert_cmpuint (tend_csv_table_get_line (returns, 1), ==, 3);
  assert_records (mixed, 2, 4);
  g_assert_cmpuint (tend_csv_table_get_line (mixed, 3), ==, 6);
  assert_cell (mixed, 3, 1, "k@x.org");
}

/* C12: short and long records are kept as they are. */
static void
test_ragged (void)
{
  g_autoptr (TendCsvTable) table = NULL;

  table =
      import_fixture_table_of ("Name,Email,Phone\nAna\nLi,li@example.org,1,more,\nSam,s@x.org,\n");
  assert_records (table, 3, 3);
  g_assert_cmpuint (tend_csv_table_get_n_cells (table, 0), ==, 1);
  assert_cell (table, 0, 2, "");
  g_assert_cmpuint (tend_csv_table_get_n_cells (table, 1), ==, 5);
  assert_cell (table, 1, 3, "more");
  g_assert_false (tend_csv_table_is_suspect (table, 1));
}

/* C13: headings that are blank, double, broken over lines, or not there. */
static void
test_headings (void)
{
  g_autoptr (TendCsvTable) table = NULL;
  g_autoptr (TendCsvTable) bare = NULL;
  g_autoptr (TendCsvTable) unknown = NULL;

  table =
      import_fixture_table_of ("Name,Email,,Email,\"Which\ngroup?\"\nAna,a@x.org,,b@x.org,Thu\n");
  g_assert_cmpstr (tend_csv_table_get_column (table, 1), ==, "Email");
  g_assert_cmpstr (tend_csv_table_get_column (table, 2), ==, "Column 3");
  g_assert_cmpstr (tend_csv_table_get_column (table, 3), ==, "Email (2)");
  g_assert_cmpstr (tend_csv_table_get_column (table, 4), ==, "Which group?");
  g_assert_cmpuint (tend_csv_table_get_line (table, 0), ==, 3);

  bare = import_fixture_table_of ("Ana Lind,ana@example.org\nLi Wu,li@example.org\n");
  g_assert_false (tend_csv_table_get_layout (bare)->has_header);
  assert_records (bare, 2, 2);
  g_assert_cmpstr (tend_csv_table_get_column (bare, 1), ==, "Column 2");

  unknown = import_fixture_table_of ("Imię,Adres\nAna,ana@example.org\nLi,li@example.org\n");
  g_assert_true (tend_csv_table_get_layout (unknown)->has_header);
  assert_records (unknown, 2, 2);
}

/* C14: answers of several lines. */
static void
test_multi_line (void)
{
  g_autoptr (TendCsvTable) table = NULL;
  g_autofree char         *raw = NULL;

  table = import_fixture_table_of (
      "Name,Message\r\nAna,\"one\r\n\r\n\"\"two\"\", three\r\n\"\r\nLi,\r\n");
  assert_records (table, 2, 2);
  assert_cell (table, 0, 1, "one\n\n\"two\", three\n");
  g_assert_cmpuint (tend_csv_table_get_line (table, 0), ==, 2);
  g_assert_cmpuint (tend_csv_table_get_line (table, 1), ==, 6);
  raw = tend_csv_table_dup_raw (table, 1);
  g_assert_cmpstr (raw, ==, "Li,");
}

/* C6: one column of addresses. */
static void
test_single_column (void)
{
  g_autoptr (TendCsvTable) named =
      import_fixture_table_of ("Email\nana@example.org\nli@example.org\n");
  g_autoptr (TendCsvTable) bare = import_fixture_table_of ("ana@example.org\nli@example.org\n");

  assert_records (named, 1, 2);
  assert_records (bare, 1, 2);
}

static void
test_cancel (void)
{
  g_autoptr (TendImportSource) source = import_fixture_source ("google_forms.csv");
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendDecoded)      decoded = NULL;
  g_autoptr (GCancellable)     cancellable = g_cancellable_new ();
  TendCsvLayout                layout;

  decoded = tend_decode_full (tend_import_source_get_bytes (source), NULL, 0, NULL, &error);
  g_assert_true (tend_csv_layout_find (decoded, NULL, &layout, NULL, &error));
  g_cancellable_cancel (cancellable);
  g_assert_null (tend_csv_read (decoded, &layout, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/csv/samples", test_samples);
  g_test_add_func ("/import/csv/cancel", test_cancel);
  g_test_add_func ("/import/c1-mark-before-quote", test_mark_before_quote);
  g_test_add_func ("/import/c2-repeated-heading", test_repeated_heading);
  g_test_add_func ("/import/c6-single-column", test_single_column);
  g_test_add_func ("/import/c7-runaway-quote", test_runaway_quote);
  g_test_add_func ("/import/c7-many-runaway-quotes", test_many_runaway_quotes);
  g_test_add_func ("/import/c8-literal-quotes", test_literal_quotes);
  g_test_add_func ("/import/c9-around-the-table", test_around_the_table);
  g_test_add_func ("/import/c10-delimiters", test_delimiters);
  g_test_add_func ("/import/c11-line-ends", test_line_ends);
  g_test_add_func ("/import/c12-ragged", test_ragged);
  g_test_add_func ("/import/c13-headings", test_headings);
  g_test_add_func ("/import/c14-multi-line", test_multi_line);
  return g_test_run ();
}
