/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-inquiry-verbs.h"

#include "tend-date.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-inquiry-store.h"
#include "tend-party-store.h"
#include "tend-person-store.h"
#include "tend-text.h"
#include "tend-transition.h"

#include <glib/gi18n-lib.h>

static const char insert_inquiry[] =
    "INSERT INTO inquiry (id, party, received, channel, referred_by, cohort_wished, wish, state,"
    "  next_step, next_step_date, created)"
    " VALUES (:id, :party, :received, :channel, :referred_by, :cohort_wished, :wish, 'new',"
    "  :next_step, :next_step_date, :created)";

static const char insert_message[] =
    "INSERT INTO message (id, inquiry, person, received, body)"
    " VALUES (:id, :inquiry, :person, :received, :body)";

static const char insert_note[] =
    "INSERT INTO note (id, kind, inquiry, person, author, written, body)"
    " VALUES (:id, :kind, :inquiry, :person, :author, :written, :body)";

static const char set_answered[] = "UPDATE inquiry SET answered = coalesce (answered, :now)"
                                   " WHERE id = :id";

static const char set_next_step[] = "UPDATE inquiry SET next_step = :step, next_step_date = :date"
                                    " WHERE id = :id";

static const char set_togetherness[] = "UPDATE party SET togetherness = :togetherness"
                                       " WHERE id = (SELECT party FROM inquiry WHERE id = :id)";

static const char set_cohort_wished[] = "UPDATE inquiry SET cohort_wished = :cohort WHERE id = :id";

static const char set_state[] = "UPDATE inquiry SET state = :state, closed_reason = :reason"
                                " WHERE id = :id";

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID, message);
  return FALSE;
}

/* Every verb starts here, so that one for an inquiry that is gone says so. */
static gboolean
ask_state (TendDatabase     *database,
           gint64            id,
           TendInquiryState *state,
           GError          **error)
{
  g_autoptr (TendInquiry) inquiry = tend_inquiry_load_summary (database, id, error);

  if (inquiry == NULL)
    return FALSE;
  *state = tend_inquiry_get_state (inquiry);
  return TRUE;
}

static gboolean
store_message (TendDatabase *database,
               TendInquiry  *draft,
               TendPerson   *person,
               GError      **error)
{
  g_autofree char          *body = tend_text_clean (tend_person_get_message (person));
  g_autoptr (TendStatement) statement = NULL;

  if (body == NULL)
    return TRUE;
  statement = tend_database_prepare (database, insert_message, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", tend_id_new ());
  tend_statement_bind_int64 (statement, ":inquiry", tend_inquiry_get_id (draft));
  tend_statement_bind_int64 (statement, ":person", tend_person_get_id (person));
  tend_statement_bind_text (statement, ":received", tend_inquiry_get_received (draft));
  tend_statement_bind_text (statement, ":body", body);
  return tend_statement_execute (statement, error);
}

static gboolean
store_draft (TendDatabase *database,
             TendInquiry  *draft,
             GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, insert_inquiry, error);
  g_autofree char          *now = tend_now ();
  g_autofree char          *referred_by = tend_text_clean (tend_inquiry_get_referred_by (draft));
  g_autofree char          *wish = tend_text_clean (tend_inquiry_get_wish (draft));

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", tend_inquiry_get_id (draft));
  tend_statement_bind_int64 (statement, ":party", tend_inquiry_get_party (draft));
  tend_statement_bind_text (statement, ":received", tend_inquiry_get_received (draft));
  tend_statement_bind_enum (statement, ":channel", TEND_TYPE_CHANNEL,
                            tend_inquiry_get_channel (draft));
  tend_statement_bind_text (statement, ":referred_by", referred_by);
  tend_statement_bind_id (statement, ":cohort_wished", tend_inquiry_get_cohort_wished (draft));
  tend_statement_bind_text (statement, ":wish", wish);
  tend_statement_bind_text (statement, ":next_step", tend_inquiry_get_next_step (draft));
  tend_statement_bind_text (statement, ":next_step_date", tend_inquiry_get_next_step_date (draft));
  tend_statement_bind_text (statement, ":created", now);
  return tend_statement_execute (statement, error);
}

/* What was not known of somebody who asks again is added; what was known stays. */
static gboolean
fill_gaps (TendDatabase *database,
           TendPerson   *person,
           GError      **error)
{
  static const char *const names[] = { "preferred-name", "pronouns", "phone", "access-needs" };
  g_autoptr (TendPerson)   stored = NULL;
  gboolean                 filled = FALSE;

  stored = tend_person_load (database, tend_person_get_id (person), error);
  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *known = NULL;
      g_autofree char *said = NULL;

      g_object_get (stored, names[i], &known, NULL);
      g_object_get (person, names[i], &said, NULL);
      if (known != NULL || said == NULL)
        continue;
      g_object_set (stored, names[i], said, NULL);
      filled = TRUE;
    }
  return !filled || tend_person_update (database, stored, error);
}

gboolean
tend_inquiry_create (TendDatabase *database,
                     TendInquiry  *draft,
                     GError      **error)
{
  GListModel *members = G_LIST_MODEL (tend_inquiry_get_members (draft));
  guint       n_members = g_list_model_get_n_items (members);
  gint64      party;

  for (guint i = 0; i < n_members; i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);

      if (tend_person_get_id (person) == 0 ? !tend_person_insert (database, person, error)
                                           : !fill_gaps (database, person, error))
        return FALSE;
    }
  party = tend_party_insert (database, members, tend_inquiry_get_togetherness (draft), error);
  if (party == 0)
    return FALSE;

  g_object_set (draft, "id", tend_id_new (), "party", party, "state", TEND_INQUIRY_NEW, NULL);
  if (!store_draft (database, draft, error))
    return FALSE;
  for (guint i = 0; i < n_members; i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);

      if (!store_message (database, draft, person, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_note (TendDatabase *database,
            gint64        id,
            gint64        person,
            TendNoteKind  kind,
            const char   *author,
            const char   *text,
            GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autofree char          *body = tend_text_clean (text);
  g_autofree char          *now = tend_now ();

  if (body == NULL)
    return refuse (error, _ ("There is nothing written yet. Nothing was saved."));
  statement = tend_database_prepare (database, insert_note, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", tend_id_new ());
  tend_statement_bind_enum (statement, ":kind", TEND_TYPE_NOTE_KIND, kind);
  tend_statement_bind_int64 (statement, ":inquiry", id);
  tend_statement_bind_id (statement, ":person", person);
  tend_statement_bind_text (statement, ":author", author);
  tend_statement_bind_text (statement, ":written", now);
  tend_statement_bind_text (statement, ":body", body);
  return tend_statement_execute (statement, error);
}

gboolean
tend_inquiry_answer (TendDatabase *database,
                     gint64        id,
                     const char   *author,
                     const char   *text,
                     GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autofree char          *now = tend_now ();
  TendInquiryState          state;

  if (!ask_state (database, id, &state, error) ||
      !write_note (database, id, 0, TEND_NOTE_ANSWER, author, text, error))
    return FALSE;
  statement = tend_database_prepare (database, set_answered, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_text (statement, ":now", now);
  if (!tend_statement_execute (statement, error))
    return FALSE;
  return state != TEND_INQUIRY_NEW ||
         tend_inquiry_set_state (database, id, TEND_INQUIRY_ACKNOWLEDGED, NULL, error);
}

gboolean
tend_inquiry_add_note (TendDatabase *database,
                       gint64        id,
                       gint64        person,
                       const char   *author,
                       const char   *body,
                       GError      **error)
{
  TendInquiryState state;

  return ask_state (database, id, &state, error) &&
         write_note (database, id, person, TEND_NOTE_NOTE, author, body, error);
}

gboolean
tend_inquiry_set_next_step (TendDatabase *database,
                            gint64        id,
                            const char   *step,
                            const char   *date,
                            GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autofree char          *clean_step = tend_text_clean (step);
  g_autofree char          *clean_date = tend_text_clean (date);
  TendInquiryState          state;

  if (!ask_state (database, id, &state, error))
    return FALSE;
  if (clean_date != NULL && !tend_date_is_valid (clean_date))
    return refuse (error, _ ("This is not a date. The next step stays as it was."));
  statement = tend_database_prepare (database, set_next_step, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_text (statement, ":step", clean_step);
  tend_statement_bind_text (statement, ":date", clean_date);
  return tend_statement_execute (statement, error);
}

gboolean
tend_inquiry_set_togetherness (TendDatabase    *database,
                               gint64           id,
                               TendTogetherness togetherness,
                               GError         **error)
{
  g_autoptr (TendStatement) statement = NULL;
  TendInquiryState          state;

  if (!ask_state (database, id, &state, error))
    return FALSE;
  statement = tend_database_prepare (database, set_togetherness, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_enum (statement, ":togetherness", TEND_TYPE_TOGETHERNESS, togetherness);
  return tend_statement_execute (statement, error);
}

gboolean
tend_inquiry_set_cohort_wished (TendDatabase *database,
                                gint64        id,
                                gint64        cohort,
                                GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  TendInquiryState          state;

  if (!ask_state (database, id, &state, error))
    return FALSE;
  statement = tend_database_prepare (database, set_cohort_wished, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_id (statement, ":cohort", cohort);
  return tend_statement_execute (statement, error);
}

gboolean
tend_inquiry_set_state (TendDatabase    *database,
                        gint64           id,
                        TendInquiryState state,
                        const char      *closed_reason,
                        GError         **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autofree char          *reason = tend_text_clean (closed_reason);
  TendInquiryState          before;

  if (!ask_state (database, id, &before, error) ||
      !tend_transition_check (TEND_TYPE_INQUIRY_STATE, before, state, error))
    return FALSE;
  statement = tend_database_prepare (database, set_state, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_enum (statement, ":state", TEND_TYPE_INQUIRY_STATE, state);
  tend_statement_bind_text (statement, ":reason", reason);
  return tend_statement_execute (statement, error);
}

/* The state after @from on the shortest way to @to, or @to itself where there is no way: the check
 * then refuses it in words. */
static TendInquiryState
find_next_step (TendInquiryState from,
                TendInquiryState to)
{
  TendInquiryState   first[TEND_INQUIRY_SPAM + 1];
  gboolean           reached[TEND_INQUIRY_SPAM + 1] = { FALSE };
  g_autoptr (GQueue) open = g_queue_new ();

  reached[from] = TRUE;
  g_queue_push_tail (open, GINT_TO_POINTER (from));
  while (!g_queue_is_empty (open))
    {
      TendInquiryState at = GPOINTER_TO_INT (g_queue_pop_head (open));
      guint            n_next;
      const int       *next = tend_transition_next (TEND_TYPE_INQUIRY_STATE, at, &n_next);

      for (guint i = 0; i < n_next; i++)
        {
          if (reached[next[i]])
            continue;
          reached[next[i]] = TRUE;
          first[next[i]] = at == from ? (TendInquiryState)next[i] : first[at];
          g_queue_push_tail (open, GINT_TO_POINTER (next[i]));
        }
    }
  return reached[to] ? first[to] : to;
}

gboolean
tend_inquiry_advance (TendDatabase    *database,
                      gint64           id,
                      TendInquiryState state,
                      GError         **error)
{
  TendInquiryState at;

  if (!ask_state (database, id, &at, error))
    return FALSE;
  while (at != state)
    {
      at = find_next_step (at, state);
      if (!tend_inquiry_set_state (database, id, at, NULL, error))
        return FALSE;
    }
  return TRUE;
}
