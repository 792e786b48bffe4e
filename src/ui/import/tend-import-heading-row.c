/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-heading-row.h"

#include <glib/gi18n-lib.h>

struct _TendImportHeadingRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *header;
  GtkLabel *example;
  GtkLabel *meaning;
};

G_DEFINE_FINAL_TYPE (TendImportHeadingRow, tend_import_heading_row, GTK_TYPE_LIST_BOX_ROW)

static void
tend_import_heading_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_HEADING_ROW);

  G_OBJECT_CLASS (tend_import_heading_row_parent_class)->dispose (object);
}

static void
tend_import_heading_row_class_init (TendImportHeadingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_heading_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-heading-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, header);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, example);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, meaning);
}

static void
tend_import_heading_row_init (TendImportHeadingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tend_import_heading_row_new (TendImportHeading *heading)
{
  TendImportHeadingRow *self;
  const char           *header, *meaning, *example;
  g_autofree char      *name = NULL;

  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (heading), NULL);

  self = g_object_new (TEND_TYPE_IMPORT_HEADING_ROW, NULL);
  header = tend_import_heading_get_header (heading);
  meaning = tend_import_heading_get_meaning (heading);
  example = tend_import_heading_get_example (heading);
  gtk_label_set_label (self->header, header);
  gtk_label_set_label (self->meaning, meaning);
  gtk_label_set_label (self->example, example);
  gtk_widget_set_visible (GTK_WIDGET (self->example), example != NULL);
  if (!tend_import_heading_get_kept (heading))
    gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "dim-label");

  /* Translators: the heading of a column and what it is taken for: "Mail: E-mail address" */
  name = g_strdup_printf (_ ("%s: %s"), header, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
