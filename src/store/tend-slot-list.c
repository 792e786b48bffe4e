/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-slot-list.h"

#include "tend-slot-private.h"

struct _TendSlotList
{
  GObject parent_instance;

  GArray        *ids;
  GHashTable    *slots; /* position -> TendSlot in use, unowned */
  TendSlotLoad   load;
  gpointer       data;
  GDestroyNotify destroy;
};

static GType
get_item_type (GListModel *model)
{
  return TEND_TYPE_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  return TEND_SLOT_LIST (model)->ids->len;
}

static GObject *
fill_cb (gpointer list,
         gint64   id)
{
  TendSlotList *self = list;

  return self->load (id, self->data);
}

static void
gone_cb (gpointer  list,
         guint     position,
         TendSlot *slot)
{
  TendSlotList *self = list;

  /* The place may have another slot by now: the list shrank and grew while GTK held this one. */
  if (g_hash_table_lookup (self->slots, GUINT_TO_POINTER (position)) == slot)
    g_hash_table_remove (self->slots, GUINT_TO_POINTER (position));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TendSlotList *self = TEND_SLOT_LIST (model);
  TendSlot     *slot;

  if (position >= self->ids->len)
    return NULL;

  slot = g_hash_table_lookup (self->slots, GUINT_TO_POINTER (position));
  if (slot != NULL)
    return g_object_ref (slot);

  slot = tend_slot_new (self, fill_cb, gone_cb, position,
                        g_array_index (self->ids, gint64, position));
  g_hash_table_insert (self->slots, GUINT_TO_POINTER (position), slot);
  return slot;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TendSlotList,
                               tend_slot_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
tend_slot_list_finalize (GObject *object)
{
  TendSlotList *self = TEND_SLOT_LIST (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_hash_table_unref (self->slots);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (tend_slot_list_parent_class)->finalize (object);
}

static void
tend_slot_list_class_init (TendSlotListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_slot_list_finalize;
}

static void
tend_slot_list_init (TendSlotList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->slots = g_hash_table_new (NULL, NULL);
}

TendSlotList *
tend_slot_list_new (TendSlotLoad   load,
                    gpointer       data,
                    GDestroyNotify destroy)
{
  TendSlotList *self;

  g_return_val_if_fail (load != NULL, NULL);

  self = g_object_new (TEND_TYPE_SLOT_LIST, NULL);
  self->load = load;
  self->data = data;
  self->destroy = destroy;
  return self;
}

static void
refill_slots (TendSlotList *self)
{
  g_autoptr (GPtrArray) stay = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter        iter;
  gpointer              position, slot;

  /* Collected first: what is told of the refilling may make or drop slots. */
  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &position, &slot))
    if (GPOINTER_TO_UINT (position) < self->ids->len)
      g_ptr_array_add (stay, g_object_ref (slot));
    else
      g_hash_table_iter_remove (&iter);

  for (guint i = 0; i < stay->len; i++)
    {
      guint at = tend_slot_get_position (stay->pdata[i]);

      if (at < self->ids->len)
        tend_slot_refill (stay->pdata[i], g_array_index (self->ids, gint64, at));
    }
}

void
tend_slot_list_set_ids (TendSlotList *self,
                        GArray       *ids)
{
  guint before, same;

  g_return_if_fail (TEND_IS_SLOT_LIST (self));
  g_return_if_fail (ids != NULL);

  before = self->ids->len;
  same = MIN (before, ids->len);
  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);

  refill_slots (self);
  if (before != ids->len)
    g_list_model_items_changed (G_LIST_MODEL (self), same, before - same, ids->len - same);
}

gint64
tend_slot_list_get_id (TendSlotList *self,
                       guint         position)
{
  g_return_val_if_fail (TEND_IS_SLOT_LIST (self), 0);

  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

gboolean
tend_slot_list_find (TendSlotList *self,
                     gint64        id,
                     guint        *position)
{
  g_return_val_if_fail (TEND_IS_SLOT_LIST (self), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}
