/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-inquiry.h"

#include "tend-date.h"
#include "tend-person.h"
#include "tend-property.h"

struct _TendInquiry
{
  GObject parent_instance;

  gint64      id;
  gint64      party;
  char       *names;
  guint       size;
  int         state; /* TendInquiryState */
  char       *received;
  int         channel; /* TendChannel */
  char       *referred_by;
  gint64      cohort_wished;
  char       *cohort_wished_title;
  char       *wish;
  int         togetherness; /* TendTogetherness */
  char       *answered;
  char       *next_step;
  char       *next_step_date;
  char       *closed_reason;
  GListStore *members;
};

G_DEFINE_FINAL_TYPE (TendInquiry, tend_inquiry, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_PARTY,
  PROP_NAMES,
  PROP_SIZE,
  PROP_STATE,
  PROP_RECEIVED,
  PROP_CHANNEL,
  PROP_REFERRED_BY,
  PROP_COHORT_WISHED,
  PROP_COHORT_WISHED_TITLE,
  PROP_WISH,
  PROP_TOGETHERNESS,
  PROP_ANSWERED,
  PROP_NEXT_STEP,
  PROP_NEXT_STEP_DATE,
  PROP_CLOSED_REASON,
  PROP_MEMBERS,
} Property;

static GParamSpec *properties[PROP_MEMBERS + 1];

static void
tend_inquiry_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TendInquiry *self = TEND_INQUIRY (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_PARTY:
      g_value_set_int64 (value, self->party);
      break;
    case PROP_NAMES:
      g_value_set_string (value, self->names);
      break;
    case PROP_SIZE:
      g_value_set_uint (value, self->size);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_RECEIVED:
      g_value_set_string (value, self->received);
      break;
    case PROP_CHANNEL:
      g_value_set_enum (value, self->channel);
      break;
    case PROP_REFERRED_BY:
      g_value_set_string (value, self->referred_by);
      break;
    case PROP_COHORT_WISHED:
      g_value_set_int64 (value, self->cohort_wished);
      break;
    case PROP_COHORT_WISHED_TITLE:
      g_value_set_string (value, self->cohort_wished_title);
      break;
    case PROP_WISH:
      g_value_set_string (value, self->wish);
      break;
    case PROP_TOGETHERNESS:
      g_value_set_enum (value, self->togetherness);
      break;
    case PROP_ANSWERED:
      g_value_set_string (value, self->answered);
      break;
    case PROP_NEXT_STEP:
      g_value_set_string (value, self->next_step);
      break;
    case PROP_NEXT_STEP_DATE:
      g_value_set_string (value, self->next_step_date);
      break;
    case PROP_CLOSED_REASON:
      g_value_set_string (value, self->closed_reason);
      break;
    case PROP_MEMBERS:
      g_value_set_object (value, self->members);
      break;
    }
}

static void
tend_inquiry_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TendInquiry *self = TEND_INQUIRY (object);
  gboolean     changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_PARTY:
      changed = tend_property_set_int64 (&self->party, value);
      break;
    case PROP_NAMES:
      changed = tend_property_set_string (&self->names, value);
      break;
    case PROP_SIZE:
      changed = tend_property_set_uint (&self->size, value);
      break;
    case PROP_STATE:
      changed = tend_property_set_enum (&self->state, value);
      break;
    case PROP_RECEIVED:
      changed = tend_property_set_string (&self->received, value);
      break;
    case PROP_CHANNEL:
      changed = tend_property_set_enum (&self->channel, value);
      break;
    case PROP_REFERRED_BY:
      changed = tend_property_set_string (&self->referred_by, value);
      break;
    case PROP_COHORT_WISHED:
      changed = tend_property_set_int64 (&self->cohort_wished, value);
      break;
    case PROP_COHORT_WISHED_TITLE:
      changed = tend_property_set_string (&self->cohort_wished_title, value);
      break;
    case PROP_WISH:
      changed = tend_property_set_string (&self->wish, value);
      break;
    case PROP_TOGETHERNESS:
      changed = tend_property_set_enum (&self->togetherness, value);
      break;
    case PROP_ANSWERED:
      changed = tend_property_set_string (&self->answered, value);
      break;
    case PROP_NEXT_STEP:
      changed = tend_property_set_string (&self->next_step, value);
      break;
    case PROP_NEXT_STEP_DATE:
      changed = tend_property_set_string (&self->next_step_date, value);
      break;
    case PROP_CLOSED_REASON:
      changed = tend_property_set_string (&self->closed_reason, value);
      break;
    case PROP_MEMBERS:
      g_assert_not_reached ();
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_inquiry_finalize (GObject *object)
{
  TendInquiry *self = TEND_INQUIRY (object);

  g_free (self->names);
  g_free (self->received);
  g_free (self->referred_by);
  g_free (self->cohort_wished_title);
  g_free (self->wish);
  g_free (self->answered);
  g_free (self->next_step);
  g_free (self->next_step_date);
  g_free (self->closed_reason);
  g_object_unref (self->members);

  G_OBJECT_CLASS (tend_inquiry_parent_class)->finalize (object);
}

static void
tend_inquiry_class_init (TendInquiryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_inquiry_get_property;
  object_class->set_property = tend_inquiry_set_property;
  object_class->finalize = tend_inquiry_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_PARTY] = tend_pspec_int64 ("party");
  properties[PROP_NAMES] = tend_pspec_string ("names");
  properties[PROP_SIZE] = tend_pspec_uint ("size");
  properties[PROP_STATE] = tend_pspec_enum ("state", TEND_TYPE_INQUIRY_STATE, TEND_INQUIRY_NEW);
  properties[PROP_RECEIVED] = tend_pspec_string ("received");
  properties[PROP_CHANNEL] = tend_pspec_enum ("channel", TEND_TYPE_CHANNEL, TEND_CHANNEL_EMAIL);
  properties[PROP_REFERRED_BY] = tend_pspec_string ("referred-by");
  properties[PROP_COHORT_WISHED] = tend_pspec_int64 ("cohort-wished");
  properties[PROP_COHORT_WISHED_TITLE] = tend_pspec_string ("cohort-wished-title");
  properties[PROP_WISH] = tend_pspec_string ("wish");
  properties[PROP_TOGETHERNESS] =
      tend_pspec_enum ("togetherness", TEND_TYPE_TOGETHERNESS, TEND_TOGETHERNESS_IF_POSSIBLE);
  properties[PROP_ANSWERED] = tend_pspec_string ("answered");
  properties[PROP_NEXT_STEP] = tend_pspec_string ("next-step");
  properties[PROP_NEXT_STEP_DATE] = tend_pspec_string ("next-step-date");
  properties[PROP_CLOSED_REASON] = tend_pspec_string ("closed-reason");
  properties[PROP_MEMBERS] = tend_pspec_list ("members");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_inquiry_init (TendInquiry *self)
{
  self->togetherness = TEND_TOGETHERNESS_IF_POSSIBLE;
  self->members = g_list_store_new (TEND_TYPE_PERSON);
}

TendInquiry *
tend_inquiry_new (void)
{
  return g_object_new (TEND_TYPE_INQUIRY, NULL);
}

gint64
tend_inquiry_get_id (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), 0);

  return self->id;
}

gint64
tend_inquiry_get_party (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), 0);

  return self->party;
}

const char *
tend_inquiry_get_names (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->names;
}

guint
tend_inquiry_get_size (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), 0);

  return self->size;
}

TendInquiryState
tend_inquiry_get_state (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), TEND_INQUIRY_NEW);

  return self->state;
}

const char *
tend_inquiry_get_received (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->received;
}

TendChannel
tend_inquiry_get_channel (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), TEND_CHANNEL_EMAIL);

  return self->channel;
}

const char *
tend_inquiry_get_referred_by (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->referred_by;
}

gint64
tend_inquiry_get_cohort_wished (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), 0);

  return self->cohort_wished;
}

const char *
tend_inquiry_get_cohort_wished_title (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->cohort_wished_title;
}

const char *
tend_inquiry_get_wish (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->wish;
}

TendTogetherness
tend_inquiry_get_togetherness (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), TEND_TOGETHERNESS_IF_POSSIBLE);

  return self->togetherness;
}

const char *
tend_inquiry_get_answered (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->answered;
}

const char *
tend_inquiry_get_next_step (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->next_step;
}

const char *
tend_inquiry_get_next_step_date (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->next_step_date;
}

const char *
tend_inquiry_get_closed_reason (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->closed_reason;
}

GListStore *
tend_inquiry_get_members (TendInquiry *self)
{
  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);

  return self->members;
}

char *
tend_inquiry_say_waiting (TendInquiry *self,
                          const char  *today)
{
  g_autofree char *due = NULL;

  g_return_val_if_fail (TEND_IS_INQUIRY (self), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  if (self->state == TEND_INQUIRY_NEW)
    return tend_instant_say_waiting (self->received);
  if (self->next_step_date == NULL || strcmp (self->next_step_date, today) > 0 ||
      self->state == TEND_INQUIRY_DUPLICATE || self->state == TEND_INQUIRY_SPAM)
    return NULL;
  due = tend_instant_new (self->next_step_date, "12:00", NULL);
  return tend_instant_say_waiting (due);
}
