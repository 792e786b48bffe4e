/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of text as spreadsheets open them: UTF-8 with a byte order mark, commas, CRLF, quotation
 * marks where they are needed. A spreadsheet runs a cell that begins like a formula; an apostrophe
 * in front keeps it from that, and is taken off again on reading. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @cell with one apostrophe more when it begins like a formula: with "=", "+", "-", "@", a tab or a
 * carriage return, perhaps behind apostrophes. What is guarded and unguarded is the same again,
 * whatever it was. Free with g_free(). */
char *tend_csv_guard (const char *cell);

/* @cell with one apostrophe less when it is guarded. Free with g_free(). */
char *tend_csv_unguard (const char *cell);

/* Where the content of @cell begins: behind the apostrophe that guards it, or at @cell. */
const char *tend_csv_skip_guard (const char *cell);

typedef struct _TendCsvWriter TendCsvWriter;

/* A table without rows. */
TendCsvWriter *tend_csv_writer_new (void);

void tend_csv_writer_free (TendCsvWriter *self);

/* Adds a cell to the present row, guarded; NULL is a blank one. Line breaks in it become LF. A cell
 * that was read from somebody's file goes through tend_csv_unguard() first. */
void tend_csv_writer_add (TendCsvWriter *self,
                          const char    *cell);

/* Ends the row. */
void tend_csv_writer_end_row (TendCsvWriter *self);

/* The file as it is so far. Leaves @self empty, without a mark: only tend_csv_writer_free() may
 * follow. */
GBytes *tend_csv_writer_finish (TendCsvWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendCsvWriter, tend_csv_writer_free)

G_END_DECLS
