/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-changes.h"

struct _TendChanges
{
  GObject parent_instance;

  GHashTable *ids[TEND_N_KINDS]; /* set of gint64; NULL while untouched */
  gboolean    everything;
};

G_DEFINE_FINAL_TYPE (TendChanges, tend_changes, G_TYPE_OBJECT)

static void
tend_changes_finalize (GObject *object)
{
  TendChanges *self = TEND_CHANGES (object);

  for (guint i = 0; i < TEND_N_KINDS; i++)
    g_clear_pointer (&self->ids[i], g_hash_table_unref);

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

void
tend_changes_add (TendChanges *self,
                  TendKind     kind,
                  gint64       id)
{
  g_return_if_fail (TEND_IS_CHANGES (self));
  g_return_if_fail (kind < TEND_N_KINDS);

  if (self->ids[kind] == NULL)
    self->ids[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (!g_hash_table_contains (self->ids[kind], &id))
    g_hash_table_add (self->ids[kind], g_memdup2 (&id, sizeof id));
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
    if (self->ids[i] != NULL)
      return FALSE;
  return !self->everything;
}

gboolean
tend_changes_touches (TendChanges *self,
                      TendKind     kind)
{
  g_return_val_if_fail (TEND_IS_CHANGES (self), FALSE);
  g_return_val_if_fail (kind < TEND_N_KINDS, FALSE);

  return self->everything || self->ids[kind] != NULL;
}

gboolean
tend_changes_has (TendChanges *self,
                  TendKind     kind,
                  gint64       id)
{
  g_return_val_if_fail (TEND_IS_CHANGES (self), FALSE);
  g_return_val_if_fail (kind < TEND_N_KINDS, FALSE);

  return self->everything ||
         (self->ids[kind] != NULL && g_hash_table_contains (self->ids[kind], &id));
}

GArray *
tend_changes_get_ids (TendChanges *self,
                      TendKind     kind)
{
  GArray        *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer       id;

  g_return_val_if_fail (TEND_IS_CHANGES (self), ids);
  g_return_val_if_fail (kind < TEND_N_KINDS, ids);

  if (self->ids[kind] == NULL)
    return ids;
  g_hash_table_iter_init (&iter, self->ids[kind]);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  return ids;
}
