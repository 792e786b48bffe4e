/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two halves of the reader share: reading on, and doubting what was read. */
#pragma once

#include <csv.h>

#include "tend-csv-table-private.h"

G_BEGIN_DECLS

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
  gboolean          is_plain;    /* the record leaves nothing to doubt */
  gboolean          ended;
  gsize             dropped; /* bytes of the present cell that were too many to keep */
  gsize             n_again; /* bytes that had to be read again */
  gboolean          have_header;
  TendCsvRecord     header;
} TendCsvReader;

/* Adds a cell to the present record: what libcsv calls. @data is the reader. */
void tend_csv_reader_add_cell (void  *cell,
                               size_t length,
                               void  *data);

/* tend-csv-plain.c: takes the whole record that begins at @start, when it has as many cells as the
 * table has columns, everybody would read it alike, and it is not the last. Then the reader is at
 * its end. FALSE leaves cells behind that are to be forgotten. */
gboolean tend_csv_reader_take_plain (TendCsvReader *reader,
                                     gsize          start);

/* Whether a record that has not ended yet has swallowed the rows behind it, so that it had better
 * end now. */
gboolean tend_csv_reader_runs_away (TendCsvReader *reader);

/* Whether a quotation mark seems to be missing in the record that ends at the reader's position
 * with @n_cells cells, and whether rows behind its first line are to be read again. */
gboolean tend_csv_reader_lacks_quote (TendCsvReader *reader,
                                      guint          n_cells,
                                      gboolean      *swallows);

G_END_DECLS
