/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People of one party who are alike in one cohort: their names, their state, until when places are
 * held, and the steps that are allowed next. A row of a GtkListBox; activating it shows their
 * inquiry. Activates cohort.give-places-to with the id of an inquiry.
 *
 * Property "compact": whether there is only room for the menu, not for buttons. */
#pragma once

#include "tend-enrollment.h"
#include "tend-inquiry.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_ROSTER_ROW (tend_roster_row_get_type ())
G_DECLARE_FINAL_TYPE (TendRosterRow, tend_roster_row, TEND, ROSTER_ROW, GtkListBoxRow)

/* @enrollments: (element-type TendEnrollment): of one party, in one state, at least one */
GtkWidget *tend_roster_row_new (TendStore *store,
                                GPtrArray *enrollments);

/* For the party of @inquiry, which waits for places in @cohort and is number @turn in line. */
GtkWidget *tend_roster_row_new_waiting (TendStore   *store,
                                        TendInquiry *inquiry,
                                        gint64       cohort,
                                        guint        turn);

G_END_DECLS
