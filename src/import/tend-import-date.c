/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-date.h"

#include <string.h>

#include "tend-text.h"
#include "tend-written-date.h"

#define NOON 12
/* Nobody asked before this; spreadsheets write such dates for "none". */
#define EARLIEST_YEAR 1970
/* A spreadsheet counts days from here (that it takes 1900 for a leap year is behind us), and these
 * are the days from 1990 to 2099. Smaller numbers are too often something else. */
#define SERIAL_DAY_0 "1899-12-30"
#define FIRST_SERIAL 32874
#define LAST_SERIAL 73050
#define MINUTES_A_DAY (24 * 60)

static char *
to_instant (const TendWrittenDate *written,
            GTimeZone             *zone)
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

/* "0/0/00", "0000-00-00 00:00:00": programs write "none" like this. */
static gboolean
is_none (const char *cell)
{
  return strpbrk (cell, "0") != NULL && strpbrk (cell, "/-.") != NULL &&
         strspn (cell, "0/.-: T") == strlen (cell);
}

/* The minutes from the spreadsheets' day 0 that @cell counts, or -1. @has_time is whether it has a
 * part of a day. */
static int
read_serial (const char *cell,
             gboolean   *has_time)
{
  g_autofree char *text = g_strstrip (g_strdup (cell));
  gsize            whole = strspn (text, "0123456789");
  gsize            length = strlen (text);
  int              days;
  double           part = 0;

  if (whole != 5 || (length > whole && strchr (".,", text[whole]) == NULL) ||
      length == whole + 1 || length > whole + 17)
    return -1;
  *has_time = length > whole;
  if (*has_time)
    {
      text[whole] = '.';
      if (strspn (text + whole + 1, "0123456789") != length - whole - 1)
        return -1;
      part = g_ascii_strtod (text + whole, NULL);
    }
  text[whole] = '\0';
  days = (int)g_ascii_strtoll (text, NULL, 10);
  if (days < FIRST_SERIAL || days > LAST_SERIAL)
    return -1;
  return days * MINUTES_A_DAY + (int)(part * MINUTES_A_DAY + 0.5);
}

char *
tend_import_date_read_serial (const char *cell,
                              GTimeZone  *zone)
{
  gboolean              has_time = FALSE;
  int                   minutes = cell != NULL ? read_serial (cell, &has_time) : -1;
  g_autoptr (GTimeZone) utc = NULL;
  g_autoptr (GDateTime) day_0 = NULL;
  g_autoptr (GDateTime) day = NULL;
  TendWrittenDate       written = { 0 };

  if (minutes < 0)
    return NULL;
  utc = g_time_zone_new_utc ();
  day_0 = g_date_time_new_from_iso8601 (SERIAL_DAY_0 "T00:00:00Z", utc);
  day = g_date_time_add_minutes (day_0, minutes);
  g_date_time_get_ymd (day, &written.year, &written.second, &written.first);
  written.has_time = has_time;
  written.hour = g_date_time_get_hour (day);
  written.minute = g_date_time_get_minute (day);
  return to_instant (&written, zone);
}

void
tend_date_vote_add (TendDateVote *vote,
                    const char   *cell)
{
  TendWrittenDate written = { 0 };
  gboolean        has_time;

  if (g_ascii_isdigit (*cell) && read_serial (cell, &has_time) >= 0)
    {
      vote->n_serials++;
      return;
    }
  if (!g_ascii_isalnum (*cell) || !tend_written_date_take (cell, &written))
    return;
  vote->n_dates++;
  vote->n_times += written.has_time ? 1 : 0;
  if (written.certain)
    return;
  if (!tend_written_date_is_day (written.year, written.first, written.second))
    vote->n_day_first++;
  else if (!tend_written_date_is_day (written.year, written.second, written.first))
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
settle (TendWrittenDate *written,
        TendDateOrder    order)
{
  gboolean day_first = tend_written_date_is_day (written->year, written->second, written->first);
  gboolean month_first = tend_written_date_is_day (written->year, written->first, written->second);
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

TendDateReading
tend_import_date_read (const char   *cell,
                       TendDateOrder order,
                       GTimeZone    *zone,
                       char        **instant)
{
  TendWrittenDate written = { 0 };
  gboolean        has_time;

  *instant = NULL;
  if (tend_text_is_blank (cell) || is_none (cell))
    return TEND_DATE_READING_BLANK;
  if (read_serial (cell, &has_time) >= 0)
    return TEND_DATE_READING_SERIAL;
  if (!tend_written_date_take (cell, &written) || written.year < EARLIEST_YEAR)
    return TEND_DATE_READING_UNKNOWN;
  if (!settle (&written, order))
    return TEND_DATE_READING_AMBIGUOUS;
  *instant = to_instant (&written, zone);
  return *instant != NULL ? TEND_DATE_READING_OK : TEND_DATE_READING_UNKNOWN;
}
