/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-closing-dialog.h"

#include "tend-enum.h"
#include "tend-heading.h"
#include "tend-inquiry-actions.h"
#include "tend-perform.h"
#include "tend-transition.h"

#include <glib/gi18n-lib.h>

struct _TendClosingDialog
{
  AdwMessageDialog parent_instance;

  TendStore       *store;
  TendInquiry     *inquiry;
  TendInquiryState state;

  GtkEntry *reason;
};

G_DEFINE_FINAL_TYPE (TendClosingDialog, tend_closing_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
tend_closing_dialog_response (AdwMessageDialog *dialog,
                              const char       *response)
{
  TendClosingDialog *self = TEND_CLOSING_DIALOG (dialog);

  if (!g_str_equal (response, "close"))
    return;
  tend_perform (GTK_WIDGET (self), self->store,
                tend_inquiry_set_state_action (tend_inquiry_get_id (self->inquiry), self->state,
                                               gtk_editable_get_text (GTK_EDITABLE (self->reason))),
                NULL, NULL);
}

static void
tend_closing_dialog_dispose (GObject *object)
{
  TendClosingDialog *self = TEND_CLOSING_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_CLOSING_DIALOG);
  g_clear_object (&self->inquiry);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_closing_dialog_parent_class)->dispose (object);
}

static void
tend_closing_dialog_class_init (TendClosingDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_closing_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = tend_closing_dialog_response;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/closing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendClosingDialog, reason);
}

static void
tend_closing_dialog_init (TendClosingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tend_heading_fit (ADW_MESSAGE_DIALOG (self));
}

GtkWidget *
tend_closing_dialog_new (TendStore       *store,
                         TendInquiry     *inquiry,
                         TendInquiryState state)
{
  TendClosingDialog *self;
  g_autofree char   *heading = NULL;
  guint              n_next;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_INQUIRY (inquiry), NULL);

  self = g_object_new (TEND_TYPE_CLOSING_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->inquiry = g_object_ref (inquiry);
  self->state = state;

  /* Translators: the names of a party, and the state in which their inquiry ends: “Not now” */
  heading = g_strdup_printf (_ ("%s: “%s”?"), tend_inquiry_get_names (inquiry),
                             tend_enum_label (TEND_TYPE_INQUIRY_STATE, (int)state));
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), heading);
  tend_transition_next (TEND_TYPE_INQUIRY_STATE, (int)state, &n_next);
  adw_message_dialog_set_body (
      ADW_MESSAGE_DIALOG (self),
      n_next > 0 ? _ ("You find it under “Closed”, and can take the conversation up again there.")
                 : _ ("You find it under “Closed”."));
  return GTK_WIDGET (self);
}
