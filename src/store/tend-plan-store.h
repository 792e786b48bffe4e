/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans: the ordered items of a session, of a cohort or of a program.
 *
 * Positions run from 0 without gaps. Changing a plan of a shipped program makes the program the
 * facilitator's own: it is not replaced by a newer one any more. */
#pragma once

#include "tend-database.h"
#include "tend-plan-item.h"

G_BEGIN_DECLS

/**
 * TendPlanPart:
 * @TEND_PLANS_ALL: all of them
 * @TEND_PLANS_COMING: of sessions today, later, or without a date
 * @TEND_PLANS_PAST: of sessions before today
 * @TEND_PLANS_PROGRAMS: of programs
 */
typedef enum {
  TEND_PLANS_ALL,
  TEND_PLANS_COMING,
  TEND_PLANS_PAST,
  TEND_PLANS_PROGRAMS,
} TendPlanPart;

/* The plans of @part in which what was typed is found (NULL or blank: all): the coming ones by
 * date, the past ones from the latest, then the programs'. For a row, see
 * tend_session_load_for_plan(). Free with g_array_unref(); NULL on error. */
GArray *tend_plan_find_ids (TendDatabase *database,
                            TendPlanPart  part,
                            const char   *typed,
                            GError      **error);

/* (transfer full): the #TendPlanItem of @plan in order, their times not yet computed. */
GListStore *tend_plan_load_items (TendDatabase *database,
                                  gint64        plan,
                                  GError      **error);

/* (transfer full): one item. */
TendPlanItem *tend_plan_load_item (TendDatabase *database,
                                   gint64        id,
                                   GError      **error);

/**
 * tend_plan_add_item:
 * @item: what to add; its plan says where, its id and position are not looked at
 * @position: where it is to stand; negative or past the end: at the end
 * @id: (out): the new item
 * @error: TEND_ERROR_INVALID when it has no title, negative minutes or a start that is no time
 */
gboolean tend_plan_add_item (TendDatabase *database,
                             TendPlanItem *item,
                             int           position,
                             gint64       *id,
                             GError      **error);

/* Stores what @item says, except its plan and position. */
gboolean tend_plan_update_item (TendDatabase *database,
                                TendPlanItem *item,
                                GError      **error);

gboolean tend_plan_remove_item (TendDatabase *database,
                                gint64        id,
                                GError      **error);

/* Moves an item within its plan to @position, past the end: to the end. */
gboolean tend_plan_move_item (TendDatabase *database,
                              gint64        id,
                              int           position,
                              GError      **error);

/* Makes a new plan with copies of the items of @plan, all still to come. */
gboolean tend_plan_copy (TendDatabase *database,
                         gint64        plan,
                         gint64       *copy,
                         GError      **error);

G_END_DECLS
