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
 * @notes: sentences on what was left out
 * @bad_email: what stands where the address should, or NULL
 */
typedef struct
{
  TendImportPlan  *plan;
  TendImportPart  *part;
  TendImportEntry *entry;
  GTimeZone       *local;
  GTimeZone       *universal;
  GString         *notes;
  char            *bad_email;
} TendImportExtraction;

/* The cell in @column. */
const char *tend_import_extraction_get_cell (TendImportExtraction *it,
                                             guint                 column);

/* The columns taken for @field. */
const guint *tend_import_extraction_get_columns (TendImportExtraction *it,
                                                 TendImportField       field,
                                                 guint                *n_columns);

/* Adds @sentence (transfer full) to the notes. */
void tend_import_extraction_add_note (TendImportExtraction *it,
                                      char                 *sentence);

/* tend-import-extract-details.c: the question to which @column holds the answer: its header or,
 * where the questions stand in cells of their own, that cell. Lives as long as the plan. */
const char *tend_import_extraction_get_question (TendImportExtraction *it,
                                                 guint                 column);

/* tend-import-extract-details.c: what the record says beyond name, address, number and message. */
void tend_import_extract_details (TendImportExtraction *it);

/* tend-import-shape.c: judges rows about which the record itself says enough: damaged, left out by
 * the file, without anybody. */
void tend_import_judge_shape (TendImportExtraction *it);

G_END_DECLS
