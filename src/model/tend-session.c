/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-session.h"

#include "tend-date.h"
#include "tend-enum.h"
#include "tend-property.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendSession
{
  GObject parent_instance;

  gint64 id;
  gint64 cohort;
  char  *cohort_title;
  int    position;
  int    kind; /* TendSessionKind */
  int    number;
  char  *title;
  char  *date;
  char  *start_time;
  char  *zone;
  int    minutes;
  char  *place;
  gint64 plan;
  int    state; /* TendSessionState */
  int    plan_minutes;
  int    expected;
};

G_DEFINE_FINAL_TYPE (TendSession, tend_session, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_COHORT,
  PROP_COHORT_TITLE,
  PROP_POSITION,
  PROP_KIND,
  PROP_NUMBER,
  PROP_TITLE,
  PROP_DATE,
  PROP_START_TIME,
  PROP_ZONE,
  PROP_MINUTES,
  PROP_PLACE,
  PROP_PLAN,
  PROP_STATE,
  PROP_PLAN_MINUTES,
  PROP_EXPECTED,
} Property;

static GParamSpec *properties[PROP_EXPECTED + 1];

static void
tend_session_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TendSession *self = TEND_SESSION (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_COHORT:
      g_value_set_int64 (value, self->cohort);
      break;
    case PROP_COHORT_TITLE:
      g_value_set_string (value, self->cohort_title);
      break;
    case PROP_POSITION:
      g_value_set_int (value, self->position);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_NUMBER:
      g_value_set_int (value, self->number);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_START_TIME:
      g_value_set_string (value, self->start_time);
      break;
    case PROP_ZONE:
      g_value_set_string (value, self->zone);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_PLAN:
      g_value_set_int64 (value, self->plan);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_PLAN_MINUTES:
      g_value_set_int (value, self->plan_minutes);
      break;
    case PROP_EXPECTED:
      g_value_set_int (value, self->expected);
      break;
    }
}

static void
tend_session_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TendSession *self = TEND_SESSION (object);
  gboolean     changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_COHORT:
      changed = tend_property_set_int64 (&self->cohort, value);
      break;
    case PROP_COHORT_TITLE:
      changed = tend_property_set_string (&self->cohort_title, value);
      break;
    case PROP_POSITION:
      changed = tend_property_set_int (&self->position, value);
      break;
    case PROP_KIND:
      changed = tend_property_set_enum (&self->kind, value);
      break;
    case PROP_NUMBER:
      changed = tend_property_set_int (&self->number, value);
      break;
    case PROP_TITLE:
      changed = tend_property_set_string (&self->title, value);
      break;
    case PROP_DATE:
      changed = tend_property_set_string (&self->date, value);
      break;
    case PROP_START_TIME:
      changed = tend_property_set_string (&self->start_time, value);
      break;
    case PROP_ZONE:
      changed = tend_property_set_string (&self->zone, value);
      break;
    case PROP_MINUTES:
      changed = tend_property_set_int (&self->minutes, value);
      break;
    case PROP_PLACE:
      changed = tend_property_set_string (&self->place, value);
      break;
    case PROP_PLAN:
      changed = tend_property_set_int64 (&self->plan, value);
      break;
    case PROP_STATE:
      changed = tend_property_set_enum (&self->state, value);
      break;
    case PROP_PLAN_MINUTES:
      changed = tend_property_set_int (&self->plan_minutes, value);
      break;
    case PROP_EXPECTED:
      changed = tend_property_set_int (&self->expected, value);
      break;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_session_finalize (GObject *object)
{
  TendSession *self = TEND_SESSION (object);

  g_free (self->cohort_title);
  g_free (self->title);
  g_free (self->date);
  g_free (self->start_time);
  g_free (self->zone);
  g_free (self->place);

  G_OBJECT_CLASS (tend_session_parent_class)->finalize (object);
}

static void
tend_session_class_init (TendSessionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_session_get_property;
  object_class->set_property = tend_session_set_property;
  object_class->finalize = tend_session_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_COHORT] = tend_pspec_int64 ("cohort");
  properties[PROP_COHORT_TITLE] = tend_pspec_string ("cohort-title");
  properties[PROP_POSITION] = tend_pspec_int ("position", 0);
  properties[PROP_KIND] =
      tend_pspec_enum ("kind", TEND_TYPE_SESSION_KIND, TEND_SESSION_KIND_SESSION);
  properties[PROP_NUMBER] = tend_pspec_int ("number", 0);
  properties[PROP_TITLE] = tend_pspec_string ("title");
  properties[PROP_DATE] = tend_pspec_string ("date");
  properties[PROP_START_TIME] = tend_pspec_string ("start-time");
  properties[PROP_ZONE] = tend_pspec_string ("zone");
  properties[PROP_MINUTES] = tend_pspec_int ("minutes", 0);
  properties[PROP_PLACE] = tend_pspec_string ("place");
  properties[PROP_PLAN] = tend_pspec_int64 ("plan");
  properties[PROP_STATE] = tend_pspec_enum ("state", TEND_TYPE_SESSION_STATE, TEND_SESSION_PLANNED);
  properties[PROP_PLAN_MINUTES] = tend_pspec_int ("plan-minutes", 0);
  properties[PROP_EXPECTED] = tend_pspec_int ("expected", 0);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_session_init (TendSession *self)
{
  self->kind = TEND_SESSION_KIND_SESSION;
}

TendSession *
tend_session_new (void)
{
  return g_object_new (TEND_TYPE_SESSION, NULL);
}

gint64
tend_session_get_id (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), 0);

  return self->id;
}

gint64
tend_session_get_cohort (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), 0);

  return self->cohort;
}

const char *
tend_session_get_cohort_title (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  return self->cohort_title;
}

int
tend_session_get_position (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), 0);

  return self->position;
}

TendSessionKind
tend_session_get_kind (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), TEND_SESSION_KIND_SESSION);

  return self->kind;
}

int
tend_session_get_number (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), 0);

  return self->number;
}

const char *
tend_session_get_title (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  return self->title;
}

const char *
tend_session_get_date (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  return self->date;
}

const char *
tend_session_get_start_time (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  return self->start_time;
}

const char *
tend_session_get_zone (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  return self->zone;
}

int
tend_session_get_minutes (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), 0);

  return self->minutes;
}

const char *
tend_session_get_place (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  return self->place;
}

gint64
tend_session_get_plan (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), 0);

  return self->plan;
}

TendSessionState
tend_session_get_state (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), TEND_SESSION_PLANNED);

  return self->state;
}

int
tend_session_get_plan_minutes (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), 0);

  return self->plan_minutes;
}

int
tend_session_get_expected (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), 0);

  return self->expected;
}

char *
tend_session_say_when (TendSession *self)
{
  g_autofree char *date = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  if (self->date == NULL)
    return g_strdup (_ ("no date yet"));

  date = tend_date_say (self->date);
  if (!tend_time_is_valid (self->start_time))
    return g_steal_pointer (&date);

  end = tend_time_from_minutes (tend_time_to_minutes (self->start_time) + self->minutes);
  /* Translators: a date, when it begins and when it ends: "Tue 12 Jan, 18:30 – 21:00" */
  return g_strdup_printf (_ ("%s, %s – %s"), date, self->start_time, end);
}

char *
tend_session_say_name (TendSession *self)
{
  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  if (self->kind == TEND_SESSION_KIND_SESSION && self->number > 0)
    /* Translators: the number of a session in its course */
    return g_strdup_printf (_ ("Session %d"), self->number);
  return g_strdup (tend_enum_label (TEND_TYPE_SESSION_KIND, (int)self->kind));
}

char *
tend_session_say_heading (TendSession *self)
{
  g_autofree char *name = NULL;
  g_autofree char *folded_name = NULL;
  g_autofree char *folded_title = NULL;

  g_return_val_if_fail (TEND_IS_SESSION (self), NULL);

  name = tend_session_say_name (self);
  if (self->title == NULL)
    return g_steal_pointer (&name);
  folded_name = tend_text_fold (name);
  folded_title = tend_text_fold (self->title);
  return g_str_equal (folded_name, folded_title) ? g_strdup (self->title)
                                                 : g_strjoin (" · ", name, self->title, NULL);
}
