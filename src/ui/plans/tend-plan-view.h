/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One plan: for which session it is, how its length compares with the session's, its items, a way
 * to add more, and what belongs to the one that is selected.
 *
 * Everything that is done to a plan is one of its actions, performed on the store: "plan.move-item"
 * (xi) with an item and the position it is to have, "plan.remove-item" (x), "plan.edit-item" (x),
 * "plan.add-below" (x) with an item, and "plan.add-item", which leads to the entry for a new one.
 *
 * Property "store"; "folded": whether it stands alone, with a way back ("plans.back"). */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PLAN_VIEW (tend_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (TendPlanView, tend_plan_view, TEND, PLAN_VIEW, AdwBin)

/* Shows the plan @plan; 0 for none. */
void tend_plan_view_set_plan (TendPlanView *self,
                              gint64        plan);

G_END_DECLS
