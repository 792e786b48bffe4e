/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-session-card.h"

#include "tend-date.h"
#include "tend-plan.h"

#include <glib/gi18n-lib.h>

struct _TendSessionCard
{
  AdwBin parent_instance;

  GtkLabel  *cohort_label;
  GtkLabel  *title_label;
  GtkLabel  *when_label;
  GtkLabel  *facts_label;
  GtkWidget *buttons;
  GtkWidget *plan_button;
  GtkWidget *present_button;
};

G_DEFINE_FINAL_TYPE (TendSessionCard, tend_session_card, ADW_TYPE_BIN)

static void
tend_session_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_SESSION_CARD);

  G_OBJECT_CLASS (tend_session_card_parent_class)->dispose (object);
}

static void
tend_session_card_class_init (TendSessionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_session_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/today/session-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TendSessionCard, cohort_label);
  gtk_widget_class_bind_template_child (widget_class, TendSessionCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, TendSessionCard, when_label);
  gtk_widget_class_bind_template_child (widget_class, TendSessionCard, facts_label);
  gtk_widget_class_bind_template_child (widget_class, TendSessionCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, TendSessionCard, plan_button);
  gtk_widget_class_bind_template_child (widget_class, TendSessionCard, present_button);
}

static void
tend_session_card_init (TendSessionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
say_where_and_when (TendSession *session)
{
  g_autofree char *when = tend_session_say_when (session);
  const char      *place = tend_session_get_place (session);

  if (place == NULL)
    return g_steal_pointer (&when);
  /* Translators: when and where a session takes place: "Tue 12 Jan, 18:30 – 21:00 · Room 2" */
  return g_strdup_printf (_ ("%s · %s"), when, place);
}

static char *
say_facts (TendSession *session)
{
  g_autofree char *expected = NULL;
  g_autofree char *sum = tend_plan_say_sum (tend_session_get_plan_minutes (session),
                                            tend_session_get_minutes (session));
  int              people = tend_session_get_expected (session);

  expected = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d person expected",
                                           "%d people expected", (gulong)people),
                              people);
  /* Translators: "11 people expected · plan 148 of 150 min" */
  return g_strdup_printf (_ ("%s · plan %s"), expected, sum);
}

static void
show_nothing (TendSessionCard *self)
{
  gtk_label_set_label (self->title_label, _ ("No session is planned"));
  gtk_label_set_label (self->when_label,
                       _ ("A new cohort brings its dated sessions and their plans."));
}

void
tend_session_card_set_session (TendSessionCard *self,
                               TendSession     *session)
{
  g_autofree char *heading = NULL;
  g_autofree char *name = NULL;
  g_autofree char *when = NULL;
  g_autofree char *facts = NULL;

  g_return_if_fail (TEND_IS_SESSION_CARD (self));
  g_return_if_fail (session == NULL || TEND_IS_SESSION (session));

  gtk_widget_set_visible (GTK_WIDGET (self->cohort_label), session != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_label), session != NULL);
  gtk_widget_set_visible (self->buttons, session != NULL);
  if (session == NULL)
    {
      show_nothing (self);
      return;
    }

  name = tend_session_say_name (session);
  /* Translators: a cohort and one of its sessions: "Spring evenings · Session 3" */
  heading = g_strdup_printf (_ ("%s · %s"), tend_session_get_cohort_title (session), name);
  when = say_where_and_when (session);
  facts = say_facts (session);
  gtk_label_set_label (self->cohort_label, heading);
  gtk_label_set_label (self->title_label, tend_session_get_title (session));
  gtk_label_set_label (self->when_label, when);
  gtk_label_set_label (self->facts_label, facts);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->plan_button), "x",
                                    tend_session_get_plan (session));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->present_button), "x",
                                    tend_session_get_plan (session));
}
