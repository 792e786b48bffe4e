/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-search-inquiries.h"

#include <string.h>

/* Three questions that all go by the inquiries' ids, read side by side: as subqueries of one they
 * took three times as long. CROSS JOIN keeps the order of the tables. */
static const char ask_people[] =
    "SELECT inquiry.id, inquiry.referred_by, inquiry.wish, inquiry.next_step, person.id,"
    "  person.name, person.given_name, person.family_name, person.preferred_name,"
    "  person_email.id, person_email.address, person_phone.number, person_phone.folded"
    " FROM temp.touched CROSS JOIN inquiry ON inquiry.id = touched.id"
    " LEFT JOIN party_member ON party_member.party = inquiry.party"
    " LEFT JOIN person ON person.id = party_member.person"
    " LEFT JOIN person_email ON person_email.person = person.id"
    " LEFT JOIN person_phone ON person_phone.person = person.id"
    " WHERE touched.kind = :kind ORDER BY touched.id";

static const char ask_messages[] =
    "SELECT message.inquiry, message.body"
    " FROM temp.touched CROSS JOIN message ON message.inquiry = touched.id"
    " WHERE touched.kind = :kind ORDER BY touched.id";

static const char ask_notes[] = "SELECT note.inquiry, note.body"
                                " FROM temp.touched CROSS JOIN note ON note.inquiry = touched.id"
                                " WHERE touched.kind = :kind ORDER BY touched.id";

/* Of inquiries that are there no more. */
static const char clear_words[] = "INSERT INTO search (search, rowid, kind, body)"
                                  " SELECT 'delete', document.id, document.kind, document.body"
                                  " FROM temp.touched"
                                  " JOIN search_document AS document ON document.id = touched.id"
                                  " WHERE touched.kind = :kind AND NOT EXISTS"
                                  "  (SELECT 1 FROM inquiry WHERE inquiry.id = touched.id)";
static const char clear_documents[] = "DELETE FROM search_document WHERE id IN"
                                      " (SELECT id FROM temp.touched WHERE kind = :kind AND"
                                      "   NOT EXISTS"
                                      "   (SELECT 1 FROM inquiry WHERE inquiry.id = touched.id))";

static const char count_inquiries[] = "SELECT count (*) AS n FROM temp.touched WHERE kind = :kind";

/* Of many documents the parts of the index are put together little by little with what is written
 * later; at once it takes a third longer. */
#define MANY 2000
static const char leave_parts[] = "INSERT INTO search (search, rank) VALUES ('automerge', 0)";
static const char join_parts[] = "INSERT INTO search (search, rank) VALUES ('automerge', 4)";

static const char find_last[] = "SELECT coalesce (max (id), 0) AS id FROM search_document";
static const char find_document[] = "SELECT body FROM search_document WHERE id = :id";
static const char insert_document[] = "INSERT INTO search_document (id, kind, body)"
                                      " VALUES (:id, 'inquiry', :body)";
static const char update_document[] = "UPDATE search_document SET body = :body WHERE id = :id";
static const char remove_words[] = "INSERT INTO search (search, rowid, kind, body)"
                                   " VALUES ('delete', :id, 'inquiry', :body)";
static const char insert_words[] = "INSERT INTO search (rowid, kind, body)"
                                   " VALUES (:id, 'inquiry', :body)";

static const char insert_all_documents[] = "INSERT INTO search_document (id, kind, body)"
                                           " SELECT c0, 'inquiry', c1 FROM tend_rows (:documents)";
static const char insert_all_words[] = "INSERT INTO search (rowid, kind, body)"
                                       " SELECT c0, 'inquiry', c1 FROM tend_rows (:documents)";

/* The columns of ask_people. */
enum {
  INQUIRY,
  FIRST_OF_INQUIRY,
  PERSON = 4,
  FIRST_OF_PERSON,
  EMAIL = 9,
  ADDRESS,
  FIRST_OF_PHONE,
  N_COLUMNS = 13,
};

/* The columns of the others, after INQUIRY. */
enum {
  BODY = 1,
};

/* A question and whether its present row is still to be used. */
typedef struct
{
  TendStatement *statement;
  sqlite3_stmt  *handle;
  gboolean       has_row;
} Question;

typedef struct
{
  Question people, messages, notes;
  gint64   inquiry;
  GString *body;
  GString *addresses, *numbers; /* of everybody, behind the names */
  GError  *error;               /* what a question failed with */
} Documents;

static void
step (Documents *documents,
      Question  *question)
{
  question->has_row = documents->error == NULL &&
                      tend_statement_step (question->statement, &documents->error) ==
                          TEND_STEP_ROW;
}

static gboolean
ask (Documents    *documents,
     Question     *question,
     TendDatabase *database,
     const char   *sql,
     int           kind,
     GError      **error)
{
  question->statement = tend_database_prepare (database, sql, error);
  if (question->statement == NULL)
    return FALSE;
  question->handle = tend_statement_get_handle (question->statement);
  tend_statement_bind_int64 (question->statement, ":kind", kind);
  step (documents, question);
  return TRUE;
}

static gint64
number (Question *question,
        int       column)
{
  return sqlite3_column_int64 (question->handle, column);
}

static void
append_text (GString    *to,
             const char *text,
             gssize      length)
{
  if (length == 0)
    return;
  if (to->len > 0)
    g_string_append_c (to, ' ');
  g_string_append_len (to, text, length);
}

static void
append (GString  *to,
        Question *question,
        int       first,
        int       end)
{
  for (int i = first; i < end; i++)
    {
      const char *text = (const char *)sqlite3_column_text (question->handle, i);

      if (text != NULL)
        append_text (to, text, sqlite3_column_bytes (question->handle, i));
    }
}

/* Somebody with several addresses and numbers comes with each of them and each of these. */
static void
append_people (Documents *documents)
{
  Question *people = &documents->people;
  gint64    person = 0, email = 0;
  gboolean  first_email = FALSE;

  g_string_truncate (documents->addresses, 0);
  g_string_truncate (documents->numbers, 0);
  append (documents->body, people, FIRST_OF_INQUIRY, PERSON);
  for (; people->has_row && number (people, INQUIRY) == documents->inquiry;
       step (documents, people))
    {
      if (number (people, PERSON) != person)
        {
          person = number (people, PERSON);
          email = 0;
          first_email = TRUE;
          append (documents->body, people, FIRST_OF_PERSON, EMAIL);
        }
      else if (number (people, EMAIL) != email)
        first_email = FALSE;
      if (number (people, EMAIL) != email)
        {
          email = number (people, EMAIL);
          append (documents->addresses, people, ADDRESS, FIRST_OF_PHONE);
        }
      if (first_email)
        append (documents->numbers, people, FIRST_OF_PHONE, N_COLUMNS);
    }
  append_text (documents->body, documents->addresses->str, (gssize)documents->addresses->len);
  append_text (documents->body, documents->numbers->str, (gssize)documents->numbers->len);
}

static void
append_bodies (Documents *documents,
               Question  *question)
{
  for (; question->has_row && number (question, INQUIRY) == documents->inquiry;
       step (documents, question))
    append (documents->body, question, BODY, BODY + 1);
}

static void
make_next (Documents *documents)
{
  g_string_truncate (documents->body, 0);
  documents->inquiry = number (&documents->people, INQUIRY);
  append_people (documents);
  append_bodies (documents, &documents->messages);
  append_bodies (documents, &documents->notes);
}

static gboolean
write_text (TendDatabase *database,
            const char   *sql,
            gint64        id,
            const char   *text,
            GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_text (statement, ":body", text);
  return tend_statement_execute (statement, error);
}

static gboolean
add_document (TendDatabase *database,
              gint64        id,
              const char   *text,
              GError      **error)
{
  return write_text (database, insert_document, id, text, error) &&
         write_text (database, insert_words, id, text, error);
}

/* The words of @text that @before has not, in @added. FALSE when @text has not all words of
 * @before. */
static gboolean
find_added (const char *before,
            const char *text,
            GString    *added)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, " ");

      if (strncmp (before, text, length) == 0 &&
          (before[length] == ' ' || before[length] == '\0'))
        before += length + (before[length] == ' ' ? 1 : 0);
      else
        append_text (added, text, (gssize)length);
      text += length + (text[length] == ' ' ? 1 : 0);
    }
  return *before == '\0';
}

/* What only grew gets the new words alone. */
static gboolean
replace_document (TendDatabase *database,
                  gint64        id,
                  const char   *before,
                  const char   *text,
                  GError      **error)
{
  g_autoptr (GString) added = NULL;

  if (strcmp (before, text) == 0)
    return TRUE;
  if (!write_text (database, update_document, id, text, error))
    return FALSE;
  added = g_string_new (NULL);
  if (find_added (before, text, added))
    return write_text (database, insert_words, id, added->str, error);
  return write_text (database, remove_words, id, before, error) &&
         write_text (database, insert_words, id, text, error);
}

/* Ids grow: those beyond the last document have none yet, and need not be looked for. */
static gboolean
write_document (TendDatabase *database,
                Documents    *documents,
                gint64        last,
                GError      **error)
{
  g_autoptr (TendStatement) find = NULL;
  g_autofree char          *before = NULL;
  TendStepResult            step;

  if (documents->inquiry > last)
    return add_document (database, documents->inquiry, documents->body->str, error);
  find = tend_database_prepare (database, find_document, error);
  if (find == NULL)
    return FALSE;
  tend_statement_bind_int64 (find, ":id", documents->inquiry);
  step = tend_statement_step (find, error);
  if (step == TEND_STEP_ERROR)
    return FALSE;
  if (step == TEND_STEP_DONE)
    return add_document (database, documents->inquiry, documents->body->str, error);
  before = g_strdup (tend_statement_text (find, "body"));
  return replace_document (database, documents->inquiry, before, documents->body->str, error);
}

static gboolean
write_documents (TendDatabase *database,
                 Documents    *documents,
                 gint64        last,
                 GError      **error)
{
  while (documents->people.has_row)
    {
      make_next (documents);
      if (documents->error == NULL && !write_document (database, documents, last, error))
        return FALSE;
    }
  if (documents->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&documents->error));
  return FALSE;
}

static gboolean
update_all (TendDatabase *database,
            int           kind,
            GError      **error)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GString) addresses = g_string_new (NULL);
  g_autoptr (GString) numbers = g_string_new (NULL);
  Documents           documents = { .body = body, .addresses = addresses, .numbers = numbers };
  gint64              last = tend_database_ask (database, find_last, error);
  gboolean            updated;

  updated = last >= 0 && ask (&documents, &documents.people, database, ask_people, kind, error) &&
            ask (&documents, &documents.messages, database, ask_messages, kind, error) &&
            ask (&documents, &documents.notes, database, ask_notes, kind, error) &&
            write_documents (database, &documents, last, error);
  tend_statement_release (documents.people.statement);
  tend_statement_release (documents.messages.statement);
  tend_statement_release (documents.notes.statement);
  g_clear_error (&documents.error);
  return updated;
}

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

gboolean
tend_search_update_inquiries (TendDatabase *database,
                              int           kind,
                              GError      **error)
{
  g_autoptr (TendStatement) count = tend_database_prepare (database, count_inquiries, error);
  gint64                    n;
  gboolean                  many;

  if (count == NULL)
    return FALSE;
  tend_statement_bind_int64 (count, ":kind", kind);
  if (tend_statement_step (count, error) != TEND_STEP_ROW)
    return FALSE;
  n = tend_statement_int64 (count, "n");
  if (n == 0)
    return TRUE;

  many = n > MANY;
  return (!many || tend_database_run (database, leave_parts, error)) &&
         run_for (database, clear_words, kind, error) &&
         run_for (database, clear_documents, kind, error) && update_all (database, kind, error) &&
         (!many || tend_database_run (database, join_parts, error));
}

static gboolean
insert (TendDatabase *database,
        const char   *sql,
        TendRows     *documents,
        GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_rows (statement, ":documents", documents);
  return tend_statement_execute (statement, error);
}

gboolean
tend_search_add_inquiries (TendDatabase *database,
                           TendRows     *documents,
                           GError      **error)
{
  gboolean many = documents->n_rows > MANY;

  return (!many || tend_database_run (database, leave_parts, error)) &&
         insert (database, insert_all_documents, documents, error) &&
         insert (database, insert_all_words, documents, error) &&
         (!many || tend_database_run (database, join_parts, error));
}
