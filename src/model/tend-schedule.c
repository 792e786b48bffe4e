/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-schedule.h"

#include "tend-date.h"
#include "tend-session.h"

#define SATURDAY 6
#define A_WEEK 7

/* The Saturday after @previous, the last meeting before the retreat, if it comes before the next
 * one; else the Sunday. */
static char *
find_weekend (const char *previous)
{
  int days = (SATURDAY - tend_date_weekday (previous) + A_WEEK) % A_WEEK;

  return tend_date_add_days (previous, days > 0 ? days : 1);
}

void
tend_schedule_sessions (GListModel *sessions,
                        const char *start_date,
                        const char *start_time)
{
  int week = 0;

  g_return_if_fail (G_IS_LIST_MODEL (sessions));

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (TendSession) session = g_list_model_get_item (sessions, i);
      g_autofree char        *previous = tend_date_add_days (start_date, (week - 1) * A_WEEK);
      g_autofree char        *date = NULL;
      const char             *time = start_time;

      if (tend_session_get_kind (session) != TEND_SESSION_KIND_RETREAT)
        date = tend_date_add_days (start_date, week++ * A_WEEK);
      else
        {
          date = previous != NULL ? find_weekend (previous) : NULL;
          time = TEND_SCHEDULE_RETREAT_TIME;
        }
      g_object_set (session, "date", date, "start-time", time, NULL);
    }
}
