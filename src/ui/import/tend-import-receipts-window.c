/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-receipts-window.h"

#include "tend-import-past-item.h"
#include "tend-import-past-rows.h"
#include "tend-import-receipt-store.h"
#include "tend-import-receipt-view.h"
#include "tend-import-receipt-words.h"
#include "tend-import-undo-result.h"
#include "tend-perform.h"
#include "tend-whole-text.h"

#include <glib/gi18n-lib.h>

struct _TendImportReceiptsWindow
{
  AdwWindow parent_instance;

  TendStore    *store;
  GPtrArray    *receipts; /* TendImportReceipt, the newest first */
  gint64        shown;    /* the id of the one in view, or 0 */
  GCancellable *loading;  /* while rows are read, or NULL */
  GCancellable *undoing;  /* while one is undone, or NULL */
  gboolean      filling;

  GtkStack              *places;
  AdwLeaflet            *leaflet;
  GtkListBox            *imports;
  GtkWidget             *back_button;
  GtkLabel              *files;
  GtkLabel              *when;
  GtkLabel              *state;
  GtkStack              *sections;
  TendImportReceiptView *receipt_view;
  GtkListView           *rows;
  GtkWidget             *undo_button;
  GtkSpinner            *spinner;
};

G_DEFINE_FINAL_TYPE (TendImportReceiptsWindow, tend_import_receipts_window, ADW_TYPE_WINDOW)

static const TendImportReceipt *
get_shown (TendImportReceiptsWindow *self)
{
  for (guint i = 0; self->receipts != NULL && i < self->receipts->len; i++)
    {
      const TendImportReceipt *receipt = g_ptr_array_index (self->receipts, i);

      if (receipt->id == self->shown)
        return receipt;
    }
  return NULL;
}

static GtkWidget *
make_row (const TendImportReceipt *receipt)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *files = tend_import_receipt_say_files (receipt);
  g_autofree char *when = tend_import_receipt_say_when (receipt);
  g_autofree char *counts = tend_import_say_counts (receipt->counts);
  g_autofree char *subtitle = NULL;

  if (receipt->taken_back)
    /* Translators: when an import was made, and what became of its rows */
    subtitle = g_strdup_printf (_ ("%s · taken back, but for %s"), when, counts);
  else
    subtitle = g_strdup_printf (_ ("%s · %s"), when, counts);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), files);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TendImportReceiptsWindow) self = data;
  g_autoptr (GError)                   error = NULL;
  g_autoptr (TendImportPastRows)       rows = NULL;
  g_autoptr (GtkNoSelection)           selection = NULL;

  rows = tend_import_past_rows_load_finish (result, &error);
  if (self->store == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (rows == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)));
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (selection));
}

/* What is in view stays until the new rows are read, unless it is of another import. */
static void
show_rows (TendImportReceiptsWindow *self,
           const TendImportReceipt  *receipt,
           gboolean                  other)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  if (other)
    gtk_list_view_set_model (self->rows, NULL);
  tend_import_past_rows_load_async (tend_store_get_path (self->store), receipt, self->loading,
                                    loaded_cb, g_object_ref (self));
}

static void
show_receipt (TendImportReceiptsWindow *self,
              const TendImportReceipt  *receipt)
{
  g_autofree char *files = tend_import_receipt_say_files (receipt);
  g_autofree char *when = tend_import_receipt_say_when (receipt);
  gboolean         other = receipt->id != self->shown;

  self->shown = receipt->id;
  gtk_label_set_label (self->files, files);
  gtk_label_set_label (self->when, when);
  gtk_label_set_label (self->state,
                       receipt->taken_back ? _ ("Taken back, except for what is listed under Rows.")
                       : receipt->stands
                           ? NULL
                           : _ ("It is too long ago to be taken back as a whole."));
  gtk_widget_set_visible (GTK_WIDGET (self->state), receipt->taken_back || !receipt->stands);
  gtk_widget_set_visible (self->undo_button, receipt->stands && receipt->action != 0);
  tend_import_receipt_view_show (self->receipt_view, receipt);
  show_rows (self, receipt, other);
}

static void
selected_cb (TendImportReceiptsWindow *self,
             GtkListBoxRow            *row)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (self->filling || index < 0 || (guint)index >= self->receipts->len)
    return;
  show_receipt (self, g_ptr_array_index (self->receipts, index));
}

static void
activated_cb (TendImportReceiptsWindow *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "receipt");
}

/* Fills the list anew; the one in view stays in view while it is there. */
static void
show_list (TendImportReceiptsWindow *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *receipts;
  GtkListBoxRow     *old;
  int                chosen = 0;

  receipts = tend_import_receipts_list (tend_store_get_reader (self->store), &error);
  if (receipts == NULL)
    {
      tend_report_error (GTK_WIDGET (self), error);
      return;
    }
  self->filling = TRUE;
  g_clear_pointer (&self->receipts, g_ptr_array_unref);
  self->receipts = receipts;
  while ((old = gtk_list_box_get_row_at_index (self->imports, 0)) != NULL)
    gtk_list_box_remove (self->imports, GTK_WIDGET (old));
  for (guint i = 0; i < receipts->len; i++)
    {
      const TendImportReceipt *receipt = g_ptr_array_index (receipts, i);

      gtk_list_box_append (self->imports, make_row (receipt));
      if (receipt->id == self->shown)
        chosen = (int)i;
    }
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->places, receipts->len > 0 ? "receipts" : "none");
  if (get_shown (self) == NULL)
    adw_leaflet_set_visible_child_name (self->leaflet, "list");
  gtk_list_box_select_row (self->imports, gtk_list_box_get_row_at_index (self->imports, chosen));
}

static void
row_activated_cb (TendImportReceiptsWindow *self,
                  guint                     position)
{
  GListModel                   *rows = G_LIST_MODEL (gtk_list_view_get_model (self->rows));
  GtkWindow                    *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (TendImportPastRow) row = g_list_model_get_item (rows, position);
  gint64                        inquiry = row != NULL ? tend_import_past_row_get (row)->inquiry : 0;

  if (inquiry == 0 || parent == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-inquiry", "x", inquiry);
  gtk_window_close (GTK_WINDOW (self));
}

static void
set_undoing (TendImportReceiptsWindow *self,
             gboolean                  undoing)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), undoing);
  gtk_spinner_set_spinning (self->spinner, undoing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "receipts.undo", !undoing);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TendImportReceiptsWindow) self = data;
  g_autoptr (GError)                   error = NULL;
  g_autoptr (TendReversal)             reversal = NULL;
  GtkWindow                           *window = GTK_WINDOW (self);

  reversal = tend_store_undo_finish (TEND_STORE (source), result, &error);
  g_clear_object (&self->undoing);
  if (self->store == NULL)
    return;
  set_undoing (self, FALSE);
  /* It may have been closed meanwhile. */
  if (!gtk_widget_get_visible (GTK_WIDGET (window)))
    window = gtk_window_get_transient_for (window);
  /* The button that was pressed has lost it. */
  else if (gtk_window_get_focus (window) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->imports), GTK_DIR_TAB_FORWARD);
  if (window == NULL)
    return;
  if (reversal != NULL)
    tend_import_undo_result_present (window, reversal);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tend_report_error (GTK_WIDGET (window), error);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendImportReceiptsWindow *self = TEND_IMPORT_RECEIPTS_WINDOW (widget);
  const TendImportReceipt  *receipt = get_shown (self);

  if (receipt == NULL || receipt->action == 0 || self->undoing != NULL)
    return;
  self->undoing = g_cancellable_new ();
  set_undoing (self, TRUE);
  tend_store_undo_import_async (self->store, receipt->action, self->undoing, undone_cb,
                                g_object_ref (self));
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TendImportReceiptsWindow *self = TEND_IMPORT_RECEIPTS_WINDOW (widget);

  adw_leaflet_set_visible_child_name (self->leaflet, "list");
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.import", NULL);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
folded_cb (TendImportReceiptsWindow *self)
{
  const char *name = adw_leaflet_get_visible_child_name (self->leaflet);

  gtk_widget_set_visible (self->back_button, adw_leaflet_get_folded (self->leaflet) &&
                                                 g_strcmp0 (name, "receipt") == 0);
}

static void
tend_import_receipts_window_dispose (GObject *object)
{
  TendImportReceiptsWindow *self = TEND_IMPORT_RECEIPTS_WINDOW (object);

  self->filling = TRUE;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_RECEIPTS_WINDOW);
  g_clear_object (&self->store);
  g_clear_pointer (&self->receipts, g_ptr_array_unref);

  G_OBJECT_CLASS (tend_import_receipts_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, places);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, imports);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, files);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, when);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, state);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, sections);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, receipt_view);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, TendImportReceiptsWindow, spinner);
}

static void
tend_import_receipts_window_class_init (TendImportReceiptsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_receipts_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/tend/Tend/ui/import/import-receipts-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);

  gtk_widget_class_install_action (widget_class, "receipts.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "receipts.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "receipts.import", NULL, import_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "receipts.back",
                                       NULL);
}

static void
tend_import_receipts_window_init (TendImportReceiptsWindow *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_PAST_ITEM);
  g_type_ensure (TEND_TYPE_IMPORT_RECEIPT_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  tend_whole_text_offer (self->files);
}

TendImportReceiptsWindow *
tend_import_receipts_window_new (GtkWindow *parent,
                                 TendStore *store)
{
  TendImportReceiptsWindow *self;

  g_return_val_if_fail (TEND_IS_STORE (store), NULL);

  self = g_object_new (TEND_TYPE_IMPORT_RECEIPTS_WINDOW, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  show_list (self);
  return self;
}
