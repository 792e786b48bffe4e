/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers, places and waiting lists: the verbs as actions, each with a label for people that names
 * the party: "Ana and Li have places". (transfer full) */
#pragma once

#include "tend-action.h"
#include "tend-states.h"

G_BEGIN_DECLS

/* @today is the local date; @override_reason may be NULL. See tend_offer_make(). The result is the
 * offer's id. */
TendAction *tend_offer_make_action (gint64      inquiry,
                                    gint64      cohort,
                                    const char *until,
                                    const char *today,
                                    const char *override_reason);

TendAction *tend_offer_confirm_action (gint64      offer,
                                       const char *today);

/* See tend_offer_give(). */
TendAction *tend_offer_give_action (gint64      inquiry,
                                    gint64      cohort,
                                    const char *today,
                                    const char *override_reason);

TendAction *tend_offer_decline_action (gint64 offer);
TendAction *tend_offer_withdraw_action (gint64 offer);

/* For start-up and the change of day: undone only by making the offer anew, so Ctrl+Z passes it by.
 * Leaves no trace when nothing has expired. */
TendAction *tend_offers_expire_action (const char *today);

TendAction *tend_waiting_list_join_action (gint64 inquiry,
                                           gint64 cohort);
TendAction *tend_waiting_list_leave_action (gint64 inquiry,
                                            gint64 cohort);

/* Several people's enrollments, all or none: "Ana Roth and Li Wen: Withdrawn". */
TendAction *tend_enrollment_set_states_action (const gint64       *enrollments,
                                               guint               n_enrollments,
                                               TendEnrollmentState state);

/* One person's enrollment. */
TendAction *tend_enrollment_set_state_action (gint64              enrollment,
                                              TendEnrollmentState state);

G_END_DECLS
