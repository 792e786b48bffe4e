/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records about which nothing is to be doubted: nearly all of nearly every file. They are taken in
 * one go, several times faster than libcsv could, which is asked about all others. */
#include <string.h>

#include "tend-csv-reader-private.h"

/* Longer records and cells are looked at more closely. */
#define MOST_LINES 32
#define LONGEST_CELL ((gsize)1 << 16)

/* A record being taken. */
typedef struct
{
  TendCsvReader *reader;
  const char    *at;
  const char    *end; /* of the text */
  guint          n_lines;
} Plain;

/* Takes what stands at a place as libcsv would a cell that is not quoted, when there is neither a
 * quotation mark in it nor a space around it. */
static gboolean
take_bare_cell (Plain *plain,
                char   delimiter)
{
  const char *start = plain->at, *at = start;

  while (at < plain->end && *at != delimiter && *at != '\n' && *at != '\r' && *at != '"')
    at++;
  if (at == plain->end || *at == '"' || (gsize)(at - start) > LONGEST_CELL)
    return FALSE;
  if (at > start && (*start == ' ' || *start == '\t' || at[-1] == ' ' || at[-1] == '\t'))
    return FALSE;
  tend_csv_reader_add_cell ((void *)start, (size_t)(at - start), plain->reader);
  plain->at = at;
  return TRUE;
}

/* Adds the cell between @start and @end, in which every quotation mark is doubled. */
static void
add_doubled (Plain      *plain,
             const char *start,
             const char *end)
{
  g_autofree char *cell = g_malloc ((gsize)(end - start));
  gsize            length = 0;

  for (; start < end; start += *start == '"' ? 2 : 1)
    cell[length++] = *start;
  tend_csv_reader_add_cell (cell, length, plain->reader);
}

/* The same of a cell in quotation marks, without anything around them. */
static gboolean
take_quoted_cell (Plain *plain,
                  char   delimiter)
{
  const char *start = plain->at + 1, *at = start;
  gboolean    doubled = FALSE;

  for (; at < plain->end; at++)
    if (*at == '"')
      {
        if (at + 1 == plain->end || at[1] != '"')
          break;
        doubled = TRUE;
        at++;
      }
    else if ((*at == '\n' || (*at == '\r' && at + 1 < plain->end && at[1] != '\n')) &&
             ++plain->n_lines > MOST_LINES)
      return FALSE;
  if (at + 1 >= plain->end || (gsize)(at - start) > LONGEST_CELL ||
      (at[1] != delimiter && at[1] != '\n' && at[1] != '\r'))
    return FALSE;
  if (doubled)
    add_doubled (plain, start, at);
  else
    tend_csv_reader_add_cell ((void *)start, (size_t)(at - start), plain->reader);
  plain->at = at + 1;
  return TRUE;
}

gboolean
tend_csv_reader_take_plain (TendCsvReader *reader,
                            gsize          start)
{
  char  delimiter = reader->table->layout.delimiter;
  Plain plain = { reader, reader->text + start, reader->text + reader->length, 1 };
  guint n_cells = 0, n_columns = reader->table->layout.n_columns;

  /* What is amiss somewhere may be elsewhere. With the last of these bytes a mark begins that some
   * exports leave there. */
  if (reader->n_again > 0 || n_columns == 0 || strchr (" \t\r\n\"", delimiter) != NULL ||
      strchr (" \t\r\n\xef", *plain.at) != NULL)
    return FALSE;
  while (TRUE)
    {
      gboolean taken = plain.at < plain.end && *plain.at == '"'
                           ? take_quoted_cell (&plain, delimiter)
                           : take_bare_cell (&plain, delimiter);

      if (!taken || ++n_cells > n_columns)
        return FALSE;
      if (*plain.at != delimiter)
        break;
      plain.at++;
    }
  if (n_cells != n_columns)
    return FALSE;
  plain.at += plain.at[0] == '\r' && plain.at + 1 < plain.end && plain.at[1] == '\n' ? 2 : 1;
  reader->at = (gsize)(plain.at - reader->text);
  reader->line += plain.n_lines;
  reader->n_lines = plain.n_lines;
  return TRUE;
}
