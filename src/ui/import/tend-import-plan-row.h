/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a sign-up file in the list: its line, who it is, what becomes of it and why.
 *
 * Property "row": a TendImportRow, or NULL. */
#pragma once

#include "tend-import-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_PLAN_ROW (tend_import_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (TendImportPlanRow, tend_import_plan_row, TEND, IMPORT_PLAN_ROW, GtkWidget)

TendImportRow *tend_import_plan_row_get_row (TendImportPlanRow *self);
void           tend_import_plan_row_set_row (TendImportPlanRow *self,
                                             TendImportRow     *row);

G_END_DECLS
