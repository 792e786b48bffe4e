/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second step of an import: what each column is taken for, and can be taken for instead. What
 * is open is asked first. What is chosen is settled in the draft. */
#pragma once

#include "tend-import-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_COLUMNS_PAGE (tend_import_columns_page_get_type ())
G_DECLARE_FINAL_TYPE (TendImportColumnsPage,
                      tend_import_columns_page,
                      TEND,
                      IMPORT_COLUMNS_PAGE,
                      AdwBin)

/* To be called once. */
void tend_import_columns_page_set_draft (TendImportColumnsPage *self,
                                         TendImportDraft       *draft);

/* Comes into view: what is asked and what is kept stand first, and the focus is where one begins.
 * @part: the file to begin with, unless only another one asks something. */
void tend_import_columns_page_enter (TendImportColumnsPage *self,
                                     guint                  part);

G_END_DECLS
