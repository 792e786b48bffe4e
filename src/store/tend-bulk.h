/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many new rows of one action, for an import. Inside the store only.
 *
 * What SQLite's session extension records of a row it is told of takes longer than to insert it. Of
 * rows that are only added the changeset is known beforehand: here it is written first, and the
 * rows are then inserted from it, one statement for each table. So it can never differ from what
 * it stands for, and every write is part of its action's changeset as ever. */
#pragma once

#include "tend-changeset.h"

G_BEGIN_DECLS

typedef struct _TendBulk TendBulk;

/* Rows for the action that @database performs now; without one they are inserted unrecorded. */
TendBulk *tend_bulk_new (TendDatabase *database);
void      tend_bulk_free (TendBulk *self);

/* Whether the search documents of what is added are written by whoever adds it, behind the rows. */
void tend_bulk_set_documented (TendBulk *self,
                               gboolean  documented);

/* Begins to add rows to @table; @columns are its columns in their order, ended by NULL. */
gboolean tend_bulk_begin (TendBulk          *self,
                          const char        *table,
                          const char *const *columns,
                          GError           **error);

/* The values of a row, column after column, row after row. An id of 0, like a text of NULL, is
 * nothing. */
void tend_bulk_add_id (TendBulk *self,
                       gint64    id);
void tend_bulk_add_number (TendBulk *self,
                           gint64    number);
void tend_bulk_add_text (TendBulk   *self,
                         const char *text);

/* Inserts the rows that were added since tend_bulk_begin(). What they refer to must be there, in
 * another table. */
gboolean tend_bulk_end (TendBulk *self,
                        GError  **error);

/**
 * tend_bulk_fill:
 * @columns: as for tend_bulk_begin()
 * @column: the one of them to be filled, which holds nothing in any of the rows
 * @ids: of the rows, which were there before, growing
 * @texts: what each gets
 *
 * The only change of rows that are there which is common enough to be made in bulk.
 */
gboolean tend_bulk_fill (TendBulk          *self,
                         const char        *table,
                         const char *const *columns,
                         const char        *column,
                         const gint64      *ids,
                         const char *const *texts,
                         gsize              n,
                         GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendBulk, tend_bulk_free)

G_END_DECLS
