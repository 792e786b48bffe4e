/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-request-group.h"

#include "tend-cohort-choice.h"
#include "tend-date-row.h"
#include "tend-enum.h"
#include "tend-inquiry-actions.h"
#include "tend-inquiry-store.h"
#include "tend-perform.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendRequestGroup
{
  AdwPreferencesGroup parent_instance;

  TendStore        *store;
  TendInquiry      *inquiry;
  TendCohortChoice *cohorts;
  gboolean          filling; /* while it is not the person who changes the rows */

  AdwEntryRow *step_row;
  TendDateRow *date_row;
  AdwComboRow *cohort_row;
  AdwComboRow *together_row;
};

G_DEFINE_FINAL_TYPE (TendRequestGroup, tend_request_group, ADW_TYPE_PREFERENCES_GROUP)

static void
fill_step (TendRequestGroup *self)
{
  const char *step = tend_inquiry_get_next_step (self->inquiry);
  const char *date = tend_inquiry_get_next_step_date (self->inquiry);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->step_row), step != NULL ? step : "");
  tend_date_row_set_date (self->date_row, date);
  self->filling = FALSE;
}

static void
fill_choices (TendRequestGroup *self)
{
  g_autoptr (GError) error = NULL;
  const char        *wish = tend_inquiry_get_wish (self->inquiry);

  self->filling = TRUE;
  if (!tend_cohort_choice_fill (self->cohorts, tend_store_get_reader (self->store),
                                tend_inquiry_get_cohort_wished (self->inquiry), &error))
    tend_report_error (GTK_WIDGET (self), error);
  adw_combo_row_set_selected (
      self->cohort_row,
      tend_cohort_choice_find (self->cohorts, tend_inquiry_get_cohort_wished (self->inquiry)));
  /* What the person wrote is shown as they wrote it. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->cohort_row), wish);
  adw_combo_row_set_selected (self->together_row,
                              (guint)tend_inquiry_get_togetherness (self->inquiry));
  gtk_widget_set_visible (GTK_WIDGET (self->together_row),
                          tend_inquiry_get_size (self->inquiry) > 1);
  self->filling = FALSE;
}

static void
performed_cb (gboolean    success,
              TendAction *action,
              gpointer    data)
{
  TendRequestGroup       *self = data;
  g_autoptr (TendInquiry) stored = NULL;

  if (success || self->inquiry == NULL)
    return;
  /* What was refused is not shown as if it were so; a next step that is not kept stays written, and
   * is tried again when its row is left again. */
  fill_choices (self);
  stored = tend_inquiry_load (tend_store_get_reader (self->store),
                              tend_inquiry_get_id (self->inquiry), NULL);
  if (stored != NULL)
    g_object_set (self->inquiry,
                  "next-step", tend_inquiry_get_next_step (stored),
                  "next-step-date", tend_inquiry_get_next_step_date (stored),
                  NULL);
}

static void
perform (TendRequestGroup *self,
         TendAction       *action)
{
  tend_perform (GTK_WIDGET (self), self->store, action, performed_cb, self);
}

static void
save_step (TendRequestGroup *self)
{
  g_autofree char *step = tend_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->step_row)));
  const char      *date = tend_date_row_get_date (self->date_row);
  gint64           id = self->inquiry != NULL ? tend_inquiry_get_id (self->inquiry) : 0;

  if (id == 0)
    return;
  /* A date that is none is pointed out, and does not take the words with it. */
  if (!tend_date_row_check (self->date_row))
    date = tend_inquiry_get_next_step_date (self->inquiry);
  if ((g_strcmp0 (step, tend_inquiry_get_next_step (self->inquiry)) == 0 &&
       g_strcmp0 (date, tend_inquiry_get_next_step_date (self->inquiry)) == 0))
    return;
  perform (self, tend_inquiry_set_next_step_action (id, step, date));
  /* Kept already, as far as leaving the rows once more is concerned. */
  g_object_set (self->inquiry, "next-step", step, "next-step-date", date, NULL);
}

static void
save_cb (TendRequestGroup *self)
{
  save_step (self);
}

static void
focus_left_cb (TendRequestGroup *self)
{
  save_step (self);
}

/* A day that was clicked in the calendar is meant; one that is being typed may not be whole yet. */
static void
date_chosen_cb (TendRequestGroup *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->date_row));

  if (!self->filling && !gtk_widget_has_focus (GTK_WIDGET (text)))
    save_step (self);
}

static void
step_done_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TendRequestGroup *self = TEND_REQUEST_GROUP (widget);

  perform (self,
           tend_inquiry_set_next_step_action (tend_inquiry_get_id (self->inquiry), NULL, NULL));
}

static void
cohort_chosen_cb (TendRequestGroup *self)
{
  gint64 chosen;

  if (self->filling || self->inquiry == NULL)
    return;
  chosen = tend_cohort_choice_get_id (self->cohorts, adw_combo_row_get_selected (self->cohort_row));
  if (chosen != tend_inquiry_get_cohort_wished (self->inquiry))
    perform (self, tend_inquiry_set_cohort_wished_action (tend_inquiry_get_id (self->inquiry),
                                                          chosen));
}

static void
together_chosen_cb (TendRequestGroup *self)
{
  guint chosen = adw_combo_row_get_selected (self->together_row);

  if (!self->filling && self->inquiry != NULL &&
      chosen != (guint)tend_inquiry_get_togetherness (self->inquiry))
    perform (self, tend_inquiry_set_togetherness_action (tend_inquiry_get_id (self->inquiry),
                                                         (TendTogetherness)chosen));
}

static void
tend_request_group_dispose (GObject *object)
{
  TendRequestGroup *self = TEND_REQUEST_GROUP (object);

  self->filling = TRUE;
  g_clear_object (&self->inquiry);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_REQUEST_GROUP);
  g_clear_object (&self->cohorts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_request_group_parent_class)->dispose (object);
}

static void
tend_request_group_class_init (TendRequestGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_request_group_dispose;

  g_type_ensure (TEND_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/request-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TendRequestGroup, step_row);
  gtk_widget_class_bind_template_child (widget_class, TendRequestGroup, date_row);
  gtk_widget_class_bind_template_child (widget_class, TendRequestGroup, cohort_row);
  gtk_widget_class_bind_template_child (widget_class, TendRequestGroup, together_row);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, cohort_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, together_chosen_cb);
  gtk_widget_class_install_action (widget_class, "request.step-done", NULL, step_done_cb);
}

static void
tend_request_group_init (TendRequestGroup *self)
{
  g_autoptr (GtkStringList) together = gtk_string_list_new (NULL);
  guint                     n_values;
  const int                *values = tend_enum_values (TEND_TYPE_TOGETHERNESS, &n_values);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cohorts = tend_cohort_choice_new (_ ("Any cohort"));
  adw_combo_row_set_model (self->cohort_row, tend_cohort_choice_get_model (self->cohorts));
  /* In the order of the enum, which is that of the choices. */
  for (guint i = 0; i < n_values; i++)
    gtk_string_list_append (together, tend_enum_label (TEND_TYPE_TOGETHERNESS, values[i]));
  adw_combo_row_set_model (self->together_row, G_LIST_MODEL (together));
  self->filling = FALSE;
}

static gboolean
step_is_another (TendInquiry *shown,
                 TendInquiry *inquiry)
{
  return g_strcmp0 (tend_inquiry_get_next_step (shown),
                    tend_inquiry_get_next_step (inquiry)) != 0 ||
         g_strcmp0 (tend_inquiry_get_next_step_date (shown),
                    tend_inquiry_get_next_step_date (inquiry)) != 0;
}

void
tend_request_group_show (TendRequestGroup *self,
                         TendStore        *store,
                         TendInquiry      *inquiry)
{
  g_autoptr (TendInquiry) shown = NULL;
  gboolean                other;

  g_return_if_fail (TEND_IS_REQUEST_GROUP (self));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (TEND_IS_INQUIRY (inquiry));

  shown = self->inquiry != NULL ? g_object_ref (self->inquiry) : NULL;
  other = shown == NULL || tend_inquiry_get_id (shown) != tend_inquiry_get_id (inquiry);
  if (other)
    save_step (self);
  g_set_object (&self->store, store);
  g_set_object (&self->inquiry, inquiry);
  if (other || step_is_another (shown, inquiry))
    fill_step (self);
  fill_choices (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "request.step-done",
                                 tend_inquiry_get_next_step (inquiry) != NULL ||
                                     tend_inquiry_get_next_step_date (inquiry) != NULL);
}
