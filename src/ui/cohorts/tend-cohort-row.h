/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cohort as a row of a list: title, when it begins, its places as a bar and a sentence, how many
 * wait, and its state.
 *
 * Property "cohort": the #TendCohort; NULL while the row waits for one. */
#pragma once

#include "tend-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_COHORT_ROW (tend_cohort_row_get_type ())
G_DECLARE_FINAL_TYPE (TendCohortRow, tend_cohort_row, TEND, COHORT_ROW, GtkWidget)

void tend_cohort_row_set_cohort (TendCohortRow *self,
                                 TendCohort    *cohort);

/* Fills a bar with the places that are taken or held. */
void tend_cohort_show_places (GtkLevelBar *bar,
                              TendCohort  *cohort);

/* "3 people wait", with its plurals. Free with g_free(); NULL when nobody does. */
char *tend_cohort_say_waiting (TendCohort *cohort);

G_END_DECLS
