/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-row.h"

#include "tend-plan-words.h"
#include "tend-plan.h"

#include <glib/gi18n-lib.h>

struct _TendPlanRow
{
  GtkWidget parent_instance;

  TendSession    *session;
  GtkInscription *title;
  GtkInscription *when;
  GtkWidget      *icon;
  GtkLabel       *sum;
};

typedef enum {
  PROP_SESSION = 1,
} TendPlanRowProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (TendPlanRow, tend_plan_row, GTK_TYPE_WIDGET)

static void
show_sum (TendPlanRow *self,
          const char  *words)
{
  int      minutes = tend_session_get_minutes (self->session);
  gboolean too_long = minutes > 0 && tend_session_get_plan_minutes (self->session) > minutes;

  gtk_label_set_label (self->sum, words);
  gtk_widget_set_visible (self->icon, too_long);
  gtk_widget_remove_css_class (GTK_WIDGET (self->sum), too_long ? "dim-label" : "tone-needs-you");
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), too_long ? "tone-needs-you" : "dim-label");
}

static void
show_session (TendPlanRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;
  g_autofree char *full = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *name = NULL;

  if (self->session == NULL)
    return;

  title = tend_session_say_heading (self->session);
  when = tend_plan_words_when (self->session);
  full = tend_plan_words_when_full (self->session);
  sum = tend_plan_say_sum (tend_session_get_plan_minutes (self->session),
                           tend_session_get_minutes (self->session));
  gtk_inscription_set_text (self->title, title);
  gtk_inscription_set_text (self->when, when);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->when), full);
  show_sum (self, sum);

  /* Translators: a plan in a list: its session, when that is, its length */
  name = g_strdup_printf (_ ("%s, %s, %s"), title, when, sum);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
tend_plan_row_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((TendPlanRowProperty)property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, TEND_PLAN_ROW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_plan_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch ((TendPlanRowProperty)property_id)
    {
    case PROP_SESSION:
      tend_plan_row_set_session (TEND_PLAN_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_plan_row_dispose (GObject *object)
{
  TendPlanRow *self = TEND_PLAN_ROW (object);
  GtkWidget   *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tend_plan_row_parent_class)->dispose (object);
}

static void
tend_plan_row_class_init (TendPlanRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_plan_row_dispose;
  object_class->get_property = tend_plan_row_get_property;
  object_class->set_property = tend_plan_row_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, TEND_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/plans/plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPlanRow, title);
  gtk_widget_class_bind_template_child (widget_class, TendPlanRow, when);
  gtk_widget_class_bind_template_child (widget_class, TendPlanRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TendPlanRow, sum);
  gtk_widget_class_set_css_name (widget_class, "planrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_plan_row_init (TendPlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_plan_row_set_session (TendPlanRow *self,
                           TendSession *session)
{
  g_return_if_fail (TEND_IS_PLAN_ROW (self));
  g_return_if_fail (session == NULL || TEND_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  show_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
