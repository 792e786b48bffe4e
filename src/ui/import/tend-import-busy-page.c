/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-busy-page.h"

#include "tend-import-progress.h"

/* How often it is asked how far the import has come. */
#define PROGRESS_MS 100

struct _TendImportBusyPage
{
  AdwBin parent_instance;

  TendAction *action;   /* that is followed, or NULL */
  guint       progress; /* the timeout that follows it, or 0 */

  GtkLabel           *busy_label;
  GtkProgressBar     *progress_bar;
  TendImportProgress *reading;
};

G_DEFINE_FINAL_TYPE (TendImportBusyPage, tend_import_busy_page, ADW_TYPE_BIN)

static gboolean
progress_cb (gpointer data)
{
  TendImportBusyPage *self = data;
  double              fraction = tend_action_get_progress (self->action);

  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), fraction > 0);
  gtk_progress_bar_set_fraction (self->progress_bar, CLAMP (fraction, 0, 1));
  return G_SOURCE_CONTINUE;
}

static void
tend_import_busy_page_dispose (GObject *object)
{
  TendImportBusyPage *self = TEND_IMPORT_BUSY_PAGE (object);

  g_clear_handle_id (&self->progress, g_source_remove);
  g_clear_object (&self->action);
  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_BUSY_PAGE);

  G_OBJECT_CLASS (tend_import_busy_page_parent_class)->dispose (object);
}

static void
tend_import_busy_page_class_init (TendImportBusyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_busy_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-busy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportBusyPage, busy_label);
  gtk_widget_class_bind_template_child (widget_class, TendImportBusyPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, TendImportBusyPage, reading);
}

static void
tend_import_busy_page_init (TendImportBusyPage *self)
{
  g_type_ensure (TEND_TYPE_IMPORT_PROGRESS);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_busy_page_say (TendImportBusyPage *self,
                           const char         *sentence)
{
  g_return_if_fail (TEND_IS_IMPORT_BUSY_PAGE (self));

  gtk_label_set_label (self->busy_label, sentence);
}

void
tend_import_busy_page_set_busy (TendImportBusyPage *self,
                                gboolean            busy)
{
  g_return_if_fail (TEND_IS_IMPORT_BUSY_PAGE (self));

  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), busy);
}

void
tend_import_busy_page_follow (TendImportBusyPage *self,
                              TendAction         *action)
{
  g_return_if_fail (TEND_IS_IMPORT_BUSY_PAGE (self));
  g_return_if_fail (action == NULL || TEND_IS_ACTION (action));

  g_clear_handle_id (&self->progress, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
  g_set_object (&self->action, action);
  if (action != NULL)
    self->progress = g_timeout_add (PROGRESS_MS, progress_cb, self);
}

void
tend_import_busy_page_follow_reading (TendImportBusyPage *self,
                                      TendProgress       *progress)
{
  g_return_if_fail (TEND_IS_IMPORT_BUSY_PAGE (self));

  tend_import_progress_follow (self->reading, progress);
}
