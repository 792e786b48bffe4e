/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each column of a table is taken for: by the words above it and by what stands in it. Columns
 * that are taken for nothing are not stored. Immutable, counted atomically. */
#pragma once

#include "tend-csv-table.h"
#include "tend-import-date.h"
#include "tend-import-field.h"
#include "tend-import-settings.h"

G_BEGIN_DECLS

/**
 * TendImportColumn:
 * @field: what it is taken for
 * @order: which number is the day, for TEND_IMPORT_FIELD_RECEIVED
 * @all_certain: whether no cell can be read as two dates: each says by itself which day it is, for
 *   TEND_IMPORT_FIELD_RECEIVED; FALSE when it was not looked at
 * @universal: whether its times are UTC, for TEND_IMPORT_FIELD_RECEIVED
 * @question: the column whose cells hold what was asked; itself where its header is the question
 * @called: what its whole header is a word for, whatever stands in it; NONE for no known word
 * @decided: whether somebody has said what it is: now, or when such a file was imported before
 * @is_new: whether it was not there when such a file was imported before, and is not decided
 * @asks: whether its answers may be about health or safety, and nobody has decided where they go.
 *   Until then those that were asked for such things are not kept
 * @n_filled: in how many records it is not blank
 * @n_emails: in how many of them it holds an address
 */
typedef struct
{
  TendImportField field;
  TendDateOrder   order;
  gboolean        all_certain;
  gboolean        universal;
  guint           question;
  TendImportField called;
  gboolean        decided;
  gboolean        is_new;
  gboolean        asks;
  guint           n_filled;
  guint           n_emails;
} TendImportColumn;

typedef struct _TendColumnMap TendColumnMap;

/* The map of @table as its headers and contents suggest it, as @remembered says it was before
 * (nullable: tend_column_memory_find()) and, before all else, as @settings settle it. */
TendColumnMap *tend_column_map_new (TendCsvTable       *table,
                                    GHashTable         *remembered,
                                    TendImportSettings *settings);

void tend_column_map_free (TendColumnMap *self);

guint                   tend_column_map_get_n_columns (TendColumnMap *self);
const TendImportColumn *tend_column_map_get_column (TendColumnMap *self,
                                                    guint          column);

/* The columns taken for @field, best first; their number in @n_columns. Owned by @self. */
const guint *tend_column_map_get_columns_of (TendColumnMap  *self,
                                             TendImportField field,
                                             guint          *n_columns);

gboolean tend_column_map_has (TendColumnMap  *self,
                              TendImportField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendColumnMap, tend_column_map_free)

G_END_DECLS
