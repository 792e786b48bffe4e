/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-references.h"

#include "tend-error.h"
#include "tend-id.h"
#include "tend-rows.h"

#include <glib/gi18n-lib.h>

/* What a table of the schema is referred to by. */
#define KEY "id"

/* A table that is referred to. */
typedef struct
{
  char   *name;
  GArray *added;  /* gint64: the ids of its new rows, in order */
  GArray *wanted; /* gint64: what the present rows refer to beside these */
} Parent;

struct _TendReferences
{
  TendDatabase *database;
  GHashTable   *parents; /* its name -> Parent */
  /* The present table: */
  Parent  *own;
  gboolean has_key; /* its first column is its id */
  Parent  *by_column[TEND_ROWS_MOST_COLUMNS];
};

static void
parent_free (gpointer data)
{
  Parent *self = data;

  g_free (self->name);
  g_array_unref (self->added);
  g_array_unref (self->wanted);
  g_free (self);
}

TendReferences *
tend_references_new (TendDatabase *database)
{
  TendReferences *self = g_new0 (TendReferences, 1);

  self->database = database;
  self->parents = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, parent_free);
  return self;
}

void
tend_references_free (TendReferences *self)
{
  g_hash_table_unref (self->parents);
  g_free (self);
}

static Parent *
ensure_parent (TendReferences *self,
               const char     *name)
{
  Parent *parent = g_hash_table_lookup (self->parents, name);

  if (parent != NULL)
    return parent;
  parent = g_new0 (Parent, 1);
  parent->name = g_strdup (name);
  parent->added = g_array_new (FALSE, FALSE, sizeof (gint64));
  parent->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_hash_table_insert (self->parents, parent->name, parent);
  return parent;
}

gboolean
tend_references_begin (TendReferences *self,
                       const char     *table,
                       GError        **error)
{
  g_autoptr (TendStatement) list = NULL;
  TendStepResult            step;

  self->own = ensure_parent (self, table);
  self->has_key = FALSE;
  memset (self->by_column, 0, sizeof self->by_column);
  list = tend_database_prepare (self->database,
                                "SELECT cid AS column, pk = 1 AND name = '" KEY "' AS is_key,"
                                " reference.\"table\" AS parent, reference.\"to\" AS parent_column"
                                " FROM pragma_table_info (:table)"
                                " LEFT JOIN pragma_foreign_key_list (:table) AS reference"
                                "  ON reference.\"from\" = name",
                                error);
  if (list == NULL)
    return FALSE;
  tend_statement_bind_text (list, ":table", table);
  while ((step = tend_statement_step (list, error)) == TEND_STEP_ROW)
    {
      guint column = (guint)tend_statement_int (list, "column");

      if (column == 0)
        self->has_key = tend_statement_int (list, "is_key") != 0;
      if (tend_statement_text (list, "parent") == NULL)
        continue;
      if (g_strcmp0 (tend_statement_text (list, "parent_column"), KEY) != 0)
        g_error ("%s refers to something else than an id", table);
      self->by_column[column] = ensure_parent (self, tend_statement_text (list, "parent"));
    }
  return step == TEND_STEP_DONE;
}

static gint64
last_of (GArray *ids)
{
  return ids->len > 0 ? g_array_index (ids, gint64, ids->len - 1) : 0;
}

static gboolean
is_added (Parent *parent,
          gint64  id)
{
  return parent->added->len > 0 && id >= g_array_index (parent->added, gint64, 0) &&
         g_array_binary_search (parent->added, &id, tend_id_compare, NULL);
}

void
tend_references_note (TendReferences *self,
                      guint           column,
                      gint64          id)
{
  Parent *parent = self->by_column[column];

  if (column == 0 && self->has_key)
    {
      g_return_if_fail (id > last_of (self->own->added));
      g_array_append_val (self->own->added, id);
    }
  else if (parent != NULL && id != last_of (parent->wanted) && !is_added (parent, id))
    g_array_append_val (parent->wanted, id);
}

static gboolean
check_parent (TendReferences *self,
              Parent         *parent,
              GError        **error)
{
  g_autoptr (TendStatement) ask = NULL;
  g_autofree char          *sql = NULL;
  TendStepResult            step;

  /* The table is one of the schema, not input. */
  sql = g_strdup_printf ("SELECT 1 FROM tend_rows (:ids) AS wanted WHERE NOT EXISTS"
                         " (SELECT 1 FROM \"%s\" WHERE " KEY " = wanted.c0) LIMIT 1",
                         parent->name);
  ask = tend_database_prepare (self->database, sql, error);
  if (ask == NULL)
    return FALSE;
  tend_statement_bind_ids (ask, ":ids", (const gint64 *)(gpointer)parent->wanted->data,
                           parent->wanted->len);
  step = tend_statement_step (ask, error);
  if (step == TEND_STEP_ROW)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_CONFLICT,
                         _ ("What this is about is no longer in Tend. Nothing was changed."));
  g_array_set_size (parent->wanted, 0);
  return step == TEND_STEP_DONE;
}

gboolean
tend_references_check (TendReferences *self,
                       GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->by_column); i++)
    if (self->by_column[i] != NULL && self->by_column[i]->wanted->len > 0 &&
        !check_parent (self, self->by_column[i], error))
      return FALSE;
  return TRUE;
}
