/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has, was offered or waits for a place in which cohort. Questions over any connection; verbs
 * take the writer's connection inside an action. Offers are in tend-offer-store.h, the waiting list
 * in tend-waiting-list-store.h. */
#pragma once

#include "tend-database.h"
#include "tend-enrollment.h"

G_BEGIN_DECLS

/* NULL with TEND_ERROR_NOT_FOUND. */
TendEnrollment *tend_enrollment_load (TendDatabase *database,
                                      gint64        id,
                                      GError      **error);

/* (element-type TendEnrollment) (transfer full): everybody in @cohort, party by party, those with
 * places first and those who wait last; NULL on error. */
GListStore *tend_enrollment_list_roster (TendDatabase *database,
                                         gint64        cohort,
                                         GError      **error);

/* (element-type TendEnrollment) (transfer full): all that the members of @party have or had, the
 * latest cohort first; NULL on error. */
GListStore *tend_enrollment_list_for_party (TendDatabase *database,
                                            gint64        party,
                                            GError      **error);

/* One step of the state table for one person, TEND_ERROR_TRANSITION otherwise. */
gboolean tend_enrollment_set_state (TendDatabase       *database,
                                    gint64              id,
                                    TendEnrollmentState state,
                                    GError            **error);

/**
 * tend_enrollment_move_party:
 * @inquiry: of the party
 * @state: a state that each member's enrollment may go to; a member who has none in the cohort, or
 *   whose last one has ended, begins a new one as if they had just asked
 * @offer: what it follows from; 0 for none
 * @override_reason: (nullable): why there were not enough places
 *
 * Takes every member of the party to @state, or none.
 */
gboolean tend_enrollment_move_party (TendDatabase       *database,
                                     gint64              inquiry,
                                     gint64              cohort,
                                     TendEnrollmentState state,
                                     gint64              offer,
                                     const char         *override_reason,
                                     GError            **error);

G_END_DECLS
