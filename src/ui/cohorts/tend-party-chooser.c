/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-party-chooser.h"

#include "tend-date.h"
#include "tend-enrollment-store.h"
#include "tend-inquiry-row.h"
#include "tend-inquiry-store.h"
#include "tend-perform.h"
#include "tend-places-dialog.h"
#include "tend-slot-list.h"
#include "tend-text.h"
#include "tend-waiting-list-store.h"

struct _TendPartyChooser
{
  AdwWindow parent_instance;

  TendStore    *store;
  TendCohort   *cohort;
  TendSlotList *inquiries;

  AdwWindowTitle *title;
  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkListView    *list_view;
};

G_DEFINE_FINAL_TYPE (TendPartyChooser, tend_party_chooser, ADW_TYPE_WINDOW)

static GObject *
load_row (gint64   id,
          gpointer data)
{
  TendPartyChooser *self = data;

  return (GObject *)tend_inquiry_load_summary (tend_store_get_reader (self->store), id, NULL);
}

/* Adds those of @found that are not in @seen yet. */
static void
add_new (GArray     *ids,
         GHashTable *seen,
         GArray     *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      gint64 id = g_array_index (found, gint64, i);

      if (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        g_array_append_val (ids, id);
    }
}

/* Those who have a place or an offer here already need no other. */
static gboolean
leave_out_placed (TendPartyChooser *self,
                  GHashTable       *seen,
                  GError          **error)
{
  g_autoptr (GListStore) roster = NULL;

  roster = tend_enrollment_list_roster (tend_store_get_reader (self->store),
                                        tend_cohort_get_id (self->cohort), error);
  if (roster == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (roster)); i++)
    {
      g_autoptr (TendEnrollment) enrollment = g_list_model_get_item (G_LIST_MODEL (roster), i);
      TendEnrollmentState        state = tend_enrollment_get_state (enrollment);
      gint64                     id = tend_enrollment_get_inquiry (enrollment);

      if (state == TEND_ENROLLMENT_OFFERED || state == TEND_ENROLLMENT_CONFIRMED ||
          state == TEND_ENROLLMENT_ACTIVE || state == TEND_ENROLLMENT_COMPLETED)
        g_hash_table_add (seen, g_memdup2 (&id, sizeof id));
    }
  return TRUE;
}

/* The line is shown as it is; what was typed looks among all. */
static gboolean
add_line (TendPartyChooser *self,
          GArray           *ids,
          GHashTable       *seen,
          GError          **error)
{
  g_autoptr (GListStore) waiting = NULL;
  g_autoptr (GArray)     line = g_array_new (FALSE, FALSE, sizeof (gint64));

  waiting = tend_waiting_list_load (tend_store_get_reader (self->store),
                                    tend_cohort_get_id (self->cohort), error);
  if (waiting == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (waiting)); i++)
    {
      g_autoptr (TendInquiry) inquiry = g_list_model_get_item (G_LIST_MODEL (waiting), i);
      gint64                  id = tend_inquiry_get_id (inquiry);

      g_array_append_val (line, id);
    }
  add_new (ids, seen, line);
  return TRUE;
}

static GArray *
find_ids (TendPartyChooser *self,
          const char       *typed,
          GError          **error)
{
  static const TendInquiryFilter open[] = { TEND_INQUIRIES_WAITING, TEND_INQUIRIES_IN_CONVERSATION,
                                            TEND_INQUIRIES_WAITING_LIST };
  g_autoptr (GHashTable)         seen = NULL;
  g_autoptr (GArray)             ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char               *today = tend_today ();

  seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (!leave_out_placed (self, seen, error) ||
      (tend_text_is_blank (typed) && !add_line (self, ids, seen, error)))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr (GArray) found = NULL;

      found = tend_inquiry_find_ids (tend_store_get_reader (self->store), open[i], typed, today,
                                     error);
      if (found == NULL)
        return NULL;
      add_new (ids, seen, found);
    }
  return g_steal_pointer (&ids);
}

static void
ask (TendPartyChooser *self)
{
  const char        *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = find_ids (self, typed, &error);

  if (ids == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  tend_slot_list_set_ids (self->inquiries, ids);
  gtk_stack_set_visible_child_name (self->stack, ids->len > 0 ? "list" : "nobody");
}

static void
activated_cb (TendPartyChooser *self,
              guint             position)
{
  gint64                  id = tend_slot_list_get_id (self->inquiries, position);
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendInquiry) inquiry = NULL;
  GtkWidget              *dialog;

  if (id == 0)
    return;
  inquiry = tend_inquiry_load (tend_store_get_reader (self->store), id, &error);
  if (inquiry == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  dialog = tend_places_dialog_new (self->store, inquiry, tend_cohort_get_id (self->cohort),
                                   TEND_PLACES_HOLD);
  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (self));
}

static void
choose_first_cb (TendPartyChooser *self)
{
  /* The search waits for the typing to end; Return may come before that, and then the first one
   * shown is not the one that is meant. */
  ask (self);
  activated_cb (self, 0);
}

static void
stop_search_cb (TendPartyChooser *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
tend_party_chooser_dispose (GObject *object)
{
  TendPartyChooser *self = TEND_PARTY_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_PARTY_CHOOSER);
  g_clear_object (&self->inquiries);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tend_party_chooser_parent_class)->dispose (object);
}

static void
tend_party_chooser_class_init (TendPartyChooserClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_party_chooser_dispose;

  g_type_ensure (TEND_TYPE_INQUIRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/cohorts/party-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, TendPartyChooser, title);
  gtk_widget_class_bind_template_child (widget_class, TendPartyChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TendPartyChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, TendPartyChooser, list_view);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tend_party_chooser_init (TendPartyChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TendPartyChooser *
tend_party_chooser_new (GtkWindow  *parent,
                        TendStore  *store,
                        TendCohort *cohort)
{
  TendPartyChooser              *self;
  g_autoptr (GtkSingleSelection) selection = NULL;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);
  g_return_val_if_fail (TEND_IS_COHORT (cohort), NULL);

  self = g_object_new (TEND_TYPE_PARTY_CHOOSER, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  adw_window_title_set_subtitle (self->title, tend_cohort_get_title (cohort));

  self->inquiries = tend_slot_list_new (load_row, self, NULL);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->inquiries)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  ask (self);
  return self;
}
