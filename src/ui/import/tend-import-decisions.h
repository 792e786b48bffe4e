/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Above the rows of an import: what can be decided for all rows at once, a line each; and that a
 * file was imported before. Takes no place when there is nothing of either.
 *
 * Signal "settled" (TendImportSettings *settings): the plan is to be made anew with these, because
 * something was decided. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_DECISIONS (tend_import_decisions_get_type ())
G_DECLARE_FINAL_TYPE (TendImportDecisions, tend_import_decisions, TEND, IMPORT_DECISIONS, AdwBin)

/**
 * tend_import_decisions_show:
 * @left_out: whether it is those left out who are looked at: only then it is offered to import
 *   them all the same
 */
void tend_import_decisions_show (TendImportDecisions *self,
                                 TendImportPlan      *plan,
                                 gboolean             left_out);

G_END_DECLS
