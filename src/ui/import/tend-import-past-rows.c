/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-past-rows.h"

/* The rows of one file. */
typedef struct
{
  char      *name; /* NULL when there is no other file */
  GPtrArray *rows; /* TendImportReceiptRow */
} Part;

struct _TendImportPastRow
{
  GObject parent_instance;

  TendImportPastRows         *rows;
  const Part                 *part;
  const TendImportReceiptRow *row;
};

G_DEFINE_FINAL_TYPE (TendImportPastRow, tend_import_past_row, G_TYPE_OBJECT)

struct _TendImportPastRows
{
  GObject parent_instance;

  GPtrArray *parts; /* Part */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TendImportPastRows,
                               tend_import_past_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
tend_import_past_row_finalize (GObject *object)
{
  g_object_unref (TEND_IMPORT_PAST_ROW (object)->rows);

  G_OBJECT_CLASS (tend_import_past_row_parent_class)->finalize (object);
}

static void
tend_import_past_row_class_init (TendImportPastRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_import_past_row_finalize;
}

static void
tend_import_past_row_init (TendImportPastRow *self)
{
}

const TendImportReceiptRow *
tend_import_past_row_get (TendImportPastRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PAST_ROW (self), NULL);
  return self->row;
}

const char *
tend_import_past_row_get_file (TendImportPastRow *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PAST_ROW (self), NULL);
  return self->part->name;
}

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->name);
  g_clear_pointer (&part->rows, g_ptr_array_unref);
  g_free (part);
}

static GType
get_item_type (GListModel *model)
{
  return TEND_TYPE_IMPORT_PAST_ROW;
}

static guint
get_n_items (GListModel *model)
{
  TendImportPastRows *self = TEND_IMPORT_PAST_ROWS (model);
  guint               n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    n += ((const Part *)g_ptr_array_index (self->parts, i))->rows->len;
  return n;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TendImportPastRows *self = TEND_IMPORT_PAST_ROWS (model);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part        *part = g_ptr_array_index (self->parts, i);
      TendImportPastRow *row;

      if (position >= part->rows->len)
        {
          position -= part->rows->len;
          continue;
        }
      row = g_object_new (TEND_TYPE_IMPORT_PAST_ROW, NULL);
      row->rows = g_object_ref (self);
      row->part = part;
      row->row = g_ptr_array_index (part->rows, position);
      return row;
    }
  return NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
tend_import_past_rows_finalize (GObject *object)
{
  g_ptr_array_unref (TEND_IMPORT_PAST_ROWS (object)->parts);

  G_OBJECT_CLASS (tend_import_past_rows_parent_class)->finalize (object);
}

static void
tend_import_past_rows_class_init (TendImportPastRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_import_past_rows_finalize;
}

static void
tend_import_past_rows_init (TendImportPastRows *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
}

/* @rows: has its parts, and not yet what is in them.
 * @batches: (element-type gint64): the files of the parts */
typedef struct
{
  char               *database_path;
  TendImportPastRows *rows;
  GArray             *batches;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->database_path);
  g_object_unref (request->rows);
  g_array_unref (request->batches);
  g_free (request);
}

static gboolean
load (Request      *request,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (TendDatabase) database = NULL;

  database = tend_database_open (request->database_path, TEND_DATABASE_READ, error);
  for (guint i = 0; database != NULL && i < request->batches->len; i++)
    {
      Part  *part = g_ptr_array_index (request->rows->parts, i);
      gint64 batch = g_array_index (request->batches, gint64, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      part->rows = tend_import_receipt_load_rows (database, batch, error);
      if (part->rows == NULL)
        return FALSE;
    }
  return database != NULL;
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Request           *request = task_data;
  g_autoptr (GError) error = NULL;

  if (load (request, cancellable, &error))
    g_task_return_pointer (task, g_object_ref (request->rows), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
tend_import_past_rows_load_async (const char              *database_path,
                                  const TendImportReceipt *receipt,
                                  GCancellable            *cancellable,
                                  GAsyncReadyCallback      callback,
                                  gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  Request          *request;

  g_return_if_fail (database_path != NULL);
  g_return_if_fail (receipt != NULL);

  request = g_new0 (Request, 1);
  request->database_path = g_strdup (database_path);
  request->rows = g_object_new (TEND_TYPE_IMPORT_PAST_ROWS, NULL);
  request->batches = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < receipt->files->len; i++)
    {
      const TendImportReceiptFile *file = g_ptr_array_index (receipt->files, i);
      Part                        *part = g_new0 (Part, 1);

      part->name = receipt->files->len > 1 ? g_strdup (file->name) : NULL;
      g_ptr_array_add (request->rows->parts, part);
      g_array_append_val (request->batches, file->batch);
    }
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, tend_import_past_rows_load_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, load_thread);
}

TendImportPastRows *
tend_import_past_rows_load_finish (GAsyncResult *result,
                                   GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
