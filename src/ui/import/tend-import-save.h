/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves the rows of an import that could not be used, where the person wants them. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @name: of the file that is there now. */
typedef void (*TendImportSaved) (const char *name,
                                 gpointer    data);

/* Asks over the window of @widget for a file, and writes it whole or not at all; nobody else may
 * read it. @saved is called when it is on disk; what goes wrong is said in a dialog.
 * @data: (type GObject): for @saved; kept alive until then */
void tend_import_save_unusable (GtkWidget      *widget,
                                TendImportPlan *plan,
                                TendImportSaved saved,
                                gpointer        data);

/* The same into @file, without asking. */
void tend_import_save_unusable_to (GtkWidget      *widget,
                                   TendImportPlan *plan,
                                   GFile          *file,
                                   TendImportSaved saved,
                                   gpointer        data);

G_END_DECLS
