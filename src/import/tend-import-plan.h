/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What importing sign-up files would do, row by row: what the window and the command line show,
 * and what tend_import_commit_action() carries out unchanged. Nothing is written before.
 *
 * A plan is a GListModel of TendImportRow and never changes; another choice makes another plan. It
 * is made from the bytes that were read, so that what happens to the file afterwards is of no
 * consequence, and may be used from any thread. */
#pragma once

#include "tend-column-map.h"
#include "tend-csv-table.h"
#include "tend-import-row.h"
#include "tend-import-settings.h"
#include "tend-import-source.h"
#include "tend-states.h"

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_PLAN (tend_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (TendImportPlan, tend_import_plan, TEND, IMPORT_PLAN, GObject)

/**
 * tend_import_plan_build:
 * @sources: (element-type TendImportSource): the files, one at least
 * @database_path: (nullable): where Tend's people are; nobody is known when it is NULL or when no
 *   file is there yet. It is only read.
 * @settings: (nullable): what is settled; not to be changed any more
 * @error: TEND_ERROR_NOT_A_TABLE, TEND_ERROR_NOTHING, G_IO_ERROR_CANCELLED, or why @database_path
 *   cannot be read
 *
 * Makes the plan; takes its time with a long file.
 */
TendImportPlan *tend_import_plan_build (GPtrArray          *sources,
                                        const char         *database_path,
                                        TendImportSettings *settings,
                                        GCancellable       *cancellable,
                                        GError            **error);

/* The same off the main thread, over a connection of its own. @sources is not to be changed. */
void tend_import_plan_build_async (GPtrArray          *sources,
                                   const char         *database_path,
                                   TendImportSettings *settings,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/* Plans the same files anew off the main thread, with other @settings; what these leave as it was
 * is not read again. It ends with tend_import_plan_build_finish(). Who are known is looked up
 * again. */
void tend_import_plan_change_async (TendImportPlan     *self,
                                    const char         *database_path,
                                    TendImportSettings *settings,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/* The plan (transfer full), or NULL with @error. */
TendImportPlan *tend_import_plan_build_finish (GAsyncResult *result,
                                               GError      **error);

/* What was settled; to be copied before it is changed. Owned by @self. */
TendImportSettings *tend_import_plan_get_settings (TendImportPlan *self);

/* How many files there are; what was read from file @part, counted from 0, and how. All owned by
 * @self. */
guint             tend_import_plan_get_n_parts (TendImportPlan *self);
TendImportSource *tend_import_plan_get_source (TendImportPlan *self,
                                               guint           part);
TendCsvTable     *tend_import_plan_get_table (TendImportPlan *self,
                                              guint           part);
TendColumnMap    *tend_import_plan_get_map (TendImportPlan *self,
                                            guint           part);

/* The id under which the import of file @part is kept once it is done: the row of import_batch. */
gint64 tend_import_plan_get_batch (TendImportPlan *self,
                                   guint           part);

/* When this very file was imported before, or NULL. */
const char *tend_import_plan_get_imported_before (TendImportPlan *self,
                                                  guint           part);

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

/* One sentence on how file @part was read: "Read as a table, cells separated by commas, letters in
 * Unicode (UTF-8), headings on line 1." Free with g_free(). */
char *tend_import_plan_say_reading (TendImportPlan *self,
                                    guint           part);

/* What else there is to know about the file, a sentence each: "Dates begin with the day, because
 * line 41 has “28/03/2026”." Free with g_strfreev(); never NULL. */
char **tend_import_plan_say_remarks (TendImportPlan *self,
                                     guint           part);

/* How many rows have @verdict, in words: "3 new inquiries", "3 new inquiries in 5 rows". Free with
 * g_free(). */
char *tend_import_plan_say_count (TendImportPlan *self,
                                  TendVerdict     verdict);

/* What it would do, in words: "3 new inquiries, 1 needs a decision and 2 left out". Free with
 * g_free(). */
char *tend_import_plan_say_counts (TendImportPlan *self);

G_END_DECLS
