/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of a sign-up file and what it is taken for. */
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

G_END_DECLS
