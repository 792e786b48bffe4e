/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The states and kinds of everything in the model. The nick of each value is the text the store
 * keeps; labels, icons and tones for people are asked for in tend-enum.h, the steps that are
 * allowed from state to state in tend-transition.h. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One run of a program. Full is not a state: it follows from the places. */
typedef enum {
  TEND_COHORT_DRAFT,
  TEND_COHORT_OPEN,
  TEND_COHORT_CLOSED,
  TEND_COHORT_CONFIRMED,
  TEND_COHORT_RUNNING,
  TEND_COHORT_COMPLETED,
  TEND_COHORT_ARCHIVED,
  TEND_COHORT_POSTPONED,
  TEND_COHORT_CANCELLED,
} TendCohortState;

#define TEND_TYPE_COHORT_STATE (tend_cohort_state_get_type ())
GType tend_cohort_state_get_type (void);

/* A party's request. */
typedef enum {
  TEND_INQUIRY_NEW,
  TEND_INQUIRY_ACKNOWLEDGED,
  TEND_INQUIRY_IN_CONVERSATION,
  TEND_INQUIRY_ENROLLED,
  TEND_INQUIRY_WAITLISTED,
  TEND_INQUIRY_DEFERRED,
  TEND_INQUIRY_REFERRED,
  TEND_INQUIRY_NOT_NOW,
  TEND_INQUIRY_WITHDRAWN,
  TEND_INQUIRY_NO_ANSWER,
  TEND_INQUIRY_DUPLICATE,
  TEND_INQUIRY_SPAM,
} TendInquiryState;

#define TEND_TYPE_INQUIRY_STATE (tend_inquiry_state_get_type ())
GType tend_inquiry_state_get_type (void);

/* One person in one cohort. */
typedef enum {
  TEND_ENROLLMENT_APPLIED,
  TEND_ENROLLMENT_SCREENING,
  TEND_ENROLLMENT_WAITLISTED,
  TEND_ENROLLMENT_OFFERED,
  TEND_ENROLLMENT_DECLINED,
  TEND_ENROLLMENT_DEFERRED,
  TEND_ENROLLMENT_WITHDRAWN,
  TEND_ENROLLMENT_CONFIRMED,
  TEND_ENROLLMENT_OFFER_DECLINED,
  TEND_ENROLLMENT_EXPIRED,
  TEND_ENROLLMENT_ACTIVE,
  TEND_ENROLLMENT_TRANSFERRED,
  TEND_ENROLLMENT_CANCELLED,
  TEND_ENROLLMENT_NO_SHOW,
  TEND_ENROLLMENT_COMPLETED,
  TEND_ENROLLMENT_LEFT_EARLY,
} TendEnrollmentState;

#define TEND_TYPE_ENROLLMENT_STATE (tend_enrollment_state_get_type ())
GType tend_enrollment_state_get_type (void);

/* Places held for a party until a date. */
typedef enum {
  TEND_OFFER_OPEN,
  TEND_OFFER_ACCEPTED,
  TEND_OFFER_DECLINED,
  TEND_OFFER_EXPIRED,
  TEND_OFFER_WITHDRAWN,
} TendOfferState;

#define TEND_TYPE_OFFER_STATE (tend_offer_state_get_type ())
GType tend_offer_state_get_type (void);

/* One dated meeting. */
typedef enum {
  TEND_SESSION_PLANNED,
  TEND_SESSION_READY,
  TEND_SESSION_LIVE,
  TEND_SESSION_PAUSED,
  TEND_SESSION_FINISHED,
  TEND_SESSION_REVIEWED,
  TEND_SESSION_MOVED,
  TEND_SESSION_CANCELLED,
} TendSessionState;

#define TEND_TYPE_SESSION_STATE (tend_session_state_get_type ())
GType tend_session_state_get_type (void);

/* One item of a session's plan. */
typedef enum {
  TEND_ITEM_PENDING,
  TEND_ITEM_RUNNING,
  TEND_ITEM_PAUSED,
  TEND_ITEM_DONE,
  TEND_ITEM_SKIPPED,
  TEND_ITEM_CARRIED_OVER,
} TendItemState;

#define TEND_TYPE_ITEM_STATE (tend_item_state_get_type ())
GType tend_item_state_get_type (void);

/* What a meeting is in its course. */
typedef enum {
  TEND_SESSION_KIND_ORIENTATION,
  TEND_SESSION_KIND_SESSION,
  TEND_SESSION_KIND_RETREAT,
} TendSessionKind;

#define TEND_TYPE_SESSION_KIND (tend_session_kind_get_type ())
GType tend_session_kind_get_type (void);

/* What a practice or a plan item is. Only a plan item is home practice. */
typedef enum {
  TEND_PRACTICE_CORE_MEDITATION,
  TEND_PRACTICE_MEDITATION,
  TEND_PRACTICE_INFORMAL_PRACTICE,
  TEND_PRACTICE_EXERCISE,
  TEND_PRACTICE_TALK,
  TEND_PRACTICE_DISCUSSION,
  TEND_PRACTICE_MOVEMENT,
  TEND_PRACTICE_POEM,
  TEND_PRACTICE_BREAK,
  TEND_PRACTICE_HOME_PRACTICE,
} TendPracticeKind;

#define TEND_TYPE_PRACTICE_KIND (tend_practice_kind_get_type ())
GType tend_practice_kind_get_type (void);

/* How an inquiry arrived. */
typedef enum {
  TEND_CHANNEL_EMAIL,
  TEND_CHANNEL_FORM,
  TEND_CHANNEL_CSV,
  TEND_CHANNEL_PHONE,
  TEND_CHANNEL_REFERRAL,
  TEND_CHANNEL_IN_PERSON,
} TendChannel;

#define TEND_TYPE_CHANNEL (tend_channel_get_type ())
GType tend_channel_get_type (void);

/* Whether the members of a party come together or not at all, or together if possible. */
typedef enum {
  TEND_TOGETHERNESS_MUST,
  TEND_TOGETHERNESS_IF_POSSIBLE,
} TendTogetherness;

#define TEND_TYPE_TOGETHERNESS (tend_togetherness_get_type ())
GType tend_togetherness_get_type (void);

/* What the facilitator wrote: for themselves, or an answer that went out. */
typedef enum {
  TEND_NOTE_NOTE,
  TEND_NOTE_ANSWER,
} TendNoteKind;

#define TEND_TYPE_NOTE_KIND (tend_note_kind_get_type ())
GType tend_note_kind_get_type (void);

/* What an import makes of one row of a sign-up file. */
typedef enum {
  TEND_VERDICT_NEW_INQUIRY,    /* somebody asks who was not known */
  TEND_VERDICT_ADDS_TO_KNOWN,  /* somebody known asks, or adds to what they asked */
  TEND_VERDICT_SAME_AS_BEFORE, /* all of it is in Tend already */
  TEND_VERDICT_NEEDS_DECISION, /* a person has to say; nothing is imported meanwhile */
  TEND_VERDICT_CANNOT_BE_USED, /* nobody can be made out */
  TEND_VERDICT_LEFT_OUT,       /* the file says that they do not ask: unsubscribed, cancelled */
} TendVerdict;

#define TEND_N_VERDICTS (TEND_VERDICT_LEFT_OUT + 1)

#define TEND_TYPE_VERDICT (tend_verdict_get_type ())
GType tend_verdict_get_type (void);

G_END_DECLS
