/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-program-store.h"

#include "tend-error.h"
#include "tend-program-session.h"

#include <glib/gi18n-lib.h>

static const char load_all[] =
    "SELECT id, title, language FROM program ORDER BY title COLLATE NOCASE, id";

static const char load[] = "SELECT id, title, language FROM program WHERE id = :id";

static const char load_sessions[] =
    "SELECT id, position, kind, title, minutes, plan FROM program_session"
    " WHERE program = :id ORDER BY position, id";

static const char find_by_key[] =
    "SELECT id FROM program WHERE key = :key AND language = :language";

static TendProgram *
read_program (TendStatement *row)
{
  return g_object_new (TEND_TYPE_PROGRAM,
                       "id", tend_statement_int64 (row, "id"),
                       "title", tend_statement_text (row, "title"),
                       "language", tend_statement_text (row, "language"),
                       NULL);
}

GListStore *
tend_program_load_all (TendDatabase *database,
                       GError      **error)
{
  g_autoptr (GListStore)    programs = g_list_store_new (TEND_TYPE_PROGRAM);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_all, error);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      g_autoptr (TendProgram) program = read_program (statement);

      g_list_store_append (programs, program);
    }
  return step == TEND_STEP_DONE ? g_steal_pointer (&programs) : NULL;
}

static TendProgramSession *
read_session (TendStatement *row)
{
  return g_object_new (TEND_TYPE_PROGRAM_SESSION,
                       "id", tend_statement_int64 (row, "id"),
                       "position", tend_statement_int (row, "position"),
                       "kind", tend_statement_enum (row, "kind", TEND_TYPE_SESSION_KIND),
                       "title", tend_statement_text (row, "title"),
                       "minutes", tend_statement_int (row, "minutes"),
                       "plan", tend_statement_int64 (row, "plan"),
                       NULL);
}

static gboolean
fill_sessions (TendDatabase *database,
               TendProgram  *program,
               GError      **error)
{
  g_autoptr (TendStatement) row = tend_database_prepare (database, load_sessions, error);
  TendStepResult            step;

  if (row == NULL)
    return FALSE;
  tend_statement_bind_id (row, ":id", tend_program_get_id (program));
  while ((step = tend_statement_step (row, error)) == TEND_STEP_ROW)
    {
      g_autoptr (TendProgramSession) session = read_session (row);

      g_list_store_append (tend_program_get_sessions (program), session);
    }
  return step == TEND_STEP_DONE;
}

TendProgram *
tend_program_load (TendDatabase *database,
                   gint64        id,
                   GError      **error)
{
  g_autoptr (TendProgram)   program = NULL;
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load, error);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":id", id);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_DONE)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                         _ ("This program is not there any more."));
  if (step != TEND_STEP_ROW)
    return NULL;

  program = read_program (statement);
  return fill_sessions (database, program, error) ? g_steal_pointer (&program) : NULL;
}

gboolean
tend_program_find_by_key (TendDatabase *database,
                          const char   *language,
                          const char   *key,
                          gint64       *id,
                          GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_by_key, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_text (statement, ":key", key);
  tend_statement_bind_text (statement, ":language", language);
  step = tend_statement_step (statement, error);
  *id = step == TEND_STEP_ROW ? tend_statement_int64 (statement, "id") : 0;
  return step != TEND_STEP_ERROR;
}
