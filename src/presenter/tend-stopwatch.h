/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of one practice: how long it has run, and when its pause is over. All are deadlines on
 * a clock that runs on while the computer sleeps and knows nothing of the time of day. For
 * tend-presentation.c only. */
#pragma once

#include "tend-presentation.h"

G_BEGIN_DECLS

typedef struct
{
  TendClockFunc clock;
  gpointer      data;
  gint64        started;
  gint64        asleep;    /* microseconds ever slept, as of the last check */
  gint64        deadline;  /* of the pause */
  int           pause;     /* its length in seconds, -1 for none */
  gboolean      announced; /* whether its end has been told */
} TendStopwatch;

/* @clock NULL takes the system's. */
void tend_stopwatch_init (TendStopwatch *self,
                          TendClockFunc  clock,
                          gpointer       data);

/* The practice begins now. */
void tend_stopwatch_restart (TendStopwatch *self);

/* A pause of @seconds follows words that take @reading seconds; -1 for none. */
void tend_stopwatch_begin_pause (TendStopwatch *self,
                                 double         reading,
                                 int            seconds);

int tend_stopwatch_get_elapsed (TendStopwatch *self);
int tend_stopwatch_get_pause_left (TendStopwatch *self);

/* Tells, once each, how many seconds the computer has slept (0 for none) and whether the pause has
 * just ended. A pause that ended too long ago to act upon, in sleep for example, is not told. */
void tend_stopwatch_check (TendStopwatch *self,
                           gint64        *slept,
                           gboolean      *pause_over);

G_END_DECLS
