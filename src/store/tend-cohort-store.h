/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs of programs. */
#pragma once

#include "tend-cohort.h"
#include "tend-database.h"

G_BEGIN_DECLS

/* One bit for a state, to be added up into a filter. */
#define TEND_COHORTS_IN(state) (1u << (state))

/* Those that are yet to come or under way: what Today shows, and what people may be given places
 * in. */
#define TEND_COHORTS_CURRENT                                                   \
  (TEND_COHORTS_IN (TEND_COHORT_OPEN) | TEND_COHORTS_IN (TEND_COHORT_CLOSED) | \
   TEND_COHORTS_IN (TEND_COHORT_CONFIRMED) | TEND_COHORTS_IN (TEND_COHORT_RUNNING))

/* The cohorts in one of @states (bits of TEND_COHORTS_IN(); 0 for any) in which what was typed is
 * found (NULL or blank: all): those under way and to come by their start, then those without a
 * date, then the ones that are over. Free with g_array_unref(); NULL on error. */
GArray *tend_cohort_find_ids (TendDatabase *database,
                              guint         states,
                              const char   *typed,
                              GError      **error);

/* (transfer full): one cohort, with its places as they are today. */
TendCohort *tend_cohort_load (TendDatabase *database,
                              gint64        id,
                              GError      **error);

/**
 * tend_cohort_create:
 * @draft: what is known of it; its id and counts are not looked at. Without a zone it takes this
 *   computer's
 * @id: (out): the new cohort
 * @error: TEND_ERROR_INVALID when it cannot be stored as it is
 *
 * Makes a cohort and, when it has a program, its sessions, each with a plan of its own copied from
 * the program's. They are dated weekly from the start date, see tend-schedule.h.
 */
gboolean tend_cohort_create (TendDatabase *database,
                             TendCohort   *draft,
                             gint64       *id,
                             GError      **error);

/* Stores what @cohort says, except its program and state. When start date, start time or zone
 * change, so do the sessions that have not begun, except those that were moved one by one. */
gboolean tend_cohort_update (TendDatabase *database,
                             TendCohort   *cohort,
                             GError      **error);

/* TEND_ERROR_TRANSITION when the table of states does not allow it. */
gboolean tend_cohort_set_state (TendDatabase   *database,
                                gint64          id,
                                TendCohortState state,
                                GError        **error);

G_END_DECLS
