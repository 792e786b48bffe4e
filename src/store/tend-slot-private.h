/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tend-slot.h"

G_BEGIN_DECLS

/* Loads the object of an id; called with the list that made the slot. */
typedef GObject *(*TendSlotFill) (gpointer list,
                                  gint64   id);

/* Is told when the slot is finalized. */
typedef void (*TendSlotGone) (gpointer  list,
                              guint     position,
                              TendSlot *slot);

TendSlot *tend_slot_new (gpointer     list,
                         TendSlotFill fill,
                         TendSlotGone gone,
                         guint        position,
                         gint64       id);

guint tend_slot_get_position (TendSlot *self);

/* Shows @id from now on, read afresh. */
void tend_slot_refill (TendSlot *self,
                       gint64    id);

G_END_DECLS
