/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-words.h"

#include "tend-date.h"
#include "tend-plan-item.h"

#include <glib/gi18n-lib.h>

char *
tend_plan_words_when (TendSession *session)
{
  g_autofree char *when = NULL;
  const char      *title;

  g_return_val_if_fail (TEND_IS_SESSION (session), NULL);

  title = tend_session_get_cohort_title (session);
  if (tend_session_get_cohort (session) == 0)
    /* Translators: the title of a program, whose plans are outlines without a date */
    return g_strdup_printf (_ ("%s · outline"), title != NULL ? title : "");
  when = tend_session_say_when (session);
  return g_strdup_printf ("%s · %s", title != NULL ? title : "", when);
}

char *
tend_plan_words_when_full (TendSession *session)
{
  const char      *zone;
  g_autofree char *date = NULL;

  g_return_val_if_fail (TEND_IS_SESSION (session), NULL);

  if (tend_session_get_date (session) == NULL)
    return NULL;
  date = tend_date_say_full (tend_session_get_date (session));
  zone = tend_session_get_zone (session);
  if (zone == NULL)
    return g_steal_pointer (&date);
  /* Translators: a day in full and a time zone: "Tuesday, 12 January 2027 (Europe/Stockholm)" */
  return g_strdup_printf (_ ("%s (%s)"), date, zone);
}

/* By how many minutes a plan that ends at @ends is longer than the session; negative: shorter. */
static int
count_late (TendSession *session,
            int          ends)
{
  int begins = tend_time_to_minutes (tend_session_get_start_time (session));
  int late;

  if (begins < 0)
    return 0;
  late = ends - begins - tend_session_get_minutes (session);
  /* A plan that runs past midnight. */
  return late < -12 * 60 ? late + 24 * 60 : late;
}

char *
tend_plan_words_end (TendSession *session,
                     GListModel  *items,
                     gboolean    *late)
{
  guint                    n_items;
  g_autoptr (TendPlanItem) last = NULL;
  g_autofree char         *end = NULL;
  int                      ends = -1;
  int                      over;

  g_return_val_if_fail (TEND_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);

  *late = FALSE;
  n_items = g_list_model_get_n_items (items);
  if (n_items > 0)
    last = g_list_model_get_item (items, n_items - 1);
  if (last != NULL)
    ends = tend_time_to_minutes (tend_plan_item_get_start (last));
  if (ends < 0)
    return NULL;

  ends += tend_plan_item_get_minutes (last);
  end = tend_time_from_minutes (ends);
  over = count_late (session, ends);
  *late = over > 0;
  if (over > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Ends at %s, %d minute late",
                                         "Ends at %s, %d minutes late", (gulong)over),
                            end, over);
  if (over < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Ends at %s, %d minute left",
                                         "Ends at %s, %d minutes left", (gulong)-over),
                            end, -over);
  /* Translators: a time of day */
  return g_strdup_printf (_ ("Ends at %s"), end);
}
