/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-enrollment.h"

#include "tend-property.h"

struct _TendEnrollment
{
  GObject parent_instance;

  gint64 id;
  gint64 person;
  char  *name;
  gint64 cohort;
  char  *cohort_title;
  int    state; /* TendEnrollmentState */
  gint64 inquiry;
  gint64 party;
  char  *party_names;
  guint  party_size;
  gint64 offer;
  char  *until;
};

G_DEFINE_FINAL_TYPE (TendEnrollment, tend_enrollment, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_PERSON,
  PROP_NAME,
  PROP_COHORT,
  PROP_COHORT_TITLE,
  PROP_STATE,
  PROP_INQUIRY,
  PROP_PARTY,
  PROP_PARTY_NAMES,
  PROP_PARTY_SIZE,
  PROP_OFFER,
  PROP_UNTIL,
} Property;

static GParamSpec *properties[PROP_UNTIL + 1];

static void
tend_enrollment_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TendEnrollment *self = TEND_ENROLLMENT (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_PERSON:
      g_value_set_int64 (value, self->person);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_COHORT:
      g_value_set_int64 (value, self->cohort);
      break;
    case PROP_COHORT_TITLE:
      g_value_set_string (value, self->cohort_title);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_INQUIRY:
      g_value_set_int64 (value, self->inquiry);
      break;
    case PROP_PARTY:
      g_value_set_int64 (value, self->party);
      break;
    case PROP_PARTY_NAMES:
      g_value_set_string (value, self->party_names);
      break;
    case PROP_PARTY_SIZE:
      g_value_set_uint (value, self->party_size);
      break;
    case PROP_OFFER:
      g_value_set_int64 (value, self->offer);
      break;
    case PROP_UNTIL:
      g_value_set_string (value, self->until);
      break;
    }
}

static void
tend_enrollment_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TendEnrollment *self = TEND_ENROLLMENT (object);
  gboolean        changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_PERSON:
      changed = tend_property_set_int64 (&self->person, value);
      break;
    case PROP_NAME:
      changed = tend_property_set_string (&self->name, value);
      break;
    case PROP_COHORT:
      changed = tend_property_set_int64 (&self->cohort, value);
      break;
    case PROP_COHORT_TITLE:
      changed = tend_property_set_string (&self->cohort_title, value);
      break;
    case PROP_STATE:
      changed = tend_property_set_enum (&self->state, value);
      break;
    case PROP_INQUIRY:
      changed = tend_property_set_int64 (&self->inquiry, value);
      break;
    case PROP_PARTY:
      changed = tend_property_set_int64 (&self->party, value);
      break;
    case PROP_PARTY_NAMES:
      changed = tend_property_set_string (&self->party_names, value);
      break;
    case PROP_PARTY_SIZE:
      changed = tend_property_set_uint (&self->party_size, value);
      break;
    case PROP_OFFER:
      changed = tend_property_set_int64 (&self->offer, value);
      break;
    case PROP_UNTIL:
      changed = tend_property_set_string (&self->until, value);
      break;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_enrollment_finalize (GObject *object)
{
  TendEnrollment *self = TEND_ENROLLMENT (object);

  g_free (self->name);
  g_free (self->cohort_title);
  g_free (self->party_names);
  g_free (self->until);

  G_OBJECT_CLASS (tend_enrollment_parent_class)->finalize (object);
}

static void
tend_enrollment_class_init (TendEnrollmentClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_enrollment_get_property;
  object_class->set_property = tend_enrollment_set_property;
  object_class->finalize = tend_enrollment_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_PERSON] = tend_pspec_int64 ("person");
  properties[PROP_NAME] = tend_pspec_string ("name");
  properties[PROP_COHORT] = tend_pspec_int64 ("cohort");
  properties[PROP_COHORT_TITLE] = tend_pspec_string ("cohort-title");
  properties[PROP_STATE] =
      tend_pspec_enum ("state", TEND_TYPE_ENROLLMENT_STATE, TEND_ENROLLMENT_APPLIED);
  properties[PROP_INQUIRY] = tend_pspec_int64 ("inquiry");
  properties[PROP_PARTY] = tend_pspec_int64 ("party");
  properties[PROP_PARTY_NAMES] = tend_pspec_string ("party-names");
  properties[PROP_PARTY_SIZE] = tend_pspec_uint ("party-size");
  properties[PROP_OFFER] = tend_pspec_int64 ("offer");
  properties[PROP_UNTIL] = tend_pspec_string ("until");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_enrollment_init (TendEnrollment *self)
{
}

TendEnrollment *
tend_enrollment_new (void)
{
  return g_object_new (TEND_TYPE_ENROLLMENT, NULL);
}

gint64
tend_enrollment_get_id (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), 0);

  return self->id;
}

gint64
tend_enrollment_get_person (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), 0);

  return self->person;
}

const char *
tend_enrollment_get_name (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), NULL);

  return self->name;
}

gint64
tend_enrollment_get_cohort (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), 0);

  return self->cohort;
}

const char *
tend_enrollment_get_cohort_title (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), NULL);

  return self->cohort_title;
}

TendEnrollmentState
tend_enrollment_get_state (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), TEND_ENROLLMENT_APPLIED);

  return self->state;
}

gint64
tend_enrollment_get_inquiry (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), 0);

  return self->inquiry;
}

gint64
tend_enrollment_get_party (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), 0);

  return self->party;
}

const char *
tend_enrollment_get_party_names (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), NULL);

  return self->party_names;
}

guint
tend_enrollment_get_party_size (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), 0);

  return self->party_size;
}

gint64
tend_enrollment_get_offer (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), 0);

  return self->offer;
}

const char *
tend_enrollment_get_until (TendEnrollment *self)
{
  g_return_val_if_fail (TEND_IS_ENROLLMENT (self), NULL);

  return self->until;
}
