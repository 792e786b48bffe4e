/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-slot-private.h"

struct _TendSlot
{
  GObject parent_instance;

  gpointer     list; /* owned: a slot asks its list for the object */
  TendSlotFill fill;
  TendSlotGone gone;
  guint        position;
  gint64       id;
  GObject     *object;
  gboolean     filled;
};

typedef enum {
  PROP_ID = 1,
  PROP_OBJECT,
} TendSlotProperty;

static GParamSpec *properties[PROP_OBJECT + 1];

G_DEFINE_FINAL_TYPE (TendSlot, tend_slot, G_TYPE_OBJECT)

static void
tend_slot_finalize (GObject *object)
{
  TendSlot *self = TEND_SLOT (object);

  self->gone (self->list, self->position, self);
  g_clear_object (&self->object);
  g_object_unref (self->list);

  G_OBJECT_CLASS (tend_slot_parent_class)->finalize (object);
}

static void
tend_slot_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  TendSlot *self = TEND_SLOT (object);

  switch ((TendSlotProperty)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_OBJECT:
      g_value_set_object (value, tend_slot_get_object (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_slot_class_init (TendSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tend_slot_finalize;
  object_class->get_property = tend_slot_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OBJECT] = g_param_spec_object ("object", NULL, NULL, G_TYPE_OBJECT,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_slot_init (TendSlot *self)
{
}

TendSlot *
tend_slot_new (gpointer     list,
               TendSlotFill fill,
               TendSlotGone gone,
               guint        position,
               gint64       id)
{
  TendSlot *self = g_object_new (TEND_TYPE_SLOT, NULL);

  self->list = g_object_ref (list);
  self->fill = fill;
  self->gone = gone;
  self->position = position;
  self->id = id;
  return self;
}

void
tend_slot_refill (TendSlot *self,
                  gint64    id)
{
  gboolean other = self->id != id;

  self->id = id;
  self->filled = FALSE;
  g_clear_object (&self->object);
  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OBJECT]);
}

guint
tend_slot_get_position (TendSlot *self)
{
  return self->position;
}

gint64
tend_slot_get_id (TendSlot *self)
{
  g_return_val_if_fail (TEND_IS_SLOT (self), 0);

  return self->id;
}

gpointer
tend_slot_get_object (TendSlot *self)
{
  g_return_val_if_fail (TEND_IS_SLOT (self), NULL);

  if (!self->filled)
    {
      self->object = self->fill (self->list, self->id);
      self->filled = TRUE;
    }
  return self->object;
}
