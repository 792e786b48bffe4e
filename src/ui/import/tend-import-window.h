/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import of sign-up files, over the main window, in four steps: the file as it was read, what
 * its columns are, the plan, and the receipt of what was done. One can always go back. Nothing is
 * written before the plan is carried out. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_WINDOW (tend_import_window_get_type ())
G_DECLARE_FINAL_TYPE (TendImportWindow, tend_import_window, TEND, IMPORT_WINDOW, AdwWindow)

TendImportWindow *tend_import_window_new (GtkWindow *parent,
                                          TendStore *store);

/* Reads these files, one import together, and shows what they are; what was read before is
 * forgotten. (element-type GFile), one at least. Does nothing while an import is being written. */
void tend_import_window_load (TendImportWindow *self,
                              GListModel       *files);

/* The same with a table that was pasted or dropped as text. */
void tend_import_window_take (TendImportWindow *self,
                              const char       *text);

/* Whether it reads, plans or writes, so that what it shows will change by itself. */
gboolean tend_import_window_get_busy (TendImportWindow *self);

G_END_DECLS
