/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An import as it is being prepared: the files, what is settled about them, and the plan that
 * follows from both. It reads and plans off the main thread, and what is settled anew takes the
 * place of what was under way.
 *
 * Signals:
 * "loaded": other files are there, and the beginning of the first; there is no plan yet.
 * "planning": the plan of these files is begun; when they are large, not before what is shown of
 *   them is drawn, see tend_import_draft_go_on().
 * "planned": there is a plan, or another one.
 * "failed" (GError *error): the files cannot be read; there is no plan.
 * "refused" (GError *error): what was settled last cannot be followed; what was settled before
 *   holds again, and so does its plan.
 * "notify::busy" is emitted last, after any of these. */
#pragma once

#include "tend-csv-table.h"
#include "tend-import-plan.h"
#include "tend-progress.h"

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_DRAFT (tend_import_draft_get_type ())
G_DECLARE_FINAL_TYPE (TendImportDraft, tend_import_draft, TEND, IMPORT_DRAFT, GObject)

/* @database_path: where Tend's people are. */
TendImportDraft *tend_import_draft_new (const char *database_path);

/* Begins with other files, all together one import; what was there before is forgotten.
 * (element-type GFile), one at least. */
void tend_import_draft_load (TendImportDraft *self,
                             GListModel      *files);

/* The same with what does not come from a file, shown as @name. */
void tend_import_draft_take (TendImportDraft *self,
                             GBytes          *bytes,
                             const char      *name);

/* Says that what is shown of the files is drawn: their plan may ask for the processor. Nothing
 * waits for it longer than half a second. */
void tend_import_draft_go_on (TendImportDraft *self);

/* Plans with other settings; not to be changed any more. */
void tend_import_draft_settle (TendImportDraft    *self,
                               TendImportSettings *settings);

/* Plans with the same settings: the people may have changed. */
void tend_import_draft_plan_again (TendImportDraft *self);

/* Gives up what is under way; nothing is emitted. */
void tend_import_draft_stop (TendImportDraft *self);

/* The files that are loaded. */
guint             tend_import_draft_get_n_sources (TendImportDraft *self);
TendImportSource *tend_import_draft_get_source (TendImportDraft *self,
                                                guint            i);

/* The first records of the first file, as they were found when it was loaded; NULL when it cannot
 * be read. */
TendCsvTable *tend_import_draft_get_beginning (TendImportDraft *self);

/* Whether the plan of these files takes so long that the beginning is shown before. */
gboolean tend_import_draft_get_large (TendImportDraft *self);

/* What is settled, whether the plan has followed yet or not; to be copied before it is changed. */
TendImportSettings *tend_import_draft_get_settings (TendImportDraft *self);

/* The plan that was made last of these files; NULL before there is one. */
TendImportPlan *tend_import_draft_get_plan (TendImportDraft *self);

/* Whether it is reading or planning. */
gboolean tend_import_draft_get_busy (TendImportDraft *self);

/* How far that is, in TendImportStages; NULL when it is doing neither. */
TendProgress *tend_import_draft_get_progress (TendImportDraft *self);

G_END_DECLS
