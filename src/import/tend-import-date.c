/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-date.h"

#include <string.h>

#include "tend-text.h"

#define LONGEST_DATE 80
#define NOON 12
/* Nobody asked before this; spreadsheets write such dates for "none". */
#define EARLIEST_YEAR 1970

/* A date as written. @first and @second are not yet day and month unless the order is certain. */
typedef struct
{
  int      year;
  int      first;
  int      second;
  gboolean certain; /* first is the day, second the month */
  gboolean has_time;
  int      hour, minute, second_of_minute;
  gboolean has_zone;
  int      zone_minutes;
} Written;

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
  "sep",
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
  guint length = (guint)strspn (*at, "0123456789");

  if (length == 0 || length > most)
    return 0;
  *number = (int)g_ascii_strtoll (*at, NULL, 10);
  *at += length;
  return length;
}

static gboolean
take_word (const char **at,
           const char  *word)
{
  if (!g_str_has_prefix (*at, word) || g_ascii_isalpha ((*at)[strlen (word)]))
    return FALSE;
  *at += strlen (word);
  return TRUE;
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
    {
      g_auto (GStrv) beginnings = g_strsplit (months[i], "|", -1);

      for (guint k = 0; beginnings[k] != NULL; k++)
        if (g_str_has_prefix (word, beginnings[k]))
          {
            *at += length;
            skip (at, ". ,");
            return i + 1;
          }
    }
  return 0;
}

static void
skip_weekday (const char **at)
{
  static const char *const days[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun",
                                      "lun", "mardi", "mer", "jeu", "ven", "sam", "dim",
                                      "die", "don", "fre", "son", "mie", "jue", "vie", "dom",
                                      "maandag", "din", "woe", "vri", "zat", "zon",
                                      "tis", "ons", "tor", "lor", "mit", "martes" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_str_has_prefix (*at, days[i]))
      {
        while (g_ascii_isalpha (**at))
          (*at)++;
        skip (at, "., ");
        return;
      }
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
take_numeric_date (const char **at,
                   Written     *written)
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
      *written = (Written){ .year = numbers[0], .first = numbers[2], .second = numbers[1] };
      written->certain = TRUE;
      return n_digits[1] <= 2 && n_digits[2] <= 2;
    }
  *written = (Written){ .first = numbers[0], .second = numbers[1] };
  written->year = full_year (numbers[2], n_digits[2]);
  /* Nobody writes a month first with dots between. */
  written->certain = separator == '.';
  return n_digits[1] <= 2;
}

/* "March 1, 2026", "1 March 2026", "1. März 2026", "1er mars 2026", "1 de marzo de 2026" */
static gboolean
take_named_date (const char **at,
                 Written     *written)
{
  int month, day, year;

  skip_weekday (at);
  month = take_month (at);
  if (take_number (at, 2, &day) == 0)
    return FALSE;
  if (month == 0)
    {
      if (!take_word (at, "er"))
        skip (at, ".");
      skip (at, " -");
      if (take_word (at, "de"))
        skip (at, " ");
      month = take_month (at);
      skip (at, "-");
      if (take_word (at, "de"))
        skip (at, " ");
    }
  else
    {
      if (!take_word (at, "st") && !take_word (at, "nd") && !take_word (at, "rd"))
        take_word (at, "th");
      skip (at, ", ");
    }
  if (month == 0 || take_number (at, 4, &year) != 4)
    return FALSE;
  *written = (Written){ .year = year, .first = day, .second = month, .certain = TRUE };
  return TRUE;
}

/* "19:01:33.456 pm", nothing is fine too. */
static gboolean
take_time (const char **at,
           Written     *written)
{
  skip (at, " ,");
  if (take_word (at, "at") || take_word (at, "um") || take_word (at, "kl") ||
      take_word (at, "om") || take_word (at, "a"))
    skip (at, ". ");
  if (**at == 't')
    (*at)++;
  if (!g_ascii_isdigit (**at))
    return TRUE;

  if (take_number (at, 2, &written->hour) == 0 || strchr (":.h", **at) == NULL || **at == '\0')
    return FALSE;
  (*at)++;
  if (take_number (at, 2, &written->minute) != 2)
    return FALSE;
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
  written->has_time = TRUE;
  skip (at, " ");
  if (take_word (at, "pm") || take_word (at, "p.m."))
    written->hour += written->hour < 12 ? 12 : 0;
  else if (take_word (at, "am") || take_word (at, "a.m."))
    written->hour -= written->hour == 12 ? 12 : 0;
  return TRUE;
}

/* "Z", "UTC", "GMT+2", "+02:00", "-0500", nothing is fine too. */
static gboolean
take_zone (const char **at,
           Written     *written)
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
  return **at == '\0' && hours <= 14 && minutes < 60;
}

static gboolean
is_day (int year,
        int month,
        int day)
{
  return year >= 1900 && year < 2200 && month > 0 && day > 0 &&
         g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

static gboolean
take_date (const char *cell,
           Written    *written)
{
  g_autofree char *text = tend_text_fold (cell);
  const char      *start = text, *at = text;

  if (strlen (text) > LONGEST_DATE)
    return FALSE;
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
  return is_day (written->year, written->second, written->first) ||
         (!written->certain && is_day (written->year, written->first, written->second));
}

void
tend_date_vote_add (TendDateVote *vote,
                    const char   *cell)
{
  Written written = { 0 };

  if (!g_ascii_isalnum (*cell) || !take_date (cell, &written))
    return;
  vote->n_dates++;
  vote->n_times += written.has_time ? 1 : 0;
  if (written.certain)
    return;
  if (!is_day (written.year, written.first, written.second))
    vote->n_day_first++;
  else if (!is_day (written.year, written.second, written.first))
    vote->n_month_first++;
}

TendDateOrder
tend_date_vote_order (const TendDateVote *vote)
{
  if (vote->n_day_first > 0 && vote->n_month_first > 0)
    return TEND_DATE_ORDER_MIXED;
  if (vote->n_day_first > 0)
    return TEND_DATE_ORDER_DAY_FIRST;
  return vote->n_month_first > 0 ? TEND_DATE_ORDER_MONTH_FIRST : TEND_DATE_ORDER_UNKNOWN;
}

/* Puts day and month in place. FALSE when they can be either. */
static gboolean
settle (Written      *written,
        TendDateOrder order)
{
  gboolean day_first = is_day (written->year, written->second, written->first);
  gboolean month_first = is_day (written->year, written->first, written->second);
  int      first = written->first;

  if (written->certain || (day_first && (!month_first || order == TEND_DATE_ORDER_DAY_FIRST)) ||
      written->first == written->second)
    return TRUE;
  if (!month_first || (day_first && order != TEND_DATE_ORDER_MONTH_FIRST))
    return FALSE;
  written->first = written->second;
  written->second = first;
  return TRUE;
}

static char *
to_instant (const Written *written,
            GTimeZone     *zone)
{
  g_autoptr (GTimeZone) own = NULL;
  g_autoptr (GDateTime) there = NULL;
  g_autoptr (GDateTime) utc = NULL;

  own = written->has_zone ? g_time_zone_new_offset (written->zone_minutes * 60)
                          : g_time_zone_ref (zone);
  there = g_date_time_new (own, written->year, written->second, written->first,
                           written->has_time ? written->hour : NOON, written->minute,
                           MIN (written->second_of_minute, 59));
  utc = there != NULL ? g_date_time_to_utc (there) : NULL;
  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

TendDateReading
tend_import_date_read (const char   *cell,
                       TendDateOrder order,
                       GTimeZone    *zone,
                       char        **instant)
{
  Written written = { 0 };

  *instant = NULL;
  if (tend_text_is_blank (cell))
    return TEND_DATE_READING_BLANK;
  if (!take_date (cell, &written) || written.year < EARLIEST_YEAR)
    return TEND_DATE_READING_UNKNOWN;
  if (!settle (&written, order))
    return TEND_DATE_READING_AMBIGUOUS;
  *instant = to_instant (&written, zone);
  return *instant != NULL ? TEND_DATE_READING_OK : TEND_DATE_READING_UNKNOWN;
}
