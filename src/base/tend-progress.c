/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-progress.h"

/* Both in one number, so that nobody sees the one without the other. */
#define STEPS (1 << 20)
#define MOST_STAGES 255

struct _TendProgress
{
  GCancellable parent_instance;

  int    state; /* atomic: stage * 2 * STEPS + how much of the whole, in STEPS */
  double from;  /* where the stage began, and where it ends: of the thread that works */
  double to;
};

G_DEFINE_FINAL_TYPE (TendProgress, tend_progress, G_TYPE_CANCELLABLE)

static void
tend_progress_class_init (TendProgressClass *klass)
{
}

static void
tend_progress_init (TendProgress *self)
{
}

TendProgress *
tend_progress_new (void)
{
  return g_object_new (TEND_TYPE_PROGRESS, NULL);
}

static void
set_state (TendProgress *self,
           guint         stage,
           double        fraction)
{
  g_atomic_int_set (&self->state, (int)(stage * 2 * STEPS + (guint)(fraction * STEPS)));
}

void
tend_progress_begin (GCancellable *cancellable,
                     guint         stage,
                     double        to)
{
  TendProgress *self;

  g_return_if_fail (stage <= MOST_STAGES);

  if (!TEND_IS_PROGRESS (cancellable))
    return;
  self = TEND_PROGRESS (cancellable);
  self->from = tend_progress_get (self, NULL);
  self->to = CLAMP (to, self->from, 1);
  set_state (self, stage, self->from);
}

void
tend_progress_tell (GCancellable *cancellable,
                    guint64       done,
                    guint64       total)
{
  TendProgress *self;
  double        fraction;
  guint         stage;

  if (!TEND_IS_PROGRESS (cancellable) || total == 0)
    return;
  self = TEND_PROGRESS (cancellable);
  fraction = self->from + (self->to - self->from) * (double)MIN (done, total) / (double)total;
  if (fraction > tend_progress_get (self, &stage))
    set_state (self, stage, fraction);
}

double
tend_progress_get (TendProgress *self,
                   guint        *stage)
{
  guint state;

  g_return_val_if_fail (TEND_IS_PROGRESS (self), 0);

  state = (guint)g_atomic_int_get (&self->state);
  if (stage != NULL)
    *stage = state / (2 * STEPS);
  return (double)(state % (2 * STEPS)) / STEPS;
}
