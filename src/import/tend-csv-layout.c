/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-csv-layout.h"

#include <glib/gi18n-lib.h>

#include "tend-cell.h"
#include "tend-csv-reader.h"
#include "tend-csv-scan.h"
#include "tend-csv-table-private.h"
#include "tend-error.h"
#include "tend-header-words.h"

#define SAMPLE_BYTES 65536
/* A heading stands among the first records, or there is none. */
#define HEADING_WITHIN 20
#define LONGEST_HEADER 200
/* A whole known header weighs more than any number of headers that only contain a known word. */
#define EXACT_WEIGHT 100

static const char delimiters[] = { ',', ';', '\t', '|' };

static const TendCsvRecord *
record_at (TendCsvTable *table,
           guint         i)
{
  return &g_array_index (table->records, TendCsvRecord, i);
}

static gboolean
holds_address (TendCsvTable        *table,
               const TendCsvRecord *record)
{
  for (guint i = 0; i < record->n_cells; i++)
    {
      g_auto (GStrv) emails = tend_cell_emails (tend_csv_table_cell_of (table, record, i));

      if (emails != NULL)
        return TRUE;
    }
  return FALSE;
}

/* How much the record looks like a heading. */
static guint
heading_words (TendCsvTable        *table,
               const TendCsvRecord *record)
{
  guint words = 0;

  if (holds_address (table, record))
    return 0;
  for (guint i = 0; i < record->n_cells; i++)
    {
      const char     *cell = tend_csv_table_cell_of (table, record, i);
      TendHeaderMatch match;

      if (*cell == '\0' || strlen (cell) > LONGEST_HEADER)
        continue;
      match = tend_header_words_match (cell);
      if (match.field != TEND_IMPORT_FIELD_NONE)
        words += match.exact ? EXACT_WEIGHT : 1;
    }
  return words;
}

static guint
best_heading (TendCsvTable *table,
              guint        *most_words)
{
  guint best = 0;

  *most_words = 0;
  for (guint i = 0; i < MIN (table->records->len, HEADING_WITHIN); i++)
    {
      guint words = heading_words (table, record_at (table, i));

      if (words > *most_words)
        {
          best = i;
          *most_words = words;
        }
    }
  return best;
}

/* The width most records have; of two as frequent ones the larger. */
static guint
usual_width (TendCsvTable *table,
             guint        *n_alike)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint                  usual = 0;

  *n_alike = 0;
  for (guint i = 0; i < table->records->len; i++)
    {
      gpointer width = GUINT_TO_POINTER (record_at (table, i)->n_cells);
      guint    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, width)) + 1;

      g_hash_table_insert (counts, width, GUINT_TO_POINTER (count));
      if (count > *n_alike || (count == *n_alike && GPOINTER_TO_UINT (width) > usual))
        {
          usual = GPOINTER_TO_UINT (width);
          *n_alike = count;
        }
    }
  return usual;
}

/* Known words first, then how alike the records are in more than one cell. */
static double
score_delimiter (TendCsvTable *table)
{
  guint  most_words, n_alike;
  guint  width = usual_width (table, &n_alike);
  double alike = 0;

  best_heading (table, &most_words);
  if (width > 1)
    alike = (double)n_alike / table->records->len + MIN (width, 100) / 1000.0;
  return most_words * 10 + alike;
}

static TendCsvTable *
sample_with_best_delimiter (TendDecoded   *decoded,
                            TendCsvLayout *layout)
{
  g_autoptr (TendCsvTable) best = NULL;
  double                   best_score = -1;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_autoptr (TendCsvTable) sample = NULL;
      TendCsvLayout            tried = *layout;
      double                   score;

      if (!layout->announced)
        tried.delimiter = delimiters[i];
      sample = tend_csv_read_sample (decoded, &tried, SAMPLE_BYTES);
      if (sample == NULL || sample->records->len == 0)
        continue;
      score = score_delimiter (sample);
      if (score > best_score)
        {
          g_clear_pointer (&best, tend_csv_table_unref);
          best = g_steal_pointer (&sample);
          best_score = score;
        }
      if (layout->announced)
        break;
    }
  return g_steal_pointer (&best);
}

/* A first record is a heading in words Tend does not know when some column holds addresses, and
 * the record does not. */
static gboolean
heads_addresses (TendCsvTable *table,
                 guint         first)
{
  if (holds_address (table, record_at (table, first)))
    return FALSE;
  for (guint i = first + 1; i < table->records->len; i++)
    if (holds_address (table, record_at (table, i)))
      return TRUE;
  return FALSE;
}

/* The first record that is neither a title nor a remark above the table. */
static guint
first_of_table (TendCsvTable *table,
                guint         width)
{
  for (guint i = 0; i < MIN (table->records->len, HEADING_WITHIN); i++)
    if (record_at (table, i)->n_cells >= width || holds_address (table, record_at (table, i)))
      return i;
  return 0;
}

/* "sep=;" is written for spreadsheets and is no record. */
static void
take_announcement (TendDecoded   *decoded,
                   TendCsvLayout *layout)
{
  const char *text = decoded->text;
  gsize       end = tend_csv_scan_line_end (text, decoded->length, 0);

  if (end < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0 ||
      !tend_csv_scan_is_blank (text + 5, end - 5))
    return;
  layout->delimiter = text[4];
  layout->announced = TRUE;
  layout->start = end;
  layout->start_line = 2;
}

gboolean
tend_csv_layout_find (TendDecoded   *decoded,
                      TendCsvLayout *layout,
                      GError       **error)
{
  g_autoptr (TendCsvTable) sample = NULL;
  const TendCsvRecord     *first;
  guint                    words, n_alike, width, heading;

  g_return_val_if_fail (decoded != NULL, FALSE);
  g_return_val_if_fail (layout != NULL, FALSE);

  *layout = (TendCsvLayout){ .delimiter = ',', .start_line = 1 };
  take_announcement (decoded, layout);
  sample = sample_with_best_delimiter (decoded, layout);
  if (sample == NULL)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("The file holds no rows: there is nothing to import."));
      return FALSE;
    }

  width = usual_width (sample, &n_alike);
  heading = best_heading (sample, &words);
  if (words == 0)
    heading = first_of_table (sample, width);
  layout->has_header = words > 0 || heads_addresses (sample, heading);
  first = record_at (sample, heading);

  layout->delimiter = sample->layout.delimiter;
  layout->start = first->raw_start;
  layout->start_line = first->line;
  layout->n_columns = layout->has_header ? first->n_cells : width;
  return TRUE;
}
