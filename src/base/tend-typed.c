/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-typed.h"

#include "tend-date.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a year is taken for is a century off at most; nobody plans that far. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

char *
tend_date_from_typed (const char *typed)
{
  g_autofree char *text = tend_text_clean (typed);
  GDate            date;

  if (text == NULL)
    return NULL;
  if (tend_date_is_valid (text))
    return g_steal_pointer (&text);

  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  if (!g_date_valid (&date) || g_date_get_year (&date) < FIRST_YEAR ||
      g_date_get_year (&date) > LAST_YEAR)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

char *
tend_date_to_typed (const char *date)
{
  g_autoptr (GDateTime) day = tend_datetime_new (date, "12:00", "UTC");
  g_autofree char      *text = NULL;
  g_autofree char      *again = NULL;

  if (day == NULL)
    return g_strdup (date != NULL ? date : "");

  /* Translators: a date in an entry, as in "12 January 2027"; it must hold day, month and year */
  text = g_date_time_format (day, C_ ("typed date", "%-d %B %Y"));
  again = text != NULL ? tend_date_from_typed (text) : NULL;
  return g_strcmp0 (again, date) == 0 ? g_steal_pointer (&text) : g_strdup (date);
}

/* Reads one or two digits, or as many as @most allows. -1 when there is none. */
static int
read_number (const char **at,
             int          most)
{
  int number = -1;

  while (most-- > 0 && g_ascii_isdigit (**at))
    number = MAX (number, 0) * 10 + *(*at)++ - '0';
  return number;
}

/* What follows the digits: -1 for something else, 0 for nothing, 1 for "am", 2 for "pm". */
static int
read_half (const char *at)
{
  static const char *const halves[] = { "", "am", "pm", "a.m.", "p.m." };

  while (g_ascii_isspace (*at))
    at++;
  for (int i = 0; i < (int)G_N_ELEMENTS (halves); i++)
    if (g_ascii_strcasecmp (at, halves[i]) == 0)
      return i > 2 ? i - 2 : i;
  return -1;
}

char *
tend_time_from_typed (const char *typed)
{
  g_autofree char *text = tend_text_clean (typed);
  const char      *at = text;
  int              hours, minutes = 0, half;

  if (text == NULL)
    return NULL;

  /* Three or four digits in a row end in two for the minutes. */
  hours = read_number (&at, strspn (text, "0123456789") == 3 ? 1 : 2);
  if (hours < 0)
    return NULL;
  if (*at != '\0' && strchr (":.hH", *at) != NULL)
    {
      at++;
      if (*at != '\0')
        minutes = g_ascii_isdigit (at[0]) && g_ascii_isdigit (at[1]) ? read_number (&at, 2) : -1;
    }
  else if (g_ascii_isdigit (*at))
    minutes = g_ascii_isdigit (at[1]) ? read_number (&at, 2) : -1;

  half = read_half (at);
  if (half > 0)
    hours = hours >= 1 && hours <= 12 ? hours % 12 + (half == 2 ? 12 : 0) : -1;
  if (half < 0 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return NULL;
  return g_strdup_printf ("%02d:%02d", hours, minutes);
}
