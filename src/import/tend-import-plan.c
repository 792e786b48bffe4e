/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-plan.h"

#include <glib/gi18n-lib.h>

#include "tend-column-memory.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-import-extract.h"
#include "tend-import-match.h"
#include "tend-import-plan-private.h"
#include "tend-import-stage.h"

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
part_free (gpointer data)
{
  TendImportPart *part = data;

  g_clear_pointer (&part->source, tend_import_source_unref);
  g_clear_pointer (&part->table, tend_csv_table_unref);
  g_clear_pointer (&part->map, tend_column_map_unref);
  g_free (part->dates);
  g_free (part->imported_before);
  g_free (part);
}

static void
extra_free (gpointer data)
{
  TendImportExtra *extra = data;

  g_clear_pointer (&extra->partners, g_array_unref);
  g_clear_pointer (&extra->changes, g_array_unref);
  g_free (extra);
}

static void
tend_import_plan_finalize (GObject *object)
{
  TendImportPlan *self = TEND_IMPORT_PLAN (object);

  g_clear_pointer (&self->settings, tend_import_settings_unref);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->entries);
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->more_texts);
  g_mutex_clear (&self->lock);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->extras);
  g_clear_pointer (&self->addresses, g_hash_table_unref);

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
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->entries = g_array_new (FALSE, FALSE, sizeof (TendImportEntry));
  self->texts = g_string_chunk_new (TEXT_BLOCK);
  self->more_texts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_string_chunk_free);
  g_mutex_init (&self->lock);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->extras = g_ptr_array_new_with_free_func (extra_free);
}

TendImportEntry *
tend_import_plan_get_entry (TendImportPlan *self,
                            guint           i)
{
  return &g_array_index (self->entries, TendImportEntry, i);
}

static TendImportPart *
get_part (TendImportPlan *self,
          guint           part)
{
  return g_ptr_array_index (self->parts, part);
}

TendImportPart *
tend_import_plan_get_part (TendImportPlan        *self,
                           const TendImportEntry *entry)
{
  return get_part (self, entry->part);
}

const char *
tend_import_plan_keep (TendImportPlan *self,
                       char           *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;

  g_free (text);
  return kept;
}

GStringChunk *
tend_import_plan_add_texts (TendImportPlan *self)
{
  GStringChunk *texts = g_string_chunk_new (TEXT_BLOCK);

  g_ptr_array_add (self->more_texts, texts);
  return texts;
}

guint
tend_import_plan_get_line (TendImportPlan *self,
                           guint           i)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (self, i);

  return tend_csv_table_get_line (get_part (self, entry->part)->table, entry->record);
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

static void
add_part (TendImportPlan   *self,
          TendImportSource *source)
{
  TendImportPart *part = g_new0 (TendImportPart, 1);

  part->source = tend_import_source_ref (source);
  part->batch = tend_id_new ();
  g_ptr_array_add (self->parts, part);
}

static gboolean
map_part (TendImportPlan *self,
          guint           i,
          TendDatabase   *database,
          GError        **error)
{
  TendImportPart        *part = get_part (self, i);
  g_autoptr (GHashTable) remembered = NULL;

  if (database != NULL &&
      !tend_column_memory_find (database, part->table, &remembered, error))
    return FALSE;
  part->map = tend_column_map_new (part->table, remembered, self->settings);
  part->dates = tend_import_part_weigh_dates (part);
  part->questions = tend_import_part_find_questions (part, self->settings, i);
  return TRUE;
}

static gboolean
read_part (TendImportPlan *self,
           guint           i,
           TendDatabase   *database,
           GCancellable   *cancellable,
           GError        **error)
{
  TendImportPart *part = get_part (self, i);

  if (part->table == NULL)
    part->table = tend_table_read (tend_import_source_get_bytes (part->source),
                                   tend_import_settings_get_reading (self->settings, i),
                                   cancellable, error);
  if (part->table == NULL)
    return FALSE;
  if (tend_csv_table_get_n_records (part->table) == 0)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("The file has a heading, but no rows below it: there is nothing to "
                              "import."));
      return FALSE;
    }
  return map_part (self, i, database, error);
}

/* Of several files it is said which one cannot be read. */
static gboolean
read_parts (TendImportPlan *self,
            TendDatabase   *database,
            GCancellable   *cancellable,
            GError        **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autoptr (GError) cause = NULL;

      tend_progress_begin (cancellable, TEND_IMPORT_STAGE_READ,
                           tend_import_stage_end (TEND_IMPORT_LOADED, TEND_IMPORT_READ, i,
                                                  self->parts->len));
      if (read_part (self, i, database, cancellable, &cause))
        continue;
      if (self->parts->len > 1 && cause->domain == TEND_ERROR)
        /* Translators: the name of a file, and why it cannot be imported */
        g_set_error (error, cause->domain, cause->code, _ ("“%s”: %s"),
                     tend_import_source_get_name (get_part (self, i)->source), cause->message);
      else
        g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_read_alike (TendImportSettings *settings,
               TendImportSettings *before,
               guint               part)
{
  const TendReadWishes *wishes = tend_import_settings_get_reading (settings, part);
  const TendReadWishes *others = tend_import_settings_get_reading (before, part);

  if (wishes == NULL || others == NULL)
    return wishes == others;
  return wishes->encoding_set == others->encoding_set && wishes->encoding == others->encoding &&
         wishes->delimiter == others->delimiter && wishes->header_line == others->header_line;
}

/* Tables that would be the same are not read again. */
static void
take_tables (TendImportPlan *self,
             TendImportPlan *before)
{
  for (guint i = 0; i < before->parts->len; i++)
    {
      TendImportPart *part = get_part (before, i);

      add_part (self, part->source);
      if (is_read_alike (self->settings, before->settings, i))
        get_part (self, i)->table = tend_csv_table_ref (part->table);
    }
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

/* The hashes of the files are asked for once they are read: they are computed in the meantime. */
static gpointer
hash_sources (gpointer data)
{
  TendImportPlan *self = data;

  for (guint i = 0; i < self->parts->len; i++)
    tend_import_source_get_hash (get_part (self, i)->source);
  return NULL;
}

/* Reads the files that are not read yet and gives every row a verdict. */
static gboolean
read_and_judge (TendImportPlan *self,
                const char     *database_path,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (TendDatabase) database = NULL;
  GThread                 *hashing;
  gboolean                 read;

  if (!open_people (database_path, &database, error))
    return FALSE;
  hashing = database != NULL ? g_thread_new ("hash", hash_sources, self) : NULL;
  read = read_parts (self, database, cancellable, error) &&
         tend_import_extract (self, cancellable, error);
  g_clear_pointer (&hashing, g_thread_join);
  if (!read || !tend_import_match (self, database, cancellable, error))
    return FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    self->counts[tend_import_plan_get_entry (self, i)->verdict]++;
  return TRUE;
}

static TendImportPlan *
plan_new (TendImportSettings *settings)
{
  TendImportPlan *self = g_object_new (TEND_TYPE_IMPORT_PLAN, NULL);

  self->settings = settings != NULL ? tend_import_settings_ref (settings)
                                    : tend_import_settings_new ();
  return self;
}

/* The same file chosen twice is one. */
static gboolean
has_source (TendImportPlan   *self,
            TendImportSource *source)
{
  GBytes *bytes = tend_import_source_get_bytes (source);

  for (guint i = 0; i < self->parts->len; i++)
    if (g_bytes_equal (tend_import_source_get_bytes (get_part (self, i)->source), bytes))
      return TRUE;
  return FALSE;
}

static TendImportPlan *
plan_new_of (GPtrArray          *sources,
             TendImportSettings *settings)
{
  TendImportPlan *self = plan_new (settings);

  for (guint i = 0; i < sources->len; i++)
    if (!has_source (self, g_ptr_array_index (sources, i)))
      add_part (self, g_ptr_array_index (sources, i));
  return self;
}

TendImportPlan *
tend_import_plan_build (GPtrArray          *sources,
                        const char         *database_path,
                        TendImportSettings *settings,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (TendImportPlan) self = NULL;

  g_return_val_if_fail (sources != NULL && sources->len > 0, NULL);

  self = plan_new_of (sources, settings);
  if (!read_and_judge (self, database_path, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* @plan: has what is settled, and the tables that need not be read again. */
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

  if (read_and_judge (plan, request->database_path, cancellable, &error))
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
tend_import_plan_build_async (GPtrArray          *sources,
                              const char         *database_path,
                              TendImportSettings *settings,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (sources != NULL && sources->len > 0);

  run_in_thread (plan_new_of (sources, settings), database_path, cancellable, callback, user_data);
}

void
tend_import_plan_change_async (TendImportPlan     *self,
                               const char         *database_path,
                               TendImportSettings *settings,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  TendImportPlan *plan;

  g_return_if_fail (TEND_IS_IMPORT_PLAN (self));
  g_return_if_fail (settings != NULL);

  plan = plan_new (settings);
  take_tables (plan, self);
  run_in_thread (plan, database_path, cancellable, callback, user_data);
}

TendImportPlan *
tend_import_plan_build_finish (GAsyncResult *result,
                               GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

TendImportSettings *
tend_import_plan_get_settings (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);
  return self->settings;
}

guint
tend_import_plan_get_n_parts (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), 0);
  return self->parts->len;
}

TendImportSource *
tend_import_plan_get_source (TendImportPlan *self,
                             guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, NULL);
  return get_part (self, part)->source;
}

TendCsvTable *
tend_import_plan_get_table (TendImportPlan *self,
                            guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, NULL);
  return get_part (self, part)->table;
}

TendColumnMap *
tend_import_plan_get_map (TendImportPlan *self,
                          guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, NULL);
  return get_part (self, part)->map;
}

gint64
tend_import_plan_get_batch (TendImportPlan *self,
                            guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, 0);
  return get_part (self, part)->batch;
}

const char *
tend_import_plan_get_imported_before (TendImportPlan *self,
                                      guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self) && part < self->parts->len, NULL);
  return get_part (self, part)->imported_before;
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
  return tend_import_settings_is_chosen (self->settings, decision, choice);
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
    if ((tend_import_plan_get_entry (self, i)->offers & choice) != 0)
      count++;
  return count;
}

gboolean
tend_import_plan_has_work (TendImportPlan *self)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), FALSE);

  return self->counts[TEND_VERDICT_NEW_INQUIRY] + self->counts[TEND_VERDICT_ADDS_TO_KNOWN] > 0;
}
