/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first records of a table as a grid: the headings, the number of each record's line, its
 * cells. Long cells are cut short, and of very many columns only the first are shown. */
#pragma once

#include "tend-csv-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_PREVIEW (tend_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (TendImportPreview, tend_import_preview, TEND, IMPORT_PREVIEW, AdwBin)

/* Shows @table, or nothing for NULL. */
void tend_import_preview_show (TendImportPreview *self,
                               TendCsvTable      *table);

/* What is shown, or NULL. */
TendCsvTable *tend_import_preview_get_table (TendImportPreview *self);

G_END_DECLS
