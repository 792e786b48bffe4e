/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All there is to know about one row of a sign-up file: what becomes of it and why, what can be
 * decided about it, how Tend reads it, and how it stands in the file.
 *
 * Signal "settled" (TendImportSettings *settings): the plan is to be made anew with these, because
 * something was decided. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_ROW_PANE (tend_import_row_pane_get_type ())
G_DECLARE_FINAL_TYPE (TendImportRowPane, tend_import_row_pane, TEND, IMPORT_ROW_PANE, AdwBin)

/* Both may be NULL. */
void tend_import_row_pane_show (TendImportRowPane *self,
                                TendImportPlan    *plan,
                                TendImportRow     *row);

TendImportRow *tend_import_row_pane_get_row (TendImportRowPane *self);

/* Decides the first of what can be decided about the row the other way. Does nothing when there is
 * nothing to decide. */
void tend_import_row_pane_flip (TendImportRowPane *self);

G_END_DECLS
