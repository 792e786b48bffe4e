/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-undo-private.h"

#include "tend-error.h"

#include <glib/gi18n-lib.h>

static const char find_tables[] =
    "SELECT name, coalesce ((SELECT sum (pk) = 1 AND max (cid = 0 AND name = 'id' AND pk = 1)"
    "  FROM pragma_table_info (m.name)), 0) AS has_id,"
    " name IN ('import_batch', 'import_row') AS is_receipt"
    " FROM sqlite_schema AS m WHERE type = 'table'";

static const char find_links[] =
    "SELECT m.name AS child, f.\"table\" AS parent, c.name AS field, c.cid AS number"
    " FROM sqlite_schema AS m"
    " JOIN pragma_foreign_key_list (m.name) AS f"
    " JOIN pragma_table_info (m.name) AS c ON c.name = f.\"from\""
    " WHERE m.type = 'table'";

static const char find_name[] = "SELECT cid FROM pragma_table_info ('person') WHERE name = 'name'";

static void
link_free (gpointer data)
{
  TendUndoLink *link = data;

  g_free (link->column_name);
  g_free (link);
}

static void
table_free (gpointer data)
{
  TendUndoTable *table = data;

  g_ptr_array_unref (table->links);
  g_free (table->name);
  g_free (table);
}

void
tend_undo_rows_free (TendUndoRows *self)
{
  g_bytes_unref (self->changeset);
  g_hash_table_unref (self->table_names);
  g_ptr_array_unref (self->tables);
  g_array_unref (self->rows);
  g_free (self->slots);
  g_free (self);
}

TendUndoTable *
tend_undo_rows_find_table (TendUndoRows *self,
                           const char   *name)
{
  return g_hash_table_lookup (self->table_names, name);
}

static gboolean
load_tables (TendUndoRows *self,
             GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (self->database, find_tables, error);
  TendStepResult            step = TEND_STEP_ERROR;

  while (statement != NULL && (step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      TendUndoTable *table = g_new0 (TendUndoTable, 1);

      table->number = self->tables->len;
      table->name = g_strdup (tend_statement_text (statement, "name"));
      table->has_id = tend_statement_int (statement, "has_id") != 0;
      table->is_receipt = tend_statement_int (statement, "is_receipt") != 0;
      table->links = g_ptr_array_new_with_free_func (link_free);
      g_ptr_array_add (self->tables, table);
      g_hash_table_insert (self->table_names, table->name, table);
    }
  return step == TEND_STEP_DONE;
}

static gboolean
load_links (TendUndoRows *self,
            GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (self->database, find_links, error);
  TendStepResult            step = TEND_STEP_ERROR;

  while (statement != NULL && (step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      TendUndoLink *link = g_new0 (TendUndoLink, 1);

      link->child = tend_undo_rows_find_table (self, tend_statement_text (statement, "child"));
      link->parent = tend_undo_rows_find_table (self, tend_statement_text (statement, "parent"));
      link->column = (guint)tend_statement_int (statement, "number");
      link->column_name = g_strdup (tend_statement_text (statement, "field"));
      g_ptr_array_add (link->child->links, link);
    }
  return step == TEND_STEP_DONE;
}

static guint32
hash_key (const TendUndoTable *table,
          const guint8        *record,
          int                  column)
{
  guint32 hash = 2166136261u ^ (table->number << 16) ^ (guint32)column;

  for (guint i = 0; i < table->keys_end; i++)
    {
      gsize         size;
      const guint8 *value = table->keys[i] != 0 ? tend_changeset_find_value (record, i, &size)
                                                : NULL;

      for (gsize j = 0; value != NULL && j < size; j++)
        hash = (hash ^ value[j]) * 16777619u;
    }
  return hash ^ hash >> 15;
}

static gboolean
has_same_key (const TendUndoTable *table,
              const guint8        *left,
              const guint8        *right)
{
  for (guint i = 0; i < table->keys_end; i++)
    if (table->keys[i] != 0)
      {
        gsize         left_size = 0, right_size = 0;
        const guint8 *a = tend_changeset_find_value (left, i, &left_size);
        const guint8 *b = tend_changeset_find_value (right, i, &right_size);

        if (a == NULL || b == NULL || left_size != right_size || memcmp (a, b, left_size) != 0)
          return FALSE;
      }
  return TRUE;
}

guint
tend_undo_rows_find (TendUndoRows        *self,
                     const TendUndoTable *table,
                     const guint8        *record,
                     int                  column)
{
  guint32 slot;

  if (table == NULL || table->n_columns == 0)
    return TEND_NO_ROW;
  slot = hash_key (table, record, column) & self->mask;
  for (; self->slots[slot] != 0; slot = (slot + 1) & self->mask)
    {
      const TendUndoRow *row = tend_undo_rows_get (self, self->slots[slot] - 1);

      if (row->table == table->number && row->column == column &&
          has_same_key (table, row->record, record))
        return self->slots[slot] - 1;
    }
  return TEND_NO_ROW;
}

guint
tend_undo_rows_find_id (TendUndoRows        *self,
                        const TendUndoTable *table,
                        gint64               id,
                        int                  column)
{
  guint8  record[9] = { 1 };
  guint64 bits = GUINT64_TO_BE ((guint64)id);

  if (!table->has_id)
    return TEND_NO_ROW;
  memcpy (record + 1, &bits, sizeof bits);
  return tend_undo_rows_find (self, table, record, column);
}

gint64
tend_undo_row_get_link (const TendUndoRow  *row,
                        const TendUndoLink *link)
{
  gsize         size;
  const guint8 *value = tend_changeset_find_value (row->record, link->column, &size);

  return value != NULL ? tend_changeset_value_int64 (value) : 0;
}

gint64
tend_undo_row_get_id (TendUndoRows      *self,
                      const TendUndoRow *row)
{
  return tend_undo_rows_get_table (self, row)->has_id ? tend_changeset_value_int64 (row->record)
                                                      : 0;
}

static gboolean
note_table (TendUndoRows           *self,
            const TendChangesetRow *row,
            TendUndoTable         **table)
{
  *table = tend_undo_rows_find_table (self, row->table);
  if (*table == NULL || ((*table)->n_columns != 0 && (*table)->n_columns != row->n_columns))
    return FALSE;

  (*table)->n_columns = row->n_columns;
  (*table)->keys = row->keys;
  for (guint i = 0; i < row->n_columns; i++)
    if (row->keys[i] != 0)
      (*table)->keys_end = i + 1;
  return TRUE;
}

static gboolean
read_rows (TendUndoRows *self,
           GError      **error)
{
  TendChangesetReader reader;
  TendStepResult      step;
  TendUndoTable      *table = NULL;

  tend_changeset_reader_init (&reader, self->changeset);
  while ((step = tend_changeset_reader_next (&reader, error)) == TEND_STEP_ROW)
    {
      const TendChangesetRow *read = &reader.row;
      gboolean                update = read->operation == TEND_CHANGESET_UPDATE;
      TendUndoRow             row = { .operation = (guint8)read->operation };

      if ((table == NULL || table->keys != read->keys) && !note_table (self, read, &table))
        {
          g_set_error_literal (error, TEND_ERROR, TEND_ERROR_CONFLICT,
                               _ ("This import was made by another Tend and cannot be taken back "
                                  "any more. Nothing was changed."));
          return FALSE;
        }
      row.table = (guint16)table->number;
      row.record = read->before != NULL ? read->before : read->after;
      row.column = update ? (gint16)tend_changeset_row_changed (read) : -1;
      row.next = self->rows->len;
      g_array_append_val (self->rows, row);
      if (row.next % TEND_UNDO_STRIDE == 0 &&
          g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
    }
  return step == TEND_STEP_DONE;
}

static gboolean
index_rows (TendUndoRows *self,
            GError      **error)
{
  guint32 n_slots = 16;

  while (n_slots < self->rows->len * 2)
    n_slots *= 2;
  self->mask = n_slots - 1;
  self->slots = g_new0 (guint32, n_slots);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const TendUndoRow *row = tend_undo_rows_get (self, i);
      guint32            slot = hash_key (tend_undo_rows_get_table (self, row), row->record,
                                          row->column) &
                     self->mask;

      while (self->slots[slot] != 0)
        slot = (slot + 1) & self->mask;
      self->slots[slot] = i + 1;
      if (i % TEND_UNDO_STRIDE == 0 &&
          g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
    }
  return TRUE;
}

guint
tend_undo_rows_find_unit (TendUndoRows *self,
                          guint         index)
{
  TendUndoRow *row = tend_undo_rows_get (self, index);

  while (row->next != index)
    {
      row->next = tend_undo_rows_get (self, row->next)->next;
      index = row->next;
      row = tend_undo_rows_get (self, index);
    }
  return index;
}

/* The row that @row refers to by @link, when the import added it: TEND_NO_ROW if not. The receipt
 * of a whole file is no link between two people. */
static guint
find_added (TendUndoRows       *self,
            const TendUndoRow  *row,
            const TendUndoLink *link)
{
  gint64 id;

  if (link->parent->is_receipt || row->operation != TEND_CHANGESET_INSERT)
    return TEND_NO_ROW;
  id = tend_undo_row_get_link (row, link);
  return id != 0 ? tend_undo_rows_find_id (self, link->parent, id, -1) : TEND_NO_ROW;
}

static void
join (TendUndoRows *self,
      guint         one,
      guint         other)
{
  one = tend_undo_rows_find_unit (self, one);
  other = tend_undo_rows_find_unit (self, other);
  tend_undo_rows_get (self, MAX (one, other))->next = MIN (one, other);
}

static gboolean
join_rows (TendUndoRows *self,
           GError      **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const TendUndoRow   *row = tend_undo_rows_get (self, i);
      const TendUndoTable *table = tend_undo_rows_get_table (self, row);

      for (guint j = 0; j < table->links->len; j++)
        {
          guint parent = find_added (self, row, g_ptr_array_index (table->links, j));

          if (parent != TEND_NO_ROW)
            join (self, i, parent);
        }
      if (i % TEND_UNDO_STRIDE == 0 &&
          g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
tend_undo_row_is_loose (TendUndoRows      *self,
                        const TendUndoRow *row)
{
  const TendUndoTable *table = tend_undo_rows_get_table (self, row);

  if (!table->is_receipt || table->has_id)
    return FALSE;
  for (guint i = 0; i < table->links->len; i++)
    if (find_added (self, row, g_ptr_array_index (table->links, i)) != TEND_NO_ROW)
      return FALSE;
  return TRUE;
}

TendUndoRows *
tend_undo_rows_new (TendDatabase *database,
                    GBytes       *changeset,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (TendUndoRows) self = NULL;
  g_autoptr (GBytes)       split = tend_changeset_arrange (changeset, error);
  gint64                   name;

  if (split == NULL)
    return NULL;
  self = g_new0 (TendUndoRows, 1);
  self->database = database;
  self->cancellable = cancellable;
  self->changeset = g_steal_pointer (&split);
  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->table_names = g_hash_table_new (g_str_hash, g_str_equal);
  self->rows = g_array_new (FALSE, FALSE, sizeof (TendUndoRow));

  name = tend_database_ask (database, find_name, error);
  if (name < 0 || !load_tables (self, error) || !load_links (self, error) ||
      !read_rows (self, error) || !index_rows (self, error) || !join_rows (self, error))
    return NULL;
  self->person_name = (guint)name;
  self->person_table = tend_undo_rows_find_table (self, "person")->number;
  return g_steal_pointer (&self);
}
