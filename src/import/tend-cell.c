/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cell.h"

#include <string.h>

#include "tend-csv-write.h"
#include "tend-header-words.h"
#include "tend-text.h"

#define FEWEST_PHONE_DIGITS 5
#define MOST_PHONE_DIGITS 18
#define MOST_NAME_WORDS 6
/* Of a word that says by itself, whatever follows it, that somebody does not ask. */
#define SHORTEST_REFUSAL 8
/* Of combining marks on one letter. */
#define MOST_MARKS 8
/* The longest that mail servers take, with room for letters of several bytes. */
#define LONGEST_EMAIL 320

/* Written before a cell by a form plug-in that distrusts it. */
#define SECURITY_ALERT "(Security Alert"

/* Also what turns the direction of the text around it, as copied telephone numbers bring along. */
static gboolean
is_invisible (gunichar letter)
{
  return letter == 0x200b || letter == 0x2060 || letter == 0xfeff || letter == 0x00ad ||
         letter == 0x200e || letter == 0x200f || (letter >= 0x202a && letter <= 0x202e) ||
         (letter >= 0x2066 && letter <= 0x2069) || letter == 0x7f ||
         (letter < 0x20 && letter != '\n' && letter != '\t' && letter != '\r');
}

/* Spaces of every width become plain ones; what cannot be seen goes, and so do marks that nobody
 * could tell apart any more on one letter. */
static char *
plain_spaces (const char *cell)
{
  GString *plain = g_string_sized_new (strlen (cell));
  guint    n_marks = 0;

  for (const char *at = cell; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (is_invisible (letter))
        continue;
      if (letter == 0xa0 || letter == 0x202f || letter == 0x3000 || letter == 0x2028 ||
          (letter >= 0x2000 && letter <= 0x200a))
        letter = ' ';
      n_marks = letter >= 0x300 && g_unichar_ismark (letter) ? n_marks + 1 : 0;
      if (n_marks <= MOST_MARKS)
        g_string_append_unichar (plain, letter);
    }
  return g_string_free (plain, FALSE);
}

/* Nearly every cell is: it is not looked at letter by letter. */
static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    {
      guchar byte = (guchar)*text;

      if (byte >= 0x7f || (byte < 0x20 && is_invisible (byte)))
        return FALSE;
    }
  return TRUE;
}

/* "=1", "'=1": what a spreadsheet would run, or has been kept from it. */
static gboolean
begins_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@", *text) != NULL;
}

/* Takes what is written "=\"070…\"", so that a spreadsheet leaves its digits alone, out of that, in
 * place. */
static void
unwrap (char *text)
{
  gsize length = strlen (text);

  if (length < 4 || !g_str_has_prefix (text, "=\"") || strchr (text + 2, '"') != text + length - 1)
    return;
  memmove (text, text + 2, length - 3);
  text[length - 3] = '\0';
}

/* Takes the guard off @text in place. */
static void
unguard (char *text)
{
  gsize       length;
  char       *end;
  const char *start;

  if (g_str_has_prefix (text, SECURITY_ALERT) && (end = strchr (text, ')')) != NULL)
    memmove (text, end + 1, strlen (end + 1) + 1);
  g_strstrip (text);
  unwrap (text);
  length = strlen (text);
  if (length > 2 && text[0] == '"' && text[length - 1] == '"' && begins_formula (text + 1))
    {
      memmove (text, text + 1, length - 2);
      text[length - 2] = '\0';
    }
  start = tend_csv_skip_guard (text);
  memmove (text, start, strlen (start) + 1);
  g_strstrip (text);
}

static gboolean
is_only_dashes (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (letter != '-' && letter != '.' && letter != 0x2013 && letter != 0x2014 && letter != ' ')
        return FALSE;
    }
  return TRUE;
}

char *
tend_cell_clean (const char *cell)
{
  g_autofree char *text = NULL;

  if (cell == NULL || *cell == '\0')
    return NULL;
  text = is_plain (cell) ? g_strdup (cell) : plain_spaces (cell);
  unguard (text);
  return is_only_dashes (text) ? NULL : g_steal_pointer (&text);
}

char *
tend_cell_clean_line (const char *cell)
{
  char *text = tend_cell_clean (cell);
  char *to = text;

  for (char *from = text; from != NULL && *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
    else if (to > text && to[-1] != ' ')
      *to++ = ' ';
  if (to != NULL)
    *to = '\0';
  return text;
}

/* Whether nothing in @cell is to be cleaned, of what is common; on one line only or not. Letters up
 * to U+02FF are, and quotation marks and dashes (U+2010 to U+2027). */
static gboolean
is_tidy (const char *cell,
         gboolean    one_line)
{
  const guchar *at = (const guchar *)cell;

  /* Not what may be a guard, a dash or a sign that cannot be seen. */
  if (!g_ascii_isalnum (*at) && (*at < 0xc3 || *at > 0xcb) && *at != '+')
    return FALSE;
  for (; *at != '\0'; at++)
    if (*at <= ' ')
      {
        if (at[1] == '\0' || (one_line ? *at != ' ' || at[1] == ' '
                                       : *at != ' ' && *at != '\n' && *at != '\t'))
          return FALSE;
      }
    else if (*at == 0x7f || (*at >= 0xc0 && (*at < 0xc3 || *at > 0xcb) &&
                             (*at != 0xe2 || at[1] != 0x80 || at[2] < 0x90 || at[2] > 0xa7)))
      return FALSE;
  return TRUE;
}

const char *
tend_cell_peek (const char *cell,
                char      **owned)
{
  *owned = NULL;
  if (cell == NULL || *cell == '\0')
    return NULL;
  if (is_tidy (cell, FALSE))
    return cell;
  return *owned = tend_cell_clean (cell);
}

const char *
tend_cell_peek_line (const char *cell,
                     char      **owned)
{
  *owned = NULL;
  if (cell == NULL || *cell == '\0')
    return NULL;
  if (is_tidy (cell, TRUE))
    return cell;
  return *owned = tend_cell_clean_line (cell);
}

static gboolean
is_of_domain (gunichar letter)
{
  if (letter < 0x80)
    return letter == '-' || letter == '_' || g_ascii_isalnum ((char)letter);
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

static gboolean
is_domain (const char *domain)
{
  const char *label = domain;

  for (const char *at = domain; *at != '\0'; at = g_utf8_next_char (at))
    if (at == label && (*at == '.' || *at == '-'))
      return FALSE;
    else if (*at == '.')
      label = at + 1;
    else if (!is_of_domain (g_utf8_get_char (at)))
      return FALSE;
  return label > domain && strlen (label) >= 2 && !g_ascii_isdigit (*label);
}

static gboolean
is_local_part (const char *start,
               const char *end)
{
  gboolean is_quoted = end - start >= 2 && *start == '"' && end[-1] == '"';

  if (!is_quoted && (start == end || *start == '.' || end[-1] == '.' ||
                     strcspn (start, " \"(),:;<>@[\\]") < (gsize)(end - start)))
    return FALSE;
  for (; start < end; start++)
    if (g_ascii_iscntrl (*start))
      return FALSE;
  return TRUE;
}

gboolean
tend_cell_is_email (const char *text)
{
  const char *at = text != NULL ? strrchr (text, '@') : NULL;

  return at != NULL && strlen (text) <= LONGEST_EMAIL && is_local_part (text, at) &&
         is_domain (at + 1);
}

gboolean
tend_cell_is_bare_email (const char *cell)
{
  return cell != NULL && g_ascii_isalnum (*cell) && tend_cell_is_email (cell) &&
         is_tidy (cell, TRUE);
}

/* One address without what stands around it, or NULL. @text is changed. */
static char *
bare_email (char *text)
{
  char *open = strrchr (text, '<');
  char *close = open != NULL ? strchr (open, '>') : NULL;
  gsize all;

  if (close != NULL)
    {
      *close = '\0';
      text = open + 1;
    }
  g_strstrip (text);
  unwrap (text);
  all = strlen (text);
  if (all > 2 && *text == '"' && text[all - 1] == '"')
    {
      text[all - 1] = '\0';
      text++;
    }
  while (*text != '\0' && strchr ("<('", *text) != NULL)
    text++;
  if (g_ascii_strncasecmp (text, "mailto:", 7) == 0)
    {
      text += 7;
      text[strcspn (text, "?")] = '\0';
    }
  for (gsize length = strlen (text); length > 0 && strchr (".,;:>)'", text[length - 1]) != NULL;)
    text[--length] = '\0';
  g_strstrip (text);
  return tend_cell_is_email (text) ? g_strdup (text) : NULL;
}

/* Puts spaces for remarks in @text: "(work)". */
static void
blank_remarks (char *text)
{
  char *open, *close;

  for (open = strchr (text, '('); open != NULL; open = strchr (open + 1, '('))
    if ((close = strchr (open, ')')) != NULL && memchr (open, '@', (gsize)(close - open)) == NULL)
      memset (open, ' ', (gsize)(close - open) + 1);
}

/* Adds the addresses in @text, which is changed, when it is nothing but addresses: "a@b.org /
 * c@d.org", "a@b.org ::: c@d.org". */
static void
add_words (GPtrArray *found,
           char      *text)
{
  guint          n_before = found->len;
  g_auto (GStrv) words = NULL;

  blank_remarks (text);
  words = g_strsplit_set (text, " \t/|", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_joint = words[i][strspn (words[i], ":&+-")] == '\0';
      char    *email = is_joint ? NULL : bare_email (words[i]);

      if (email != NULL)
        g_ptr_array_add (found, email);
      else if (!is_joint)
        {
          g_ptr_array_set_size (found, (int)n_before);
          return;
        }
    }
}

char **
tend_cell_emails (const char *cell)
{
  g_autofree char      *text = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_auto (GStrv)        parts = NULL;

  if (cell == NULL || strchr (cell, '@') == NULL)
    return NULL;
  text = tend_cell_clean (cell);
  if (text == NULL)
    return NULL;

  found = g_ptr_array_new_with_free_func (g_free);
  parts = g_strsplit_set (text, tend_cell_is_email (text) ? "" : ",;\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = g_strdup (parts[i]);
      char            *email = bare_email (parts[i]);

      if (email != NULL)
        g_ptr_array_add (found, email);
      else if (strchr (part, '@') != NULL)
        add_words (found, part);
    }
  if (found->len == 0)
    return NULL;
  g_ptr_array_add (found, NULL);
  return (char **)g_ptr_array_steal (found, NULL);
}

/* "4.47701E+11", "4,47701E+11": the digits are gone for good. */
static gboolean
is_scientific (const char *text)
{
  const char *exponent = strpbrk (text, "Ee");

  if (exponent == NULL || !g_ascii_isdigit (text[0]) || exponent[1] != '+')
    return FALSE;
  return strspn (text, "0123456789.,") == (gsize)(exponent - text) &&
         strspn (exponent + 2, "0123456789") == strlen (exponent + 2);
}

gboolean
tend_cell_is_bare_phone (const char *cell)
{
  guint n_digits = 0;

  if (cell == NULL || (*cell != '+' && !g_ascii_isdigit (*cell)))
    return FALSE;
  for (const char *at = cell + 1; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      n_digits++;
    else if (strchr (" -()./", *at) == NULL ||
             (*at == ' ' && (at[1] == ' ' || at[1] == '\0')))
      return FALSE;
  n_digits += *cell != '+' ? 1 : 0;
  return n_digits >= FEWEST_PHONE_DIGITS && n_digits <= MOST_PHONE_DIGITS;
}

TendCellPhone
tend_cell_phone (const char *cell,
                 char      **phone)
{
  g_autofree char *text = tend_cell_clean_line (cell);
  const char      *start = text;
  guint            n_digits = 0, n_together = 0, most_together = 0;

  *phone = NULL;
  if (text == NULL)
    return TEND_CELL_PHONE_NONE;
  unwrap (text);
  /* "+46 70…" entered as a formula: "#NAME?", "#ERROR!" */
  if (is_scientific (text) || (text[0] == '#' && strpbrk (text, "?!") != NULL))
    return TEND_CELL_PHONE_DAMAGED;
  if (g_ascii_strncasecmp (start, "tel:", 4) == 0)
    start += 4;
  else if (g_ascii_strncasecmp (start, "p:", 2) == 0)
    start += 2;

  for (const char *at = start; *at != '\0'; at++)
    {
      if (*at == '@')
        return TEND_CELL_PHONE_NONE;
      /* "070-174 06 05 / 08-123 45 67": several numbers are kept as they were written. */
      if (strchr ("/,;|:", *at) != NULL)
        n_together = 0;
      n_digits += g_ascii_isdigit (*at) ? 1 : 0;
      n_together += g_ascii_isdigit (*at) ? 1 : 0;
      most_together = MAX (most_together, n_together);
    }
  if (most_together > MOST_PHONE_DIGITS)
    return TEND_CELL_PHONE_DAMAGED;
  if (n_digits < FEWEST_PHONE_DIGITS)
    return TEND_CELL_PHONE_NONE;
  *phone = tend_text_clean (start);
  return TEND_CELL_PHONE_OK;
}

gboolean
tend_cell_is_yes (const char *cell)
{
  static const char *const words[] = { "true", "1", "yes", "y", "x", "vrai", "oui", "wahr", "ja",
                                       "verdadero", "si", "waar", "sant", NULL };

  return tend_header_words_is_one_of (cell, words);
}

gboolean
tend_cell_is_no (const char *cell)
{
  static const char *const words[] = {
    "false", "0", "no", "n", "none", "nothing", "na", "null",
    "faux", "non", "aucun", "aucune", "rien", "falsch", "nein", "keine",
    "nichts", "falso", "ninguno", "ninguna", "nada", "onwaar", "nee", "geen",
    "niets", "falskt", "nej", "inga", "inget", "ingen", NULL
  };

  return tend_header_words_is_one_of (cell, words);
}

gboolean
tend_cell_is_refusal (const char *cell)
{
  static const char *const words[] = {
    "unsubscribed", "unsubscribe", "cleaned", "inactive", "bounced", "complained",
    "deleted", "cancelled", "canceled", "refunded", "transferred", "notattending",
    "partial", "no", "blocked", "optedout", "withdrawn", "declined",
    "denied", "rejected", "refused", "notgoing", "notcoming", "incomplete",
    "abandoned", "spam", "trash", "desabonne", "desabonnee", "desinscrit",
    "desinscrite", "annule", "annulee", "decline", "refuse", "refusee",
    "abgemeldet", "storniert", "abgesagt", "abgelehnt", "cancelado", "cancelada",
    "anulado", "anulada", "rechazado", "rechazada", "baja", "dadodebaja",
    "afgemeld", "geannuleerd", "afgezegd", "afgewezen", "uitgeschreven", "avregistrerad",
    "avbokad", "avanmald", "avbojd", "aterkallad", NULL
  };
  g_autofree char *first = NULL;

  if (cell == NULL || tend_header_words_is_one_of (cell, words))
    return cell != NULL;
  /* "Cancelled by attendee", "Unsubscribed (by hand)"; but "No reply yet", "Partial payment". */
  first = g_strndup (cell, strcspn (cell, " (:,;-"));
  return strlen (first) >= SHORTEST_REFUSAL && tend_header_words_is_one_of (first, words);
}

gboolean
tend_cell_is_name (const char *text)
{
  static const char *const answers[] = { "yes", "no", "none", "maybe", "alone", "notyet", "oui",
                                         "non", "ja", "nein", "nee", "nej", "si", "true", "false",
                                         "na", "me", NULL };
  static const char *const beginnings[] = { "yes", "no", "none", "maybe", "perhaps", "oui", "non",
                                            "ja", "nein", "nee", "nej", "not", NULL };
  g_autofree char         *first = text != NULL ? g_strndup (text, strcspn (text, " ,.")) : NULL;
  guint                    n_letters = 0, n_words = 1;

  if (tend_text_is_blank (text) || tend_header_words_is_one_of (text, answers) ||
      tend_header_words_is_one_of (first, beginnings))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isdigit (letter) ||
          (letter < 0x80 && strchr ("@;:?!/\\|\n", (int)letter) != NULL))
        return FALSE;
      n_letters += g_unichar_isalpha (letter) ? 1 : 0;
      n_words += letter == ' ' ? 1 : 0;
    }
  return n_letters > 0 && n_words <= MOST_NAME_WORDS;
}

gboolean
tend_cell_is_total (const char *text)
{
  static const char *const words[] = { "total", "totals", "sum", "summe", "gesamt", "insgesamt",
                                       "totaal", "summa", "totalt", "suma", "somme", "count",
                                       "anzahl", "antal", "aantal", NULL };
  g_autofree char         *first = NULL;

  if (text == NULL)
    return FALSE;
  first = g_strndup (text, strcspn (text, " :=\t0123456789"));
  return *first != '\0' && tend_header_words_is_one_of (first, words) &&
         strpbrk (text, "0123456789:=") != NULL;
}
