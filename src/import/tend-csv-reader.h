/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into records and cells with libcsv, and does what libcsv leaves to its caller: counts
 * physical lines, drops byte order marks and headings that come again in the middle, and keeps a
 * missing quotation mark from swallowing the rows that follow. */
#pragma once

#include "tend-csv-table.h"

G_BEGIN_DECLS

/* Reads the records of @decoded as @layout says. NULL with G_IO_ERROR_CANCELLED, or
 * TEND_ERROR_FAILED when memory runs out. */
TendCsvTable *tend_csv_read (TendDecoded         *decoded,
                             const TendCsvLayout *layout,
                             GCancellable        *cancellable,
                             GError             **error);

/* Reads about @n_bytes from the beginning only, whole lines, to try @layout. NULL as
 * tend_csv_read(). */
TendCsvTable *tend_csv_read_start (TendDecoded         *decoded,
                                   const TendCsvLayout *layout,
                                   gsize                n_bytes,
                                   GCancellable        *cancellable,
                                   GError             **error);

G_END_DECLS
