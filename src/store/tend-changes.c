/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-changes.h"

#include "tend-id.h"

/* Ids, in order and each once when they are asked for: an import touches some hundred thousand. */
typedef struct
{
  GArray  *ids; /* gint64; NULL while there are none */
  gboolean in_order;
} Ids;

struct _TendChanges
{
  GObject parent_instance;

  Ids      touched[TEND_N_KINDS];
  Ids      searched[TEND_N_KINDS];
  gboolean everything;
};

G_DEFINE_FINAL_TYPE (TendChanges, tend_changes, G_TYPE_OBJECT)

static void
tend_changes_finalize (GObject *object)
{
  TendChanges *self = TEND_CHANGES (object);

  for (guint i = 0; i < TEND_N_KINDS; i++)
    {
      g_clear_pointer (&self->touched[i].ids, g_array_unref);
      g_clear_pointer (&self->searched[i].ids, g_array_unref);
    }

  G_OBJECT_CLASS (tend_changes_parent_class)->finalize (object);
}

static void
tend_changes_class_init (TendChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_changes_finalize;
}

static void
tend_changes_init (TendChanges *self)
{
}

TendChanges *
tend_changes_new (void)
{
  return g_object_new (TEND_TYPE_CHANGES, NULL);
}

static void
append (Ids   *ids,
        gint64 id)
{
  gint64 last;

  if (ids->ids == NULL)
    {
      ids->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      ids->in_order = TRUE;
    }
  if (ids->ids->len > 0)
    {
      last = g_array_index (ids->ids, gint64, ids->ids->len - 1);
      if (last == id)
        return;
      ids->in_order &= last < id;
    }
  g_array_append_val (ids->ids, id);
}

static GArray *
put_in_order (Ids *ids)
{
  gint64 *values;
  guint   n = 0;

  if (ids->ids == NULL)
    {
      ids->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      ids->in_order = TRUE;
    }
  if (ids->in_order)
    return ids->ids;

  g_array_sort (ids->ids, tend_id_compare);
  values = (gint64 *)(gpointer)ids->ids->data;
  for (guint i = 0; i < ids->ids->len; i++)
    if (n == 0 || values[n - 1] != values[i])
      values[n++] = values[i];
  g_array_set_size (ids->ids, n);
  ids->in_order = TRUE;
  return ids->ids;
}

static gboolean
has_any (const Ids *ids)
{
  return ids->ids != NULL && ids->ids->len > 0;
}

void
tend_changes_add (TendChanges *self,
                  TendKind     kind,
                  gint64       id)
{
  g_return_if_fail (TEND_IS_CHANGES (self));
  g_return_if_fail (kind < TEND_N_KINDS);

  append (&self->touched[kind], id);
  append (&self->searched[kind], id);
}

void
tend_changes_add_silently (TendChanges *self,
                           TendKind     kind,
                           gint64       id)
{
  g_return_if_fail (TEND_IS_CHANGES (self));
  g_return_if_fail (kind < TEND_N_KINDS);

  append (&self->touched[kind], id);
}

static void
append_all (Ids       *ids,
            const Ids *others)
{
  for (guint i = 0; others->ids != NULL && i < others->ids->len; i++)
    append (ids, g_array_index (others->ids, gint64, i));
}

void
tend_changes_add_all (TendChanges *self,
                      TendChanges *others)
{
  g_return_if_fail (TEND_IS_CHANGES (self));
  g_return_if_fail (TEND_IS_CHANGES (others));

  for (guint i = 0; i < TEND_N_KINDS; i++)
    {
      append_all (&self->touched[i], &others->touched[i]);
      append_all (&self->searched[i], &others->searched[i]);
    }
  self->everything |= others->everything;
}

void
tend_changes_add_everything (TendChanges *self)
{
  g_return_if_fail (TEND_IS_CHANGES (self));

  self->everything = TRUE;
}

gboolean
tend_changes_is_empty (TendChanges *self)
{
  g_return_val_if_fail (TEND_IS_CHANGES (self), TRUE);

  for (guint i = 0; i < TEND_N_KINDS; i++)
    if (has_any (&self->touched[i]))
      return FALSE;
  return !self->everything;
}

gboolean
tend_changes_touches (TendChanges *self,
                      TendKind     kind)
{
  g_return_val_if_fail (TEND_IS_CHANGES (self), FALSE);
  g_return_val_if_fail (kind < TEND_N_KINDS, FALSE);

  return self->everything || has_any (&self->touched[kind]);
}

gboolean
tend_changes_has (TendChanges *self,
                  TendKind     kind,
                  gint64       id)
{
  g_return_val_if_fail (TEND_IS_CHANGES (self), FALSE);
  g_return_val_if_fail (kind < TEND_N_KINDS, FALSE);

  return self->everything ||
         g_array_binary_search (put_in_order (&self->touched[kind]), &id, tend_id_compare, NULL);
}

GArray *
tend_changes_get_ids (TendChanges *self,
                      TendKind     kind)
{
  g_return_val_if_fail (TEND_IS_CHANGES (self), NULL);
  g_return_val_if_fail (kind < TEND_N_KINDS, NULL);

  return g_array_copy (put_in_order (&self->touched[kind]));
}

GArray *
tend_changes_get_searched (TendChanges *self,
                           TendKind     kind)
{
  g_return_val_if_fail (TEND_IS_CHANGES (self), NULL);
  g_return_val_if_fail (kind < TEND_N_KINDS, NULL);

  return put_in_order (&self->searched[kind]);
}
