/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-csv-reader.h"

#include <glib/gi18n-lib.h>

#include "tend-csv-reader-private.h"
#include "tend-csv-scan.h"
#include "tend-decode-judge.h"
#include "tend-error.h"
#include "tend-progress.h"

/* Larger blocks make libcsv's buffer grow in fewer steps on a long cell. */
#define CELL_BLOCK 65536
/* Nobody answers a question at such length: something else is wrong. */
#define LONGEST_CELL ((gsize)1 << 20)
/* How much goes to libcsv at once, so that a long line can be cancelled and a long cell noticed. */
#define PIECE ((gsize)1 << 16)
#define LINES_BETWEEN_CANCEL 1024

static void
cell_cb (void  *cell,
         size_t length,
         void  *data)
{
  TendCsvReader *reader = data;
  GString       *arena = reader->table->arena;
  guint32        offset = (guint32)arena->len;
  const char    *text = cell;

  g_array_append_val (reader->table->cells, offset);
  if (reader->dropped > 0 || length > LONGEST_CELL)
    {
      reader->record.fault = TEND_CSV_FAULT_CELL_TOO_LONG;
      reader->dropped = 0;
      length = 0;
    }
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
  TendCsvReader *reader = data;

  reader->ended = TRUE;
}

static void
begin_record (TendCsvReader *reader,
              gsize          start)
{
  reader->record.line = reader->line;
  reader->record.first_cell = reader->table->cells->len;
  reader->record.raw_start = (guint32)start;
  reader->record.fault = TEND_CSV_FAULT_NONE;
  reader->record_start = start;
}

static void
forget_cells (TendCsvReader *reader)
{
  TendCsvTable *table = reader->table;

  if (table->cells->len > reader->record.first_cell)
    g_string_truncate (table->arena,
                       g_array_index (table->cells, guint32, reader->record.first_cell));
  g_array_set_size (table->cells, reader->record.first_cell);
}

static gboolean
is_ordinary (const TendCsvReader *reader,
             char                 letter)
{
  return strchr (" \t\r\n\"", letter) == NULL && letter != reader->table->layout.delimiter;
}

/* Hands @length bytes at @start to libcsv. A cell of many megabytes is not kept: after an ordinary
 * letter libcsv knows no more of it than its bytes, so that these can go. FALSE when memory runs
 * out, or with @error when it was cancelled. */
static gboolean
parse (TendCsvReader *reader,
       gsize          start,
       gsize          length,
       GCancellable  *cancellable,
       GError       **error)
{
  for (gsize end = start + length, part; start < end; start += part)
    {
      part = MIN (end - start, PIECE);
      if (csv_parse (&reader->parser, reader->text + start, part, cell_cb, record_cb, reader) !=
          part)
        {
          g_set_error_literal (error, TEND_ERROR, TEND_ERROR_FAILED,
                               _ ("There is not enough memory to read this file. Nothing was "
                                  "imported."));
          return FALSE;
        }
      if (part == PIECE && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (reader->parser.entry_pos > LONGEST_CELL &&
          is_ordinary (reader, reader->text[start + part - 1]))
        {
          reader->dropped += reader->parser.entry_pos - 1;
          reader->parser.entry_pos = 1;
        }
    }
  return TRUE;
}

/* Keeps the first line as a record that cannot be trusted, and reads on behind it. */
static void
give_up_record (TendCsvReader *reader)
{
  csv_fini (&reader->parser, NULL, NULL, NULL);
  forget_cells (reader);
  reader->dropped = 0;
  reader->n_again += reader->at - reader->second_line;

  parse (reader, reader->record_start, reader->second_line - reader->record_start, NULL, NULL);
  csv_fini (&reader->parser, cell_cb, record_cb, reader);
  reader->at = reader->second_line;
  reader->line = reader->record.line + 1;
}

static gboolean
is_blank_record (TendCsvReader *reader)
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
is_heading_again (TendCsvReader *reader)
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
end_record (TendCsvReader *reader)
{
  TendCsvTable *table = reader->table;
  guint         n_cells = table->cells->len - reader->record.first_cell;
  gboolean      swallows;

  if ((reader->have_header || !table->layout.has_header) &&
      tend_csv_reader_lacks_quote (reader, n_cells, &swallows))
    {
      if (swallows)
        give_up_record (reader);
      reader->record.fault = TEND_CSV_FAULT_QUOTE;
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
  if (reader->record.fault == TEND_CSV_FAULT_NONE && is_blank_record (reader))
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

/* Takes the next physical line. FALSE as parse(). */
static gboolean
read_line (TendCsvReader *reader,
           GCancellable  *cancellable,
           GError       **error)
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
  if (!parse (reader, start, end - start, cancellable, error))
    return FALSE;
  reader->at = end;
  reader->line++;
  reader->n_lines++;

  if (reader->ended)
    end_record (reader);
  else if (tend_csv_reader_runs_away (reader))
    {
      /* libcsv still holds the cell; ending the record here shows how wrong it is. */
      csv_fini (&reader->parser, cell_cb, record_cb, reader);
      end_record (reader);
    }
  return TRUE;
}

/* Ends the last record. Where only the beginning of a text is read it may go on, and then is better
 * not shown at all. */
static void
read_end (TendCsvReader *reader,
          gboolean       goes_on)
{
  TendCsvTable *table = reader->table;
  gboolean      swallows = FALSE;

  csv_fini (&reader->parser, cell_cb, record_cb, reader);
  if (goes_on && table->records->len > 0)
    tend_csv_reader_lacks_quote (reader, table->cells->len - reader->record.first_cell, &swallows);
  if (goes_on && table->records->len > 0 && !swallows)
    {
      forget_cells (reader);
      reader->n_lines = 0;
    }
  else
    end_record (reader);
}

static gboolean
read_all (TendCsvReader *reader,
          gboolean       goes_on,
          GCancellable  *cancellable,
          GError       **error)
{
  for (guint count = 0; reader->at < reader->length; count++)
    {
      if (count % LINES_BETWEEN_CANCEL == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (count % LINES_BETWEEN_CANCEL == 0)
        tend_progress_tell (cancellable, reader->at, reader->table->decoded->length);
      if (!read_line (reader, cancellable, error))
        return FALSE;
      if (reader->at >= reader->length && reader->n_lines > 0)
        read_end (reader, goes_on);
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
            gboolean             goes_on,
            const TendCsvLayout *layout,
            GCancellable        *cancellable,
            GError             **error)
{
  g_autoptr (TendCsvTable) table = NULL;
  TendCsvReader            reader = { 0 };
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
  read = read_all (&reader, goes_on, cancellable, error);
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

  return read_until (decoded, text_length (decoded), decoded->partial, layout, cancellable, error);
}

/* About @n_bytes from @start, up to the end of a line if one is near. */
static gsize
sample_end (TendDecoded *decoded,
            gsize        start,
            gsize        n_bytes)
{
  gsize length = text_length (decoded);
  gsize end, limit;

  if (start + n_bytes >= length)
    return length;
  for (end = start + n_bytes; end > start; end--)
    if (decoded->text[end - 1] == '\n' || decoded->text[end - 1] == '\r')
      return end;
  limit = start + MIN (length - start, n_bytes + LONGEST_CELL);
  end = tend_csv_scan_line_end (decoded->text, limit, start + n_bytes);
  if (end < limit || limit == length)
    return end;
  return start + tend_decode_whole_letters (decoded->text + start, length - start, end - start,
                                            TEND_ENCODING_UTF_8);
}

TendCsvTable *
tend_csv_read_start (TendDecoded         *decoded,
                     const TendCsvLayout *layout,
                     gsize                n_bytes,
                     GCancellable        *cancellable,
                     GError             **error)
{
  gsize end;

  g_return_val_if_fail (decoded != NULL, NULL);
  g_return_val_if_fail (layout != NULL && layout->start <= decoded->length, NULL);

  end = sample_end (decoded, layout->start, n_bytes);
  return read_until (decoded, end, decoded->partial || end < text_length (decoded), layout,
                     cancellable, error);
}
