/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-action.h"

#define PROGRESS_STEPS 10000

struct _TendAction
{
  GObject parent_instance;

  char          *name;
  char          *label;
  TendActionFunc func;
  gpointer       data;
  GDestroyNotify destroy;
  GCancellable  *cancellable;
  char          *author;
  gint64         result;
  gint64         id;
  gboolean       undoable;
  int            progress; /* atomic, in PROGRESS_STEPS */
};

G_DEFINE_FINAL_TYPE (TendAction, tend_action, G_TYPE_OBJECT)

static void
tend_action_finalize (GObject *object)
{
  TendAction *self = TEND_ACTION (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_clear_object (&self->cancellable);
  g_free (self->author);
  g_free (self->name);
  g_free (self->label);

  G_OBJECT_CLASS (tend_action_parent_class)->finalize (object);
}

static void
tend_action_class_init (TendActionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_action_finalize;
}

static void
tend_action_init (TendAction *self)
{
  self->undoable = TRUE;
}

TendAction *
tend_action_new (const char    *name,
                 const char    *label,
                 TendActionFunc func,
                 gpointer       data,
                 GDestroyNotify destroy)
{
  TendAction *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (TEND_TYPE_ACTION, NULL);
  self->name = g_strdup (name);
  self->label = g_strdup (label);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  return self;
}

const char *
tend_action_get_name (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), NULL);

  return self->name;
}

const char *
tend_action_get_label (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), NULL);

  return self->label;
}

void
tend_action_set_label (TendAction *self,
                       const char *label)
{
  g_return_if_fail (TEND_IS_ACTION (self));
  g_return_if_fail (label != NULL);

  g_free (self->label);
  self->label = g_strdup (label);
}

gpointer
tend_action_get_data (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), NULL);

  return self->data;
}

gint64
tend_action_get_result (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), 0);

  return self->result;
}

void
tend_action_set_result (TendAction *self,
                        gint64      id)
{
  g_return_if_fail (TEND_IS_ACTION (self));

  self->result = id;
}

gboolean
tend_action_get_undoable (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), FALSE);

  return self->undoable;
}

void
tend_action_set_undoable (TendAction *self,
                          gboolean    undoable)
{
  g_return_if_fail (TEND_IS_ACTION (self));

  self->undoable = undoable;
}

GCancellable *
tend_action_get_cancellable (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), NULL);

  return self->cancellable;
}

void
tend_action_set_cancellable (TendAction   *self,
                             GCancellable *cancellable)
{
  g_return_if_fail (TEND_IS_ACTION (self));

  g_set_object (&self->cancellable, cancellable);
}

const char *
tend_action_get_author (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), NULL);

  return self->author;
}

void
tend_action_set_author (TendAction *self,
                        const char *author)
{
  g_return_if_fail (TEND_IS_ACTION (self));

  g_free (self->author);
  self->author = g_strdup (author);
}

gint64
tend_action_get_id (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), 0);

  return self->id;
}

void
tend_action_set_id (TendAction *self,
                    gint64      id)
{
  g_return_if_fail (TEND_IS_ACTION (self));

  self->id = id;
}

double
tend_action_get_progress (TendAction *self)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), 0);

  return (double)g_atomic_int_get (&self->progress) / PROGRESS_STEPS;
}

void
tend_action_set_progress (TendAction *self,
                          double      fraction)
{
  g_return_if_fail (TEND_IS_ACTION (self));

  g_atomic_int_set (&self->progress, (int)(CLAMP (fraction, 0, 1) * PROGRESS_STEPS));
}

gboolean
tend_action_run (TendAction   *self,
                 TendDatabase *database,
                 GError      **error)
{
  g_return_val_if_fail (TEND_IS_ACTION (self), FALSE);

  return self->func (database, self, error);
}
