/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"
#include "tend-error.h"

#include <string.h>

static TendDecoded *
decode (const char *bytes,
        gssize      length)
{
  g_autoptr (TendImportSource) source = import_fixture_source_of (bytes, length);
  g_autoptr (GError)           error = NULL;
  TendDecoded                 *decoded;

  decoded = tend_decode (tend_import_source_get_bytes (source), &error);
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

      decoded = tend_decode (tend_import_source_get_bytes (source), &error);
      g_assert_no_error (error);
      g_assert_cmpint (decoded->encoding, ==, samples[i].encoding);
      g_assert_false (decoded->uncertain);
    }
}

/* C4: one bad byte does not spoil a file; a tie is told. */
static void
test_one_bad_byte (void)
{
  g_autoptr (TendDecoded) utf_8 = decode ("a\r\nZo\xc3\xab, Ren\xc3\xa9\r\nb\xff\n", -1);
  g_autoptr (TendDecoded) marked = decode ("\xef\xbb\xbfName\rb\xff\n\xff\xff", -1);
  g_autoptr (TendDecoded) tie = decode ("Zo\xc3\xab b\xff", -1);
  g_autoptr (TendDecoded) hole = decode ("Ren\xe9\n\x81\n", -1);

  assert_text (utf_8, TEND_ENCODING_UTF_8, "a\r\nZoë, René\r\nb\xef\xbf\xbd\n");
  g_assert_cmpuint (utf_8->replaced_lines->len, ==, 1);
  g_assert_cmpuint (g_array_index (utf_8->replaced_lines, guint, 0), ==, 3);

  g_assert_cmpint (marked->encoding, ==, TEND_ENCODING_UTF_8);
  g_assert_cmpuint (marked->replaced_lines->len, ==, 2);
  g_assert_cmpuint (g_array_index (marked->replaced_lines, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (marked->replaced_lines, guint, 1), ==, 3);

  g_assert_true (tie->uncertain);
  g_assert_cmpint (tie->encoding, ==, TEND_ENCODING_WINDOWS_1252);

  assert_text (hole, TEND_ENCODING_WINDOWS_1252, "René\n\xef\xbf\xbd\n");
  g_assert_cmpuint (g_array_index (hole->replaced_lines, guint, 0), ==, 2);
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

  decoded = tend_decode (tend_import_source_get_bytes (source), &error);
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
  assert_refused ("BEGIN:VCARD\nEND:VCARD\n", -1, TEND_ERROR_NOT_A_TABLE, "vCard");
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
  g_test_add_func ("/import/c4-one-bad-byte", test_one_bad_byte);
  g_test_add_func ("/import/c5-not-a-table", test_not_a_table);
  g_test_add_func ("/import/c6-empty", test_empty);
  return g_test_run ();
}
