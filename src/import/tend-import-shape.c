/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "tend-cell.h"
#include "tend-import-extract-private.h"

static void
judge (TendImportExtraction *it,
       TendVerdict           verdict,
       char                 *reason)
{
  it->entry->verdict = verdict;
  it->entry->reason = tend_import_extraction_keep (it, reason);
}

/* What stands beyond the last column, or NULL. Free with g_free(). */
static char *
find_surplus (TendImportExtraction *it)
{
  g_autoptr (GString) surplus = NULL;
  guint               n_cells = tend_csv_table_get_n_cells (it->part->table, it->entry->record);

  if (n_cells <= tend_csv_table_get_n_columns (it->part->table))
    return NULL;
  surplus = g_string_new (NULL);
  for (guint i = tend_csv_table_get_n_columns (it->part->table); i < n_cells; i++)
    {
      g_autofree char *clean = tend_cell_clean_line (tend_import_extraction_get_cell (it, i));

      if (clean != NULL)
        g_string_append_printf (surplus, "%s%s", surplus->len > 0 ? ", " : "", clean);
    }
  return surplus->len > 0 ? g_strdup (surplus->str) : NULL;
}

/* A mapped column may be missing at the end of a short row. */
static gboolean
lacks_mapped_cells (TendImportExtraction *it)
{
  guint n_cells = tend_csv_table_get_n_cells (it->part->table, it->entry->record);

  for (guint i = n_cells; i < tend_csv_table_get_n_columns (it->part->table); i++)
    if (tend_column_map_get_column (it->part->map, i)->field != TEND_IMPORT_FIELD_NONE)
      return TRUE;
  return FALSE;
}

/* "Total: 4" in one cell, or "Total" with its number in another. */
static gboolean
is_total_line (TendImportExtraction *it)
{
  const TendImportEntry *entry = it->entry;
  const char            *first = tend_import_extraction_get_cell (it, 0);
  g_autofree char       *word = NULL;

  if (entry->email != NULL || entry->phone != NULL)
    return FALSE;
  word = g_strconcat (first, ":", NULL);
  if (tend_cell_is_total (first) || tend_cell_is_total (entry->name))
    return TRUE;
  if (strchr (first, ' ') != NULL || !tend_cell_is_total (word))
    return FALSE;
  for (guint i = 1; i < tend_csv_table_get_n_cells (it->part->table, entry->record); i++)
    {
      const char *cell = tend_import_extraction_get_cell (it, i);

      if (*cell != '\0' && strspn (cell, "0123456789.,") == strlen (cell))
        return TRUE;
    }
  return FALSE;
}

/* A record in which the cells cannot be told apart, or one was not read. TRUE when it is not
 * imported. */
static gboolean
judge_suspect (TendImportExtraction *it)
{
  guint        line = tend_csv_table_get_line (it->part->table, it->entry->record);
  TendCsvFault fault = tend_csv_table_get_fault (it->part->table, it->entry->record);

  if (fault == TEND_CSV_FAULT_NONE)
    return FALSE;
  if (fault != TEND_CSV_FAULT_QUOTE)
    {
      judge (it, TEND_VERDICT_CANNOT_BE_USED, g_strdup (tend_csv_fault_words (fault)));
      return TRUE;
    }
  it->entry->offers |= TEND_IMPORT_TRUST;
  if (tend_import_extraction_is_chosen (it, TEND_IMPORT_TRUST))
    {
      tend_import_extraction_add_note (
          it, g_strdup_printf (_ ("A quotation mark may be missing on line %u; you have decided "
                                  "that the row is imported as it was read."),
                               line));
      return FALSE;
    }
  judge (it, TEND_VERDICT_NEEDS_DECISION,
         g_strdup_printf (_ ("A quotation mark may be missing on line %u, so that the cells cannot "
                             "be told apart. Import it as it was read, or mend the row in the file "
                             "and import the file again."),
                          line));
  return TRUE;
}

/* Rows that are nobody. */
static gboolean
judge_nobody (TendImportExtraction *it)
{
  const TendImportEntry *entry = it->entry;

  if (is_total_line (it))
    judge (it, TEND_VERDICT_CANNOT_BE_USED,
           g_strdup (_ ("This looks like the sum below a table: there is no address.")));
  else if (entry->email == NULL && entry->extra != NULL && entry->extra->bad_email != NULL)
    judge (it, TEND_VERDICT_CANNOT_BE_USED,
           g_strdup_printf (_ ("“%s” is not an e-mail address that can be written to."),
                            tend_import_extraction_quote (it, entry->extra->bad_email)));
  else if (entry->email == NULL && entry->name == NULL && entry->phone == NULL)
    judge (it, TEND_VERDICT_CANNOT_BE_USED,
           g_strdup (_ ("There is no name, no address and no phone number.")));
  else
    return FALSE;
  return TRUE;
}

static void
judge_surplus (TendImportExtraction *it)
{
  g_autofree char *surplus = find_surplus (it);

  if (surplus == NULL)
    return;
  it->entry->offers |= TEND_IMPORT_DROP_SURPLUS;
  if (!tend_import_extraction_is_chosen (it, TEND_IMPORT_DROP_SURPLUS))
    judge (it, TEND_VERDICT_NEEDS_DECISION,
           g_strdup_printf (_ ("More cells than the heading has: “%s”."),
                            tend_import_extraction_quote (it, surplus)));
  else
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("“%s” stands beyond the last column and was left out."),
                             tend_import_extraction_quote (it, surplus)));
}

void
tend_import_judge_shape (TendImportExtraction *it)
{
  TendCsvTable *table = it->part->table;

  if (lacks_mapped_cells (it))
    tend_import_extraction_add_note (it,
                                     g_strdup (_ ("The row is shorter than the heading; what is "
                                                  "missing counts as blank.")));
  if (tend_csv_table_is_damaged (table, it->entry->record))
    tend_import_extraction_add_note (it, g_strdup (_ ("A character in this row could not be read; "
                                                      "“�” stands for it.")));

  if (!judge_suspect (it) && !tend_import_judge_left_out (it) && !judge_nobody (it))
    judge_surplus (it);
}
