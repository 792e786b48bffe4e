/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of which the file itself says that they do not ask, or not any more. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tend-cell.h"
#include "tend-header-words.h"
#include "tend-import-extract-private.h"

/* Mailing lists say in the name of the file that nobody in it wants to be written to. */
static gboolean
file_is_left_out (TendImportPart *part)
{
  const char *name = tend_import_source_get_name (part->source);

  return g_str_has_prefix (name, "unsubscribed_") || g_str_has_prefix (name, "cleaned_");
}

/* "-", "0000-00-00", "NULL": programs write "never" like this. */
static gboolean
is_filled_in (TendImportExtraction *it,
              const char           *cell,
              gboolean             *is_date)
{
  g_autofree char *owned = NULL;
  const char      *clean = tend_cell_peek_line (cell, &owned);
  char             instant[TEND_DATE_INSTANT_SIZE];
  TendDateReading  reading;

  reading = tend_import_date_read_into (clean, TEND_DATE_ORDER_UNKNOWN, &it->universal, instant);
  *is_date = reading == TEND_DATE_READING_OK || reading == TEND_DATE_READING_AMBIGUOUS;
  return reading != TEND_DATE_READING_BLANK && !tend_cell_is_no (clean);
}

static gboolean
cell_leaves_out (TendImportExtraction *it,
                 TendImportField       field,
                 const char           *cell)
{
  gboolean is_date, is_filled;

  if (*cell == '\0')
    return FALSE;
  switch (field)
    {
    case TEND_IMPORT_FIELD_STATUS:
      return tend_cell_is_refusal (cell);
    case TEND_IMPORT_FIELD_REFUSED:
      if (tend_cell_is_yes (cell))
        return TRUE;
      is_filled = is_filled_in (it, cell, &is_date);
      return is_filled && is_date;
    default:
      return is_filled_in (it, cell, &is_date);
    }
}

/* The column and the cell by which the row is left out. */
static gboolean
find_refusal (TendImportExtraction *it,
              TendImportField      *field,
              guint                *column)
{
  static const TendImportField fields[] = { TEND_IMPORT_FIELD_STATUS, TEND_IMPORT_FIELD_REFUSED,
                                            TEND_IMPORT_FIELD_ENDED };

  for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
    {
      guint        n_columns;
      const guint *columns = tend_import_extraction_get_columns (it, fields[k], &n_columns);

      for (guint i = 0; i < n_columns; i++)
        if (cell_leaves_out (it, fields[k], tend_import_extraction_get_cell (it, columns[i])))
          {
            *field = fields[k];
            *column = columns[i];
            return TRUE;
          }
    }
  return FALSE;
}

/* Whether "unsubscribed" or "EMAIL_BLACKLISTED" is about writing to them, and not, as "cancelled",
 * about coming. */
static gboolean
is_about_writing (const char *text)
{
  static const char *const parts[] = { "unsub", "clean", "bounc", "complain", "opt", "block",
                                       "black", "disab", "inactive", "desab", "desinscri",
                                       "abgemeldet", "baja", "afgemeld", "avregistr", "avanmal" };
  g_autofree char         *folded = tend_header_words_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, parts[i]) != NULL)
      return TRUE;
  return FALSE;
}

static char *
say_why (TendImportField field,
         const char     *header,
         const char     *cell)
{
  if (field == TEND_IMPORT_FIELD_ENDED)
    /* Translators: the heading of a column, such as "UNSUB_TIME" */
    return g_strdup_printf (_ ("“%s” is filled in: they do not ask any more."), header);
  /* Translators: the heading of a column, and what stands in it */
  return g_strdup_printf (_ ("“%s” says “%s”: they do not ask, or not any more."), header, cell);
}

gboolean
tend_import_judge_left_out (TendImportExtraction *it)
{
  TendImportEntry *entry = it->entry;
  g_autofree char *why = NULL;
  TendImportField  field;
  guint            column;
  gboolean         is_refused = TRUE;

  if (file_is_left_out (it->part))
    why = g_strdup (_ ("The file’s name says that these people do not want to be written to."));
  else if (find_refusal (it, &field, &column))
    {
      const char *header = tend_csv_table_get_column (it->part->table, column);
      const char *cell = tend_import_extraction_get_cell (it, column);

      why = say_why (field, header, cell);
      is_refused = is_about_writing (field == TEND_IMPORT_FIELD_STATUS ? cell : header);
    }
  else
    return FALSE;

  entry->offers |= TEND_IMPORT_INCLUDE;
  if (!tend_import_extraction_is_chosen (it, TEND_IMPORT_INCLUDE))
    {
      entry->verdict = TEND_VERDICT_LEFT_OUT;
      entry->reason = tend_import_extraction_keep (it, g_steal_pointer (&why));
      return TRUE;
    }
  if (is_refused)
    entry->may_write = TEND_IMPORT_CONSENT_NO;
  tend_import_extraction_add_note (it, g_steal_pointer (&why));
  tend_import_extraction_add_note (
      it, is_refused ? g_strdup (_ ("You have decided that it is imported all the same; Tend notes "
                                    "that they are not to be written to."))
                     : g_strdup (_ ("You have decided that it is imported all the same.")));
  return FALSE;
}
