/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-store"

#include "tend-store.h"

#include "tend-error.h"
#include "tend-history.h"
#include "tend-writer.h"

#include <glib/gi18n-lib.h>

struct _TendStore
{
  GObject parent_instance;

  char         *path;
  TendDatabase *reader;
  TendWriter   *writer; /* NULL once closed */
  GMainContext *context;
  char         *author;
  char         *undo_label;
  char         *redo_label;
  gint64        data_version;
};

typedef enum {
  PROP_UNDO_LABEL = 1,
  PROP_REDO_LABEL,
} TendStoreProperty;

static GParamSpec *properties[PROP_REDO_LABEL + 1];

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TendStore, tend_store, G_TYPE_OBJECT)

static void
take_label (TendStore  *self,
            char      **label,
            char       *value,
            GParamSpec *property)
{
  if (g_strcmp0 (*label, value) == 0)
    {
      g_free (value);
      return;
    }
  g_free (*label);
  *label = value;
  g_object_notify_by_pspec (G_OBJECT (self), property);
}

static void
look_at_history (TendStore *self)
{
  g_autoptr (GError) error = NULL;
  char              *undo_label = NULL;
  char              *redo_label = NULL;

  if (!tend_history_describe (self->reader, &undo_label, &redo_label, &error))
    g_warning ("The list of actions cannot be read: %s", error->message);
  take_label (self, &self->undo_label, undo_label, properties[PROP_UNDO_LABEL]);
  take_label (self, &self->redo_label, redo_label, properties[PROP_REDO_LABEL]);
  self->data_version = tend_database_ask (self->reader, "PRAGMA data_version", NULL);
}

/* Everything may have changed. */
static void
emit_changed_elsewhere (TendStore *self)
{
  g_autoptr (TendChanges) changes = tend_changes_new ();

  tend_changes_add_everything (changes);
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
job_done_cb (TendJob *job,
             gpointer data)
{
  TendStore   *self = TEND_STORE (data);
  TendChanges *changes = tend_job_get_changes (job);

  if (self->reader != NULL)
    {
      /* The reader cannot tell what the writer wrote from what others did. */
      look_at_history (self);
      if (tend_job_get_elsewhere (job))
        emit_changed_elsewhere (self);
      else if (changes != NULL && !tend_changes_is_empty (changes))
        g_signal_emit (self, signals[CHANGED], 0, changes);
    }
  tend_job_answer (job);
}

static void
tend_store_dispose (GObject *object)
{
  TendStore *self = TEND_STORE (object);

  tend_store_close (self);

  G_OBJECT_CLASS (tend_store_parent_class)->dispose (object);
}

static void
tend_store_finalize (GObject *object)
{
  TendStore *self = TEND_STORE (object);

  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self->author);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (tend_store_parent_class)->finalize (object);
}

static void
tend_store_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  TendStore *self = TEND_STORE (object);

  switch ((TendStoreProperty)property_id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tend_store_class_init (TendStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tend_store_dispose;
  object_class->finalize = tend_store_finalize;
  object_class->get_property = tend_store_get_property;

  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", TEND_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, TEND_TYPE_CHANGES);
}

static void
tend_store_init (TendStore *self)
{
  self->context = g_main_context_ref_thread_default ();
}

TendStore *
tend_store_open (const char *path,
                 GError    **error)
{
  g_autoptr (TendStore)    self = NULL;
  g_autoptr (TendDatabase) database = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (TEND_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  database = tend_database_open (path, TEND_DATABASE_WRITE, error);
  if (database == NULL)
    return NULL;
  self->reader = tend_database_open (path, TEND_DATABASE_READ, error);
  if (self->reader == NULL || !tend_history_follow (self->reader, error))
    return NULL;

  look_at_history (self);
  self->writer = tend_writer_new (database, job_done_cb);
  return g_steal_pointer (&self);
}

void
tend_store_close (TendStore *self)
{
  g_return_if_fail (TEND_IS_STORE (self));

  /* The writer last: only it can bring the log home into the file, so that who copies the file
   * after Tend has quit has everything. */
  g_clear_object (&self->reader);
  g_clear_pointer (&self->writer, tend_writer_stop);
}

TendDatabase *
tend_store_get_reader (TendStore *self)
{
  g_return_val_if_fail (TEND_IS_STORE (self), NULL);

  return self->reader;
}

const char *
tend_store_get_path (TendStore *self)
{
  g_return_val_if_fail (TEND_IS_STORE (self), NULL);

  return self->path;
}

void
tend_store_set_author (TendStore  *self,
                       const char *author)
{
  g_return_if_fail (TEND_IS_STORE (self));

  g_free (self->author);
  self->author = g_strdup (author);
}

void
tend_store_perform_async (TendStore          *self,
                          TendAction         *action,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            data)
{
  GTask *task;

  g_return_if_fail (TEND_IS_STORE (self));
  g_return_if_fail (TEND_IS_ACTION (action));
  g_return_if_fail (self->writer != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tend_store_perform_async);
  /* What is on disk is on disk: a cancellation that came too late is not reported as one. */
  g_task_set_check_cancellable (task, FALSE);
  tend_action_set_cancellable (action, cancellable);
  tend_action_set_author (action, self->author);
  tend_writer_push (self->writer, tend_job_new_perform (task, action));
}

gboolean
tend_store_perform_finish (TendStore    *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
performed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

gboolean
tend_store_perform (TendStore  *self,
                    TendAction *action,
                    GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tend_store_perform_async (self, action, NULL, performed_cb, &result);
  while (result == NULL)
    g_main_context_iteration (self->context, TRUE);
  return tend_store_perform_finish (self, result, error);
}

void
tend_store_undo_async (TendStore          *self,
                       gint64              action_id,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  tend_store_undo_import_async (self, action_id, NULL, callback, data);
}

void
tend_store_undo_import_async (TendStore          *self,
                              gint64              action_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  GTask *task;

  g_return_if_fail (TEND_IS_STORE (self));
  g_return_if_fail (self->writer != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tend_store_undo_import_async);
  g_task_set_check_cancellable (task, FALSE); /* as of an action */
  tend_writer_push (self->writer, tend_job_new_undo (task, action_id));
}

void
tend_store_redo_async (TendStore          *self,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  g_return_if_fail (TEND_IS_STORE (self));
  g_return_if_fail (self->writer != NULL);

  tend_writer_push (self->writer, tend_job_new_redo (g_task_new (self, NULL, callback, data)));
}

TendReversal *
tend_store_undo_finish (TendStore    *self,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
tend_store_reverse_finish (TendStore    *self,
                           GAsyncResult *result,
                           guint        *kept,
                           GError      **error)
{
  g_autoptr (TendReversal) reversal = NULL;

  reversal = tend_store_undo_finish (self, result, error);
  if (reversal == NULL)
    return NULL;
  if (reversal->kept > 0 && tend_changes_is_empty (reversal->changes))
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_CONFLICT,
                           _ ("Everything that this import brought was edited since, or something "
                              "depends on it, so all of it stays."));
      return NULL;
    }
  if (kept != NULL)
    *kept = reversal->kept;
  return g_steal_pointer (&reversal->label);
}

const char *
tend_store_get_undo_label (TendStore *self)
{
  g_return_val_if_fail (TEND_IS_STORE (self), NULL);

  return self->undo_label;
}

const char *
tend_store_get_redo_label (TendStore *self)
{
  g_return_val_if_fail (TEND_IS_STORE (self), NULL);

  return self->redo_label;
}

void
tend_store_check_elsewhere (TendStore *self)
{
  gint64 version;

  g_return_if_fail (TEND_IS_STORE (self));

  version = tend_database_ask (self->reader, "PRAGMA data_version", NULL);
  if (version < 0 || version == self->data_version)
    return;

  look_at_history (self);
  emit_changed_elsewhere (self);
}
