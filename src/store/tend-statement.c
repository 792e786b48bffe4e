/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-store"

#include "tend-statement.h"

#include "tend-database-private.h"
#include "tend-enum.h"

/* So many columns are remembered by where the caller keeps their names. */
#define N_FOUND 16

/**
 * TendStatement:
 * @found: where the column was whose name was asked for last, of those with that place
 */
struct _TendStatement
{
  TendDatabase *database; /* unowned: a statement never outlives its connection */
  sqlite3_stmt *handle;
  char         *sql;
  int           bind_code; /* the first binding that failed, told at the next step */
  int           found[N_FOUND];
};

TendStatement *
tend_statement_new (TendDatabase *database,
                    const char   *sql,
                    GError      **error)
{
  TendStatement *self;
  sqlite3_stmt  *handle = NULL;
  int            code;

  code = sqlite3_prepare_v3 (tend_database_get_handle (database), sql, -1,
                             SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK)
    {
      tend_database_set_error (database, code, error);
      return NULL;
    }

  self = g_new0 (TendStatement, 1);
  self->database = database;
  self->handle = handle;
  self->sql = g_strdup (sql);
  return self;
}

void
tend_statement_free (TendStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self->sql);
  g_free (self);
}

const char *
tend_statement_get_sql (TendStatement *self)
{
  return self->sql;
}

sqlite3_stmt *
tend_statement_get_handle (TendStatement *self)
{
  return self->handle;
}

void
tend_statement_release (TendStatement *self)
{
  if (self == NULL)
    return;
  tend_statement_reset (self);
  tend_database_take_back (self->database, self);
}

static int
parameter (TendStatement *self,
           const char    *name)
{
  int index = sqlite3_bind_parameter_index (self->handle, name);

  if (index == 0)
    g_error ("No parameter %s in: %s", name, self->sql);
  return index;
}

static void
remember (TendStatement *self,
          int            code)
{
  if (self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

void
tend_statement_bind_text (TendStatement *self,
                          const char    *name,
                          const char    *value)
{
  remember (self, sqlite3_bind_text (self->handle, parameter (self, name), value, -1,
                                     SQLITE_TRANSIENT));
}

void
tend_statement_bind_int64 (TendStatement *self,
                           const char    *name,
                           gint64         value)
{
  remember (self, sqlite3_bind_int64 (self->handle, parameter (self, name), value));
}

void
tend_statement_bind_null (TendStatement *self,
                          const char    *name)
{
  remember (self, sqlite3_bind_null (self->handle, parameter (self, name)));
}

void
tend_statement_bind_id (TendStatement *self,
                        const char    *name,
                        gint64         id)
{
  if (id != 0)
    tend_statement_bind_int64 (self, name, id);
  else
    tend_statement_bind_null (self, name);
}

void
tend_statement_bind_bytes (TendStatement *self,
                           const char    *name,
                           gconstpointer  data,
                           gsize          size)
{
  /* A NULL pointer would bind NULL where an empty blob is meant. */
  remember (self, sqlite3_bind_blob64 (self->handle, parameter (self, name),
                                       data != NULL ? data : "", size, SQLITE_STATIC));
}

void
tend_statement_bind_enum (TendStatement *self,
                          const char    *name,
                          GType          type,
                          int            value)
{
  tend_statement_bind_text (self, name, tend_enum_to_nick (type, value));
}

TendStepResult
tend_statement_step (TendStatement *self,
                     GError       **error)
{
  int code = self->bind_code != SQLITE_OK ? self->bind_code : sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return TEND_STEP_ROW;
  if (code == SQLITE_DONE)
    return TEND_STEP_DONE;
  tend_database_set_error (self->database, code, error);
  return TEND_STEP_ERROR;
}

gboolean
tend_statement_execute (TendStatement *self,
                        GError       **error)
{
  TendStepResult result = tend_statement_step (self, error);

  g_return_val_if_fail (result != TEND_STEP_ROW, FALSE);
  tend_statement_reset (self);
  return result == TEND_STEP_DONE;
}

void
tend_statement_reset (TendStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->bind_code = SQLITE_OK;
}

static int
column_index (TendStatement *self,
              const char    *column)
{
  int  count = sqlite3_column_count (self->handle);
  int *found = &self->found[(GPOINTER_TO_SIZE (column) / sizeof (gpointer)) % N_FOUND];

  if (*found < count && strcmp (sqlite3_column_name (self->handle, *found), column) == 0)
    return *found;
  for (int i = 0; i < count; i++)
    if (strcmp (sqlite3_column_name (self->handle, i), column) == 0)
      return *found = i;
  g_error ("No column %s in: %s", column, self->sql);
}

const char *
tend_statement_text (TendStatement *self,
                     const char    *column)
{
  return (const char *)sqlite3_column_text (self->handle, column_index (self, column));
}

gint64
tend_statement_int64 (TendStatement *self,
                      const char    *column)
{
  return sqlite3_column_int64 (self->handle, column_index (self, column));
}

int
tend_statement_int (TendStatement *self,
                    const char    *column)
{
  return sqlite3_column_int (self->handle, column_index (self, column));
}

gboolean
tend_statement_is_null (TendStatement *self,
                        const char    *column)
{
  return sqlite3_column_type (self->handle, column_index (self, column)) == SQLITE_NULL;
}

GBytes *
tend_statement_dup_bytes (TendStatement *self,
                          const char    *column)
{
  int           index = column_index (self, column);
  gconstpointer data = sqlite3_column_blob (self->handle, index);

  return g_bytes_new (data, (gsize)sqlite3_column_bytes (self->handle, index));
}

int
tend_statement_enum (TendStatement *self,
                     const char    *column,
                     GType          type)
{
  const char *nick = tend_statement_text (self, column);
  int         value = 0;

  if (!tend_enum_from_nick (type, nick, &value))
    g_critical ("Column %s holds no %s", column, g_type_name (type));
  return value;
}
