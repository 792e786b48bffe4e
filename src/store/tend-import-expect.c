/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of those an import is about, read at once when it is carried out. */
#include "tend-id.h"
#include "tend-import-store.h"
#include "tend-import-writer-private.h"
#include "tend-rows.h"

/* In order, each once. */
static void
put_in_order (GArray *ids)
{
  gint64 *values = (gint64 *)(gpointer)ids->data;
  guint   n = 0;

  g_array_sort (ids, tend_id_compare);
  for (guint i = 0; i < ids->len; i++)
    if (n == 0 || values[n - 1] != values[i])
      values[n++] = values[i];
  g_array_set_size (ids, n);
}

static TendStatement *
prepare_for (TendImportWriter *self,
             const char       *sql,
             GArray           *ids,
             GError          **error)
{
  TendStatement *statement = tend_database_prepare (self->database, sql, error);

  if (statement != NULL)
    tend_statement_bind_ids (statement, ":ids", (const gint64 *)(gpointer)ids->data, ids->len);
  return statement;
}

static const char *
keep_text (TendImportWriter *self,
           TendStatement    *ask,
           const char       *column)
{
  const char *text = tend_statement_text (ask, column);

  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static gboolean
read_people (TendImportWriter *self,
             GArray           *ids,
             GError          **error)
{
  g_autoptr (TendStatement) ask = NULL;
  TendStepResult            step;

  ask = prepare_for (self,
                     "SELECT person.id AS id, name, given_name, family_name, preferred_name"
                     " FROM tend_rows (:ids) AS wanted CROSS JOIN person ON person.id = wanted.c0",
                     ids, error);
  if (ask == NULL)
    return FALSE;
  while ((step = tend_statement_step (ask, error)) == TEND_STEP_ROW)
    {
      TendWritePerson person = { .id = tend_statement_int64 (ask, "id"),
                                 .name = keep_text (self, ask, "name"),
                                 .given_name = keep_text (self, ask, "given_name"),
                                 .family_name = keep_text (self, ask, "family_name"),
                                 .preferred_name = keep_text (self, ask, "preferred_name"),
                                 .last_email = TEND_IMPORT_FIRST,
                                 .last_phone = TEND_IMPORT_FIRST };

      g_array_append_val (self->known_people, person);
    }
  if (step == TEND_STEP_ERROR)
    return FALSE;
  return self->known_people->len == ids->len || tend_import_set_changed_meanwhile (error);
}

static gboolean
read_contacts (TendImportWriter *self,
               const char       *sql,
               GArray           *ids,
               GArray           *contacts,
               gsize             last_offset,
               GError          **error)
{
  g_autoptr (TendStatement) ask = prepare_for (self, sql, ids, error);
  TendStepResult            step;

  if (ask == NULL)
    return FALSE;
  while ((step = tend_statement_step (ask, error)) == TEND_STEP_ROW)
    {
      guint            at = (guint)tend_statement_int64 (ask, "at");
      TendWritePerson *person = &g_array_index (self->known_people, TendWritePerson, at);
      guint           *last = &G_STRUCT_MEMBER (guint, person, last_offset);
      TendWriteContact contact = { .person = person->id,
                                   .position = tend_statement_int64 (ask, "position"),
                                   .value = keep_text (self, ask, "value"),
                                   .folded = keep_text (self, ask, "folded"),
                                   .previous = *last,
                                   .known = TRUE };

      *last = contacts->len;
      g_array_append_val (contacts, contact);
    }
  return step == TEND_STEP_DONE;
}

gboolean
tend_import_writer_expect_people (TendImportWriter *self,
                                  GArray           *people,
                                  GError          **error)
{
  put_in_order (people);
  return read_people (self, people, error) &&
         read_contacts (self,
                        "SELECT wanted.c1 AS at, position, address AS value, folded"
                        " FROM tend_rows (:ids) AS wanted"
                        " CROSS JOIN person_email ON person_email.person = wanted.c0",
                        people, self->emails, G_STRUCT_OFFSET (TendWritePerson, last_email),
                        error) &&
         read_contacts (self,
                        "SELECT wanted.c1 AS at, position, number AS value, folded"
                        " FROM tend_rows (:ids) AS wanted"
                        " CROSS JOIN person_phone ON person_phone.person = wanted.c0",
                        people, self->phones, G_STRUCT_OFFSET (TendWritePerson, last_phone),
                        error);
}

gboolean
tend_import_writer_expect_inquiries (TendImportWriter *self,
                                     GArray           *inquiries,
                                     GError          **error)
{
  g_autoptr (TendStatement) ask = NULL;
  TendStepResult            step;

  put_in_order (inquiries);
  ask = prepare_for (self,
                     "SELECT inquiry.id AS id, party, referred_by FROM tend_rows (:ids) AS wanted"
                     " CROSS JOIN inquiry ON inquiry.id = wanted.c0",
                     inquiries, error);
  if (ask == NULL)
    return FALSE;
  while ((step = tend_statement_step (ask, error)) == TEND_STEP_ROW)
    {
      TendWriteInquiry inquiry = { .id = tend_statement_int64 (ask, "id"),
                                   .party = tend_statement_int64 (ask, "party"),
                                   .referred_by = keep_text (self, ask, "referred_by") };

      g_array_append_val (self->known_inquiries, inquiry);
    }
  if (step == TEND_STEP_ERROR)
    return FALSE;
  return self->known_inquiries->len == inquiries->len || tend_import_set_changed_meanwhile (error);
}

gboolean
tend_import_writer_expect_nobody (TendImportWriter *self,
                                  GPtrArray        *addresses,
                                  GError          **error)
{
  g_autoptr (TendStatement) ask = NULL;
  TendStepResult            step;

  ask = tend_database_prepare (self->database,
                               "SELECT 1 FROM tend_rows (:addresses) AS wanted"
                               " CROSS JOIN person_email ON person_email.folded = wanted.c0"
                               " LIMIT 1",
                               error);
  if (ask == NULL)
    return FALSE;
  tend_statement_bind_texts (ask, ":addresses", (const char *const *)addresses->pdata,
                             addresses->len);
  step = tend_statement_step (ask, error);
  return step == TEND_STEP_DONE ||
         (step == TEND_STEP_ROW && tend_import_set_changed_meanwhile (error));
}
