/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-places-row.h"

#include <glib/gi18n-lib.h>

struct _TendPlacesRow
{
  GtkListBoxRow parent_instance;

  GtkLabel    *title_label;
  GtkLevelBar *bar;
  GtkLabel    *seats_label;
};

G_DEFINE_FINAL_TYPE (TendPlacesRow, tend_places_row, GTK_TYPE_LIST_BOX_ROW)

static void
tend_places_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_PLACES_ROW);

  G_OBJECT_CLASS (tend_places_row_parent_class)->dispose (object);
}

static void
tend_places_row_class_init (TendPlacesRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_places_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/today/places-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPlacesRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesRow, bar);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesRow, seats_label);
}

static void
tend_places_row_init (TendPlacesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TendPlacesRow *
tend_places_row_new (TendCohort *cohort)
{
  TendPlacesRow   *self;
  g_autofree char *seats = NULL;
  g_autofree char *name = NULL;
  int              most, used;

  g_return_val_if_fail (TEND_IS_COHORT (cohort), NULL);

  self = g_object_new (TEND_TYPE_PLACES_ROW, NULL);
  seats = tend_cohort_say_seats (cohort);
  /* Translators: a cohort and its places, read aloud: "Spring evenings: 9 of 12 places taken" */
  name = g_strdup_printf (_ ("%s: %s"), tend_cohort_get_title (cohort), seats);
  most = tend_cohort_get_seats_max (cohort);
  used = tend_cohort_get_taken (cohort) + tend_cohort_get_held (cohort);

  gtk_label_set_label (self->title_label, tend_cohort_get_title (cohort));
  gtk_label_set_label (self->seats_label, seats);
  gtk_level_bar_set_max_value (self->bar, MAX (most, 1));
  gtk_level_bar_set_value (self->bar, CLAMP (used, 0, MAX (most, 1)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", tend_cohort_get_id (cohort));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return self;
}
