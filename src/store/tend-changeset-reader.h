/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a changeset, row by row: to see what belongs together, and to take a part of it.
 * SQLite can read a changeset, but only put together whole ones; the form is documented at the top
 * of its sqlite3session.c. A changeset has sections, each with the name of a table, and several
 * sections may have the same. Any thread. */
#pragma once

#include "tend-statement.h"

G_BEGIN_DECLS

typedef enum {
  TEND_CHANGESET_DELETE = 9,
  TEND_CHANGESET_INSERT = 18,
  TEND_CHANGESET_UPDATE = 23,
} TendChangesetOperation;

/* One row. What it points to belongs to the changeset. */
typedef struct
{
  const char            *table;
  guint                  n_columns;
  const guint8          *keys; /* for each column, whether it is of the primary key */
  TendChangesetOperation operation;
  const guint8          *start; /* its bytes */
  gsize                  size;
  const guint8          *before; /* the record as it was: its key and, of an UPDATE, what changed */
  const guint8          *after;  /* the record as it became; of an UPDATE what changed */
} TendChangesetRow;

/* Where a reading stands. To be started with tend_changeset_reader_init(). */
typedef struct
{
  const guint8    *at;
  const guint8    *end;
  const guint8    *section; /* the first byte of the section that @row is in */
  gsize            section_size;
  TendChangesetRow row; /* the present one */
} TendChangesetReader;

/* @changeset must outlive the reading. */
void tend_changeset_reader_init (TendChangesetReader *self,
                                 GBytes              *changeset);

/* Reads the next row into self->row, after looking at every length in it. TEND_ERROR_DAMAGED. */
TendStepResult tend_changeset_reader_next (TendChangesetReader *self,
                                           GError             **error);

/* The value of @column in a record that has been read, with its size; it can be compared byte by
 * byte. NULL when the record does not tell it. */
const guint8 *tend_changeset_find_value (const guint8 *record,
                                         guint         column,
                                         gsize        *size);

/* What tend_changeset_find_value() found as a number: 0 when it is NULL or no whole number. */
gint64 tend_changeset_value_int64 (const guint8 *value);

/* The same as text, NULL when it is none. */
char *tend_changeset_value_dup_text (const guint8 *value);

/* The number of the column that an UPDATE changed, the first when there are several. */
guint tend_changeset_row_changed (const TendChangesetRow *row);

/* Whether the row number @index, from 0, is wanted. */
typedef gboolean (*TendChangesetAccept) (const TendChangesetRow *row,
                                         guint                   index,
                                         gpointer                data);

/* A changeset of those rows of @changeset that @accept accepts, in their order; empty when there
 * are none. TEND_ERROR_DAMAGED. */
GBytes *tend_changeset_filter (GBytes             *changeset,
                               TendChangesetAccept accept,
                               gpointer            data,
                               GError            **error);

/* The same changeset with an UPDATE of its own for each column, so that each can be taken back or
 * kept by itself, and with one section for each table, its rows in the order of their keys: SQLite
 * records them in none, and in its order a large table is gone through in two thirds of the time.
 * To be applied with foreign keys off. TEND_ERROR_DAMAGED. */
GBytes *tend_changeset_arrange (GBytes  *changeset,
                                GError **error);

G_END_DECLS
