/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan for programs and for the terminal. tend-import-command.h describes the JSON. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

/* How file @part was read, as kept with the batch: a JSON object with encoding, delimiter, header
 * and columns. Free with g_free(). */
char *tend_import_report_reading (TendImportPlan *plan,
                                  guint           part);

/**
 * tend_import_report_json:
 * @action: of the import that was done, or 0 for a plan only
 * @receipts: (nullable): for each file a GArray of TendImportedRow, the ids that were made by line
 *
 * The whole plan as JSON text, ending in a line end. Free with g_free().
 */
char *tend_import_report_json (TendImportPlan *plan,
                               gint64          action,
                               GPtrArray      *receipts);

/* The whole plan for people at a terminal. Free with g_free(). */
char *tend_import_report_text (TendImportPlan *plan);

/* @text (nullable) without what a terminal would obey: control characters, and marks that turn the
 * direction of what follows. Free with g_free(). */
char *tend_import_report_harmless (const char *text);

G_END_DECLS
