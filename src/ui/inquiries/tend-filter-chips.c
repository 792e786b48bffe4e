/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-filter-chips.h"

#include <glib/gi18n-lib.h>

struct _TendFilterChips
{
  GtkWidget parent_instance;

  GtkFlowBox      *box;
  GtkToggleButton *chips[TEND_INQUIRIES_ALL + 1];
  int              filter; /* TendInquiryFilter */
};

typedef enum {
  PROP_FILTER = 1,
} TendFilterChipsProperty;

static GParamSpec *properties[PROP_FILTER + 1];

static const char *const words[] = {
  [TEND_INQUIRIES_WAITING] = N_ ("Waiting for You"),
  [TEND_INQUIRIES_IN_CONVERSATION] = N_ ("In Conversation"),
  [TEND_INQUIRIES_WAITING_LIST] = N_ ("Waiting List"),
  [TEND_INQUIRIES_ENROLLED] = N_ ("Enrolled"),
  [TEND_INQUIRIES_CLOSED] = N_ ("Closed"),
  [TEND_INQUIRIES_ALL] = N_ ("All"),
};

G_DEFINE_FINAL_TYPE (TendFilterChips, tend_filter_chips, GTK_TYPE_WIDGET)

static void
toggled_cb (TendFilterChips *self,
            GtkToggleButton *chip)
{
  if (!gtk_toggle_button_get_active (chip))
    return;
  for (int i = 0; i <= TEND_INQUIRIES_ALL; i++)
    if (self->chips[i] == chip && self->filter != i)
      {
        self->filter = i;
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
      }
}

static void
tend_filter_chips_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((TendFilterChipsProperty)property_id)
    {
    case PROP_FILTER:
      g_value_set_int (value, TEND_FILTER_CHIPS (object)->filter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_filter_chips_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((TendFilterChipsProperty)property_id)
    {
    case PROP_FILTER:
      tend_filter_chips_set_filter (TEND_FILTER_CHIPS (object),
                                    (TendInquiryFilter)g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_filter_chips_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tend_filter_chips_parent_class)->dispose (object);
}

static void
tend_filter_chips_class_init (TendFilterChipsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_filter_chips_dispose;
  object_class->get_property = tend_filter_chips_get_property;
  object_class->set_property = tend_filter_chips_set_property;

  properties[PROP_FILTER] =
      g_param_spec_int ("filter", NULL, NULL, 0, TEND_INQUIRIES_ALL, TEND_INQUIRIES_WAITING,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/filter-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, TendFilterChips, box);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_filter_chips_init (TendFilterChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i <= TEND_INQUIRIES_ALL; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();
      GtkWidget *chip = gtk_toggle_button_new_with_label (_ (words[i]));

      self->chips[i] = GTK_TOGGLE_BUTTON (chip);
      gtk_widget_add_css_class (chip, "chip");
      gtk_toggle_button_set_group (self->chips[i], i > 0 ? self->chips[0] : NULL);
      gtk_toggle_button_set_active (self->chips[i], i == self->filter);
      g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

      /* The button takes the focus, not the place it has in the box. */
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), chip);
      gtk_flow_box_insert (self->box, child, -1);
    }
}

TendInquiryFilter
tend_filter_chips_get_filter (TendFilterChips *self)
{
  g_return_val_if_fail (TEND_IS_FILTER_CHIPS (self), TEND_INQUIRIES_WAITING);

  return (TendInquiryFilter)self->filter;
}

void
tend_filter_chips_set_filter (TendFilterChips  *self,
                              TendInquiryFilter filter)
{
  g_return_if_fail (TEND_IS_FILTER_CHIPS (self));
  g_return_if_fail ((guint)filter <= TEND_INQUIRIES_ALL);

  gtk_toggle_button_set_active (self->chips[filter], TRUE);
}
