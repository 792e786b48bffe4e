/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-enum.h"

#include <glib/gi18n-lib.h>

/* Lives as long as the type it belongs to, which is for ever. */
typedef struct
{
  const char        *context;
  const TendEnumRow *rows;
  int               *values;
  guint              n_rows;
} Table;

static GQuark
table_quark (void)
{
  return g_quark_from_static_string ("tend-enum-table");
}

static const Table *
find_table (GType type)
{
  const Table *table = g_type_get_qdata (type, table_quark ());

  g_assert (table != NULL);
  return table;
}

static const TendEnumRow *
find_row (const Table *table,
          int          value)
{
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].value == value)
      return &table->rows[i];
  return NULL;
}

GType
tend_enum_register (const char        *type_name,
                    const char        *context,
                    const TendEnumRow *rows,
                    guint              n_rows)
{
  GEnumValue *values = g_new0 (GEnumValue, n_rows + 1);
  Table      *table = g_new0 (Table, 1);
  GType       type;

  table->context = context;
  table->rows = rows;
  table->values = g_new (int, n_rows);
  table->n_rows = n_rows;
  for (guint i = 0; i < n_rows; i++)
    {
      values[i] = (GEnumValue){ rows[i].value, rows[i].name, rows[i].nick };
      table->values[i] = rows[i].value;
    }

  type = g_enum_register_static (type_name, values);
  g_type_set_qdata (type, table_quark (), table);
  return type;
}

const char *
tend_enum_to_nick (GType type,
                   int   value)
{
  const TendEnumRow *row = find_row (find_table (type), value);

  return row != NULL ? row->nick : NULL;
}

gboolean
tend_enum_from_nick (GType       type,
                     const char *nick,
                     int        *value)
{
  const Table *table = find_table (type);

  g_return_val_if_fail (value != NULL, FALSE);

  for (guint i = 0; i < table->n_rows; i++)
    if (g_strcmp0 (table->rows[i].nick, nick) == 0)
      {
        *value = table->rows[i].value;
        return TRUE;
      }
  return FALSE;
}

const char *
tend_enum_label (GType type,
                 int   value)
{
  const Table       *table = find_table (type);
  const TendEnumRow *row = find_row (table, value);

  return row != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, table->context, row->label) : "";
}

const char *
tend_enum_icon (GType type,
                int   value)
{
  const TendEnumRow *row = find_row (find_table (type), value);

  return row != NULL ? row->icon : NULL;
}

TendTone
tend_enum_tone (GType type,
                int   value)
{
  const TendEnumRow *row = find_row (find_table (type), value);

  return row != NULL ? row->tone : TEND_TONE_REST;
}

const int *
tend_enum_values (GType  type,
                  guint *n_values)
{
  const Table *table = find_table (type);

  g_return_val_if_fail (n_values != NULL, NULL);

  *n_values = table->n_rows;
  return table->values;
}
