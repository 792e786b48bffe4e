/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-agenda-item.h"

struct _TendAgendaItem
{
  GObject     parent_instance;
  char       *title;
  int         minutes;
  TendScript *script;
  guint       place;
};

G_DEFINE_FINAL_TYPE (TendAgendaItem, tend_agenda_item, G_TYPE_OBJECT)

static void
tend_agenda_item_finalize (GObject *object)
{
  TendAgendaItem *self = TEND_AGENDA_ITEM (object);

  g_free (self->title);
  g_clear_pointer (&self->script, tend_script_unref);
  G_OBJECT_CLASS (tend_agenda_item_parent_class)->finalize (object);
}

static void
tend_agenda_item_class_init (TendAgendaItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_agenda_item_finalize;
}

static void
tend_agenda_item_init (TendAgendaItem *self)
{
}

TendAgendaItem *
tend_agenda_item_new (const char *title,
                      int         minutes,
                      TendScript *script)
{
  TendAgendaItem *self = g_object_new (TEND_TYPE_AGENDA_ITEM, NULL);

  self->title = g_strdup (title != NULL ? title : "");
  self->minutes = minutes;
  self->script = script != NULL ? tend_script_ref (script) : NULL;
  return self;
}

const char *
tend_agenda_item_get_title (TendAgendaItem *self)
{
  g_return_val_if_fail (TEND_IS_AGENDA_ITEM (self), "");

  return self->title;
}

int
tend_agenda_item_get_minutes (TendAgendaItem *self)
{
  g_return_val_if_fail (TEND_IS_AGENDA_ITEM (self), 0);

  return self->minutes;
}

TendScript *
tend_agenda_item_get_script (TendAgendaItem *self)
{
  g_return_val_if_fail (TEND_IS_AGENDA_ITEM (self), NULL);

  return self->script;
}

guint
tend_agenda_item_get_place (TendAgendaItem *self)
{
  g_return_val_if_fail (TEND_IS_AGENDA_ITEM (self), 0);

  return self->place;
}

void
tend_agenda_item_set_place (TendAgendaItem *self,
                            guint           place)
{
  g_return_if_fail (TEND_IS_AGENDA_ITEM (self));

  self->place = place;
}
