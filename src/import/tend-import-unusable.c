/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-unusable.h"

#include <glib/gi18n-lib.h>

#include "tend-csv-write.h"
#include "tend-header-words.h"
#include "tend-import-plan-private.h"

/* The table to be written. */
typedef struct
{
  TendImportPlan *plan;
  TendCsvWriter  *writer;
  GPtrArray      *headers; /* the names of all columns; they belong to the tables */
  GHashTable     *columns; /* name -> its index in @headers */
} Sheet;

static gboolean
is_unusable (const TendImportEntry *entry)
{
  return entry->verdict == TEND_VERDICT_CANNOT_BE_USED ||
         entry->verdict == TEND_VERDICT_NEEDS_DECISION;
}

guint
tend_import_unusable_count (TendImportPlan *plan)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), 0);

  return tend_import_plan_count (plan, TEND_VERDICT_CANNOT_BE_USED) +
         tend_import_plan_count (plan, TEND_VERDICT_NEEDS_DECISION);
}

/* Files without such a row add no columns. */
static void
find_columns (Sheet *sheet)
{
  for (guint i = 0; i < sheet->plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (sheet->plan, i);
      TendCsvTable          *table = tend_import_plan_get_part (sheet->plan, entry)->table;

      if (!is_unusable (entry))
        continue;
      for (guint k = 0; k < tend_csv_table_get_n_columns (table); k++)
        {
          const char *name = tend_csv_table_get_column (table, k);

          if (tend_header_words_is_reason (name) || g_hash_table_contains (sheet->columns, name))
            continue;
          g_hash_table_insert (sheet->columns, (char *)name,
                               GUINT_TO_POINTER (sheet->headers->len));
          g_ptr_array_add (sheet->headers, (char *)name);
        }
      /* The other rows of the file have the same. */
      while (i + 1 < sheet->plan->entries->len &&
             tend_import_plan_get_entry (sheet->plan, i + 1)->part == entry->part)
        i++;
    }
}

/* Guarded once, whether it was guarded in the file or not. */
static void
write_cell (Sheet      *sheet,
            const char *cell)
{
  g_autofree char *plain = tend_csv_unguard (cell);

  tend_csv_writer_add (sheet->writer, plain);
}

static void
write_headers (Sheet *sheet)
{
  /* Translators: the heading of a column. The word “Tend” and the colon stand before it. */
  g_autofree char *reason = g_strconcat (TEND_HEADER_REASON, _ ("why it was not imported"), NULL);

  for (guint i = 0; i < sheet->headers->len; i++)
    write_cell (sheet, g_ptr_array_index (sheet->headers, i));
  write_cell (sheet, reason);
  tend_csv_writer_end_row (sheet->writer);
}

static void
write_surplus (Sheet                 *sheet,
               TendCsvTable          *table,
               const TendImportEntry *entry)
{
  guint n_cells = tend_csv_table_get_n_cells (table, entry->record);

  if (tend_csv_table_is_suspect (table, entry->record))
    {
      g_autofree char *raw = tend_csv_table_dup_raw (table, entry->record);

      write_cell (sheet, raw);
      return;
    }
  for (guint i = tend_csv_table_get_n_columns (table); i < n_cells; i++)
    write_cell (sheet, tend_csv_table_get_cell (table, entry->record, i));
}

static void
write_row (Sheet                 *sheet,
           const TendImportEntry *entry)
{
  TendCsvTable           *table = tend_import_plan_get_part (sheet->plan, entry)->table;
  g_autofree const char **cells = g_new0 (const char *, sheet->headers->len + 1);

  for (guint i = 0; i < tend_csv_table_get_n_columns (table); i++)
    {
      gpointer at;

      if (g_hash_table_lookup_extended (sheet->columns, tend_csv_table_get_column (table, i), NULL,
                                        &at))
        cells[GPOINTER_TO_UINT (at)] = tend_csv_table_get_cell (table, entry->record, i);
    }
  for (guint i = 0; i < sheet->headers->len; i++)
    write_cell (sheet, cells[i] != NULL ? cells[i] : "");
  write_cell (sheet, entry->reason != NULL ? entry->reason : "");
  write_surplus (sheet, table, entry);
  tend_csv_writer_end_row (sheet->writer);
}

GBytes *
tend_import_unusable_write (TendImportPlan *plan)
{
  g_autoptr (GPtrArray)     headers = g_ptr_array_new ();
  g_autoptr (GHashTable)    columns = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (TendCsvWriter) writer = tend_csv_writer_new ();
  Sheet                     sheet = { plan, writer, headers, columns };

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);

  find_columns (&sheet);
  write_headers (&sheet);
  for (guint i = 0; i < plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

      if (is_unusable (entry))
        write_row (&sheet, entry);
    }
  return tend_csv_writer_finish (writer);
}
