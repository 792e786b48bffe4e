/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-rows.h"

#include "tend-import-plan-private.h"

struct _TendImportRows
{
  GObject parent_instance;

  TendImportPlan *plan;
  GArray         *places; /* guint: of the rows in the plan */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TendImportRows,
                               tend_import_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return TEND_TYPE_IMPORT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return TEND_IMPORT_ROWS (model)->places->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TendImportRows *self = TEND_IMPORT_ROWS (model);

  if (position >= self->places->len)
    return NULL;
  return tend_import_row_new (self->plan, g_array_index (self->places, guint, position));
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
tend_import_rows_finalize (GObject *object)
{
  TendImportRows *self = TEND_IMPORT_ROWS (object);

  g_object_unref (self->plan);
  g_array_unref (self->places);

  G_OBJECT_CLASS (tend_import_rows_parent_class)->finalize (object);
}

static void
tend_import_rows_class_init (TendImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_import_rows_finalize;
}

static void
tend_import_rows_init (TendImportRows *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
}

TendImportRows *
tend_import_rows_new (TendImportPlan *plan,
                      TendVerdict     verdict)
{
  TendImportRows *self;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);

  self = g_object_new (TEND_TYPE_IMPORT_ROWS, NULL);
  self->plan = g_object_ref (plan);
  for (guint i = 0; i < plan->entries->len; i++)
    if (tend_import_plan_get_entry (plan, i)->verdict == verdict)
      g_array_append_val (self->places, i);
  return self;
}
