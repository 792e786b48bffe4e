/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-words.h"

#include "tend-date.h"

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
