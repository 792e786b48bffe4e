/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets items be dragged to another place of a plan's list. */
#pragma once

#include "tend-plan-list.h"

G_BEGIN_DECLS

/* Accepts the items of @list anywhere on @content, the whole of what scrolls in @scroller, which is
 * scrolled when the pointer comes near its edge. */
void tend_plan_drop_install (TendPlanList      *list,
                             GtkWidget         *content,
                             GtkScrolledWindow *scroller);

G_END_DECLS
