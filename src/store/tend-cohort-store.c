/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort-store.h"

#include "tend-cohort-sessions.h"
#include "tend-date.h"
#include "tend-enum.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-search-index.h"
#include "tend-seats-store.h"
#include "tend-text.h"
#include "tend-transition.h"

#include <glib/gi18n-lib.h>

static const char find[] =
    "SELECT id FROM cohort"
    " WHERE (:states IS NULL OR instr (:states, ' ' || state || ' ') > 0)"
    " AND (:query IS NULL OR id IN"
    "  (SELECT rowid FROM search WHERE search MATCH :query AND kind = 'cohort'))"
    " ORDER BY state IN ('completed', 'archived', 'cancelled'),"
    "  start_date IS NULL, start_date, title COLLATE NOCASE, id";

static const char load[] =
    "SELECT id, program, title, season, start_date, start_time, zone, place, link, seats_min,"
    "  seats_max, lead, co_facilitator, state"
    " FROM cohort WHERE id = :id";

static const char create[] =
    "INSERT INTO cohort (id, program, title, season, start_date, start_time, zone, place, link,"
    "  seats_min, seats_max, lead, co_facilitator, state, created)"
    " VALUES (:id, :program, :title, :season, :start_date, :start_time, :zone, :place, :link,"
    "  :seats_min, :seats_max, :lead, :co_facilitator, :state, :created)";

static const char update[] =
    "UPDATE cohort SET title = :title, season = :season, start_date = :start_date,"
    "  start_time = :start_time, zone = :zone, place = :place, link = :link,"
    "  seats_min = :seats_min, seats_max = :seats_max, lead = :lead,"
    "  co_facilitator = :co_facilitator"
    " WHERE id = :id";

static const char set_state[] = "UPDATE cohort SET state = :state WHERE id = :id";

/* The nicks of the states in @states with a blank on either side of each; NULL for any. */
static char *
list_states (guint states)
{
  g_autoptr (GString) list = g_string_new (" ");
  const int          *values;
  guint               n_values;

  if (states == 0)
    return NULL;
  values = tend_enum_values (TEND_TYPE_COHORT_STATE, &n_values);
  for (guint i = 0; i < n_values; i++)
    if ((states & TEND_COHORTS_IN (values[i])) != 0)
      g_string_append_printf (list, "%s ", tend_enum_to_nick (TEND_TYPE_COHORT_STATE, values[i]));
  return g_string_free (g_steal_pointer (&list), FALSE);
}

GArray *
tend_cohort_find_ids (TendDatabase *database,
                      guint         states,
                      const char   *typed,
                      GError      **error)
{
  g_autofree char          *list = list_states (states);
  g_autofree char          *query = tend_search_query (typed);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_text (statement, ":states", list);
  tend_statement_bind_text (statement, ":query", query);
  return tend_database_collect_ids (statement, error);
}

static TendCohort *
read_cohort (TendStatement        *row,
             const TendSeatCounts *counts)
{
  return g_object_new (TEND_TYPE_COHORT,
                       "id", tend_statement_int64 (row, "id"),
                       "program", tend_statement_int64 (row, "program"),
                       "title", tend_statement_text (row, "title"),
                       "season", tend_statement_text (row, "season"),
                       "start-date", tend_statement_text (row, "start_date"),
                       "start-time", tend_statement_text (row, "start_time"),
                       "zone", tend_statement_text (row, "zone"),
                       "place", tend_statement_text (row, "place"),
                       "link", tend_statement_text (row, "link"),
                       "seats-min", tend_statement_int (row, "seats_min"),
                       "seats-max", tend_statement_int (row, "seats_max"),
                       "lead", tend_statement_text (row, "lead"),
                       "co-facilitator", tend_statement_text (row, "co_facilitator"),
                       "state", tend_statement_enum (row, "state", TEND_TYPE_COHORT_STATE),
                       "taken", counts->taken,
                       "held", counts->held,
                       "waiting", counts->waiting,
                       NULL);
}

TendCohort *
tend_cohort_load (TendDatabase *database,
                  gint64        id,
                  GError      **error)
{
  TendSeatCounts            counts;
  g_autoptr (TendStatement) statement = NULL;
  TendStepResult            step;

  if (!tend_seats_count (database, id, NULL, &counts, error))
    return NULL;
  statement = tend_database_prepare (database, load, error);
  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":id", id);
  step = tend_statement_step (statement, error);
  return step == TEND_STEP_ROW ? read_cohort (statement, &counts) : NULL;
}

static gboolean
zone_is_known (const char *zone)
{
  g_autoptr (GTimeZone) found = zone != NULL ? g_time_zone_new_identifier (zone) : NULL;

  return zone == NULL || found != NULL;
}

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_cohort (TendCohort *cohort,
              GError    **error)
{
  const char *date = tend_cohort_get_start_date (cohort);
  const char *time = tend_cohort_get_start_time (cohort);
  int         seats_min = tend_cohort_get_seats_min (cohort);

  if (tend_text_is_blank (tend_cohort_get_title (cohort)))
    return refuse (error, _ ("A cohort needs a title. Nothing was changed."));
  if (date != NULL && !tend_date_is_valid (date))
    return refuse (error, _ ("The start is not a date. Nothing was changed."));
  if (time != NULL && !tend_time_is_valid (time))
    return refuse (error, _ ("The time is not a time of day; write it as 18:30. Nothing was "
                             "changed."));
  if (!zone_is_known (tend_cohort_get_zone (cohort)))
    return refuse (error, _ ("The time zone is not known; write it as Europe/Paris. Nothing was "
                             "changed."));
  if (seats_min < 0 || tend_cohort_get_seats_max (cohort) < seats_min)
    return refuse (error, _ ("A cohort cannot have fewer places than the people it needs. Nothing "
                             "was changed."));
  return TRUE;
}

static void
bind_cohort (TendStatement *statement,
             TendCohort    *cohort)
{
  const char      *zone = tend_cohort_get_zone (cohort);
  g_autofree char *local = tend_local_zone ();

  tend_statement_bind_text (statement, ":title", tend_cohort_get_title (cohort));
  tend_statement_bind_text (statement, ":season", tend_cohort_get_season (cohort));
  tend_statement_bind_text (statement, ":start_date", tend_cohort_get_start_date (cohort));
  tend_statement_bind_text (statement, ":start_time", tend_cohort_get_start_time (cohort));
  tend_statement_bind_text (statement, ":zone", zone != NULL ? zone : local);
  tend_statement_bind_text (statement, ":place", tend_cohort_get_place (cohort));
  tend_statement_bind_text (statement, ":link", tend_cohort_get_link (cohort));
  tend_statement_bind_int64 (statement, ":seats_min", tend_cohort_get_seats_min (cohort));
  tend_statement_bind_int64 (statement, ":seats_max", tend_cohort_get_seats_max (cohort));
  tend_statement_bind_text (statement, ":lead", tend_cohort_get_lead (cohort));
  tend_statement_bind_text (statement, ":co_facilitator", tend_cohort_get_co_facilitator (cohort));
}

static gboolean
insert_cohort (TendDatabase *database,
               TendCohort   *draft,
               gint64        id,
               GError      **error)
{
  g_autofree char          *now = tend_now ();
  g_autoptr (TendStatement) statement = tend_database_prepare (database, create, error);

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  tend_statement_bind_id (statement, ":program", tend_cohort_get_program (draft));
  tend_statement_bind_enum (statement, ":state", TEND_TYPE_COHORT_STATE,
                            (int)tend_cohort_get_state (draft));
  tend_statement_bind_text (statement, ":created", now);
  bind_cohort (statement, draft);
  return tend_statement_execute (statement, error);
}

gboolean
tend_cohort_create (TendDatabase *database,
                    TendCohort   *draft,
                    gint64       *id,
                    GError      **error)
{
  g_autoptr (TendCohort) cohort = NULL;

  g_return_val_if_fail (id != NULL, FALSE);

  *id = tend_id_new ();
  if (!check_cohort (draft, error) || !insert_cohort (database, draft, *id, error))
    return FALSE;
  cohort = tend_cohort_load (database, *id, error);
  return cohort != NULL && tend_cohort_sessions_create (database, cohort, error);
}

gboolean
tend_cohort_update (TendDatabase *database,
                    TendCohort   *cohort,
                    GError      **error)
{
  gint64                    id = tend_cohort_get_id (cohort);
  g_autoptr (TendCohort)    before = tend_cohort_load (database, id, error);
  g_autoptr (TendCohort)    after = NULL;
  g_autoptr (TendStatement) statement = NULL;

  if (before == NULL || !check_cohort (cohort, error))
    return FALSE;
  statement = tend_database_prepare (database, update, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  bind_cohort (statement, cohort);
  if (!tend_statement_execute (statement, error))
    return FALSE;
  after = tend_cohort_load (database, id, error);
  return after != NULL && tend_cohort_sessions_follow (database, before, after, error);
}

gboolean
tend_cohort_set_state (TendDatabase   *database,
                       gint64          id,
                       TendCohortState state,
                       GError        **error)
{
  g_autoptr (TendCohort)    cohort = tend_cohort_load (database, id, error);
  g_autoptr (TendStatement) statement = NULL;

  if (cohort == NULL ||
      !tend_transition_check (TEND_TYPE_COHORT_STATE, (int)tend_cohort_get_state (cohort),
                              (int)state, error))
    return FALSE;
  statement = tend_database_prepare (database, set_state, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  tend_statement_bind_enum (statement, ":state", TEND_TYPE_COHORT_STATE, (int)state);
  return tend_statement_execute (statement, error);
}
