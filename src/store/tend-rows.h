/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that lie in memory, as a table that one SQL statement can read: one statement for a hundred
 * thousand rows is several times as fast as one for each. Inside the store only.
 *
 *   SELECT person.name FROM tend_rows (:ids) AS wanted JOIN person ON person.id = wanted.c0
 *
 * The columns are c0, c1 …; the rows come in the order in which they lie. */
#pragma once

#include "tend-database-private.h"

G_BEGIN_DECLS

#define TEND_ROWS_MOST_COLUMNS 16

/**
 * TendRows:
 * @n_rows: how many there are
 * @rewind: (nullable): called before the first row is read
 * @next: (nullable): called before each further row is read
 * @column: answers with column @column of row @row
 *
 * A reader of rows, to be the first member of a structure of one's own. A statement that has it
 * bound reads it once at a time.
 */
typedef struct _TendRows TendRows;

struct _TendRows
{
  gsize n_rows;
  void (*rewind) (TendRows *rows);
  void (*next) (TendRows *rows);
  void (*column) (TendRows        *rows,
                  gsize            row,
                  int              column,
                  sqlite3_context *context);
};

/* Makes tend_rows () known to a connection. */
int tend_rows_register (sqlite3 *handle);

/* Lets the parameter @name stand for @rows, which must live until the statement is reset. */
void tend_statement_bind_rows (TendStatement *self,
                               const char    *name,
                               TendRows      *rows);

/* Lets it stand for numbers, or for texts as (const char *), in c0; c1 is the index. */
void tend_statement_bind_ids (TendStatement *self,
                              const char    *name,
                              const gint64  *ids,
                              gsize          n_ids);
void tend_statement_bind_texts (TendStatement     *self,
                                const char        *name,
                                const char *const *texts,
                                gsize              n_texts);

G_END_DECLS
