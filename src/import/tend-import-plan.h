/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What importing a sign-up file would do, row by row: what the window and the command line show,
 * and what tend_import_commit_action() carries out unchanged. Nothing is written before.
 *
 * A plan is a GListModel of TendImportRow and never changes; another choice makes another plan. It
 * is made from the bytes that were read, so that what happens to the file afterwards is of no
 * consequence, and may be used from any thread. */
#pragma once

#include "tend-column-map.h"
#include "tend-csv-table.h"
#include "tend-import-row.h"
#include "tend-import-source.h"
#include "tend-states.h"

G_BEGIN_DECLS

/**
 * TendImportChoices:
 * @TEND_IMPORT_TOGETHER: two names on one address are two people who come together; else they wait
 *   for a decision
 * @TEND_IMPORT_DROP_SURPLUS: what stands beyond the last column of the heading is left out; else
 *   such rows wait for a decision
 *
 * What the facilitator has decided, for all rows or for one.
 */
typedef enum {
  TEND_IMPORT_NO_CHOICE = 0,
  TEND_IMPORT_TOGETHER = 1 << 0,
  TEND_IMPORT_DROP_SURPLUS = 1 << 1,
} TendImportChoices;

#define TEND_TYPE_IMPORT_PLAN (tend_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (TendImportPlan, tend_import_plan, TEND, IMPORT_PLAN, GObject)

/**
 * tend_import_plan_build:
 * @database_path: (nullable): where Tend's people are; nobody is known when it is NULL or when no
 *   file is there yet. It is only read.
 * @error: TEND_ERROR_NOT_A_TABLE, TEND_ERROR_NOTHING, G_IO_ERROR_CANCELLED, or why @database_path
 *   cannot be read
 *
 * Makes the plan; takes its time with a long file.
 */
TendImportPlan *tend_import_plan_build (TendImportSource *source,
                                        const char       *database_path,
                                        TendImportChoices choices,
                                        GCancellable     *cancellable,
                                        GError          **error);

/* The same off the main thread, over a connection of its own. */
void tend_import_plan_build_async (TendImportSource   *source,
                                   const char         *database_path,
                                   TendImportChoices   choices,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * tend_import_plan_decide_async:
 * @self: a plan
 * @database_path: as in tend_import_plan_build()
 * @row: (nullable): the row for which is decided, together with those who share its address; NULL
 *   for all rows
 * @choices: for it or them, in place of what was decided before
 *
 * Plans the same file anew off the main thread; all else that was decided stays so. It ends with
 * tend_import_plan_build_finish(). Who are known is looked up again.
 */
void tend_import_plan_decide_async (TendImportPlan     *self,
                                    const char         *database_path,
                                    TendImportRow      *row,
                                    TendImportChoices   choices,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/* The plan (transfer full), or NULL with @error. */
TendImportPlan *tend_import_plan_build_finish (GAsyncResult *result,
                                               GError      **error);

/* What was read, and how. All owned by @self. */
TendImportSource *tend_import_plan_get_source (TendImportPlan *self);
TendCsvTable     *tend_import_plan_get_table (TendImportPlan *self);
TendColumnMap    *tend_import_plan_get_map (TendImportPlan *self);
TendImportChoices tend_import_plan_get_choices (TendImportPlan *self);

/* The id under which the import is kept once it is done: the row of import_batch. */
gint64 tend_import_plan_get_batch (TendImportPlan *self);

/* When this very file was imported before, or NULL. */
const char *tend_import_plan_get_imported_before (TendImportPlan *self);

/* How many rows have @verdict. */
guint tend_import_plan_count (TendImportPlan *self,
                              TendVerdict     verdict);

/* How many inquiries of people who were not known it would make: no more than there are rows with
 * TEND_VERDICT_NEW_INQUIRY, because some of them ask together. */
guint tend_import_plan_count_inquiries (TendImportPlan *self);

/* About how many rows @choice decides, whether it is made or not. */
guint tend_import_plan_count_choice (TendImportPlan   *self,
                                     TendImportChoices choice);

/* Whether importing it would change anything. */
gboolean tend_import_plan_has_work (TendImportPlan *self);

/* One sentence on how the file was read: "Read as a table, cells separated by commas, letters in
 * Unicode (UTF-8), headings on line 1." Free with g_free(). */
char *tend_import_plan_say_reading (TendImportPlan *self);

/* What else there is to know about the file, a sentence each: "Dates begin with the day, because
 * line 41 has “28/03/2026”." Free with g_strfreev(); never NULL. */
char **tend_import_plan_say_remarks (TendImportPlan *self);

/* How many rows have @verdict, in words: "3 new inquiries", "3 new inquiries in 5 rows". Free with
 * g_free(). */
char *tend_import_plan_say_count (TendImportPlan *self,
                                  TendVerdict     verdict);

/* What it would do, in words: "3 new inquiries, 1 needs a decision and 2 left out". Free with
 * g_free(). */
char *tend_import_plan_say_counts (TendImportPlan *self);

G_END_DECLS
