/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-columns-page.h"

#include "tend-import-heading-row.h"
#include "tend-import-heading.h"

#include <glib/gi18n-lib.h>

/* Nobody reads on; what is kept stands first. */
#define MOST_ROWS 200

struct _TendImportColumnsPage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *columns_group;
  GtkListBox          *columns;
};

G_DEFINE_FINAL_TYPE (TendImportColumnsPage, tend_import_columns_page, ADW_TYPE_BIN)

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
add_how_many_more (TendImportColumnsPage *self,
                   guint                  n)
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
tend_import_columns_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_COLUMNS_PAGE);

  G_OBJECT_CLASS (tend_import_columns_page_parent_class)->dispose (object);
}

static void
tend_import_columns_page_class_init (TendImportColumnsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_columns_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, columns_group);
  gtk_widget_class_bind_template_child (widget_class, TendImportColumnsPage, columns);
}

static void
tend_import_columns_page_init (TendImportColumnsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_columns_page_set_plan (TendImportColumnsPage *self,
                                   TendImportPlan        *plan)
{
  g_autoptr (GListModel) headings = NULL;
  g_autofree char       *kept = NULL;
  GtkListBoxRow         *old;
  guint                  n_items;

  g_return_if_fail (TEND_IS_IMPORT_COLUMNS_PAGE (self));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  headings = tend_import_heading_list (plan, 0);
  n_items = g_list_model_get_n_items (headings);
  kept = say_kept (headings);
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
