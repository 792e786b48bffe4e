/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-written-date.h"

#include <string.h>

#include "tend-text.h"

#define LONGEST_DATE 80

/* Beginnings, folded, that tell the months apart in the six languages. */
static const char *const months[12] = {
  "jan|ene",
  "feb|fev",
  "mar|maa|mrt",
  "apr|avr|abr",
  "may|mai|maj|mei",
  "jun|juin",
  "jul|juil",
  "aug|aou|ago",
  "sep|set",
  "oct|okt",
  "nov",
  "dec|dez|dic",
};

static void
skip (const char **at,
      const char  *letters)
{
  *at += strspn (*at, letters);
}

/* Takes up to @most digits. How many there were; 0 leaves @number alone. */
static guint
take_number (const char **at,
             guint        most,
             int         *number)
{
  guint length = 0;

  while (length <= most && g_ascii_isdigit ((*at)[length]))
    length++;
  if (length == 0 || length > most)
    return 0;
  *number = 0;
  for (guint i = 0; i < length; i++)
    *number = *number * 10 + g_ascii_digit_value (*(*at)++);
  return length;
}

static gboolean
take_word (const char **at,
           const char  *word)
{
  gsize length = 0;

  while (word[length] != '\0' && (*at)[length] == word[length])
    length++;
  if (word[length] != '\0' || g_ascii_isalpha ((*at)[length]))
    return FALSE;
  *at += length;
  return TRUE;
}

/* @beginnings are separated by "|". */
static gboolean
begins_with_one_of (const char *word,
                    const char *beginnings)
{
  for (gsize length; *beginnings != '\0'; beginnings += length)
    {
      length = strcspn (beginnings, "|");
      if (strncmp (word, beginnings, length) == 0)
        return TRUE;
      length += beginnings[length] == '|' ? 1 : 0;
    }
  return FALSE;
}

/* 1 to 12, or 0. */
static int
take_month (const char **at)
{
  const char *word = *at;
  gsize       length = 0;

  while (g_ascii_isalpha (word[length]))
    length++;
  if (length < 3)
    return 0;
  for (int i = 0; i < 12; i++)
    if (begins_with_one_of (word, months[i]))
      {
        *at += length;
        skip (at, ". ,");
        return i + 1;
      }
  return 0;
}

static void
skip_weekday (const char **at)
{
  static const char *const days[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun",
                                      "mardi", "mer", "jeu", "ven", "sam", "dim", "die", "don",
                                      "fre", "son", "mie", "jue", "vie", "sab", "dom", "maandag",
                                      "din", "woe", "vri", "zat", "zon", "man", "tis", "ons",
                                      "tor", "lor", "mit", "martes" };
  gsize                    length = 0;
  gboolean                 found;

  while (g_ascii_isalpha ((*at)[length]))
    length++;
  if (length < 2)
    return;
  /* "Mo", "di", "vr": no month is that short. */
  found = length == 2;
  for (guint i = 0; i < G_N_ELEMENTS (days) && !found; i++)
    found = g_str_has_prefix (*at, days[i]);
  if (!found)
    return;
  *at += length;
  skip (at, "., ");
}

static int
full_year (int   year,
           guint n_digits)
{
  if (n_digits > 2)
    return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/* 28/03/2026, 3.4.26, 2026-03-28 */
static gboolean
take_numeric_date (const char     **at,
                   TendWrittenDate *written)
{
  int   numbers[3];
  guint n_digits[3];
  char  separator = '\0';

  for (guint i = 0; i < 3; i++)
    {
      n_digits[i] = take_number (at, 4, &numbers[i]);
      if (n_digits[i] == 0 || n_digits[i] == 3)
        return FALSE;
      if (i == 0)
        separator = **at;
      if (i < 2 && (separator == '\0' || strchr ("/.-", separator) == NULL || **at != separator))
        return FALSE;
      if (i < 2)
        (*at)++;
      if (separator == '.')
        skip (at, " ");
    }
  if (n_digits[0] == 4)
    {
      *written = (TendWrittenDate){ .year = numbers[0], .first = numbers[2], .second = numbers[1] };
      written->certain = TRUE;
      return n_digits[1] <= 2 && n_digits[2] <= 2;
    }
  *written = (TendWrittenDate){ .first = numbers[0], .second = numbers[1] };
  written->year = full_year (numbers[2], n_digits[2]);
  /* Nobody writes a month first with dots between. */
  written->certain = separator == '.';
  return n_digits[1] <= 2;
}

static gboolean
take_one_of (const char       **at,
             const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (take_word (at, words[i]))
      return TRUE;
  return FALSE;
}

static const char *const ordinals[] = { "st", "nd", "rd", "th", "er", NULL };

/* Behind the day: "er", "th of", ". ", " de " */
static void
skip_to_month (const char **at)
{
  if (!take_one_of (at, ordinals))
    skip (at, ".");
  skip (at, " -/");
  if (take_word (at, "de") || take_word (at, "of"))
    skip (at, " ");
}

/* Two digits are one only where a spreadsheet wrote "28-May-26". */
static gboolean
take_year (const char **at,
           int         *year)
{
  gboolean behind_dash = (*at)[-1] == '-';
  guint    n_digits = take_number (at, 4, year);

  if (n_digits == 2 && behind_dash)
    *year = full_year (*year, n_digits);
  return n_digits == 4 || (n_digits == 2 && behind_dash);
}

/* "March 1, 2026", "1st March 2026", "1-Mar-26", "1. März 2026", "1er mars 2026", "1 de marzo de
 * 2026" */
static gboolean
take_named_date (const char     **at,
                 TendWrittenDate *written)
{
  int month, day, year;

  month = take_month (at);
  if (take_number (at, 2, &day) == 0)
    return FALSE;
  if (month == 0 || (**at == ' ' && g_ascii_isalpha ((*at)[1])))
    {
      /* "mar. 3 mars": what looked like a month is a weekday. */
      skip_to_month (at);
      month = take_month (at);
      skip (at, "-/");
      if (take_word (at, "de") || take_word (at, "del"))
        skip (at, " ");
    }
  else
    {
      take_one_of (at, ordinals);
      skip (at, ", ");
    }
  if (month == 0 || !take_year (at, &year))
    return FALSE;
  *written = (TendWrittenDate){ .year = year, .first = day, .second = month, .certain = TRUE };
  return TRUE;
}

/* "18:30", "18h30", "18 h", "18.30" with seconds and their parts. */
static gboolean
take_clock (const char     **at,
            TendWrittenDate *written)
{
  gboolean hour_word;

  if (take_number (at, 2, &written->hour) == 0)
    return FALSE;
  if ((*at)[0] == ' ' && (*at)[1] == 'h')
    (*at)++;
  hour_word = **at == 'h';
  if (**at == '\0' || strchr (":.h", **at) == NULL)
    return FALSE;
  (*at)++;
  skip (at, hour_word ? " " : "");
  if (take_number (at, 2, &written->minute) != 2)
    return hour_word;
  if (**at == ':' || **at == '.')
    {
      (*at)++;
      if (take_number (at, 2, &written->second_of_minute) != 2)
        return FALSE;
      if (**at == '.' || **at == ',')
        {
          (*at)++;
          skip (at, "0123456789");
        }
    }
  return TRUE;
}

/* "19:01:33.456 pm", nothing is fine too. */
static gboolean
take_time (const char     **at,
           TendWrittenDate *written)
{
  static const char *const before[] = { "at", "um", "kl", "om", "a", NULL };
  static const char *const afternoon[] = { "pm", "p.m.", "p. m.", "em", "e.m.", NULL };
  static const char *const morning[] = { "am", "a.m.", "a. m.", "fm", "f.m.", NULL };
  static const char *const clock[] = { "uhr", "uur", NULL };

  skip (at, " ,");
  if (take_one_of (at, before))
    skip (at, ". ");
  if (take_word (at, "las"))
    skip (at, " ");
  if (**at == 't')
    (*at)++;
  if (!g_ascii_isdigit (**at))
    return TRUE;
  if (!take_clock (at, written))
    return FALSE;

  written->has_time = TRUE;
  skip (at, " ");
  if (take_one_of (at, afternoon))
    written->hour += written->hour < 12 ? 12 : 0;
  else if (take_one_of (at, morning))
    written->hour -= written->hour == 12 ? 12 : 0;
  else
    take_one_of (at, clock);
  return TRUE;
}

/* "Z", "UTC", "GMT+2", "+02:00", "-0500", "GMT+0200 (Central European Time)", nothing is fine
 * too. */
static gboolean
take_zone (const char     **at,
           TendWrittenDate *written)
{
  int   hours = 0, minutes = 0, sign;
  guint n_digits;

  skip (at, " (");
  written->has_zone = take_word (at, "z") || g_str_has_prefix (*at, "utc") ||
                      g_str_has_prefix (*at, "gmt");
  if (g_str_has_prefix (*at, "utc") || g_str_has_prefix (*at, "gmt"))
    *at += 3;
  if (**at == '+' || **at == '-')
    {
      sign = **at == '-' ? -1 : 1;
      (*at)++;
      n_digits = take_number (at, 4, &hours);
      if (n_digits == 0 || n_digits == 3)
        return FALSE;
      if (n_digits == 4)
        {
          minutes = hours % 100;
          hours /= 100;
        }
      else if (**at == ':')
        {
          (*at)++;
          if (take_number (at, 2, &minutes) != 2)
            return FALSE;
        }
      written->has_zone = TRUE;
      written->zone_minutes = sign * (hours * 60 + minutes);
    }
  skip (at, ") ");
  if (written->has_zone && **at == '(')
    *at += strcspn (*at, ")");
  skip (at, ") ");
  return **at == '\0' && hours <= 14 && minutes < 60;
}

gboolean
tend_written_date_is_day (int year,
                          int month,
                          int day)
{
  return year >= 1900 && year < 2200 && month > 0 && day > 0 &&
         g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* What tend_text_fold() makes of @cell, in @text. FALSE when it is too long for a date or has
 * letters beyond ASCII. */
static gboolean
fold_plain (const char *cell,
            char        text[LONGEST_DATE + 1])
{
  gsize    length = 0;
  gboolean gap = FALSE;

  for (; *cell != '\0'; cell++)
    {
      if ((guchar)*cell >= 0x80)
        return FALSE;
      if (*cell == ' ' || (*cell >= '\t' && *cell <= '\r' && *cell != '\v'))
        {
          gap = length > 0;
          continue;
        }
      if (length + gap + 1 > LONGEST_DATE)
        return FALSE;
      if (gap)
        text[length++] = ' ';
      gap = FALSE;
      text[length++] = g_ascii_tolower (*cell);
    }
  text[length] = '\0';
  return TRUE;
}

/* Takes the date that @text, folded, is. */
static gboolean
take_folded (const char      *text,
             TendWrittenDate *written)
{
  const char *start, *at = text;

  skip_weekday (&at);
  start = at;
  if (!take_numeric_date (&at, written))
    {
      at = start;
      if (!take_named_date (&at, written))
        return FALSE;
    }
  if (!take_time (&at, written) || !take_zone (&at, written))
    return FALSE;
  if (written->hour > 23 || written->minute > 59 || written->second_of_minute > 60)
    return FALSE;
  if (tend_written_date_is_day (written->year, written->second, written->first))
    return TRUE;
  return !written->certain &&
         tend_written_date_is_day (written->year, written->first, written->second);
}

/* A number of as many digits as there are, up to two. */
static gboolean
take_two (const char **at,
          int         *number)
{
  if (!g_ascii_isdigit (**at))
    return FALSE;
  *number = *(*at)++ - '0';
  if (g_ascii_isdigit (**at))
    *number = *number * 10 + (*(*at)++ - '0');
  return !g_ascii_isdigit (**at);
}

/* "2026-03-28 18:30:12", "2026/3/28": what most programs write needs no search for words. */
static gboolean
take_common (const char      *at,
             TendWrittenDate *written)
{
  TendWrittenDate it = { .certain = TRUE };
  char            separator;

  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit (at[i]))
      return FALSE;
    else
      it.year = it.year * 10 + (at[i] - '0');
  separator = at[4];
  at += 5;
  if ((separator != '-' && separator != '/') || !take_two (&at, &it.second) ||
      *at++ != separator || !take_two (&at, &it.first))
    return FALSE;
  if (*at == ' ' || *at == 'T')
    {
      at++;
      it.has_time = TRUE;
      if (!take_two (&at, &it.hour) || *at != ':' || !g_ascii_isdigit (at[1]) ||
          !g_ascii_isdigit (at[2]))
        return FALSE;
      it.minute = (at[1] - '0') * 10 + (at[2] - '0');
      at += 3;
      if (*at == ':' && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[2]))
        {
          it.second_of_minute = (at[1] - '0') * 10 + (at[2] - '0');
          at += 3;
        }
    }
  if (*at != '\0' || it.hour > 23 || it.minute > 59 || it.second_of_minute > 60 ||
      !tend_written_date_is_day (it.year, it.second, it.first))
    return FALSE;
  *written = it;
  return TRUE;
}

gboolean
tend_written_date_take (const char      *cell,
                        TendWrittenDate *written)
{
  char             plain[LONGEST_DATE + 1];
  g_autofree char *folded = NULL;

  if (take_common (cell, written))
    return TRUE;
  if (fold_plain (cell, plain))
    return take_folded (plain, written);
  if (g_str_is_ascii (cell))
    return FALSE;
  folded = tend_text_fold (cell);
  return strlen (folded) <= LONGEST_DATE && take_folded (folded, written);
}
