/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader needs to build a table. */
#pragma once

#include "tend-csv-table.h"

G_BEGIN_DECLS

typedef struct
{
  guint32      line;
  guint32      first_cell;
  guint32      n_cells;
  guint32      raw_start;
  guint32      raw_length;
  TendCsvFault fault;
} TendCsvRecord;

struct _TendCsvTable
{
  TendDecoded  *decoded;
  TendCsvLayout layout;
  char        **columns;
  GArray       *records; /* TendCsvRecord */
  GArray       *cells;   /* guint32: where each cell begins in arena */
  GString      *arena;   /* the cells, each ended by a zero */
  guint         n_repeated_headings;
  guint         n_blank;
};

/* An empty table with room for the cells of @length bytes. */
TendCsvTable *tend_csv_table_new (TendDecoded         *decoded,
                                  const TendCsvLayout *layout,
                                  gsize                length);

/* Drops the last columns when they are blank from the heading down: a delimiter ended every line.
 * Names the others after the cells of @header, or by number for NULL. */
void tend_csv_table_name_columns (TendCsvTable        *self,
                                  const TendCsvRecord *header);

/* Cell @column of @record, "" when it has none. */
const char *tend_csv_table_cell_of (TendCsvTable        *self,
                                    const TendCsvRecord *record,
                                    guint                column);

G_END_DECLS
