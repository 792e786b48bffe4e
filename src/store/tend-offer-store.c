/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-offer-store.h"

#include "tend-date.h"
#include "tend-enrollment-store.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-inquiry-store.h"
#include "tend-inquiry-verbs.h"
#include "tend-seats-store.h"
#include "tend-seats.h"
#include "tend-text.h"
#include "tend-transition.h"
#include "tend-waiting-list-store.h"

#include <glib/gi18n-lib.h>

static const char load_offer[] =
    "SELECT party, cohort, until, state,"
    " (SELECT count(*) FROM enrollment"
    "   WHERE enrollment.offer = offer.id AND enrollment.state = 'offered') AS places,"
    " (SELECT max (inquiry) FROM enrollment WHERE enrollment.offer = offer.id) AS inquiry"
    " FROM offer WHERE id = :id";

static const char find_open[] = "SELECT id FROM offer WHERE cohort = :cohort AND state = 'open'"
                                " AND party = (SELECT party FROM inquiry WHERE id = :inquiry)";

static const char insert_offer[] =
    "INSERT INTO offer (id, party, cohort, made, until, override_reason)"
    " SELECT :id, party, :cohort, :now, :until, :reason FROM inquiry WHERE id = :inquiry";

static const char set_state[] = "UPDATE offer SET state = :state WHERE id = :id";

static const char list_offered[] = "SELECT id FROM enrollment"
                                   " WHERE offer = :offer AND state = 'offered' ORDER BY id";

static const char list_overdue[] = "SELECT id FROM offer WHERE state = 'open' AND until < :today"
                                   " ORDER BY id";

static const char count_overdue[] = "SELECT count(*) AS overdue FROM offer"
                                    " WHERE state = 'open' AND until < :today";

static const char cohort_state[] = "SELECT state FROM cohort WHERE id = :id";

typedef struct
{
  gint64         party;
  gint64         cohort;
  gint64         inquiry;
  int            places; /* that are still offered */
  TendOfferState state;
  char           until[16];
} Offer;

static gboolean
load (TendDatabase *database,
      gint64        id,
      Offer        *offer,
      GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_offer, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", id);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_DONE)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                         _ ("This offer is not there any more. Nothing was changed."));
  if (step != TEND_STEP_ROW)
    return FALSE;

  offer->party = tend_statement_int64 (statement, "party");
  offer->cohort = tend_statement_int64 (statement, "cohort");
  offer->inquiry = tend_statement_int64 (statement, "inquiry");
  offer->places = tend_statement_int (statement, "places");
  offer->state = tend_statement_enum (statement, "state", TEND_TYPE_OFFER_STATE);
  g_strlcpy (offer->until, tend_statement_text (statement, "until"), sizeof offer->until);
  return TRUE;
}

/* The offer and the enrollments that still follow from it, each by an allowed step. */
static gboolean
close_offer (TendDatabase       *database,
             gint64              id,
             const Offer        *offer,
             TendOfferState      state,
             TendEnrollmentState enrollment_state,
             GError            **error)
{
  g_autoptr (TendStatement) set = NULL;
  g_autoptr (TendStatement) list = NULL;
  g_autoptr (GArray)        enrollments = NULL;

  if (!tend_transition_check (TEND_TYPE_OFFER_STATE, offer->state, state, error))
    return FALSE;
  set = tend_database_prepare (database, set_state, error);
  list = tend_database_prepare (database, list_offered, error);
  if (set == NULL || list == NULL)
    return FALSE;

  tend_statement_bind_int64 (set, ":id", id);
  tend_statement_bind_enum (set, ":state", TEND_TYPE_OFFER_STATE, state);
  if (!tend_statement_execute (set, error))
    return FALSE;
  tend_statement_bind_int64 (list, ":offer", id);
  enrollments = tend_database_collect_ids (list, error);
  if (enrollments == NULL)
    return FALSE;
  for (guint i = 0; i < enrollments->len; i++)
    if (!tend_enrollment_set_state (database, g_array_index (enrollments, gint64, i),
                                    enrollment_state, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_cohort_goes_on (TendDatabase *database,
                      gint64        cohort,
                      GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, cohort_state, error);
  TendStepResult            step;
  TendCohortState           state;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", cohort);
  step = tend_statement_step (statement, error);
  /* That it is missing is said where its places are counted. */
  if (step != TEND_STEP_ROW)
    return step == TEND_STEP_DONE;

  state = tend_statement_enum (statement, "state", TEND_TYPE_COHORT_STATE);
  if (state != TEND_COHORT_COMPLETED && state != TEND_COHORT_ARCHIVED &&
      state != TEND_COHORT_CANCELLED)
    return TRUE;
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                       _ ("This cohort is over, so no places were offered. Choose another one."));
  return FALSE;
}

static gboolean
check_until (const char *until,
             const char *today,
             GError    **error)
{
  if (tend_date_is_valid (until) && strcmp (until, today) >= 0)
    return TRUE;
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                       _ ("Places can be held until today or a later day. Nothing was offered."));
  return FALSE;
}

/* Whether @size places may be offered; sets @reason to what is to be kept of @override_reason. */
static gboolean
check_seats (TendDatabase *database,
             gint64        cohort,
             int           size,
             const char   *today,
             const char   *override_reason,
             char        **reason,
             GError      **error)
{
  TendSeatCounts seats;

  if (!tend_seats_count (database, cohort, today, &seats, error) ||
      !tend_seats_may_offer (seats.max, seats.taken, seats.held, size, override_reason, error))
    return FALSE;
  if (seats.max - seats.taken - seats.held < size)
    *reason = tend_text_clean (override_reason);
  return TRUE;
}

gboolean
tend_offer_make (TendDatabase *database,
                 gint64        inquiry,
                 gint64        cohort,
                 const char   *until,
                 const char   *today,
                 const char   *override_reason,
                 gint64       *offer,
                 GError      **error)
{
  g_autoptr (TendInquiry)   asked = tend_inquiry_load_summary (database, inquiry, error);
  g_autoptr (TendStatement) statement = NULL;
  g_autofree char          *reason = NULL;
  g_autofree char          *now = tend_now ();
  gint64                    id = tend_id_new ();

  if (asked == NULL || !check_until (until, today, error) ||
      !check_cohort_goes_on (database, cohort, error) ||
      !check_seats (database, cohort, (int)MAX (tend_inquiry_get_size (asked), 1), today,
                    override_reason, &reason, error))
    return FALSE;
  statement = tend_database_prepare (database, insert_offer, error);
  if (statement == NULL)
    return FALSE;

  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_int64 (statement, ":inquiry", inquiry);
  tend_statement_bind_int64 (statement, ":cohort", cohort);
  tend_statement_bind_text (statement, ":now", now);
  tend_statement_bind_text (statement, ":until", until);
  tend_statement_bind_text (statement, ":reason", reason);
  if (!tend_statement_execute (statement, error) ||
      !tend_enrollment_move_party (database, inquiry, cohort, TEND_ENROLLMENT_OFFERED, id, reason,
                                   error))
    return FALSE;
  if (offer != NULL)
    *offer = id;
  /* Places in a second cohort leave an inquiry that has some already as it is. */
  return tend_inquiry_get_state (asked) == TEND_INQUIRY_ENROLLED ||
         tend_inquiry_advance (database, inquiry, TEND_INQUIRY_IN_CONVERSATION, error);
}

gboolean
tend_offer_confirm (TendDatabase *database,
                    gint64        id,
                    const char   *today,
                    GError      **error)
{
  Offer            offer;
  g_autofree char *reason = NULL;

  if (!load (database, id, &offer, error))
    return FALSE;
  if (offer.state == TEND_OFFER_OPEN && offer.places == 0)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                           _ ("Nobody holds this offer any more. Nothing was changed."));
      return FALSE;
    }
  if (offer.state == TEND_OFFER_OPEN && strcmp (offer.until, today) < 0 &&
      !check_seats (database, offer.cohort, offer.places, today, NULL, &reason, error))
    return FALSE;
  return close_offer (database, id, &offer, TEND_OFFER_ACCEPTED, TEND_ENROLLMENT_CONFIRMED,
                      error) &&
         tend_waiting_list_remove_entry (database, offer.party, offer.cohort, error) &&
         (offer.inquiry == 0 ||
          tend_inquiry_advance (database, offer.inquiry, TEND_INQUIRY_ENROLLED, error));
}

gboolean
tend_offer_give (TendDatabase *database,
                 gint64        inquiry,
                 gint64        cohort,
                 const char   *today,
                 const char   *override_reason,
                 GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_open, error);
  TendStepResult            step;
  gint64                    offer = 0;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":inquiry", inquiry);
  tend_statement_bind_int64 (statement, ":cohort", cohort);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_ERROR)
    return FALSE;
  if (step == TEND_STEP_ROW)
    return tend_offer_confirm (database, tend_statement_int64 (statement, "id"), today, error);

  return tend_offer_make (database, inquiry, cohort, today, today, override_reason, &offer,
                          error) &&
         tend_offer_confirm (database, offer, today, error);
}

gboolean
tend_offer_decline (TendDatabase *database,
                    gint64        id,
                    GError      **error)
{
  Offer offer;

  return load (database, id, &offer, error) &&
         close_offer (database, id, &offer, TEND_OFFER_DECLINED, TEND_ENROLLMENT_OFFER_DECLINED,
                      error) &&
         tend_waiting_list_remove_entry (database, offer.party, offer.cohort, error);
}

gboolean
tend_offer_withdraw (TendDatabase *database,
                     gint64        id,
                     GError      **error)
{
  Offer    offer;
  gboolean waits;

  if (!load (database, id, &offer, error) ||
      !tend_waiting_list_has (database, offer.party, offer.cohort, &waits, error) ||
      !close_offer (database, id, &offer, TEND_OFFER_WITHDRAWN,
                    waits ? TEND_ENROLLMENT_WAITLISTED : TEND_ENROLLMENT_WITHDRAWN, error))
    return FALSE;
  return !waits || offer.inquiry == 0 ||
         tend_inquiry_advance (database, offer.inquiry, TEND_INQUIRY_WAITLISTED, error);
}

int
tend_offers_count_overdue (TendDatabase *database,
                           const char   *today,
                           GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, count_overdue, error);

  if (statement == NULL)
    return -1;
  tend_statement_bind_text (statement, ":today", today);
  if (tend_statement_step (statement, error) != TEND_STEP_ROW)
    return -1;
  return tend_statement_int (statement, "overdue");
}

static gboolean
ask_again_today (TendDatabase *database,
                 gint64        inquiry,
                 const char   *today,
                 GError      **error)
{
  g_autoptr (TendInquiry) asked = NULL;

  if (inquiry == 0)
    return TRUE;
  asked = tend_inquiry_load_summary (database, inquiry, error);
  if (asked == NULL)
    return FALSE;
  if (tend_inquiry_get_next_step (asked) != NULL ||
      tend_inquiry_get_next_step_date (asked) != NULL)
    return TRUE;
  return tend_inquiry_set_next_step (database, inquiry, _ ("The offer has expired: ask again"),
                                     today, error);
}

gboolean
tend_offers_expire (TendDatabase *database,
                    const char   *today,
                    int          *n_expired,
                    gint64       *party,
                    GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, list_overdue, error);
  g_autoptr (GArray)        overdue = NULL;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_text (statement, ":today", today);
  overdue = tend_database_collect_ids (statement, error);
  if (overdue == NULL)
    return FALSE;

  *n_expired = (int)overdue->len;
  *party = 0;
  for (guint i = 0; i < overdue->len; i++)
    {
      gint64 id = g_array_index (overdue, gint64, i);
      Offer  offer;

      if (!load (database, id, &offer, error) ||
          !close_offer (database, id, &offer, TEND_OFFER_EXPIRED, TEND_ENROLLMENT_EXPIRED,
                        error) ||
          (offer.places > 0 && !ask_again_today (database, offer.inquiry, today, error)))
        return FALSE;
      *party = offer.party;
    }
  return TRUE;
}

gint64
tend_offer_get_party (TendDatabase *database,
                      gint64        id,
                      GError      **error)
{
  Offer offer;

  return load (database, id, &offer, error) ? offer.party : 0;
}
