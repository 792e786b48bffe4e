/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-trail.h"

#include <glib/gi18n-lib.h>

struct _TendImportTrail
{
  GtkWidget parent_instance;

  GtkLabel *steps[TEND_IMPORT_N_STEPS];
  guint     step;
};

typedef enum {
  PROP_STEP = 1,
} TendImportTrailProperty;

static GParamSpec *properties[PROP_STEP + 1];

static const char *const names[TEND_IMPORT_N_STEPS] = {
  N_ ("File"),
  N_ ("Columns"),
  N_ ("Plan"),
  N_ ("Done"),
};

G_DEFINE_FINAL_TYPE (TendImportTrail, tend_import_trail, GTK_TYPE_WIDGET)

static void
show_step (TendImportTrail *self)
{
  g_autofree char *said = NULL;

  for (guint i = 0; i < TEND_IMPORT_N_STEPS; i++)
    {
      GtkWidget *label = GTK_WIDGET (self->steps[i]);

      if (i == self->step)
        gtk_widget_remove_css_class (label, "dim-label");
      else
        gtk_widget_add_css_class (label, "dim-label");
      if (i == self->step)
        gtk_widget_add_css_class (label, "present-step");
      else
        gtk_widget_remove_css_class (label, "present-step");
    }
  /* Translators: "Step 1 of 4: File" */
  said = g_strdup_printf (_ ("Step %u of %u: %s"), self->step + 1, TEND_IMPORT_N_STEPS,
                          _ (names[self->step]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
tend_import_trail_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((TendImportTrailProperty)property_id)
    {
    case PROP_STEP:
      g_value_set_uint (value, TEND_IMPORT_TRAIL (object)->step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_trail_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((TendImportTrailProperty)property_id)
    {
    case PROP_STEP:
      tend_import_trail_set_step (TEND_IMPORT_TRAIL (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_trail_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tend_import_trail_parent_class)->dispose (object);
}

static void
tend_import_trail_class_init (TendImportTrailClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_trail_dispose;
  object_class->get_property = tend_import_trail_get_property;
  object_class->set_property = tend_import_trail_set_property;

  properties[PROP_STEP] =
      g_param_spec_uint ("step", NULL, NULL, 0, TEND_IMPORT_N_STEPS - 1, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "trail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_import_trail_init (TendImportTrail *self)
{
  gtk_box_layout_set_spacing (
      GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  for (guint i = 0; i < TEND_IMPORT_N_STEPS; i++)
    {
      GtkWidget *label = gtk_label_new (_ (names[i]));

      if (i > 0)
        {
          GtkWidget *arrow = g_object_new (GTK_TYPE_LABEL, "label", "›", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

          gtk_widget_add_css_class (arrow, "dim-label");
          gtk_widget_set_parent (arrow, GTK_WIDGET (self));
        }
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_parent (label, GTK_WIDGET (self));
      self->steps[i] = GTK_LABEL (label);
    }
  show_step (self);
}

void
tend_import_trail_set_step (TendImportTrail *self,
                            guint            step)
{
  g_return_if_fail (TEND_IS_IMPORT_TRAIL (self));
  g_return_if_fail (step < TEND_IMPORT_N_STEPS);

  if (self->step == step)
    return;
  self->step = step;
  show_step (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}
