/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-column-memory.h"

#include "tend-header-words.h"
#include "tend-import-mapping-store.h"

char **
tend_column_memory_fold (TendCsvTable *table)
{
  const TendCsvLayout   *layout;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GPtrArray)  folded = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  layout = tend_csv_table_get_layout (table);
  if (!layout->has_header || layout->kind != TEND_TABLE_KIND_CSV)
    return NULL;
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  folded = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tend_csv_table_get_n_columns (table); i++)
    {
      g_autofree char *header = tend_header_words_fold (tend_csv_table_get_column (table, i));
      char            *key = g_strdup (header);

      /* Headers that differ only in what is folded away. */
      for (guint n = 2; g_hash_table_contains (seen, key); n++)
        {
          g_free (key);
          key = g_strdup_printf ("%s#%u", header, n);
        }
      g_hash_table_add (seen, key);
      g_ptr_array_add (folded, key);
    }
  g_ptr_array_add (folded, NULL);
  return (char **)g_ptr_array_steal (folded, NULL);
}

gboolean
tend_column_memory_find (TendDatabase *database,
                         TendCsvTable *table,
                         GHashTable  **mapping,
                         GError      **error)
{
  g_auto (GStrv) headers = tend_column_memory_fold (table);

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (mapping != NULL, FALSE);

  *mapping = NULL;
  return headers == NULL ||
         tend_import_mapping_find (database, (const char *const *)headers, mapping, error);
}

gboolean
tend_column_memory_save (TendDatabase  *database,
                         TendCsvTable  *table,
                         TendColumnMap *map,
                         GError       **error)
{
  g_auto (GStrv)         headers = tend_column_memory_fold (table);
  g_autoptr (GHashTable) mapping = tend_import_mapping_new ();

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  for (guint i = 0; headers != NULL && headers[i] != NULL; i++)
    {
      const TendImportColumn *column = tend_column_map_get_column (map, i);

      if (!column->asks && (column->decided || column->n_filled > 0))
        g_hash_table_insert (mapping, g_strdup (headers[i]),
                             g_strdup (tend_import_field_nick (column->field)));
    }
  return headers == NULL || tend_import_mapping_save (database, (const char *const *)headers,
                                                      mapping, error);
}
