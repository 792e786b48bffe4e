/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-waiting-list-store.h"

#include "tend-date.h"
#include "tend-enrollment-store.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-inquiry-store.h"
#include "tend-inquiry-verbs.h"
#include "tend-seats.h"

#include <glib/gi18n-lib.h>

static const char list_waiting[] =
    "SELECT (SELECT max (inquiry.id) FROM inquiry WHERE inquiry.party = waitlist_entry.party) AS id"
    " FROM waitlist_entry"
    " WHERE waitlist_entry.cohort = :cohort AND NOT EXISTS"
    "  (SELECT 1 FROM party_member JOIN enrollment ON enrollment.person = party_member.person"
    "    WHERE party_member.party = waitlist_entry.party"
    "    AND enrollment.cohort = waitlist_entry.cohort"
    "    AND enrollment.state IN ('offered', 'expired', 'confirmed', 'active'))"
    " AND EXISTS (SELECT 1 FROM inquiry WHERE inquiry.party = waitlist_entry.party)"
    " ORDER BY priority DESC, joined, waitlist_entry.id";

static const char find_entry[] = "SELECT id FROM waitlist_entry"
                                 " WHERE party = :party AND cohort = :cohort";

static const char find_any_entry[] = "SELECT id FROM waitlist_entry WHERE party = :party LIMIT 1";

/* What the members have in the cohort at present. */
static const char list_enrollments[] =
    "SELECT enrollment.id AS id FROM party_member"
    " JOIN enrollment ON enrollment.person = party_member.person"
    " WHERE party_member.party = :party AND enrollment.cohort = :cohort"
    " AND enrollment.state = :state ORDER BY enrollment.id";

static const char insert_entry[] = "INSERT INTO waitlist_entry (id, party, cohort, joined)"
                                   " VALUES (:id, :party, :cohort, :now)";

static const char remove_entry[] = "DELETE FROM waitlist_entry"
                                   " WHERE party = :party AND cohort = :cohort";

GListStore *
tend_waiting_list_load (TendDatabase *database,
                        gint64        cohort,
                        GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, list_waiting, error);
  g_autoptr (GListStore)    waiting = g_list_store_new (TEND_TYPE_INQUIRY);
  g_autoptr (GArray)        ids = NULL;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, ":cohort", cohort);
  ids = tend_database_collect_ids (statement, error);
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TendInquiry) inquiry =
          tend_inquiry_load_summary (database, g_array_index (ids, gint64, i), error);

      if (inquiry == NULL)
        return NULL;
      g_list_store_append (waiting, inquiry);
    }
  return g_steal_pointer (&waiting);
}

char *
tend_waiting_list_say_next (GListModel *waiting,
                            int         free_places)
{
  guint                        n_waiting = g_list_model_get_n_items (waiting);
  g_autofree TendWaitingParty *parties = g_new0 (TendWaitingParty, n_waiting + 1);

  for (guint i = 0; i < n_waiting; i++)
    {
      /* The list keeps it while its texts are used. */
      g_autoptr (TendInquiry) inquiry = g_list_model_get_item (waiting, i);

      parties[i].names = tend_inquiry_get_names (inquiry);
      parties[i].size = (int)tend_inquiry_get_size (inquiry);
      parties[i].togetherness = tend_inquiry_get_togetherness (inquiry);
    }
  return tend_seats_say_next (free_places, parties, n_waiting);
}

gboolean
tend_waiting_list_has (TendDatabase *database,
                       gint64        party,
                       gint64        cohort,
                       gboolean     *has,
                       GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_entry, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":party", party);
  tend_statement_bind_int64 (statement, ":cohort", cohort);
  step = tend_statement_step (statement, error);
  *has = step == TEND_STEP_ROW;
  return step != TEND_STEP_ERROR;
}

gboolean
tend_waiting_list_remove_entry (TendDatabase *database,
                                gint64        party,
                                gint64        cohort,
                                GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, remove_entry, error);

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":party", party);
  tend_statement_bind_int64 (statement, ":cohort", cohort);
  return tend_statement_execute (statement, error);
}

static gboolean
add_entry (TendDatabase *database,
           gint64        party,
           gint64        cohort,
           GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, insert_entry, error);
  g_autofree char          *now = tend_now ();

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", tend_id_new ());
  tend_statement_bind_int64 (statement, ":party", party);
  tend_statement_bind_int64 (statement, ":cohort", cohort);
  tend_statement_bind_text (statement, ":now", now);
  return tend_statement_execute (statement, error);
}

static gboolean
refuse (GError     **error,
        const char  *what,
        TendInquiry *inquiry)
{
  g_autofree char *message = g_strconcat (tend_inquiry_get_names (inquiry), ": ", what, NULL);

  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID, message);
  return FALSE;
}

static GArray *
find_enrollments (TendDatabase       *database,
                  gint64              party,
                  gint64              cohort,
                  TendEnrollmentState state,
                  GError            **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, list_enrollments, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, ":party", party);
  tend_statement_bind_int64 (statement, ":cohort", cohort);
  tend_statement_bind_enum (statement, ":state", TEND_TYPE_ENROLLMENT_STATE, state);
  return tend_database_collect_ids (statement, error);
}

/* Whether the party may join: not while it waits already, nor while places are held for it. */
static gboolean
check_joining (TendDatabase *database,
               TendInquiry  *inquiry,
               gint64        cohort,
               gboolean     *has,
               GError      **error)
{
  gint64             party = tend_inquiry_get_party (inquiry);
  g_autoptr (GArray) waits = NULL;
  g_autoptr (GArray) offered = NULL;

  if (!tend_waiting_list_has (database, party, cohort, has, error))
    return FALSE;
  waits = find_enrollments (database, party, cohort, TEND_ENROLLMENT_WAITLISTED, error);
  if (waits == NULL)
    return FALSE;
  offered = find_enrollments (database, party, cohort, TEND_ENROLLMENT_OFFERED, error);
  if (offered == NULL)
    return FALSE;

  if (*has && waits->len > 0)
    /* Translators: after the names of a party and a colon */
    return refuse (error, _ ("already on this waiting list. Nothing was changed."), inquiry);
  if (offered->len > 0)
    /* Translators: after the names of a party and a colon */
    return refuse (error, _ ("places are held until they answer. Take the offer back first."),
                   inquiry);
  return TRUE;
}

gboolean
tend_waiting_list_join (TendDatabase *database,
                        gint64        inquiry,
                        gint64        cohort,
                        GError      **error)
{
  g_autoptr (TendInquiry) asked = tend_inquiry_load_summary (database, inquiry, error);
  gboolean                has;

  return asked != NULL && check_joining (database, asked, cohort, &has, error) &&
         tend_enrollment_move_party (database, inquiry, cohort, TEND_ENROLLMENT_WAITLISTED, 0, NULL,
                                     error) &&
         (has || add_entry (database, tend_inquiry_get_party (asked), cohort, error)) &&
         (tend_inquiry_get_state (asked) == TEND_INQUIRY_ENROLLED ||
          tend_inquiry_advance (database, inquiry, TEND_INQUIRY_WAITLISTED, error));
}

static gboolean
waits_elsewhere (TendDatabase *database,
                 gint64        party,
                 gboolean     *waits,
                 GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_any_entry, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":party", party);
  step = tend_statement_step (statement, error);
  *waits = step == TEND_STEP_ROW;
  return step != TEND_STEP_ERROR;
}

gboolean
tend_waiting_list_leave (TendDatabase *database,
                         gint64        inquiry,
                         gint64        cohort,
                         GError      **error)
{
  g_autoptr (TendInquiry) asked = tend_inquiry_load_summary (database, inquiry, error);
  g_autoptr (GArray)      waitlisted = NULL;
  gint64                  party;
  gboolean                waits;

  if (asked == NULL)
    return FALSE;
  party = tend_inquiry_get_party (asked);
  if (!tend_waiting_list_has (database, party, cohort, &waits, error))
    return FALSE;
  if (!waits)
    /* Translators: after the names of a party and a colon */
    return refuse (error, _ ("not on this waiting list. Nothing was changed."), asked);

  waitlisted = find_enrollments (database, party, cohort, TEND_ENROLLMENT_WAITLISTED, error);
  if (waitlisted == NULL)
    return FALSE;
  for (guint i = 0; i < waitlisted->len; i++)
    if (!tend_enrollment_set_state (database, g_array_index (waitlisted, gint64, i),
                                    TEND_ENROLLMENT_WITHDRAWN, error))
      return FALSE;
  if (!tend_waiting_list_remove_entry (database, party, cohort, error) ||
      !waits_elsewhere (database, party, &waits, error))
    return FALSE;
  return waits || tend_inquiry_get_state (asked) != TEND_INQUIRY_WAITLISTED ||
         tend_inquiry_advance (database, inquiry, TEND_INQUIRY_IN_CONVERSATION, error);
}
