/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-csv-layout.h"

#include <glib/gi18n-lib.h>

#include "tend-cell.h"
#include "tend-csv-reader.h"
#include "tend-csv-scan.h"
#include "tend-csv-table-private.h"
#include "tend-error.h"
#include "tend-file-kind.h"
#include "tend-header-words.h"

#define SAMPLE_BYTES 65536
/* A heading stands among the first records, or there is none. */
#define HEADING_WITHIN 20
#define LONGEST_HEADER 200
/* Known headers stand among the first of many columns. */
#define HEADERS_LOOKED_AT 500
#define MOST_COLUMNS 2000
/* A whole known header weighs more than any number of headers that only contain a known word. */
#define EXACT_WEIGHT 100
/* What Tend itself has written is known for certain. */
#define OWN_WEIGHT 1000000
/* Such a word may stand in a cell, too: further down there must be two of them. */
#define FEWEST_BELOW_PEOPLE (2 * EXACT_WEIGHT)

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

/* Whether the first record was written by Tend over rows that could not be used: it repeats the
 * headings of their files, whatever stands there. */
static gboolean
is_own_heading (TendCsvTable        *table,
                const TendCsvRecord *record)
{
  for (guint i = 0; i < record->n_cells; i++)
    if (tend_header_words_is_reason (tend_csv_table_cell_of (table, record, i)))
      return TRUE;
  return FALSE;
}

/* How much the record looks like a heading. */
static guint
heading_words (TendCsvTable        *table,
               const TendCsvRecord *record)
{
  guint words = 0;

  if (record == record_at (table, 0) && is_own_heading (table, record))
    return OWN_WEIGHT;
  if (holds_address (table, record))
    return 0;
  for (guint i = 0; i < MIN (record->n_cells, HEADERS_LOOKED_AT); i++)
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

/* How many words it takes to be a heading below the record. Who made the table may be named above
 * it, in a cell alone. */
static guint
fewest_below (TendCsvTable        *table,
              const TendCsvRecord *record)
{
  guint n_filled = 0;

  if (!holds_address (table, record))
    return 1;
  for (guint i = 0; i < record->n_cells && n_filled < 2; i++)
    n_filled += *tend_csv_table_cell_of (table, record, i) != '\0' ? 1 : 0;
  return n_filled > 1 ? FEWEST_BELOW_PEOPLE : EXACT_WEIGHT;
}

static guint
best_heading (TendCsvTable *table,
              guint        *most_words)
{
  guint best = 0, fewest = 1;

  *most_words = 0;
  for (guint i = 0; i < MIN (table->records->len, HEADING_WITHIN); i++)
    {
      guint words = heading_words (table, record_at (table, i));

      if (words > *most_words && words >= fewest)
        {
          best = i;
          *most_words = words;
        }
      fewest = MAX (fewest, fewest_below (table, record_at (table, i)));
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
sample_with_best_delimiter (TendDecoded         *decoded,
                            const TendCsvLayout *layout,
                            gboolean             settled,
                            GCancellable        *cancellable)
{
  g_autoptr (TendCsvTable) best = NULL;
  double                   best_score = -1;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_autoptr (TendCsvTable) sample = NULL;
      TendCsvLayout            tried = *layout;
      double                   score;

      if (!settled)
        tried.delimiter = delimiters[i];
      sample = tend_csv_read_start (decoded, &tried, SAMPLE_BYTES, cancellable, NULL);
      if (sample == NULL || sample->records->len == 0)
        continue;
      score = score_delimiter (sample);
      if (score > best_score)
        {
          g_clear_pointer (&best, tend_csv_table_unref);
          best = g_steal_pointer (&sample);
          best_score = score;
        }
      if (settled)
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

/* What somebody may have set between cells. */
static gboolean
may_delimit (char letter)
{
  return letter == '\t' || (g_ascii_ispunct (letter) && letter != '"' && letter != '\'');
}

/* "sep=;" is written for spreadsheets and is no record. */
static void
take_announcement (TendDecoded   *decoded,
                   TendCsvLayout *layout)
{
  const char *text = decoded->text;
  gsize       end = tend_csv_scan_line_end (text, decoded->length, 0);

  if (end < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || !may_delimit (text[4]) ||
      !tend_csv_scan_is_blank (text + 5, end - 5))
    return;
  layout->delimiter = text[4];
  layout->announced = TRUE;
  layout->start = end;
  layout->start_line = 2;
}

/* Moves the start to physical line @line. FALSE when there is none. */
static gboolean
go_to_line (TendDecoded   *decoded,
            guint          line,
            TendCsvLayout *layout)
{
  gsize at = 0;

  for (guint i = 1; i < line && at < decoded->length; i++)
    at = tend_csv_scan_line_end (decoded->text, decoded->length, at);
  layout->start = at;
  layout->start_line = line;
  return at < decoded->length;
}

static guint
count_preamble (TendDecoded         *decoded,
                const TendCsvLayout *layout,
                gsize                from)
{
  guint n_lines = 0;

  for (gsize at = from, end; at < layout->start; at = end)
    {
      end = tend_csv_scan_line_end (decoded->text, decoded->length, at);
      n_lines += tend_csv_scan_is_blank (decoded->text + at, end - at) ? 0 : 1;
    }
  return n_lines;
}

static void
settle (TendCsvTable  *sample,
        guint          header_line,
        TendCsvLayout *layout)
{
  const TendCsvRecord *first;
  guint                words, n_alike;
  guint                width = usual_width (sample, &n_alike);
  guint                heading = best_heading (sample, &words);

  if (header_line > 0 && header_line != TEND_CSV_NO_HEADER)
    heading = 0;
  else if (words == 0 || header_line == TEND_CSV_NO_HEADER)
    heading = first_of_table (sample, width);
  layout->has_header = header_line > 0 ? header_line != TEND_CSV_NO_HEADER
                                       : words > 0 || heads_addresses (sample, heading);
  first = record_at (sample, heading);

  layout->delimiter = sample->layout.delimiter;
  layout->start = first->raw_start;
  layout->start_line = first->line;
  layout->n_columns = layout->has_header ? first->n_cells : width;
}

static gboolean
refuse_line (guint    line,
             GError **error)
{
  g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
               _ ("There is nothing on line %u or below it. Choose another line for the names of "
                  "the columns."),
               line);
  return FALSE;
}

static gboolean
refuse_cards (GError **error)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_A_TABLE,
                       _ ("This is a file of contact cards (vCard), not a table."));
  return FALSE;
}

static gboolean
refuse_width (guint    n_columns,
              GError **error)
{
  g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
               _ ("This table has %u columns; Tend reads up to %u. Save a table of only those "
                  "columns that you need, and import that file."),
               n_columns, MOST_COLUMNS);
  return FALSE;
}

gboolean
tend_csv_layout_find (TendDecoded         *decoded,
                      const TendCsvWishes *wishes,
                      TendCsvLayout       *layout,
                      GCancellable        *cancellable,
                      GError             **error)
{
  TendCsvWishes            none = { 0 };
  g_autoptr (TendCsvTable) sample = NULL;
  gboolean                 line_given;
  gsize                    announcement;

  g_return_val_if_fail (decoded != NULL, FALSE);
  g_return_val_if_fail (layout != NULL, FALSE);

  if (tend_file_kind_is_vcard (decoded->text, decoded->length))
    return refuse_cards (error);
  wishes = wishes != NULL ? wishes : &none;
  line_given = wishes->header_line > 0 && wishes->header_line != TEND_CSV_NO_HEADER;
  *layout = (TendCsvLayout){ .delimiter = ',', .start_line = 1 };
  take_announcement (decoded, layout);
  announcement = layout->start;
  if (wishes->delimiter != '\0')
    {
      layout->announced = layout->announced && layout->delimiter == wishes->delimiter;
      layout->delimiter = wishes->delimiter;
    }
  if (line_given && !go_to_line (decoded, wishes->header_line, layout))
    return refuse_line (wishes->header_line, error);

  sample = sample_with_best_delimiter (decoded, layout,
                                       layout->announced || wishes->delimiter != '\0',
                                       cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (sample == NULL && line_given)
    return refuse_line (wishes->header_line, error);
  if (sample == NULL)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("The file holds no rows: there is nothing to import."));
      return FALSE;
    }
  settle (sample, wishes->header_line, layout);
  if (layout->n_columns > MOST_COLUMNS)
    return refuse_width (layout->n_columns, error);
  layout->n_preamble = count_preamble (decoded, layout, announcement);
  return TRUE;
}
