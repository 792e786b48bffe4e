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
  g_ptr_array_unref (part->rows);
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

TendImportPastRows *
tend_import_past_rows_load (TendDatabase            *database,
                            const TendImportReceipt *receipt,
                            GError                 **error)
{
  g_autoptr (TendImportPastRows) self = NULL;

  g_return_val_if_fail (receipt != NULL, NULL);

  self = g_object_new (TEND_TYPE_IMPORT_PAST_ROWS, NULL);
  for (guint i = 0; i < receipt->files->len; i++)
    {
      const TendImportReceiptFile *file = g_ptr_array_index (receipt->files, i);
      GPtrArray                   *rows;
      Part                        *part;

      rows = tend_import_receipt_load_rows (database, file->batch, error);
      if (rows == NULL)
        return NULL;
      part = g_new0 (Part, 1);
      part->name = receipt->files->len > 1 ? g_strdup (file->name) : NULL;
      part->rows = rows;
      g_ptr_array_add (self->parts, part);
    }
  return g_steal_pointer (&self);
}
