/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sign-ups come to Tend: files that are chosen or dropped onto a window, and tables of text
 * that are pasted or dropped. What comes together is one import; it opens in a window over the
 * main window, or in the one that is open there already. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @files: (element-type GFile), one at least */
typedef void (*TendImportChosen) (GListModel *files,
                                  gpointer    data);

/* The name of the one file in @files, or how many they are: "3 files". (element-type GFile), one at
 * least. Free with g_free(). */
char *tend_import_say_files (GListModel *files);

/* Lets the person choose files over @parent. @chosen is called unless they change their mind; never
 * after @parent is gone. */
void tend_import_choose_files (GtkWindow       *parent,
                               TendImportChosen chosen,
                               gpointer         data);

/* Imports files that the person chooses now. */
void tend_import_begin (GtkWindow *parent,
                        TendStore *store);

/* Imports @file. */
void tend_import_begin_with (GtkWindow *parent,
                             TendStore *store,
                             GFile     *file);

/* Imports @files together. (element-type GFile), one at least. */
void tend_import_begin_with_files (GtkWindow  *parent,
                                   TendStore  *store,
                                   GListModel *files);

/* Imports the table that is on the clipboard; when there is none, says so in words. @parent: the
 * main window, or the window of an import. */
void tend_import_paste (GtkWindow *parent,
                        TendStore *store);

/**
 * tend_import_accept_drops:
 * @window: the main window, or the window of an import
 * @overlay: what the window shows; while something is held over it, words say what will happen
 *
 * Files or a table of text that are dropped onto @window are imported.
 */
void tend_import_accept_drops (GtkWindow  *window,
                               GtkOverlay *overlay,
                               TendStore  *store);

G_END_DECLS
