/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many places of a cohort are spoken for; the rules about them are in tend-seats.h. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

/**
 * TendSeatCounts:
 * @max: how many places there are
 * @taken: people who are confirmed or take part
 * @held: people to whom an open offer holds a place
 * @waiting: people on the waiting list
 */
typedef struct
{
  int max;
  int taken;
  int held;
  int waiting;
} TendSeatCounts;

/* Counts the places of @cohort as they are on the local date @today (NULL: this day). FALSE with
 * TEND_ERROR_NOT_FOUND when there is no such cohort. */
gboolean tend_seats_count (TendDatabase   *database,
                           gint64          cohort,
                           const char     *today,
                           TendSeatCounts *counts,
                           GError        **error);

G_END_DECLS
