/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One dated meeting of a cohort.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include "tend-states.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_SESSION (tend_session_get_type ())
G_DECLARE_FINAL_TYPE (TendSession, tend_session, TEND, SESSION, GObject)

TendSession *tend_session_new (void);

gint64      tend_session_get_id (TendSession *self);
gint64      tend_session_get_cohort (TendSession *self);
const char *tend_session_get_cohort_title (TendSession *self);
/* From 0, the retreat included. */
int             tend_session_get_position (TendSession *self);
TendSessionKind tend_session_get_kind (TendSession *self);
/* 1 to 8 for sessions, 0 for a retreat or an orientation. */
int         tend_session_get_number (TendSession *self);
const char *tend_session_get_title (TendSession *self);
const char *tend_session_get_date (TendSession *self);
/* Local to zone. */
const char *tend_session_get_start_time (TendSession *self);
const char *tend_session_get_zone (TendSession *self);
int         tend_session_get_minutes (TendSession *self);
/* The cohort's place. */
const char      *tend_session_get_place (TendSession *self);
gint64           tend_session_get_plan (TendSession *self);
TendSessionState tend_session_get_state (TendSession *self);
/* The sum of the plan's items. */
int tend_session_get_plan_minutes (TendSession *self);
/* How many people are expected. */
int tend_session_get_expected (TendSession *self);

/* "Tue 12 Jan, 18:30 – 21:00", in the zone of the session. Free with g_free(). */
char *tend_session_say_when (TendSession *self);

/* "Session 3", "Retreat", "Orientation". Free with g_free(). */
char *tend_session_say_name (TendSession *self);

/* "Session 3 · Practicing Loving-Kindness", or only "Retreat" when that is its title too. Free with
 * g_free(). */
char *tend_session_say_heading (TendSession *self);

G_END_DECLS
