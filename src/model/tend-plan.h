/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of a plan. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Sets start and gap of each #TendPlanItem in @items, in order. The first begins at @session_start
 * ("18:30"), each other when the one before ends, except that a fixed start wins and what follows
 * runs on from there; the gap, or as a negative number the overlap, stands on the item with the
 * fixed start. A plan may run past midnight. While @session_start is NULL or no time, items before
 * the first fixed start have no start.
 *
 * Returns the sum of the items' minutes, gaps not counted. */
int tend_plan_compute (GListModel *items,
                       const char *session_start);

/* "148 of 150 min", or "148 min" when @session_minutes is 0. Free with g_free(). */
char *tend_plan_say_sum (int sum,
                         int session_minutes);

G_END_DECLS
