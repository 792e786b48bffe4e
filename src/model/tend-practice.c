/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-practice.h"

#include "tend-property.h"

#include <glib/gi18n-lib.h>

struct _TendPractice
{
  GObject parent_instance;

  gint64 id;
  char  *key;
  char  *title;
  int    kind; /* TendPracticeKind */
  int    minutes;
  int    minutes_min;
  int    minutes_max;
  char **themes;
  char  *caution;
  char  *source;
  char  *language;
  char  *first_line;
  char  *script;
};

G_DEFINE_FINAL_TYPE (TendPractice, tend_practice, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_KEY,
  PROP_TITLE,
  PROP_KIND,
  PROP_MINUTES,
  PROP_MINUTES_MIN,
  PROP_MINUTES_MAX,
  PROP_THEMES,
  PROP_CAUTION,
  PROP_SOURCE,
  PROP_LANGUAGE,
  PROP_FIRST_LINE,
  PROP_SCRIPT,
} Property;

static GParamSpec *properties[PROP_SCRIPT + 1];

static void
tend_practice_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TendPractice *self = TEND_PRACTICE (object);

  switch ((Property)property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_MINUTES_MIN:
      g_value_set_int (value, self->minutes_min);
      break;
    case PROP_MINUTES_MAX:
      g_value_set_int (value, self->minutes_max);
      break;
    case PROP_THEMES:
      g_value_set_boxed (value, self->themes);
      break;
    case PROP_CAUTION:
      g_value_set_string (value, self->caution);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_FIRST_LINE:
      g_value_set_string (value, self->first_line);
      break;
    case PROP_SCRIPT:
      g_value_set_string (value, self->script);
      break;
    }
}

static void
tend_practice_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TendPractice *self = TEND_PRACTICE (object);
  gboolean      changed = FALSE;

  switch ((Property)property_id)
    {
    case PROP_ID:
      changed = tend_property_set_int64 (&self->id, value);
      break;
    case PROP_KEY:
      changed = tend_property_set_string (&self->key, value);
      break;
    case PROP_TITLE:
      changed = tend_property_set_string (&self->title, value);
      break;
    case PROP_KIND:
      changed = tend_property_set_enum (&self->kind, value);
      break;
    case PROP_MINUTES:
      changed = tend_property_set_int (&self->minutes, value);
      break;
    case PROP_MINUTES_MIN:
      changed = tend_property_set_int (&self->minutes_min, value);
      break;
    case PROP_MINUTES_MAX:
      changed = tend_property_set_int (&self->minutes_max, value);
      break;
    case PROP_THEMES:
      changed = tend_property_set_strv (&self->themes, value);
      break;
    case PROP_CAUTION:
      changed = tend_property_set_string (&self->caution, value);
      break;
    case PROP_SOURCE:
      changed = tend_property_set_string (&self->source, value);
      break;
    case PROP_LANGUAGE:
      changed = tend_property_set_string (&self->language, value);
      break;
    case PROP_FIRST_LINE:
      changed = tend_property_set_string (&self->first_line, value);
      break;
    case PROP_SCRIPT:
      changed = tend_property_set_string (&self->script, value);
      break;
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tend_practice_finalize (GObject *object)
{
  TendPractice *self = TEND_PRACTICE (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->caution);
  g_free (self->source);
  g_free (self->language);
  g_free (self->first_line);
  g_free (self->script);
  g_strfreev (self->themes);

  G_OBJECT_CLASS (tend_practice_parent_class)->finalize (object);
}

static void
tend_practice_class_init (TendPracticeClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tend_practice_get_property;
  object_class->set_property = tend_practice_set_property;
  object_class->finalize = tend_practice_finalize;

  properties[PROP_ID] = tend_pspec_int64 ("id");
  properties[PROP_KEY] = tend_pspec_string ("key");
  properties[PROP_TITLE] = tend_pspec_string ("title");
  properties[PROP_KIND] = tend_pspec_enum ("kind", TEND_TYPE_PRACTICE_KIND, TEND_PRACTICE_TALK);
  properties[PROP_MINUTES] = tend_pspec_int ("minutes", 0);
  properties[PROP_MINUTES_MIN] = tend_pspec_int ("minutes-min", 0);
  properties[PROP_MINUTES_MAX] = tend_pspec_int ("minutes-max", 0);
  properties[PROP_THEMES] = tend_pspec_strv ("themes");
  properties[PROP_CAUTION] = tend_pspec_string ("caution");
  properties[PROP_SOURCE] = tend_pspec_string ("source");
  properties[PROP_LANGUAGE] = tend_pspec_string ("language");
  properties[PROP_FIRST_LINE] = tend_pspec_string ("first-line");
  properties[PROP_SCRIPT] = tend_pspec_string ("script");
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_practice_init (TendPractice *self)
{
  self->kind = TEND_PRACTICE_TALK;
  self->themes = g_new0 (char *, 1);
}

TendPractice *
tend_practice_new (void)
{
  return g_object_new (TEND_TYPE_PRACTICE, NULL);
}

gint64
tend_practice_get_id (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), 0);

  return self->id;
}

const char *
tend_practice_get_key (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  return self->key;
}

const char *
tend_practice_get_title (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  return self->title;
}

TendPracticeKind
tend_practice_get_kind (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), TEND_PRACTICE_TALK);

  return self->kind;
}

int
tend_practice_get_minutes (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), 0);

  return self->minutes;
}

int
tend_practice_get_minutes_min (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), 0);

  return self->minutes_min;
}

int
tend_practice_get_minutes_max (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), 0);

  return self->minutes_max;
}

const char *const *
tend_practice_get_themes (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  return (const char *const *)self->themes;
}

const char *
tend_practice_get_caution (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  return self->caution;
}

const char *
tend_practice_get_source (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  return self->source;
}

const char *
tend_practice_get_language (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  return self->language;
}

const char *
tend_practice_get_first_line (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  return self->first_line;
}

const char *
tend_practice_get_script (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  return self->script;
}

char *
tend_practice_say_minutes (TendPractice *self)
{
  g_return_val_if_fail (TEND_IS_PRACTICE (self), NULL);

  if (self->minutes_max <= self->minutes_min)
    return g_strdup_printf (_ ("%d min"), self->minutes);
  /* Translators: a length in minutes, from – to */
  return g_strdup_printf (_ ("%d–%d min"), self->minutes_min, self->minutes_max);
}
