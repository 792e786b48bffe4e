/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-place-row.h"

#include "tend-date.h"
#include "tend-enrollment-actions.h"
#include "tend-perform.h"
#include "tend-state-label.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendPlaceRow
{
  GtkListBoxRow parent_instance;

  TendStore      *store;
  TendEnrollment *enrollment; /* the first of those that are alike */

  GtkLabel       *cohort;
  TendStateLabel *state;
  GtkLabel       *sentence;
  GtkWidget      *offer_buttons;
  GtkWidget      *list_buttons;
  GtkWidget      *offer_button;
};

G_DEFINE_FINAL_TYPE (TendPlaceRow, tend_place_row, GTK_TYPE_LIST_BOX_ROW)

static void
act_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TendPlaceRow    *self = TEND_PLACE_ROW (widget);
  gint64           offer = tend_enrollment_get_offer (self->enrollment);
  g_autofree char *today = tend_today ();
  TendAction      *action;

  if (g_str_equal (action_name, "place.confirm"))
    action = tend_offer_confirm_action (offer, today);
  else if (g_str_equal (action_name, "place.decline"))
    action = tend_offer_decline_action (offer);
  else if (g_str_equal (action_name, "place.withdraw"))
    action = tend_offer_withdraw_action (offer);
  else
    action = tend_waiting_list_leave_action (tend_enrollment_get_inquiry (self->enrollment),
                                             tend_enrollment_get_cohort (self->enrollment));
  tend_perform (widget, self->store, action, NULL, NULL);
}

/* @names are those whom it is about when it is not the whole party. */
static char *
say_sentence (TendEnrollment *enrollment,
              const char     *names)
{
  const char      *until = tend_enrollment_get_until (enrollment);
  g_autofree char *today = tend_today ();
  g_autofree char *date = until != NULL ? tend_date_say (until) : NULL;
  g_autofree char *held = NULL;

  if (tend_enrollment_get_state (enrollment) == TEND_ENROLLMENT_OFFERED && date != NULL)
    {
      if (strcmp (until, today) >= 0)
        /* Translators: a date, the last on which offered places are kept */
        held = g_strdup_printf (_ ("Held until %s"), date);
      else
        /* Translators: a date that has passed */
        held = g_strdup_printf (_ ("Was held until %s, and is not any more"), date);
    }
  if (held != NULL && names != NULL)
    return g_strdup_printf ("%s · %s", names, held);
  return held != NULL ? g_steal_pointer (&held) : g_strdup (names);
}

static void
tend_place_row_dispose (GObject *object)
{
  TendPlaceRow *self = TEND_PLACE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PLACE_ROW);
  g_clear_object (&self->store);
  g_clear_object (&self->enrollment);

  G_OBJECT_CLASS (tend_place_row_parent_class)->dispose (object);
}

static void
tend_place_row_class_init (TendPlaceRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_place_row_dispose;

  g_type_ensure (TEND_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/place-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPlaceRow, cohort);
  gtk_widget_class_bind_template_child (widget_class, TendPlaceRow, state);
  gtk_widget_class_bind_template_child (widget_class, TendPlaceRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, TendPlaceRow, offer_buttons);
  gtk_widget_class_bind_template_child (widget_class, TendPlaceRow, list_buttons);
  gtk_widget_class_bind_template_child (widget_class, TendPlaceRow, offer_button);

  gtk_widget_class_install_action (widget_class, "place.confirm", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "place.decline", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "place.withdraw", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "place.leave-list", NULL, act_cb);
}

static void
tend_place_row_init (TendPlaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
row_new (TendStore      *store,
         TendEnrollment *enrollment,
         const char     *names)
{
  TendPlaceRow       *self = g_object_new (TEND_TYPE_PLACE_ROW, NULL);
  TendEnrollmentState state = tend_enrollment_get_state (enrollment);
  gint64              cohort = tend_enrollment_get_cohort (enrollment);
  g_autofree char    *sentence = say_sentence (enrollment, names);

  self->store = g_object_ref (store);
  self->enrollment = g_object_ref (enrollment);
  gtk_label_set_label (self->cohort, tend_enrollment_get_cohort_title (enrollment));
  tend_state_label_set (self->state, TEND_TYPE_ENROLLMENT_STATE, (int)state);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), sentence != NULL);
  gtk_widget_set_visible (self->offer_buttons, state == TEND_ENROLLMENT_OFFERED);
  gtk_widget_set_visible (self->list_buttons, state == TEND_ENROLLMENT_WAITLISTED);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->offer_button), "x", cohort);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", cohort);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tend_enrollment_get_cohort_title (enrollment), -1);
  return GTK_WIDGET (self);
}

static gboolean
are_alike (TendEnrollment *one,
           TendEnrollment *other)
{
  return tend_enrollment_get_cohort (one) == tend_enrollment_get_cohort (other) &&
         tend_enrollment_get_state (one) == tend_enrollment_get_state (other) &&
         tend_enrollment_get_offer (one) == tend_enrollment_get_offer (other);
}

/* The names of all that are like the one at @position; NULL when that is the whole party, or when
 * one before it is like it and so says it for them. */
static gboolean
gather_alike (GListModel *enrollments,
              guint       position,
              char      **names)
{
  g_autoptr (TendEnrollment) first = g_list_model_get_item (enrollments, position);
  g_autoptr (GStrvBuilder)   builder = g_strv_builder_new ();
  g_auto (GStrv)             all = NULL;
  guint                      count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (enrollments); i++)
    {
      g_autoptr (TendEnrollment) other = g_list_model_get_item (enrollments, i);

      if (!are_alike (first, other))
        continue;
      if (i < position)
        return FALSE;
      g_strv_builder_add (builder, tend_enrollment_get_name (other));
      count++;
    }
  all = g_strv_builder_end (builder);
  if (count < tend_enrollment_get_party_size (first))
    *names = tend_text_join_names ((const char *const *)all);
  return TRUE;
}

void
tend_place_row_fill (GtkListBox *list,
                     TendStore  *store,
                     GListModel *enrollments)
{
  GtkListBoxRow *old;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  while ((old = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (old));
  for (guint i = 0; i < g_list_model_get_n_items (enrollments); i++)
    {
      g_autoptr (TendEnrollment) enrollment = g_list_model_get_item (enrollments, i);
      g_autofree char           *names = NULL;

      if (gather_alike (enrollments, i, &names))
        gtk_list_box_append (list, row_new (store, enrollment, names));
    }
}
