/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-emergency-dialog.h"

#include "tend-heading.h"
#include "tend-person-store.h"

#include <glib/gi18n-lib.h>

struct _TendEmergencyDialog
{
  AdwMessageDialog parent_instance;

  GtkLabel *contact;
};

G_DEFINE_FINAL_TYPE (TendEmergencyDialog, tend_emergency_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
tend_emergency_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_EMERGENCY_DIALOG);

  G_OBJECT_CLASS (tend_emergency_dialog_parent_class)->dispose (object);
}

static void
tend_emergency_dialog_class_init (TendEmergencyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_emergency_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/emergency-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendEmergencyDialog, contact);
}

static void
tend_emergency_dialog_init (TendEmergencyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tend_heading_fit (ADW_MESSAGE_DIALOG (self));
}

GtkWidget *
tend_emergency_dialog_new (TendStore  *store,
                           TendPerson *person,
                           GError    **error)
{
  TendEmergencyDialog *self;
  g_autofree char     *contact = NULL;
  g_autofree char     *heading = NULL;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_PERSON (person), NULL);

  if (!tend_person_load_emergency_contact (tend_store_get_reader (store),
                                           tend_person_get_id (person), &contact, error))
    return NULL;

  self = g_object_new (TEND_TYPE_EMERGENCY_DIALOG, NULL);
  /* Translators: the heading of a window that says whom to call; %s is a person */
  heading = g_strdup_printf (_ ("Emergency contact: %s"), tend_person_get_name (person));
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), heading);
  gtk_label_set_label (self->contact, contact != NULL ? contact : _ ("Nobody is known."));
  return GTK_WIDGET (self);
}
