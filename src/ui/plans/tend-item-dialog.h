/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything about one item of a plan, to be changed; or a new item. */
#pragma once

#include "tend-plan-item.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_ITEM_DIALOG (tend_item_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendItemDialog, tend_item_dialog, TEND, ITEM_DIALOG, AdwWindow)

/* Signal TendItemDialog::save (TendItemDialog *, TendPlanItem *): the item as it is to be. It comes
 * once, when the dialog closes, and not at all when nothing was changed. */

/**
 * tend_item_dialog_new:
 * @parent: (nullable): the window it is over
 * @item: the item as it is, not changed by the dialog; one without an id is a new one
 */
TendItemDialog *tend_item_dialog_new (GtkWindow    *parent,
                                      TendStore    *store,
                                      TendPlanItem *item);

G_END_DECLS
