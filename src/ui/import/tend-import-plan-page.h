/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second step of an import: what it would do, row by row. Beside or, in a narrow window, after
 * the list stands what there is to know about the chosen row.
 *
 * Signal "settled": see TendImportRowPane. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_PLAN_PAGE (tend_import_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (TendImportPlanPage, tend_import_plan_page, TEND, IMPORT_PLAN_PAGE, AdwBin)

/* Shows @plan; the same line and the same group stay chosen if they are there. */
void tend_import_plan_page_set_plan (TendImportPlanPage *self,
                                     TendImportPlan     *plan);

/* While the plan is made anew nothing can be decided; then what had the focus has it again. */
void tend_import_plan_page_set_busy (TendImportPlanPage *self,
                                     gboolean            busy);

/* From the row back to the list. FALSE when the list is in view already. */
gboolean tend_import_plan_page_go_back (TendImportPlanPage *self);

G_END_DECLS
