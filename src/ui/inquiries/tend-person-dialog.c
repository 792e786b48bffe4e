/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-person-dialog.h"

#include "tend-discard.h"
#include "tend-inquiry-actions.h"
#include "tend-perform.h"
#include "tend-person-entry.h"

#include <glib/gi18n-lib.h>

struct _TendPersonDialog
{
  AdwWindow parent_instance;

  TendStore *store;
  gboolean   saving;

  AdwWindowTitle  *title;
  TendPersonEntry *entry;
};

G_DEFINE_FINAL_TYPE (TendPersonDialog, tend_person_dialog, ADW_TYPE_WINDOW)

static void
complete_changed_cb (TendPersonDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.save",
                                 !self->saving && tend_person_entry_get_complete (self->entry));
}

static void
saved_cb (gboolean    success,
          TendAction *action,
          gpointer    data)
{
  TendPersonDialog *self = data;

  self->saving = FALSE;
  if (success)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (self->store != NULL)
    complete_changed_cb (self);
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendPersonDialog      *self = TEND_PERSON_DIALOG (widget);
  g_autoptr (TendPerson) person = tend_person_entry_get_person (self->entry);

  self->saving = TRUE;
  complete_changed_cb (self);
  tend_perform (widget, self->store, tend_person_update_action (person), saved_cb, self);
}

static gboolean
tend_person_dialog_close_request (GtkWindow *window)
{
  TendPersonDialog *self = TEND_PERSON_DIALOG (window);

  /* What is on its way to the disk closes the dialog when it is there, and not before. */
  if (self->saving)
    return GDK_EVENT_STOP;
  if (!tend_person_entry_is_changed (self->entry))
    return GTK_WINDOW_CLASS (tend_person_dialog_parent_class)->close_request (window);
  tend_discard_ask (window, _ ("Discard the Changes?"));
  return GDK_EVENT_STOP;
}

static void
tend_person_dialog_dispose (GObject *object)
{
  TendPersonDialog *self = TEND_PERSON_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PERSON_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_person_dialog_parent_class)->dispose (object);
}

static void
tend_person_dialog_class_init (TendPersonDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_person_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tend_person_dialog_close_request;

  g_type_ensure (TEND_TYPE_PERSON_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPersonDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TendPersonDialog, entry);
  gtk_widget_class_bind_template_callback (widget_class, complete_changed_cb);
  gtk_widget_class_install_action (widget_class, "person.save", NULL, save_cb);
}

static void
tend_person_dialog_init (TendPersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tend_person_dialog_new (TendStore  *store,
                        TendPerson *person)
{
  TendPersonDialog *self;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_PERSON (person), NULL);

  self = g_object_new (TEND_TYPE_PERSON_DIALOG, NULL);
  self->store = g_object_ref (store);
  adw_window_title_set_subtitle (self->title, tend_person_get_name (person));
  tend_person_entry_set_person (self->entry, person);
  complete_changed_cb (self);
  tend_person_entry_start (self->entry);
  return GTK_WIDGET (self);
}
