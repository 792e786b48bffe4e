/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-program.h"

#include "tend-program-session.h"
#include "tend-property.h"

struct _TendProgram
{
  GObject parent_instance;

  gint64      id;
  char       *title;
  char       *language;
  GListStore *sessions;
};

G_DEFINE_FINAL_TYPE (TendProgram, tend_program, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_TITLE,
  PROP_LANGUAGE,
  PROP_SESSIONS,
} Property;

static GParamSpec *properties[PROP_SESSIONS + 1];

static void
tend_program_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TendProgram *self = TEND_PROGRAM (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_SESSIONS:
      g_value_set_object (value, self->sessions);
      break;
    }
}

static void
tend_program_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TendProgram *self = TEND_PROGRAM (object);
  gboolean     changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_TITLE:
      changed = tend_property_set_string (&self->title, value);
      break;
    case PROP_LANGUAGE:
      changed = tend_property_set_string (&self->language, value);
      break;
    case PROP_SESSIONS:
      g_assert_not_reached ();
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_program_finalize (GObject *object)
{
  TendProgram *self = TEND_PROGRAM (object);

  g_free (self->title);
  g_free (self->language);
  g_object_unref (self->sessions);

  G_OBJECT_CLASS (tend_program_parent_class)->finalize (object);
}

static void
tend_program_class_init (TendProgramClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_program_get_property;
  object_class->set_property = tend_program_set_property;
  object_class->finalize = tend_program_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_TITLE] = tend_pspec_string ("title");
  properties[PROP_LANGUAGE] = tend_pspec_string ("language");
  properties[PROP_SESSIONS] = tend_pspec_list ("sessions");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_program_init (TendProgram *self)
{
  self->sessions = g_list_store_new (TEND_TYPE_PROGRAM_SESSION);
}

TendProgram *
tend_program_new (void)
{
  return g_object_new (TEND_TYPE_PROGRAM, NULL);
}

gint64
tend_program_get_id (TendProgram *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM (self), 0);

  return self->id;
}

const char *
tend_program_get_title (TendProgram *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM (self), NULL);

  return self->title;
}

const char *
tend_program_get_language (TendProgram *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM (self), NULL);

  return self->language;
}

GListStore *
tend_program_get_sessions (TendProgram *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM (self), NULL);

  return self->sessions;
}
