/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One place in a TendSlotList: it stays while what it shows changes.
 *
 * Property "object" is the row's typed object, loaded when first asked for; "id" is its identity.
 * Rows bind to it with a lookup through "object". */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_SLOT (tend_slot_get_type ())
G_DECLARE_FINAL_TYPE (TendSlot, tend_slot, TEND, SLOT, GObject)

gint64 tend_slot_get_id (TendSlot *self);

/* (transfer none) (nullable): NULL when it is not there any more. */
gpointer tend_slot_get_object (TendSlot *self);

G_END_DECLS
