/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cohort: its places and state, its people, its sessions and its details, with what can be done
 * with it: cohort.set-state, cohort.edit, cohort.give-places and cohort.give-places-to.
 *
 * Property "compact": whether it is narrow; there is a way back then (page.back), and rows have
 * only their menus. */
#pragma once

#include "tend-cohort.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_COHORT_VIEW (tend_cohort_view_get_type ())
G_DECLARE_FINAL_TYPE (TendCohortView, tend_cohort_view, TEND, COHORT_VIEW, GtkBox)

/* Shows @cohort as it is now; the same one again keeps its place. */
void tend_cohort_view_show (TendCohortView *self,
                            TendStore      *store,
                            TendCohort     *cohort);

G_END_DECLS
