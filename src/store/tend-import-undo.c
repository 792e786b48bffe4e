/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-store"

#include "tend-import-undo.h"

#include "tend-changeset.h"
#include "tend-database-private.h"
#include "tend-error.h"
#include "tend-import-undo-private.h"

#include <glib/gi18n-lib.h>

/* Everything is reversed at first, which tells what was edited; then what refers to nothing any
 * more tells what something depends on. Those units are put back as they were. Mostly there are
 * none or a few, and nothing has to be asked about all the others. */

static gboolean
set_conflict (GError **error)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_CONFLICT,
                       _ ("This cannot be taken back on its own: something that was added since "
                          "depends on it. Nothing was changed. Undo the later change first."));
  return FALSE;
}

/* As in a changeset: seven bits a byte, the highest first. */
static void
append_varint (GByteArray *record,
               guint       value)
{
  for (int shift = 28; shift >= 0; shift -= 7)
    if (shift == 0 || value >> shift != 0)
      {
        guint8 byte = (guint8)((value >> shift & 0x7f) | (shift > 0 ? 0x80 : 0));

        g_byte_array_append (record, &byte, 1);
      }
}

/* A value of a key, as a changeset has it; NULL stands for one that is not told. */
static void
append_value (GByteArray    *record,
              sqlite3_value *value)
{
  guint8  type = 0;
  guint64 bits;

  if (value != NULL)
    type = (guint8)sqlite3_value_type (value); /* the same numbers */
  g_byte_array_append (record, &type, 1);
  if (type == SQLITE_INTEGER)
    {
      bits = GUINT64_TO_BE ((guint64)sqlite3_value_int64 (value));
      g_byte_array_append (record, (const guint8 *)&bits, sizeof bits);
    }
  else if (type == SQLITE_TEXT || type == SQLITE_BLOB)
    {
      gconstpointer data = sqlite3_value_blob (value);
      guint         size = (guint)sqlite3_value_bytes (value);

      append_varint (record, size);
      g_byte_array_append (record, data, size);
    }
}

/* The recorded row that the inverted row at hand takes back. */
static guint
find_recorded (TendUndoRows           *rows,
               sqlite3_changeset_iter *inverted)
{
  g_autoptr (GByteArray) record = g_byte_array_new ();
  const char            *name = NULL;
  int                    n_columns, operation, indirect, column = -1;
  unsigned char         *keys = NULL;

  sqlite3changeset_op (inverted, &name, &n_columns, &operation, &indirect);
  sqlite3changeset_pk (inverted, &keys, NULL);
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *value = NULL;

      if (operation == SQLITE_UPDATE && column < 0)
        {
          sqlite3changeset_new (inverted, i, &value);
          column = value != NULL ? i : -1;
          value = NULL;
        }
      if (keys[i] != 0 && operation == SQLITE_INSERT)
        sqlite3changeset_new (inverted, i, &value);
      else if (keys[i] != 0)
        sqlite3changeset_old (inverted, i, &value);
      append_value (record, value);
    }
  return tend_undo_rows_find (rows, tend_undo_rows_find_table (rows, name), record->data, column);
}

static int
reverse_conflict_cb (void                   *data,
                     int                     reason,
                     sqlite3_changeset_iter *inverted)
{
  TendUndoRows *rows = data;
  guint         index = find_recorded (rows, inverted);

  if (index == TEND_NO_ROW)
    return SQLITE_CHANGESET_ABORT;
  if (reason == SQLITE_CHANGESET_CONSTRAINT || reason == SQLITE_CHANGESET_FOREIGN_KEY)
    tend_undo_rows_get (rows, index)->fate = TEND_FATE_FAILED;
  else if (reason == SQLITE_CHANGESET_NOTFOUND)
    tend_undo_rows_get (rows, index)->fate = TEND_FATE_GONE;
  else
    tend_undo_rows_get (rows, index)->fate = TEND_FATE_EDITED;
  return SQLITE_CHANGESET_OMIT;
}

/* What was there a moment ago fits in again. */
static int
restore_conflict_cb (void                   *data,
                     int                     reason,
                     sqlite3_changeset_iter *row)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply (TendUndoRows *rows,
       GBytes       *changeset,
       int (*conflict) (void *, int, sqlite3_changeset_iter *),
       GError **error)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int           code;

  code = sqlite3changeset_apply_v2 (tend_database_get_handle (rows->database), (int)size,
                                    (void *)data, NULL, conflict, rows, NULL, NULL, 0);
  if (code == SQLITE_OK)
    return TRUE;
  if (code == SQLITE_ABORT)
    return set_conflict (error);
  tend_database_set_error (rows->database, code, error);
  return FALSE;
}

static gboolean
reverse_all (TendUndoRows *rows,
             GError      **error)
{
  g_autoptr (GBytes) inverted = tend_changeset_invert (rows->database, rows->changeset, error);

  return inverted != NULL && apply (rows, inverted, reverse_conflict_cb, error);
}

static void
keep_unit (TendUndoRows *rows,
           guint         index,
           TendOutcome   outcome,
           guint8        why)
{
  TendUndoRow *unit = tend_undo_rows_get (rows, tend_undo_rows_find_unit (rows, index));

  unit->outcome = MAX (unit->outcome, (guint8)outcome);
  unit->why = MAX (unit->why, why);
}

static TendOutcome
get_outcome (TendUndoRows *rows,
             guint         index)
{
  return tend_undo_rows_get (rows, tend_undo_rows_find_unit (rows, index))->outcome;
}

/* A unit of which a row has been changed or taken out is kept. One that is gone as a whole is not
 * there to be kept. */
static void
keep_edited (TendUndoRows *rows)
{
  g_autofree guint8 *is_there = g_new0 (guint8, rows->rows->len);

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const TendUndoRow *row = tend_undo_rows_get (rows, i);

      if (row->fate != TEND_FATE_GONE && !tend_undo_rows_get_table (rows, row)->is_receipt)
        is_there[tend_undo_rows_find_unit (rows, i)] = TRUE;
    }
  for (guint i = 0; i < rows->rows->len; i++)
    {
      const TendUndoRow *row = tend_undo_rows_get (rows, i);

      if (row->fate == TEND_FATE_FAILED)
        keep_unit (rows, i, TEND_OUTCOME_FAILED, 0);
      else if (row->fate == TEND_FATE_EDITED ||
               (row->fate == TEND_FATE_GONE && is_there[tend_undo_rows_find_unit (rows, i)]))
        keep_unit (rows, i, TEND_OUTCOME_KEPT, TEND_UNDO_WHY_EDITED);
    }
}

/* One row, whose key is in @child, that refers to nothing. */
static gboolean
keep_needed (TendUndoRows       *rows,
             const TendUndoLink *link,
             const guint8       *child,
             gint64              parent,
             GError            **error)
{
  guint index = tend_undo_rows_find_id (rows, link->parent, parent, -1);
  guint own = tend_undo_rows_find (rows, link->child, child, -1);

  if (index != TEND_NO_ROW && tend_undo_rows_get (rows, index)->fate == TEND_FATE_REVERSED)
    {
      keep_unit (rows, index, TEND_OUTCOME_KEPT,
                 own != TEND_NO_ROW ? TEND_UNDO_WHY_EDITED : tend_undo_why (link->child->name));
      return TRUE;
    }

  /* What is gone may also be what the import had put something else in the place of. */
  index = tend_undo_rows_find (rows, link->child, child, (int)link->column);
  if (index == TEND_NO_ROW)
    index = own;
  if (index == TEND_NO_ROW || tend_undo_rows_get (rows, index)->fate != TEND_FATE_REVERSED)
    return set_conflict (error);
  keep_unit (rows, index, TEND_OUTCOME_FAILED, 0);
  return TRUE;
}

/* The key of the child, and last the parent. The names are the schema's own. */
static char *
say_question (const TendUndoLink *link)
{
  return g_strdup_printf ("SELECT %s, \"%s\" FROM \"%s\" AS c WHERE \"%s\" IS NOT NULL"
                          " AND NOT EXISTS (SELECT 1 FROM \"%s\" WHERE id = c.\"%s\")",
                          link->child->has_id ? "id" : "c.*", link->column_name,
                          link->child->name, link->column_name, link->parent->name,
                          link->column_name);
}

static GByteArray *
dup_key (const TendUndoTable *table,
         sqlite3_stmt        *statement)
{
  GByteArray *record = g_byte_array_new ();

  for (guint i = 0; i < table->keys_end; i++)
    append_value (record, table->keys[i] != 0 ? sqlite3_column_value (statement, (int)i) : NULL);
  return record;
}

static gboolean
keep_needed_by (TendUndoRows       *rows,
                const TendUndoLink *link,
                gboolean           *found,
                GError            **error)
{
  g_autofree char *sql = say_question (link);
  sqlite3_stmt    *statement = NULL;
  gboolean         kept = TRUE;
  int              code;

  code = sqlite3_prepare_v2 (tend_database_get_handle (rows->database), sql, -1, &statement, NULL);
  while (code == SQLITE_OK && kept && sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autoptr (GByteArray) child = dup_key (link->child, statement);
      int                    last = sqlite3_column_count (statement) - 1;

      *found = TRUE;
      kept = keep_needed (rows, link, child->data, sqlite3_column_int64 (statement, last), error);
    }
  if (statement != NULL)
    code = sqlite3_finalize (statement);

  if (!kept)
    return FALSE;
  if (code != SQLITE_OK)
    tend_database_set_error (rows->database, code, error);
  return code == SQLITE_OK;
}

/* Every reference of the whole file that the import can have had a part in. */
static gboolean
keep_all_needed (TendUndoRows *rows,
                 gboolean     *found,
                 GError      **error)
{
  *found = FALSE;
  for (guint i = 0; i < rows->tables->len; i++)
    {
      const TendUndoTable *table = g_ptr_array_index (rows->tables, i);

      for (guint j = 0; j < table->links->len; j++)
        {
          const TendUndoLink *link = g_ptr_array_index (table->links, j);

          if ((link->child->n_columns > 0 || link->parent->n_columns > 0) &&
              !keep_needed_by (rows, link, found, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* A line of the receipt about somebody known stays when something of what it did stays. */
static gboolean
keep_loose_lines (TendUndoRows *rows,
                  GError      **error)
{
  g_autoptr (GArray)     people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->rows->len; i++)
    if (get_outcome (rows, i) != TEND_OUTCOME_REVERSED &&
        !tend_undo_find_known (rows, tend_undo_rows_get (rows, i), people, error))
      return FALSE;
  for (guint i = 0; i < people->len; i++)
    g_hash_table_add (kept, g_memdup2 (&g_array_index (people, gint64, i), sizeof (gint64)));

  for (guint i = 0; i < rows->rows->len && g_hash_table_size (kept) > 0; i++)
    {
      const TendUndoRow *row = tend_undo_rows_get (rows, i);
      GPtrArray         *links = tend_undo_rows_get_table (rows, row)->links;

      if (row->fate != TEND_FATE_REVERSED || !tend_undo_row_is_loose (rows, row))
        continue;
      for (guint j = 0; j < links->len; j++)
        {
          const TendUndoLink *link = g_ptr_array_index (links, j);
          gint64              id = tend_undo_row_get_link (row, link);

          if (link->parent->number == rows->person_table && g_hash_table_contains (kept, &id))
            keep_unit (rows, i, TEND_OUTCOME_KEPT, 0);
        }
    }
  return TRUE;
}

static gboolean
is_to_be_restored (const TendChangesetRow *row,
                   guint                   index,
                   gpointer                data)
{
  TendUndoRow *written = tend_undo_rows_get (data, index);

  if (written->fate != TEND_FATE_REVERSED || get_outcome (data, index) == TEND_OUTCOME_REVERSED)
    return FALSE;
  written->fate = TEND_FATE_RESTORED;
  return TRUE;
}

static gboolean
is_reversed (const TendChangesetRow *row,
             guint                   index,
             gpointer                data)
{
  return tend_undo_rows_get (data, index)->fate == TEND_FATE_REVERSED;
}

static gboolean
is_complete (TendUndoRows *rows)
{
  for (guint i = 0; i < rows->rows->len; i++)
    if (tend_undo_rows_get (rows, i)->fate != TEND_FATE_REVERSED)
      return FALSE;
  return TRUE;
}

static gboolean
restore_kept (TendUndoRows *rows,
              gboolean     *restored,
              GError      **error)
{
  g_autoptr (GBytes) kept = NULL;

  if (!keep_loose_lines (rows, error))
    return FALSE;
  kept = tend_changeset_filter (rows->changeset, is_to_be_restored, rows, error);
  if (kept == NULL)
    return FALSE;
  *restored = g_bytes_get_size (kept) > 0;
  return !*restored || apply (rows, kept, restore_conflict_cb, error);
}

/* What is restored may itself need something: the lines of a receipt its file. */
static gboolean
settle (TendUndoRows *rows,
        GError      **error)
{
  gboolean found, restored;

  keep_edited (rows);
  do
    if (g_cancellable_set_error_if_cancelled (rows->cancellable, error) ||
        !keep_all_needed (rows, &found, error) || !restore_kept (rows, &restored, error))
      return FALSE;
  while (found || restored);
  return TRUE;
}

GBytes *
tend_import_undo (TendDatabase *database,
                  GBytes       *changeset,
                  GCancellable *cancellable,
                  TendReversal *reversal,
                  GError      **error)
{
  g_autoptr (TendUndoRows) rows = tend_undo_rows_new (database, changeset, cancellable, error);
  g_autoptr (GBytes)       reversed = NULL;

  if (rows == NULL || !reverse_all (rows, error) || !settle (rows, error))
    return NULL;

  reversed = tend_changeset_filter (rows->changeset, is_reversed, rows, error);
  if (reversed == NULL || !tend_undo_list_people (rows, reversal, error))
    return NULL;
  reversal->complete = is_complete (rows);
  /* A changeset tells the same things in both directions. */
  reversal->changes = tend_changeset_list_changes (database, reversed, error);
  return reversal->changes != NULL ? g_steal_pointer (&reversed) : NULL;
}
