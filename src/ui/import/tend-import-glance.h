/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A first look at a sign-up file: its beginning as a table, and the ways in which its letters could
 * be read. It takes a moment even for a file of many megabytes, and does not wait for the plan. */
#pragma once

#include "tend-csv-table.h"
#include "tend-import-source.h"
#include "tend-table-read.h"

G_BEGIN_DECLS

/**
 * TendImportGlance:
 * @table: the first records, or NULL when it cannot be read so
 * @letters: (element-type TendDecodeReading): see tend_decode_find_readings()
 *
 * Both are to be read only.
 */
typedef struct
{
  TendCsvTable *table;
  GPtrArray    *letters;
} TendImportGlance;

void tend_import_glance_free (TendImportGlance *self);

/* Looks at @source off the main thread, reading it as @wishes say (NULL: as it is found). */
void tend_import_glance_async (TendImportSource     *source,
                               const TendReadWishes *wishes,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);

/* What was seen, or NULL with G_IO_ERROR_CANCELLED. */
TendImportGlance *tend_import_glance_finish (GAsyncResult *result,
                                             GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendImportGlance, tend_import_glance_free)

G_END_DECLS
