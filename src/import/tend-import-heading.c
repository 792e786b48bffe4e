/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-heading.h"

#include <glib/gi18n-lib.h>

#include "tend-cell.h"

/* So far down an example is looked for, and so much of it is shown. */
#define RECORDS_LOOKED_AT 1000
#define LONGEST_EXAMPLE 80
#define MOST_EXAMPLES 3

struct _TendImportHeading
{
  GObject parent_instance;

  TendCsvTable    *table;
  TendImportColumn found;
  guint            column;
  char            *meaning;
  char           **examples;
};

typedef enum {
  PROP_HEADER = 1,
  PROP_MEANING,
  PROP_KEPT,
  PROP_COLUMN,
  PROP_FIELD,
  PROP_EXAMPLES,
  PROP_IS_NEW,
  PROP_ASKS,
} TendImportHeadingProperty;

static GParamSpec *properties[PROP_ASKS + 1];

G_DEFINE_FINAL_TYPE (TendImportHeading, tend_import_heading, G_TYPE_OBJECT)

static char *
say_meaning (const TendImportColumn *column)
{
  const char *label = tend_import_field_label (column->field);

  switch (column->field)
    {
    case TEND_IMPORT_FIELD_NONE:
      return g_strdup (column->n_filled == 0 ? _ ("Left out: empty") : _ ("Left out: not stored"));
    case TEND_IMPORT_FIELD_RECEIVED:
      if (column->order == TEND_DATE_ORDER_DAY_FIRST)
        /* Translators: what a column is, "Date of asking" */
        return g_strdup_printf (_ ("%s, the day first"), label);
      if (column->order == TEND_DATE_ORDER_MONTH_FIRST)
        return g_strdup_printf (_ ("%s, the month first"), label);
      return g_strdup (label);
    default:
      return g_strdup (label);
    }
}

/* @cell on one line, not too long; NULL for nothing. */
static char *
shorten (const char *cell)
{
  g_autofree char *clean = *cell != '\0' ? tend_cell_clean_line (cell) : NULL;
  g_autofree char *start = NULL;

  if (clean == NULL || g_utf8_strlen (clean, -1) <= LONGEST_EXAMPLE)
    return g_steal_pointer (&clean);
  start = g_utf8_substring (clean, 0, LONGEST_EXAMPLE - 1);
  return g_strconcat (start, "…", NULL);
}

static char **
find_examples (TendCsvTable *table,
               guint         column)
{
  guint  n_records = MIN (tend_csv_table_get_n_records (table), RECORDS_LOOKED_AT);
  char **examples = g_new0 (char *, MOST_EXAMPLES + 1);
  guint  n_examples = 0;

  for (guint i = 0; i < n_records && n_examples < MOST_EXAMPLES; i++)
    {
      g_autofree char *example = shorten (tend_csv_table_get_cell (table, i, column));

      if (example != NULL && !g_strv_contains ((const char *const *)examples, example))
        examples[n_examples++] = g_steal_pointer (&example);
    }
  return examples;
}

static void
tend_import_heading_finalize (GObject *object)
{
  TendImportHeading *self = TEND_IMPORT_HEADING (object);

  tend_csv_table_unref (self->table);
  g_free (self->meaning);
  g_strfreev (self->examples);

  G_OBJECT_CLASS (tend_import_heading_parent_class)->finalize (object);
}

static void
tend_import_heading_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  TendImportHeading *self = TEND_IMPORT_HEADING (object);

  switch ((TendImportHeadingProperty)id)
    {
    case PROP_HEADER:
      g_value_set_string (value, tend_import_heading_get_header (self));
      break;
    case PROP_MEANING:
      g_value_set_string (value, self->meaning);
      break;
    case PROP_KEPT:
      g_value_set_boolean (value, tend_import_heading_get_kept (self));
      break;
    case PROP_COLUMN:
      g_value_set_uint (value, self->column);
      break;
    case PROP_FIELD:
      g_value_set_enum (value, (int)self->found.field);
      break;
    case PROP_EXAMPLES:
      g_value_set_boxed (value, self->examples);
      break;
    case PROP_IS_NEW:
      g_value_set_boolean (value, self->found.is_new);
      break;
    case PROP_ASKS:
      g_value_set_boolean (value, self->found.asks);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tend_import_heading_class_init (TendImportHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = tend_import_heading_finalize;
  object_class->get_property = tend_import_heading_get_property;

  properties[PROP_HEADER] = g_param_spec_string ("header", NULL, NULL, NULL, flags);
  properties[PROP_MEANING] = g_param_spec_string ("meaning", NULL, NULL, NULL, flags);
  properties[PROP_KEPT] = g_param_spec_boolean ("kept", NULL, NULL, FALSE, flags);
  properties[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FIELD] = g_param_spec_enum ("field", NULL, NULL, TEND_TYPE_IMPORT_FIELD,
                                              TEND_IMPORT_FIELD_NONE, flags);
  properties[PROP_EXAMPLES] = g_param_spec_boxed ("examples", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_IS_NEW] = g_param_spec_boolean ("is-new", NULL, NULL, FALSE, flags);
  properties[PROP_ASKS] = g_param_spec_boolean ("asks", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tend_import_heading_init (TendImportHeading *self)
{
}

static TendImportHeading *
heading_new (TendCsvTable           *table,
             const TendImportColumn *column,
             guint                   i)
{
  TendImportHeading *self = g_object_new (TEND_TYPE_IMPORT_HEADING, NULL);

  self->table = tend_csv_table_ref (table);
  self->found = *column;
  self->column = i;
  self->meaning = say_meaning (column);
  self->examples = find_examples (table, i);
  return self;
}

GListModel *
tend_import_heading_list (TendImportPlan *plan,
                          guint           part)
{
  GListStore    *headings = g_list_store_new (TEND_TYPE_IMPORT_HEADING);
  TendColumnMap *map;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);

  map = tend_import_plan_get_map (plan, part);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < tend_column_map_get_n_columns (map); i++)
      {
        const TendImportColumn       *column = tend_column_map_get_column (map, i);
        g_autoptr (TendImportHeading) heading = NULL;

        if ((column->field == TEND_IMPORT_FIELD_NONE) != (pass == 1))
          continue;
        heading = heading_new (tend_import_plan_get_table (plan, part), column, i);
        g_list_store_append (headings, heading);
      }
  return G_LIST_MODEL (headings);
}

const char *
tend_import_heading_get_header (TendImportHeading *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (self), NULL);

  return tend_csv_table_get_column (self->table, self->column);
}

const char *
tend_import_heading_get_meaning (TendImportHeading *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (self), NULL);

  return self->meaning;
}

gboolean
tend_import_heading_get_kept (TendImportHeading *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (self), FALSE);

  return self->found.field != TEND_IMPORT_FIELD_NONE;
}

guint
tend_import_heading_get_column (TendImportHeading *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (self), 0);

  return self->column;
}

TendImportField
tend_import_heading_get_field (TendImportHeading *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (self), TEND_IMPORT_FIELD_NONE);

  return self->found.field;
}

gboolean
tend_import_heading_get_is_new (TendImportHeading *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (self), FALSE);

  return self->found.is_new;
}

gboolean
tend_import_heading_get_asks (TendImportHeading *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (self), FALSE);

  return self->found.asks;
}

const char *const *
tend_import_heading_get_examples (TendImportHeading *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_HEADING (self), NULL);

  return (const char *const *)self->examples;
}
