/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks of a plan everything that the window and the command line can ask, and holds it to what it
 * promises; what does not hold aborts. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

void fuzz_walk_table (TendCsvTable *table);
void fuzz_walk_plan (TendImportPlan *plan);

G_END_DECLS
