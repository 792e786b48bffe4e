/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first step of an import: each file as it is read, with its first rows, a sentence on each
 * aspect of the reading, and what cannot be known and is to be asked. What is chosen is settled in
 * the draft, and what is shown follows at once.
 *
 * Property "ready" (boolean): whether there is something to see of the files that were loaded last;
 * that may be before there is a plan. */
#pragma once

#include "tend-import-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_FILE_PAGE (tend_import_file_page_get_type ())
G_DECLARE_FINAL_TYPE (TendImportFilePage, tend_import_file_page, TEND, IMPORT_FILE_PAGE, AdwBin)

/* To be called once. */
void tend_import_file_page_set_draft (TendImportFilePage *self,
                                      TendImportDraft    *draft);

/* Which of the files is looked at. */
guint tend_import_file_page_get_part (TendImportFilePage *self);

gboolean tend_import_file_page_get_ready (TendImportFilePage *self);

/* Whether it still looks at the file; what it shows may change. */
gboolean tend_import_file_page_get_looking (TendImportFilePage *self);

G_END_DECLS
