/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-item.h"

#include "tend-property.h"

struct _TendPlanItem
{
  GObject parent_instance;

  gint64   id;
  gint64   plan;
  int      position;
  int      kind; /* TendPracticeKind */
  char    *title;
  int      minutes;
  int      minutes_floor;
  char    *fixed_start;
  char    *leader;
  gboolean optional;
  gint64   practice;
  char    *materials;
  char    *notes;
  int      state; /* TendItemState */
  char    *start;
  int      gap;
};

G_DEFINE_FINAL_TYPE (TendPlanItem, tend_plan_item, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_PLAN,
  PROP_POSITION,
  PROP_KIND,
  PROP_TITLE,
  PROP_MINUTES,
  PROP_MINUTES_FLOOR,
  PROP_FIXED_START,
  PROP_LEADER,
  PROP_OPTIONAL,
  PROP_PRACTICE,
  PROP_MATERIALS,
  PROP_NOTES,
  PROP_STATE,
  PROP_START,
  PROP_GAP,
} Property;

static GParamSpec *properties[PROP_GAP + 1];

static void
tend_plan_item_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TendPlanItem *self = TEND_PLAN_ITEM (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_PLAN:
      g_value_set_int64 (value, self->plan);
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
    case PROP_MINUTES_FLOOR:
      g_value_set_int (value, self->minutes_floor);
      break;
    case PROP_FIXED_START:
      g_value_set_string (value, self->fixed_start);
      break;
    case PROP_LEADER:
      g_value_set_string (value, self->leader);
      break;
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      break;
    case PROP_PRACTICE:
      g_value_set_int64 (value, self->practice);
      break;
    case PROP_MATERIALS:
      g_value_set_string (value, self->materials);
      break;
    case PROP_NOTES:
      g_value_set_string (value, self->notes);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_START:
      g_value_set_string (value, self->start);
      break;
    case PROP_GAP:
      g_value_set_int (value, self->gap);
      break;
    }
}

static void
tend_plan_item_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  TendPlanItem *self = TEND_PLAN_ITEM (object);
  gboolean      changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_PLAN:
      changed = tend_property_set_int64 (&self->plan, value);
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
    case PROP_MINUTES_FLOOR:
      changed = tend_property_set_int (&self->minutes_floor, value);
      break;
    case PROP_FIXED_START:
      changed = tend_property_set_string (&self->fixed_start, value);
      break;
    case PROP_LEADER:
      changed = tend_property_set_string (&self->leader, value);
      break;
    case PROP_OPTIONAL:
      changed = tend_property_set_boolean (&self->optional, value);
      break;
    case PROP_PRACTICE:
      changed = tend_property_set_int64 (&self->practice, value);
      break;
    case PROP_MATERIALS:
      changed = tend_property_set_string (&self->materials, value);
      break;
    case PROP_NOTES:
      changed = tend_property_set_string (&self->notes, value);
      break;
    case PROP_STATE:
      changed = tend_property_set_enum (&self->state, value);
      break;
    case PROP_START:
      changed = tend_property_set_string (&self->start, value);
      break;
    case PROP_GAP:
      changed = tend_property_set_int (&self->gap, value);
      break;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_plan_item_finalize (GObject *object)
{
  TendPlanItem *self = TEND_PLAN_ITEM (object);

  g_free (self->title);
  g_free (self->fixed_start);
  g_free (self->leader);
  g_free (self->materials);
  g_free (self->notes);
  g_free (self->start);

  G_OBJECT_CLASS (tend_plan_item_parent_class)->finalize (object);
}

static void
tend_plan_item_class_init (TendPlanItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_plan_item_get_property;
  object_class->set_property = tend_plan_item_set_property;
  object_class->finalize = tend_plan_item_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_PLAN] = tend_pspec_int64 ("plan");
  properties[PROP_POSITION] = tend_pspec_int ("position", 0);
  properties[PROP_KIND] = tend_pspec_enum ("kind", TEND_TYPE_PRACTICE_KIND, TEND_PRACTICE_TALK);
  properties[PROP_TITLE] = tend_pspec_string ("title");
  properties[PROP_MINUTES] = tend_pspec_int ("minutes", 0);
  properties[PROP_MINUTES_FLOOR] = tend_pspec_int ("minutes-floor", -1);
  properties[PROP_FIXED_START] = tend_pspec_string ("fixed-start");
  properties[PROP_LEADER] = tend_pspec_string ("leader");
  properties[PROP_OPTIONAL] = tend_pspec_boolean ("optional", FALSE);
  properties[PROP_PRACTICE] = tend_pspec_int64 ("practice");
  properties[PROP_MATERIALS] = tend_pspec_string ("materials");
  properties[PROP_NOTES] = tend_pspec_string ("notes");
  properties[PROP_STATE] = tend_pspec_enum ("state", TEND_TYPE_ITEM_STATE, TEND_ITEM_PENDING);
  properties[PROP_START] = tend_pspec_string ("start");
  properties[PROP_GAP] = tend_pspec_int ("gap", 0);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_plan_item_init (TendPlanItem *self)
{
  self->kind = TEND_PRACTICE_TALK;
  self->minutes_floor = -1;
}

TendPlanItem *
tend_plan_item_new (void)
{
  return g_object_new (TEND_TYPE_PLAN_ITEM, NULL);
}

gint64
tend_plan_item_get_id (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), 0);

  return self->id;
}

gint64
tend_plan_item_get_plan (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), 0);

  return self->plan;
}

int
tend_plan_item_get_position (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), 0);

  return self->position;
}

TendPracticeKind
tend_plan_item_get_kind (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), TEND_PRACTICE_TALK);

  return self->kind;
}

const char *
tend_plan_item_get_title (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), NULL);

  return self->title;
}

int
tend_plan_item_get_minutes (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), 0);

  return self->minutes;
}

int
tend_plan_item_get_minutes_floor (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), -1);

  return self->minutes_floor;
}

const char *
tend_plan_item_get_fixed_start (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), NULL);

  return self->fixed_start;
}

const char *
tend_plan_item_get_leader (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), NULL);

  return self->leader;
}

gboolean
tend_plan_item_get_optional (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), FALSE);

  return self->optional;
}

gint64
tend_plan_item_get_practice (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), 0);

  return self->practice;
}

const char *
tend_plan_item_get_materials (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), NULL);

  return self->materials;
}

const char *
tend_plan_item_get_notes (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), NULL);

  return self->notes;
}

TendItemState
tend_plan_item_get_state (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), TEND_ITEM_PENDING);

  return self->state;
}

const char *
tend_plan_item_get_start (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), NULL);

  return self->start;
}

int
tend_plan_item_get_gap (TendPlanItem *self)
{
  g_return_val_if_fail (TEND_IS_PLAN_ITEM (self), 0);

  return self->gap;
}
