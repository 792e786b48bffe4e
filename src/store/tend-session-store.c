/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-session-store.h"

#include "tend-date.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-transition.h"

#include <glib/gi18n-lib.h>

#define DATED_COLUMNS                                                                  \
  "SELECT session.id, session.cohort, cohort.title AS cohort_title, session.position," \
  " session.kind, session.number, session.title, session.date, session.start_time,"    \
  " session.zone, session.minutes, cohort.place, session.plan, session.state,"         \
  " (SELECT coalesce (sum (minutes), 0) FROM plan_item"                                \
  "   WHERE plan_item.plan = session.plan) AS plan_minutes,"                           \
  " (SELECT count(*) FROM enrollment WHERE enrollment.cohort = session.cohort"         \
  "   AND enrollment.state IN ('confirmed', 'active')) AS expected"                    \
  " FROM session JOIN cohort ON cohort.id = session.cohort"

static const char load[] = DATED_COLUMNS " WHERE session.id = :id";

static const char load_for_plan[] = DATED_COLUMNS " WHERE session.plan = :id";

static const char load_all[] =
    DATED_COLUMNS " WHERE session.cohort = :id"
                  " ORDER BY session.date IS NULL, session.date, session.start_time,"
                  "  session.position";

static const char load_for_program_plan[] =
    "SELECT 0 AS id, 0 AS cohort, program.title AS cohort_title, program_session.position,"
    " program_session.kind,"
    " CASE WHEN program_session.kind = 'session' THEN"
    "  (SELECT count(*) FROM program_session AS other"
    "    WHERE other.program = program_session.program AND other.kind = 'session'"
    "    AND other.position <= program_session.position) END AS number,"
    " program_session.title, NULL AS date, NULL AS start_time, NULL AS zone,"
    " program_session.minutes, NULL AS place, program_session.plan, 'planned' AS state,"
    " (SELECT coalesce (sum (minutes), 0) FROM plan_item"
    "   WHERE plan_item.plan = program_session.plan) AS plan_minutes, 0 AS expected"
    " FROM program_session JOIN program ON program.id = program_session.program"
    " WHERE program_session.plan = :id";

static const char find_coming[] =
    "SELECT session.id, session.date, session.start_time, session.zone, session.minutes"
    " FROM session JOIN cohort ON cohort.id = session.cohort"
    " WHERE session.date >= :from AND session.state IN ('planned', 'ready', 'live', 'paused')"
    "  AND cohort.state NOT IN ('completed', 'archived', 'postponed', 'cancelled')"
    " ORDER BY session.date, session.start_time, session.id";

static const char create[] =
    "INSERT INTO session (id, cohort, position, kind, number, title, date, start_time, zone,"
    "  minutes, plan, state)"
    " VALUES (:id, :cohort, :position, :kind, :number, :title, :date, :start_time, :zone,"
    "  :minutes, :plan, :state)";

static const char reschedule[] =
    "UPDATE session SET date = :date, start_time = :start_time, minutes = :minutes"
    " WHERE id = :id";

static const char set_state[] = "UPDATE session SET state = :state WHERE id = :id";

static TendSession *
read_session (TendStatement *row)
{
  return g_object_new (TEND_TYPE_SESSION,
                       "id", tend_statement_int64 (row, "id"),
                       "cohort", tend_statement_int64 (row, "cohort"),
                       "cohort-title", tend_statement_text (row, "cohort_title"),
                       "position", tend_statement_int (row, "position"),
                       "kind", tend_statement_enum (row, "kind", TEND_TYPE_SESSION_KIND),
                       "number", tend_statement_int (row, "number"),
                       "title", tend_statement_text (row, "title"),
                       "date", tend_statement_text (row, "date"),
                       "start-time", tend_statement_text (row, "start_time"),
                       "zone", tend_statement_text (row, "zone"),
                       "minutes", tend_statement_int (row, "minutes"),
                       "place", tend_statement_text (row, "place"),
                       "plan", tend_statement_int64 (row, "plan"),
                       "state", tend_statement_enum (row, "state", TEND_TYPE_SESSION_STATE),
                       "plan-minutes", tend_statement_int (row, "plan_minutes"),
                       "expected", tend_statement_int (row, "expected"),
                       NULL);
}

static char *
say_instant (GDateTime *when)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (when);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/* The instants of the row's session; a session without a time takes the whole of its day. */
static void
read_instants (TendStatement *row,
               char         **start,
               char         **end)
{
  const char           *date = tend_statement_text (row, "date");
  const char           *time = tend_statement_text (row, "start_time");
  const char           *zone = tend_statement_text (row, "zone");
  g_autoptr (GDateTime) begins = tend_datetime_new (date, time != NULL ? time : "00:00", zone);
  g_autoptr (GDateTime) ends = NULL;

  *start = *end = NULL;
  if (begins == NULL)
    return;
  ends = time != NULL ? g_date_time_add_minutes (begins, tend_statement_int (row, "minutes"))
                      : g_date_time_add_days (begins, 1);
  *start = say_instant (begins);
  *end = say_instant (ends);
}

gboolean
tend_session_find_next (TendDatabase *database,
                        const char   *now,
                        gint64       *id,
                        GError      **error)
{
  g_autofree char          *this_moment = tend_now ();
  g_autofree char          *today = NULL;
  g_autofree char          *from = NULL;
  g_autofree char          *first = NULL;
  g_autofree char          *last_date = NULL;
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_coming, error);
  TendStepResult            step;

  *id = 0;
  if (statement == NULL)
    return FALSE;
  if (now == NULL)
    now = this_moment;

  /* Somewhere it may still be yesterday, and yesterday's session may run past midnight. */
  today = tend_instant_local_date (now);
  from = tend_date_add_days (today, -2);
  tend_statement_bind_text (statement, ":from", from);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      const char      *date = tend_statement_text (statement, "date");
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;

      /* Zones differ by little more than a day. */
      if (last_date != NULL && strcmp (date, last_date) > 0)
        break;
      read_instants (statement, &start, &end);
      if (end == NULL || strcmp (end, now) <= 0 || (first != NULL && strcmp (start, first) >= 0))
        continue;
      if (last_date == NULL)
        last_date = tend_date_add_days (date, 2);
      *id = tend_statement_int64 (statement, "id");
      g_free (first);
      first = g_steal_pointer (&start);
    }
  return step != TEND_STEP_ERROR;
}

/* The one session that @sql finds for @id; NULL without an error when there is none. */
static TendSession *
load_one (TendDatabase *database,
          const char   *sql,
          gint64        id,
          gboolean     *failed,
          GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);
  TendStepResult            step;

  *failed = TRUE;
  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":id", id);
  step = tend_statement_step (statement, error);
  *failed = step == TEND_STEP_ERROR;
  return step == TEND_STEP_ROW ? read_session (statement) : NULL;
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                       _ ("This session is not there any more."));
}

TendSession *
tend_session_load (TendDatabase *database,
                   gint64        id,
                   GError      **error)
{
  gboolean     failed;
  TendSession *session = load_one (database, load, id, &failed, error);

  if (session == NULL && !failed)
    set_not_found (error);
  return session;
}

TendSession *
tend_session_load_for_plan (TendDatabase *database,
                            gint64        plan,
                            GError      **error)
{
  gboolean     failed;
  TendSession *session = load_one (database, load_for_plan, plan, &failed, error);

  if (session == NULL && !failed)
    session = load_one (database, load_for_program_plan, plan, &failed, error);
  if (session == NULL && !failed)
    set_not_found (error);
  return session;
}

GListStore *
tend_session_load_all (TendDatabase *database,
                       gint64        cohort,
                       GError      **error)
{
  g_autoptr (GListStore)    sessions = g_list_store_new (TEND_TYPE_SESSION);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_all, error);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":id", cohort);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      g_autoptr (TendSession) session = read_session (statement);

      g_list_store_append (sessions, session);
    }
  return step == TEND_STEP_DONE ? g_steal_pointer (&sessions) : NULL;
}

gboolean
tend_session_create (TendDatabase *database,
                     TendSession  *session,
                     gint64       *id,
                     GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, create, error);
  int                       number = tend_session_get_number (session);

  g_return_val_if_fail (id != NULL, FALSE);

  if (statement == NULL)
    return FALSE;
  *id = tend_id_new ();
  tend_statement_bind_id (statement, ":id", *id);
  tend_statement_bind_id (statement, ":cohort", tend_session_get_cohort (session));
  tend_statement_bind_int64 (statement, ":position", tend_session_get_position (session));
  tend_statement_bind_enum (statement, ":kind", TEND_TYPE_SESSION_KIND,
                            (int)tend_session_get_kind (session));
  if (number > 0)
    tend_statement_bind_int64 (statement, ":number", number);
  tend_statement_bind_text (statement, ":title", tend_session_get_title (session));
  tend_statement_bind_text (statement, ":date", tend_session_get_date (session));
  tend_statement_bind_text (statement, ":start_time", tend_session_get_start_time (session));
  tend_statement_bind_text (statement, ":zone", tend_session_get_zone (session));
  tend_statement_bind_int64 (statement, ":minutes", tend_session_get_minutes (session));
  tend_statement_bind_id (statement, ":plan", tend_session_get_plan (session));
  tend_statement_bind_enum (statement, ":state", TEND_TYPE_SESSION_STATE,
                            (int)tend_session_get_state (session));
  return tend_statement_execute (statement, error);
}

static gboolean
check_when (TendSession *session,
            const char  *date,
            const char  *start_time,
            int          minutes,
            GError     **error)
{
  TendSessionState state = tend_session_get_state (session);

  if (state != TEND_SESSION_PLANNED && state != TEND_SESSION_READY)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                         _ ("This session has begun or was called off, so it cannot be moved. "
                            "Nothing was changed."));
  else if (date != NULL && !tend_date_is_valid (date))
    g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
                 _ ("“%s” is not a date. Nothing was changed."), date);
  else if (start_time != NULL && !tend_time_is_valid (start_time))
    g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
                 _ ("“%s” is not a time of day; write it as 18:30. Nothing was changed."),
                 start_time);
  else if (minutes <= 0)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                         _ ("A session needs a length of at least one minute. Nothing was "
                            "changed."));
  else
    return TRUE;
  return FALSE;
}

gboolean
tend_session_reschedule (TendDatabase *database,
                         gint64        id,
                         const char   *date,
                         const char   *start_time,
                         int           minutes,
                         GError      **error)
{
  g_autoptr (TendSession)   session = tend_session_load (database, id, error);
  g_autoptr (TendStatement) statement = NULL;

  if (session == NULL || !check_when (session, date, start_time, minutes, error))
    return FALSE;
  statement = tend_database_prepare (database, reschedule, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  tend_statement_bind_text (statement, ":date", date);
  tend_statement_bind_text (statement, ":start_time", start_time);
  tend_statement_bind_int64 (statement, ":minutes", minutes);
  return tend_statement_execute (statement, error);
}

gboolean
tend_session_set_state (TendDatabase    *database,
                        gint64           id,
                        TendSessionState state,
                        GError         **error)
{
  g_autoptr (TendSession)   session = tend_session_load (database, id, error);
  g_autoptr (TendStatement) statement = NULL;

  if (session == NULL ||
      !tend_transition_check (TEND_TYPE_SESSION_STATE, (int)tend_session_get_state (session),
                              (int)state, error))
    return FALSE;
  statement = tend_database_prepare (database, set_state, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  tend_statement_bind_enum (statement, ":state", TEND_TYPE_SESSION_STATE, (int)state);
  return tend_statement_execute (statement, error);
}
