/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of a table of text, as compact as the file itself: cells lie one after the other in
 * one block. Immutable once read, counted atomically. Made by
 * tend_table_read(). */
#pragma once

#include "tend-decode.h"

G_BEGIN_DECLS

/**
 * TendTableKind:
 * @TEND_TABLE_KIND_CSV: records and cells with delimiters between
 * @TEND_TABLE_KIND_VCARD: contact cards, one record each
 */
typedef enum {
  TEND_TABLE_KIND_CSV,
  TEND_TABLE_KIND_VCARD,
} TendTableKind;

/**
 * TendCsvLayout:
 * @kind: what the text is
 * @delimiter: what separates cells: ',', ';', '|' or a tab
 * @announced: whether the file says so itself in a first line "sep=;"
 * @has_header: whether the first record names the columns
 * @n_columns: how many cells a record should have
 * @start: where the first record begins in the text: all before is a preamble
 * @start_line: the physical line of @start, counted from 1
 * @n_preamble: how many lines with words stand above, "sep=;" not counted
 *
 * How the text is to be cut into cells.
 */
typedef struct
{
  TendTableKind kind;
  char          delimiter;
  gboolean      announced;
  gboolean      has_header;
  guint         n_columns;
  gsize         start;
  guint         start_line;
  guint         n_preamble;
} TendCsvLayout;

/**
 * TendCsvFault:
 * @TEND_CSV_FAULT_NONE: nothing is wrong with a record
 * @TEND_CSV_FAULT_QUOTE: a quotation mark seems to be missing, so that cells cannot be told apart
 * @TEND_CSV_FAULT_CELL_TOO_LONG: a cell is longer than 1 MB; it reads as blank
 */
typedef enum {
  TEND_CSV_FAULT_NONE,
  TEND_CSV_FAULT_QUOTE,
  TEND_CSV_FAULT_CELL_TOO_LONG,
} TendCsvFault;

typedef struct _TendCsvTable TendCsvTable;

TendCsvTable *tend_csv_table_ref (TendCsvTable *self);
void          tend_csv_table_unref (TendCsvTable *self);

const TendCsvLayout *tend_csv_table_get_layout (TendCsvTable *self);
TendDecoded         *tend_csv_table_get_decoded (TendCsvTable *self);

/* How many columns there are, and what each is called: its header on one line, "Column 3" when that
 * is blank, "Email (2)" for the second of a name. Owned by @self. */
guint       tend_csv_table_get_n_columns (TendCsvTable *self);
const char *tend_csv_table_get_column (TendCsvTable *self,
                                       guint         column);

/* How many records there are, without the header. */
guint tend_csv_table_get_n_records (TendCsvTable *self);

/* The physical line on which @record begins, counted from 1. */
guint tend_csv_table_get_line (TendCsvTable *self,
                               guint         record);

/* How many cells @record really has. */
guint tend_csv_table_get_n_cells (TendCsvTable *self,
                                  guint         record);

/* A cell: "" when it is blank or missing, line breaks as LF. Owned by @self. */
const char *tend_csv_table_get_cell (TendCsvTable *self,
                                     guint         record,
                                     guint         column);

/* Why the cells of @record cannot be trusted. */
TendCsvFault tend_csv_table_get_fault (TendCsvTable *self,
                                       guint         record);

/* @fault in a sentence or two for the person who has the file, NULL for none. Translated. */
const char *tend_csv_fault_words (TendCsvFault fault);

/* Whether there is a fault in @record. */
gboolean tend_csv_table_is_suspect (TendCsvTable *self,
                                    guint         record);

/* The lines of @record as they stand in the file; only their beginning and "…" when there is a
 * fault and they are very long. Free with g_free(). */
char *tend_csv_table_dup_raw (TendCsvTable *self,
                              guint         record);

/* Whether bytes without meaning were replaced within @record. */
gboolean tend_csv_table_is_damaged (TendCsvTable *self,
                                    guint         record);

/* How often the heading came again, and how many records were blank: both were dropped. */
guint tend_csv_table_get_n_repeated_headings (TendCsvTable *self);
guint tend_csv_table_get_n_blank (TendCsvTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendCsvTable, tend_csv_table_unref)

G_END_DECLS
