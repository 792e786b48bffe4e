/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds items to a plan by typing: practices of the library that fit are suggested, and bring their
 * kind and minutes; anything else becomes an item of the kind and length chosen beside it.
 *
 * Property "store". Signal TendItemAdder::add (TendItemAdder *, TendPlanItem *): what is to be
 * added, without a plan yet. */
#pragma once

#include "tend-plan-item.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_ITEM_ADDER (tend_item_adder_get_type ())
G_DECLARE_FINAL_TYPE (TendItemAdder, tend_item_adder, TEND, ITEM_ADDER, AdwBin)

/* For the next item to be typed. */
void tend_item_adder_grab_focus (TendItemAdder *self);

G_END_DECLS
