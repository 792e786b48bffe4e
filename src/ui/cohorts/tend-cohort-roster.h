/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a cohort: who has places or was offered some, party by party, who waits and who is
 * next, and who was there once. Its button activates cohort.give-places.
 *
 * Property "compact": whether rows have only room for their menus. */
#pragma once

#include "tend-cohort.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_COHORT_ROSTER (tend_cohort_roster_get_type ())
G_DECLARE_FINAL_TYPE (TendCohortRoster, tend_cohort_roster, TEND, COHORT_ROSTER, GtkBox)

/* Shows the people of @cohort as they are now. */
void tend_cohort_roster_show (TendCohortRoster *self,
                              TendStore        *store,
                              TendCohort       *cohort);

G_END_DECLS
