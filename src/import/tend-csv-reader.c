/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-csv-reader.h"

#include <csv.h>
#include <glib/gi18n-lib.h>

#include "tend-csv-scan.h"
#include "tend-csv-table-private.h"
#include "tend-error.h"

/* Larger blocks make libcsv's buffer grow in fewer steps on a long cell. */
#define CELL_BLOCK 65536
/* A record this many lines long is looked at before it ends, and again whenever it has doubled: a
 * missing quotation mark would otherwise cost the whole rest of the file, and for each such mark
 * again. */
#define LONG_RECORD 64
#define LINES_BETWEEN_CANCEL 1024

typedef struct
{
  struct csv_parser parser;
  TendCsvTable     *table;
  const char       *text;
  gsize             length;
  gsize             at;   /* where the next physical line begins */
  guint             line; /* and its number */
  TendCsvRecord     record;
  gsize             record_start;
  gsize             second_line; /* of the record: where reading resumes when it is given up */
  guint             n_lines;     /* of the record so far; 0 between records */
  gboolean          ended;
  gboolean          have_header;
  TendCsvRecord     header;
} Reader;

static void
cell_cb (void  *cell,
         size_t length,
         void  *data)
{
  Reader     *reader = data;
  GString    *arena = reader->table->arena;
  guint32     offset = (guint32)arena->len;
  const char *text = cell;

  g_array_append_val (reader->table->cells, offset);
  if (length > 0 && memchr (text, '\r', length) == NULL)
    g_string_append_len (arena, text, (gssize)length);
  else
    for (size_t i = 0; i < length; i++)
      {
        gboolean pair = text[i] == '\r' && i + 1 < length && text[i + 1] == '\n';

        if (!pair)
          g_string_append_c (arena, text[i] == '\r' ? '\n' : text[i]);
      }
  g_string_append_c (arena, '\0');
}

static void
record_cb (int   terminator,
           void *data)
{
  Reader *reader = data;

  reader->ended = TRUE;
}

static void
begin_record (Reader *reader,
              gsize   start)
{
  reader->record.line = reader->line;
  reader->record.first_cell = reader->table->cells->len;
  reader->record.raw_start = (guint32)start;
  reader->record.suspect = FALSE;
  reader->record_start = start;
}

static void
forget_cells (Reader *reader)
{
  TendCsvTable *table = reader->table;

  if (table->cells->len > reader->record.first_cell)
    g_string_truncate (table->arena,
                       g_array_index (table->cells, guint32, reader->record.first_cell));
  g_array_set_size (table->cells, reader->record.first_cell);
}

/* How many proper records there would be in the lines after the record's first, had it ended
 * there. */
static guint
count_swallowed (Reader *reader)
{
  const TendCsvLayout *layout = &reader->table->layout;

  if (layout->n_columns < 2)
    return 0;
  return tend_csv_scan_count_records (reader->text + reader->second_line,
                                      reader->at - reader->second_line, layout->delimiter,
                                      layout->n_columns);
}

/* Whether a cell of the record has swallowed a delimiter. */
static gboolean
holds_delimiter (Reader *reader,
                 guint   n_cells)
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

/* Whether a quotation mark seems to be missing in the record that ends at the reader's position. */
static gboolean
quote_is_missing (Reader *reader,
                  guint   n_cells,
                  guint  *n_swallowed)
{
  guint    n_columns = reader->table->layout.n_columns;
  gboolean right_width = n_cells == n_columns;
  int      strict_width;

  *n_swallowed = 0;
  if (n_columns == 0 || (right_width && reader->n_lines == 1))
    return FALSE;
  strict_width = tend_csv_scan_strict_width (reader->text + reader->record_start,
                                             reader->at - reader->record_start,
                                             reader->table->layout.delimiter);
  if (strict_width >= 0 && (right_width || reader->n_lines == 1))
    return FALSE;
  if (reader->n_lines == 1)
    return n_cells < n_columns && holds_delimiter (reader, n_cells);

  *n_swallowed = count_swallowed (reader);
  if (strict_width < 0)
    return !right_width || *n_swallowed > 0 || n_columns == 1;
  return *n_swallowed * 2 > reader->n_lines - 1;
}

/* Keeps the first line as a record that cannot be trusted, and reads on behind it. */
static void
give_up_record (Reader *reader)
{
  csv_fini (&reader->parser, NULL, NULL, NULL);
  forget_cells (reader);

  csv_parse (&reader->parser, reader->text + reader->record_start,
             reader->second_line - reader->record_start, cell_cb, record_cb, reader);
  csv_fini (&reader->parser, cell_cb, record_cb, reader);
  reader->at = reader->second_line;
  reader->line = reader->record.line + 1;
  reader->record.suspect = TRUE;
}

static gboolean
is_blank_record (Reader *reader)
{
  for (guint i = 0; i < reader->record.n_cells; i++)
    {
      const char *cell = tend_csv_table_cell_of (reader->table, &reader->record, i);

      if (!tend_csv_scan_is_blank (cell, strlen (cell)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_heading_again (Reader *reader)
{
  if (!reader->have_header || reader->record.n_cells != reader->header.n_cells)
    return FALSE;
  for (guint i = 0; i < reader->header.n_cells; i++)
    if (!g_str_equal (tend_csv_table_cell_of (reader->table, &reader->record, i),
                      tend_csv_table_cell_of (reader->table, &reader->header, i)))
      return FALSE;
  return TRUE;
}

static void
end_record (Reader *reader)
{
  TendCsvTable *table = reader->table;
  guint         n_cells = table->cells->len - reader->record.first_cell;
  guint         n_swallowed;

  if ((reader->have_header || !table->layout.has_header) &&
      quote_is_missing (reader, n_cells, &n_swallowed))
    {
      reader->record.suspect = TRUE;
      if (n_swallowed > 0)
        give_up_record (reader);
    }

  reader->n_lines = 0;
  reader->record.n_cells = table->cells->len - reader->record.first_cell;
  reader->record.raw_length = (guint32)(reader->at - reader->record_start);
  if (table->layout.has_header && !reader->have_header)
    {
      reader->have_header = TRUE;
      reader->header = reader->record;
      return;
    }
  if (is_blank_record (reader))
    {
      table->n_blank++;
      forget_cells (reader);
    }
  else if (is_heading_again (reader))
    {
      table->n_repeated_headings++;
      forget_cells (reader);
    }
  else
    g_array_append_val (table->records, reader->record);
}

static gboolean
is_long (Reader *reader)
{
  return (reader->have_header || !reader->table->layout.has_header) &&
         reader->n_lines >= LONG_RECORD && (reader->n_lines & (reader->n_lines - 1)) == 0;
}

/* Takes the next physical line. FALSE when the parser ran out of memory. */
static gboolean
read_line (Reader *reader)
{
  gsize start = reader->at;
  gsize end = tend_csv_scan_line_end (reader->text, reader->length, start);

  /* Some exports begin each part with a mark of its own. */
  if (reader->n_lines == 0 && end - start >= 3 &&
      memcmp (reader->text + start, "\xef\xbb\xbf", 3) == 0)
    start += 3;
  if (reader->n_lines == 0 && tend_csv_scan_is_blank (reader->text + start, end - start))
    {
      reader->at = end;
      reader->line++;
      return TRUE;
    }

  if (reader->n_lines == 0)
    {
      begin_record (reader, start);
      reader->second_line = end;
    }
  reader->ended = FALSE;
  if (csv_parse (&reader->parser, reader->text + start, end - start, cell_cb, record_cb, reader) !=
      end - start)
    return FALSE;
  reader->at = end;
  reader->line++;
  reader->n_lines++;

  if (reader->ended)
    end_record (reader);
  else if (is_long (reader) && count_swallowed (reader) * 2 > reader->n_lines)
    {
      /* libcsv still holds the cell; ending the record here shows how wrong it is. */
      csv_fini (&reader->parser, cell_cb, record_cb, reader);
      end_record (reader);
    }
  return TRUE;
}

static gboolean
read_all (Reader       *reader,
          GCancellable *cancellable,
          GError      **error)
{
  for (guint count = 0; reader->at < reader->length; count++)
    {
      if (count % LINES_BETWEEN_CANCEL == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!read_line (reader))
        {
          g_set_error_literal (error, TEND_ERROR, TEND_ERROR_FAILED,
                               _ ("There is not enough memory to read this file. Nothing was "
                                  "imported."));
          return FALSE;
        }
      if (reader->at >= reader->length && reader->n_lines > 0)
        {
          csv_fini (&reader->parser, cell_cb, record_cb, reader);
          end_record (reader);
        }
    }
  return TRUE;
}

/* Old DOS programs end a text with Ctrl-Z, which would be one more row. */
static gsize
text_length (TendDecoded *decoded)
{
  gsize length = decoded->length;

  while (length > 0 && strchr ("\x1a\r\n ", decoded->text[length - 1]) != NULL)
    length--;
  return length;
}

static TendCsvTable *
read_until (TendDecoded         *decoded,
            gsize                end,
            const TendCsvLayout *layout,
            GCancellable        *cancellable,
            GError             **error)
{
  g_autoptr (TendCsvTable) table = NULL;
  Reader                   reader = { 0 };
  gboolean                 read;

  table = tend_csv_table_new (decoded, layout, end > layout->start ? end - layout->start : 0);
  reader.table = table;
  reader.text = decoded->text;
  reader.length = end;
  reader.at = layout->start;
  reader.line = layout->start_line;

  if (csv_init (&reader.parser, 0) != 0)
    g_error ("libcsv could not be initialised");
  csv_set_delim (&reader.parser, (unsigned char)layout->delimiter);
  csv_set_blk_size (&reader.parser, CELL_BLOCK);
  read = read_all (&reader, cancellable, error);
  csv_free (&reader.parser);
  if (!read)
    return NULL;

  tend_csv_table_name_columns (table, reader.have_header ? &reader.header : NULL);
  return g_steal_pointer (&table);
}

TendCsvTable *
tend_csv_read (TendDecoded         *decoded,
               const TendCsvLayout *layout,
               GCancellable        *cancellable,
               GError             **error)
{
  g_return_val_if_fail (decoded != NULL, NULL);
  g_return_val_if_fail (layout != NULL && layout->start <= decoded->length, NULL);

  return read_until (decoded, text_length (decoded), layout, cancellable, error);
}

TendCsvTable *
tend_csv_read_sample (TendDecoded         *decoded,
                      const TendCsvLayout *layout,
                      gsize                n_bytes)
{
  return tend_csv_read_start (decoded, layout, n_bytes, NULL, NULL);
}

TendCsvTable *
tend_csv_read_start (TendDecoded         *decoded,
                     const TendCsvLayout *layout,
                     gsize                n_bytes,
                     GCancellable        *cancellable,
                     GError             **error)
{
  gsize end = text_length (decoded);

  if (layout->start + n_bytes < end)
    {
      end = layout->start + n_bytes;
      while (end > layout->start && decoded->text[end - 1] != '\n' &&
             decoded->text[end - 1] != '\r')
        end--;
      if (end == layout->start)
        end = text_length (decoded);
    }
  return read_until (decoded, end, layout, cancellable, error);
}
