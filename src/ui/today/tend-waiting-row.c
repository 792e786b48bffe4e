/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-waiting-row.h"

#include <glib/gi18n-lib.h>

struct _TendWaitingRow
{
  GtkListBoxRow parent_instance;

  GtkLabel  *names_label;
  GtkLabel  *why_label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (TendWaitingRow, tend_waiting_row, GTK_TYPE_LIST_BOX_ROW)

static void
tend_waiting_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_WAITING_ROW);

  G_OBJECT_CLASS (tend_waiting_row_parent_class)->dispose (object);
}

static void
tend_waiting_row_class_init (TendWaitingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_waiting_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/today/waiting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendWaitingRow, names_label);
  gtk_widget_class_bind_template_child (widget_class, TendWaitingRow, why_label);
  gtk_widget_class_bind_template_child (widget_class, TendWaitingRow, button);
}

static void
tend_waiting_row_init (TendWaitingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
say_why (TendInquiry *inquiry,
         const char  *today)
{
  g_autofree char *waiting = tend_inquiry_say_waiting (inquiry, today);

  if (tend_inquiry_get_state (inquiry) == TEND_INQUIRY_NEW)
    /* Translators: how long somebody has waited for an answer: "Waiting: 4 days" */
    return g_strdup_printf (_ ("Waiting: %s"), waiting);
  /* Translators: a next step and how long it has been due: "Follow up: call Sam · today" */
  return g_strdup_printf (_ ("Follow up: %s · %s"), tend_inquiry_get_next_step (inquiry), waiting);
}

GtkWidget *
tend_waiting_row_new (TendInquiry *inquiry,
                      const char  *today)
{
  TendWaitingRow  *self;
  g_autofree char *why = NULL;
  g_autofree char *open = NULL;

  g_return_val_if_fail (TEND_IS_INQUIRY (inquiry), NULL);

  self = g_object_new (TEND_TYPE_WAITING_ROW, NULL);
  why = say_why (inquiry, today);
  /* Translators: the name of a button, read aloud: "Open Renée and Sam" */
  open = g_strdup_printf (_ ("Open %s"), tend_inquiry_get_names (inquiry));

  gtk_label_set_label (self->names_label, tend_inquiry_get_names (inquiry));
  gtk_label_set_label (self->why_label, why);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->why_label), why);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "x",
                                    tend_inquiry_get_id (inquiry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  open, -1);
  return GTK_WIDGET (self);
}
