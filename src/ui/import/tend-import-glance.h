/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A first look at a sign-up file, off the main thread: its beginning as a table, and the ways in
 * which its letters could be read. It takes a moment even for a file of many megabytes, and does
 * not wait for the plan. */
#pragma once

#include "tend-csv-table.h"
#include "tend-import-source.h"
#include "tend-table-read.h"

G_BEGIN_DECLS

/* Loads @files and reads the first records of the first of them, as they are found: in one go,
 * since each change of thread may wait for a window that is being made. (element-type GFile), one
 * at least; not to be changed meanwhile. */
void tend_import_glance_load_async (GPtrArray          *files,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/* (element-type TendImportSource) (transfer full): the files in their order; NULL with @error as
 * tend_import_source_load(), when one of them cannot be loaded.
 * @beginning: (out) (transfer full): what was read; NULL when the first is no table */
GPtrArray *tend_import_glance_load_finish (GAsyncResult  *result,
                                           TendCsvTable **beginning,
                                           GError       **error);

/* Reads the first records of @source as @wishes say (NULL: as they are found). */
void tend_import_glance_async (TendImportSource     *source,
                               const TendReadWishes *wishes,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);

/* What was read, or NULL with @error as tend_table_read(). */
TendCsvTable *tend_import_glance_finish (GAsyncResult *result,
                                         GError      **error);

/* Looks for the ways in which the letters of @source could be read. */
void tend_import_letters_async (TendImportSource   *source,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/* (element-type TendDecodeReading) (transfer full): see tend_decode_find_readings(); NULL with
 * G_IO_ERROR_CANCELLED. */
GPtrArray *tend_import_letters_finish (GAsyncResult *result,
                                       GError      **error);

G_END_DECLS
