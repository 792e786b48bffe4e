/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-stopwatch.h"

#include <math.h>
#include <time.h>

/* Two clocks read one after the other differ a little; a nap shorter than this is none. */
#define SHORTEST_SLEEP (2 * G_USEC_PER_SEC)

/* A bell that is later than this startles more than it helps. */
#define LATEST_BELL (2 * G_USEC_PER_SEC)

static TendInstant
read_system_clock (gpointer data)
{
  TendInstant     now = { .awake = g_get_monotonic_time () };
  struct timespec real;

  if (clock_gettime (CLOCK_BOOTTIME, &real) == 0)
    now.real = (gint64)real.tv_sec * G_USEC_PER_SEC + real.tv_nsec / 1000;
  else
    now.real = now.awake;
  return now;
}

static gint64
get_now (TendStopwatch *self)
{
  return self->clock (self->data).real;
}

void
tend_stopwatch_init (TendStopwatch *self,
                     TendClockFunc  clock,
                     gpointer       data)
{
  self->clock = clock != NULL ? clock : read_system_clock;
  self->data = data;
  tend_stopwatch_restart (self);
}

void
tend_stopwatch_restart (TendStopwatch *self)
{
  TendInstant now = self->clock (self->data);

  self->started = now.real;
  self->asleep = now.real - now.awake;
  self->pause = -1;
}

void
tend_stopwatch_begin_pause (TendStopwatch *self,
                            double         reading,
                            int            seconds)
{
  self->pause = seconds;
  self->announced = seconds < 0;
  self->deadline = get_now (self) + (gint64)((reading + seconds) * G_USEC_PER_SEC);
}

int
tend_stopwatch_get_elapsed (TendStopwatch *self)
{
  return (int)((get_now (self) - self->started) / G_USEC_PER_SEC);
}

int
tend_stopwatch_get_pause_left (TendStopwatch *self)
{
  double left;

  if (self->pause < 0)
    return -1;
  left = ceil ((double)(self->deadline - get_now (self)) / G_USEC_PER_SEC);
  return (int)CLAMP (left, 0, self->pause);
}

void
tend_stopwatch_check (TendStopwatch *self,
                      gint64        *slept,
                      gboolean      *pause_over)
{
  TendInstant now = self->clock (self->data);
  gint64      asleep = now.real - now.awake - self->asleep;

  *slept = 0;
  if (asleep >= SHORTEST_SLEEP)
    {
      *slept = asleep / G_USEC_PER_SEC;
      self->asleep += asleep;
    }

  *pause_over = FALSE;
  if (!self->announced && now.real >= self->deadline)
    {
      *pause_over = now.real - self->deadline <= LATEST_BELL;
      self->announced = TRUE;
    }
}
