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

#define SECONDS_A_DAY ((gint64)24 * 60 * 60)
/* For so long the offset of a zone is looked up once, if it does not change near it: no clock is
 * turned by a day. */
#define WINDOW (16 * SECONDS_A_DAY)
#define MARGIN (2 * SECONDS_A_DAY)

/* Finds the offset for the window that begins at @start. */
static void
enter_window (TendDateZone *self,
              gint64        start)
{
  int first = g_time_zone_find_interval (self->zone, G_TIME_TYPE_STANDARD, start - MARGIN);
  int last = g_time_zone_find_interval (self->zone, G_TIME_TYPE_STANDARD, start + WINDOW + MARGIN);

  self->start = start;
  self->entered = TRUE;
  self->steady = first >= 0 && first == last;
  if (self->steady)
    self->offset = g_time_zone_get_offset (self->zone, first);
}

/* The seconds from 1970 on of @local seconds, which are as its clocks show them. */
static gint64
to_universal (TendDateZone *self,
              gint64        local)
{
  gint64 start = local - local % WINDOW;
  int    interval;

  if (!self->entered || start != self->start)
    enter_window (self, start);
  if (self->steady)
    return local - self->offset;
  interval = g_time_zone_adjust_time (self->zone, G_TIME_TYPE_STANDARD, &local);
  return local - g_time_zone_get_offset (self->zone, interval);
}

/* The days from 1970 on, counted in years that begin with March. */
static gint64
count_days (int year,
            int month,
            int day)
{
  int of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

  year -= month <= 2 ? 1 : 0;
  return (gint64)year * 365 + year / 4 - year / 100 + year / 400 + of_year - 719468;
}

static char *
write_number (char *to,
              int   number,
              guint n_digits)
{
  for (guint i = n_digits; i-- > 0; number /= 10)
    to[i] = (char)('0' + number % 10);
  return to + n_digits;
}

/* The other way round. @seconds are not before the year 0. */
static void
write_instant (char   instant[TEND_DATE_INSTANT_SIZE],
               gint64 seconds)
{
  gint64 shifted = seconds + 719468 * SECONDS_A_DAY;
  int    days = (int)(shifted / SECONDS_A_DAY), rest = (int)(shifted % SECONDS_A_DAY);
  int    of_era = days % 146097;
  int    year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int    of_year = of_era - (365 * year + year / 4 - year / 100);
  int    month = (5 * of_year + 2) / 153;
  int    day = of_year - (153 * month + 2) / 5 + 1;
  char  *to = instant;

  month += month < 10 ? 3 : -9;
  year += days / 146097 * 400 + (month <= 2 ? 1 : 0);
  to = write_number (to, year, 4);
  *to++ = '-';
  to = write_number (to, month, 2);
  *to++ = '-';
  to = write_number (to, day, 2);
  *to++ = 'T';
  to = write_number (to, rest / 3600, 2);
  *to++ = ':';
  to = write_number (to, rest / 60 % 60, 2);
  *to++ = ':';
  to = write_number (to, rest % 60, 2);
  *to++ = 'Z';
  *to = '\0';
}

/* @written is a day that there is. */
static void
to_instant (const TendWrittenDate *written,
            TendDateZone          *zone,
            char                   instant[TEND_DATE_INSTANT_SIZE])
{
  gint64 local = count_days (written->year, written->second, written->first) * SECONDS_A_DAY;

  local += ((written->has_time ? written->hour : NOON) * 60 + written->minute) * 60 +
           MIN (written->second_of_minute, 59);
  write_instant (instant, written->has_zone ? local - (gint64)written->zone_minutes * 60
                                            : to_universal (zone, local));
}

/* "0/0/00", "0000-00-00 00:00:00": programs write "none" like this. */
static gboolean
is_none (const char *cell)
{
  return cell[strspn (cell, "0/.-: T")] == '\0' && strpbrk (cell, "0") != NULL &&
         strpbrk (cell, "/-.") != NULL;
}

/* The minutes from the spreadsheets' day 0 that @cell counts, or -1. @has_time is whether it has a
 * part of a day. */
static int
read_serial (const char *cell,
             gboolean   *has_time)
{
  g_autofree char *text = NULL;
  gsize            whole, length;
  int              days;
  double           part = 0;

  while (g_ascii_isspace (*cell))
    cell++;
  whole = strspn (cell, "0123456789");
  if (whole != 5)
    return -1;
  text = g_strchomp (g_strdup (cell));
  length = strlen (text);
  if ((length > whole && strchr (".,", text[whole]) == NULL) ||
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
  TendDateZone          there = { .zone = zone };
  char                  instant[TEND_DATE_INSTANT_SIZE];

  if (minutes < 0)
    return NULL;
  utc = g_time_zone_new_utc ();
  day_0 = g_date_time_new_from_iso8601 (SERIAL_DAY_0 "T00:00:00Z", utc);
  day = g_date_time_add_minutes (day_0, minutes);
  g_date_time_get_ymd (day, &written.year, &written.second, &written.first);
  written.has_time = has_time;
  written.hour = g_date_time_get_hour (day);
  written.minute = g_date_time_get_minute (day);
  to_instant (&written, &there, instant);
  return g_strdup (instant);
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
    {
      vote->n_others += *cell != '\0' ? 1 : 0;
      return;
    }
  vote->n_dates++;
  vote->n_times += written.has_time ? 1 : 0;
  if (written.certain)
    return;
  vote->n_others++;
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
tend_import_date_read_into (const char   *cell,
                            TendDateOrder order,
                            TendDateZone *zone,
                            char          instant[TEND_DATE_INSTANT_SIZE])
{
  TendWrittenDate written = { 0 };
  gboolean        has_time;

  if (tend_text_is_blank (cell) || is_none (cell))
    return TEND_DATE_READING_BLANK;
  if (read_serial (cell, &has_time) >= 0)
    return TEND_DATE_READING_SERIAL;
  if (!tend_written_date_take (cell, &written) || written.year < EARLIEST_YEAR)
    return TEND_DATE_READING_UNKNOWN;
  if (!settle (&written, order))
    return TEND_DATE_READING_AMBIGUOUS;
  to_instant (&written, zone, instant);
  return TEND_DATE_READING_OK;
}

TendDateReading
tend_import_date_read (const char   *cell,
                       TendDateOrder order,
                       GTimeZone    *zone,
                       char        **instant)
{
  TendDateZone    there = { .zone = zone };
  char            text[TEND_DATE_INSTANT_SIZE];
  TendDateReading reading = tend_import_date_read_into (cell, order, &there, text);

  *instant = reading == TEND_DATE_READING_OK ? g_strdup (text) : NULL;
  return reading;
}
