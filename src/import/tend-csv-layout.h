/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a text is cut into cells, found from the text itself: the delimiter, a first line "sep=;", a
 * preamble before the table, and whether the first record names the columns. */
#pragma once

#include "tend-csv-table.h"

G_BEGIN_DECLS

/* For TendCsvWishes: no record names the columns. */
#define TEND_CSV_NO_HEADER G_MAXUINT

/**
 * TendCsvWishes:
 * @delimiter: what separates cells, or 0 to find it
 * @header_line: the physical line of the record that names the columns, counted from 1; 0 to find
 *   it; TEND_CSV_NO_HEADER when none does
 *
 * What somebody has said about a layout. Zeroed, nothing.
 */
typedef struct
{
  char  delimiter;
  guint header_line;
} TendCsvWishes;

/* Finds the layout of @decoded. @wishes (NULL for none) are followed whatever the text looks like.
 * FALSE with TEND_ERROR_NOTHING when there is not one record, TEND_ERROR_INVALID when the text does
 * not have the line wished for, and with G_IO_ERROR_CANCELLED. */
gboolean tend_csv_layout_find (TendDecoded         *decoded,
                               const TendCsvWishes *wishes,
                               TendCsvLayout       *layout,
                               GCancellable        *cancellable,
                               GError             **error);

G_END_DECLS
