/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-search-inquiries.h"

#include "tend-rows.h"

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

static const char count_inquiries[] =
    "SELECT count (*) AS n FROM temp.touched CROSS JOIN inquiry ON inquiry.id = touched.id"
    " WHERE touched.kind = :kind";

/* Of many documents the parts of the index are put together little by little with what is written
 * later; at once it takes a third longer. */
#define MANY 2000
static const char leave_parts[] = "INSERT INTO search (search, rank) VALUES ('automerge', 0)";
static const char join_parts[] = "INSERT INTO search (search, rank) VALUES ('automerge', 4)";

static const char insert_documents[] = "INSERT INTO search (rowid, kind, body)"
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
  TendRows rows;
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
make_next (TendRows *rows)
{
  Documents *documents = (Documents *)rows;

  g_string_truncate (documents->body, 0);
  documents->inquiry = documents->people.has_row ? number (&documents->people, INQUIRY) : 0;
  append_people (documents);
  append_bodies (documents, &documents->messages);
  append_bodies (documents, &documents->notes);
}

static void
give_column (TendRows        *rows,
             gsize            row,
             int              column,
             sqlite3_context *context)
{
  Documents *documents = (Documents *)rows;

  if (documents->error != NULL)
    sqlite3_result_error_code (context, SQLITE_ABORT);
  else if (column == 0)
    sqlite3_result_int64 (context, documents->inquiry);
  else
    sqlite3_result_text64 (context, documents->body->str, documents->body->len, SQLITE_STATIC,
                           SQLITE_UTF8);
}

static gboolean
insert (Documents    *documents,
        TendDatabase *database,
        GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, insert_documents, error);
  g_autoptr (GError)        failure = NULL;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_rows (statement, ":documents", &documents->rows);
  if (tend_statement_execute (statement, &failure))
    return TRUE;
  /* The reason is that of the question that failed within. */
  if (documents->error != NULL)
    g_propagate_error (error, g_steal_pointer (&documents->error));
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
tend_search_add_inquiries (TendDatabase *database,
                           int           kind,
                           GError      **error)
{
  g_autoptr (GString)       body = g_string_new (NULL);
  g_autoptr (GString)       addresses = g_string_new (NULL);
  g_autoptr (GString)       numbers = g_string_new (NULL);
  g_autoptr (TendStatement) count = tend_database_prepare (database, count_inquiries, error);
  Documents                 documents = {
                    .rows = { .rewind = make_next, .next = make_next, .column = give_column },
                    .body = body,
                    .addresses = addresses,
                    .numbers = numbers,
  };
  gboolean added, many;

  if (count == NULL)
    return FALSE;
  tend_statement_bind_int64 (count, ":kind", kind);
  if (tend_statement_step (count, error) != TEND_STEP_ROW)
    return FALSE;
  documents.rows.n_rows = (gsize)tend_statement_int64 (count, "n");
  if (documents.rows.n_rows == 0)
    return TRUE;

  many = documents.rows.n_rows > MANY;
  added = ask (&documents, &documents.people, database, ask_people, kind, error) &&
          ask (&documents, &documents.messages, database, ask_messages, kind, error) &&
          ask (&documents, &documents.notes, database, ask_notes, kind, error) &&
          (!many || tend_database_run (database, leave_parts, error)) &&
          insert (&documents, database, error) &&
          (!many || tend_database_run (database, join_parts, error));
  tend_statement_release (documents.people.statement);
  tend_statement_release (documents.messages.statement);
  tend_statement_release (documents.notes.statement);
  g_clear_error (&documents.error);
  return added;
}
