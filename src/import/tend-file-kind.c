/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-file-kind.h"

#include <glib/gi18n-lib.h>

#include "tend-error.h"

/* How much of the beginning is searched for a web page's marks. */
#define LOOK_AHEAD 1024

static const struct
{
  const char *mark;
  gsize       length;
  const char *refusal;
} marks[] = {
  { "PK\x03\x04", 4,
    N_ ("This is a spreadsheet workbook (Excel, LibreOffice or Numbers), not a table of text. Open "
        "it there, save it as CSV, and import that file.") },
  { "\xd0\xcf\x11\xe0", 4,
    N_ ("This is an older Excel workbook or Office document, not a table of text. Open it there, "
        "save it as CSV, and import that file.") },
  { "%PDF", 4,
    N_ ("This is a PDF document, which holds no table that can be read. Look for a CSV download "
        "where the sign-ups were collected.") },
  { "{\\rtf", 5,
    N_ ("This is a text document with formatting, not a table. Copy its table into a spreadsheet, "
        "save that as CSV, and import that file.") },
  { "\x1f\x8b", 2,
    N_ ("This file is compressed. Unpack it first, and import the CSV file inside.") },
};

static const char *
skip_space (const char *at,
            const char *end)
{
  if (end - at >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0)
    at += 3;
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at;
}

static gboolean
is_markup (const char *at,
           const char *end)
{
  gsize            length = MIN ((gsize)(end - at), LOOK_AHEAD);
  g_autofree char *start = NULL;

  if (at == end || *at != '<')
    return FALSE;
  start = g_ascii_strdown (at, (gssize)length);
  return g_str_has_prefix (start, "<!doctype") || g_str_has_prefix (start, "<?xml") ||
         g_str_has_prefix (start, "<!--") || strstr (start, "<html") != NULL ||
         strstr (start, "<body") != NULL || strstr (start, "<table") != NULL;
}

/* A JSON text both opens and closes with its brackets, and behind the first stands no bare word; a
 * table's first cell may open with one: "[Name]". */
static gboolean
is_json (const char *at,
         const char *end)
{
  const char *inside = at + 1;
  char        last;

  while (end > at && g_ascii_isspace (end[-1]))
    end--;
  if (end - at < 2)
    return FALSE;
  while (inside < end - 1 && g_ascii_isspace (*inside))
    inside++;
  if (strchr ("{}[]\"-0123456789", *inside) == NULL)
    return FALSE;
  last = end[-1];
  return (*at == '{' && last == '}') || (*at == '[' && last == ']');
}

static gboolean
refuse (GError    **error,
        const char *words)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_A_TABLE, words);
  return FALSE;
}

gboolean
tend_file_kind_refuse_binary (GError **error)
{
  return refuse (error, _ ("This file holds no text that can be read as a table. Look for a CSV "
                           "download where the sign-ups were collected."));
}

gboolean
tend_file_kind_is_vcard (const char *text,
                         gsize       length)
{
  const char *end = text + length;
  const char *start = length > 0 ? skip_space (text, end) : end;

  return end - start >= 11 && g_ascii_strncasecmp (start, "BEGIN:VCARD", 11) == 0 &&
         (end - start == 11 || g_ascii_isspace (start[11]));
}

gboolean
tend_file_kind_check (GBytes  *bytes,
                      GError **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = length > 0 ? data + length : data;
  const char *start = length > 0 ? skip_space (data, end) : end;

  if (start == end)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("The file is empty: there is nothing to import."));
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((gsize)(end - start) >= marks[i].length &&
        memcmp (start, marks[i].mark, marks[i].length) == 0)
      return refuse (error, _ (marks[i].refusal));

  if (is_markup (start, end))
    return refuse (error, _ ("This is a web page, not a table: perhaps a sign-in page was saved "
                             "instead of the download. Sign in where the sign-ups were collected, "
                             "and download the CSV file again."));
  if (is_json (start, end))
    return refuse (error, _ ("This file is written for programs (JSON), not a table. Choose CSV "
                             "where the sign-ups were collected, and import that file."));
  return TRUE;
}
