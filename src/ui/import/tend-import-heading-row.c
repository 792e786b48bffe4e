/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-heading-row.h"

#include "tend-cell.h"

#include <glib/gi18n-lib.h>

/* So far down examples are looked for, so many are shown, and so much of each. */
#define RECORDS_LOOKED_AT 1000
#define EXAMPLES 3
#define LONGEST_EXAMPLE 60

struct _TendImportHeadingRow
{
  GtkListBoxRow parent_instance;

  guint           column;
  TendImportField field;

  GtkLabel      *header;
  GtkLabel      *examples;
  GtkLabel      *meaning;
  GtkMenuButton *button;
  GMenuModel    *meanings;
};

typedef enum {
  PROP_FIELD = 1,
} TendImportHeadingRowProperty;

static GParamSpec *properties[PROP_FIELD + 1];

static guint settled_signal;

G_DEFINE_FINAL_TYPE (TendImportHeadingRow, tend_import_heading_row, GTK_TYPE_LIST_BOX_ROW)

static char *
shorten (const char *cell)
{
  g_autofree char *clean = tend_cell_clean_line (cell);
  g_autofree char *start = NULL;

  if (clean == NULL || g_utf8_strlen (clean, -1) <= LONGEST_EXAMPLE)
    return g_steal_pointer (&clean);
  start = g_utf8_substring (clean, 0, LONGEST_EXAMPLE - 1);
  return g_strconcat (start, "…", NULL);
}

char *
tend_import_heading_say_examples (TendCsvTable *table,
                                  guint         column)
{
  g_autoptr (GPtrArray) examples = g_ptr_array_new_with_free_func (g_free);
  guint                 n_records;

  g_return_val_if_fail (table != NULL, NULL);

  n_records = MIN (tend_csv_table_get_n_records (table), RECORDS_LOOKED_AT);
  for (guint i = 0; i < n_records && examples->len < EXAMPLES; i++)
    {
      g_autofree char *example = shorten (tend_csv_table_get_cell (table, i, column));

      if (example != NULL &&
          !g_ptr_array_find_with_equal_func (examples, example, g_str_equal, NULL))
        g_ptr_array_add (examples, g_steal_pointer (&example));
    }
  if (examples->len == 0)
    return NULL;
  g_ptr_array_add (examples, NULL);
  return g_strjoinv (" · ", (char **)examples->pdata);
}

/* The menu is made when it is first opened: there may be many columns. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, TEND_IMPORT_HEADING_ROW (data)->meanings);
}

static void
say (TendImportHeadingRow *self,
     const char           *examples)
{
  const char      *header = gtk_label_get_label (self->header);
  const char      *meaning = NULL;
  g_autofree char *name = NULL;

  if (self->field != TEND_IMPORT_FIELD_NONE)
    meaning = tend_import_field_label (self->field);
  else
    meaning = examples == NULL ? _ ("Empty") : _ ("Not stored");
  gtk_label_set_label (self->meaning, meaning);
  if (self->field == TEND_IMPORT_FIELD_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->meaning), "dim-label");

  /* Translators: the heading of a column and what it is taken for: "Mail: E-mail address" */
  name = g_strdup_printf (_ ("%s: %s"), header, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
tend_import_heading_row_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch ((TendImportHeadingRowProperty)property_id)
    {
    case PROP_FIELD:
      g_value_set_enum (value, (int)TEND_IMPORT_HEADING_ROW (object)->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_heading_row_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  TendImportHeadingRow *self = TEND_IMPORT_HEADING_ROW (object);

  switch ((TendImportHeadingRowProperty)property_id)
    {
    case PROP_FIELD:
      if ((int)self->field != g_value_get_enum (value))
        g_signal_emit (self, settled_signal, 0, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_import_heading_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TEND_TYPE_IMPORT_HEADING_ROW);

  G_OBJECT_CLASS (tend_import_heading_row_parent_class)->dispose (object);
}

static void
tend_import_heading_row_class_init (TendImportHeadingRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tend_import_heading_row_dispose;
  object_class->get_property = tend_import_heading_row_get_property;
  object_class->set_property = tend_import_heading_row_set_property;

  properties[PROP_FIELD] =
      g_param_spec_enum ("field", NULL, NULL, TEND_TYPE_IMPORT_FIELD, (int)TEND_IMPORT_FIELD_NONE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  settled_signal = g_signal_new ("settled", TEND_TYPE_IMPORT_HEADING_ROW, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, TEND_TYPE_IMPORT_FIELD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/tend/Tend/ui/import/import-heading-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, header);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, examples);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, meaning);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, button);
  gtk_widget_class_bind_template_child (widget_class, TendImportHeadingRow, meanings);

  gtk_widget_class_install_property_action (widget_class, "column.field", "field");
}

static void
tend_import_heading_row_init (TendImportHeadingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
}

GtkWidget *
tend_import_heading_row_new (TendImportPlan *plan,
                             guint           part,
                             guint           column)
{
  TendImportHeadingRow *self;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);

  self = g_object_new (TEND_TYPE_IMPORT_HEADING_ROW, NULL);
  self->column = column;
  tend_import_heading_row_show (self, plan, part);
  return GTK_WIDGET (self);
}

void
tend_import_heading_row_show (TendImportHeadingRow *self,
                              TendImportPlan       *plan,
                              guint                 part)
{
  TendCsvTable    *table;
  TendColumnMap   *map;
  g_autofree char *examples = NULL;

  g_return_if_fail (TEND_IS_IMPORT_HEADING_ROW (self));
  g_return_if_fail (TEND_IS_IMPORT_PLAN (plan));

  table = tend_import_plan_get_table (plan, part);
  map = tend_import_plan_get_map (plan, part);
  examples = tend_import_heading_say_examples (table, self->column);
  gtk_label_set_label (self->header, tend_csv_table_get_column (table, self->column));
  gtk_label_set_label (self->examples, examples);
  gtk_widget_set_visible (GTK_WIDGET (self->examples), examples != NULL);
  self->field = tend_column_map_get_column (map, self->column)->field;
  say (self, examples);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIELD]);
}

guint
tend_import_heading_row_get_column (TendImportHeadingRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING_ROW (self), 0);

  return self->column;
}

const char *
tend_import_heading_row_get_header (TendImportHeadingRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING_ROW (self), NULL);

  return gtk_label_get_label (self->header);
}
