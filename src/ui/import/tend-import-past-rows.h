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

/* The rows of all files of @receipt, file after file. NULL with @error when they cannot be read. */
TendImportPastRows *tend_import_past_rows_load (TendDatabase            *database,
                                                const TendImportReceipt *receipt,
                                                GError                 **error);

G_END_DECLS
