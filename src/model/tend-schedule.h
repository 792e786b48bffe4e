/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the sessions of a cohort take place, before anybody moves one. */
#pragma once

#include "tend-cohort.h"
#include "tend-program.h"

G_BEGIN_DECLS

/* When a retreat begins: its own time, as it takes place by day. */
#define TEND_SCHEDULE_RETREAT_TIME "10:00"

/* Sets date and start time of each #TendSession in @sessions, which are in order: one a week from
 * @start_date at @start_time. A retreat has no week of its own: it is on the Saturday between its
 * neighbours, on the Sunday where the group meets on Saturdays, at TEND_SCHEDULE_RETREAT_TIME.
 *
 * Times are local to the place, so that summer time changes nothing. While @start_date is NULL
 * (only a season is known) no session has a date. */
void tend_schedule_sessions (GListModel *sessions,
                             const char *start_date,
                             const char *start_time);

/* (transfer full): the #TendSession that @program gives @cohort, numbered and dated; their plans
 * are still the program's. What is shown before a cohort is made, and what is made. */
GListStore *tend_schedule_program (TendProgram *program,
                                   TendCohort  *cohort);

/* "8 sessions and a retreat". Free with g_free(); "" for none. */
char *tend_schedule_say_count (GListModel *sessions);

/* "Tue 12 Jan – Tue 2 Mar, retreat on Sat 13 Feb". Free with g_free(); NULL while they have no
 * dates. */
char *tend_schedule_say_dates (GListModel *sessions);

G_END_DECLS
