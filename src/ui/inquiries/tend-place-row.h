/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a party has, was offered or waits for in one cohort, with what can be answered to it. A row
 * of a GtkListBox; activating it shows the cohort. */
#pragma once

#include "tend-enrollment.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PLACE_ROW (tend_place_row_get_type ())
G_DECLARE_FINAL_TYPE (TendPlaceRow, tend_place_row, TEND, PLACE_ROW, GtkListBoxRow)

/* Fills @list with one row for each cohort, state and offer that are among @enrollments (of
 * #TendEnrollment, cohort by cohort) of one party. */
void tend_place_row_fill (GtkListBox *list,
                          TendStore  *store,
                          GListModel *enrollments);

G_END_DECLS
