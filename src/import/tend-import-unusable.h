/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a plan that could not be used or that wait for a decision, as a table to be mended
 * in a spreadsheet and imported again: the columns of the file, and last one that says why.
 *
 * CSV in UTF-8 with a mark in front, as spreadsheets want it, commas between cells, CRLF after
 * lines. A cell that a spreadsheet would take for a formula is guarded, one that was guarded in the
 * file stays as it is. What stood beyond the last column of the heading stands beyond it here, too,
 * behind the reason; of a row in which a quotation mark is missing, the line as it stood in the
 * file stands there: so neither of them is imported until somebody has looked at it.
 *
 * Several files make one table that has the columns of them all. Contact cards give the columns
 * they are shown with. What is imported again without being mended is saved again the same to the
 * byte, but for reasons that spoke of the shape of a row, which is regular now. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

/* How many rows it would hold; 0: there is nothing to be saved. */
guint tend_import_unusable_count (TendImportPlan *plan);

/* The whole file. May be called from any thread, and takes its time with many rows. */
GBytes *tend_import_unusable_write (TendImportPlan *plan);

G_END_DECLS
