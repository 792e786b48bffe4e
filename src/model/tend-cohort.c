/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort.h"

#include "tend-date.h"
#include "tend-property.h"

#include <glib/gi18n-lib.h>

struct _TendCohort
{
  GObject parent_instance;

  gint64 id;
  gint64 program;
  char  *title;
  char  *season;
  char  *start_date;
  char  *start_time;
  char  *zone;
  char  *place;
  char  *link;
  int    seats_min;
  int    seats_max;
  char  *lead;
  char  *co_facilitator;
  int    state; /* TendCohortState */
  int    taken;
  int    held;
  int    waiting;
};

G_DEFINE_FINAL_TYPE (TendCohort, tend_cohort, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_PROGRAM,
  PROP_TITLE,
  PROP_SEASON,
  PROP_START_DATE,
  PROP_START_TIME,
  PROP_ZONE,
  PROP_PLACE,
  PROP_LINK,
  PROP_SEATS_MIN,
  PROP_SEATS_MAX,
  PROP_LEAD,
  PROP_CO_FACILITATOR,
  PROP_STATE,
  PROP_TAKEN,
  PROP_HELD,
  PROP_WAITING,
} Property;

static GParamSpec *properties[PROP_WAITING + 1];

static void
tend_cohort_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  TendCohort *self = TEND_COHORT (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_PROGRAM:
      g_value_set_int64 (value, self->program);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SEASON:
      g_value_set_string (value, self->season);
      break;
    case PROP_START_DATE:
      g_value_set_string (value, self->start_date);
      break;
    case PROP_START_TIME:
      g_value_set_string (value, self->start_time);
      break;
    case PROP_ZONE:
      g_value_set_string (value, self->zone);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_LINK:
      g_value_set_string (value, self->link);
      break;
    case PROP_SEATS_MIN:
      g_value_set_int (value, self->seats_min);
      break;
    case PROP_SEATS_MAX:
      g_value_set_int (value, self->seats_max);
      break;
    case PROP_LEAD:
      g_value_set_string (value, self->lead);
      break;
    case PROP_CO_FACILITATOR:
      g_value_set_string (value, self->co_facilitator);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_TAKEN:
      g_value_set_int (value, self->taken);
      break;
    case PROP_HELD:
      g_value_set_int (value, self->held);
      break;
    case PROP_WAITING:
      g_value_set_int (value, self->waiting);
      break;
    }
}

static void
tend_cohort_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  TendCohort *self = TEND_COHORT (object);
  gboolean    changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_PROGRAM:
      changed = tend_property_set_int64 (&self->program, value);
      break;
    case PROP_TITLE:
      changed = tend_property_set_string (&self->title, value);
      break;
    case PROP_SEASON:
      changed = tend_property_set_string (&self->season, value);
      break;
    case PROP_START_DATE:
      changed = tend_property_set_string (&self->start_date, value);
      break;
    case PROP_START_TIME:
      changed = tend_property_set_string (&self->start_time, value);
      break;
    case PROP_ZONE:
      changed = tend_property_set_string (&self->zone, value);
      break;
    case PROP_PLACE:
      changed = tend_property_set_string (&self->place, value);
      break;
    case PROP_LINK:
      changed = tend_property_set_string (&self->link, value);
      break;
    case PROP_SEATS_MIN:
      changed = tend_property_set_int (&self->seats_min, value);
      break;
    case PROP_SEATS_MAX:
      changed = tend_property_set_int (&self->seats_max, value);
      break;
    case PROP_LEAD:
      changed = tend_property_set_string (&self->lead, value);
      break;
    case PROP_CO_FACILITATOR:
      changed = tend_property_set_string (&self->co_facilitator, value);
      break;
    case PROP_STATE:
      changed = tend_property_set_enum (&self->state, value);
      break;
    case PROP_TAKEN:
      changed = tend_property_set_int (&self->taken, value);
      break;
    case PROP_HELD:
      changed = tend_property_set_int (&self->held, value);
      break;
    case PROP_WAITING:
      changed = tend_property_set_int (&self->waiting, value);
      break;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_cohort_finalize (GObject *object)
{
  TendCohort *self = TEND_COHORT (object);

  g_free (self->title);
  g_free (self->season);
  g_free (self->start_date);
  g_free (self->start_time);
  g_free (self->zone);
  g_free (self->place);
  g_free (self->link);
  g_free (self->lead);
  g_free (self->co_facilitator);

  G_OBJECT_CLASS (tend_cohort_parent_class)->finalize (object);
}

static void
tend_cohort_class_init (TendCohortClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_cohort_get_property;
  object_class->set_property = tend_cohort_set_property;
  object_class->finalize = tend_cohort_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_PROGRAM] = tend_pspec_int64 ("program");
  properties[PROP_TITLE] = tend_pspec_string ("title");
  properties[PROP_SEASON] = tend_pspec_string ("season");
  properties[PROP_START_DATE] = tend_pspec_string ("start-date");
  properties[PROP_START_TIME] = tend_pspec_string ("start-time");
  properties[PROP_ZONE] = tend_pspec_string ("zone");
  properties[PROP_PLACE] = tend_pspec_string ("place");
  properties[PROP_LINK] = tend_pspec_string ("link");
  properties[PROP_SEATS_MIN] = tend_pspec_int ("seats-min", 0);
  properties[PROP_SEATS_MAX] = tend_pspec_int ("seats-max", 0);
  properties[PROP_LEAD] = tend_pspec_string ("lead");
  properties[PROP_CO_FACILITATOR] = tend_pspec_string ("co-facilitator");
  properties[PROP_STATE] = tend_pspec_enum ("state", TEND_TYPE_COHORT_STATE, TEND_COHORT_DRAFT);
  properties[PROP_TAKEN] = tend_pspec_int ("taken", 0);
  properties[PROP_HELD] = tend_pspec_int ("held", 0);
  properties[PROP_WAITING] = tend_pspec_int ("waiting", 0);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_cohort_init (TendCohort *self)
{
}

TendCohort *
tend_cohort_new (void)
{
  return g_object_new (TEND_TYPE_COHORT, NULL);
}

gint64
tend_cohort_get_id (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), 0);

  return self->id;
}

gint64
tend_cohort_get_program (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), 0);

  return self->program;
}

const char *
tend_cohort_get_title (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->title;
}

const char *
tend_cohort_get_season (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->season;
}

const char *
tend_cohort_get_start_date (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->start_date;
}

const char *
tend_cohort_get_start_time (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->start_time;
}

const char *
tend_cohort_get_zone (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->zone;
}

const char *
tend_cohort_get_place (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->place;
}

const char *
tend_cohort_get_link (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->link;
}

int
tend_cohort_get_seats_min (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), 0);

  return self->seats_min;
}

int
tend_cohort_get_seats_max (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), 0);

  return self->seats_max;
}

const char *
tend_cohort_get_lead (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->lead;
}

const char *
tend_cohort_get_co_facilitator (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  return self->co_facilitator;
}

TendCohortState
tend_cohort_get_state (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), TEND_COHORT_DRAFT);

  return self->state;
}

int
tend_cohort_get_taken (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), 0);

  return self->taken;
}

int
tend_cohort_get_held (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), 0);

  return self->held;
}

int
tend_cohort_get_waiting (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), 0);

  return self->waiting;
}

int
tend_cohort_get_free (TendCohort *self)
{
  g_return_val_if_fail (TEND_IS_COHORT (self), 0);

  return self->seats_max - self->taken - self->held;
}

char *
tend_cohort_say_seats (TendCohort *self)
{
  g_autofree char *taken = NULL;

  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  /* Translators: the first number is how many places are taken, the second how many there are */
  taken = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d of %d place taken",
                                        "%d of %d places taken", (gulong)self->seats_max),
                           self->taken, self->seats_max);
  if (self->held == 0)
    return g_steal_pointer (&taken);
  /* Translators: the first is "9 of 12 places taken", the second how many are held for a while */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %d held", "%s, %d held",
                                       (gulong)self->held),
                          taken, self->held);
}

char *
tend_cohort_say_when (TendCohort *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (TEND_IS_COHORT (self), NULL);

  if (self->start_date == NULL)
    return g_strdup (self->season != NULL ? self->season : _ ("no dates yet"));

  date = tend_date_say (self->start_date);
  if (self->start_time == NULL)
    /* Translators: when a course begins, as in "from Tue 12 Jan" */
    return g_strdup_printf (_ ("from %s"), date);
  /* Translators: when a course begins, as in "from Tue 12 Jan, 18:30" */
  return g_strdup_printf (_ ("from %s, %s"), date, self->start_time);
}
