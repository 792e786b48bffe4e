/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-ui"

#include "tend-bell.h"

#include <gsound.h>

#include "tend-config.h"

#define BETWEEN_STROKES_MS 3500

struct _TendBell
{
  GObject        parent_instance;
  GSoundContext *context; /* made at the first ring */
  GCancellable  *cancellable;
  gboolean       sounding;
  guint          strokes; /* still to come */
  guint          stroke_id;
};

G_DEFINE_FINAL_TYPE (TendBell, tend_bell, G_TYPE_OBJECT)

typedef enum {
  PROP_SOUNDING = 1,
} TendBellProperty;

enum {
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_SOUNDING + 1];
static guint       signals[N_SIGNALS];

/* Where the sound lies; before Tend is installed, where the one who starts it says. */
static char *
get_path (void)
{
  const char *folder = g_getenv ("TEND_SOUNDS_DIR");

  return g_build_filename (folder != NULL ? folder : TEND_SOUNDS_DIR, "bell.oga", NULL);
}

static void
silence (TendBell *self)
{
  g_clear_handle_id (&self->stroke_id, g_source_remove);
  self->strokes = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* The reason is for whoever looks into the log; the person needs to know only that. */
static void
fail (TendBell     *self,
      const GError *error)
{
  g_debug ("The bell cannot be heard: %s", error->message);
  silence (self);
  g_signal_emit (self, signals[FAILED], 0);
}

static void
played_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TendBell) self = user_data;
  g_autoptr (GError)   error = NULL;

  if (gsound_context_play_full_finish (GSOUND_CONTEXT (source), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GSOUND_ERROR, GSOUND_ERROR_CANCELED))
    return;
  fail (self, error);
}

static gboolean stroke_cb (gpointer user_data);

static void
strike (TendBell *self)
{
  g_autofree char *path = get_path ();

  gsound_context_play_full (self->context, self->cancellable, played_cb, g_object_ref (self),
                            GSOUND_ATTR_MEDIA_FILENAME, path,
                            GSOUND_ATTR_MEDIA_ROLE, "event",
                            NULL);
  self->strokes--;
  if (self->strokes > 0)
    self->stroke_id = g_timeout_add (BETWEEN_STROKES_MS, stroke_cb, self);
}

static gboolean
stroke_cb (gpointer user_data)
{
  TendBell *self = user_data;

  self->stroke_id = 0;
  strike (self);
  return G_SOURCE_REMOVE;
}

static void
tend_bell_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  TendBell *self = TEND_BELL (object);

  switch ((TendBellProperty)property_id)
    {
    case PROP_SOUNDING:
      g_value_set_boolean (value, self->sounding);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_bell_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  TendBell *self = TEND_BELL (object);

  switch ((TendBellProperty)property_id)
    {
    case PROP_SOUNDING:
      self->sounding = g_value_get_boolean (value);
      if (!self->sounding)
        silence (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_bell_dispose (GObject *object)
{
  TendBell *self = TEND_BELL (object);

  silence (self);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tend_bell_parent_class)->dispose (object);
}

static void
tend_bell_class_init (TendBellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tend_bell_get_property;
  object_class->set_property = tend_bell_set_property;
  object_class->dispose = tend_bell_dispose;

  properties[PROP_SOUNDING] = g_param_spec_boolean ("sounding", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[FAILED] = g_signal_new ("failed", TEND_TYPE_BELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
tend_bell_init (TendBell *self)
{
  self->sounding = TRUE;
}

TendBell *
tend_bell_new (void)
{
  return g_object_new (TEND_TYPE_BELL, NULL);
}

void
tend_bell_ring (TendBell *self,
                guint     strokes)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TEND_IS_BELL (self));

  silence (self);
  if (!self->sounding || strokes == 0)
    return;
  if (self->context == NULL)
    self->context = gsound_context_new (NULL, &error);
  if (self->context == NULL)
    {
      fail (self, error);
      return;
    }
  self->cancellable = g_cancellable_new ();
  self->strokes = strokes;
  strike (self);
}
