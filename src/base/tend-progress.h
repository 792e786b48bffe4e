/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far long work has come: what goes to the work says that it may stop, and on the way back how
 * far it is. It is a GCancellable, so that it reaches whatever can be cancelled; work that is given
 * another GCancellable, or none, tells nobody.
 *
 * The thread that works tells, any other may ask. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_PROGRESS (tend_progress_get_type ())
G_DECLARE_FINAL_TYPE (TendProgress, tend_progress, TEND, PROGRESS, GCancellable)

TendProgress *tend_progress_new (void);

/* Begins a stage of the work, which goes from where it is to @to, between 0 and 1 of the whole.
 * @cancellable: (nullable): a TendProgress; another one is passed over
 * @stage: what is done now, at most 255; 0 is what it is before anything has begun */
void tend_progress_begin (GCancellable *cancellable,
                          guint         stage,
                          double        to);

/* Tells that of what the stage has to do, @total, this much is @done. It never goes back. */
void tend_progress_tell (GCancellable *cancellable,
                         guint64       done,
                         guint64       total);

/* How much of the whole is done, between 0 and 1; in @stage (out) (optional) the stage it is in. */
double tend_progress_get (TendProgress *self,
                          guint        *stage);

G_END_DECLS
