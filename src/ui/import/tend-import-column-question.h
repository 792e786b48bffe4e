/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions about columns that only somebody who knows the form can answer, one at a time: what
 * a new one is, and where answers go that may be about health or safety.
 *
 * Signal "settled" (uint column, TendImportField): somebody has answered. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_COLUMN_QUESTION (tend_import_column_question_get_type ())
G_DECLARE_FINAL_TYPE (TendImportColumnQuestion,
                      tend_import_column_question,
                      TEND,
                      IMPORT_COLUMN_QUESTION,
                      AdwPreferencesGroup)

/* Whether anything is to be asked about the columns of file @part. */
gboolean tend_import_column_question_is_asked (TendImportPlan *plan,
                                               guint           part);

/* Asks the first question that is open in file @part. FALSE, and nothing to see, when there is
 * none. */
gboolean tend_import_column_question_ask (TendImportColumnQuestion *self,
                                          TendImportPlan           *plan,
                                          guint                     part);

G_END_DECLS
