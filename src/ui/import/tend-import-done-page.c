/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-done-page.h"

#include "tend-import-receipt-store.h"
#include "tend-import-receipt-view.h"
#include "tend-import-save.h"
#include "tend-import-undo-result.h"
#include "tend-import-unusable.h"
#include "tend-perform.h"

#include <glib/gi18n-lib.h>

struct _TendImportDonePage
{
  AdwBin parent_instance;

  TendStore      *store;
  TendImportPlan *plan;
  gint64          action;
  GCancellable   *undoing; /* while it is undone, or NULL */
  GtkWindow      *parent;  /* of the window that it was undone in; weak, or NULL */

  GtkImage              *icon;
  GtkLabel              *title;
  GtkLabel              *sentence;
  GtkSpinner            *spinner;
  GtkWidget             *buttons;
  GtkWidget             *undo_button;
  GtkWidget             *save_button;
  GtkWidget             *saved_box;
  GtkLabel              *saved;
  TendImportReceiptView *receipt_view;
  TendImportUndoResult  *undo_result;
};

enum {
  SHOW_INQUIRIES,
  SHOW_PAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendImportDonePage, tend_import_done_page, ADW_TYPE_BIN)

static char *
say_done (TendImportPlan *plan)
{
  guint n_new = tend_import_plan_count_inquiries (plan);
  guint n_more = tend_import_plan_count (plan, TEND_VERDICT_NEW_INQUIRY) +
                 tend_import_plan_count (plan, TEND_VERDICT_ADDS_TO_KNOWN);

  if (n_new > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Inquiry Imported",
                                         "%u Inquiries Imported", n_new),
                            n_new);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Addition Imported",
                                       "%u Additions Imported", n_more),
                          n_more);
}

static char *
say_counts (TendImportPlan *plan)
{
  guint            n_rows = g_list_model_get_n_items (G_LIST_MODEL (plan));
  g_autofree char *counts = tend_import_plan_say_counts (plan);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: how many rows, and what became of them */
                                       "Of %u row: %s.", "Of %u rows: %s.", n_rows),
                          n_rows, counts);
}

static void
show_head (TendImportDonePage *self,
           const char         *icon,
           const char         *title,
           const char         *sentence)
{
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show_receipt (TendImportDonePage *self)
{
  TendDatabase                 *reader = tend_store_get_reader (self->store);
  g_autoptr (TendImportReceipt) receipt = NULL;
  g_autoptr (GError)            error = NULL;

  receipt = tend_import_receipt_load (reader, tend_import_plan_get_batch (self->plan, 0), &error);
  gtk_widget_set_visible (GTK_WIDGET (self->receipt_view), receipt != NULL);
  if (receipt != NULL)
    tend_import_receipt_view_show (self->receipt_view, receipt);
  else
    tend_report_error (GTK_WIDGET (self), error);
}

static void
set_undoing (TendImportDonePage *self,
             gboolean            undoing)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), undoing);
  gtk_spinner_set_spinning (self->spinner, undoing);
  gtk_widget_set_sensitive (self->buttons, !undoing);
}

/* The button that was pressed has lost it. */
static void
restore_focus (TendImportDonePage *self)
{
  if (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Who closed the window meanwhile is told what did not go as expected. */
static void
say_over_parent (TendImportDonePage *self,
                 const TendReversal *reversal,
                 const GError       *error)
{
  if (self->parent == NULL)
    return;
  if (reversal == NULL)
    tend_report_error (GTK_WIDGET (self->parent), error);
  else if (!reversal->complete)
    tend_import_undo_result_present (self->parent, reversal);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TendImportDonePage) self = data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (TendReversal)       reversal = NULL;
  g_autofree char               *sentence = NULL;

  reversal = tend_store_undo_finish (TEND_STORE (source), result, &error);
  g_clear_object (&self->undoing);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      say_over_parent (self, reversal, error);
      return;
    }
  set_undoing (self, FALSE);
  if (reversal == NULL)
    {
      restore_focus (self);
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  sentence = tend_import_say_reversal (reversal);
  show_head (self, "edit-undo-symbolic",
             reversal->complete ? _ ("Import Taken Back") : _ ("Import Taken Back in Part"),
             sentence);
  gtk_widget_set_visible (self->undo_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->receipt_view), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_result), TRUE);
  tend_import_undo_result_show (self->undo_result, reversal);
  restore_focus (self);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendImportDonePage *self = TEND_IMPORT_DONE_PAGE (widget);
  GtkRoot            *root = gtk_widget_get_root (widget);

  if (self->undoing != NULL || self->action == 0)
    return;
  g_set_weak_pointer (&self->parent, gtk_window_get_transient_for (GTK_WINDOW (root)));
  self->undoing = g_cancellable_new ();
  set_undoing (self, TRUE);
  tend_store_undo_import_async (self->store, self->action, self->undoing, undone_cb,
                                g_object_ref (self));
}

static void
saved_cb (const char *name,
          gpointer    data)
{
  TendImportDonePage *self = data;
  g_autofree char    *sentence = NULL;

  /* Translators: the name of a file */
  sentence = g_strdup_printf (_ ("Saved as “%s”. Mend the rows there and import the file: its last "
                                 "column, which says why, is passed over."),
                              name);
  gtk_label_set_label (self->saved, sentence);
  gtk_widget_set_visible (self->saved_box, TRUE);
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  tend_import_save_unusable (widget, TEND_IMPORT_DONE_PAGE (widget)->plan, saved_cb, widget);
}

static void
show_inquiries_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  g_signal_emit (widget, signals[SHOW_INQUIRIES], 0);
}

static void
show_past_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SHOW_PAST], 0);
}

static void
tend_import_done_page_dispose (GObject *object)
{
  TendImportDonePage *self = TEND_IMPORT_DONE_PAGE (object);

  g_clear_weak_pointer (&self->parent);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_DONE_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (tend_import_done_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, icon);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, title);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, buttons);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, save_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, saved_box);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, saved);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, receipt_view);
  gtk_widget_class_bind_template_child (widget_class, TendImportDonePage, undo_result);
}

static void
tend_import_done_page_class_init (TendImportDonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_done_page_dispose;

  signals[SHOW_INQUIRIES] = g_signal_new ("show-inquiries", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOW_PAST] = g_signal_new ("show-past", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-done-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "done.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "done.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "done.show-inquiries", NULL, show_inquiries_cb);
  gtk_widget_class_install_action (widget_class, "done.show-past", NULL, show_past_cb);
}

static void
tend_import_done_page_init (TendImportDonePage *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_RECEIPT_VIEW);
  g_type_ensure (TEND_TYPE_IMPORT_UNDO_RESULT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_done_page_show (TendImportDonePage *self,
                            TendStore          *store,
                            TendImportPlan     *plan,
                            gint64              action)
{
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (TEND_IS_IMPORT_DONE_PAGE (self));
  g_return_if_fail (TEND_IS_STORE (store));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  g_set_object (&self->store, store);
  g_set_object (&self->plan, plan);
  self->action = action;
  title = say_done (plan);
  sentence = say_counts (plan);
  show_head (self, "object-select-symbolic", title, sentence);
  gtk_widget_set_visible (self->undo_button, action != 0);
  gtk_widget_set_visible (self->save_button, tend_import_unusable_count (plan) > 0);
  gtk_widget_set_visible (self->saved_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_result), FALSE);
  show_receipt (self);
}
