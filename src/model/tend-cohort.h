/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One run of a program, and how many places it has left.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include "tend-states.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_COHORT (tend_cohort_get_type ())
G_DECLARE_FINAL_TYPE (TendCohort, tend_cohort, TEND, COHORT, GObject)

TendCohort *tend_cohort_new (void);

gint64 tend_cohort_get_id (TendCohort *self);
/* 0 when it follows none. */
gint64      tend_cohort_get_program (TendCohort *self);
const char *tend_cohort_get_title (TendCohort *self);
/* "Spring 2027", while there are no dates yet. */
const char *tend_cohort_get_season (TendCohort *self);
const char *tend_cohort_get_start_date (TendCohort *self);
const char *tend_cohort_get_start_time (TendCohort *self);
/* An IANA zone. */
const char     *tend_cohort_get_zone (TendCohort *self);
const char     *tend_cohort_get_place (TendCohort *self);
const char     *tend_cohort_get_link (TendCohort *self);
int             tend_cohort_get_seats_min (TendCohort *self);
int             tend_cohort_get_seats_max (TendCohort *self);
const char     *tend_cohort_get_lead (TendCohort *self);
const char     *tend_cohort_get_co_facilitator (TendCohort *self);
TendCohortState tend_cohort_get_state (TendCohort *self);
/* People who are confirmed or take part. */
int tend_cohort_get_taken (TendCohort *self);
/* Places of open offers that have not expired. */
int tend_cohort_get_held (TendCohort *self);
/* People on the waiting list. */
int tend_cohort_get_waiting (TendCohort *self);

/* Places neither taken nor held; negative when more were given than there are. */
int tend_cohort_get_free (TendCohort *self);

/* "9 of 12 places taken, 2 held". Free with g_free(). */
char *tend_cohort_say_seats (TendCohort *self);

/* "from Tue 12 Jan, 18:30", or the season, or that there are no dates yet. Free with g_free(). */
char *tend_cohort_say_when (TendCohort *self);

G_END_DECLS
