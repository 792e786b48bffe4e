/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions about columns that only somebody who knows the form can answer, one at a time: what
 * a new one is, and where answers go that may be about health or safety.
 *
 * Signal "settled" (TendImportHeading, TendImportField): somebody has answered. */
#pragma once

#include "tend-import-heading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_COLUMN_QUESTION (tend_import_column_question_get_type ())
G_DECLARE_FINAL_TYPE (TendImportColumnQuestion,
                      tend_import_column_question,
                      TEND,
                      IMPORT_COLUMN_QUESTION,
                      AdwPreferencesGroup)

/* Asks the first question that is open among @headings (element-type TendImportHeading). FALSE, and
 * nothing to see, when there is none. */
gboolean tend_import_column_question_ask (TendImportColumnQuestion *self,
                                          GListModel               *headings);

G_END_DECLS
