/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inquiries: the verbs of tend-inquiry-verbs.h as actions, each with a label for people that names
 * the party: "Ana and Li answered". (transfer full) */
#pragma once

#include "tend-action.h"
#include "tend-inquiry.h"
#include "tend-person.h"

G_BEGIN_DECLS

/* The result is the new inquiry's id. @draft is copied with its members. */
TendAction *tend_inquiry_create_action (TendInquiry *draft);

TendAction *tend_inquiry_answer_action (gint64      id,
                                        const char *text);

/* @person is whom it is about; 0 for the whole party. */
TendAction *tend_inquiry_add_note_action (gint64      id,
                                          gint64      person,
                                          const char *body);

/* NULL or blank for nothing. */
TendAction *tend_inquiry_set_next_step_action (gint64      id,
                                               const char *step,
                                               const char *date);

TendAction *tend_inquiry_set_togetherness_action (gint64           id,
                                                  TendTogetherness togetherness);

/* 0 for any cohort. */
TendAction *tend_inquiry_set_cohort_wished_action (gint64 id,
                                                   gint64 cohort);

/* @closed_reason may be NULL. */
TendAction *tend_inquiry_set_state_action (gint64           id,
                                           TendInquiryState state,
                                           const char      *closed_reason);

/* Stores what @person, who is copied, says now. */
TendAction *tend_person_update_action (TendPerson *person);

G_END_DECLS
