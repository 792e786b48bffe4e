/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Past Imports", over the main window: every import that stands, with its files, what was decided,
 * and what became of each row; any of them can be taken back, days later, too.
 *
 * A row whose inquiry is known opens it in the main window. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_RECEIPTS_WINDOW (tend_import_receipts_window_get_type ())
G_DECLARE_FINAL_TYPE (TendImportReceiptsWindow,
                      tend_import_receipts_window,
                      TEND,
                      IMPORT_RECEIPTS_WINDOW,
                      AdwWindow)

TendImportReceiptsWindow *tend_import_receipts_window_new (GtkWindow *parent,
                                                           TendStore *store);

G_END_DECLS
