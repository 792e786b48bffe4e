/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One item of a plan as a row: when it begins, how long it takes, what it is and who leads it. The
 * row is named "18:50, 20 minutes, How was the week?" to a screen reader. It can be dragged: what
 * is dragged is its TendPlanItem.
 *
 * Property "item": a TendPlanItem whose times have been computed, see tend-plan.h. */
#pragma once

#include "tend-plan-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_ITEM_ROW (tend_item_row_get_type ())
G_DECLARE_FINAL_TYPE (TendItemRow, tend_item_row, TEND, ITEM_ROW, GtkListBoxRow)

GtkWidget *tend_item_row_new (void);

/* (nullable) */
TendPlanItem *tend_item_row_get_item (TendItemRow *self);
void          tend_item_row_set_item (TendItemRow  *self,
                                      TendPlanItem *item);

/* Whether the plan has times of day: where it has none, their column is left out. */
void tend_item_row_set_timed (TendItemRow *self,
                              gboolean     timed);

G_END_DECLS
