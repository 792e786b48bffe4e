/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-enrollment-store.h"

#include "tend-date.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-inquiry-store.h"
#include "tend-party-store.h"
#include "tend-transition.h"

#include <glib/gi18n-lib.h>

#define ENROLLMENT_COLUMNS                                                                 \
  "SELECT enrollment.id AS id, enrollment.person AS person,"                               \
  " coalesce (person.preferred_name || ' ' || person.family_name, person.name) AS name,"   \
  " enrollment.cohort AS cohort, cohort.title AS cohort_title, enrollment.state AS state," \
  " enrollment.inquiry AS inquiry, inquiry.party AS party, enrollment.offer AS offer,"     \
  " offer.until AS until"                                                                  \
  " FROM enrollment JOIN person ON person.id = enrollment.person"                          \
  " JOIN cohort ON cohort.id = enrollment.cohort"                                          \
  " LEFT JOIN inquiry ON inquiry.id = enrollment.inquiry"                                  \
  " LEFT JOIN offer ON offer.id = enrollment.offer"                                        \
  " LEFT JOIN party_member ON party_member.party = inquiry.party"                          \
  "  AND party_member.person = enrollment.person"

static const char load_enrollment[] = ENROLLMENT_COLUMNS " WHERE enrollment.id = :id";

static const char list_roster[] =
    ENROLLMENT_COLUMNS
    " WHERE enrollment.cohort = :cohort"
    " ORDER BY CASE WHEN enrollment.state IN ('active', 'confirmed', 'completed') THEN 0"
    "  WHEN enrollment.state = 'offered' THEN 1"
    "  WHEN enrollment.state IN ('applied', 'screening', 'expired') THEN 2"
    "  WHEN enrollment.state = 'waitlisted' THEN 3"
    "  ELSE 4 END, inquiry.party, party_member.position, enrollment.id";

static const char list_for_party[] =
    ENROLLMENT_COLUMNS
    " WHERE inquiry.party = :party"
    " ORDER BY enrollment.cohort DESC, party_member.position, enrollment.id";

static const char find_latest[] = "SELECT id, state FROM enrollment"
                                  " WHERE person = :person AND cohort = :cohort"
                                  " ORDER BY id DESC LIMIT 1";

static const char ask_state[] = "SELECT state FROM enrollment WHERE id = :id";

static const char set_state[] = "UPDATE enrollment SET state = :state, changed = :now"
                                " WHERE id = :id";

static const char update_enrollment[] =
    "UPDATE enrollment SET state = :state, inquiry = :inquiry, offer = :offer,"
    "  override_reason = :reason, changed = :now"
    " WHERE id = :id";

static const char insert_enrollment[] =
    "INSERT INTO enrollment (id, person, cohort, inquiry, offer, state, override_reason, created,"
    "  changed)"
    " VALUES (:id, :person, :cohort, :inquiry, :offer, :state, :reason, :now, :now)";

static TendEnrollment *
read_enrollment (TendDatabase  *database,
                 TendStatement *row,
                 GError       **error)
{
  g_autofree char *names = NULL;
  gint64           party = tend_statement_int64 (row, "party");
  guint            size = 1;

  if (party != 0)
    names = tend_party_say_names (database, party, &size, error);
  else
    names = g_strdup (tend_statement_text (row, "name"));
  if (names == NULL)
    return NULL;
  return g_object_new (TEND_TYPE_ENROLLMENT,
                       "id", tend_statement_int64 (row, "id"),
                       "person", tend_statement_int64 (row, "person"),
                       "name", tend_statement_text (row, "name"),
                       "cohort", tend_statement_int64 (row, "cohort"),
                       "cohort-title", tend_statement_text (row, "cohort_title"),
                       "state", tend_statement_enum (row, "state", TEND_TYPE_ENROLLMENT_STATE),
                       "inquiry", tend_statement_int64 (row, "inquiry"),
                       "party", party,
                       "party-names", names,
                       "party-size", size,
                       "offer", tend_statement_int64 (row, "offer"),
                       "until", tend_statement_text (row, "until"),
                       NULL);
}

static GListStore *
list_enrollments (TendDatabase *database,
                  const char   *sql,
                  const char   *parameter,
                  gint64        id,
                  GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);
  g_autoptr (GListStore)    list = g_list_store_new (TEND_TYPE_ENROLLMENT);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, parameter, id);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      g_autoptr (TendEnrollment) enrollment = read_enrollment (database, statement, error);

      if (enrollment == NULL)
        return NULL;
      g_list_store_append (list, enrollment);
    }
  return step == TEND_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
refuse_missing (GError **error)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                       _ ("This person is not in the cohort any more. Nothing was changed."));
  return FALSE;
}

TendEnrollment *
tend_enrollment_load (TendDatabase *database,
                      gint64        id,
                      GError      **error)
{
  g_autoptr (GListStore) found = list_enrollments (database, load_enrollment, ":id", id, error);

  if (found == NULL)
    return NULL;
  if (g_list_model_get_n_items (G_LIST_MODEL (found)) == 0)
    {
      refuse_missing (error);
      return NULL;
    }
  return g_list_model_get_item (G_LIST_MODEL (found), 0);
}

GListStore *
tend_enrollment_list_roster (TendDatabase *database,
                             gint64        cohort,
                             GError      **error)
{
  return list_enrollments (database, list_roster, ":cohort", cohort, error);
}

GListStore *
tend_enrollment_list_for_party (TendDatabase *database,
                                gint64        party,
                                GError      **error)
{
  return list_enrollments (database, list_for_party, ":party", party, error);
}

gboolean
tend_enrollment_set_state (TendDatabase       *database,
                           gint64              id,
                           TendEnrollmentState state,
                           GError            **error)
{
  g_autoptr (TendStatement) ask = tend_database_prepare (database, ask_state, error);
  g_autoptr (TendStatement) set = tend_database_prepare (database, set_state, error);
  g_autofree char          *now = tend_now ();
  TendStepResult            step;

  if (ask == NULL || set == NULL)
    return FALSE;
  tend_statement_bind_int64 (ask, ":id", id);
  step = tend_statement_step (ask, error);
  if (step == TEND_STEP_DONE)
    return refuse_missing (error);
  if (step != TEND_STEP_ROW ||
      !tend_transition_check (TEND_TYPE_ENROLLMENT_STATE,
                              tend_statement_enum (ask, "state", TEND_TYPE_ENROLLMENT_STATE),
                              state, error))
    return FALSE;

  tend_statement_bind_int64 (set, ":id", id);
  tend_statement_bind_enum (set, ":state", TEND_TYPE_ENROLLMENT_STATE, state);
  tend_statement_bind_text (set, ":now", now);
  return tend_statement_execute (set, error);
}

/* The member's enrollment that goes on; 0 when a new one begins, and its state as if just asked. */
static gboolean
find_current (TendDatabase        *database,
              gint64               person,
              gint64               cohort,
              gint64              *id,
              TendEnrollmentState *state,
              GError             **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_latest, error);
  TendStepResult            step;
  guint                     n_next;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":person", person);
  tend_statement_bind_int64 (statement, ":cohort", cohort);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_ERROR)
    return FALSE;

  *id = 0;
  *state = TEND_ENROLLMENT_APPLIED;
  if (step == TEND_STEP_DONE)
    return TRUE;
  tend_transition_next (TEND_TYPE_ENROLLMENT_STATE,
                        tend_statement_enum (statement, "state", TEND_TYPE_ENROLLMENT_STATE),
                        &n_next);
  if (n_next > 0)
    {
      *id = tend_statement_int64 (statement, "id");
      *state = tend_statement_enum (statement, "state", TEND_TYPE_ENROLLMENT_STATE);
    }
  return TRUE;
}

typedef struct
{
  gint64              inquiry;
  gint64              cohort;
  gint64              offer;
  TendEnrollmentState state;
  const char         *reason;
} Move;

static gboolean
move_person (TendDatabase *database,
             gint64        person,
             const Move   *move,
             GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autofree char          *now = tend_now ();
  TendEnrollmentState       before;
  gint64                    id;

  if (!find_current (database, person, move->cohort, &id, &before, error) ||
      !tend_transition_check (TEND_TYPE_ENROLLMENT_STATE, before, move->state, error))
    return FALSE;
  statement = tend_database_prepare (database, id != 0 ? update_enrollment : insert_enrollment,
                                     error);
  if (statement == NULL)
    return FALSE;

  if (id == 0)
    {
      tend_statement_bind_int64 (statement, ":person", person);
      tend_statement_bind_int64 (statement, ":cohort", move->cohort);
    }
  tend_statement_bind_int64 (statement, ":id", id != 0 ? id : tend_id_new ());
  tend_statement_bind_enum (statement, ":state", TEND_TYPE_ENROLLMENT_STATE, move->state);
  tend_statement_bind_id (statement, ":inquiry", move->inquiry);
  tend_statement_bind_id (statement, ":offer", move->offer);
  tend_statement_bind_text (statement, ":reason", move->reason);
  tend_statement_bind_text (statement, ":now", now);
  return tend_statement_execute (statement, error);
}

gboolean
tend_enrollment_move_party (TendDatabase       *database,
                            gint64              inquiry,
                            gint64              cohort,
                            TendEnrollmentState state,
                            gint64              offer,
                            const char         *override_reason,
                            GError            **error)
{
  g_autoptr (TendInquiry) asked = tend_inquiry_load_summary (database, inquiry, error);
  g_autoptr (GArray)      members = NULL;
  const Move              move = { inquiry, cohort, offer, state, override_reason };

  if (asked == NULL)
    return FALSE;
  members = tend_party_list_members (database, tend_inquiry_get_party (asked), error);
  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    if (!move_person (database, g_array_index (members, gint64, i), &move, error))
      return FALSE;
  return TRUE;
}
