/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tend-csv-reader-private.h"
#include "tend-csv-scan.h"

/* A record this many lines long is looked at before it ends, and again whenever it has doubled: a
 * missing quotation mark would otherwise cost the whole rest of the file, and for each such mark
 * again. */
#define LONG_RECORD 64
/* The same when much had to be read again already. */
#define LONG_AMONG_BROKEN 4
/* How many lines at the beginning and at the end of a record are looked at. */
#define LINES_LOOKED_AT 512
#define BYTES_LOOKED_AT ((gsize)1 << 20)
#define PATIENCE ((gsize)1 << 16)

/* Where the @n_lines lines that end at @end begin, or a little behind. */
static gsize
lines_back (const char *text,
            gsize       start,
            gsize       end,
            guint       n_lines)
{
  gsize at = end;
  gsize limit = end - start > BYTES_LOOKED_AT ? end - BYTES_LOOKED_AT : start;

  for (; at > limit && n_lines > 0; n_lines--)
    do
      at--;
    while (at > limit && text[at - 1] != '\n' && text[at - 1] != '\r');
  return at;
}

/* Counts the proper records there would be in the lines behind the record's first, had it ended
 * there, and the lines looked at. */
static guint
count_swallowed (TendCsvReader *reader,
                 guint         *n_looked_at)
{
  const TendCsvLayout *layout = &reader->table->layout;
  const char          *text = reader->text;
  gsize                at = reader->second_line;
  gsize                limit = MIN (reader->at, at + BYTES_LOOKED_AT);
  guint                n_records;

  for (*n_looked_at = 0; at < limit && *n_looked_at < LINES_LOOKED_AT; (*n_looked_at)++)
    at = tend_csv_scan_line_end (text, reader->at, at);
  n_records = tend_csv_scan_count_records (text + reader->second_line, at - reader->second_line,
                                           layout->delimiter, layout->n_columns);
  if (at < reader->at)
    {
      gsize from = lines_back (text, at, reader->at, LINES_LOOKED_AT);

      n_records += tend_csv_scan_count_records (text + from, reader->at - from, layout->delimiter,
                                                layout->n_columns);
      for (; from < reader->at; (*n_looked_at)++)
        from = tend_csv_scan_line_end (text, reader->at, from);
    }
  return n_records;
}

/* Much has been read again already: from now on suspicion comes earlier, or a file of nothing but
 * missing marks would take for ever. */
static gboolean
lost_patience (TendCsvReader *reader)
{
  return reader->n_again > reader->length / 4 + PATIENCE;
}

/* Whether the quotation marks at the beginning of the record contradict each other. */
static gboolean
begins_badly (TendCsvReader *reader)
{
  return !tend_csv_scan_begins_strict (reader->text + reader->record_start,
                                       MIN (reader->at - reader->record_start, PATIENCE),
                                       reader->table->layout.delimiter);
}

gboolean
tend_csv_reader_runs_away (TendCsvReader *reader)
{
  guint n_swallowed, n_looked_at;

  if ((!reader->have_header && reader->table->layout.has_header) ||
      reader->n_lines < (lost_patience (reader) ? LONG_AMONG_BROKEN : LONG_RECORD) ||
      (reader->n_lines & (reader->n_lines - 1)) != 0)
    return FALSE;
  n_swallowed = count_swallowed (reader, &n_looked_at);
  return n_swallowed * 2 > n_looked_at || (n_swallowed > 0 && begins_badly (reader));
}

/* Whether a cell of the record has swallowed a delimiter. */
static gboolean
holds_delimiter (TendCsvReader *reader,
                 guint          n_cells)
{
  TendCsvTable *table = reader->table;

  for (guint i = 0; i < n_cells; i++)
    {
      guint32 offset = g_array_index (table->cells, guint32, reader->record.first_cell + i);

      if (strchr (table->arena->str + offset, table->layout.delimiter) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
tend_csv_reader_lacks_quote (TendCsvReader *reader,
                             guint          n_cells,
                             gboolean      *swallows)
{
  guint    n_columns = reader->table->layout.n_columns;
  gboolean right_width = n_cells == n_columns;
  gboolean too_long = reader->record.fault == TEND_CSV_FAULT_CELL_TOO_LONG;
  int      strict_width;
  guint    n_swallowed, n_looked_at;

  *swallows = FALSE;
  if (n_columns == 0 || (reader->n_lines == 1 && (right_width || too_long)))
    return FALSE;
  if (too_long)
    strict_width = begins_badly (reader) ? -1 : 0;
  else
    strict_width = tend_csv_scan_strict_width (reader->text + reader->record_start,
                                               reader->at - reader->record_start,
                                               reader->table->layout.delimiter);
  if (!too_long && strict_width >= 0 && (right_width || reader->n_lines == 1))
    return FALSE;
  if (reader->n_lines == 1)
    return n_cells < n_columns && holds_delimiter (reader, n_cells);

  n_swallowed = count_swallowed (reader, &n_looked_at);
  *swallows = n_swallowed > 0 && (strict_width < 0 || n_swallowed * 2 > n_looked_at);
  return *swallows || (strict_width < 0 && !right_width);
}
