/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan.h"

#include "tend-date.h"
#include "tend-plan-item.h"

#include <glib/gi18n-lib.h>

#define HALF_A_DAY (12 * 60)
#define A_DAY (24 * 60)

/* A time of day is the one nearest to when the plan begins: 00:15 in a plan from 22:30 is the
 * next day, 18:20 in a plan from 18:30 is ten minutes too early. */
static int
place_near (int time,
            int beginning)
{
  if (beginning < 0)
    return time;
  if (time < beginning - HALF_A_DAY)
    return time + A_DAY;
  if (time >= beginning + HALF_A_DAY)
    return time - A_DAY;
  return time;
}

int
tend_plan_compute (GListModel *items,
                   const char *session_start)
{
  int      beginning = tend_time_to_minutes (session_start);
  int      clock = beginning;
  gboolean known = beginning >= 0;
  int      sum = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (items), 0);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (TendPlanItem) item = g_list_model_get_item (items, i);
      g_autofree char         *start = NULL;
      int                      fixed = tend_time_to_minutes (tend_plan_item_get_fixed_start (item));
      int                      gap = 0;

      if (fixed >= 0)
        {
          fixed = place_near (fixed, beginning);
          gap = known ? fixed - clock : 0;
          clock = fixed;
          if (!known)
            beginning = fixed;
          known = TRUE;
        }

      start = known ? tend_time_from_minutes (clock) : NULL;
      g_object_set (item, "start", start, "gap", gap, NULL);
      clock += tend_plan_item_get_minutes (item);
      sum += tend_plan_item_get_minutes (item);
    }
  return sum;
}

char *
tend_plan_say_sum (int sum,
                   int session_minutes)
{
  if (session_minutes <= 0)
    return g_strdup_printf (_ ("%d min"), sum);
  /* Translators: the length of a plan and of the session it is for: "148 of 150 min" */
  return g_strdup_printf (_ ("%d of %d min"), sum, session_minutes);
}
