/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-inquiry-store.h"

#include "tend-error.h"
#include "tend-note.h"
#include "tend-party-store.h"
#include "tend-person-store.h"
#include "tend-search-index.h"

#include <glib/gi18n-lib.h>

#define CLOSED_STATES \
  "('deferred', 'referred', 'not-now', 'withdrawn', 'no-answer', 'duplicate', 'spam')"

/* Spam and duplicates want nothing more; every other inquiry may have a step that is due. */
#define IS_WAITING                        \
  "(inquiry.state = 'new'"                \
  " OR (inquiry.next_step_date <= :today" \
  "     AND inquiry.state NOT IN ('duplicate', 'spam')))"

/* A date sorts before the instants of its day. */
#define WAITING_SINCE                                                                 \
  "CASE WHEN inquiry.state = 'new' THEN coalesce (inquiry.received, inquiry.created)" \
  " ELSE inquiry.next_step_date END"

#define NEWEST_FIRST "coalesce (inquiry.received, inquiry.created) DESC, inquiry.id DESC"

#define LONGEST_ON_THE_LIST_FIRST            \
  "(SELECT min (joined) FROM waitlist_entry" \
  "  WHERE waitlist_entry.party = inquiry.party), inquiry.received, inquiry.id"

/* Without and with words to search for. */
#define FIND(condition, order)                                                  \
  {                                                                             \
    "SELECT inquiry.id AS id FROM inquiry WHERE " condition " ORDER BY " order, \
        "SELECT inquiry.id AS id FROM inquiry WHERE " condition                 \
        " AND inquiry.id IN (SELECT rowid FROM search"                          \
        "  WHERE search MATCH :query AND kind = 'inquiry') ORDER BY " order     \
  }

static const char *const find_sql[][2] = {
  [TEND_INQUIRIES_WAITING] = FIND (IS_WAITING, WAITING_SINCE ", inquiry.id"),
  [TEND_INQUIRIES_IN_CONVERSATION] = FIND ("inquiry.state IN ('acknowledged', 'in-conversation')",
                                           NEWEST_FIRST),
  [TEND_INQUIRIES_WAITING_LIST] = FIND ("inquiry.state = 'waitlisted'", LONGEST_ON_THE_LIST_FIRST),
  [TEND_INQUIRIES_ENROLLED] = FIND ("inquiry.state = 'enrolled'", NEWEST_FIRST),
  [TEND_INQUIRIES_CLOSED] = FIND ("inquiry.state IN " CLOSED_STATES, NEWEST_FIRST),
  [TEND_INQUIRIES_ALL] = FIND ("TRUE", NEWEST_FIRST),
};

static const char count_waiting[] = "SELECT count(*) AS waiting FROM inquiry WHERE " IS_WAITING;

static const char load_inquiry[] =
    "SELECT inquiry.*, party.togetherness AS togetherness, cohort.title AS cohort_title"
    " FROM inquiry JOIN party ON party.id = inquiry.party"
    " LEFT JOIN cohort ON cohort.id = inquiry.cohort_wished"
    " WHERE inquiry.id = :id";

static const char load_story[] =
    "SELECT id, kind, author, written, body, person FROM note"
    " WHERE inquiry = :inquiry ORDER BY written, id";

GArray *
tend_inquiry_find_ids (TendDatabase     *database,
                       TendInquiryFilter filter,
                       const char       *typed,
                       const char       *today,
                       GError          **error)
{
  g_autofree char          *query = tend_search_query (typed);
  g_autoptr (TendStatement) statement = NULL;

  g_return_val_if_fail ((guint)filter < G_N_ELEMENTS (find_sql), NULL);

  statement = tend_database_prepare (database, find_sql[filter][query != NULL], error);
  if (statement == NULL)
    return NULL;
  if (filter == TEND_INQUIRIES_WAITING)
    tend_statement_bind_text (statement, ":today", today);
  if (query != NULL)
    tend_statement_bind_text (statement, ":query", query);
  return tend_database_collect_ids (statement, error);
}

int
tend_inquiry_count_waiting (TendDatabase *database,
                            const char   *today,
                            GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, count_waiting, error);

  if (statement == NULL)
    return -1;
  tend_statement_bind_text (statement, ":today", today);
  if (tend_statement_step (statement, error) != TEND_STEP_ROW)
    return -1;
  return tend_statement_int (statement, "waiting");
}

static TendInquiry *
read_inquiry (TendStatement *row)
{
  return g_object_new (
      TEND_TYPE_INQUIRY,
      "id", tend_statement_int64 (row, "id"),
      "party", tend_statement_int64 (row, "party"),
      "state", tend_statement_enum (row, "state", TEND_TYPE_INQUIRY_STATE),
      "received", tend_statement_text (row, "received"),
      "channel", tend_statement_enum (row, "channel", TEND_TYPE_CHANNEL),
      "referred-by", tend_statement_text (row, "referred_by"),
      "cohort-wished", tend_statement_int64 (row, "cohort_wished"),
      "cohort-wished-title", tend_statement_text (row, "cohort_title"),
      "wish", tend_statement_text (row, "wish"),
      "togetherness", tend_statement_enum (row, "togetherness", TEND_TYPE_TOGETHERNESS),
      "answered", tend_statement_text (row, "answered"),
      "next-step", tend_statement_text (row, "next_step"),
      "next-step-date", tend_statement_text (row, "next_step_date"),
      "closed-reason", tend_statement_text (row, "closed_reason"),
      NULL);
}

TendInquiry *
tend_inquiry_load_summary (TendDatabase *database,
                           gint64        id,
                           GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_inquiry, error);
  g_autoptr (TendInquiry)   inquiry = NULL;
  g_autofree char          *names = NULL;
  TendStepResult            step;
  guint                     size;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, ":id", id);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_DONE)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                         _ ("This inquiry is not there any more. Nothing was changed."));
  if (step != TEND_STEP_ROW)
    return NULL;

  inquiry = read_inquiry (statement);
  names = tend_party_say_names (database, tend_inquiry_get_party (inquiry), &size, error);
  if (names == NULL)
    return NULL;
  g_object_set (inquiry, "names", names, "size", size, NULL);
  return g_steal_pointer (&inquiry);
}

TendInquiry *
tend_inquiry_load (TendDatabase *database,
                   gint64        id,
                   GError      **error)
{
  g_autoptr (TendInquiry) inquiry = tend_inquiry_load_summary (database, id, error);

  if (inquiry == NULL ||
      !tend_person_load_members (database, tend_inquiry_get_party (inquiry), id,
                                 tend_inquiry_get_members (inquiry), error))
    return NULL;
  return g_steal_pointer (&inquiry);
}

GListStore *
tend_inquiry_load_story (TendDatabase *database,
                         gint64        id,
                         GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_story, error);
  g_autoptr (GListStore)    story = g_list_store_new (TEND_TYPE_NOTE);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, ":inquiry", id);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      g_autoptr (TendNote) note = g_object_new (
          TEND_TYPE_NOTE,
          "id", tend_statement_int64 (statement, "id"),
          "kind", tend_statement_enum (statement, "kind", TEND_TYPE_NOTE_KIND),
          "author", tend_statement_text (statement, "author"),
          "written", tend_statement_text (statement, "written"),
          "body", tend_statement_text (statement, "body"),
          "person", tend_statement_int64 (statement, "person"),
          NULL);

      g_list_store_append (story, note);
    }
  return step == TEND_STEP_DONE ? g_steal_pointer (&story) : NULL;
}
