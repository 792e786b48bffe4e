/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-audience-window.h"

#include "tend-wall.h"

struct _TendAudienceWindow
{
  GtkWindow parent_instance;
  TendWall *wall;
};

G_DEFINE_FINAL_TYPE (TendAudienceWindow, tend_audience_window, GTK_TYPE_WINDOW)

typedef enum {
  PROP_CARD = 1,
  PROP_ZOOM,
} TendAudienceWindowProperty;

enum {
  CLOSE_ASKED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_ZOOM + 1];
static guint       signals[N_SIGNALS];

/* A slip of the hand must not end a practice in front of the room: whoever shows the window decides
 * what to make of it. */
static gboolean
tend_audience_window_close_request (GtkWindow *window)
{
  g_signal_emit (window, signals[CLOSE_ASKED], 0);
  return GDK_EVENT_STOP;
}

static void
tend_audience_window_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  TendAudienceWindow *self = TEND_AUDIENCE_WINDOW (object);

  switch ((TendAudienceWindowProperty)property_id)
    {
    case PROP_CARD:
      g_value_set_object (value, tend_audience_window_get_card (self));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, tend_audience_window_get_zoom (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_audience_window_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TendAudienceWindow *self = TEND_AUDIENCE_WINDOW (object);

  switch ((TendAudienceWindowProperty)property_id)
    {
    case PROP_CARD:
      tend_audience_window_set_card (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      tend_audience_window_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_audience_window_class_init (TendAudienceWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tend_audience_window_get_property;
  object_class->set_property = tend_audience_window_set_property;
  window_class->close_request = tend_audience_window_close_request;

  properties[PROP_CARD] = g_param_spec_object ("card", NULL, NULL, TEND_TYPE_CARD, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.25, 4, 1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CLOSE_ASKED] = g_signal_new ("close-asked", TEND_TYPE_AUDIENCE_WINDOW, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TEND_TYPE_WALL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/presenter/audience-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TendAudienceWindow, wall);
}

static void
tend_audience_window_init (TendAudienceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TendAudienceWindow *
tend_audience_window_new (void)
{
  return g_object_new (TEND_TYPE_AUDIENCE_WINDOW, NULL);
}

void
tend_audience_window_set_card (TendAudienceWindow *self,
                               TendCard           *card)
{
  g_return_if_fail (TEND_IS_AUDIENCE_WINDOW (self));

  if (card == tend_wall_get_card (self->wall))
    return;
  tend_wall_set_card (self->wall, card);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
}

TendCard *
tend_audience_window_get_card (TendAudienceWindow *self)
{
  g_return_val_if_fail (TEND_IS_AUDIENCE_WINDOW (self), NULL);

  return tend_wall_get_card (self->wall);
}

void
tend_audience_window_set_zoom (TendAudienceWindow *self,
                               double              zoom)
{
  g_return_if_fail (TEND_IS_AUDIENCE_WINDOW (self));

  tend_wall_set_zoom (self->wall, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

double
tend_audience_window_get_zoom (TendAudienceWindow *self)
{
  g_return_val_if_fail (TEND_IS_AUDIENCE_WINDOW (self), 1);

  return tend_wall_get_zoom (self->wall);
}
