/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a receipt as a list: a GListModel of TendImportPastRow that never changes and makes
 * its items as they are asked for. */
#pragma once

#include "tend-import-receipt-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_PAST_ROW (tend_import_past_row_get_type ())
G_DECLARE_FINAL_TYPE (TendImportPastRow, tend_import_past_row, TEND, IMPORT_PAST_ROW, GObject)

/* What became of the row. Owned by @self. */
const TendImportReceiptRow *tend_import_past_row_get (TendImportPastRow *self);

/* The name of its file when the import was of several; else NULL. */
const char *tend_import_past_row_get_file (TendImportPastRow *self);

#define TEND_TYPE_IMPORT_PAST_ROWS (tend_import_past_rows_get_type ())
G_DECLARE_FINAL_TYPE (TendImportPastRows, tend_import_past_rows, TEND, IMPORT_PAST_ROWS, GObject)

/* Reads the rows of all files of @receipt, file after file, off the main thread and over a
 * connection of its own: they may be many thousands. @database_path: where Tend's people are. */
void tend_import_past_rows_load_async (const char              *database_path,
                                       const TendImportReceipt *receipt,
                                       GCancellable            *cancellable,
                                       GAsyncReadyCallback      callback,
                                       gpointer                 user_data);

/* (transfer full): the rows; NULL with @error when they cannot be read, or nobody wants them any
 * more. */
TendImportPastRows *tend_import_past_rows_load_finish (GAsyncResult *result,
                                                       GError      **error);

G_END_DECLS
