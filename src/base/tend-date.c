/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-date.h"

#include <glib/gi18n-lib.h>

#define MINUTES_A_DAY (24 * 60)

static gboolean
parse_date (const char *date,
            GDate      *parsed)
{
  guint year = 0, month = 0, day = 0;

  if (date == NULL || strlen (date) != 10 || date[4] != '-' || date[7] != '-')
    return FALSE;
  for (guint i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (date[i]))
      return FALSE;

  year = (guint)g_ascii_strtoull (date, NULL, 10);
  month = (guint)g_ascii_strtoull (date + 5, NULL, 10);
  day = (guint)g_ascii_strtoull (date + 8, NULL, 10);
  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;

  g_date_clear (parsed, 1);
  g_date_set_dmy (parsed, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

static char *
date_text (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

char *
tend_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

char *
tend_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

char *
tend_date_add_days (const char *date,
                    int         days)
{
  GDate parsed;

  if (!parse_date (date, &parsed))
    return NULL;

  if (days >= 0)
    g_date_add_days (&parsed, (guint)days);
  else
    g_date_subtract_days (&parsed, (guint)-days);
  return date_text (&parsed);
}

int
tend_date_days_between (const char *from,
                        const char *to)
{
  GDate first, last;

  if (!parse_date (from, &first) || !parse_date (to, &last))
    return 0;
  return g_date_days_between (&first, &last);
}

gboolean
tend_date_is_valid (const char *date)
{
  GDate parsed;

  return parse_date (date, &parsed);
}

int
tend_date_weekday (const char *date)
{
  GDate parsed;

  return parse_date (date, &parsed) ? (int)g_date_get_weekday (&parsed) : 0;
}

gboolean
tend_time_is_valid (const char *time)
{
  return tend_time_to_minutes (time) >= 0;
}

int
tend_time_to_minutes (const char *time)
{
  int hours, minutes;

  if (time == NULL || strlen (time) != 5 || time[2] != ':')
    return -1;
  for (guint i = 0; i < 5; i++)
    if (i != 2 && !g_ascii_isdigit (time[i]))
      return -1;

  hours = (time[0] - '0') * 10 + time[1] - '0';
  minutes = (time[3] - '0') * 10 + time[4] - '0';
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : -1;
}

char *
tend_time_from_minutes (int minutes)
{
  minutes = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

GDateTime *
tend_datetime_new (const char *date,
                   const char *time,
                   const char *zone)
{
  g_autoptr (GTimeZone) tz = NULL;
  GDate                 parsed;
  int                   minutes = tend_time_to_minutes (time);

  if (minutes < 0 || !parse_date (date, &parsed))
    return NULL;

  tz = zone != NULL ? g_time_zone_new_identifier (zone) : NULL;
  if (tz == NULL)
    tz = g_time_zone_new_local ();
  return g_date_time_new (tz, g_date_get_year (&parsed), g_date_get_month (&parsed),
                          g_date_get_day (&parsed), minutes / 60, minutes % 60, 0);
}

char *
tend_instant_new (const char *date,
                  const char *time,
                  const char *zone)
{
  g_autoptr (GDateTime) there = tend_datetime_new (date, time, zone);
  g_autoptr (GDateTime) utc = there != NULL ? g_date_time_to_utc (there) : NULL;

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

char *
tend_instant_local_date (const char *instant)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) when = instant != NULL ? g_date_time_new_from_iso8601 (instant, utc) : NULL;
  g_autoptr (GDateTime) local = when != NULL ? g_date_time_to_local (when) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
}

static char *
format_date (const char *date,
             const char *format)
{
  g_autoptr (GDateTime) when = tend_datetime_new (date, "12:00", NULL);

  return when != NULL ? g_date_time_format (when, format) : g_strdup (date != NULL ? date : "");
}

char *
tend_date_say (const char *date)
{
  g_autofree char *today = tend_today ();

  if (date != NULL && strncmp (date, today, 4) == 0)
    /* Translators: a date in this year, as in "Tue 12 Jan" */
    return format_date (date, C_ ("date", "%a %-d %b"));
  /* Translators: a date in another year, as in "Tue 12 Jan 2027" */
  return format_date (date, C_ ("date", "%a %-d %b %Y"));
}

char *
tend_date_say_full (const char *date)
{
  /* Translators: a full date, as in "Tuesday, 12 January 2027" */
  return format_date (date, C_ ("date", "%A, %-d %B %Y"));
}

char *
tend_instant_say_waiting (const char *instant)
{
  g_autofree char *date = tend_instant_local_date (instant);
  g_autofree char *today = tend_today ();
  int              days;

  if (date == NULL)
    return g_strdup (_ ("date unknown"));

  days = tend_date_days_between (date, today);
  if (days <= 0)
    return g_strdup (_ ("today"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong)days), days);
}

char *
tend_local_zone (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();

  return g_strdup (g_time_zone_get_identifier (local));
}
