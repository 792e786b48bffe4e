/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-note.h"

#include "tend-property.h"

struct _TendNote
{
  GObject parent_instance;

  gint64 id;
  int    kind; /* TendNoteKind */
  char  *author;
  char  *written;
  char  *body;
  gint64 person;
};

G_DEFINE_FINAL_TYPE (TendNote, tend_note, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_KIND,
  PROP_AUTHOR,
  PROP_WRITTEN,
  PROP_BODY,
  PROP_PERSON,
} Property;

static GParamSpec *properties[PROP_PERSON + 1];

static void
tend_note_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  TendNote *self = TEND_NOTE (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_WRITTEN:
      g_value_set_string (value, self->written);
      break;
    case PROP_BODY:
      g_value_set_string (value, self->body);
      break;
    case PROP_PERSON:
      g_value_set_int64 (value, self->person);
      break;
    }
}

static void
tend_note_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  TendNote *self = TEND_NOTE (object);
  gboolean  changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_KIND:
      changed = tend_property_set_enum (&self->kind, value);
      break;
    case PROP_AUTHOR:
      changed = tend_property_set_string (&self->author, value);
      break;
    case PROP_WRITTEN:
      changed = tend_property_set_string (&self->written, value);
      break;
    case PROP_BODY:
      changed = tend_property_set_string (&self->body, value);
      break;
    case PROP_PERSON:
      changed = tend_property_set_int64 (&self->person, value);
      break;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_note_finalize (GObject *object)
{
  TendNote *self = TEND_NOTE (object);

  g_free (self->author);
  g_free (self->written);
  g_free (self->body);

  G_OBJECT_CLASS (tend_note_parent_class)->finalize (object);
}

static void
tend_note_class_init (TendNoteClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_note_get_property;
  object_class->set_property = tend_note_set_property;
  object_class->finalize = tend_note_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_KIND] = tend_pspec_enum ("kind", TEND_TYPE_NOTE_KIND, TEND_NOTE_NOTE);
  properties[PROP_AUTHOR] = tend_pspec_string ("author");
  properties[PROP_WRITTEN] = tend_pspec_string ("written");
  properties[PROP_BODY] = tend_pspec_string ("body");
  properties[PROP_PERSON] = tend_pspec_int64 ("person");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_note_init (TendNote *self)
{
}

TendNote *
tend_note_new (void)
{
  return g_object_new (TEND_TYPE_NOTE, NULL);
}

gint64
tend_note_get_id (TendNote *self)
{
  g_return_val_if_fail (TEND_IS_NOTE (self), 0);

  return self->id;
}

TendNoteKind
tend_note_get_kind (TendNote *self)
{
  g_return_val_if_fail (TEND_IS_NOTE (self), TEND_NOTE_NOTE);

  return self->kind;
}

const char *
tend_note_get_author (TendNote *self)
{
  g_return_val_if_fail (TEND_IS_NOTE (self), NULL);

  return self->author;
}

const char *
tend_note_get_written (TendNote *self)
{
  g_return_val_if_fail (TEND_IS_NOTE (self), NULL);

  return self->written;
}

const char *
tend_note_get_body (TendNote *self)
{
  g_return_val_if_fail (TEND_IS_NOTE (self), NULL);

  return self->body;
}

gint64
tend_note_get_person (TendNote *self)
{
  g_return_val_if_fail (TEND_IS_NOTE (self), 0);

  return self->person;
}
