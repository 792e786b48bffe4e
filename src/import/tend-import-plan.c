/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-plan.h"

#include <glib/gi18n-lib.h>

#include "tend-csv-layout.h"
#include "tend-csv-reader.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-import-extract.h"
#include "tend-import-match.h"
#include "tend-import-plan-private.h"

#define TEXT_BLOCK 4096

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TendImportPlan,
                               tend_import_plan,
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
  return TEND_IMPORT_PLAN (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TendImportPlan *self = TEND_IMPORT_PLAN (model);

  return position < self->entries->len ? tend_import_row_new (self, position) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
tend_import_plan_finalize (GObject *object)
{
  TendImportPlan *self = TEND_IMPORT_PLAN (object);

  g_clear_pointer (&self->source, tend_import_source_unref);
  g_clear_pointer (&self->table, tend_csv_table_unref);
  g_clear_pointer (&self->map, tend_column_map_unref);
  g_free (self->imported_before);
  g_free (self->dates);
  g_hash_table_unref (self->decided);
  g_array_unref (self->entries);
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->lists);

  G_OBJECT_CLASS (tend_import_plan_parent_class)->finalize (object);
}

static void
tend_import_plan_class_init (TendImportPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tend_import_plan_finalize;
}

static void
tend_import_plan_init (TendImportPlan *self)
{
  self->batch = tend_id_new ();
  self->decided = g_hash_table_new (NULL, NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (TendImportEntry));
  self->texts = g_string_chunk_new (TEXT_BLOCK);
  self->lists = g_ptr_array_new_with_free_func (g_free);
}

TendImportEntry *
tend_import_plan_get_entry (TendImportPlan *self,
                            guint           i)
{
  return &g_array_index (self->entries, TendImportEntry, i);
}

const char *
tend_import_plan_keep (TendImportPlan *self,
                       char           *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;

  g_free (text);
  return kept;
}

guint
tend_import_plan_get_line (TendImportPlan *self,
                           guint           i)
{
  return tend_csv_table_get_line (self->table, tend_import_plan_get_entry (self, i)->record);
}

const char *
tend_import_entry_say_who (const TendImportEntry *entry)
{
  if (entry->name != NULL)
    return entry->name;
  if (entry->email != NULL)
    return entry->email;
  return entry->phone != NULL ? entry->phone : "";
}

static gboolean
read_table (TendImportPlan *self,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (TendDecoded) decoded = NULL;
  TendCsvLayout           layout;

  decoded = tend_decode (tend_import_source_get_bytes (self->source), error);
  if (decoded == NULL || !tend_csv_layout_find (decoded, &layout, error))
    return FALSE;
  self->table = tend_csv_read (decoded, &layout, cancellable, error);
  if (self->table == NULL)
    return FALSE;
  if (tend_csv_table_get_n_records (self->table) == 0)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("The file has a heading, but no rows below it: there is nothing to "
                              "import."));
      return FALSE;
    }
  self->map = tend_column_map_new (self->table);
  self->dates = tend_import_plan_weigh_dates (self);
  return TRUE;
}

/* @other has read the same file. */
static void
take_table (TendImportPlan *self,
            TendImportPlan *other)
{
  GHashTableIter decided;
  gpointer       entry, choices;

  self->source = tend_import_source_ref (other->source);
  self->table = tend_csv_table_ref (other->table);
  self->map = tend_column_map_ref (other->map);
  self->dates = g_strdup (other->dates);
  self->choices = other->choices;
  g_hash_table_iter_init (&decided, other->decided);
  while (g_hash_table_iter_next (&decided, &entry, &choices))
    g_hash_table_insert (self->decided, entry, choices);
}

/* Where there is no file yet, nobody is known, and none is made for looking. */
static gboolean
open_people (const char    *path,
             TendDatabase **database,
             GError       **error)
{
  g_autoptr (GError) cause = NULL;

  *database = path != NULL ? tend_database_open (path, TEND_DATABASE_READ, &cause) : NULL;
  if (cause == NULL || g_error_matches (cause, TEND_ERROR, TEND_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* Gives every row of a plan that has its table a verdict. */
static gboolean
judge_rows (TendImportPlan *self,
            const char     *database_path,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (TendDatabase) database = NULL;

  if (!open_people (database_path, &database, error) ||
      !tend_import_extract (self, cancellable, error) ||
      !tend_import_match (self, database, cancellable, error))
    return FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    self->counts[tend_import_plan_get_entry (self, i)->verdict]++;
  return TRUE;
}

TendImportPlan *
tend_import_plan_build (TendImportSource *source,
                        const char       *database_path,
                        TendImportChoices choices,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autoptr (TendImportPlan) self = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  self = g_object_new (TEND_TYPE_IMPORT_PLAN, NULL);
  self->source = tend_import_source_ref (source);
  self->choices = choices;
  if (!read_table (self, cancellable, error) ||
      !judge_rows (self, database_path, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* @plan: has what is decided, and the table unless that is still to be read. */
typedef struct
{
  TendImportPlan *plan;
  char           *database_path;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->plan);
  g_free (request->database_path);
  g_free (request);
}

static void
build_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Request     *request = task_data;
  TendImportPlan    *plan = request->plan;
  g_autoptr (GError) error = NULL;

  if ((plan->table != NULL || read_table (plan, cancellable, &error)) &&
      judge_rows (plan, request->database_path, cancellable, &error))
    g_task_return_pointer (task, g_object_ref (plan), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes @plan, which nobody else has seen. */
static void
run_in_thread (TendImportPlan     *plan,
               const char         *database_path,
               GCancellable       *cancellable,
               GAsyncReadyCallback callback,
               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request          *request = g_new0 (Request, 1);

  request->plan = plan;
  request->database_path = g_strdup (database_path);
  g_task_set_source_tag (task, run_in_thread);
  g_task_set_task_data (task, request, (GDestroyNotify)request_free);
  g_task_run_in_thread (task, build_thread);
}

void
tend_import_plan_build_async (TendImportSource   *source,
                              const char         *database_path,
                              TendImportChoices   choices,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  TendImportPlan *plan;

  g_return_if_fail (source != NULL);

  plan = g_object_new (TEND_TYPE_IMPORT_PLAN, NULL);
  plan->source = tend_import_source_ref (source);
  plan->choices = choices;
  run_in_thread (plan, database_path, cancellable, callback, user_data);
}

/* Another choice about the same entry stays as it was. */
static void
decide_alone (TendImportPlan *self,
              guint           decision,
              guint           choice,
              guint           chosen)
{
  gpointer entry = GUINT_TO_POINTER (decision);
  guint    before = GPOINTER_TO_UINT (g_hash_table_lookup (self->decided, entry));

  g_hash_table_insert (self->decided, entry,
                       GUINT_TO_POINTER ((before & ~choice) | (chosen & choice)));
}

void
tend_import_plan_decide_async (TendImportPlan     *self,
                               const char         *database_path,
                               TendImportRow      *row,
                               TendImportChoices   choices,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  TendImportPlan *plan;

  g_return_if_fail (TEND_IS_IMPORT_PLAN (self));
  g_return_if_fail (row == NULL || TEND_IS_IMPORT_ROW (row));

  plan = g_object_new (TEND_TYPE_IMPORT_PLAN, NULL);
  take_table (plan, self);
  if (row == NULL)
    plan->choices = choices;
  else
    decide_alone (plan, tend_import_row_get_decision (row), tend_import_row_get_choice (row),
                  choices);
  run_in_thread (plan, database_path, cancellable, callback, user_data);
}

TendImportPlan *
tend_import_plan_build_finish (GAsyncResult *result,
                               GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

TendImportSource *
tend_import_plan_get_source (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);
  return self->source;
}

TendCsvTable *
tend_import_plan_get_table (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);
  return self->table;
}

TendColumnMap *
tend_import_plan_get_map (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);
  return self->map;
}

TendImportChoices
tend_import_plan_get_choices (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), TEND_IMPORT_NO_CHOICE);
  return self->choices;
}

gint64
tend_import_plan_get_batch (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);
  return self->batch;
}

const char *
tend_import_plan_get_imported_before (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);
  return self->imported_before;
}

guint
tend_import_plan_count (TendImportPlan *self,
                        TendVerdict     verdict)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);
  g_return_val_if_fail (verdict < TEND_N_VERDICTS, 0);

  return self->counts[verdict];
}

gboolean
tend_import_plan_is_chosen (TendImportPlan   *self,
                            guint             decision,
                            TendImportChoices choice)
{
  gpointer alone = g_hash_table_lookup (self->decided, GUINT_TO_POINTER (decision));

  return ((self->choices | GPOINTER_TO_UINT (alone)) & choice) != 0;
}

guint
tend_import_plan_count_inquiries (TendImportPlan *self)
{
  guint count = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (self, i);

      if (entry->verdict == TEND_VERDICT_NEW_INQUIRY &&
          (entry->work & TEND_IMPORT_ADD_INQUIRY) != 0)
        count++;
    }
  return count;
}

guint
tend_import_plan_count_choice (TendImportPlan   *self,
                               TendImportChoices choice)
{
  guint count = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    if (tend_import_plan_get_entry (self, i)->choice == choice)
      count++;
  return count;
}

gboolean
tend_import_plan_has_work (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), FALSE);

  return self->counts[TEND_VERDICT_NEW_INQUIRY] + self->counts[TEND_VERDICT_ADDS_TO_KNOWN] > 0;
}
