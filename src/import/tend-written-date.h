/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers and words of a date, taken from a cell. For tend-import-date.h, which decides what
 * instant they are. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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
} TendWrittenDate;

/* Takes the date that @cell is. FALSE when it is none. */
gboolean tend_written_date_take (const char      *cell,
                                 TendWrittenDate *written);

/* Whether there was, or will be, such a day. */
gboolean tend_written_date_is_day (int year,
                                   int month,
                                   int day);

G_END_DECLS
