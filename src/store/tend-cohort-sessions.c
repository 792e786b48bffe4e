/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-sessions.h"

#include "tend-plan-store.h"
#include "tend-program-store.h"
#include "tend-property.h"
#include "tend-schedule.h"
#include "tend-session-store.h"

static const char follow[] =
    "UPDATE session SET date = :date, start_time = :start_time, zone = :zone WHERE id = :id";

static void
schedule (GListModel *sessions,
          TendCohort *cohort)
{
  tend_schedule_sessions (sessions, tend_cohort_get_start_date (cohort),
                          tend_cohort_get_start_time (cohort));
}

gboolean
tend_cohort_sessions_create (TendDatabase *database,
                             TendCohort   *cohort,
                             GError      **error)
{
  gint64                  program_id = tend_cohort_get_program (cohort);
  g_autoptr (TendProgram) program = NULL;
  g_autoptr (GListStore)  sessions = NULL;

  if (program_id == 0)
    return TRUE;
  program = tend_program_load (database, program_id, error);
  if (program == NULL)
    return FALSE;

  sessions = tend_schedule_program (program, cohort);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
    {
      g_autoptr (TendSession) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);
      gint64                  plan, id;

      if (!tend_plan_copy (database, tend_session_get_plan (session), &plan, error))
        return FALSE;
      g_object_set (session, "plan", plan, NULL);
      if (!tend_session_create (database, session, &id, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_positions_cb (gconstpointer a,
                      gconstpointer b,
                      gpointer      data)
{
  TendSession *first = (TendSession *)a;
  TendSession *second = (TendSession *)b;

  return tend_session_get_position (first) - tend_session_get_position (second);
}

/* Copies of @sessions where @cohort puts them. */
static GListStore *
copy_scheduled (GListModel *sessions,
                TendCohort *cohort)
{
  GListStore *copies = g_list_store_new (TEND_TYPE_SESSION);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (TendSession) session = g_list_model_get_item (sessions, i);
      g_autoptr (TendSession) copy = tend_object_copy (session);

      g_list_store_append (copies, copy);
    }
  schedule (G_LIST_MODEL (copies), cohort);
  return copies;
}

static gboolean
is_untouched (TendSession *session,
              TendSession *expected,
              const char  *zone)
{
  TendSessionState state = tend_session_get_state (session);

  return (state == TEND_SESSION_PLANNED || state == TEND_SESSION_READY) &&
         g_strcmp0 (tend_session_get_date (session), tend_session_get_date (expected)) == 0 &&
         g_strcmp0 (tend_session_get_start_time (session),
                    tend_session_get_start_time (expected)) == 0 &&
         g_strcmp0 (tend_session_get_zone (session), zone) == 0;
}

static gboolean
move_session (TendDatabase *database,
              TendSession  *to,
              const char   *zone,
              GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, follow, error);

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", tend_session_get_id (to));
  tend_statement_bind_text (statement, ":date", tend_session_get_date (to));
  tend_statement_bind_text (statement, ":start_time", tend_session_get_start_time (to));
  tend_statement_bind_text (statement, ":zone", zone);
  return tend_statement_execute (statement, error);
}

gboolean
tend_cohort_sessions_follow (TendDatabase *database,
                             TendCohort   *before,
                             TendCohort   *after,
                             GError      **error)
{
  gint64                 id = tend_cohort_get_id (after);
  g_autoptr (GListStore) sessions = tend_session_load_all (database, id, error);
  g_autoptr (GListStore) was = NULL;
  g_autoptr (GListStore) will_be = NULL;

  if (sessions == NULL)
    return FALSE;
  g_list_store_sort (sessions, compare_positions_cb, NULL);
  was = copy_scheduled (G_LIST_MODEL (sessions), before);
  will_be = copy_scheduled (G_LIST_MODEL (sessions), after);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
    {
      g_autoptr (TendSession) now = g_list_model_get_item (G_LIST_MODEL (sessions), i);
      g_autoptr (TendSession) expected = g_list_model_get_item (G_LIST_MODEL (was), i);
      g_autoptr (TendSession) to = g_list_model_get_item (G_LIST_MODEL (will_be), i);

      if (is_untouched (now, expected, tend_cohort_get_zone (before)) &&
          !move_session (database, to, tend_cohort_get_zone (after), error))
        return FALSE;
    }
  return TRUE;
}
