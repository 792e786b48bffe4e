/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-file-page.h"

#include "tend-import-heading-row.h"
#include "tend-import-heading.h"

#include <glib/gi18n-lib.h>

/* Nobody reads on; what is kept stands first. */
#define MOST_ROWS 200

struct _TendImportFilePage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *reading_group;
  AdwPreferencesGroup *columns_group;
  GtkListBox          *columns;
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

static char *
say_kept (GListModel *headings)
{
  guint n_items = g_list_model_get_n_items (headings);
  guint n_kept = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TendImportHeading) heading = g_list_model_get_item (headings, i);

      n_kept += tend_import_heading_get_kept (heading) ? 1 : 0;
    }
  if (n_kept == n_items)
    return g_strdup (_ ("Every column is used."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: how many columns are used, of how many */
                                       "%u of %u column is used; what is left out is not stored.",
                                       "%u of %u columns are used; what is left out is not stored.",
                                       n_items),
                          n_kept, n_items);
}

static void
add_how_many_more (TendImportFilePage *self,
                   guint               n)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = NULL;

  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u column more",
                                        "and %u columns more", n),
                           n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (self->columns, row);
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
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, columns_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportFilePage, columns);
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
  g_autoptr (GListModel) headings = NULL;
  g_autofree char       *kept = NULL;
  GtkListBoxRow         *old;
  guint                  n_items;

  g_return_if_fail (TEND_IS_IMPORT_FILE_PAGE (self));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  headings = tend_import_heading_list (plan, 0);
  n_items = g_list_model_get_n_items (headings);
  kept = say_kept (headings);
  show_reading (self, plan);
  adw_preferences_group_set_description (self->columns_group, kept);

  while ((old = gtk_list_box_get_row_at_index (self->columns, 0)) != NULL)
    gtk_list_box_remove (self->columns, GTK_WIDGET (old));
  for (guint i = 0; i < MIN (n_items, MOST_ROWS); i++)
    {
      g_autoptr (TendImportHeading) heading = g_list_model_get_item (headings, i);

      gtk_list_box_append (self->columns, tend_import_heading_row_new (heading));
    }
  if (n_items > MOST_ROWS)
    add_how_many_more (self, n_items - MOST_ROWS);
}
