/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-glance.h"

#include "tend-decode-readings.h"

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

void
tend_import_glance_free (TendImportGlance *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->table, tend_csv_table_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_free (self);
}

static void
glance_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Request    *request = task_data;
  GBytes           *bytes = tend_import_source_get_bytes (request->source);
  TendImportGlance *glance = g_new0 (TendImportGlance, 1);

  /* Why it cannot be read is said by whoever makes the plan. */
  glance->table = tend_table_read_start (bytes, &request->wishes, BEGINNING_BYTES, cancellable,
                                         NULL);
  glance->letters = tend_decode_find_readings (bytes);
  g_task_return_pointer (task, glance, (GDestroyNotify)tend_import_glance_free);
}

void
tend_import_glance_async (TendImportSource     *source,
                          const TendReadWishes *wishes,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Request          *request;

  g_return_if_fail (source != NULL);

  request = g_new0 (Request, 1);
  request->source = tend_import_source_ref (source);
  if (wishes != NULL)
    request->wishes = *wishes;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, tend_import_glance_async);
  g_task_set_task_data (task, request, (GDestroyNotify)request_free);
  g_task_run_in_thread (task, glance_thread);
}

TendImportGlance *
tend_import_glance_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
