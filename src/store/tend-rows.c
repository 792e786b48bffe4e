/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-rows.h"

/* https://www.sqlite.org/vtab.html, https://www.sqlite.org/bindptr.html */
#define POINTER_TYPE "tend-rows"
#define HIDDEN_COLUMN TEND_ROWS_MOST_COLUMNS
#define PLAN_WITHOUT_ROWS 0
#define PLAN_WITH_ROWS 1
/* There may be many, but a plan that reads them several times is never wanted. */
#define ESTIMATED_ROWS 1000

typedef struct
{
  sqlite3_vtab_cursor base;
  TendRows           *rows;
  gsize               row;
} Cursor;

static int
connect_cb (sqlite3           *handle,
            void              *data,
            int                n_arguments,
            const char *const *arguments,
            sqlite3_vtab     **table,
            char             **message)
{
  int code = sqlite3_declare_vtab (handle,
                                   "CREATE TABLE x (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10,"
                                   " c11, c12, c13, c14, c15, source HIDDEN)");

  if (code == SQLITE_OK)
    *table = g_new0 (sqlite3_vtab, 1);
  return code;
}

static int
disconnect_cb (sqlite3_vtab *table)
{
  g_free (table);
  return SQLITE_OK;
}

static int
best_index_cb (sqlite3_vtab       *table,
               sqlite3_index_info *info)
{
  for (int i = 0; i < info->nConstraint; i++)
    if (info->aConstraint[i].iColumn == HIDDEN_COLUMN &&
        info->aConstraint[i].op == SQLITE_INDEX_CONSTRAINT_EQ)
      {
        if (!info->aConstraint[i].usable)
          return SQLITE_CONSTRAINT;
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        info->idxNum = PLAN_WITH_ROWS;
        info->estimatedCost = ESTIMATED_ROWS;
        info->estimatedRows = ESTIMATED_ROWS;
        return SQLITE_OK;
      }
  info->idxNum = PLAN_WITHOUT_ROWS;
  info->estimatedCost = G_MAXINT;
  return SQLITE_OK;
}

static int
open_cb (sqlite3_vtab         *table,
         sqlite3_vtab_cursor **cursor)
{
  *cursor = (sqlite3_vtab_cursor *)g_new0 (Cursor, 1);
  return SQLITE_OK;
}

static int
close_cb (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static int
filter_cb (sqlite3_vtab_cursor *base,
           int                  plan,
           const char          *plan_name,
           int                  n_values,
           sqlite3_value      **values)
{
  Cursor *cursor = (Cursor *)base;

  cursor->rows = plan == PLAN_WITH_ROWS ? sqlite3_value_pointer (values[0], POINTER_TYPE) : NULL;
  cursor->row = 0;
  if (cursor->rows != NULL && cursor->rows->n_rows > 0 && cursor->rows->rewind != NULL)
    cursor->rows->rewind (cursor->rows);
  return SQLITE_OK;
}

static int
is_over_cb (sqlite3_vtab_cursor *base)
{
  Cursor *cursor = (Cursor *)base;

  return cursor->rows == NULL || cursor->row >= cursor->rows->n_rows;
}

static int
next_cb (sqlite3_vtab_cursor *base)
{
  Cursor *cursor = (Cursor *)base;

  cursor->row++;
  if (cursor->row < cursor->rows->n_rows && cursor->rows->next != NULL)
    cursor->rows->next (cursor->rows);
  return SQLITE_OK;
}

static int
column_cb (sqlite3_vtab_cursor *base,
           sqlite3_context     *context,
           int                  column)
{
  Cursor *cursor = (Cursor *)base;

  if (column < HIDDEN_COLUMN)
    cursor->rows->column (cursor->rows, cursor->row, column, context);
  return SQLITE_OK;
}

static int
rowid_cb (sqlite3_vtab_cursor *base,
          sqlite3_int64       *rowid)
{
  *rowid = (sqlite3_int64)((Cursor *)base)->row;
  return SQLITE_OK;
}

int
tend_rows_register (sqlite3 *handle)
{
  static const sqlite3_module module = {
    .xConnect = connect_cb,
    .xBestIndex = best_index_cb,
    .xDisconnect = disconnect_cb,
    .xOpen = open_cb,
    .xClose = close_cb,
    .xFilter = filter_cb,
    .xNext = next_cb,
    .xEof = is_over_cb,
    .xColumn = column_cb,
    .xRowid = rowid_cb,
  };

  return sqlite3_create_module (handle, "tend_rows", &module, NULL);
}

static void
bind_pointer (TendStatement *self,
              const char    *name,
              TendRows      *rows,
              GDestroyNotify destroy)
{
  sqlite3_stmt *handle = tend_statement_get_handle (self);
  int           index = sqlite3_bind_parameter_index (handle, name);

  g_return_if_fail (index > 0);
  sqlite3_bind_pointer (handle, index, rows, POINTER_TYPE, destroy);
}

void
tend_statement_bind_rows (TendStatement *self,
                          const char    *name,
                          TendRows      *rows)
{
  bind_pointer (self, name, rows, NULL);
}

typedef struct
{
  TendRows      rows;
  gconstpointer values;
} Values;

static void
id_column (TendRows        *rows,
           gsize            row,
           int              column,
           sqlite3_context *context)
{
  const gint64 *ids = ((Values *)rows)->values;

  sqlite3_result_int64 (context, column == 0 ? ids[row] : (gint64)row);
}

static void
text_column (TendRows        *rows,
             gsize            row,
             int              column,
             sqlite3_context *context)
{
  const char *const *texts = ((Values *)rows)->values;

  if (column > 0)
    sqlite3_result_int64 (context, (gint64)row);
  else if (texts[row] != NULL)
    sqlite3_result_text (context, texts[row], -1, SQLITE_STATIC);
}

void
tend_statement_bind_ids (TendStatement *self,
                         const char    *name,
                         const gint64  *ids,
                         gsize          n_ids)
{
  Values *values = g_new0 (Values, 1);

  values->rows.n_rows = n_ids;
  values->rows.column = id_column;
  values->values = ids;
  bind_pointer (self, name, &values->rows, g_free);
}

void
tend_statement_bind_texts (TendStatement     *self,
                           const char        *name,
                           const char *const *texts,
                           gsize              n_texts)
{
  Values *values = g_new0 (Values, 1);

  values->rows.n_rows = n_texts;
  values->rows.column = text_column;
  values->values = texts;
  bind_pointer (self, name, &values->rows, g_free);
}
