/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-store.h"

#include "tend-text.h"

static void
known_person_free (TendKnownPerson *person)
{
  g_free (person->name);
  g_free (person);
}

static void
known_inquiry_free (TendKnownInquiry *inquiry)
{
  g_free (inquiry->received);
  g_free (inquiry->wish);
  g_free (inquiry);
}

static void
known_message_free (TendKnownMessage *message)
{
  g_free (message->received);
  g_free (message->body);
  g_free (message);
}

/* Every row that @sql asks for, as @read makes it. @id stands for the parameter @name, NULL when
 * there is none. */
static GPtrArray *
collect (TendDatabase *database,
         const char   *sql,
         const char   *name,
         gint64        id,
         gpointer (*read) (TendStatement *),
         GDestroyNotify free_row,
         GError       **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);
  g_autoptr (GPtrArray)     rows = g_ptr_array_new_with_free_func (free_row);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  if (name != NULL)
    tend_statement_bind_id (statement, name, id);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    g_ptr_array_add (rows, read (statement));
  return step == TEND_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static gpointer
read_person (TendStatement *statement)
{
  TendKnownPerson *person = g_new0 (TendKnownPerson, 1);

  person->id = tend_statement_int64 (statement, "id");
  person->name = g_strdup (tend_statement_text (statement, "name"));
  person->may_write = tend_statement_int (statement, "may_write") != 0;
  return person;
}

static gpointer
read_inquiry (TendStatement *statement)
{
  TendKnownInquiry *inquiry = g_new0 (TendKnownInquiry, 1);

  inquiry->id = tend_statement_int64 (statement, "id");
  inquiry->party = tend_statement_int64 (statement, "party");
  inquiry->state = (TendInquiryState)tend_statement_enum (statement, "state",
                                                          TEND_TYPE_INQUIRY_STATE);
  inquiry->received = g_strdup (tend_statement_text (statement, "received"));
  inquiry->wish = g_strdup (tend_statement_text (statement, "wish"));
  return inquiry;
}

static gpointer
read_message (TendStatement *statement)
{
  TendKnownMessage *message = g_new0 (TendKnownMessage, 1);

  message->inquiry = tend_statement_int64 (statement, "inquiry");
  message->received = g_strdup (tend_statement_text (statement, "received"));
  message->body = g_strdup (tend_statement_text (statement, "body"));
  return message;
}

gboolean
tend_import_begin_questions (TendDatabase *database,
                             GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  return tend_database_run (database, "BEGIN", error);
}

void
tend_import_end_questions (TendDatabase *database)
{
  g_return_if_fail (TEND_IS_DATABASE (database));

  tend_database_run (database, "COMMIT", NULL);
}

GPtrArray *
tend_import_known_people_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)known_person_free);
}

gboolean
tend_import_known_people_have (GPtrArray *people,
                               gint64     id)
{
  for (guint i = 0; i < people->len; i++)
    if (((TendKnownPerson *)g_ptr_array_index (people, i))->id == id)
      return TRUE;
  return FALSE;
}

gboolean
tend_import_find_people (TendDatabase *database,
                         const char   *folded,
                         GPtrArray    *people,
                         GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);
  g_return_val_if_fail (people != NULL, FALSE);

  statement = tend_database_prepare (database,
                                     "SELECT person.id AS id, person.name AS name,"
                                     "  person.may_write AS may_write"
                                     " FROM person_email"
                                     " JOIN person ON person.id = person_email.person"
                                     " WHERE person_email.folded = :folded"
                                     " ORDER BY person.id",
                                     error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_text (statement, ":folded", folded);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    if (!tend_import_known_people_have (people, tend_statement_int64 (statement, "id")))
      g_ptr_array_add (people, read_person (statement));
  return step == TEND_STEP_DONE;
}

GPtrArray *
tend_import_find_people_without_address (TendDatabase *database,
                                         GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return collect (database,
                  "SELECT id, name, may_write FROM person WHERE NOT EXISTS"
                  " (SELECT 1 FROM person_email WHERE person = person.id)"
                  " ORDER BY id",
                  NULL, 0, read_person, (GDestroyNotify)known_person_free, error);
}

GPtrArray *
tend_import_find_members (TendDatabase *database,
                          gint64        inquiry,
                          GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return collect (database,
                  "SELECT person.id AS id, person.name AS name,"
                  "  person.may_write AS may_write"
                  " FROM inquiry"
                  " JOIN party_member ON party_member.party = inquiry.party"
                  " JOIN person ON person.id = party_member.person"
                  " WHERE inquiry.id = :inquiry"
                  " ORDER BY party_member.position",
                  ":inquiry", inquiry, read_person, (GDestroyNotify)known_person_free, error);
}

GPtrArray *
tend_import_find_companions (TendDatabase *database,
                             gint64        person,
                             GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return collect (database,
                  "SELECT DISTINCT person.id AS id, person.name AS name,"
                  "  person.may_write AS may_write"
                  " FROM party_member AS own"
                  " JOIN party_member AS other ON other.party = own.party"
                  " JOIN person ON person.id = other.person"
                  " WHERE own.person = :person AND person.id <> :person"
                  "  AND NOT EXISTS (SELECT 1 FROM person_email"
                  "   WHERE person_email.person = person.id)"
                  " ORDER BY person.id",
                  ":person", person, read_person, (GDestroyNotify)known_person_free, error);
}

GPtrArray *
tend_import_find_inquiries (TendDatabase *database,
                            gint64        person,
                            GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return collect (database,
                  "SELECT inquiry.id AS id, inquiry.party AS party,"
                  "  inquiry.state AS state, inquiry.received AS received,"
                  "  inquiry.wish AS wish"
                  " FROM party_member"
                  " JOIN inquiry ON inquiry.party = party_member.party"
                  " WHERE party_member.person = :person"
                  " ORDER BY inquiry.received DESC, inquiry.id DESC",
                  ":person", person, read_inquiry, (GDestroyNotify)known_inquiry_free, error);
}

GPtrArray *
tend_import_find_messages (TendDatabase *database,
                           gint64        person,
                           GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return collect (database,
                  "SELECT inquiry, received, body FROM message"
                  " WHERE person = :person ORDER BY id",
                  ":person", person, read_message, (GDestroyNotify)known_message_free, error);
}

gboolean
tend_import_knows_phone (TendDatabase *database,
                         gint64        person,
                         const char   *folded,
                         gboolean     *knows,
                         GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (knows != NULL, FALSE);

  statement = tend_database_prepare (database,
                                     "SELECT 1 FROM person_phone"
                                     " WHERE person = :person AND folded = :folded LIMIT 1",
                                     error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":person", person);
  tend_statement_bind_text (statement, ":folded", folded);
  step = tend_statement_step (statement, error);
  *knows = step == TEND_STEP_ROW;
  return step != TEND_STEP_ERROR;
}

GHashTable *
tend_import_find_cohorts (TendDatabase *database,
                          GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autoptr (GHashTable)    cohorts = NULL;
  g_autoptr (GHashTable)    doubles = NULL;
  GHashTableIter            iter;
  gpointer                  title;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  cohorts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  doubles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  statement = tend_database_prepare (database,
                                     "SELECT id, title FROM cohort WHERE state NOT IN"
                                     " ('completed', 'archived', 'cancelled') ORDER BY id",
                                     error);
  if (statement == NULL)
    return NULL;
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      char   *folded = tend_text_fold (tend_statement_text (statement, "title"));
      gint64 *id = g_new (gint64, 1);

      *id = tend_statement_int64 (statement, "id");
      if (g_hash_table_contains (cohorts, folded))
        g_hash_table_add (doubles, g_strdup (folded));
      g_hash_table_insert (cohorts, folded, id);
    }
  if (step == TEND_STEP_ERROR)
    return NULL;

  g_hash_table_iter_init (&iter, doubles);
  while (g_hash_table_iter_next (&iter, &title, NULL))
    g_hash_table_remove (cohorts, title);
  return g_steal_pointer (&cohorts);
}

/* The rows of the batch @id, or only those of them that are in Tend since. */
static GArray *
find_rows (TendDatabase *database,
           gint64        id,
           gboolean      only_imported,
           GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autoptr (GArray)        rows = g_array_new (FALSE, FALSE, sizeof (TendImportedRow));
  TendStepResult            step;

  statement = tend_database_prepare (database,
                                     "SELECT line, person, inquiry FROM import_row"
                                     " WHERE batch = :batch AND (:all OR verdict IN"
                                     "  ('new-inquiry', 'adds-to-known', 'same-as-before'))"
                                     " ORDER BY line",
                                     error);
  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":batch", id);
  tend_statement_bind_int64 (statement, ":all", only_imported ? 0 : 1);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      TendImportedRow row = { .line = (guint)tend_statement_int (statement, "line"),
                              .person = tend_statement_int64 (statement, "person"),
                              .inquiry = tend_statement_int64 (statement, "inquiry") };

      g_array_append_val (rows, row);
    }
  return step == TEND_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

GArray *
tend_import_find_rows (TendDatabase *database,
                       gint64        id,
                       GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return find_rows (database, id, FALSE, error);
}

GArray *
tend_import_find_batch (TendDatabase *database,
                        const char   *hash,
                        char        **imported,
                        char        **reading,
                        GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  gint64                    id = 0;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);
  g_return_val_if_fail (imported != NULL && reading != NULL, NULL);

  *imported = NULL;
  *reading = NULL;
  statement = tend_database_prepare (database,
                                     "SELECT id, imported, reading FROM import_batch"
                                     " WHERE file_hash = :hash ORDER BY id DESC LIMIT 1",
                                     error);
  if (statement == NULL)
    return NULL;
  tend_statement_bind_text (statement, ":hash", hash);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_ERROR)
    return NULL;
  if (step == TEND_STEP_ROW)
    {
      id = tend_statement_int64 (statement, "id");
      *imported = g_strdup (tend_statement_text (statement, "imported"));
      *reading = g_strdup (tend_statement_text (statement, "reading"));
    }
  return find_rows (database, id, TRUE, error);
}
