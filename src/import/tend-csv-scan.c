/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-csv-scan.h"

#include <csv.h>

/* No record tried out is longer than this, so that a long text is not read over and over. */
#define MOST_LINES 64

#define SMALL_BLOCK 128

typedef struct
{
  guint    width;
  gboolean ended;
} Tried;

gsize
tend_csv_scan_line_end (const char *text,
                        gsize       length,
                        gsize       start)
{
  gsize at = start;

  while (at < length && text[at] != '\n' && text[at] != '\r')
    at++;
  if (at == length)
    return length;
  return text[at] == '\r' && at + 1 < length && text[at + 1] == '\n' ? at + 2 : at + 1;
}

gboolean
tend_csv_scan_is_blank (const char *text,
                        gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r' && text[i] != '\n')
      return FALSE;
  return TRUE;
}

static void
cell_cb (void  *cell,
         size_t length,
         void  *data)
{
  Tried *tried = data;

  tried->width++;
}

static void
record_cb (int   terminator,
           void *data)
{
  Tried *tried = data;

  tried->ended = TRUE;
}

static int
scan_width (const char   *text,
            gsize         length,
            char          delimiter,
            unsigned char options)
{
  struct csv_parser parser;
  Tried             tried = { 0 };
  gboolean          in_order;

  if (csv_init (&parser, options) != 0)
    return -1;
  csv_set_delim (&parser, (unsigned char)delimiter);
  csv_set_blk_size (&parser, MAX (length / 4, SMALL_BLOCK));
  in_order = csv_parse (&parser, text, length, cell_cb, record_cb, &tried) == length &&
             csv_fini (&parser, cell_cb, record_cb, &tried) == 0;
  csv_free (&parser);
  return in_order ? (int)tried.width : -1;
}

int
tend_csv_scan_strict_width (const char *text,
                            gsize       length,
                            char        delimiter)
{
  return scan_width (text, length, delimiter, CSV_STRICT | CSV_STRICT_FINI);
}

gboolean
tend_csv_scan_begins_strict (const char *text,
                             gsize       length,
                             char        delimiter)
{
  struct csv_parser parser;
  gboolean          in_order;

  if (csv_init (&parser, CSV_STRICT) != 0)
    return FALSE;
  csv_set_delim (&parser, (unsigned char)delimiter);
  csv_set_blk_size (&parser, MAX (length / 4, SMALL_BLOCK));
  in_order = csv_parse (&parser, text, length, NULL, NULL, NULL) == length;
  csv_free (&parser);
  return in_order;
}

/* Where the record that begins at @text ends; 0 when none does. */
static gsize
try_record (const char *text,
            gsize       length,
            char        delimiter,
            guint      *width)
{
  struct csv_parser parser;
  Tried             tried = { 0 };
  gsize             at = 0;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    return 0;
  csv_set_delim (&parser, (unsigned char)delimiter);
  for (guint i = 0; i < MOST_LINES && at < length && !tried.ended; i++)
    {
      gsize end = tend_csv_scan_line_end (text, length, at);

      if (csv_parse (&parser, text + at, end - at, cell_cb, record_cb, &tried) != end - at)
        break;
      at = end;
    }
  if (!tried.ended && at == length && csv_fini (&parser, cell_cb, record_cb, &tried) != 0)
    tried.ended = FALSE;
  csv_free (&parser);
  *width = tried.width;
  return tried.ended ? at : 0;
}

guint
tend_csv_scan_count_records (const char *text,
                             gsize       length,
                             char        delimiter,
                             guint       width)
{
  guint n_records = 0;

  for (gsize at = 0; at < length;)
    {
      guint found = 0;
      gsize end = try_record (text + at, length - at, delimiter, &found);

      if (end == 0)
        {
          end = tend_csv_scan_line_end (text + at, length - at, 0);
          found = (guint)scan_width (text + at, end, delimiter, 0);
        }
      n_records += found == width ? 1 : 0;
      at += end;
    }
  return n_records;
}
