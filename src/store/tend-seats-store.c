/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-seats-store.h"

#include "tend-date.h"
#include "tend-error.h"

#include <glib/gi18n-lib.h>

static const char count[] =
    "SELECT seats_max,"
    " (SELECT count(*) FROM enrollment"
    "   WHERE enrollment.cohort = cohort.id AND state IN ('confirmed', 'active')) AS taken,"
    " (SELECT count(*) FROM offer JOIN enrollment ON enrollment.offer = offer.id"
    "   WHERE offer.cohort = cohort.id AND offer.state = 'open' AND offer.until >= :today"
    "   AND enrollment.state = 'offered') AS held,"
    " (SELECT count(*) FROM waitlist_entry"
    "   JOIN party_member ON party_member.party = waitlist_entry.party"
    "   WHERE waitlist_entry.cohort = cohort.id) AS waiting"
    " FROM cohort WHERE id = :cohort";

gboolean
tend_seats_count (TendDatabase   *database,
                  gint64          cohort,
                  TendSeatCounts *counts,
                  GError        **error)
{
  g_autofree char          *today = tend_today ();
  g_autoptr (TendStatement) statement = tend_database_prepare (database, count, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":cohort", cohort);
  tend_statement_bind_text (statement, ":today", today);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_DONE)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                         _ ("This cohort is not there any more."));
  if (step != TEND_STEP_ROW)
    return FALSE;

  counts->max = tend_statement_int (statement, "seats_max");
  counts->taken = tend_statement_int (statement, "taken");
  counts->held = tend_statement_int (statement, "held");
  counts->waiting = tend_statement_int (statement, "waiting");
  return TRUE;
}
