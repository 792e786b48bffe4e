/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a sign-up file comes to Tend: chosen, or dropped onto the main window. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*TendImportChosen) (GFile   *file,
                                  gpointer data);

/* Lets the person choose a file over @parent. @chosen is called unless they change their mind;
 * never after @parent is gone. */
void tend_import_choose_file (GtkWindow       *parent,
                              TendImportChosen chosen,
                              gpointer         data);

/* Imports a file that the person chooses now. */
void tend_import_begin (GtkWindow *parent,
                        TendStore *store);

/* Imports @file: in a window over @parent, or in the one that is open there already. */
void tend_import_begin_with (GtkWindow *parent,
                             TendStore *store,
                             GFile     *file);

/**
 * tend_import_accept_drops:
 * @overlay: what the window shows; while a file is held over it, words say what will happen
 *
 * A file dropped onto @window is imported.
 */
void tend_import_accept_drops (GtkWindow  *window,
                               GtkOverlay *overlay,
                               TendStore  *store);

G_END_DECLS
