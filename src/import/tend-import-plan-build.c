/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a plan is made: the files are read, and every row gets its verdict; here, or off the main
 * thread. */
#include <glib/gi18n-lib.h>

#include "tend-column-memory.h"
#include "tend-error.h"
#include "tend-import-extract.h"
#include "tend-import-match.h"
#include "tend-import-plan-private.h"
#include "tend-import-stage.h"

static gboolean
map_part (TendImportPlan *self,
          guint           i,
          TendDatabase   *database,
          GError        **error)
{
  TendImportPart        *part = tend_import_plan_nth_part (self, i);
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
  TendImportPart *part = tend_import_plan_nth_part (self, i);

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
                     tend_import_source_get_name (tend_import_plan_get_source (self, i)),
                     cause->message);
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
      const TendImportPart *was = tend_import_plan_nth_part (before, i);
      TendImportPart       *part = tend_import_plan_add_part (self, was->source);

      if (is_read_alike (self->settings, before->settings, i))
        part->table = tend_csv_table_ref (was->table);
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

/* The hashes of the files are asked for once they are read: they are computed in the meantime.
 * Takes the plan, for which nobody may wait any more. */
static gpointer
hash_sources (gpointer data)
{
  g_autoptr (TendImportPlan) self = data;

  for (guint i = 0; i < self->parts->len; i++)
    tend_import_source_get_hash (tend_import_plan_get_source (self, i));
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
  hashing = database != NULL ? g_thread_new ("hash", hash_sources, g_object_ref (self)) : NULL;
  read = read_parts (self, database, cancellable, error) &&
         tend_import_extract (self, cancellable, error);
  if (hashing != NULL && !read)
    g_thread_unref (hashing);
  else if (hashing != NULL)
    g_thread_join (hashing);
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
    if (g_bytes_equal (tend_import_source_get_bytes (tend_import_plan_get_source (self, i)), bytes))
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
      tend_import_plan_add_part (self, g_ptr_array_index (sources, i));
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
