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
 *   imported before, answers on health or safety of which it is not decided where they go, or no
 *   headings to know the columns by
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

#define TEND_IMPORT_N_QUESTIONS 4

/* What is to be asked about file @part. */
TendImportQuestions tend_import_plan_ask (TendImportPlan *plan,
                                          guint           part);

/* The same for all files together. */
TendImportQuestions tend_import_plan_ask_all (TendImportPlan *plan);

/* The question @question about file @part, in a sentence or two for people. Free with g_free();
 * NULL when it is not asked. */
char *tend_import_question_say (TendImportPlan     *plan,
                                guint               part,
                                TendImportQuestions question);

/* "letters", "dates", "address", "columns": for programs. */
const char *tend_import_question_nick (TendImportQuestions question);

/**
 * TendImportTwoDates:
 * @line: where it stands
 * @cell: what stands there: "03/04/2026"
 * @day_first: one reading: "3 April 2026"
 * @month_first: the other: "4 March 2026"
 */
typedef struct
{
  guint line;
  char *cell;
  char *day_first;
  char *month_first;
} TendImportTwoDates;

/* (element-type TendImportTwoDates): the first two different dates of file @part that can be read
 * both ways; empty when DATES is not asked. The array owns them. */
GPtrArray *tend_import_plan_list_two_dates (TendImportPlan *plan,
                                            guint           part);

/* Whether the plan can be carried out; else FALSE with TEND_ERROR_INVALID and the question that
 * stops it. */
gboolean tend_import_plan_check_answered (TendImportPlan *plan,
                                          GError        **error);

G_END_DECLS
