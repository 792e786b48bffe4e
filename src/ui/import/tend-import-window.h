/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import of one sign-up file, over the main window: how it was read and what its columns are
 * taken for, then what would be done row by row, then one action. Nothing is written before.
 *
 * When it is done the window closes, and the main window shows the inquiries. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_WINDOW (tend_import_window_get_type ())
G_DECLARE_FINAL_TYPE (TendImportWindow, tend_import_window, TEND, IMPORT_WINDOW, AdwWindow)

TendImportWindow *tend_import_window_new (GtkWindow *parent,
                                          TendStore *store);

/* Reads @file and shows what it is; what was read before is forgotten. */
void tend_import_window_load (TendImportWindow *self,
                              GFile            *file);

G_END_DECLS
