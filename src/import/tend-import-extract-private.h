/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record on its way to becoming an entry. */
#pragma once

#include "tend-import-extract.h"
#include "tend-import-plan-private.h"

G_BEGIN_DECLS

/**
 * TendImportExtraction:
 * @part: the file of @entry
 * @local: the zone of times that name none
 * @texts: (nullable): where texts are kept as long as the plan
 * @notes: sentences on what was left out
 * @zeros_lost: for each column of phone numbers, whether numbers in it have lost their first 0
 *
 * Made once for a file, and for each thread that takes a part of it; @entry and @notes are of one
 * record after the other.
 */
typedef struct
{
  TendImportPlan  *plan;
  TendImportPart  *part;
  TendImportEntry *entry;
  TendDateZone     local;
  TendDateZone     universal;
  GStringChunk    *texts;
  GString         *notes;
  gboolean        *zeros_lost;
} TendImportExtraction;

/* The cell in @column. */
const char *tend_import_extraction_get_cell (TendImportExtraction *it,
                                             guint                 column);

/* The columns taken for @field. */
const guint *tend_import_extraction_get_columns (TendImportExtraction *it,
                                                 TendImportField       field,
                                                 guint                *n_columns);

/* The first cell for @field with something in it, on one line; or NULL. */
const char *tend_import_extraction_get_line (TendImportExtraction *it,
                                             TendImportField       field);

/* @text kept as long as the plan; NULL for NULL. Takes @text. */
const char *tend_import_extraction_keep (TendImportExtraction *it,
                                         char                 *text);

/* @cell cleaned, on one line or not, for as long as the plan; NULL for nothing. */
const char *tend_import_extraction_clean (TendImportExtraction *it,
                                          const char           *cell);
const char *tend_import_extraction_clean_line (TendImportExtraction *it,
                                               const char           *cell);

/* @clean (transfer full) for as long as the plan: most often it is @cell itself, which the table
 * keeps anyway. */
const char *tend_import_extraction_keep_cell (TendImportExtraction *it,
                                              const char           *cell,
                                              char                 *clean);

/* Whether @choice is made for the entry. */
gboolean tend_import_extraction_is_chosen (TendImportExtraction *it,
                                           TendImportChoices     choice);

/* Adds @sentence (transfer full) to the notes. */
void tend_import_extraction_add_note (TendImportExtraction *it,
                                      char                 *sentence);

/* @text, which no column was made for or which its column does not take, as a sentence may quote
 * it: sentences are kept with the receipt, and where a file asks about health it may be an answer
 * to that which stands in the wrong place. Then it is "…". Of a long text it is the beginning. */
const char *tend_import_extraction_quote (TendImportExtraction *it,
                                          const char           *text);

/* Adds @answer to @message, under its @question when that is not NULL. */
void tend_import_add_answer (GString    *message,
                             const char *question,
                             const char *answer);

/* tend-import-extract-contact.c */
void tend_import_extraction_take_emails (TendImportExtraction *it);
void tend_import_extraction_weigh_phones (TendImportExtraction *it);
void tend_import_extraction_take_phones (TendImportExtraction *it);

/* tend-import-extract-names.c */
gboolean tend_import_is_anonymous (const char *text);
void     tend_import_extraction_take_names (TendImportExtraction *it);

/* What is no name and no address among the answers on who comes along goes into @answers. */
void tend_import_extraction_take_partners (TendImportExtraction *it,
                                           GString              *answers);

/* tend-import-extract-details.c: the question to which @column holds the answer: its header or,
 * where the questions stand in cells of their own, that cell. Lives as long as the plan. */
const char *tend_import_extraction_get_question (TendImportExtraction *it,
                                                 guint                 column);

/* tend-import-extract-details.c: what the record says beyond name, address, number and message. */
void tend_import_extract_details (TendImportExtraction *it);

/* tend-import-shape.c: judges rows about which the record itself says enough: damaged, left out by
 * the file, without anybody. */
void tend_import_judge_shape (TendImportExtraction *it);

/* tend-import-left-out.c: whether the file itself says that the row does not ask. Then it is judged
 * so, unless it is to be included. */
gboolean tend_import_judge_left_out (TendImportExtraction *it);

G_END_DECLS
