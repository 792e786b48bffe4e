/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-script-view.h"

#include "tend-script-step.h"

#include <glib/gi18n-lib.h>

#define SPACING 14

struct _TendScriptView
{
  GtkWidget   parent_instance;
  TendScript *script;
};

typedef enum {
  PROP_SCRIPT = 1,
} TendScriptViewProperty;

static GParamSpec *properties[PROP_SCRIPT + 1];

G_DEFINE_FINAL_TYPE (TendScriptView, tend_script_view, GTK_TYPE_WIDGET)

static void
remove_steps (TendScriptView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static int
find_longest_pause (const TendScript *script)
{
  int longest = 0;

  for (guint i = 0; i < tend_script_get_n_steps (script); i++)
    longest = MAX (longest, tend_script_get_step (script, i)->pause_max);
  return longest;
}

static void
show_steps (TendScriptView *self)
{
  int longest;

  remove_steps (self);
  if (self->script == NULL)
    return;

  longest = find_longest_pause (self->script);
  for (guint i = 0; i < tend_script_get_n_steps (self->script); i++)
    gtk_widget_set_parent (
        tend_script_step_new (tend_script_get_step (self->script, i), longest),
        GTK_WIDGET (self));
}

static void
tend_script_view_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  TendScriptView *self = TEND_SCRIPT_VIEW (object);

  switch ((TendScriptViewProperty)property_id)
    {
    case PROP_SCRIPT:
      g_value_set_boxed (value, self->script);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_script_view_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((TendScriptViewProperty)property_id)
    {
    case PROP_SCRIPT:
      tend_script_view_set_script (TEND_SCRIPT_VIEW (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_script_view_dispose (GObject *object)
{
  TendScriptView *self = TEND_SCRIPT_VIEW (object);

  remove_steps (self);
  g_clear_pointer (&self->script, tend_script_unref);

  G_OBJECT_CLASS (tend_script_view_parent_class)->dispose (object);
}

static void
tend_script_view_class_init (TendScriptViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_script_view_dispose;
  object_class->get_property = tend_script_view_get_property;
  object_class->set_property = tend_script_view_set_property;

  properties[PROP_SCRIPT] =
      g_param_spec_boxed ("script", NULL, NULL, TEND_TYPE_SCRIPT,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "scriptview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
tend_script_view_init (TendScriptView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The words of the practice"), -1);
}

void
tend_script_view_set_script (TendScriptView *self,
                             TendScript     *script)
{
  g_return_if_fail (TEND_IS_SCRIPT_VIEW (self));

  if (self->script == script)
    return;
  g_clear_pointer (&self->script, tend_script_unref);
  if (script != NULL)
    self->script = tend_script_ref (script);
  show_steps (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCRIPT]);
}

TendScript *
tend_script_view_get_script (TendScriptView *self)
{
  g_return_val_if_fail (TEND_IS_SCRIPT_VIEW (self), NULL);

  return self->script;
}
