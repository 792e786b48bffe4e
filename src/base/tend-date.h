/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Instants, dates and how people say them. An instant is UTC ISO 8601 text
 * ("2026-01-12T17:30:00Z"), a date is "2026-01-12", a time of day is "18:30": the forms in which
 * the store keeps them, and in which they sort. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Now, as an instant. Free with g_free(). */
char *tend_now (void);

/* Today's local date. Free with g_free(). */
char *tend_today (void);

/* @date plus @days (may be negative). Free with g_free(); NULL when @date is not a date. */
char *tend_date_add_days (const char *date,
                          int         days);

/* Days from @from until @to, negative when @to lies before; 0 when one of them is not a date. */
int tend_date_days_between (const char *from,
                            const char *to);

/* Whether @date is "YYYY-MM-DD" and exists in the calendar. */
gboolean tend_date_is_valid (const char *date);

/* 1 is Monday, 7 is Sunday; 0 when @date is not a date. */
int tend_date_weekday (const char *date);

/* Whether @time is "HH:MM" within one day. */
gboolean tend_time_is_valid (const char *time);

/* Minutes after midnight of "HH:MM", or -1. */
int tend_time_to_minutes (const char *time);

/* "HH:MM" for @minutes after midnight; wraps at 24 hours. Free with g_free(). */
char *tend_time_from_minutes (int minutes);

/* The instant @date @time in the IANA zone @zone (NULL or unknown: the local zone) as a #GDateTime
 * in that zone. NULL when @date or @time is malformed. */
GDateTime *tend_datetime_new (const char *date,
                              const char *time,
                              const char *zone);

/* The instant @date @time in @zone as UTC text. Free with g_free(); NULL as above. */
char *tend_instant_new (const char *date,
                        const char *time,
                        const char *zone);

/* The local date on which @instant fell. Free with g_free(); NULL when @instant is NULL or
 * malformed. */
char *tend_instant_local_date (const char *instant);

/* As people say a date near today: "Tue 12 Jan"; with the year when it is not this year. Free with
 * g_free(). */
char *tend_date_say (const char *date);

/* The date in full, for tooltips: "Tuesday, 12 January 2027". Free with g_free(). */
char *tend_date_say_full (const char *date);

/* "today", "1 day", "4 days": how long ago the local date of @instant lies. Free with g_free();
 * never NULL. */
char *tend_instant_say_waiting (const char *instant);

/* The name of the IANA zone this computer is set to, such as "Europe/Stockholm". Free with
 * g_free(). */
char *tend_local_zone (void);

G_END_DECLS
