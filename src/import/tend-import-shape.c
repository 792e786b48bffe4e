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
  it->entry->reason = tend_import_plan_keep (it->plan, reason);
}

static char *
say_left_out (TendImportField field,
              const char     *header,
              const char     *cell)
{
  if (field == TEND_IMPORT_FIELD_ENDED)
    /* Translators: the heading of a column, such as "UNSUB_TIME" */
    return g_strdup_printf (_ ("“%s” is filled in: they do not ask any more."), header);
  /* Translators: the heading of a column, and what stands in it */
  return g_strdup_printf (_ ("“%s” says “%s”: they do not ask, or not any more."), header, cell);
}

/* Whether the file itself says that this row does not ask. */
static gboolean
is_left_out (TendImportExtraction *it)
{
  static const TendImportField fields[] = { TEND_IMPORT_FIELD_STATUS, TEND_IMPORT_FIELD_REFUSED,
                                            TEND_IMPORT_FIELD_ENDED };

  for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
    {
      guint        n_columns;
      const guint *columns = tend_import_extraction_get_columns (it, fields[k], &n_columns);

      for (guint i = 0; i < n_columns; i++)
        {
          const char *cell = tend_import_extraction_get_cell (it, columns[i]);

          if (*cell == '\0' ||
              (fields[k] == TEND_IMPORT_FIELD_STATUS && !tend_cell_is_refusal (cell)) ||
              (fields[k] == TEND_IMPORT_FIELD_REFUSED && !tend_cell_is_yes (cell)))
            continue;
          judge (it, TEND_VERDICT_LEFT_OUT,
                 say_left_out (fields[k], tend_csv_table_get_column (it->part->table, columns[i]),
                               cell));
          return TRUE;
        }
    }
  return FALSE;
}

/* Mailing lists say in the name of the file that nobody in it wants to be written to. */
static gboolean
file_is_left_out (TendImportPart *part)
{
  const char *name = tend_import_source_get_name (part->source);

  return g_str_has_prefix (name, "unsubscribed_") || g_str_has_prefix (name, "cleaned_");
}

/* What stands beyond the last column, or NULL. Free with g_free(). */
static char *
find_surplus (TendImportExtraction *it)
{
  g_autoptr (GString) surplus = g_string_new (NULL);
  guint               n_cells = tend_csv_table_get_n_cells (it->part->table, it->entry->record);

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
  g_autofree char       *word = g_strconcat (first, ":", NULL);

  if (entry->email != NULL || entry->phone != NULL)
    return FALSE;
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

void
tend_import_judge_shape (TendImportExtraction *it)
{
  TendImportEntry *entry = it->entry;
  g_autofree char *surplus = find_surplus (it);

  if (lacks_mapped_cells (it))
    tend_import_extraction_add_note (it,
                                     g_strdup (_ ("The row is shorter than the heading; what is "
                                                  "missing counts as blank.")));
  if (tend_csv_table_is_damaged (it->part->table, entry->record))
    tend_import_extraction_add_note (it, g_strdup (_ ("A character in this row could not be read; "
                                                      "“�” stands for it.")));

  if (tend_csv_table_is_suspect (it->part->table, entry->record))
    judge (it, TEND_VERDICT_NEEDS_DECISION,
           g_strdup (_ ("A quotation mark seems to be missing here, so that the cells cannot be "
                        "told apart. Mend the row in the file, and import it again.")));
  else if (file_is_left_out (it->part))
    judge (it, TEND_VERDICT_LEFT_OUT,
           g_strdup (_ ("The file's name says that these people do not want to be written to.")));
  else if (is_left_out (it))
    return;
  else if (is_total_line (it))
    judge (it, TEND_VERDICT_CANNOT_BE_USED,
           g_strdup (_ ("This looks like the sum below a table: there is no address.")));
  else if (entry->email == NULL && it->bad_email != NULL)
    judge (it, TEND_VERDICT_CANNOT_BE_USED,
           g_strdup_printf (_ ("“%s” is not an e-mail address that can be written to."),
                            it->bad_email));
  else if (entry->email == NULL && entry->name == NULL && entry->phone == NULL)
    judge (it, TEND_VERDICT_CANNOT_BE_USED,
           g_strdup (_ ("There is no name, no address and no phone number.")));
  else if (surplus != NULL)
    entry->offers |= TEND_IMPORT_DROP_SURPLUS;

  if ((entry->offers & TEND_IMPORT_DROP_SURPLUS) == 0)
    return;
  if (!tend_import_plan_is_chosen (it->plan, entry->decision, TEND_IMPORT_DROP_SURPLUS))
    judge (it, TEND_VERDICT_NEEDS_DECISION,
           g_strdup_printf (_ ("More cells than the heading has: “%s”."), surplus));
  else
    tend_import_extraction_add_note (
        it, g_strdup_printf (_ ("“%s” stands beyond the last column and was left out."), surplus));
}
