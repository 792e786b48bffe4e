/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-person.h"

#include "tend-property.h"

struct _TendPerson
{
  GObject parent_instance;

  gint64   id;
  char    *name;
  char    *given_name;
  char    *family_name;
  char    *preferred_name;
  char    *pronouns;
  char    *email;
  char    *phone;
  char    *language;
  char    *access_needs;
  gboolean may_write;
  char    *message;
};

G_DEFINE_FINAL_TYPE (TendPerson, tend_person, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_NAME,
  PROP_GIVEN_NAME,
  PROP_FAMILY_NAME,
  PROP_PREFERRED_NAME,
  PROP_PRONOUNS,
  PROP_EMAIL,
  PROP_PHONE,
  PROP_LANGUAGE,
  PROP_ACCESS_NEEDS,
  PROP_MAY_WRITE,
  PROP_MESSAGE,
} Property;

static GParamSpec *properties[PROP_MESSAGE + 1];

static void
tend_person_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  TendPerson *self = TEND_PERSON (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_GIVEN_NAME:
      g_value_set_string (value, self->given_name);
      break;
    case PROP_FAMILY_NAME:
      g_value_set_string (value, self->family_name);
      break;
    case PROP_PREFERRED_NAME:
      g_value_set_string (value, self->preferred_name);
      break;
    case PROP_PRONOUNS:
      g_value_set_string (value, self->pronouns);
      break;
    case PROP_EMAIL:
      g_value_set_string (value, self->email);
      break;
    case PROP_PHONE:
      g_value_set_string (value, self->phone);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_ACCESS_NEEDS:
      g_value_set_string (value, self->access_needs);
      break;
    case PROP_MAY_WRITE:
      g_value_set_boolean (value, self->may_write);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    }
}

static void
tend_person_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  TendPerson *self = TEND_PERSON (object);
  gboolean    changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_NAME:
      changed = tend_property_set_string (&self->name, value);
      break;
    case PROP_GIVEN_NAME:
      changed = tend_property_set_string (&self->given_name, value);
      break;
    case PROP_FAMILY_NAME:
      changed = tend_property_set_string (&self->family_name, value);
      break;
    case PROP_PREFERRED_NAME:
      changed = tend_property_set_string (&self->preferred_name, value);
      break;
    case PROP_PRONOUNS:
      changed = tend_property_set_string (&self->pronouns, value);
      break;
    case PROP_EMAIL:
      changed = tend_property_set_string (&self->email, value);
      break;
    case PROP_PHONE:
      changed = tend_property_set_string (&self->phone, value);
      break;
    case PROP_LANGUAGE:
      changed = tend_property_set_string (&self->language, value);
      break;
    case PROP_ACCESS_NEEDS:
      changed = tend_property_set_string (&self->access_needs, value);
      break;
    case PROP_MAY_WRITE:
      changed = tend_property_set_boolean (&self->may_write, value);
      break;
    case PROP_MESSAGE:
      changed = tend_property_set_string (&self->message, value);
      break;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_person_finalize (GObject *object)
{
  TendPerson *self = TEND_PERSON (object);

  g_free (self->name);
  g_free (self->given_name);
  g_free (self->family_name);
  g_free (self->preferred_name);
  g_free (self->pronouns);
  g_free (self->email);
  g_free (self->phone);
  g_free (self->language);
  g_free (self->access_needs);
  g_free (self->message);

  G_OBJECT_CLASS (tend_person_parent_class)->finalize (object);
}

static void
tend_person_class_init (TendPersonClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_person_get_property;
  object_class->set_property = tend_person_set_property;
  object_class->finalize = tend_person_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_NAME] = tend_pspec_string ("name");
  properties[PROP_GIVEN_NAME] = tend_pspec_string ("given-name");
  properties[PROP_FAMILY_NAME] = tend_pspec_string ("family-name");
  properties[PROP_PREFERRED_NAME] = tend_pspec_string ("preferred-name");
  properties[PROP_PRONOUNS] = tend_pspec_string ("pronouns");
  properties[PROP_EMAIL] = tend_pspec_string ("email");
  properties[PROP_PHONE] = tend_pspec_string ("phone");
  properties[PROP_LANGUAGE] = tend_pspec_string ("language");
  properties[PROP_ACCESS_NEEDS] = tend_pspec_string ("access-needs");
  properties[PROP_MAY_WRITE] = tend_pspec_boolean ("may-write", TRUE);
  properties[PROP_MESSAGE] = tend_pspec_string ("message");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_person_init (TendPerson *self)
{
  self->may_write = TRUE;
}

TendPerson *
tend_person_new (void)
{
  return g_object_new (TEND_TYPE_PERSON, NULL);
}

gint64
tend_person_get_id (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), 0);

  return self->id;
}

const char *
tend_person_get_name (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->name;
}

const char *
tend_person_get_given_name (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->given_name;
}

const char *
tend_person_get_family_name (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->family_name;
}

const char *
tend_person_get_preferred_name (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->preferred_name;
}

const char *
tend_person_get_pronouns (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->pronouns;
}

const char *
tend_person_get_email (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->email;
}

const char *
tend_person_get_phone (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->phone;
}

const char *
tend_person_get_language (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->language;
}

const char *
tend_person_get_access_needs (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->access_needs;
}

gboolean
tend_person_get_may_write (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), FALSE);

  return self->may_write;
}

const char *
tend_person_get_message (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  return self->message;
}

const char *
tend_person_get_call_name (TendPerson *self)
{
  g_return_val_if_fail (TEND_IS_PERSON (self), NULL);

  if (self->preferred_name != NULL)
    return self->preferred_name;
  return self->given_name != NULL ? self->given_name : self->name;
}
