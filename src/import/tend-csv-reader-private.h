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
  gboolean          ended;
  gsize             dropped; /* bytes of the present cell that were too many to keep */
  gsize             n_again; /* bytes that had to be read again */
  gboolean          have_header;
  TendCsvRecord     header;
} TendCsvReader;

/* Whether a record that has not ended yet has swallowed the rows behind it, so that it had better
 * end now. */
gboolean tend_csv_reader_runs_away (TendCsvReader *reader);

/* Whether a quotation mark seems to be missing in the record that ends at the reader's position
 * with @n_cells cells, and whether rows behind its first line are to be read again. */
gboolean tend_csv_reader_lacks_quote (TendCsvReader *reader,
                                      guint          n_cells,
                                      gboolean      *swallows);

G_END_DECLS
