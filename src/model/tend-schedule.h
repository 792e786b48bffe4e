/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the sessions of a cohort take place, before anybody moves one. */
#pragma once

#include <gio/gio.h>

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

G_END_DECLS
