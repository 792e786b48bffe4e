/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does with a plan, see tend-plan-store.h. */
#pragma once

#include "tend-action.h"
#include "tend-plan-item.h"

G_BEGIN_DECLS

/* The result is the new item's id. @item is copied. */
TendAction *tend_plan_add_item_action (TendPlanItem *item,
                                       int           position);

/* @item is copied. */
TendAction *tend_plan_update_item_action (TendPlanItem *item);

TendAction *tend_plan_remove_item_action (gint64 id);

TendAction *tend_plan_move_item_action (gint64 id,
                                        int    position);

G_END_DECLS
