/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a chosen file to its table: what kind of file it is, how its letters are read,
 * where its table begins and how it is cut into cells. What somebody says about any of it is
 * followed; the rest is found. */
#pragma once

#include "tend-csv-layout.h"

G_BEGIN_DECLS

/* For TendReadWishes: no record names the columns. */
#define TEND_READ_NO_HEADER TEND_CSV_NO_HEADER

/**
 * TendReadWishes:
 * @encoding_set: whether @encoding has been chosen; else it is found
 * @encoding: how to read the letters
 * @delimiter: what separates cells, or 0 to find it
 * @header_line: the physical line of the record that names the columns, counted from 1; 0 to find
 *   it; TEND_READ_NO_HEADER when none does
 *
 * What somebody has said about the reading of a file. Zeroed, nothing. Delimiter and header line
 * mean nothing to contact cards.
 */
typedef struct
{
  gboolean     encoding_set;
  TendEncoding encoding;
  char         delimiter;
  guint        header_line;
} TendReadWishes;

/* The table in @bytes, read as @wishes say (NULL: nothing is wished). How it was read can be asked
 * of it: tend_csv_table_get_layout(), tend_csv_table_get_decoded(). NULL with
 * TEND_ERROR_NOT_A_TABLE (in words: what it is, what to do), TEND_ERROR_NOTHING when it is empty,
 * TEND_ERROR_INVALID when a wish cannot be followed, TEND_ERROR_FAILED, or G_IO_ERROR_CANCELLED. A
 * table may have no records. */
TendCsvTable *tend_table_read (GBytes               *bytes,
                               const TendReadWishes *wishes,
                               GCancellable         *cancellable,
                               GError              **error);

/* The same of about the first @n_bytes, whole records, for a preview. */
TendCsvTable *tend_table_read_start (GBytes               *bytes,
                                     const TendReadWishes *wishes,
                                     gsize                 n_bytes,
                                     GCancellable         *cancellable,
                                     GError              **error);

G_END_DECLS
