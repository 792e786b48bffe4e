/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as exports write them: "2026/05/28 7:01:33 PM GMT+2", "5/13/2026 21:40:07", "1er mars
 * 2026", "March 1, 2026 at 10:03 AM". Which of two numbers is the day is never guessed from one
 * cell: all cells of a column vote. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TendDateOrder:
 * @TEND_DATE_ORDER_UNKNOWN: no cell has settled it
 * @TEND_DATE_ORDER_DAY_FIRST: 28/03/2026
 * @TEND_DATE_ORDER_MONTH_FIRST: 03/28/2026
 * @TEND_DATE_ORDER_MIXED: some cells are one, some the other
 */
typedef enum {
  TEND_DATE_ORDER_UNKNOWN,
  TEND_DATE_ORDER_DAY_FIRST,
  TEND_DATE_ORDER_MONTH_FIRST,
  TEND_DATE_ORDER_MIXED,
} TendDateOrder;

/**
 * TendDateVote:
 * @n_dates: cells that are a date
 * @n_times: of these, cells with a time of day
 * @n_day_first: cells that can only be day first
 * @n_month_first: cells that can only be month first
 * @n_serials: cells that may be a spreadsheet's number of a day; not among @n_dates
 * @n_others: cells with something else than a date whose day is certain by itself
 *
 * What the cells of a column say together. Zero it to begin.
 */
typedef struct
{
  guint n_dates;
  guint n_times;
  guint n_day_first;
  guint n_month_first;
  guint n_serials;
  guint n_others;
} TendDateVote;

/* Counts @cell. */
void tend_date_vote_add (TendDateVote *vote,
                         const char   *cell);

/* What the counted cells settle. */
TendDateOrder tend_date_vote_order (const TendDateVote *vote);

/**
 * TendDateReading:
 * @TEND_DATE_READING_OK: one instant
 * @TEND_DATE_READING_BLANK: nothing is written, or a date of zeros, which means none
 * @TEND_DATE_READING_UNKNOWN: what is written is no date Tend knows
 * @TEND_DATE_READING_AMBIGUOUS: two dates, depending on which number is the day
 * @TEND_DATE_READING_SERIAL: a number that a spreadsheet may have meant as a date ("46102"): to
 *   be offered with tend_import_date_read_serial(), and only used when somebody says so
 */
typedef enum {
  TEND_DATE_READING_OK,
  TEND_DATE_READING_BLANK,
  TEND_DATE_READING_UNKNOWN,
  TEND_DATE_READING_AMBIGUOUS,
  TEND_DATE_READING_SERIAL,
} TendDateReading;

/* Reads @cell into @instant (UTC text, to be freed with g_free(); NULL unless OK). A time without a
 * zone is in @zone; a date without a time is its noon. */
TendDateReading tend_import_date_read (const char   *cell,
                                       TendDateOrder order,
                                       GTimeZone    *zone,
                                       char        **instant);

/* Room for an instant as UTC text, and the zero behind it. */
#define TEND_DATE_INSTANT_SIZE sizeof ("2026-03-28T10:03:00Z")

/**
 * TendDateZone:
 * @zone: the zone
 *
 * A zone in which many dates are read, mostly near each other. Set @zone, and zero the rest, which
 * remembers the offset found last. For one thread.
 */
typedef struct
{
  GTimeZone *zone;
  gint64     start;
  gint64     offset;
  gboolean   entered;
  gboolean   steady;
} TendDateZone;

/* As tend_import_date_read(), for a whole column: @instant is only written to when it is OK. */
TendDateReading tend_import_date_read_into (const char   *cell,
                                            TendDateOrder order,
                                            TendDateZone *zone,
                                            char          instant[TEND_DATE_INSTANT_SIZE]);

/* The instant that @cell, a spreadsheet's number of a day ("46102", "46102.75"), would be: in
 * @zone, at noon when it has no part of a day. NULL when it is none. Free with g_free(). */
char *tend_import_date_read_serial (const char *cell,
                                    GTimeZone  *zone);

G_END_DECLS
