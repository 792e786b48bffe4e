/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-glance.h"

#include "tend-decode-readings.h"
#include "tend-import-stage.h"

/* More than twenty records, even when every answer is a long one. */
#define BEGINNING_BYTES ((gsize)256 << 10)

typedef struct
{
  TendImportSource *source;
  TendReadWishes    wishes;
} Request;

static void
request_free (Request *self)
{
  tend_import_source_unref (self->source);
  g_free (self);
}

static void
glance_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Request     *request = task_data;
  GBytes            *bytes = tend_import_source_get_bytes (request->source);
  g_autoptr (GError) error = NULL;
  TendCsvTable      *table;

  table = tend_table_read_start (bytes, &request->wishes, BEGINNING_BYTES, cancellable, &error);
  if (table == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, table, (GDestroyNotify)tend_csv_table_unref);
}

/* What is loaded, and the beginning of the first of it. */
typedef struct
{
  GPtrArray    *sources;
  TendCsvTable *beginning; /* or NULL */
} Loaded;

static void
loaded_free (Loaded *self)
{
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->beginning, tend_csv_table_unref);
  g_free (self);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GPtrArray         *files = task_data;
  Loaded            *loaded = g_new0 (Loaded, 1);
  g_autoptr (GError) error = NULL;

  loaded->sources = g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_source_unref);
  for (guint i = 0; i < files->len && error == NULL; i++)
    {
      TendImportSource *source;

      tend_progress_begin (cancellable, TEND_IMPORT_STAGE_LOAD,
                           tend_import_stage_end (0, TEND_IMPORT_LOADED, i, files->len));
      source = tend_import_source_load (files->pdata[i], cancellable, &error);
      if (source != NULL)
        g_ptr_array_add (loaded->sources, source);
    }
  if (error != NULL)
    {
      loaded_free (loaded);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  loaded->beginning =
      tend_table_read_start (tend_import_source_get_bytes (loaded->sources->pdata[0]), NULL,
                             BEGINNING_BYTES, cancellable, NULL);
  g_task_return_pointer (task, loaded, (GDestroyNotify)loaded_free);
}

static void
letters_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Request *request = task_data;

  g_task_return_pointer (
      task, tend_decode_find_readings (tend_import_source_get_bytes (request->source)),
      (GDestroyNotify)g_ptr_array_unref);
}

static void
run (TendImportSource     *source,
     const TendReadWishes *wishes,
     GTaskThreadFunc       thread,
     GCancellable         *cancellable,
     GAsyncReadyCallback   callback,
     gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request          *request = g_new0 (Request, 1);

  request->source = tend_import_source_ref (source);
  if (wishes != NULL)
    request->wishes = *wishes;
  g_task_set_source_tag (task, thread);
  g_task_set_task_data (task, request, (GDestroyNotify)request_free);
  g_task_run_in_thread (task, thread);
}

void
tend_import_glance_load_async (GPtrArray          *files,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (files != NULL && files->len > 0);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, tend_import_glance_load_async);
  g_task_set_task_data (task, g_ptr_array_ref (files), (GDestroyNotify)g_ptr_array_unref);
  g_task_run_in_thread (task, load_thread);
}

GPtrArray *
tend_import_glance_load_finish (GAsyncResult  *result,
                                TendCsvTable **beginning,
                                GError       **error)
{
  Loaded    *loaded;
  GPtrArray *sources;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (beginning != NULL && *beginning == NULL, NULL);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return NULL;
  sources = g_steal_pointer (&loaded->sources);
  *beginning = g_steal_pointer (&loaded->beginning);
  loaded_free (loaded);
  return sources;
}

void
tend_import_glance_async (TendImportSource     *source,
                          const TendReadWishes *wishes,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  g_return_if_fail (source != NULL);

  run (source, wishes, glance_thread, cancellable, callback, user_data);
}

TendCsvTable *
tend_import_glance_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
tend_import_letters_async (TendImportSource   *source,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (source != NULL);

  run (source, NULL, letters_thread, cancellable, callback, user_data);
}

GPtrArray *
tend_import_letters_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
