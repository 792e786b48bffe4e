/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything about the item that is selected, and the words of its practice to be read.
 *
 * Its buttons ask for "win.present-practice" and, of the plan's view, for "plan.edit-item",
 * "plan.add-below", "plan.move-item" and "plan.remove-item". */
#pragma once

#include "tend-plan-item.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_ITEM_PANE (tend_item_pane_get_type ())
G_DECLARE_FINAL_TYPE (TendItemPane, tend_item_pane, TEND, ITEM_PANE, AdwBin)

/**
 * tend_item_pane_set_item:
 * @store: where its practice is
 * @item: (nullable): what to show; asked for again each time, as the practice may have changed
 */
void tend_item_pane_set_item (TendItemPane *self,
                              TendStore    *store,
                              TendPlanItem *item);

G_END_DECLS
