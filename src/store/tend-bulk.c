/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-store"

#include "tend-bulk.h"

#include "tend-database-private.h"
#include "tend-id.h"
#include "tend-references.h"
#include "tend-rows.h"

#include <string.h>

/* https://www.sqlite.org/session/changegroup.html, and the comment on the record format in
 * sqlite3session.c: 'T', the number of columns, for each its place in the primary key, the table's
 * name; then each row: what was done, whether by a trigger, and for each column its type and
 * value. */
#define TABLE_MARK 'T'
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

static void
append_byte (GByteArray *bytes,
             guint8      byte)
{
  g_byte_array_append (bytes, &byte, 1);
}

/* Seven bits a byte, the highest first; all but the last byte have the eighth bit set. */
static guint
encode_length (guint8 *to,
               gsize   length)
{
  guint8 reversed[10];
  guint  n = 0;

  do
    {
      reversed[n] = (guint8)((length & 0x7f) | (n > 0 ? 0x80 : 0));
      length >>= 7;
      n++;
    }
  while (length > 0);
  for (guint i = 0; i < n; i++)
    to[i] = reversed[n - 1 - i];
  return n;
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
  append_byte (self->changeset, TABLE_MARK);
  append_byte (self->changeset, (guint8)self->n_columns);
  g_byte_array_append (self->changeset, places, self->n_columns);
  g_byte_array_append (self->changeset, (const guint8 *)self->table,
                       (guint)strlen (self->table) + 1);
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

/* Room for a value of @length bytes after its type. */
static guint8 *
append_value (TendBulk *self,
              guint8    type,
              gsize     length)
{
  guint   head = self->column == 0 ? ROW_OVERHEAD : 0;
  guint   before = self->changeset->len;
  guint8 *at;

  g_byte_array_set_size (self->changeset, (guint)(before + head + 1 + length));
  at = self->changeset->data + before;
  if (head > 0)
    {
      at[0] = SQLITE_INSERT;
      at[1] = 0;
      self->n_rows++;
    }
  at[head] = type;
  self->column = self->column + 1 < self->n_columns ? self->column + 1 : 0;
  return at + head + 1;
}

void
tend_bulk_add_number (TendBulk *self,
                      gint64    number)
{
  guint64 value = GUINT64_TO_BE ((guint64)number);

  memcpy (append_value (self, SQLITE_INTEGER, sizeof value), &value, sizeof value);
}

void
tend_bulk_add_id (TendBulk *self,
                  gint64    id)
{
  const TendRowRule *rule = &self->rules[self->column];

  if (id == 0)
    {
      append_value (self, SQLITE_NULL, 0);
      return;
    }
  tend_references_note (self->references, self->column, id);
  if (self->recorder != NULL && rule->touches)
    {
      TendChanges *changes = tend_recorder_get_added (self->recorder);

      /* What shows a new thing is itself new, or gets a row of its own. */
      if ((rule->own && !self->documented) || (rule->says && id < self->first_id))
        tend_changes_add (changes, rule->kind, id);
      else
        tend_changes_add_silently (changes, rule->kind, id);
    }
  tend_bulk_add_number (self, id);
}

void
tend_bulk_add_text (TendBulk   *self,
                    const char *text)
{
  guint8  prefix[10];
  gsize   length;
  guint   n;
  guint8 *to;

  if (text == NULL)
    {
      append_value (self, SQLITE_NULL, 0);
      return;
    }
  length = strlen (text);
  n = encode_length (prefix, length);
  to = append_value (self, SQLITE_TEXT, n + length);
  memcpy (to, prefix, n);
  memcpy (to + n, text, length);
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
