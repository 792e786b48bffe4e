/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-receipt-store.h"

#include "tend-error.h"

#include <glib/gi18n-lib.h>

/* The action of an import is about its number, or about one of its files. */
static const char find_files[] =
    "SELECT number, b.id AS id, file_name, file_hash, imported, reading, choices,"
    " action.id AS action,"
    " action.undone IS NULL AND action.undoable AS stands,"
    " action.undone IS NOT NULL AS taken_back"
    " FROM (SELECT *, coalesce (import, id) AS number FROM import_batch) AS b"
    " LEFT JOIN action ON action.id = (SELECT max (id) FROM action AS a"
    "  WHERE a.name = 'import' AND a.subject IN (number, b.id))"
    " WHERE :id IS NULL OR number = :id"
    " ORDER BY max (imported) OVER (PARTITION BY number) DESC, number DESC, b.id";

static const char find_number[] =
    "SELECT coalesce (import_batch.import, import_batch.id) AS number"
    " FROM action JOIN import_batch ON action.subject IN (import_batch.id, import_batch.import)"
    " WHERE action.id = :action AND action.name = 'import' LIMIT 1";

static const char count_rows[] = "SELECT verdict, count (*) AS n FROM import_row"
                                 " WHERE batch = :batch GROUP BY verdict";

static const char find_rows[] = "SELECT line, verdict, reason, person, person.name AS person_name,"
                                " inquiry FROM import_row"
                                " LEFT JOIN person ON person.id = import_row.person"
                                " WHERE batch = :batch ORDER BY line";

static void
file_free (gpointer data)
{
  TendImportReceiptFile *file = data;

  g_free (file->name);
  g_free (file->hash);
  g_free (file->reading);
  g_free (file->choices);
  g_free (file);
}

static void
row_free (gpointer data)
{
  TendImportReceiptRow *row = data;

  g_free (row->reason);
  g_free (row->person_name);
  g_free (row);
}

void
tend_import_receipt_free (TendImportReceipt *self)
{
  g_ptr_array_unref (self->files);
  g_free (self->imported);
  g_free (self);
}

static TendImportReceiptFile *
read_file (TendStatement *statement)
{
  TendImportReceiptFile *file = g_new0 (TendImportReceiptFile, 1);

  file->batch = tend_statement_int64 (statement, "id");
  file->name = g_strdup (tend_statement_text (statement, "file_name"));
  file->hash = g_strdup (tend_statement_text (statement, "file_hash"));
  file->reading = g_strdup (tend_statement_text (statement, "reading"));
  file->choices = g_strdup (tend_statement_text (statement, "choices"));
  return file;
}

/* Adds the file at hand to the last of @receipts, or begins another. */
static void
take_file (GPtrArray     *receipts,
           TendStatement *statement)
{
  gint64             number = tend_statement_int64 (statement, "number");
  TendImportReceipt *receipt = NULL;

  if (receipts->len > 0)
    receipt = g_ptr_array_index (receipts, receipts->len - 1);
  if (receipt == NULL || receipt->id != number)
    {
      receipt = g_new0 (TendImportReceipt, 1);
      receipt->id = number;
      receipt->imported = g_strdup (tend_statement_text (statement, "imported"));
      receipt->files = g_ptr_array_new_with_free_func (file_free);
      g_ptr_array_add (receipts, receipt);
    }
  if (receipt->action == 0)
    {
      receipt->action = tend_statement_int64 (statement, "action");
      receipt->stands = tend_statement_int (statement, "stands") != 0;
      receipt->taken_back = tend_statement_int (statement, "taken_back") != 0;
    }
  g_ptr_array_add (receipt->files, read_file (statement));
}

static gboolean
count_file (TendDatabase          *database,
            TendImportReceipt     *receipt,
            TendImportReceiptFile *file,
            GError               **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, count_rows, error);
  TendStepResult            step = TEND_STEP_ERROR;

  if (statement != NULL)
    tend_statement_bind_id (statement, ":batch", file->batch);
  while (statement != NULL && (step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      int   verdict = tend_statement_enum (statement, "verdict", TEND_TYPE_VERDICT);
      guint n = (guint)tend_statement_int (statement, "n");

      file->counts[verdict] += n;
      receipt->counts[verdict] += n;
    }
  return step == TEND_STEP_DONE;
}

static gboolean
count_all (TendDatabase *database,
           GPtrArray    *receipts,
           GError      **error)
{
  for (guint i = 0; i < receipts->len; i++)
    {
      TendImportReceipt *receipt = g_ptr_array_index (receipts, i);

      for (guint j = 0; j < receipt->files->len; j++)
        if (!count_file (database, receipt, g_ptr_array_index (receipt->files, j), error))
          return FALSE;
    }
  return TRUE;
}

/* @id: 0 for all. */
static GPtrArray *
load (TendDatabase *database,
      gint64        id,
      GError      **error)
{
  g_autoptr (GPtrArray) receipts =
      g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_receipt_free);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_files, error);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":id", id);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    take_file (receipts, statement);
  if (step == TEND_STEP_ERROR || !count_all (database, receipts, error))
    return NULL;
  return g_steal_pointer (&receipts);
}

GPtrArray *
tend_import_receipts_list (TendDatabase *database,
                           GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return load (database, 0, error);
}

TendImportReceipt *
tend_import_receipt_load (TendDatabase *database,
                          gint64        id,
                          GError      **error)
{
  g_autoptr (GPtrArray) receipts = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);
  g_return_val_if_fail (id != 0, NULL);

  receipts = load (database, id, error);
  if (receipts == NULL)
    return NULL;
  if (receipts->len > 0)
    return g_ptr_array_steal_index (receipts, 0);
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                       _ ("This import is not there any more: it was taken back."));
  return NULL;
}

gint64
tend_import_receipt_find (TendDatabase *database,
                          gint64        action,
                          GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), -1);

  statement = tend_database_prepare (database, find_number, error);
  if (statement == NULL)
    return -1;
  tend_statement_bind_id (statement, ":action", action);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_ERROR)
    return -1;
  return step == TEND_STEP_ROW ? tend_statement_int64 (statement, "number") : 0;
}

static TendImportReceiptRow *
read_row (TendStatement *statement)
{
  TendImportReceiptRow *row = g_new0 (TendImportReceiptRow, 1);

  row->line = (guint)tend_statement_int (statement, "line");
  row->verdict = (TendVerdict)tend_statement_enum (statement, "verdict", TEND_TYPE_VERDICT);
  row->reason = g_strdup (tend_statement_text (statement, "reason"));
  row->person = tend_statement_int64 (statement, "person");
  row->person_name = g_strdup (tend_statement_text (statement, "person_name"));
  row->inquiry = tend_statement_int64 (statement, "inquiry");
  return row;
}

GPtrArray *
tend_import_receipt_load_rows (TendDatabase *database,
                               gint64        batch,
                               GError      **error)
{
  g_autoptr (GPtrArray)     rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (TendStatement) statement = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  statement = tend_database_prepare (database, find_rows, error);
  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":batch", batch);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    g_ptr_array_add (rows, read_row (statement));
  return step == TEND_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}
