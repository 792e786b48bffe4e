/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a receipt says about an import besides its rows: the files, each with its counts and the
 * SHA-256 of its bytes, and what was decided. */
#pragma once

#include "tend-import-receipt-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_RECEIPT_VIEW (tend_import_receipt_view_get_type ())
G_DECLARE_FINAL_TYPE (TendImportReceiptView,
                      tend_import_receipt_view,
                      TEND,
                      IMPORT_RECEIPT_VIEW,
                      AdwBin)

void tend_import_receipt_view_show (TendImportReceiptView   *self,
                                    const TendImportReceipt *receipt);

G_END_DECLS
