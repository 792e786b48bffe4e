/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-writer.h"

#include "tend-database-private.h"
#include "tend-history.h"

typedef enum {
  JOB_PERFORM,
  JOB_UNDO,
  JOB_REDO,
  JOB_QUIT,
} JobKind;

struct _TendJob
{
  JobKind       kind;
  GTask        *task; /* holds the store until the answer is given */
  TendAction   *action;
  gint64        undo_id;
  TendJobDone   done;
  TendChanges  *changes;
  TendReversal *reversal;
  GError       *error;
  gboolean      elsewhere;
};

struct _TendWriter
{
  TendDatabase *database;
  TendJobDone   done;
  GThread      *thread;
  GAsyncQueue  *jobs;
  GMainContext *context;
  gint64        data_version; /* changes when another connection has written */
};

static TendJob *
job_new (JobKind kind,
         GTask  *task)
{
  TendJob *self = g_new0 (TendJob, 1);

  self->kind = kind;
  self->task = task;
  return self;
}

static void
job_free (TendJob *self)
{
  g_clear_object (&self->task);
  g_clear_object (&self->action);
  g_clear_object (&self->changes);
  g_clear_pointer (&self->reversal, tend_reversal_free);
  g_clear_error (&self->error);
  g_free (self);
}

TendJob *
tend_job_new_perform (GTask      *task,
                      TendAction *action)
{
  TendJob *self = job_new (JOB_PERFORM, task);

  self->action = g_object_ref (action);
  return self;
}

TendJob *
tend_job_new_undo (GTask *task,
                   gint64 action_id)
{
  TendJob *self = job_new (JOB_UNDO, task);

  self->undo_id = action_id;
  return self;
}

TendJob *
tend_job_new_redo (GTask *task)
{
  return job_new (JOB_REDO, task);
}

TendChanges *
tend_job_get_changes (TendJob *self)
{
  return self->reversal != NULL ? self->reversal->changes : self->changes;
}

gboolean
tend_job_get_elsewhere (TendJob *self)
{
  return self->elsewhere;
}

void
tend_job_answer (TendJob *self)
{
  if (self->error != NULL)
    g_task_return_error (self->task, g_steal_pointer (&self->error));
  else if (self->reversal != NULL)
    g_task_return_pointer (self->task, g_steal_pointer (&self->reversal),
                           (GDestroyNotify)tend_reversal_free);
  else
    g_task_return_boolean (self->task, TRUE);
}

static gboolean
job_done_cb (gpointer data)
{
  TendJob *job = data;

  job->done (job, g_task_get_source_object (job->task));
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(): that would run the answer on the writer's thread while nobody holds
 * the main context. */
static void
answer_on_main (TendWriter *self,
                TendJob    *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, job_done_cb, job, (GDestroyNotify)job_free);
  g_source_attach (source, self->context);
}

static void
run_job (TendDatabase *database,
         TendJob      *job)
{
  switch (job->kind)
    {
    case JOB_PERFORM:
      job->changes = tend_history_perform (database, job->action, &job->error);
      break;
    case JOB_UNDO:
      job->reversal = tend_history_undo (database, job->undo_id,
                                         g_task_get_cancellable (job->task), &job->error);
      break;
    case JOB_REDO:
      job->reversal = tend_history_redo (database, &job->error);
      break;
    case JOB_QUIT:
    default:
      g_assert_not_reached ();
    }
}

/* Whether another program has written since this was last asked. */
static gboolean
look_elsewhere (TendWriter *self)
{
  gint64 before = self->data_version;

  self->data_version = tend_database_ask (self->database, "PRAGMA data_version", NULL);
  return self->data_version != before;
}

static gpointer
writer_thread (gpointer data)
{
  TendWriter *self = data; /* joined before the writer goes */

  for (;;)
    {
      TendJob *job = g_async_queue_pop (self->jobs);

      if (job->kind == JOB_QUIT)
        {
          job_free (job);
          return NULL;
        }
      run_job (self->database, job);
      job->elsewhere = look_elsewhere (self);
      answer_on_main (self, job);
      /* Nobody waits now. */
      tend_database_checkpoint (self->database);
    }
}

TendWriter *
tend_writer_new (TendDatabase *database,
                 TendJobDone   done)
{
  TendWriter *self = g_new0 (TendWriter, 1);

  self->database = g_object_ref (database);
  self->done = done;
  tend_database_put_off_checkpoints (self->database);
  look_elsewhere (self);
  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
  self->thread = g_thread_new ("tend-writer", writer_thread, self);
  return self;
}

void
tend_writer_push (TendWriter *self,
                  TendJob    *job)
{
  job->done = self->done;
  g_async_queue_push (self->jobs, job);
}

void
tend_writer_stop (TendWriter *self)
{
  tend_writer_push (self, job_new (JOB_QUIT, NULL));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_object_unref (self->database);
  g_free (self);
}
