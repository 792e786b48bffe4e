/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-places-dialog.h"

#include "tend-cohort-choice.h"
#include "tend-date-row.h"
#include "tend-date.h"
#include "tend-enrollment-actions.h"
#include "tend-perform.h"
#include "tend-text.h"
#include "tend-waiting-list-store.h"

#include <glib/gi18n-lib.h>

/* How long places are held when nothing else is said. */
#define DAYS_HELD 7

struct _TendPlacesDialog
{
  AdwWindow parent_instance;

  TendStore        *store;
  TendInquiry      *inquiry;
  TendCohortChoice *cohorts;
  gboolean          acting;

  AdwWindowTitle *title;
  GtkWidget      *act_button;
  GtkLabel       *act_label;
  AdwComboRow    *cohort_row;
  GtkCheckButton *hold_choice;
  GtkCheckButton *give_choice;
  GtkCheckButton *wait_choice;
  TendDateRow    *until_row;
  GtkLabel       *words;
  GtkWidget      *reason_group;
  AdwEntryRow    *reason_row;
};

G_DEFINE_FINAL_TYPE (TendPlacesDialog, tend_places_dialog, ADW_TYPE_WINDOW)

static TendPlacesWay
get_way (TendPlacesDialog *self)
{
  if (gtk_check_button_get_active (self->wait_choice))
    return TEND_PLACES_WAIT;
  return gtk_check_button_get_active (self->give_choice) ? TEND_PLACES_GIVE : TEND_PLACES_HOLD;
}

static GtkCheckButton *
get_choice (TendPlacesDialog *self,
            TendPlacesWay     way)
{
  if (way == TEND_PLACES_WAIT)
    return self->wait_choice;
  return way == TEND_PLACES_GIVE ? self->give_choice : self->hold_choice;
}

static TendCohort *
get_cohort (TendPlacesDialog *self)
{
  return tend_cohort_choice_get_cohort (self->cohorts,
                                        adw_combo_row_get_selected (self->cohort_row));
}

/* Who is next and who keeps their turn, where that matters: when others wait, or when these do not
 * all fit. */
static char *
say_words (TendPlacesDialog *self,
           TendCohort       *cohort)
{
  int                    size = (int)tend_inquiry_get_size (self->inquiry);
  int                    free_places = tend_cohort_get_free (cohort);
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) waiting = NULL;
  g_autofree char       *next = NULL;
  g_autofree char       *needed = NULL;

  waiting = tend_waiting_list_load (tend_store_get_reader (self->store),
                                    tend_cohort_get_id (cohort), &error);
  if (waiting == NULL)
    return g_strdup (error->message);
  if (free_places >= size && g_list_model_get_n_items (G_LIST_MODEL (waiting)) == 0)
    return NULL;

  next = tend_waiting_list_say_next (G_LIST_MODEL (waiting), free_places);
  if (free_places >= size)
    return g_steal_pointer (&next);
  needed = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d place is needed.",
                                         "%d places are needed.", (gulong)size),
                            size);
  return g_strconcat (needed, " ", next, NULL);
}

static const char *
name_act (TendPlacesDialog *self)
{
  gboolean one = tend_inquiry_get_size (self->inquiry) == 1;

  switch (get_way (self))
    {
    case TEND_PLACES_WAIT:
      return _ ("_Put on List");
    case TEND_PLACES_GIVE:
      return one ? _ ("_Give Place") : _ ("_Give Places");
    case TEND_PLACES_HOLD:
    default:
      return one ? _ ("_Hold Place") : _ ("_Hold Places");
    }
}

static void
say_act (TendPlacesDialog *self)
{
  const char      *word = name_act (self);
  g_auto (GStrv)   parts = g_strsplit (word, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);

  gtk_label_set_label (self->act_label, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->act_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
}

static void
show_seats (TendPlacesDialog *self,
            TendCohort       *cohort)
{
  g_autofree char *seats = tend_cohort_say_seats (cohort);
  g_autofree char *when = tend_cohort_say_when (cohort);
  g_autofree char *both = g_strconcat (seats, " · ", when, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->cohort_row), both);
}

/* Brings everything in line with what is chosen. */
static void
update (TendPlacesDialog *self)
{
  TendCohort      *cohort;
  g_autofree char *words = NULL;
  TendPlacesWay    way;
  gboolean         over, ready;

  if (self->inquiry == NULL)
    return;
  cohort = get_cohort (self);
  way = get_way (self);
  over = cohort != NULL && way != TEND_PLACES_WAIT &&
         tend_cohort_get_free (cohort) < (int)tend_inquiry_get_size (self->inquiry);
  ready = cohort != NULL && !self->acting;

  if (cohort != NULL)
    {
      show_seats (self, cohort);
      words = say_words (self, cohort);
    }
  else
    words = g_strdup (_ ("There is no cohort yet that anybody could have a place in."));
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
  gtk_widget_set_visible (self->reason_group, over);
  say_act (self);

  if (over && tend_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->reason_row))))
    ready = FALSE;
  if (way == TEND_PLACES_HOLD && tend_date_row_get_date (self->until_row) == NULL)
    ready = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "places.act", ready);
}

static void
acted_cb (gboolean    success,
          TendAction *action,
          gpointer    data)
{
  TendPlacesDialog *self = data;

  self->acting = FALSE;
  if (success)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    update (self);
}

static void
act_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TendPlacesDialog *self = TEND_PLACES_DIALOG (widget);
  gint64            inquiry = tend_inquiry_get_id (self->inquiry);
  gint64            cohort = tend_cohort_get_id (get_cohort (self));
  const char       *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_row));
  g_autofree char  *today = tend_today ();
  TendAction       *action = NULL;

  switch (get_way (self))
    {
    case TEND_PLACES_WAIT:
      action = tend_waiting_list_join_action (inquiry, cohort);
      break;
    case TEND_PLACES_GIVE:
      action = tend_offer_give_action (inquiry, cohort, today, reason);
      break;
    case TEND_PLACES_HOLD:
    default:
      action = tend_offer_make_action (inquiry, cohort, tend_date_row_get_date (self->until_row),
                                       today, reason);
      break;
    }
  self->acting = TRUE;
  update (self);
  tend_perform (widget, self->store, action, acted_cb, self);
}

static void
tend_places_dialog_dispose (GObject *object)
{
  TendPlacesDialog *self = TEND_PLACES_DIALOG (object);

  g_clear_object (&self->inquiry);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PLACES_DIALOG);
  g_clear_object (&self->cohorts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_places_dialog_parent_class)->dispose (object);
}

static void
tend_places_dialog_class_init (TendPlacesDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_places_dialog_dispose;

  g_type_ensure (TEND_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/places-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, act_button);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, act_label);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, cohort_row);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, hold_choice);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, give_choice);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, wait_choice);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, words);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, reason_group);
  gtk_widget_class_bind_template_child (widget_class, TendPlacesDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "places.act", NULL, act_cb);
}

static void
tend_places_dialog_init (TendPlacesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cohorts = tend_cohort_choice_new (NULL);
  adw_combo_row_set_model (self->cohort_row, tend_cohort_choice_get_model (self->cohorts));
}

GtkWidget *
tend_places_dialog_new (TendStore    *store,
                        TendInquiry  *inquiry,
                        gint64        cohort,
                        TendPlacesWay way)
{
  TendPlacesDialog  *self;
  g_autoptr (GError) error = NULL;
  g_autofree char   *today = tend_today ();
  g_autofree char   *until = tend_date_add_days (today, DAYS_HELD);
  guint              position;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_INQUIRY (inquiry), NULL);

  self = g_object_new (TEND_TYPE_PLACES_DIALOG, NULL);
  self->store = g_object_ref (store);
  tend_date_row_set_date (self->until_row, until);
  gtk_check_button_set_active (get_choice (self, way), TRUE);
  if (!tend_cohort_choice_fill (self->cohorts, tend_store_get_reader (store), 0, &error))
    tend_report_error (GTK_WIDGET (self), error);
  position = cohort != 0 ? tend_cohort_choice_find (self->cohorts, cohort) : 0;
  if (position != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (self->cohort_row, position);

  self->inquiry = g_object_ref (inquiry);
  adw_window_title_set_subtitle (self->title, tend_inquiry_get_names (inquiry));
  update (self);
  return GTK_WIDGET (self);
}
