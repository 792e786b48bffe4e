/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dated meetings of cohorts. */
#pragma once

#include "tend-database.h"
#include "tend-session.h"

G_BEGIN_DECLS

/* Puts into @id the session that goes on at the instant @now (NULL: this moment), or else the first
 * to come, of the cohorts that are not cancelled, postponed or over; 0 when there is none. */
gboolean tend_session_find_next (TendDatabase *database,
                                 const char   *now,
                                 gint64       *id,
                                 GError      **error);

/* (transfer full): one session, with the length of its plan and how many people are expected. */
TendSession *tend_session_load (TendDatabase *database,
                                gint64        id,
                                GError      **error);

/* (transfer full): the session whose plan @plan is. For the plan of a program a session without id,
 * cohort and date, whose cohort-title is the program's. */
TendSession *tend_session_load_for_plan (TendDatabase *database,
                                         gint64        plan,
                                         GError      **error);

/* (transfer full): the #TendSession of @cohort by date; in the order of the program while they have
 * none. */
GListStore *tend_session_load_all (TendDatabase *database,
                                   gint64        cohort,
                                   GError      **error);

/* Stores a new session as @session says, except that its id is a new one. */
gboolean tend_session_create (TendDatabase *database,
                              TendSession  *session,
                              gint64       *id,
                              GError      **error);

/**
 * tend_session_reschedule:
 * @date: a date, or NULL for none yet
 * @start_time: a time of day in the session's zone, or NULL for none yet
 * @minutes: how long it is, more than 0
 * @error: TEND_ERROR_INVALID, also when the session has begun or was called off
 */
gboolean tend_session_reschedule (TendDatabase *database,
                                  gint64        id,
                                  const char   *date,
                                  const char   *start_time,
                                  int           minutes,
                                  GError      **error);

/* TEND_ERROR_TRANSITION when the table of states does not allow it. */
gboolean tend_session_set_state (TendDatabase    *database,
                                 gint64           id,
                                 TendSessionState state,
                                 GError         **error);

G_END_DECLS
