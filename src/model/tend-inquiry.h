/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A party's request: who asks, what they wish, how far the conversation is.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include "tend-states.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_INQUIRY (tend_inquiry_get_type ())
G_DECLARE_FINAL_TYPE (TendInquiry, tend_inquiry, TEND, INQUIRY, GObject)

TendInquiry *tend_inquiry_new (void);

gint64 tend_inquiry_get_id (TendInquiry *self);
/* The id of the party. */
gint64 tend_inquiry_get_party (TendInquiry *self);
/* The members as a sentence says them: "Renée and Sam". */
const char *tend_inquiry_get_names (TendInquiry *self);
/* How many people the party has. */
guint            tend_inquiry_get_size (TendInquiry *self);
TendInquiryState tend_inquiry_get_state (TendInquiry *self);
/* An instant, or NULL when it is not known. */
const char *tend_inquiry_get_received (TendInquiry *self);
TendChannel tend_inquiry_get_channel (TendInquiry *self);
const char *tend_inquiry_get_referred_by (TendInquiry *self);
/* 0 for any. */
gint64      tend_inquiry_get_cohort_wished (TendInquiry *self);
const char *tend_inquiry_get_cohort_wished_title (TendInquiry *self);
/* The wish as the person wrote it. */
const char      *tend_inquiry_get_wish (TendInquiry *self);
TendTogetherness tend_inquiry_get_togetherness (TendInquiry *self);
/* The instant of the first answer. */
const char *tend_inquiry_get_answered (TendInquiry *self);
const char *tend_inquiry_get_next_step (TendInquiry *self);
const char *tend_inquiry_get_next_step_date (TendInquiry *self);
const char *tend_inquiry_get_closed_reason (TendInquiry *self);
/* Of #TendPerson; filled when the party is loaded whole. */
GListStore *tend_inquiry_get_members (TendInquiry *self);

/* How long this has been waiting for the facilitator on the date @today: "4 days", "today"; for a
 * new inquiry since it was received, for another since its next step was due. NULL when it does not
 * wait. Free with g_free(). */
char *tend_inquiry_say_waiting (TendInquiry *self,
                                const char  *today);

G_END_DECLS
