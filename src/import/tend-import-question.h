/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan cannot know and has to ask before it is carried out. A plan without questions is
 * imported in two clicks. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

/**
 * TendImportQuestions:
 * @TEND_IMPORT_QUESTION_LETTERS: the letters of a file can be read in two ways, and the bytes do
 *   not say which
 * @TEND_IMPORT_QUESTION_DATES: dates can be read in two ways, and no date says which
 * @TEND_IMPORT_QUESTION_ADDRESS: no cell of the column for addresses holds one
 * @TEND_IMPORT_QUESTION_COLUMNS: there are columns that were not there when such a file was
 *   imported before, or answers on health or safety of which it is not decided where they go
 *
 * The first three are about the reading of a file, the last about its columns. ADDRESS stops the
 * import; what is asked by the others has a safe answer when nothing is said.
 */
typedef enum {
  TEND_IMPORT_QUESTION_LETTERS = 1 << 0,
  TEND_IMPORT_QUESTION_DATES = 1 << 1,
  TEND_IMPORT_QUESTION_ADDRESS = 1 << 2,
  TEND_IMPORT_QUESTION_COLUMNS = 1 << 3,
} TendImportQuestions;

/* What is to be asked about file @part. */
TendImportQuestions tend_import_plan_ask (TendImportPlan *plan,
                                          guint           part);

/* The same for all files together. */
TendImportQuestions tend_import_plan_ask_all (TendImportPlan *plan);

G_END_DECLS
