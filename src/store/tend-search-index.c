/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-search-index.h"

#include "tend-rows.h"
#include "tend-search-inquiries.h"

static const char make_touched[] = "CREATE TEMP TABLE IF NOT EXISTS touched ("
                                   "  kind INTEGER NOT NULL,"
                                   "  id INTEGER NOT NULL,"
                                   "  PRIMARY KEY (kind, id)"
                                   ") WITHOUT ROWID;"
                                   "DELETE FROM temp.touched";

static const char add_touched[] = "INSERT INTO temp.touched (kind, id)"
                                  " SELECT :kind, c0 FROM tend_rows (:ids)";

/* A document shows more than its own thing: an inquiry the names of its party, a plan the title of
 * its cohort. */
static const struct
{
  TendKind    from;
  TendKind    to;
  const char *sql;
} shown_in[] = {
  { TEND_KIND_PERSON, TEND_KIND_INQUIRY,
    "INSERT OR IGNORE INTO temp.touched (kind, id)"
    " SELECT :to, inquiry.id FROM temp.touched"
    " JOIN party_member ON party_member.person = touched.id"
    " JOIN inquiry ON inquiry.party = party_member.party"
    " WHERE touched.kind = :from" },
  { TEND_KIND_PARTY, TEND_KIND_INQUIRY,
    "INSERT OR IGNORE INTO temp.touched (kind, id)"
    " SELECT :to, inquiry.id FROM temp.touched"
    " JOIN inquiry ON inquiry.party = touched.id"
    " WHERE touched.kind = :from" },
  { TEND_KIND_PROGRAM, TEND_KIND_PLAN,
    "INSERT OR IGNORE INTO temp.touched (kind, id)"
    " SELECT :to, program_session.plan FROM temp.touched"
    " JOIN program_session ON program_session.program = touched.id"
    " WHERE touched.kind = :from" },
  { TEND_KIND_COHORT, TEND_KIND_PLAN,
    "INSERT OR IGNORE INTO temp.touched (kind, id)"
    " SELECT :to, session.plan FROM temp.touched"
    " JOIN session ON session.cohort = touched.id"
    " WHERE touched.kind = :from" },
};

/* The index finds the words to take out in the document as it was. */
static const char clear_words[] = "INSERT INTO search (search, rowid, kind, body)"
                                  " SELECT 'delete', document.id, document.kind, document.body"
                                  " FROM temp.touched"
                                  " JOIN search_document AS document ON document.id = touched.id"
                                  " WHERE touched.kind = :kind";
static const char clear_documents[] = "DELETE FROM search_document WHERE id IN"
                                      " (SELECT id FROM temp.touched WHERE kind = :kind)";
static const char add_words[] = "INSERT INTO search (rowid, kind, body)"
                                " SELECT document.id, document.kind, document.body"
                                " FROM temp.touched"
                                " JOIN search_document AS document ON document.id = touched.id"
                                " WHERE touched.kind = :kind";

/* Those of inquiries are in tend-search-inquiries.c. */
static const struct
{
  TendKind    kind;
  const char *fill;
} documents[] = {
  { TEND_KIND_COHORT,
    "INSERT INTO search_document (id, kind, body)"
    " SELECT cohort.id, 'cohort',"
    "  concat_all (title, season, place, lead, co_facilitator)"
    " FROM temp.touched JOIN cohort ON cohort.id = touched.id WHERE touched.kind = :kind" },
  { TEND_KIND_PLAN,
    "INSERT INTO search_document (id, kind, body)"
    " SELECT plan.id, 'plan',"
    "  concat_all (plan.title,"
    "   (SELECT group_concat (concat_all (session.title, cohort.title), ' ')"
    "     FROM session JOIN cohort ON cohort.id = session.cohort WHERE session.plan = plan.id),"
    "   (SELECT group_concat (concat_all (program_session.title, program.title), ' ')"
    "     FROM program_session JOIN program ON program.id = program_session.program"
    "     WHERE program_session.plan = plan.id),"
    "   (SELECT group_concat (concat_all (title, notes, materials, leader), ' ')"
    "     FROM plan_item WHERE plan_item.plan = plan.id))"
    " FROM temp.touched JOIN plan ON plan.id = touched.id WHERE touched.kind = :kind" },
  { TEND_KIND_PRACTICE,
    "INSERT INTO search_document (id, kind, body)"
    " SELECT practice.id, 'practice',"
    "  concat_all (title, caution,"
    "   (SELECT group_concat (theme, ' ') FROM practice_theme"
    "     WHERE practice_theme.practice = practice.id),"
    "   (SELECT group_concat (body, ' ') FROM script WHERE script.practice = practice.id))"
    " FROM temp.touched JOIN practice ON practice.id = touched.id WHERE touched.kind = :kind" },
};

static gboolean
run_for (TendDatabase *database,
         const char   *sql,
         int           kind,
         GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":kind", kind);
  return tend_statement_execute (statement, error);
}

static gboolean
note_touched (TendDatabase *database,
              TendChanges  *changes,
              GError      **error)
{
  g_autoptr (TendStatement) add = NULL;

  if (!tend_database_run (database, make_touched, error))
    return FALSE;
  add = tend_database_prepare (database, add_touched, error);
  if (add == NULL)
    return FALSE;

  for (int kind = 0; kind < TEND_N_KINDS; kind++)
    {
      GArray *ids = tend_changes_get_searched (changes, (TendKind)kind);

      if (ids->len == 0)
        continue;
      tend_statement_bind_int64 (add, ":kind", kind);
      tend_statement_bind_ids (add, ":ids", (const gint64 *)(gpointer)ids->data, ids->len);
      if (!tend_statement_execute (add, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
follow_to_what_shows_it (TendDatabase *database,
                         TendChanges  *changes,
                         GError      **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_in); i++)
    {
      g_autoptr (TendStatement) statement = NULL;

      if (tend_changes_get_searched (changes, shown_in[i].from)->len == 0)
        continue;
      statement = tend_database_prepare (database, shown_in[i].sql, error);
      if (statement == NULL)
        return FALSE;
      tend_statement_bind_int64 (statement, ":from", shown_in[i].from);
      tend_statement_bind_int64 (statement, ":to", shown_in[i].to);
      if (!tend_statement_execute (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
tend_search_index_has (TendKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (documents[i].kind == kind)
      return TRUE;
  return kind == TEND_KIND_INQUIRY;
}

gboolean
tend_search_index_update (TendDatabase *database,
                          TendChanges  *changes,
                          GError      **error)
{
  if (!note_touched (database, changes, error) ||
      !follow_to_what_shows_it (database, changes, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (!run_for (database, clear_words, documents[i].kind, error) ||
        !run_for (database, clear_documents, documents[i].kind, error) ||
        !run_for (database, documents[i].fill, documents[i].kind, error) ||
        !run_for (database, add_words, documents[i].kind, error))
      return FALSE;
  return tend_search_update_inquiries (database, TEND_KIND_INQUIRY, error);
}
