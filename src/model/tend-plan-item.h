/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One item of a plan. Start and gap are computed, see tend-plan.h.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include "tend-states.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_PLAN_ITEM (tend_plan_item_get_type ())
G_DECLARE_FINAL_TYPE (TendPlanItem, tend_plan_item, TEND, PLAN_ITEM, GObject)

TendPlanItem *tend_plan_item_new (void);

gint64 tend_plan_item_get_id (TendPlanItem *self);
gint64 tend_plan_item_get_plan (TendPlanItem *self);
/* From 0. */
int              tend_plan_item_get_position (TendPlanItem *self);
TendPracticeKind tend_plan_item_get_kind (TendPlanItem *self);
const char      *tend_plan_item_get_title (TendPlanItem *self);
int              tend_plan_item_get_minutes (TendPlanItem *self);
/* As short as it may become; -1 for none. */
int tend_plan_item_get_minutes_floor (TendPlanItem *self);
/* A time of day, or NULL. */
const char *tend_plan_item_get_fixed_start (TendPlanItem *self);
const char *tend_plan_item_get_leader (TendPlanItem *self);
gboolean    tend_plan_item_get_optional (TendPlanItem *self);
/* 0 for none. */
gint64        tend_plan_item_get_practice (TendPlanItem *self);
const char   *tend_plan_item_get_materials (TendPlanItem *self);
const char   *tend_plan_item_get_notes (TendPlanItem *self);
TendItemState tend_plan_item_get_state (TendPlanItem *self);
/* Computed: the time of day at which it begins. */
const char *tend_plan_item_get_start (TendPlanItem *self);
/* Computed: minutes between the end of the item before and this start; negative when they
 * overlap. */
int tend_plan_item_get_gap (TendPlanItem *self);

G_END_DECLS
