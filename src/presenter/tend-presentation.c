/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-presentation.h"

#include "tend-places.h"
#include "tend-stopwatch.h"

struct _TendPresentation
{
  GObject       parent_instance;
  char         *title;
  TendScript   *script;
  GArray       *places;
  guint         place;
  guint         bells_due;
  TendStopwatch stopwatch;

  TendCard *black_card;
  TendCard *land_card;
  TendCard *frozen_card; /* NULL unless frozen */
  TendCard *wall;
  gboolean  black;
  gboolean  landed;
};

G_DEFINE_ENUM_TYPE (TendEdge,
                    tend_edge,
                    G_DEFINE_ENUM_VALUE (TEND_EDGE_FIRST, "first"),
                    G_DEFINE_ENUM_VALUE (TEND_EDGE_LAST, "last"))

G_DEFINE_FINAL_TYPE (TendPresentation, tend_presentation, G_TYPE_OBJECT)

typedef enum {
  PROP_WALL = 1,
  PROP_BLACK,
  PROP_LANDED,
  PROP_FROZEN,
} TendPresentationProperty;

enum {
  EDGE,
  MOVED,
  BELL,
  SLEPT,
  N_SIGNALS
};

static GParamSpec *properties[PROP_FROZEN + 1];
static guint       signals[N_SIGNALS];

static TendPlace *
get_place (TendPresentation *self,
           guint             place)
{
  return place < self->places->len ? &g_array_index (self->places, TendPlace, place) : NULL;
}

static const TendStep *
get_step (TendPresentation *self)
{
  TendPlace *place = get_place (self, self->place);

  return place != NULL ? tend_script_get_step (self->script, place->step) : NULL;
}

/* Here alone the wall changes: from one card to the next, never by way of a third. */
static void
update_wall (TendPresentation *self)
{
  TendCard *card = tend_presentation_get_current (self);

  if (self->landed)
    card = self->land_card;
  else if (self->black)
    card = self->black_card;
  else if (self->frozen_card != NULL)
    card = self->frozen_card;
  if (g_set_object (&self->wall, card))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WALL]);
}

static void
arrive (TendPresentation *self,
        gboolean          ring)
{
  TendPlace      *place = get_place (self, self->place);
  const TendStep *step = get_step (self);
  gboolean        pauses = step != NULL && place->is_last && step->pause_max > 0;

  tend_stopwatch_begin_pause (&self->stopwatch,
                              pauses ? place->reading : 0,
                              pauses ? step->pause_min : -1);
  update_wall (self);
  g_signal_emit (self, signals[MOVED], 0);

  self->bells_due = 0;
  if (ring && step != NULL && place->is_first)
    self->bells_due = step->bells - step->bells_after;
}

static void
ring_bells_due (TendPresentation *self)
{
  guint strokes = self->bells_due;

  self->bells_due = 0;
  if (strokes > 0)
    g_signal_emit (self, signals[BELL], 0, strokes);
}

static void
load (TendPresentation *self,
      const char       *title,
      TendScript       *script,
      guint             place)
{
  g_free (self->title);
  self->title = g_strdup (title != NULL ? title : "");
  tend_script_ref (script);
  g_clear_pointer (&self->script, tend_script_unref);
  self->script = script;
  g_clear_pointer (&self->places, g_array_unref);
  self->places = tend_places_lay_out (script, self->black_card);
  self->place = self->places->len > 0 ? MIN (place, self->places->len - 1) : 0;
  tend_stopwatch_restart (&self->stopwatch);
}

static void
tend_presentation_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  TendPresentation *self = TEND_PRESENTATION (object);

  switch ((TendPresentationProperty)property_id)
    {
    case PROP_WALL:
      g_value_set_object (value, self->wall);
      break;
    case PROP_BLACK:
      g_value_set_boolean (value, self->black);
      break;
    case PROP_LANDED:
      g_value_set_boolean (value, self->landed);
      break;
    case PROP_FROZEN:
      g_value_set_boolean (value, tend_presentation_get_frozen (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_presentation_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TendPresentation *self = TEND_PRESENTATION (object);

  switch ((TendPresentationProperty)property_id)
    {
    case PROP_BLACK:
      tend_presentation_set_black (self, g_value_get_boolean (value));
      break;
    case PROP_LANDED:
      tend_presentation_set_landed (self, g_value_get_boolean (value));
      break;
    case PROP_FROZEN:
      tend_presentation_set_frozen (self, g_value_get_boolean (value));
      break;
    case PROP_WALL:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_presentation_finalize (GObject *object)
{
  TendPresentation *self = TEND_PRESENTATION (object);

  g_free (self->title);
  g_clear_pointer (&self->script, tend_script_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_object (&self->black_card);
  g_clear_object (&self->land_card);
  g_clear_object (&self->frozen_card);
  g_clear_object (&self->wall);
  G_OBJECT_CLASS (tend_presentation_parent_class)->finalize (object);
}

static void
tend_presentation_class_init (TendPresentationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags   read_write = read_only | G_PARAM_WRITABLE;

  object_class->get_property = tend_presentation_get_property;
  object_class->set_property = tend_presentation_set_property;
  object_class->finalize = tend_presentation_finalize;

  properties[PROP_WALL] = g_param_spec_object ("wall", NULL, NULL, TEND_TYPE_CARD, read_only);
  properties[PROP_BLACK] = g_param_spec_boolean ("black", NULL, NULL, FALSE, read_write);
  properties[PROP_LANDED] = g_param_spec_boolean ("landed", NULL, NULL, FALSE, read_write);
  properties[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, read_write);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[EDGE] = g_signal_new ("edge", TEND_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, TEND_TYPE_EDGE);
  signals[MOVED] = g_signal_new ("moved", TEND_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[BELL] = g_signal_new ("bell", TEND_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SLEPT] = g_signal_new ("slept", TEND_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
tend_presentation_init (TendPresentation *self)
{
  self->black_card = tend_card_new_black ();
  self->land_card = tend_card_new_land ();
}

TendPresentation *
tend_presentation_new (const char *title,
                       TendScript *script)
{
  return tend_presentation_new_with_clock (title, script, NULL, NULL);
}

TendPresentation *
tend_presentation_new_with_clock (const char   *title,
                                  TendScript   *script,
                                  TendClockFunc clock,
                                  gpointer      data)
{
  TendPresentation *self;

  g_return_val_if_fail (script != NULL, NULL);

  self = g_object_new (TEND_TYPE_PRESENTATION, NULL);
  tend_stopwatch_init (&self->stopwatch, clock, data);
  load (self, title, script, 0);
  arrive (self, TRUE);
  return self;
}

void
tend_presentation_load (TendPresentation *self,
                        const char       *title,
                        TendScript       *script,
                        guint             place)
{
  g_return_if_fail (TEND_IS_PRESENTATION (self));
  g_return_if_fail (script != NULL);

  load (self, title, script, place);
  arrive (self, place == 0);
  ring_bells_due (self);
}

gboolean
tend_presentation_next (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), FALSE);

  if (self->place + 1 >= self->places->len)
    {
      g_signal_emit (self, signals[EDGE], 0, TEND_EDGE_LAST);
      return FALSE;
    }
  self->place++;
  arrive (self, TRUE);
  ring_bells_due (self);
  return TRUE;
}

gboolean
tend_presentation_previous (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), FALSE);

  if (self->place == 0)
    {
      g_signal_emit (self, signals[EDGE], 0, TEND_EDGE_FIRST);
      return FALSE;
    }
  self->place--;
  arrive (self, FALSE);
  return TRUE;
}

void
tend_presentation_go_to (TendPresentation *self,
                         guint             place)
{
  g_return_if_fail (TEND_IS_PRESENTATION (self));

  place = self->places->len > 0 ? MIN (place, self->places->len - 1) : 0;
  if (place == self->place)
    return;
  self->place = place;
  arrive (self, FALSE);
}

const char *
tend_presentation_get_title (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), "");

  return self->title;
}

TendCard *
tend_presentation_get_wall (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), NULL);

  return self->wall;
}

TendCard *
tend_presentation_get_current (TendPresentation *self)
{
  TendPlace *place;

  g_return_val_if_fail (TEND_IS_PRESENTATION (self), NULL);

  place = get_place (self, self->place);
  return place != NULL ? place->card : self->black_card;
}

TendCard *
tend_presentation_get_next (TendPresentation *self)
{
  TendPlace *place;

  g_return_val_if_fail (TEND_IS_PRESENTATION (self), NULL);

  place = get_place (self, self->place + 1);
  return place != NULL ? place->card : NULL;
}

const char *
tend_presentation_get_note (TendPresentation *self)
{
  const TendStep *step;

  g_return_val_if_fail (TEND_IS_PRESENTATION (self), NULL);

  step = get_step (self);
  return step != NULL ? step->note : NULL;
}

guint
tend_presentation_get_place (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), 0);

  return self->place;
}

guint
tend_presentation_get_n_places (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), 0);

  return self->places->len;
}

/* Black and land cover one another, and going from one to the other shows nothing between. */
static void
cover (TendPresentation *self,
       gboolean          black,
       gboolean          landed)
{
  gboolean black_changed = self->black != black;
  gboolean landed_changed = self->landed != landed;

  self->black = black;
  self->landed = landed;
  update_wall (self);
  if (black_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLACK]);
  if (landed_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANDED]);
}

void
tend_presentation_set_black (TendPresentation *self,
                             gboolean          black)
{
  g_return_if_fail (TEND_IS_PRESENTATION (self));

  if (self->black != !!black)
    cover (self, !!black, FALSE);
}

gboolean
tend_presentation_get_black (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), FALSE);

  return self->black;
}

void
tend_presentation_set_landed (TendPresentation *self,
                              gboolean          landed)
{
  g_return_if_fail (TEND_IS_PRESENTATION (self));

  if (self->landed != !!landed)
    cover (self, FALSE, !!landed);
}

gboolean
tend_presentation_get_landed (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), FALSE);

  return self->landed;
}

void
tend_presentation_set_frozen (TendPresentation *self,
                              gboolean          frozen)
{
  g_return_if_fail (TEND_IS_PRESENTATION (self));

  if (tend_presentation_get_frozen (self) == !!frozen)
    return;
  g_clear_object (&self->frozen_card);
  if (frozen)
    self->frozen_card = g_object_ref (tend_presentation_get_current (self));
  update_wall (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROZEN]);
}

gboolean
tend_presentation_get_frozen (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), FALSE);

  return self->frozen_card != NULL;
}

void
tend_presentation_tick (TendPresentation *self)
{
  const TendStep *step;
  gint64          slept;
  gboolean        pause_over;

  g_return_if_fail (TEND_IS_PRESENTATION (self));

  ring_bells_due (self);
  step = get_step (self);
  tend_stopwatch_check (&self->stopwatch, &slept, &pause_over);
  if (pause_over && step != NULL && step->bells_after > 0)
    g_signal_emit (self, signals[BELL], 0, step->bells_after);
  if (slept > 0)
    g_signal_emit (self, signals[SLEPT], 0, slept);
}

int
tend_presentation_get_elapsed (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), 0);

  return tend_stopwatch_get_elapsed (&self->stopwatch);
}

int
tend_presentation_get_estimate (TendPresentation *self)
{
  int seconds = 0;

  g_return_val_if_fail (TEND_IS_PRESENTATION (self), 0);

  tend_script_estimate_seconds (self->script, &seconds, NULL);
  return seconds;
}

int
tend_presentation_get_pause_left (TendPresentation *self)
{
  g_return_val_if_fail (TEND_IS_PRESENTATION (self), -1);

  return tend_stopwatch_get_pause_left (&self->stopwatch);
}
