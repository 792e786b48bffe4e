/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-id.h"

#define EPOCH_MSEC G_GINT64_CONSTANT (1577836800000) /* 2020-01-01T00:00:00Z */
#define RANDOM_BITS 21

static GMutex mutex;
static gint64 last;

gint64
tend_id_new (void)
{
  gint64 id;

  id = (g_get_real_time () / 1000 - EPOCH_MSEC) << RANDOM_BITS;
  id |= g_random_int () & ((1u << RANDOM_BITS) - 1);

  g_mutex_lock (&mutex);
  if (id <= last)
    id = last + 1;
  last = id;
  g_mutex_unlock (&mutex);

  return id;
}

void
tend_id_follow (gint64 id)
{
  g_mutex_lock (&mutex);
  last = MAX (last, id);
  g_mutex_unlock (&mutex);
}

int
tend_id_compare (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = *(const gint64 *)a, second = *(const gint64 *)b;

  return (first > second) - (first < second);
}
