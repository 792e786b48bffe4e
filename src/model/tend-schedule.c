/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-schedule.h"

#include "tend-date.h"
#include "tend-program-session.h"
#include "tend-session.h"

#include <glib/gi18n-lib.h>

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

GListStore *
tend_schedule_program (TendProgram *program,
                       TendCohort  *cohort)
{
  GListStore *sessions = g_list_store_new (TEND_TYPE_SESSION);
  GListModel *outline;
  int         number = 0;

  g_return_val_if_fail (TEND_IS_PROGRAM (program), sessions);
  g_return_val_if_fail (TEND_IS_COHORT (cohort), sessions);

  outline = G_LIST_MODEL (tend_program_get_sessions (program));
  for (guint i = 0; i < g_list_model_get_n_items (outline); i++)
    {
      g_autoptr (TendProgramSession) from = g_list_model_get_item (outline, i);
      TendSessionKind                kind = tend_program_session_get_kind (from);
      gboolean                       numbered = kind == TEND_SESSION_KIND_SESSION;
      g_autoptr (TendSession)        session = NULL;

      session = g_object_new (TEND_TYPE_SESSION,
                              "cohort", tend_cohort_get_id (cohort),
                              "position", (int)i,
                              "kind", kind,
                              "number", numbered ? ++number : 0,
                              "title", tend_program_session_get_title (from),
                              "zone", tend_cohort_get_zone (cohort),
                              "minutes", tend_program_session_get_minutes (from),
                              "plan", tend_program_session_get_plan (from),
                              NULL);
      g_list_store_append (sessions, session);
    }
  tend_schedule_sessions (G_LIST_MODEL (sessions), tend_cohort_get_start_date (cohort),
                          tend_cohort_get_start_time (cohort));
  return sessions;
}

static guint
count_kind (GListModel     *sessions,
            TendSessionKind kind)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (TendSession) session = g_list_model_get_item (sessions, i);

      count += tend_session_get_kind (session) == kind;
    }
  return count;
}

char *
tend_schedule_say_count (GListModel *sessions)
{
  guint            n_retreats = count_kind (sessions, TEND_SESSION_KIND_RETREAT);
  guint            n_others = g_list_model_get_n_items (sessions) - n_retreats;
  g_autofree char *others = NULL;

  if (n_others + n_retreats == 0)
    return g_strdup ("");
  others = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", n_others),
                            n_others);
  if (n_retreats == 0)
    return g_steal_pointer (&others);
  if (n_retreats == 1)
    /* Translators: as in "8 sessions and a retreat" */
    return g_strdup_printf (_ ("%s and a retreat"), others);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s and %u retreat", "%s and %u retreats", n_retreats), others,
      n_retreats);
}

char *
tend_schedule_say_dates (GListModel *sessions)
{
  const char         *first = NULL, *last = NULL;
  g_autofree char    *from = NULL;
  g_autofree char    *until = NULL;
  g_autoptr (GString) said = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      /* The list keeps it while its texts are used. */
      g_autoptr (TendSession) session = g_list_model_get_item (sessions, i);
      const char             *date = tend_session_get_date (session);

      if (date != NULL && (first == NULL || strcmp (date, first) < 0))
        first = date;
      if (date != NULL && (last == NULL || strcmp (date, last) > 0))
        last = date;
    }
  if (first == NULL)
    return NULL;

  from = tend_date_say (first);
  until = tend_date_say (last);
  said = g_string_new (NULL);
  /* Translators: the first and the last date of a course, as in "Tue 12 Jan – Tue 2 Mar" */
  g_string_printf (said, _ ("%s – %s"), from, until);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (TendSession) session = g_list_model_get_item (sessions, i);
      g_autofree char        *date = NULL;

      if (tend_session_get_kind (session) != TEND_SESSION_KIND_RETREAT ||
          tend_session_get_date (session) == NULL)
        continue;
      date = tend_date_say (tend_session_get_date (session));
      /* Translators: follows the first and the last date of a course */
      g_string_append_printf (said, _ (", retreat on %s"), date);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}
