/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-stay-awake.h"

#include <glib/gi18n-lib.h>

struct _TendStayAwake
{
  GObject         parent_instance;
  GtkApplication *app;
  guint           cookie;
};

G_DEFINE_FINAL_TYPE (TendStayAwake, tend_stay_awake, G_TYPE_OBJECT)

typedef enum {
  PROP_AWAKE = 1,
} TendStayAwakeProperty;

static GParamSpec *properties[PROP_AWAKE + 1];

static void
release (TendStayAwake *self)
{
  guint cookie = self->cookie;

  if (cookie == 0)
    return;
  self->cookie = 0;
  gtk_application_uninhibit (self->app, cookie);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AWAKE]);
}

/* On Wayland what keeps the screen on is a surface that can be seen, so that it has to be asked for
 * once the window is there. */
static void
mapped_cb (GtkWindow     *window,
           TendStayAwake *self)
{
  if (self->cookie != 0 || self->app == NULL)
    return;
  self->cookie = gtk_application_inhibit (self->app, window,
                                          GTK_APPLICATION_INHIBIT_IDLE |
                                              GTK_APPLICATION_INHIBIT_SUSPEND,
                                          _ ("A practice is being shown"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AWAKE]);
}

/* GTK keeps a bare pointer to the surface: it has to be given back before the surface goes. */
static void
unmapped_cb (GtkWindow     *window,
             TendStayAwake *self)
{
  release (self);
}

static void
tend_stay_awake_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TendStayAwake *self = TEND_STAY_AWAKE (object);

  switch ((TendStayAwakeProperty)property_id)
    {
    case PROP_AWAKE:
      g_value_set_boolean (value, self->cookie != 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_stay_awake_dispose (GObject *object)
{
  TendStayAwake *self = TEND_STAY_AWAKE (object);

  release (self);
  g_clear_object (&self->app);
  G_OBJECT_CLASS (tend_stay_awake_parent_class)->dispose (object);
}

static void
tend_stay_awake_class_init (TendStayAwakeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tend_stay_awake_get_property;
  object_class->dispose = tend_stay_awake_dispose;

  properties[PROP_AWAKE] = g_param_spec_boolean ("awake", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                                     G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_stay_awake_init (TendStayAwake *self)
{
}

TendStayAwake *
tend_stay_awake_new (GtkApplication *app,
                     GtkWindow      *window)
{
  TendStayAwake *self;

  g_return_val_if_fail (app == NULL || GTK_IS_APPLICATION (app), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (TEND_TYPE_STAY_AWAKE, NULL);
  g_set_object (&self->app, app);

  /* Once the application has shut down it cannot be asked any more. */
  if (app != NULL)
    g_signal_connect_object (app, "shutdown", G_CALLBACK (release), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (window, "unmap", G_CALLBACK (unmapped_cb), self, 0);
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    mapped_cb (window, self);
  return self;
}

gboolean
tend_stay_awake_get_awake (TendStayAwake *self)
{
  g_return_val_if_fail (TEND_IS_STAY_AWAKE (self), FALSE);

  return self->cookie != 0;
}
