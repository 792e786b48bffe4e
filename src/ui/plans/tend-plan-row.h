/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan in the list of plans: for which session it is, when, and how its length compares.
 *
 * Property "session": the TendSession it is for, see tend_session_load_for_plan(). */
#pragma once

#include "tend-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_PLAN_ROW (tend_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (TendPlanRow, tend_plan_row, TEND, PLAN_ROW, GtkWidget)

void tend_plan_row_set_session (TendPlanRow *self,
                                TendSession *session);

G_END_DECLS
