/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long list: it holds the ids that a question gave, and makes rows as they scroll into view.
 *
 * When the question is asked again, places that stay are refilled and only the difference in length
 * is announced: handing GTK a whole new list takes a second at 100,000 rows. Selection is by
 * position in GTK; a page that keeps a selection keeps the id, and finds its new place with
 * tend_slot_list_find(). The items are TendSlot. */
#pragma once

#include "tend-slot.h"

G_BEGIN_DECLS

#define TEND_TYPE_SLOT_LIST (tend_slot_list_get_type ())
G_DECLARE_FINAL_TYPE (TendSlotList, tend_slot_list, TEND, SLOT_LIST, GObject)

/* (transfer full) (nullable): the object of @id, for a row. */
typedef GObject *(*TendSlotLoad) (gint64   id,
                                  gpointer data);

/**
 * tend_slot_list_new:
 * @load: makes the object of a row; called on the main thread
 * @data: for @load
 * @destroy: (nullable): frees @data with the list
 */
TendSlotList *tend_slot_list_new (TendSlotLoad   load,
                                  gpointer       data,
                                  GDestroyNotify destroy);

/* (element-type gint64): the answer to the question, in order. Every row in view is read afresh. */
void tend_slot_list_set_ids (TendSlotList *self,
                             GArray       *ids);

/* 0 past the end. */
gint64 tend_slot_list_get_id (TendSlotList *self,
                              guint         position);

/* Where @id stands now. */
gboolean tend_slot_list_find (TendSlotList *self,
                              gint64        id,
                              guint        *position);

G_END_DECLS
