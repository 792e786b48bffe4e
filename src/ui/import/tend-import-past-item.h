/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a receipt in the list: its line, whom it is about now, what became of it and why.
 *
 * Property "row": a TendImportPastRow, or NULL. */
#pragma once

#include "tend-import-past-rows.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_PAST_ITEM (tend_import_past_item_get_type ())
G_DECLARE_FINAL_TYPE (TendImportPastItem, tend_import_past_item, TEND, IMPORT_PAST_ITEM, GtkWidget)

void tend_import_past_item_set_row (TendImportPastItem *self,
                                    TendImportPastRow  *row);

G_END_DECLS
