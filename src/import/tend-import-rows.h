/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a plan that share a verdict, in the file's order: a GListModel of TendImportRow that
 * never changes and makes its rows as they are asked for. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_ROWS (tend_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (TendImportRows, tend_import_rows, TEND, IMPORT_ROWS, GObject)

/* The rows of @plan that have @verdict. */
TendImportRows *tend_import_rows_new (TendImportPlan *plan,
                                      TendVerdict     verdict);

G_END_DECLS
