/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first step of an import: how the file was read. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_FILE_PAGE (tend_import_file_page_get_type ())
G_DECLARE_FINAL_TYPE (TendImportFilePage, tend_import_file_page, TEND, IMPORT_FILE_PAGE, AdwBin)

void tend_import_file_page_set_plan (TendImportFilePage *self,
                                     TendImportPlan     *plan);

G_END_DECLS
