/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times of day as people type them into a field. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "2027-01-12", "12 January 2027" or "12/1/27" in the order of the person's language, as a date.
 * Free with g_free(); NULL when it is none. */
char *tend_date_from_typed (const char *typed);

/* @date as it stands in a field, such that tend_date_from_typed() finds it again: "12 January
 * 2027", or as it is where the language's months cannot be read back. Free with g_free(); "" when
 * @date is NULL. */
char *tend_date_to_typed (const char *date);

/* "18:30", "18.30", "18h30", "1830", "18" or "6:30 pm" as a time of day. Free with g_free(); NULL
 * when it is none. */
char *tend_time_from_typed (const char *typed);

G_END_DECLS
