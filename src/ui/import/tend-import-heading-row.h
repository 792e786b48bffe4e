/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of a sign-up file with examples of what stands in it, and a menu of what it can be taken
 * for.
 *
 * Property "field" (TendImportField): what it is taken for. Setting it asks for it to be settled.
 * Signal "settled" (TendImportField): somebody has chosen what it is. */
#pragma once

#include "tend-import-heading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_HEADING_ROW (tend_import_heading_row_get_type ())
G_DECLARE_FINAL_TYPE (TendImportHeadingRow,
                      tend_import_heading_row,
                      TEND,
                      IMPORT_HEADING_ROW,
                      GtkListBoxRow)

GtkWidget *tend_import_heading_row_new (TendImportHeading *heading);

/* The same column of another plan. */
void tend_import_heading_row_show (TendImportHeadingRow *self,
                                   TendImportHeading    *heading);

TendImportHeading *tend_import_heading_row_get_heading (TendImportHeadingRow *self);

/* The examples of @heading, one after the other; NULL when the column is empty. Free with
 * g_free(). */
char *tend_import_heading_say_examples (TendImportHeading *heading);

G_END_DECLS
