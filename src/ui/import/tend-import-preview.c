/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-preview.h"

#include <glib/gi18n-lib.h>

#define MOST_RECORDS 20
/* Every cell takes its time to be drawn, and the columns have a page of their own. */
#define MOST_COLUMNS 50

/* In letters: how wide a column is at least and at most, and how much of a cell is looked at. */
#define NARROWEST 4
#define WIDEST 26
#define LONGEST_CELL 120

struct _TendImportPreview
{
  AdwBin parent_instance;

  TendCsvTable *table;
  GtkGrid      *grid;
  GtkLabel     *more_label;
};

G_DEFINE_FINAL_TYPE (TendImportPreview, tend_import_preview, ADW_TYPE_BIN)

/* The beginning of @cell on one line. */
static char *
shorten (const char *cell)
{
  const char *end = cell;
  char       *text;

  for (guint i = 0; i < LONGEST_CELL && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  text = g_strndup (cell, (gsize)(end - cell));
  return g_strstrip (g_strdelimit (text, "\n\r\t", ' '));
}

static guint
clamp_chars (const char *text,
             guint       chars)
{
  /* Most letters are narrower than what an inscription takes for one. */
  return (guint)CLAMP (g_utf8_strlen (text, -1) * 9 / 10 + 2, (glong)chars, WIDEST);
}

static void
attach (TendImportPreview *self,
        const char        *text,
        guint              column,
        guint              row,
        guint              chars,
        const char        *css_class)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_INSCRIPTION, "text", text, "min-chars", chars,
                                  "nat-chars", chars, "text-overflow",
                                  GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);

  /* What is cut short is said whole. */
  if (g_utf8_strlen (text, -1) >= WIDEST - 2)
    gtk_widget_set_tooltip_text (cell, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (cell, css_class);
  gtk_grid_attach (self->grid, cell, (int)column, (int)row, 1, 1);
}

static void
add_lines (TendImportPreview *self,
           guint              n_records)
{
  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *line = g_strdup_printf ("%u", tend_csv_table_get_line (self->table, i));
      GtkWidget       *label = gtk_label_new (line);

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_add_css_class (label, "line-number");
      gtk_widget_add_css_class (label, "numeric");
      gtk_grid_attach (self->grid, label, 0, (int)i + 1, 1, 1);
    }
}

static void
add_column (TendImportPreview *self,
            guint              column,
            guint              n_records)
{
  char            *cells[MOST_RECORDS];
  g_autofree char *header = shorten (tend_csv_table_get_column (self->table, column));
  /* Bold letters are wider. */
  guint chars = (guint)CLAMP (g_utf8_strlen (header, -1) + 1, NARROWEST, WIDEST);

  for (guint i = 0; i < n_records; i++)
    {
      cells[i] = shorten (tend_csv_table_get_cell (self->table, i, column));
      chars = clamp_chars (cells[i], chars);
    }
  attach (self, header, column + 1, 0, chars, "table-heading");
  for (guint i = 0; i < n_records; i++)
    {
      attach (self, cells[i], column + 1, i + 1, chars, NULL);
      g_free (cells[i]);
    }
}

static void
clear (TendImportPreview *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
show_more (TendImportPreview *self)
{
  guint            n_columns = tend_csv_table_get_n_columns (self->table);
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_columns > MOST_COLUMNS);
  if (n_columns <= MOST_COLUMNS)
    return;
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u column more",
                                           "and %u columns more", n_columns - MOST_COLUMNS),
                              n_columns - MOST_COLUMNS);
  gtk_label_set_label (self->more_label, sentence);
}

/* Whether the same cells are shown of both. */
static gboolean
look_alike (TendCsvTable *one,
            TendCsvTable *other)
{
  guint n_columns = tend_csv_table_get_n_columns (one);
  guint n_records = MIN (tend_csv_table_get_n_records (one), MOST_RECORDS);

  if (tend_csv_table_get_n_columns (other) != n_columns ||
      MIN (tend_csv_table_get_n_records (other), MOST_RECORDS) != n_records)
    return FALSE;
  for (guint k = 0; k < n_records; k++)
    if (tend_csv_table_get_line (one, k) != tend_csv_table_get_line (other, k))
      return FALSE;
  for (guint i = 0; i < MIN (n_columns, MOST_COLUMNS); i++)
    {
      if (g_strcmp0 (tend_csv_table_get_column (one, i), tend_csv_table_get_column (other, i)) != 0)
        return FALSE;
      for (guint k = 0; k < n_records; k++)
        if (g_strcmp0 (tend_csv_table_get_cell (one, k, i),
                       tend_csv_table_get_cell (other, k, i)) != 0)
          return FALSE;
    }
  return TRUE;
}

static void
tend_import_preview_dispose (GObject *object)
{
  TendImportPreview *self = TEND_IMPORT_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TEND_TYPE_IMPORT_PREVIEW);
  g_clear_pointer (&self->table, tend_csv_table_unref);

  G_OBJECT_CLASS (tend_import_preview_parent_class)->dispose (object);
}

static void
tend_import_preview_class_init (TendImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tend_import_preview_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportPreview, grid);
  gtk_widget_class_bind_template_child (widget_class, TendImportPreview, more_label);
}

static void
tend_import_preview_init (TendImportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tend_import_preview_show (TendImportPreview *self,
                          TendCsvTable      *table)
{
  guint n_records;

  g_return_if_fail (TEND_IS_IMPORT_PREVIEW (self));

  if (table == self->table)
    return;
  /* As when the whole file is read of which the beginning is in view. */
  if (table != NULL && self->table != NULL && look_alike (self->table, table))
    {
      tend_csv_table_unref (self->table);
      self->table = tend_csv_table_ref (table);
      return;
    }
  clear (self);
  g_clear_pointer (&self->table, tend_csv_table_unref);
  if (table == NULL)
    return;
  self->table = tend_csv_table_ref (table);
  n_records = MIN (tend_csv_table_get_n_records (table), MOST_RECORDS);
  add_lines (self, n_records);
  for (guint i = 0; i < MIN (tend_csv_table_get_n_columns (table), MOST_COLUMNS); i++)
    add_column (self, i, n_records);
  show_more (self);
}

TendCsvTable *
tend_import_preview_get_table (TendImportPreview *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PREVIEW (self), NULL);

  return self->table;
}
