/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-question.h"

#include "tend-import-plan-private.h"

TendImportQuestions
tend_import_plan_ask (TendImportPlan *plan,
                      guint           part)
{
  const TendDecoded  *decoded;
  TendImportQuestions questions = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), 0);

  decoded = tend_csv_table_get_decoded (tend_import_plan_get_table (plan, part));
  if (decoded->uncertain)
    questions |= TEND_IMPORT_QUESTION_LETTERS;
  return questions;
}

TendImportQuestions
tend_import_plan_ask_all (TendImportPlan *plan)
{
  TendImportQuestions questions = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), 0);

  for (guint i = 0; i < tend_import_plan_get_n_parts (plan); i++)
    questions |= tend_import_plan_ask (plan, i);
  return questions;
}
