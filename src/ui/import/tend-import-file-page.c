/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-file-page.h"

#include <glib/gi18n-lib.h>

struct _TendImportFilePage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *reading_group;
  GPtrArray           *sentences; /* rows; they belong to the group */
};

G_DEFINE_FINAL_TYPE (TendImportFilePage, tend_import_file_page, ADW_TYPE_BIN)

static void
add_sentence (TendImportFilePage *self,
              const char         *icon,
              const char         *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", sentence, "icon-name", icon, NULL);
  adw_preferences_group_add (self->reading_group, row);
  g_ptr_array_add (self->sentences, row);
}

static void
show_reading (TendImportFilePage *self,
              TendImportPlan     *plan)
{
  g_autofree char *reading = tend_import_plan_say_reading (plan, 0);
  g_auto (GStrv)   remarks = tend_import_plan_say_remarks (plan, 0);

  for (guint i = 0; i < self->sentences->len; i++)
    adw_preferences_group_remove (self->reading_group, self->sentences->pdata[i]);
  g_ptr_array_set_size (self->sentences, 0);

  add_sentence (self, "x-office-spreadsheet-symbolic", reading);
  for (guint i = 0; remarks[i] != NULL; i++)
    add_sentence (self, "dialog-information-symbolic", remarks[i]);
}

static void
tend_import_file_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_FILE_PAGE);

  G_OBJECT_CLASS (tend_import_file_page_parent_class)->dispose (object);
}

static void
tend_import_file_page_finalize (GObject *object)
{
  g_ptr_array_unref (TEND_IMPORT_FILE_PAGE (object)->sentences);

  G_OBJECT_CLASS (tend_import_file_page_parent_class)->finalize (object);
}

static void
tend_import_file_page_class_init (TendImportFilePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_file_page_dispose;
  object_class->finalize = tend_import_file_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, reading_group);
}

static void
tend_import_file_page_init (TendImportFilePage *self)
{
  self->sentences = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_file_page_set_plan (TendImportFilePage *self,
                                TendImportPlan     *plan)
{
  g_return_if_fail (TEND_IS_IMPORT_FILE_PAGE (self));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  show_reading (self, plan);
}
