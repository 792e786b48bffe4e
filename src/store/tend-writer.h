/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one thread that writes: it takes jobs in the order in which they were given, and answers each
 * on the thread that made it. For tend-store.c. */
#pragma once

#include "tend-action.h"
#include "tend-changes.h"

G_BEGIN_DECLS

typedef struct _TendWriter TendWriter;
typedef struct _TendJob    TendJob;

/* A job answers its task, which it takes. */
TendJob *tend_job_new_perform (GTask      *task,
                               TendAction *action);
TendJob *tend_job_new_undo (GTask *task,
                            gint64 action_id);
TendJob *tend_job_new_redo (GTask *task);

/* What a finished job touched; NULL when it failed. */
TendChanges *tend_job_get_changes (TendJob *self);

/* Whether another program has written since the job before. */
gboolean tend_job_get_elsewhere (TendJob *self);

/* Returns the outcome to the job's task: TRUE for an action, a #TendReversal for undo and redo, or
 * the error. */
void tend_job_answer (TendJob *self);

/* Called when @job is on disk or has failed, with the source object of its task. It is to call
 * tend_job_answer(). */
typedef void (*TendJobDone) (TendJob *job,
                             gpointer source);

/* Starts the thread; from now on @database is its own. */
TendWriter *tend_writer_new (TendDatabase *database,
                             TendJobDone   done);

void tend_writer_push (TendWriter *self,
                       TendJob    *job);

/* Waits until every job given is done, and frees the writer and its connection. Answers that are
 * still under way are given afterwards. */
void tend_writer_stop (TendWriter *self);

G_END_DECLS
