/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-seats-store.h"

#include "tend-date.h"
#include "tend-error.h"

#include <glib/gi18n-lib.h>

/* A party that was offered places keeps its entry, and so its turn, but does not wait meanwhile. */
static const char count[] =
    "SELECT seats_max,"
    " (SELECT count(*) FROM enrollment"
    "   WHERE enrollment.cohort = cohort.id AND state IN ('confirmed', 'active')) AS taken,"
    " (SELECT count(*) FROM offer JOIN enrollment ON enrollment.offer = offer.id"
    "   WHERE offer.cohort = cohort.id AND offer.state = 'open' AND offer.until >= :today"
    "   AND enrollment.state = 'offered') AS held,"
    " (SELECT count(*) FROM waitlist_entry"
    "   JOIN party_member ON party_member.party = waitlist_entry.party"
    "   WHERE waitlist_entry.cohort = cohort.id AND NOT EXISTS"
    "    (SELECT 1 FROM party_member AS beside"
    "      JOIN enrollment ON enrollment.person = beside.person"
    "      WHERE beside.party = waitlist_entry.party AND enrollment.cohort = cohort.id"
    "      AND enrollment.state IN ('offered', 'expired', 'confirmed', 'active'))) AS waiting"
    " FROM cohort WHERE id = :cohort";

gboolean
tend_seats_count (TendDatabase   *database,
                  gint64          cohort,
                  const char     *today,
                  TendSeatCounts *counts,
                  GError        **error)
{
  g_autofree char          *this_day = tend_today ();
  g_autoptr (TendStatement) statement = tend_database_prepare (database, count, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":cohort", cohort);
  tend_statement_bind_text (statement, ":today", today != NULL ? today : this_day);
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
