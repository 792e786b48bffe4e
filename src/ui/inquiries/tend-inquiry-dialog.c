/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-inquiry-dialog.h"

#include "tend-cohort-choice.h"
#include "tend-date-row.h"
#include "tend-date.h"
#include "tend-discard.h"
#include "tend-enum.h"
#include "tend-inquiry-actions.h"
#include "tend-perform.h"
#include "tend-person-entry.h"
#include "tend-person-store.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

struct _TendInquiryDialog
{
  AdwWindow parent_instance;

  TendStore        *store;
  TendCohortChoice *cohorts;
  GPtrArray        *entries; /* of TendPersonEntry, in the order of the people */
  gboolean          adding;

  GtkBox      *people;
  AdwComboRow *together_row;
  AdwComboRow *cohort_row;
  AdwEntryRow *wish_row;
  AdwComboRow *channel_row;
  TendDateRow *received_row;
  AdwEntryRow *referred_row;
};

G_DEFINE_FINAL_TYPE (TendInquiryDialog, tend_inquiry_dialog, ADW_TYPE_WINDOW)

/* Titles of the people, which can be left out while there are several, and whether all is there. */
static void
update (TendInquiryDialog *self)
{
  guint    n_people = self->entries->len;
  gboolean complete = n_people > 0;

  for (guint i = 0; i < n_people; i++)
    {
      TendPersonEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *title = NULL;

      /* Translators: %u is 1 for the first person of several */
      title = n_people > 1 ? g_strdup_printf (_ ("Person %u"), i + 1) : g_strdup (_ ("Person"));
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (entry), title);
      tend_person_entry_set_removable (entry, n_people > 1);
      complete = complete && tend_person_entry_get_complete (entry);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->together_row), n_people > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-inquiry.add", complete && !self->adding);
}

static void
remove_cb (TendInquiryDialog *self,
           TendPersonEntry   *entry)
{
  gtk_box_remove (self->people, GTK_WIDGET (entry));
  g_ptr_array_remove (self->entries, entry);
  update (self);
  tend_person_entry_start (g_ptr_array_index (self->entries, self->entries->len - 1));
}

/* Whoever asked before is not written down a second time, if the facilitator says so: partners may
 * share an address. */
static void
address_cb (TendInquiryDialog *self,
            const char        *address,
            TendPersonEntry   *entry)
{
  TendDatabase          *reader = tend_store_get_reader (self->store);
  g_autoptr (GArray)     ids = tend_person_find_by_email (reader, address, NULL);
  g_autoptr (TendPerson) known = NULL;

  if (ids != NULL && ids->len > 0)
    known = tend_person_load (reader, g_array_index (ids, gint64, 0), NULL);
  tend_person_entry_set_known (entry, known);
}

static void
add_person (TendInquiryDialog *self)
{
  TendPersonEntry *entry = tend_person_entry_new ();

  g_signal_connect_object (entry, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "address", G_CALLBACK (address_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::complete", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->people, GTK_WIDGET (entry));
  g_ptr_array_add (self->entries, entry);
  update (self);
  tend_person_entry_start (entry);
}

static void
add_person_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  add_person (TEND_INQUIRY_DIALOG (widget));
}

/* When they asked, as far as it is known: now when it is today, else noon of that day. */
static char *
get_received (TendInquiryDialog *self)
{
  const char      *date = tend_date_row_get_date (self->received_row);
  g_autofree char *today = tend_today ();

  if (g_strcmp0 (date, today) == 0)
    return tend_now ();
  return tend_instant_new (date, "12:00", NULL);
}

static TendInquiry *
write_draft (TendInquiryDialog *self)
{
  g_autofree char *received = get_received (self);
  TendInquiry     *draft = g_object_new (
          TEND_TYPE_INQUIRY,
          "received", received,
          "channel", adw_combo_row_get_selected (self->channel_row),
          "togetherness", adw_combo_row_get_selected (self->together_row),
          "referred-by", gtk_editable_get_text (GTK_EDITABLE (self->referred_row)),
          "cohort-wished",
          tend_cohort_choice_get_id (self->cohorts, adw_combo_row_get_selected (self->cohort_row)),
          "wish", gtk_editable_get_text (GTK_EDITABLE (self->wish_row)),
          NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autoptr (TendPerson) person =
          tend_person_entry_get_person (g_ptr_array_index (self->entries, i));

      g_list_store_append (tend_inquiry_get_members (draft), person);
    }
  return draft;
}

static void
added_cb (gboolean    success,
          TendAction *action,
          gpointer    data)
{
  TendInquiryDialog *self = data;
  GtkWindow         *parent;

  self->adding = FALSE;
  if (self->store == NULL)
    return;
  if (!success)
    {
      update (self);
      return;
    }
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-inquiry", "x",
                                tend_action_get_result (action));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TendInquiryDialog      *self = TEND_INQUIRY_DIALOG (widget);
  g_autoptr (TendInquiry) draft = NULL;

  if (!tend_date_row_check (self->received_row))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->received_row));
      return;
    }
  draft = write_draft (self);
  self->adding = TRUE;
  update (self);
  tend_perform (widget, self->store, tend_inquiry_create_action (draft), added_cb, self);
}

static gboolean
tend_inquiry_dialog_close_request (GtkWindow *window)
{
  TendInquiryDialog *self = TEND_INQUIRY_DIALOG (window);

  /* What is on its way to the disk closes the dialog when it is there, and not before. */
  if (self->adding)
    return GDK_EVENT_STOP;
  for (guint i = 0; i < self->entries->len; i++)
    if (!tend_person_entry_is_blank (g_ptr_array_index (self->entries, i)))
      {
        tend_discard_ask (window, _ ("Discard This Inquiry?"));
        return GDK_EVENT_STOP;
      }
  return GTK_WINDOW_CLASS (tend_inquiry_dialog_parent_class)->close_request (window);
}

static void
tend_inquiry_dialog_dispose (GObject *object)
{
  TendInquiryDialog *self = TEND_INQUIRY_DIALOG (object);

  g_ptr_array_set_size (self->entries, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_INQUIRY_DIALOG);
  g_clear_object (&self->cohorts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_inquiry_dialog_parent_class)->dispose (object);
}

static void
tend_inquiry_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (TEND_INQUIRY_DIALOG (object)->entries);

  G_OBJECT_CLASS (tend_inquiry_dialog_parent_class)->finalize (object);
}

static void
tend_inquiry_dialog_class_init (TendInquiryDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_inquiry_dialog_dispose;
  object_class->finalize = tend_inquiry_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tend_inquiry_dialog_close_request;

  g_type_ensure (TEND_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/inquiries/inquiry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TendInquiryDialog, people);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryDialog, together_row);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryDialog, cohort_row);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryDialog, wish_row);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryDialog, channel_row);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryDialog, received_row);
  gtk_widget_class_bind_template_child (widget_class, TendInquiryDialog, referred_row);
  gtk_widget_class_install_action (widget_class, "new-inquiry.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "new-inquiry.add-person", NULL, add_person_cb);
}

/* The labels of @type in the order of its values, which is that of the choices. */
static void
offer_values (AdwComboRow *row,
              GType        type)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint                     n_values;
  const int                *values = tend_enum_values (type, &n_values);

  for (guint i = 0; i < n_values; i++)
    gtk_string_list_append (labels, tend_enum_label (type, values[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
tend_inquiry_dialog_init (TendInquiryDialog *self)
{
  g_autofree char *today = tend_today ();

  self->entries = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cohorts = tend_cohort_choice_new (_ ("Any cohort"));
  adw_combo_row_set_model (self->cohort_row, tend_cohort_choice_get_model (self->cohorts));
  offer_values (self->channel_row, TEND_TYPE_CHANNEL);
  offer_values (self->together_row, TEND_TYPE_TOGETHERNESS);
  adw_combo_row_set_selected (self->together_row, TEND_TOGETHERNESS_IF_POSSIBLE);
  tend_date_row_set_date (self->received_row, today);
}

GtkWidget *
tend_inquiry_dialog_new (GtkWindow *parent,
                         TendStore *store)
{
  TendInquiryDialog *self;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);

  self = g_object_new (TEND_TYPE_INQUIRY_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  if (!tend_cohort_choice_fill (self->cohorts, tend_store_get_reader (store), 0, &error))
    tend_report_error (GTK_WIDGET (self), error);
  add_person (self);
  return GTK_WIDGET (self);
}
