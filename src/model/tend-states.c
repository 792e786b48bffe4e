/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-states.h"

#include "tend-enum.h"

#include <glib/gi18n-lib.h>

/* A value, with its name for the type system. */
#define VALUE(value) value, #value

static const TendEnumRow cohort_state_rows[] = {
  { VALUE (TEND_COHORT_DRAFT), "draft", NC_ ("cohort state", "Draft"),
    "document-edit-symbolic", TEND_TONE_REST },
  { VALUE (TEND_COHORT_OPEN), "open", NC_ ("cohort state", "Open for sign-up"),
    "changes-allow-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_COHORT_CLOSED), "closed", NC_ ("cohort state", "Sign-up closed"),
    "changes-prevent-symbolic", TEND_TONE_REST },
  { VALUE (TEND_COHORT_CONFIRMED), "confirmed", NC_ ("cohort state", "Confirmed"),
    "emblem-ok-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_COHORT_RUNNING), "running", NC_ ("cohort state", "Running"),
    "media-playback-start-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_COHORT_COMPLETED), "completed", NC_ ("cohort state", "Completed"),
    "emblem-default-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_COHORT_ARCHIVED), "archived", NC_ ("cohort state", "Archived"),
    "folder-symbolic", TEND_TONE_REST },
  { VALUE (TEND_COHORT_POSTPONED), "postponed", NC_ ("cohort state", "Postponed"),
    "alarm-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_COHORT_CANCELLED), "cancelled", NC_ ("cohort state", "Cancelled"),
    "process-stop-symbolic", TEND_TONE_REST },
};

static const TendEnumRow inquiry_state_rows[] = {
  { VALUE (TEND_INQUIRY_NEW), "new", NC_ ("inquiry state", "New"),
    "mail-unread-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_INQUIRY_ACKNOWLEDGED), "acknowledged", NC_ ("inquiry state", "Acknowledged"),
    "mail-read-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_INQUIRY_IN_CONVERSATION), "in-conversation",
    NC_ ("inquiry state", "In conversation"),
    "mail-replied-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_INQUIRY_ENROLLED), "enrolled", NC_ ("inquiry state", "Enrolled"),
    "emblem-ok-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_INQUIRY_WAITLISTED), "waitlisted", NC_ ("inquiry state", "On the waiting list"),
    "alarm-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_INQUIRY_DEFERRED), "deferred", NC_ ("inquiry state", "Later"),
    "x-office-calendar-symbolic", TEND_TONE_REST },
  { VALUE (TEND_INQUIRY_REFERRED), "referred", NC_ ("inquiry state", "Referred on"),
    "mail-forward-symbolic", TEND_TONE_REST },
  { VALUE (TEND_INQUIRY_NOT_NOW), "not-now", NC_ ("inquiry state", "Not now"),
    "media-playback-pause-symbolic", TEND_TONE_REST },
  { VALUE (TEND_INQUIRY_WITHDRAWN), "withdrawn", NC_ ("inquiry state", "Withdrawn"),
    "edit-undo-symbolic", TEND_TONE_REST },
  { VALUE (TEND_INQUIRY_NO_ANSWER), "no-answer", NC_ ("inquiry state", "No answer"),
    "call-missed-symbolic", TEND_TONE_REST },
  { VALUE (TEND_INQUIRY_DUPLICATE), "duplicate", NC_ ("inquiry state", "Duplicate"),
    "edit-copy-symbolic", TEND_TONE_REST },
  { VALUE (TEND_INQUIRY_SPAM), "spam", NC_ ("inquiry state", "Spam"),
    "mail-mark-junk-symbolic", TEND_TONE_REST },
};

static const TendEnumRow enrollment_state_rows[] = {
  { VALUE (TEND_ENROLLMENT_APPLIED), "applied", NC_ ("enrollment state", "Asked"),
    "mail-unread-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_ENROLLMENT_SCREENING), "screening", NC_ ("enrollment state", "Screening"),
    "chat-message-new-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_ENROLLMENT_WAITLISTED), "waitlisted",
    NC_ ("enrollment state", "On the waiting list"),
    "alarm-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_ENROLLMENT_OFFERED), "offered", NC_ ("enrollment state", "Place offered"),
    "mail-send-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_ENROLLMENT_DECLINED), "declined", NC_ ("enrollment state", "Declined"),
    "process-stop-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ENROLLMENT_DEFERRED), "deferred", NC_ ("enrollment state", "Later"),
    "x-office-calendar-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ENROLLMENT_WITHDRAWN), "withdrawn", NC_ ("enrollment state", "Withdrawn"),
    "edit-undo-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ENROLLMENT_CONFIRMED), "confirmed", NC_ ("enrollment state", "Confirmed"),
    "emblem-ok-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_ENROLLMENT_OFFER_DECLINED), "offer-declined",
    NC_ ("enrollment state", "Offer declined"),
    "process-stop-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ENROLLMENT_EXPIRED), "expired", NC_ ("enrollment state", "Offer expired"),
    "appointment-missed-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_ENROLLMENT_ACTIVE), "active", NC_ ("enrollment state", "Taking part"),
    "avatar-default-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_ENROLLMENT_TRANSFERRED), "transferred",
    NC_ ("enrollment state", "Moved to another cohort"),
    "go-next-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ENROLLMENT_CANCELLED), "cancelled", NC_ ("enrollment state", "Cancelled"),
    "process-stop-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ENROLLMENT_NO_SHOW), "no-show", NC_ ("enrollment state", "Did not come"),
    "call-missed-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ENROLLMENT_COMPLETED), "completed", NC_ ("enrollment state", "Completed"),
    "emblem-default-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_ENROLLMENT_LEFT_EARLY), "left-early", NC_ ("enrollment state", "Left early"),
    "go-next-symbolic", TEND_TONE_REST },
};

static const TendEnumRow offer_state_rows[] = {
  { VALUE (TEND_OFFER_OPEN), "open", NC_ ("offer state", "Open"),
    "mail-send-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_OFFER_ACCEPTED), "accepted", NC_ ("offer state", "Accepted"),
    "emblem-ok-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_OFFER_DECLINED), "declined", NC_ ("offer state", "Declined"),
    "process-stop-symbolic", TEND_TONE_REST },
  { VALUE (TEND_OFFER_EXPIRED), "expired", NC_ ("offer state", "Expired"),
    "appointment-missed-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_OFFER_WITHDRAWN), "withdrawn", NC_ ("offer state", "Withdrawn"),
    "edit-undo-symbolic", TEND_TONE_REST },
};

static const TendEnumRow session_state_rows[] = {
  { VALUE (TEND_SESSION_PLANNED), "planned", NC_ ("session state", "Planned"),
    "x-office-calendar-symbolic", TEND_TONE_REST },
  { VALUE (TEND_SESSION_READY), "ready", NC_ ("session state", "Ready"),
    "emblem-ok-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_SESSION_LIVE), "live", NC_ ("session state", "Live"),
    "media-playback-start-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_SESSION_PAUSED), "paused", NC_ ("session state", "Paused"),
    "media-playback-pause-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_SESSION_FINISHED), "finished", NC_ ("session state", "Finished"),
    "media-playback-stop-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_SESSION_REVIEWED), "reviewed", NC_ ("session state", "Reviewed"),
    "emblem-default-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_SESSION_MOVED), "moved", NC_ ("session state", "Moved"),
    "go-next-symbolic", TEND_TONE_REST },
  { VALUE (TEND_SESSION_CANCELLED), "cancelled", NC_ ("session state", "Cancelled"),
    "process-stop-symbolic", TEND_TONE_REST },
};

static const TendEnumRow item_state_rows[] = {
  { VALUE (TEND_ITEM_PENDING), "pending", NC_ ("item state", "Still to come"),
    "content-loading-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ITEM_RUNNING), "running", NC_ ("item state", "Running"),
    "media-playback-start-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_ITEM_PAUSED), "paused", NC_ ("item state", "Paused"),
    "media-playback-pause-symbolic", TEND_TONE_MOVING },
  { VALUE (TEND_ITEM_DONE), "done", NC_ ("item state", "Done"),
    "emblem-ok-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_ITEM_SKIPPED), "skipped", NC_ ("item state", "Skipped"),
    "media-skip-forward-symbolic", TEND_TONE_REST },
  { VALUE (TEND_ITEM_CARRIED_OVER), "carried-over", NC_ ("item state", "Carried over"),
    "go-next-symbolic", TEND_TONE_NEEDS_YOU },
};

static const TendEnumRow session_kind_rows[] = {
  { VALUE (TEND_SESSION_KIND_ORIENTATION), "orientation", NC_ ("session kind", "Orientation"),
    "help-about-symbolic", TEND_TONE_REST },
  { VALUE (TEND_SESSION_KIND_SESSION), "session", NC_ ("session kind", "Session"),
    "system-users-symbolic", TEND_TONE_REST },
  { VALUE (TEND_SESSION_KIND_RETREAT), "retreat", NC_ ("session kind", "Retreat"),
    "weather-clear-symbolic", TEND_TONE_REST },
};

static const TendEnumRow practice_kind_rows[] = {
  { VALUE (TEND_PRACTICE_CORE_MEDITATION), "core-meditation",
    NC_ ("practice kind", "Core meditation"),
    "starred-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_MEDITATION), "meditation", NC_ ("practice kind", "Meditation"),
    "non-starred-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_INFORMAL_PRACTICE), "informal-practice",
    NC_ ("practice kind", "Informal practice"),
    "emote-love-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_EXERCISE), "exercise", NC_ ("practice kind", "Exercise"),
    "document-edit-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_TALK), "talk", NC_ ("practice kind", "Talk"),
    "view-list-bullet-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_DISCUSSION), "discussion", NC_ ("practice kind", "Discussion"),
    "system-users-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_MOVEMENT), "movement", NC_ ("practice kind", "Movement"),
    "emoji-body-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_POEM), "poem", NC_ ("practice kind", "Poem"),
    "format-justify-left-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_BREAK), "break", NC_ ("practice kind", "Break"),
    "emoji-food-symbolic", TEND_TONE_REST },
  { VALUE (TEND_PRACTICE_HOME_PRACTICE), "home-practice", NC_ ("practice kind", "Home practice"),
    "user-home-symbolic", TEND_TONE_REST },
};

static const TendEnumRow channel_rows[] = {
  { VALUE (TEND_CHANNEL_EMAIL), "e-mail", NC_ ("channel", "E-mail"),
    "mail-unread-symbolic", TEND_TONE_REST },
  { VALUE (TEND_CHANNEL_FORM), "form", NC_ ("channel", "Form"),
    "view-list-bullet-symbolic", TEND_TONE_REST },
  { VALUE (TEND_CHANNEL_CSV), "csv", NC_ ("channel", "Sign-up file"),
    "x-office-spreadsheet-symbolic", TEND_TONE_REST },
  { VALUE (TEND_CHANNEL_PHONE), "phone", NC_ ("channel", "Phone"),
    "call-start-symbolic", TEND_TONE_REST },
  { VALUE (TEND_CHANNEL_REFERRAL), "referral", NC_ ("channel", "Referral"),
    "mail-forward-symbolic", TEND_TONE_REST },
  { VALUE (TEND_CHANNEL_IN_PERSON), "in-person", NC_ ("channel", "In person"),
    "avatar-default-symbolic", TEND_TONE_REST },
};

static const TendEnumRow togetherness_rows[] = {
  { VALUE (TEND_TOGETHERNESS_MUST), "must", NC_ ("togetherness", "Together or not at all"),
    "changes-prevent-symbolic", TEND_TONE_REST },
  { VALUE (TEND_TOGETHERNESS_IF_POSSIBLE), "if-possible",
    NC_ ("togetherness", "Together if possible"),
    "system-users-symbolic", TEND_TONE_REST },
};

static const TendEnumRow note_kind_rows[] = {
  { VALUE (TEND_NOTE_NOTE), "note", NC_ ("note kind", "Note"),
    "document-edit-symbolic", TEND_TONE_REST },
  { VALUE (TEND_NOTE_ANSWER), "answer", NC_ ("note kind", "Answer"),
    "mail-replied-symbolic", TEND_TONE_REST },
};

static const TendEnumRow verdict_rows[] = {
  { VALUE (TEND_VERDICT_NEW_INQUIRY), "new-inquiry", NC_ ("verdict", "New inquiry"),
    "contact-new-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_VERDICT_ADDS_TO_KNOWN), "adds-to-known", NC_ ("verdict", "Adds to somebody known"),
    "avatar-default-symbolic", TEND_TONE_SETTLED },
  { VALUE (TEND_VERDICT_SAME_AS_BEFORE), "same-as-before", NC_ ("verdict", "Same as before"),
    "emblem-ok-symbolic", TEND_TONE_REST },
  { VALUE (TEND_VERDICT_NEEDS_DECISION), "needs-decision", NC_ ("verdict", "Needs a decision"),
    "dialog-question-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_VERDICT_CANNOT_BE_USED), "cannot-be-used", NC_ ("verdict", "Cannot be used"),
    "dialog-warning-symbolic", TEND_TONE_NEEDS_YOU },
  { VALUE (TEND_VERDICT_LEFT_OUT), "left-out", NC_ ("verdict", "Left out"),
    "list-remove-symbolic", TEND_TONE_REST },
};

/* Each type is registered when first asked for, from any thread, and carries its rows. */
#define DEFINE_TYPE(TypeName, type_name, context)                                        \
  GType                                                                                  \
      tend_##type_name##_get_type (void)                                                 \
  {                                                                                      \
    static gsize type;                                                                   \
                                                                                         \
    if (g_once_init_enter (&type))                                                       \
      g_once_init_leave (&type, tend_enum_register (TypeName, context, type_name##_rows, \
                                                    G_N_ELEMENTS (type_name##_rows)));   \
    return type;                                                                         \
  }

DEFINE_TYPE ("TendCohortState", cohort_state, "cohort state")
DEFINE_TYPE ("TendInquiryState", inquiry_state, "inquiry state")
DEFINE_TYPE ("TendEnrollmentState", enrollment_state, "enrollment state")
DEFINE_TYPE ("TendOfferState", offer_state, "offer state")
DEFINE_TYPE ("TendSessionState", session_state, "session state")
DEFINE_TYPE ("TendItemState", item_state, "item state")
DEFINE_TYPE ("TendSessionKind", session_kind, "session kind")
DEFINE_TYPE ("TendPracticeKind", practice_kind, "practice kind")
DEFINE_TYPE ("TendChannel", channel, "channel")
DEFINE_TYPE ("TendTogetherness", togetherness, "togetherness")
DEFINE_TYPE ("TendNoteKind", note_kind, "note kind")
DEFINE_TYPE ("TendVerdict", verdict, "verdict")
