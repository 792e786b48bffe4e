/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-store"

#include "tend-store.h"

#include "tend-history.h"

typedef enum {
  JOB_PERFORM,
  JOB_UNDO,
  JOB_REDO,
  JOB_QUIT,
} JobKind;

/* One entry of the writer's queue. Its task holds the store until the answer is given. */
typedef struct
{
  JobKind       kind;
  GTask        *task;
  TendAction   *action;
  gint64        undo_id;
  char         *author;
  TendChanges  *changes;
  TendReversal *reversal;
  GError       *error;
} Job;

struct _TendStore
{
  GObject parent_instance;

  char         *path;
  TendDatabase *reader;
  TendDatabase *writer; /* the writer thread's while it runs */
  GThread      *thread;
  GAsyncQueue  *jobs;
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
job_free (Job *job)
{
  g_clear_object (&job->task);
  g_clear_object (&job->action);
  g_clear_object (&job->changes);
  g_clear_pointer (&job->reversal, tend_reversal_free);
  g_clear_error (&job->error);
  g_free (job->author);
  g_free (job);
}

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

static gboolean
job_done_cb (gpointer data)
{
  Job         *job = data;
  TendStore   *self = g_task_get_source_object (job->task);
  TendChanges *changes = job->reversal != NULL ? job->reversal->changes : job->changes;

  if (self->reader != NULL)
    {
      look_at_history (self);
      if (changes != NULL && !tend_changes_is_empty (changes))
        g_signal_emit (self, signals[CHANGED], 0, changes);
    }

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else if (job->reversal != NULL)
    g_task_return_pointer (job->task, g_steal_pointer (&job->reversal),
                           (GDestroyNotify)tend_reversal_free);
  else
    g_task_return_boolean (job->task, TRUE);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(): that would run the answer on the writer's thread while nobody holds
 * the main context. */
static void
answer_on_main (TendStore *self,
                Job       *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, job_done_cb, job, (GDestroyNotify)job_free);
  g_source_attach (source, self->context);
}

static void
run_job (TendDatabase *writer,
         Job          *job)
{
  switch (job->kind)
    {
    case JOB_PERFORM:
      job->changes = tend_history_perform (writer, job->action, job->author, &job->error);
      break;
    case JOB_UNDO:
      job->reversal = tend_history_undo (writer, job->undo_id, &job->error);
      break;
    case JOB_REDO:
      job->reversal = tend_history_redo (writer, &job->error);
      break;
    case JOB_QUIT:
    default:
      g_assert_not_reached ();
    }
}

static gpointer
writer_thread (gpointer data)
{
  TendStore *self = data; /* joined before the store goes */

  for (;;)
    {
      Job *job = g_async_queue_pop (self->jobs);

      if (job->kind == JOB_QUIT)
        {
          job_free (job);
          return NULL;
        }
      run_job (self->writer, job);
      answer_on_main (self, job);
    }
}

static void
push_job (TendStore  *self,
          JobKind     kind,
          GTask      *task,
          TendAction *action,
          gint64      undo_id)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->task = task;
  job->action = action != NULL ? g_object_ref (action) : NULL;
  job->undo_id = undo_id;
  job->author = g_strdup (self->author);
  g_async_queue_push (self->jobs, job);
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

  g_async_queue_unref (self->jobs);
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
  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
}

TendStore *
tend_store_open (const char *path,
                 GError    **error)
{
  g_autoptr (TendStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (TEND_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  self->writer = tend_database_open (path, TEND_DATABASE_WRITE, error);
  if (self->writer == NULL)
    return NULL;
  self->reader = tend_database_open (path, TEND_DATABASE_READ, error);
  if (self->reader == NULL)
    return NULL;

  look_at_history (self);
  self->thread = g_thread_new ("tend-writer", writer_thread, self);
  return g_steal_pointer (&self);
}

void
tend_store_close (TendStore *self)
{
  g_return_if_fail (TEND_IS_STORE (self));

  if (self->thread != NULL)
    {
      push_job (self, JOB_QUIT, NULL, NULL, 0);
      g_thread_join (g_steal_pointer (&self->thread));
    }
  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
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
  g_return_if_fail (self->thread != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, tend_store_perform_async);
  /* What is on disk is on disk: a cancellation that came too late is not reported as one. */
  g_task_set_check_cancellable (task, FALSE);
  tend_action_set_cancellable (action, cancellable);
  push_job (self, JOB_PERFORM, task, action, 0);
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
  g_return_if_fail (TEND_IS_STORE (self));
  g_return_if_fail (self->thread != NULL);

  push_job (self, JOB_UNDO, g_task_new (self, NULL, callback, data), NULL, action_id);
}

void
tend_store_redo_async (TendStore          *self,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  g_return_if_fail (TEND_IS_STORE (self));
  g_return_if_fail (self->thread != NULL);

  push_job (self, JOB_REDO, g_task_new (self, NULL, callback, data), NULL, 0);
}

char *
tend_store_reverse_finish (TendStore    *self,
                           GAsyncResult *result,
                           guint        *kept,
                           GError      **error)
{
  g_autoptr (TendReversal) reversal = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  reversal = g_task_propagate_pointer (G_TASK (result), error);
  if (reversal == NULL)
    return NULL;
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
  g_autoptr (TendChanges) changes = NULL;
  gint64                  version;

  g_return_if_fail (TEND_IS_STORE (self));

  version = tend_database_ask (self->reader, "PRAGMA data_version", NULL);
  if (version < 0 || version == self->data_version)
    return;

  changes = tend_changes_new ();
  tend_changes_add_everything (changes);
  look_at_history (self);
  g_signal_emit (self, signals[CHANGED], 0, changes);
}
