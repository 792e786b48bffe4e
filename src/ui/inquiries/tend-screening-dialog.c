/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-screening-dialog.h"

#include "tend-date.h"
#include "tend-heading.h"
#include "tend-screening-store.h"

#include <glib/gi18n-lib.h>

struct _TendScreeningDialog
{
  AdwMessageDialog parent_instance;

  GtkBox *notes;
};

/* No wider than the dialog, so that the height that is asked for is enough. */
#define WIDTH 36

G_DEFINE_FINAL_TYPE (TendScreeningDialog, tend_screening_dialog, ADW_TYPE_MESSAGE_DIALOG)

static GtkWidget *
label_new (const char *text,
           gboolean    selectable,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH);
  gtk_label_set_selectable (GTK_LABEL (label), selectable);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The question, and when it was answered: "Do you take any medication? · Tue 12 Jan". */
static char *
say_question (const TendScreeningNote *note)
{
  g_autofree char *date = tend_instant_local_date (note->received);
  g_autofree char *day = date != NULL ? tend_date_say (date) : NULL;

  if (note->question != NULL && day != NULL)
    return g_strdup_printf ("%s · %s", note->question, day);
  return g_strdup (note->question != NULL ? note->question : day);
}

static void
add_note (TendScreeningDialog     *self,
          const TendScreeningNote *note)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *question = say_question (note);

  if (question != NULL)
    gtk_box_append (GTK_BOX (box), label_new (question, FALSE, "caption"));
  gtk_box_append (GTK_BOX (box), label_new (note->body, TRUE, NULL));
  gtk_box_append (self->notes, box);
}

static void
tend_screening_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_SCREENING_DIALOG);

  G_OBJECT_CLASS (tend_screening_dialog_parent_class)->dispose (object);
}

static void
tend_screening_dialog_class_init (TendScreeningDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_screening_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/screening-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendScreeningDialog, notes);
}

static void
tend_screening_dialog_init (TendScreeningDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tend_heading_fit (ADW_MESSAGE_DIALOG (self));
}

GtkWidget *
tend_screening_dialog_new (TendStore  *store,
                           TendPerson *person,
                           GError    **error)
{
  TendScreeningDialog  *self;
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char      *heading = NULL;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_PERSON (person), NULL);

  notes = tend_screening_list (tend_store_get_reader (store), tend_person_get_id (person), error);
  if (notes == NULL)
    return NULL;

  self = g_object_new (TEND_TYPE_SCREENING_DIALOG, NULL);
  /* Translators: the heading of a restricted note; %s is a person */
  heading = g_strdup_printf (_ ("Screening note: %s"), tend_person_get_name (person));
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), heading);
  for (guint i = 0; i < notes->len; i++)
    add_note (self, g_ptr_array_index (notes, i));
  return GTK_WIDGET (self);
}
