/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The items of a plan in order, with the gaps and overlaps between them.
 *
 * It shows what it is given and asks for what is to be done: whoever holds it has the actions
 * "plan.move-item" (xi), "plan.remove-item" (x), "plan.edit-item" (x) and "plan.add-below" (x),
 * with the id of an item and the position it is to have. Keys (Alt+Up, Alt+Down, Delete, Enter),
 * the menu of a row and dragging all end in these.
 *
 * Property "selected-item": the TendPlanItem that is selected, or NULL. */
#pragma once

#include "tend-plan-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PLAN_LIST (tend_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (TendPlanList, tend_plan_list, TEND, PLAN_LIST, AdwBin)

/**
 * tend_plan_list_set_items:
 * @items: the #TendPlanItem of a plan, their times computed
 *
 * Shows @items as they are now; to be called again after they changed. What was selected stays
 * selected, and has the focus if it had it, wherever it stands now; when it is gone, what took its
 * place.
 */
void tend_plan_list_set_items (TendPlanList *self,
                               GListModel   *items);

/* What is said below the last item: when it all ends. NULL for nothing. */
void tend_plan_list_set_end (TendPlanList *self,
                             const char   *end,
                             gboolean      late);

/* (nullable) */
TendPlanItem *tend_plan_list_get_selected_item (TendPlanList *self);

/* Selects the item @id and brings it into view; 0 selects nothing. */
void tend_plan_list_select (TendPlanList *self,
                            gint64        id);

/**
 * tend_plan_list_drop:
 * @id: an item of the plan
 * @place: between which rows: 0 above the first, the number of items below the last
 *
 * Asks to move the item there: what a drop and the keys do. Returns: FALSE when there is nothing
 * to do.
 */
gboolean tend_plan_list_drop (TendPlanList *self,
                              gint64        id,
                              guint         place);

/*< for tend-plan-drop.h >*/

/* The place between rows that is nearest to @y of the list. */
guint tend_plan_list_find_place (TendPlanList *self,
                                 double        y);

/* Shows where a drop would put the item; -1 for nowhere. */
void tend_plan_list_show_place (TendPlanList *self,
                                int           place);

G_END_DECLS
