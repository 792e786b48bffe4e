/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second step of an import: what each column is taken for. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_COLUMNS_PAGE (tend_import_columns_page_get_type ())
G_DECLARE_FINAL_TYPE (TendImportColumnsPage,
                      tend_import_columns_page,
                      TEND,
                      IMPORT_COLUMNS_PAGE,
                      AdwBin)

void tend_import_columns_page_set_plan (TendImportColumnsPage *self,
                                        TendImportPlan        *plan);

G_END_DECLS
