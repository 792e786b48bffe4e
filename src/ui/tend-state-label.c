/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-state-label.h"

#include "tend-enum.h"

struct _TendStateLabel
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  GType      state_type;
  int        state;
};

typedef enum {
  PROP_STATE_TYPE = 1,
  PROP_STATE,
} TendStateLabelProperty;

static GParamSpec *properties[PROP_STATE + 1];

static const char *const tone_classes[] = {
  [TEND_TONE_SETTLED] = "tone-settled",
  [TEND_TONE_MOVING] = "tone-moving",
  [TEND_TONE_NEEDS_YOU] = "tone-needs-you",
  [TEND_TONE_REST] = "tone-rest",
};

G_DEFINE_FINAL_TYPE (TendStateLabel, tend_state_label, GTK_TYPE_WIDGET)

static void
show_state (TendStateLabel *self)
{
  const char *word;

  if (self->state_type == G_TYPE_NONE)
    return;

  word = tend_enum_label (self->state_type, self->state);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                tend_enum_icon (self->state_type, self->state));
  gtk_label_set_label (GTK_LABEL (self->label), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (tone_classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), tone_classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            tone_classes[tend_enum_tone (self->state_type, self->state)]);
}

static void
tend_state_label_dispose (GObject *object)
{
  TendStateLabel *self = TEND_STATE_LABEL (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (tend_state_label_parent_class)->dispose (object);
}

static void
tend_state_label_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  TendStateLabel *self = TEND_STATE_LABEL (object);

  switch ((TendStateLabelProperty)property_id)
    {
    case PROP_STATE_TYPE:
      g_value_set_gtype (value, self->state_type);
      break;
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_state_label_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  TendStateLabel *self = TEND_STATE_LABEL (object);

  switch ((TendStateLabelProperty)property_id)
    {
    case PROP_STATE_TYPE:
      tend_state_label_set (self, g_value_get_gtype (value), self->state);
      break;
    case PROP_STATE:
      tend_state_label_set (self, self->state_type, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_state_label_class_init (TendStateLabelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_state_label_dispose;
  object_class->get_property = tend_state_label_get_property;
  object_class->set_property = tend_state_label_set_property;

  properties[PROP_STATE_TYPE] = g_param_spec_gtype ("state-type", NULL, NULL, G_TYPE_NONE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                        G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "statelabel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_state_label_init (TendStateLabel *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "state-label");

  self->state_type = G_TYPE_NONE;
  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

void
tend_state_label_set (TendStateLabel *self,
                      GType           state_type,
                      int             state)
{
  gboolean other_type, other_state;

  g_return_if_fail (TEND_IS_STATE_LABEL (self));

  other_type = self->state_type != state_type;
  other_state = self->state != state;
  self->state_type = state_type;
  self->state = state;
  show_state (self);

  if (other_type)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE_TYPE]);
  if (other_state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
