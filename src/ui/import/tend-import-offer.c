/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-offer.h"

#include "tend-import-choice-words.h"

#include <glib/gi18n-lib.h>

struct _TendImportOffer
{
  AdwPreferencesGroup parent_instance;

  TendImportPlan   *plan;
  TendImportRow    *row;
  TendImportChoices choice;
  gboolean          filling; /* while it is not the person who switches */

  GtkWidget *this_row;
  GtkSwitch *this_switch;
  GtkWidget *all_row;
  GtkSwitch *all_switch;
};

enum {
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendImportOffer, tend_import_offer, ADW_TYPE_PREFERENCES_GROUP)

static void
this_toggled_cb (TendImportOffer *self)
{
  g_autoptr (TendImportSettings) settings = NULL;

  if (self->filling || self->row == NULL)
    return;
  settings = tend_import_settings_copy (tend_import_plan_get_settings (self->plan));
  tend_import_settings_decide (settings, tend_import_row_get_decision (self->row), self->choice,
                               gtk_switch_get_active (self->this_switch) ? self->choice
                                                                         : TEND_IMPORT_NO_CHOICE);
  g_signal_emit (self, signals[SETTLED], 0, settings);
}

static void
all_toggled_cb (TendImportOffer *self)
{
  g_autoptr (TendImportSettings) settings = NULL;
  guint                          before;

  if (self->filling || self->row == NULL)
    return;
  settings = tend_import_settings_copy (tend_import_plan_get_settings (self->plan));
  before = tend_import_settings_get_choices (settings);
  tend_import_settings_set_choices (settings, gtk_switch_get_active (self->all_switch)
                                                  ? before | self->choice
                                                  : before & ~(guint)self->choice);
  g_signal_emit (self, signals[SETTLED], 0, settings);
}

static void
tend_import_offer_dispose (GObject *object)
{
  TendImportOffer *self = TEND_IMPORT_OFFER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_OFFER);
  g_clear_object (&self->plan);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (tend_import_offer_parent_class)->dispose (object);
}

static void
tend_import_offer_class_init (TendImportOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_offer_dispose;

  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_IMPORT_SETTINGS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportOffer, this_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportOffer, this_switch);
  gtk_widget_class_bind_template_child (widget_class, TendImportOffer, all_row);
  gtk_widget_class_bind_template_child (widget_class, TendImportOffer, all_switch);
  gtk_widget_class_bind_template_callback (widget_class, this_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
}

static void
tend_import_offer_init (TendImportOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TendImportOffer *
tend_import_offer_new (void)
{
  return g_object_new (TEND_TYPE_IMPORT_OFFER, NULL);
}

void
tend_import_offer_show (TendImportOffer  *self,
                        TendImportPlan   *plan,
                        TendImportRow    *row,
                        TendImportChoices choice)
{
  TendImportChoices chosen;
  g_autofree char  *all = NULL;
  guint             n;

  g_return_if_fail (TEND_IS_IMPORT_OFFER (self));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));
  g_return_if_fail (TEND_IS_IMPORT_ROW (row));

  g_set_object (&self->plan, plan);
  g_set_object (&self->row, row);
  self->choice = choice;
  chosen = tend_import_settings_get_choices (tend_import_plan_get_settings (plan));
  n = tend_import_plan_count_choice (plan, choice);
  all = tend_import_choice_say_rows (choice, n);

  g_object_set (self->this_row,
                "title", tend_import_choice_title (choice),
                "subtitle", tend_import_choice_explain (choice),
                NULL);
  g_object_set (self->all_row, "subtitle", all, NULL);
  /* Of one row there is nothing to be said twice. */
  gtk_widget_set_visible (self->all_row, n > 1 || (chosen & choice) != 0);
  self->filling = TRUE;
  gtk_switch_set_active (self->this_switch, tend_import_row_is_chosen (row, choice));
  gtk_switch_set_active (self->all_switch, (chosen & choice) != 0);
  self->filling = FALSE;
}

void
tend_import_offer_flip (TendImportOffer *self)
{
  g_return_if_fail (TEND_IS_IMPORT_OFFER (self));

  gtk_switch_set_active (self->this_switch, !gtk_switch_get_active (self->this_switch));
}
