/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-screening-store.h"

#include "tend-id.h"

static const char has_note[] = "SELECT 1 FROM screening_note WHERE person = :person"
                               " AND question IS :question AND body = :body LIMIT 1";

static void
note_free (TendScreeningNote *note)
{
  g_free (note->received);
  g_free (note->question);
  g_free (note->body);
  g_free (note);
}

static TendScreeningNote *
read_note (TendStatement *row)
{
  TendScreeningNote *note = g_new0 (TendScreeningNote, 1);

  note->id = tend_statement_int64 (row, "id");
  note->inquiry = tend_statement_int64 (row, "inquiry");
  note->received = g_strdup (tend_statement_text (row, "received"));
  note->question = g_strdup (tend_statement_text (row, "question"));
  note->body = g_strdup (tend_statement_text (row, "body"));
  return note;
}

gboolean
tend_screening_count (TendDatabase *database,
                      gint64        person,
                      guint        *count,
                      GError      **error)
{
  g_autoptr (TendStatement) ask = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (count != NULL, FALSE);

  ask = tend_database_prepare (database,
                               "SELECT count (*) AS count FROM screening_note"
                               " WHERE person = :person",
                               error);
  if (ask == NULL)
    return FALSE;
  tend_statement_bind_id (ask, ":person", person);
  step = tend_statement_step (ask, error);
  *count = step == TEND_STEP_ROW ? (guint)tend_statement_int (ask, "count") : 0;
  return step != TEND_STEP_ERROR;
}

GPtrArray *
tend_screening_list (TendDatabase *database,
                     gint64        person,
                     GError      **error)
{
  g_autoptr (TendStatement) list = NULL;
  g_autoptr (GPtrArray)     notes = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  list = tend_database_prepare (database,
                                "SELECT id, inquiry, received, question, body FROM screening_note"
                                " WHERE person = :person ORDER BY received, id",
                                error);
  if (list == NULL)
    return NULL;
  notes = g_ptr_array_new_with_free_func ((GDestroyNotify)note_free);
  tend_statement_bind_id (list, ":person", person);
  while ((step = tend_statement_step (list, error)) == TEND_STEP_ROW)
    g_ptr_array_add (notes, read_note (list));
  return step == TEND_STEP_DONE ? g_steal_pointer (&notes) : NULL;
}

gboolean
tend_screening_has (TendDatabase *database,
                    gint64        person,
                    const char   *question,
                    const char   *body,
                    gboolean     *has,
                    GError      **error)
{
  g_autoptr (TendStatement) ask = NULL;
  TendStepResult            step;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (has != NULL, FALSE);

  ask = tend_database_prepare (database, has_note, error);
  if (ask == NULL)
    return FALSE;
  tend_statement_bind_id (ask, ":person", person);
  tend_statement_bind_text (ask, ":question", question);
  tend_statement_bind_text (ask, ":body", body);
  step = tend_statement_step (ask, error);
  *has = step == TEND_STEP_ROW;
  return step != TEND_STEP_ERROR;
}

gboolean
tend_screening_add (TendDatabase *database,
                    gint64        person,
                    gint64        inquiry,
                    const char   *received,
                    const char   *question,
                    const char   *body,
                    GError      **error)
{
  g_autoptr (TendStatement) add = NULL;
  gboolean                  has;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (body != NULL, FALSE);

  if (!tend_screening_has (database, person, question, body, &has, error))
    return FALSE;
  if (has)
    return TRUE;

  add = tend_database_prepare (database,
                               "INSERT INTO screening_note (id, person, inquiry, received,"
                               "  question, body)"
                               " VALUES (:id, :person, :inquiry, :received, :question, :body)",
                               error);
  if (add == NULL)
    return FALSE;
  tend_statement_bind_id (add, ":id", tend_id_new ());
  tend_statement_bind_id (add, ":person", person);
  tend_statement_bind_id (add, ":inquiry", inquiry);
  tend_statement_bind_text (add, ":received", received);
  tend_statement_bind_text (add, ":question", question);
  tend_statement_bind_text (add, ":body", body);
  return tend_statement_execute (add, error);
}
