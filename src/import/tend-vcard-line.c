/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-vcard-line.h"

#include <string.h>

#include "tend-csv-scan.h"
#include "tend-encoding.h"

/* Nobody writes a note at such length: something else is wrong. */
#define LONGEST_LINE ((gsize)1 << 20)

/* What stands between a name and its colon. */
typedef struct
{
  gboolean quoted_printable;
  gboolean base64;
  char    *charset;
} Parameters;

static gsize
text_end (const char *text,
          gsize       start,
          gsize       end)
{
  while (end > start && (text[end - 1] == '\n' || text[end - 1] == '\r'))
    end--;
  return end;
}

/* Appends the physical line at @at. Where the next one begins. */
static gsize
append_line (GString    *line,
             const char *text,
             gsize       length,
             gsize       at,
             gboolean   *too_long)
{
  gsize next = tend_csv_scan_line_end (text, length, at);
  gsize end = text_end (text, at, next);
  gsize room = LONGEST_LINE - MIN (line->len, LONGEST_LINE);

  if (end - at > room)
    *too_long = TRUE;
  g_string_append_len (line, text + at, (gssize)MIN (end - at, room));
  return next;
}

/* The first colon that does not stand in quotation marks; the first of all when these are odd. */
static const char *
find_colon (const char *line)
{
  gboolean quoted = FALSE;

  for (const char *at = line; *at != '\0'; at++)
    if (*at == '"')
      quoted = !quoted;
    else if (*at == ':' && !quoted)
      return at;
  return strchr (line, ':');
}

static gboolean
says_quoted_printable (const GString *line)
{
  const char      *colon = find_colon (line->str);
  g_autofree char *head = NULL;

  if (colon == NULL || line->str[line->len - 1] != '=')
    return FALSE;
  head = g_ascii_strup (line->str, colon - line->str);
  return strstr (head, "QUOTED-PRINTABLE") != NULL;
}

/* A line that promises another one does not get the end of its card. */
static gboolean
ends_card (const char *text,
           gsize       length,
           gsize       at)
{
  return length - at >= 9 && g_ascii_strncasecmp (text + at, "END:VCARD", 9) == 0;
}

static void
take_type (TendVcardLine *line,
           const char    *type)
{
  static const char *const devices[] = { "FAX", "PAGER", "MODEM", "BBS", "TLX", "TEXTPHONE", NULL };

  if (g_str_equal (type, "PREF"))
    line->pref = 1;
  line->is_device = line->is_device || g_strv_contains (devices, type);
}

static void
take_parameter (TendVcardLine *line,
                const char    *parameter,
                Parameters    *parameters)
{
  g_autofree char *upper = g_ascii_strup (parameter, -1);
  char            *equals = strchr (upper, '=');
  const char      *value = equals != NULL ? equals + 1 : upper;

  if (equals != NULL)
    *equals = '\0';
  if (g_str_equal (value, "QUOTED-PRINTABLE"))
    parameters->quoted_printable = TRUE;
  else if (g_str_equal (value, "BASE64") || g_str_equal (value, "B"))
    parameters->base64 = TRUE;
  else if (equals != NULL && g_str_equal (upper, "CHARSET"))
    {
      g_free (parameters->charset);
      parameters->charset = g_strdup (value);
    }
  else if (equals != NULL && g_str_equal (upper, "PREF"))
    line->pref = (guint)CLAMP (g_ascii_strtoll (value, NULL, 10), 1, TEND_VCARD_NO_PREF);
  else if (equals == NULL || g_str_equal (upper, "TYPE"))
    {
      g_auto (GStrv) types = g_strsplit_set (value, ",\"", -1);

      for (guint i = 0; types[i] != NULL; i++)
        take_type (line, g_strstrip (types[i]));
    }
}

static char *
undo_quoted_printable (const char *text,
                       gsize      *length)
{
  GString *bytes = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text++)
    if (*text == '=' && g_ascii_isxdigit (text[1]) && g_ascii_isxdigit (text[2]))
      {
        char byte = (char)(g_ascii_xdigit_value (text[1]) * 16 + g_ascii_xdigit_value (text[2]));

        if (byte != '\0')
          g_string_append_c (bytes, byte);
        text += 2;
      }
    else if (*text != '=' || text[1] != '\0')
      g_string_append_c (bytes, *text);
  *length = bytes->len;
  return g_string_free (bytes, FALSE);
}

static char *
read_windows_1252 (const char *bytes,
                   gsize       length)
{
  const gunichar *letters = tend_encoding_get_high_letters (TEND_ENCODING_WINDOWS_1252);
  GString        *text = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    g_string_append_unichar (text, (guchar)bytes[i] < 0x80 ? (guchar)bytes[i]
                                                           : letters[(guchar)bytes[i] - 0x80]);
  return g_string_free (text, FALSE);
}

/* What old telephones wrote: bytes, and perhaps in which letters. ISO 8859-1 is windows-1252. */
static char *
to_utf_8 (const char *bytes,
          gsize       length,
          const char *charset)
{
  char *text = NULL;

  if (charset != NULL && !g_str_equal (charset, "UTF-8") && !g_str_equal (charset, "ISO-8859-1"))
    text = g_convert (bytes, (gssize)length, "UTF-8", charset, NULL, NULL, NULL);
  if (text != NULL && g_utf8_validate (text, -1, NULL))
    return text;
  g_free (text);
  if (g_utf8_validate (bytes, (gssize)length, NULL))
    return g_strndup (bytes, length);
  return read_windows_1252 (bytes, length);
}

static char *
read_value (const char       *value,
            const Parameters *parameters)
{
  g_autofree char *bytes = NULL;
  gsize            length;

  if (parameters->base64)
    return g_strdup ("");
  if (!parameters->quoted_printable)
    return g_utf8_make_valid (value, -1);
  bytes = undo_quoted_printable (value, &length);
  return to_utf_8 (bytes, length, parameters->charset);
}

/* "item1.EMAIL;TYPE=home,pref" */
static void
take_head (TendVcardLine *line,
           const char    *head,
           Parameters    *parameters)
{
  g_autoptr (GString) part = g_string_new (NULL);
  gboolean            quoted = FALSE;

  for (const char *at = head;; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      if (*at != '\0' && (*at != ';' || quoted))
        {
          g_string_append_c (part, *at);
          continue;
        }
      if (line->name == NULL)
        {
          const char *dot = strrchr (part->str, '.');

          line->name = g_ascii_strup (dot != NULL ? dot + 1 : part->str, -1);
          g_strstrip (line->name);
        }
      else
        take_parameter (line, part->str, parameters);
      g_string_truncate (part, 0);
      if (*at == '\0')
        break;
    }
}

void
tend_vcard_line_read (const char    *text,
                      gsize          length,
                      gsize          start,
                      guint         *number,
                      TendVcardLine *line)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  Parameters          parameters = { 0 };
  const char         *colon;
  g_autofree char    *head = NULL;

  *line = (TendVcardLine){ .line = *number, .start = start, .pref = TEND_VCARD_NO_PREF };
  line->end = append_line (whole, text, length, start, &line->too_long);
  (*number)++;
  while (line->end < length && (text[line->end] == ' ' || text[line->end] == '\t'))
    {
      line->end = append_line (whole, text, length, line->end + 1, &line->too_long);
      (*number)++;
    }
  while (line->end < length && says_quoted_printable (whole) &&
         !ends_card (text, length, line->end))
    {
      g_string_truncate (whole, whole->len - 1);
      line->end = append_line (whole, text, length, line->end, &line->too_long);
      (*number)++;
    }

  colon = find_colon (whole->str);
  if (colon == NULL)
    return;
  head = g_strndup (whole->str, (gsize)(colon - whole->str));
  take_head (line, head, &parameters);
  line->value = read_value (colon + 1, &parameters);
  g_free (parameters.charset);
}

void
tend_vcard_line_clear (TendVcardLine *line)
{
  g_clear_pointer (&line->name, g_free);
  g_clear_pointer (&line->value, g_free);
}

/* Takes one letter at @at, and the backslash before it. */
static const char *
take_letter (const char *at,
             GString    *text)
{
  if (*at != '\\' || at[1] == '\0' || strchr ("nN,;:\\", at[1]) == NULL)
    {
      g_string_append_c (text, *at);
      return at + 1;
    }
  g_string_append_c (text, at[1] == 'n' || at[1] == 'N' ? '\n' : at[1]);
  return at + 2;
}

char *
tend_vcard_unescape (const char *value)
{
  GString *text = g_string_sized_new (strlen (value));

  while (*value != '\0')
    value = take_letter (value, text);
  return g_string_free (text, FALSE);
}

char **
tend_vcard_split (const char *value,
                  char        separator)
{
  GPtrArray *parts = g_ptr_array_new ();
  GString   *part = g_string_new (NULL);

  while (*value != '\0')
    if (*value == separator)
      {
        g_ptr_array_add (parts, g_string_free (part, FALSE));
        part = g_string_new (NULL);
        value++;
      }
    else
      value = take_letter (value, part);
  g_ptr_array_add (parts, g_string_free (part, FALSE));
  g_ptr_array_add (parts, NULL);
  return (char **)g_ptr_array_free (parts, FALSE);
}

gboolean
tend_vcard_is_data (const char *name)
{
  static const char *const data[] = { "PHOTO", "LOGO", "SOUND", "KEY", NULL };

  return name != NULL && g_strv_contains (data, name);
}
