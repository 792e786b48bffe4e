/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tend-error.h"
#include "tend-header-words.h"
#include "tend-table-read.h"

static TendCsvTable *
read_bytes (const char *text,
            gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  TendCsvTable      *table = tend_table_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tend_csv_table_get_layout (table)->kind, ==, TEND_TABLE_KIND_VCARD);
  return table;
}

static TendCsvTable *
read_text (const char *text)
{
  return read_bytes (text, strlen (text));
}

/* The cells of @record with their columns: "Full name=Ana; Email=a@example.org". */
static void
assert_record (TendCsvTable *table,
               guint         record,
               guint         line,
               const char   *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tend_csv_table_get_n_columns (table); i++)
    {
      const char *cell = tend_csv_table_get_cell (table, record, i);

      if (*cell != '\0')
        g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "; " : "",
                                tend_csv_table_get_column (table, i), cell);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (tend_csv_table_get_line (table, record), ==, line);
  g_assert_cmpuint (tend_csv_table_get_n_cells (table, record), ==,
                    tend_csv_table_get_n_columns (table));
  g_assert_false (tend_csv_table_is_suspect (table, record));
}

/* As address books of today write them. */
static void
test_version_3 (void)
{
  g_autoptr (TendCsvTable) table = NULL;
  g_autofree char         *raw = NULL;

  table = read_text ("\xef\xbb\xbf"
                     "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Example//Cards//EN\r\n"
                     "N:Adeyemi-Ward;Olu;James,Ade;Dr.;\r\nFN:Dr. Olu Adeyemi-Ward\r\n"
                     "ORG:Example\\, Ltd.;Sales\r\n"
                     "item1.EMAIL;type=INTERNET:old@example.org\r\n"
                     "item2.EMAIL;type=INTERNET;type=HOME;type=pref:olu@exam\r\n ple.org\r\n"
                     "item1.X-ABLabel:_$!<Other>!$_\r\n"
                     "TEL;type=CELL;type=VOICE:+46 70 174 06 05\r\n"
                     "TEL;type=WORK,FAX:+46 8 1\r\n"
                     "NOTE:Comes\\, perhaps\\; with Ana.\\nEvenings: only\r\n"
                     "BDAY;value=date:1980-04-02\r\n"
                     "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAQABAAD\r\n"
                     "END:VCARD\r\n"
                     "\r\nsomething else\r\n"
                     "begin:vcard\r\nversion:3.0\r\nn:;Li;;;\r\nfn:Li\r\n"
                     "tel;type=pref:tel:+46-70-1\r\nend:vcard\r\n");
  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 2);
  assert_record (table, 0, 1,
                 "Full name=Dr. Olu Adeyemi-Ward; Given name=Olu; Family name=Adeyemi-Ward; "
                 "Email=olu@example.org; Email 2=old@example.org; Phone=+46 70 174 06 05; "
                 "Organization=Example, Ltd., Sales; "
                 "Note=Comes, perhaps; with Ana.\nEvenings: only");
  assert_record (table, 1, 20, "Full name=Li; Given name=Li; Phone=+46-70-1");
  raw = tend_csv_table_dup_raw (table, 0);
  g_assert_true (g_str_has_prefix (raw, "BEGIN:VCARD\r\nVERSION:3.0"));
  g_assert_nonnull (strstr (raw, "exam\r\n ple.org"));
  g_assert_nonnull (strstr (raw, "PHOTO:…"));
  g_assert_null (strstr (raw, "4AAQ"));
  g_assert_true (g_str_has_suffix (raw, "END:VCARD"));
}

/* As old telephones write them. */
static void
test_version_2 (void)
{
  g_autoptr (TendCsvTable) table = NULL;

  table = read_text (
      "BEGIN:VCARD\nVERSION:2.1\n"
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96berg;=C3=85sa;;;\n"
      "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85sa =\n=C3=96berg\n"
      "TEL;FAX:1\nTEL;CELL;PREF:+46 70 1\nTEL;HOME:+46 8 2\n"
      "EMAIL;INTERNET:asa@example.org\n"
      "AGENT:\nBEGIN:VCARD\nFN:Somebody Else\nEMAIL:else@example.org\nEND:VCARD\n"
      "NOTE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Kommer=0D=0Agärna=\n"
      "END:VCARD\n"
      "BEGIN:VCARD\nVERSION:2.1\n"
      "N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-2:Dvo=F8=E1k;Anton=EDn\n"
      "PHOTO;ENCODING=BASE64;JPEG:\n/9j/4AAQ\nSkZJRg==\n\n"
      "NOTE;ENCODING=QUOTED-PRINTABLE:Ren=E9=00\nEND:VCARD\n");
  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 2);
  assert_record (table, 0, 1,
                 "Full name=Åsa Öberg; Given name=Åsa; Family name=Öberg; Email=asa@example.org; "
                 "Phone=+46 70 1; Phone 2=+46 8 2; Note=Kommer\ngärna");
  assert_record (table, 1, 17,
                 "Full name=Antonín Dvořák; Given name=Antonín; Family name=Dvořák; Note=René");
}

/* As the newest write them. */
static void
test_version_4 (void)
{
  g_autoptr (TendCsvTable) table = NULL;

  table = read_text ("BEGIN:VCARD\nVERSION:4.0\nFN;ALTID=1:Grace Bell\nFN;ALTID=1;LANGUAGE=sv:G\n"
                     "EMAIL;PREF=2;TYPE=\"home,x:y\":second@example.org\n"
                     "EMAIL;PREF=1:mailto:first@example.org\n"
                     "TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+46-70-5\nEND:VCARD\n"
                     "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Everybody\n"
                     "MEMBER:urn:uuid:1\nEND:VCARD\n");
  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 1);
  g_assert_cmpuint (tend_csv_table_get_n_blank (table), ==, 1);
  assert_record (table, 0, 1,
                 "Full name=Grace Bell; Email=first@example.org; Email 2=second@example.org; "
                 "Phone=+46-70-5");
}

/* Lines that were folded after so many bytes, whatever these are. */
static void
test_folded_bytes (void)
{
  g_autoptr (TendCsvTable) table = NULL;
  g_autoptr (TendCsvTable) legacy = NULL;

  table = read_text ("BEGIN:VCARD\r\nFN:Ren\xc3\r\n \xa9 \xf0\x9f\r\n \x98\x80\r\n"
                     "NOTE:100 \xe2\n\t\x82\xac\nEND:VCARD\r\n");
  g_assert_cmpint (tend_csv_table_get_decoded (table)->encoding, ==, TEND_ENCODING_UTF_8);
  g_assert_false (tend_csv_table_get_decoded (table)->uncertain);
  assert_record (table, 0, 1, "Full name=René 😀; Note=100 €");
  legacy = read_text ("BEGIN:VCARD\r\nFN:\xc3sa Ren\xc3\r\n B\r\nEND:VCARD\r\n");
  assert_record (legacy, 0, 1, "Full name=Ãsa RenÃB");
}

/* A card whose end is missing, cards of nothing, letters of Windows and of UTF-16. */
static void
test_damage (void)
{
  static const char        wide[] = "\xff\xfe"
                                    "B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n\0F\0N\0:\0\xe9\0\n\0";
  g_autoptr (TendCsvTable) table = NULL;
  g_autoptr (TendCsvTable) utf_16 = read_bytes (wide, sizeof wide - 1);

  table = read_text ("BEGIN:VCARD\nFN:Ana\nEMAIL:ana@example.org\n"
                     "BEGIN:VCARD\nFN:Ren\xe9\nNOTE\n:\n;:x\nEND:VCARD\nEND:VCARD\n"
                     "BEGIN:VCARD\nEND:VCARD\n"
                     "BEGIN:VCARD\rFN:Sam\rEMAIL:sam@example.org");
  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 3);
  g_assert_cmpuint (tend_csv_table_get_n_blank (table), ==, 1);
  assert_record (table, 0, 1, "Full name=Ana; Email=ana@example.org");
  assert_record (table, 1, 4, "Full name=René");
  assert_record (table, 2, 13, "Full name=Sam; Email=sam@example.org");
  assert_record (utf_16, 0, 1, "Full name=é");
}

/* C29: a note of many megabytes, and many cards. */
static void
test_size (void)
{
  g_autoptr (GString)      text = g_string_new ("BEGIN:VCARD\nFN:Ana\nNOTE:");
  g_autoptr (TendCsvTable) table = NULL;
  g_autoptr (TendCsvTable) start = NULL;
  g_autoptr (GBytes)       bytes = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "on and on\n ");
  g_string_append (text, "\nEND:VCARD\n");
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "BEGIN:VCARD\nFN:P%u\nEND:VCARD\n", i);
  table = read_text (text->str);
  g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, 2001);
  g_assert_cmpint (tend_csv_table_get_fault (table, 0), ==, TEND_CSV_FAULT_CELL_TOO_LONG);
  g_assert_cmpint (tend_csv_table_get_fault (table, 1), ==, TEND_CSV_FAULT_NONE);

  g_string_truncate (text, 0);
  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "BEGIN:VCARD\nFN:P%u\nEMAIL:p%u@example.org\nEND:VCARD\n", i, i);
  bytes = g_bytes_new (text->str, text->len);
  start = tend_table_read_start (bytes, NULL, 140, NULL, NULL);
  g_assert_cmpuint (tend_csv_table_get_n_records (start), ==, 2);
  g_assert_cmpstr (tend_csv_table_get_cell (start, 1, 1), ==, "p1@example.org");
}

static void
test_refusals (void)
{
  g_autoptr (GBytes)       empty = g_bytes_new_static ("BEGIN:VCARD\nEND:VCARD\n", 22);
  g_autoptr (GBytes)       zero = g_bytes_new_static ("BEGIN:VCARD\nFN:A\0na\nEND:VCARD\n", 30);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;

  g_assert_null (tend_table_read (empty, NULL, NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_null (tend_table_read (zero, NULL, NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_A_TABLE);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (tend_table_read (empty, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The columns are recognised by their names. */
static void
test_headers (void)
{
  g_assert_cmpint (tend_header_words_match ("Full name").field, ==, TEND_IMPORT_FIELD_NAME);
  g_assert_cmpint (tend_header_words_match ("Given name").field, ==, TEND_IMPORT_FIELD_GIVEN);
  g_assert_cmpint (tend_header_words_match ("Family name").field, ==, TEND_IMPORT_FIELD_FAMILY);
  g_assert_cmpint (tend_header_words_match ("Email").field, ==, TEND_IMPORT_FIELD_EMAIL);
  g_assert_cmpint (tend_header_words_match ("Email 2").field, ==, TEND_IMPORT_FIELD_EMAIL);
  g_assert_cmpint (tend_header_words_match ("Phone").field, ==, TEND_IMPORT_FIELD_PHONE);
  g_assert_cmpint (tend_header_words_match ("Phone 2").field, ==, TEND_IMPORT_FIELD_PHONE);
  g_assert_cmpint (tend_header_words_match ("Note").field, ==, TEND_IMPORT_FIELD_MESSAGE);
  g_assert_cmpint (tend_header_words_match ("Organization").field, ==, TEND_IMPORT_FIELD_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/vcard/version-2", test_version_2);
  g_test_add_func ("/import/vcard/version-3", test_version_3);
  g_test_add_func ("/import/vcard/version-4", test_version_4);
  g_test_add_func ("/import/vcard/folded-bytes", test_folded_bytes);
  g_test_add_func ("/import/vcard/damage", test_damage);
  g_test_add_func ("/import/c29-vcard-size", test_size);
  g_test_add_func ("/import/vcard/refusals", test_refusals);
  g_test_add_func ("/import/vcard/headers", test_headers);
  return g_test_run ();
}
