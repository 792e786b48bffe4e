/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import-fixture.h"
#include "tend-decode-readings.h"
#include "tend-error.h"

static TendDecoded *
decode (const char *bytes,
        gssize      length)
{
  g_autoptr (TendImportSource) source = import_fixture_source_of (bytes, length);
  g_autoptr (GError)           error = NULL;
  TendDecoded                 *decoded;

  decoded = tend_decode_full (tend_import_source_get_bytes (source), NULL, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (decoded->text, (gssize)decoded->length, NULL));
  return decoded;
}

static void
assert_text (TendDecoded *decoded,
             TendEncoding encoding,
             const char  *text)
{
  g_autofree char *copy = g_strndup (decoded->text, decoded->length);

  g_assert_cmpint (decoded->encoding, ==, encoding);
  g_assert_cmpstr (copy, ==, text);
}

/* C3: the encodings sign-up files come in. */
static void
test_encodings (void)
{
  static const char       le[] = "\xff\xfeN\0\xe9\0\n\0\x3d\xd8\x42\xde";
  static const char       be[] = "\xfe\xff\0N\0\xe9\0\n";
  static const char       bare_le[] = "N\0a\0m\0e\0,\0E\0\n\0\xe9\0";
  g_autoptr (TendDecoded) plain = decode ("Name\nZo\xc3\xab\n", -1);
  g_autoptr (TendDecoded) marked = decode ("\xef\xbb\xbfName\nZo\xc3\xab\n", -1);
  g_autoptr (TendDecoded) windows = decode ("Zo\xeb, 5 \x80 \x96 Bj\xf6rn", -1);
  g_autoptr (TendDecoded) little = decode (le, sizeof le - 1);
  g_autoptr (TendDecoded) big = decode (be, sizeof be - 1);
  g_autoptr (TendDecoded) bare = decode (bare_le, sizeof bare_le - 1);

  assert_text (plain, TEND_ENCODING_UTF_8, "Name\nZoë\n");
  assert_text (marked, TEND_ENCODING_UTF_8, "Name\nZoë\n");
  assert_text (windows, TEND_ENCODING_WINDOWS_1252, "Zoë, 5 € – Björn");
  assert_text (little, TEND_ENCODING_UTF_16_LE, "Né\n🙂");
  assert_text (big, TEND_ENCODING_UTF_16_BE, "Né\n");
  assert_text (bare, TEND_ENCODING_UTF_16_LE, "Name,E\né");
  g_assert_false (windows->uncertain);
  g_assert_cmpuint (plain->replaced_lines->len, ==, 0);
  g_assert_cmpstr (tend_encoding_nick (windows->encoding), ==, "windows-1252");
}

static void
test_samples (void)
{
  static const struct
  {
    const char  *name;
    TendEncoding encoding;
  } samples[] = {
    { "excel_fr.csv", TEND_ENCODING_WINDOWS_1252 },
    { "excel_sv_sep_line.csv", TEND_ENCODING_WINDOWS_1252 },
    { "microsoft_forms_excel.csv", TEND_ENCODING_WINDOWS_1252 },
    { "outlook_contacts.csv", TEND_ENCODING_WINDOWS_1252 },
    { "cf7_cfdb7.csv", TEND_ENCODING_UTF_8 },
    { "google_forms.csv", TEND_ENCODING_UTF_8 },
    { "wpforms.csv", TEND_ENCODING_UTF_8 },
    { "thunderbird_fr.csv", TEND_ENCODING_UTF_8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (TendImportSource) source = import_fixture_source (samples[i].name);
      g_autoptr (GError)           error = NULL;
      g_autoptr (TendDecoded)      decoded = NULL;

      decoded = tend_decode_full (tend_import_source_get_bytes (source), NULL, 0, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (decoded->encoding, ==, samples[i].encoding);
      g_assert_false (decoded->uncertain);
    }
}

static void
assert_reading (GPtrArray   *readings,
                guint        i,
                TendEncoding encoding,
                const char  *words)
{
  const TendDecodeReading *reading = g_ptr_array_index (readings, i);
  g_autofree char         *joined = g_strjoinv (" ", reading->words);

  g_assert_cmpint (reading->encoding, ==, encoding);
  g_assert_cmpstr (joined, ==, words);
  g_assert_cmpstr (reading->label, ==, tend_encoding_label (encoding));
}

static GPtrArray *
find_readings (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return tend_decode_find_readings (bytes);
}

/* C4: one bad byte does not spoil a file; a tie is told. */
static void
test_one_bad_byte (void)
{
  g_autoptr (TendDecoded) utf_8 = decode ("a\r\nZo\xc3\xab, Ren\xc3\xa9\r\nb\xff\n", -1);
  g_autoptr (TendDecoded) marked = decode ("\xef\xbb\xbfName\rb\xff\n\xff\xff", -1);
  g_autoptr (TendDecoded) tie = decode ("Zo\xc3\xab b\xff", -1);
  g_autoptr (TendDecoded) hole = decode ("Ren\xe9\n\x81\n", -1);
  g_autoptr (GPtrArray)   readings = NULL;
  guint                   both = 0;

  assert_text (utf_8, TEND_ENCODING_UTF_8, "a\r\nZoë, René\r\nb\xef\xbf\xbd\n");
  g_assert_cmpuint (utf_8->replaced_lines->len, ==, 1);
  g_assert_cmpuint (g_array_index (utf_8->replaced_lines, guint, 0), ==, 3);

  g_assert_cmpint (marked->encoding, ==, TEND_ENCODING_UTF_8);
  g_assert_cmpuint (marked->replaced_lines->len, ==, 2);
  g_assert_cmpuint (g_array_index (marked->replaced_lines, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (marked->replaced_lines, guint, 1), ==, 3);

  g_assert_true (tie->uncertain);
  readings = find_readings ("Zo\xc3\xab b\xff");
  g_assert_cmpuint (readings->len, >, 2);
  for (guint i = 0; i < readings->len; i++)
    {
      const TendDecodeReading *reading = g_ptr_array_index (readings, i);

      both += reading->encoding == TEND_ENCODING_UTF_8 ? 1 : 0;
      both += reading->encoding == TEND_ENCODING_WINDOWS_1252 ? 1 : 0;
    }
  g_assert_cmpuint (both, ==, 2);
  g_assert_cmpint (tie->encoding, ==, TEND_ENCODING_WINDOWS_1252);

  assert_text (hole, TEND_ENCODING_WINDOWS_1252, "René\n\xef\xbf\xbd\n");
  g_assert_cmpuint (g_array_index (hole->replaced_lines, guint, 0), ==, 2);
}

/* C3: the words of the file in each reading; only readings that differ. */
static void
test_readings (void)
{
  static const char       czech_text[] = "Anton\xed"
                                         "n Dvo\xf8\xe1k\nJi\xf8\xed \x8at\xectka\n";
  g_autoptr (GPtrArray)   plain = find_readings ("Name\nAna\n");
  g_autoptr (GPtrArray)   windows = find_readings ("Ren\xe9,Zo\xeb,Ren\xe9\n");
  g_autoptr (GPtrArray)   mac = find_readings ("Ren\x8e Lef\217vre\nJ\x9arg\n");
  g_autoptr (GPtrArray)   czech = find_readings (czech_text);
  g_autoptr (GPtrArray)   utf_8 = find_readings ("Zo\xc3\xab\n");
  g_autoptr (TendDecoded) as_mac = decode ("Ren\x8e Lef\217vre\nJ\x9arg\n", -1);

  g_assert_cmpuint (plain->len, ==, 1);
  assert_reading (plain, 0, TEND_ENCODING_UTF_8, "");
  assert_reading (windows, 0, TEND_ENCODING_WINDOWS_1252, "René Zoë");
  g_assert_cmpuint (windows->len, ==, 2);
  assert_reading (mac, 0, TEND_ENCODING_MAC_ROMAN, "Lefèvre René Jörg");
  assert_reading (czech, 0, TEND_ENCODING_WINDOWS_1250, "Antonín Dvořák Štětka Jiří");
  assert_reading (utf_8, 0, TEND_ENCODING_UTF_8, "Zoë");
  assert_reading (utf_8, 1, TEND_ENCODING_WINDOWS_1252, "ZoÃ«");
  g_assert_true (as_mac->uncertain);
}

static TendDecoded *
decode_as (GBytes      *bytes,
           TendEncoding encoding,
           GError     **error)
{
  return tend_decode_full (bytes, &encoding, 0, NULL, error);
}

/* C3: whatever is chosen, no byte stops it. */
static void
test_chosen (void)
{
  char                    all[256];
  g_autoptr (GBytes)      bytes = NULL;
  g_autoptr (GBytes)      mac = g_bytes_new_static ("Ren\x8e\n", 5);
  g_autoptr (GBytes)      little = g_bytes_new_static ("\xff\xfeN\0\xe9\0", 6);
  g_autoptr (TendDecoded) as_mac = decode_as (mac, TEND_ENCODING_MAC_ROMAN, NULL);
  g_autoptr (GError)      error = NULL;

  for (guint i = 0; i < sizeof all; i++)
    all[i] = i < 0x20 ? '\n' : (char)i;
  bytes = g_bytes_new (all, sizeof all);
  for (TendEncoding i = 0; i < TEND_N_ENCODINGS; i++)
    {
      g_autoptr (TendDecoded) decoded = decode_as (bytes, i, NULL);
      TendEncoding            same;

      g_assert_nonnull (decoded);
      g_assert_true (g_utf8_validate (decoded->text, (gssize)decoded->length, NULL));
      g_assert_true (tend_encoding_from_nick (tend_encoding_nick (i), &same));
      g_assert_cmpint (same, ==, i);
    }
  assert_text (as_mac, TEND_ENCODING_MAC_ROMAN, "René\n");
  g_assert_null (decode_as (little, TEND_ENCODING_WINDOWS_1252, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_A_TABLE);
}

/* A beginning ends with a line, and reads as the whole does. */
static void
test_start (void)
{
  g_autoptr (GString)     text = g_string_new (NULL);
  g_autoptr (GBytes)      bytes = NULL;
  g_autoptr (GBytes)      wide = g_bytes_new_static ("\xff\xfe"
                                                          "a\0\n\0\xe9\0b\0c\0",
                                                     12);
  g_autoptr (TendDecoded) start = NULL;
  g_autoptr (TendDecoded) start_16 = NULL;
  g_autoptr (TendDecoded) no_line = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "plain, plain\n");
  g_string_append (text, "Ren\xe9\n");
  bytes = g_bytes_new (text->str, text->len);
  start = tend_decode_start (bytes, 20, NULL);
  assert_text (start, TEND_ENCODING_WINDOWS_1252, "plain, plain\n");
  g_assert_true (start->partial);
  start_16 = tend_decode_start (wide, 7, NULL);
  assert_text (start_16, TEND_ENCODING_UTF_16_LE, "a\n");
  no_line = tend_decode_start (bytes, 5, NULL);
  assert_text (no_line, TEND_ENCODING_WINDOWS_1252, "plain");
}

static void
assert_refused (const char *bytes,
                gssize      length,
                int         code,
                const char *words)
{
  g_autoptr (TendImportSource) source = import_fixture_source_of (bytes, length);
  g_autoptr (GError)           error = NULL;
  g_autoptr (TendDecoded)      decoded = NULL;

  decoded = tend_decode_full (tend_import_source_get_bytes (source), NULL, 0, NULL, &error);
  g_assert_null (decoded);
  g_assert_error (error, TEND_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

/* C5: what is no table is refused in words. */
static void
test_not_a_table (void)
{
  static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
  static const char html_16[] = "\xff\xfe<\0h\0t\0m\0l\0>\0";

  assert_refused ("PK\x03\x04\x14\x00\x06", 7, TEND_ERROR_NOT_A_TABLE, "save it as CSV");
  assert_refused ("\xd0\xcf\x11\xe0\xa1\xb1", 6, TEND_ERROR_NOT_A_TABLE, "Excel");
  assert_refused ("%PDF-1.7\n%\xe2\xe3", -1, TEND_ERROR_NOT_A_TABLE, "PDF");
  assert_refused ("\n<!DOCTYPE html><html>", -1, TEND_ERROR_NOT_A_TABLE, "web page");
  assert_refused ("<div><table><tr></table>", -1, TEND_ERROR_NOT_A_TABLE, "web page");
  assert_refused (html_16, sizeof html_16 - 1, TEND_ERROR_NOT_A_TABLE, "web page");
  assert_refused ("[{\"name\": \"Ana\"}]\n", -1, TEND_ERROR_NOT_A_TABLE, "JSON");
  assert_refused ("{\"people\": []}", -1, TEND_ERROR_NOT_A_TABLE, "JSON");
  assert_refused (png, sizeof png - 1, TEND_ERROR_NOT_A_TABLE, "no text");
  assert_refused ("Name,Email\nAna\0,x\n", 18, TEND_ERROR_NOT_A_TABLE, "no text");
  assert_refused ("\xef\xbb\xbfName\n\xff\0\n", 11, TEND_ERROR_NOT_A_TABLE, "no text");
}

/* C6: nothing in it is said in words. */
static void
test_empty (void)
{
  assert_refused ("", 0, TEND_ERROR_NOTHING, "empty");
  assert_refused ("\xef\xbb\xbf", 3, TEND_ERROR_NOTHING, "empty");
  assert_refused (" \r\n\t\n", -1, TEND_ERROR_NOTHING, "empty");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/c3-encodings", test_encodings);
  g_test_add_func ("/import/c3-samples", test_samples);
  g_test_add_func ("/import/c3-readings", test_readings);
  g_test_add_func ("/import/c3-chosen", test_chosen);
  g_test_add_func ("/import/decode/start", test_start);
  g_test_add_func ("/import/c4-one-bad-byte", test_one_bad_byte);
  g_test_add_func ("/import/c5-not-a-table", test_not_a_table);
  g_test_add_func ("/import/c6-empty", test_empty);
  return g_test_run ();
}
