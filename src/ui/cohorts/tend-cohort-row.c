/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-row.h"

#include "tend-date.h"
#include "tend-enum.h"
#include "tend-property.h"
#include "tend-state-label.h"

#include <glib/gi18n-lib.h>

struct _TendCohortRow
{
  GtkWidget parent_instance;

  TendCohort     *cohort;
  GtkInscription *title;
  GtkInscription *when;
  TendStateLabel *state;
  GtkLevelBar    *bar;
  GtkInscription *seats;
  GtkLabel       *waiting;
};

typedef enum {
  PROP_COHORT = 1,
} TendCohortRowProperty;

static GParamSpec *properties[PROP_COHORT + 1];

G_DEFINE_FINAL_TYPE (TendCohortRow, tend_cohort_row, GTK_TYPE_WIDGET)

static void
show_when (TendCohortRow *self)
{
  g_autoptr (TendCohort) day = tend_object_copy (self->cohort);
  const char            *date = tend_cohort_get_start_date (self->cohort);
  g_autofree char       *when = NULL;
  g_autofree char       *full = date != NULL ? tend_date_say_full (date) : NULL;

  /* There is no room for the time of day. */
  g_object_set (day, "start-time", NULL, NULL);
  when = tend_cohort_say_when (day);
  gtk_inscription_set_text (self->when, when);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->when), full);
}

static void
show_cohort (TendCohortRow *self)
{
  g_autofree char *when = NULL;
  g_autofree char *seats = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *name = NULL;
  const char      *state;

  if (self->cohort == NULL)
    return;

  when = tend_cohort_say_when (self->cohort);
  seats = tend_cohort_say_seats (self->cohort);
  waiting = tend_cohort_say_waiting (self->cohort);
  state = tend_enum_label (TEND_TYPE_COHORT_STATE, (int)tend_cohort_get_state (self->cohort));

  gtk_inscription_set_text (self->title, tend_cohort_get_title (self->cohort));
  show_when (self);
  tend_state_label_set (self->state, TEND_TYPE_COHORT_STATE,
                        (int)tend_cohort_get_state (self->cohort));
  tend_cohort_show_places (self->bar, self->cohort);
  gtk_inscription_set_text (self->seats, seats);
  gtk_label_set_label (self->waiting, waiting);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), waiting != NULL);

  /* Translators: a cohort in a list: title, when it begins, state, places */
  name = g_strdup_printf (_ ("%s, %s, %s, %s"), tend_cohort_get_title (self->cohort), when, state,
                          seats);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
tend_cohort_row_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TendCohortRowProperty)property_id)
    {
    case PROP_COHORT:
      g_value_set_object (value, TEND_COHORT_ROW (object)->cohort);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_cohort_row_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((TendCohortRowProperty)property_id)
    {
    case PROP_COHORT:
      tend_cohort_row_set_cohort (TEND_COHORT_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_cohort_row_dispose (GObject *object)
{
  TendCohortRow *self = TEND_COHORT_ROW (object);
  GtkWidget     *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->cohort);

  G_OBJECT_CLASS (tend_cohort_row_parent_class)->dispose (object);
}

static void
tend_cohort_row_class_init (TendCohortRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_cohort_row_dispose;
  object_class->get_property = tend_cohort_row_get_property;
  object_class->set_property = tend_cohort_row_set_property;

  properties[PROP_COHORT] =
      g_param_spec_object ("cohort", NULL, NULL, TEND_TYPE_COHORT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/cohort-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendCohortRow, title);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRow, when);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRow, state);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRow, bar);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRow, seats);
  gtk_widget_class_bind_template_child (widget_class, TendCohortRow, waiting);
  gtk_widget_class_set_css_name (widget_class, "cohortrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tend_cohort_row_init (TendCohortRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_cohort_row_set_cohort (TendCohortRow *self,
                            TendCohort    *cohort)
{
  g_return_if_fail (TEND_IS_COHORT_ROW (self));
  g_return_if_fail (cohort == NULL || TEND_IS_COHORT (cohort));

  if (!g_set_object (&self->cohort, cohort))
    return;
  show_cohort (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COHORT]);
}

void
tend_cohort_show_places (GtkLevelBar *bar,
                         TendCohort  *cohort)
{
  int most, used;

  g_return_if_fail (GTK_IS_LEVEL_BAR (bar));
  g_return_if_fail (TEND_IS_COHORT (cohort));

  most = MAX (tend_cohort_get_seats_max (cohort), 1);
  used = tend_cohort_get_taken (cohort) + tend_cohort_get_held (cohort);
  gtk_level_bar_set_max_value (bar, most);
  gtk_level_bar_set_value (bar, CLAMP (used, 0, most));
}

char *
tend_cohort_say_waiting (TendCohort *cohort)
{
  int waiting;

  g_return_val_if_fail (TEND_IS_COHORT (cohort), NULL);

  waiting = tend_cohort_get_waiting (cohort);
  if (waiting == 0)
    return NULL;
  /* Translators: how many people are on a waiting list */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d waits", "%d wait", (gulong)waiting), waiting);
}
