/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-store"

#include "tend-bulk.h"

#include "tend-changeset-writer.h"
#include "tend-database-private.h"
#include "tend-id.h"
#include "tend-references.h"
#include "tend-rows.h"

#include <string.h>

/* Of a row, before its values. */
#define ROW_OVERHEAD 2

typedef struct
{
  TendRows      rows;
  const guint8 *start; /* of the first row */
  const guint8 *at;    /* behind the present row */
  const guint8 *values[TEND_ROWS_MOST_COLUMNS];
  guint         n_columns;
} Reader;

struct _TendBulk
{
  TendDatabase   *database;
  TendRecorder   *recorder; /* NULL: nothing is recorded */
  GByteArray     *changeset;
  TendReferences *references;
  gint64          first_id; /* what is made here has a larger one */
  gboolean        documented;
  /* The present table: */
  char       *table;
  guint       n_columns;
  TendRowRule rules[TEND_ROWS_MOST_COLUMNS];
  gsize       start; /* of its first row in @changeset */
  gsize       n_rows;
  guint       column; /* the next to be added */
};

TendBulk *
tend_bulk_new (TendDatabase *database)
{
  TendBulk *self;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  self = g_new0 (TendBulk, 1);
  self->database = database;
  self->recorder = tend_database_get_recorder (database);
  self->changeset = g_byte_array_new ();
  self->references = tend_references_new (database);
  self->first_id = tend_id_new ();
  return self;
}

void
tend_bulk_free (TendBulk *self)
{
  g_byte_array_unref (self->changeset);
  tend_references_free (self->references);
  g_free (self->table);
  g_free (self);
}

void
tend_bulk_set_documented (TendBulk *self,
                          gboolean  documented)
{
  self->documented = documented;
}

static gsize
decode_length (const guint8 **at)
{
  gsize length = 0;

  while ((**at & 0x80) != 0)
    length = length << 7 | (*(*at)++ & 0x7f);
  return length << 7 | *(*at)++;
}

/* Reads the columns of @table from the schema: their names must be @columns. */
static gboolean
append_table (TendBulk          *self,
              const char *const *columns,
              GError           **error)
{
  g_autoptr (TendStatement) ask = NULL;
  guint8                    places[TEND_ROWS_MOST_COLUMNS];
  TendStepResult            step;

  ask = tend_database_prepare (self->database,
                               "SELECT name, pk FROM pragma_table_info (:table) ORDER BY cid",
                               error);
  if (ask == NULL)
    return FALSE;
  tend_statement_bind_text (ask, ":table", self->table);
  while ((step = tend_statement_step (ask, error)) == TEND_STEP_ROW)
    {
      const char *name = tend_statement_text (ask, "name");

      if (self->n_columns == TEND_ROWS_MOST_COLUMNS ||
          g_strcmp0 (columns[self->n_columns], name) != 0)
        g_error ("%s.%s is not what is added", self->table, name);
      places[self->n_columns++] = (guint8)tend_statement_int (ask, "pk");
    }
  tend_changeset_append_section (self->changeset, self->table, places, self->n_columns);
  return step == TEND_STEP_DONE;
}

gboolean
tend_bulk_begin (TendBulk          *self,
                 const char        *table,
                 const char *const *columns,
                 GError           **error)
{
  g_return_val_if_fail (self->table == NULL, FALSE);

  g_byte_array_set_size (self->changeset, 0);
  self->table = g_strdup (table);
  self->n_columns = 0;
  self->n_rows = 0;
  self->column = 0;
  if (!append_table (self, columns, error) ||
      !tend_references_begin (self->references, table, error))
    return FALSE;
  self->start = self->changeset->len;
  for (guint i = 0; i < self->n_columns; i++)
    self->rules[i] = tend_changeset_find_rule (table, (int)i);
  return TRUE;
}

/* A value of a new row follows. */
static void
begin_value (TendBulk *self)
{
  if (self->column == 0)
    {
      tend_changeset_append_row (self->changeset, TEND_CHANGESET_INSERT);
      self->n_rows++;
    }
  self->column = self->column + 1 < self->n_columns ? self->column + 1 : 0;
}

void
tend_bulk_add_number (TendBulk *self,
                      gint64    number)
{
  begin_value (self);
  tend_changeset_append_number (self->changeset, number);
}

/* What a row with @id in @column shows, or is. */
static void
note_change (TendBulk *self,
             guint     column,
             gint64    id)
{
  const TendRowRule *rule = &self->rules[column];
  TendChanges       *changes;

  if (self->recorder == NULL || !rule->touches)
    return;
  changes = tend_recorder_get_added (self->recorder);
  /* What shows a new thing is itself new, or gets a row of its own. */
  if ((rule->own && !self->documented) || (rule->says && id < self->first_id))
    tend_changes_add (changes, rule->kind, id);
  else
    tend_changes_add_silently (changes, rule->kind, id);
}

void
tend_bulk_add_id (TendBulk *self,
                  gint64    id)
{
  guint column = self->column;

  begin_value (self);
  if (id == 0)
    {
      tend_changeset_append_nothing (self->changeset);
      return;
    }
  tend_references_note (self->references, column, id);
  note_change (self, column, id);
  tend_changeset_append_number (self->changeset, id);
}

void
tend_bulk_add_text (TendBulk   *self,
                    const char *text)
{
  begin_value (self);
  if (text == NULL)
    tend_changeset_append_nothing (self->changeset);
  else
    tend_changeset_append_text (self->changeset, text);
}

static void
read_row (TendRows *rows)
{
  Reader *reader = (Reader *)rows;

  reader->at += ROW_OVERHEAD;
  for (guint i = 0; i < reader->n_columns; i++)
    {
      guint8 type = *reader->at;

      reader->values[i] = reader->at++;
      if (type == SQLITE_INTEGER)
        reader->at += sizeof (gint64);
      else if (type == SQLITE_TEXT)
        {
          gsize length = decode_length (&reader->at);

          reader->at += length;
        }
    }
}

static void
rewind_rows (TendRows *rows)
{
  Reader *reader = (Reader *)rows;

  reader->at = reader->start;
  read_row (rows);
}

static void
read_column (TendRows        *rows,
             gsize            row,
             int              column,
             sqlite3_context *context)
{
  Reader       *reader = (Reader *)rows;
  const guint8 *at = reader->values[column];
  guint8        type = *at++;
  guint64       number;

  if (type == SQLITE_INTEGER)
    {
      memcpy (&number, at, sizeof number);
      sqlite3_result_int64 (context, (gint64)GUINT64_FROM_BE (number));
    }
  else if (type == SQLITE_TEXT)
    {
      gsize length = decode_length (&at);

      sqlite3_result_text64 (context, (const char *)at, length, SQLITE_STATIC, SQLITE_UTF8);
    }
}

static gboolean
insert_rows (TendBulk *self,
             GError  **error)
{
  g_autoptr (TendStatement) insert = NULL;
  g_autoptr (GString)       sql = g_string_new (NULL);
  sqlite3                  *handle = tend_database_get_handle (self->database);
  gboolean                  inserted;
  Reader                    reader = {
                       .rows = { self->n_rows, rewind_rows, read_row, read_column },
                       .start = self->changeset->data + self->start,
                       .n_columns = self->n_columns,
  };

  /* Table and columns are those of the schema, not input. */
  g_string_printf (sql, "INSERT INTO \"%s\" SELECT c0", self->table);
  for (guint i = 1; i < self->n_columns; i++)
    g_string_append_printf (sql, ", c%u", i);
  g_string_append (sql, " FROM tend_rows (:rows)");
  insert = tend_database_prepare (self->database, sql->str, error);
  if (insert == NULL)
    return FALSE;
  tend_statement_bind_rows (insert, ":rows", &reader.rows);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  inserted = tend_statement_execute (insert, error);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return inserted && tend_references_check (self->references, error);
}

gboolean
tend_bulk_end (TendBulk *self,
               GError  **error)
{
  gboolean inserted = TRUE;

  g_return_val_if_fail (self->table != NULL && self->column == 0, FALSE);

  if (self->n_rows > 0)
    {
      inserted = tend_recorder_pause (self->recorder, TRUE, error) && insert_rows (self, error) &&
                 tend_recorder_pause (self->recorder, FALSE, error);
      tend_recorder_add (self->recorder, self->changeset, self->first_id);
    }
  g_clear_pointer (&self->table, g_free);
  return inserted;
}

/* A filling as rows: id and text. */
typedef struct
{
  TendRows           rows;
  const gint64      *ids;
  const char *const *texts;
} Filling;

static void
read_filling (TendRows        *rows,
              gsize            row,
              int              column,
              sqlite3_context *context)
{
  const Filling *filling = (const Filling *)rows;

  if (column == 0)
    sqlite3_result_int64 (context, filling->ids[row]);
  else
    sqlite3_result_text (context, filling->texts[row], -1, SQLITE_STATIC);
}

static gboolean
update_rows (TendBulk   *self,
             const char *column,
             Filling    *filling,
             GError    **error)
{
  g_autoptr (TendStatement) update = NULL;
  g_autofree char          *sql = NULL;

  /* Table and column are those of the schema, not input. */
  sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = filling.c1 FROM tend_rows (:rows) AS filling"
                         " WHERE \"%s\".id = filling.c0",
                         self->table, column, self->table);
  update = tend_database_prepare (self->database, sql, error);
  if (update == NULL)
    return FALSE;
  tend_statement_bind_rows (update, ":rows", &filling->rows);
  return tend_statement_execute (update, error);
}

static void
append_filling (TendBulk   *self,
                guint       column,
                gint64      id,
                const char *text)
{
  tend_changeset_append_row (self->changeset, TEND_CHANGESET_UPDATE);
  tend_changeset_append_number (self->changeset, id);
  for (guint i = 1; i < self->n_columns; i++)
    if (i == column)
      tend_changeset_append_nothing (self->changeset);
    else
      tend_changeset_append_undefined (self->changeset);
  for (guint i = 0; i < self->n_columns; i++)
    if (i == column)
      tend_changeset_append_text (self->changeset, text);
    else
      tend_changeset_append_undefined (self->changeset);
  note_change (self, 0, id);
}

gboolean
tend_bulk_fill (TendBulk          *self,
                const char        *table,
                const char *const *columns,
                const char        *column,
                const gint64      *ids,
                const char *const *texts,
                gsize              n,
                GError           **error)
{
  Filling filling = { { .n_rows = n, .column = read_filling }, ids, texts };
  guint   place = 0;

  if (n == 0)
    return TRUE;
  while (g_strcmp0 (columns[place], column) != 0)
    place++;
  if (!tend_bulk_begin (self, table, columns, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    append_filling (self, place, ids[i], texts[i]);
  if (!tend_recorder_pause (self->recorder, TRUE, error) ||
      !update_rows (self, column, &filling, error) ||
      !tend_recorder_pause (self->recorder, FALSE, error))
    return FALSE;
  tend_recorder_add (self->recorder, self->changeset, self->first_id);
  tend_recorder_add_changed (self->recorder, ids, n);
  g_clear_pointer (&self->table, g_free);
  return TRUE;
}
