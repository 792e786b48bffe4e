/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-program-session.h"

#include "tend-property.h"

struct _TendProgramSession
{
  GObject parent_instance;

  gint64 id;
  int    position;
  int    kind; /* TendSessionKind */
  char  *title;
  int    minutes;
  gint64 plan;
};

G_DEFINE_FINAL_TYPE (TendProgramSession, tend_program_session, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_POSITION,
  PROP_KIND,
  PROP_TITLE,
  PROP_MINUTES,
  PROP_PLAN,
} Property;

static GParamSpec *properties[PROP_PLAN + 1];

static void
tend_program_session_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  TendProgramSession *self = TEND_PROGRAM_SESSION (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_POSITION:
      g_value_set_int (value, self->position);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_PLAN:
      g_value_set_int64 (value, self->plan);
      break;
    }
}

static void
tend_program_session_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TendProgramSession *self = TEND_PROGRAM_SESSION (object);
  gboolean            changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_POSITION:
      changed = tend_property_set_int (&self->position, value);
      break;
    case PROP_KIND:
      changed = tend_property_set_enum (&self->kind, value);
      break;
    case PROP_TITLE:
      changed = tend_property_set_string (&self->title, value);
      break;
    case PROP_MINUTES:
      changed = tend_property_set_int (&self->minutes, value);
      break;
    case PROP_PLAN:
      changed = tend_property_set_int64 (&self->plan, value);
      break;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_program_session_finalize (GObject *object)
{
  TendProgramSession *self = TEND_PROGRAM_SESSION (object);

  g_free (self->title);

  G_OBJECT_CLASS (tend_program_session_parent_class)->finalize (object);
}

static void
tend_program_session_class_init (TendProgramSessionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_program_session_get_property;
  object_class->set_property = tend_program_session_set_property;
  object_class->finalize = tend_program_session_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_POSITION] = tend_pspec_int ("position", 0);
  properties[PROP_KIND] =
      tend_pspec_enum ("kind", TEND_TYPE_SESSION_KIND, TEND_SESSION_KIND_SESSION);
  properties[PROP_TITLE] = tend_pspec_string ("title");
  properties[PROP_MINUTES] = tend_pspec_int ("minutes", 0);
  properties[PROP_PLAN] = tend_pspec_int64 ("plan");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_program_session_init (TendProgramSession *self)
{
  self->kind = TEND_SESSION_KIND_SESSION;
}

TendProgramSession *
tend_program_session_new (void)
{
  return g_object_new (TEND_TYPE_PROGRAM_SESSION, NULL);
}

gint64
tend_program_session_get_id (TendProgramSession *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM_SESSION (self), 0);

  return self->id;
}

int
tend_program_session_get_position (TendProgramSession *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM_SESSION (self), 0);

  return self->position;
}

TendSessionKind
tend_program_session_get_kind (TendProgramSession *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM_SESSION (self), TEND_SESSION_KIND_SESSION);

  return self->kind;
}

const char *
tend_program_session_get_title (TendProgramSession *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM_SESSION (self), NULL);

  return self->title;
}

int
tend_program_session_get_minutes (TendProgramSession *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM_SESSION (self), 0);

  return self->minutes;
}

gint64
tend_program_session_get_plan (TendProgramSession *self)
{
  g_return_val_if_fail (TEND_IS_PROGRAM_SESSION (self), 0);

  return self->plan;
}
