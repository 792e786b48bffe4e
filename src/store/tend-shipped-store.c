/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-shipped-store.h"

#include "tend-id.h"
#include "tend-plan-store.h"
#include "tend-practice-store.h"
#include "tend-program-store.h"

static const char compare_practice[] =
    "SELECT script.shipped_hash FROM practice JOIN script ON script.practice = practice.id"
    " WHERE practice.key = :key AND practice.language = :language";

static const char compare_program[] =
    "SELECT shipped_hash FROM program WHERE key = :key AND language = :language";

static const char mark_practice[] =
    "UPDATE script SET shipped_hash = :hash WHERE practice = :id";

static const char mark_program[] = "UPDATE program SET shipped_hash = :hash WHERE id = :id";

static const char create_program[] =
    "INSERT INTO program (id, key, title, language) VALUES (:id, :key, :title, :language)";

static const char rename_program[] = "UPDATE program SET title = :title WHERE id = :id";

static const char find_plans[] =
    "SELECT plan AS id FROM program_session WHERE program = :id";

static const char clear_sessions[] = "DELETE FROM program_session WHERE program = :id";

static const char remove_plan[] = "DELETE FROM plan WHERE id = :id";

static const char create_plan[] = "INSERT INTO plan (id) VALUES (:id)";

static const char create_session[] =
    "INSERT INTO program_session (id, program, position, kind, title, minutes, plan)"
    " VALUES (:id, :program, :position, :kind, :title, :minutes, :plan)";

static gboolean
compare (TendDatabase *database,
         const char   *sql,
         const char   *language,
         const char   *key,
         const char   *hash,
         TendShipped  *shipped,
         GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);
  const char               *stored;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_text (statement, ":key", key);
  tend_statement_bind_text (statement, ":language", language);
  switch (tend_statement_step (statement, error))
    {
    case TEND_STEP_ROW:
      stored = tend_statement_text (statement, "shipped_hash");
      if (stored == NULL)
        *shipped = TEND_SHIPPED_EDITED;
      else
        *shipped = g_str_equal (stored, hash) ? TEND_SHIPPED_SAME : TEND_SHIPPED_OTHER;
      return TRUE;
    case TEND_STEP_DONE:
      *shipped = TEND_SHIPPED_NEW;
      return TRUE;
    case TEND_STEP_ERROR:
    default:
      return FALSE;
    }
}

gboolean
tend_shipped_compare_practice (TendDatabase *database,
                               const char   *language,
                               const char   *key,
                               const char   *hash,
                               TendShipped  *shipped,
                               GError      **error)
{
  return compare (database, compare_practice, language, key, hash, shipped, error);
}

gboolean
tend_shipped_compare_program (TendDatabase *database,
                              const char   *language,
                              const char   *key,
                              const char   *hash,
                              TendShipped  *shipped,
                              GError      **error)
{
  return compare (database, compare_program, language, key, hash, shipped, error);
}

/* Runs @sql for @id, with @value (NULL: none) as @name. */
static gboolean
run_for_id (TendDatabase *database,
            const char   *sql,
            gint64        id,
            const char   *name,
            const char   *value,
            GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  if (name != NULL)
    tend_statement_bind_text (statement, name, value);
  return tend_statement_execute (statement, error);
}

gboolean
tend_shipped_store_practice (TendDatabase *database,
                             TendPractice *practice,
                             const char   *hash,
                             GError      **error)
{
  gint64 id;

  if (!tend_practice_find_by_key (database, tend_practice_get_language (practice),
                                  tend_practice_get_key (practice), &id, error))
    return FALSE;
  g_object_set (practice, "id", id, NULL);
  if (id != 0 ? !tend_practice_update (database, practice, error)
              : !tend_practice_create (database, practice, &id, error))
    return FALSE;
  return run_for_id (database, mark_practice, id, ":hash", hash, error);
}

static gboolean
clear_program (TendDatabase *database,
               gint64        id,
               GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_plans, error);
  g_autoptr (GArray)        plans = NULL;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  plans = tend_database_collect_ids (statement, error);
  if (plans == NULL || !run_for_id (database, clear_sessions, id, NULL, NULL, error))
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    if (!run_for_id (database, remove_plan, g_array_index (plans, gint64, i), NULL, NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_items (TendDatabase             *database,
           gint64                    plan,
           const TendOutlineSession *session,
           const char               *language,
           GPtrArray                *unknown_keys,
           GError                  **error)
{
  for (guint i = 0; i < session->items->len; i++)
    {
      TendOutlineItem         *from = g_ptr_array_index (session->items, i);
      g_autoptr (TendPlanItem) item = NULL;
      gint64                   practice = 0;
      gint64                   id;

      if (from->practice_key != NULL &&
          !tend_practice_find_by_key (database, language, from->practice_key, &practice, error))
        return FALSE;
      if (from->practice_key != NULL && practice == 0)
        g_ptr_array_add (unknown_keys, g_strdup (from->practice_key));

      item = g_object_new (TEND_TYPE_PLAN_ITEM,
                           "plan", plan,
                           "kind", from->kind,
                           "title", from->title,
                           "minutes", from->minutes,
                           "practice", practice,
                           NULL);
      if (!tend_plan_add_item (database, item, -1, &id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_session (TendDatabase             *database,
             gint64                    program,
             guint                     position,
             gint64                    plan,
             const TendOutlineSession *session,
             GError                  **error)
{
  g_autoptr (TendStatement) statement = NULL;

  if (!run_for_id (database, create_plan, plan, NULL, NULL, error))
    return FALSE;
  statement = tend_database_prepare (database, create_session, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", tend_id_new ());
  tend_statement_bind_id (statement, ":program", program);
  tend_statement_bind_int64 (statement, ":position", position);
  tend_statement_bind_enum (statement, ":kind", TEND_TYPE_SESSION_KIND, (int)session->kind);
  tend_statement_bind_text (statement, ":title", session->title);
  tend_statement_bind_int64 (statement, ":minutes", session->minutes);
  tend_statement_bind_id (statement, ":plan", plan);
  return tend_statement_execute (statement, error);
}

/* Makes the program's own row, or empties the one that is there. */
static gboolean
begin_program (TendDatabase *database,
               const char   *language,
               const char   *key,
               const char   *title,
               gint64       *id,
               GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;

  if (!tend_program_find_by_key (database, language, key, id, error))
    return FALSE;
  if (*id != 0)
    return run_for_id (database, rename_program, *id, ":title", title, error) &&
           clear_program (database, *id, error);

  *id = tend_id_new ();
  statement = tend_database_prepare (database, create_program, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", *id);
  tend_statement_bind_text (statement, ":key", key);
  tend_statement_bind_text (statement, ":title", title);
  tend_statement_bind_text (statement, ":language", language);
  return tend_statement_execute (statement, error);
}

gboolean
tend_shipped_store_program (TendDatabase      *database,
                            const char        *language,
                            const char        *key,
                            const TendOutline *outline,
                            const char        *hash,
                            GPtrArray         *unknown_keys,
                            GError           **error)
{
  gint64 id;

  if (!begin_program (database, language, key, outline->title, &id, error))
    return FALSE;
  for (guint i = 0; i < outline->sessions->len; i++)
    {
      TendOutlineSession *session = g_ptr_array_index (outline->sessions, i);
      gint64              plan = tend_id_new ();

      if (!add_session (database, id, i, plan, session, error) ||
          !add_items (database, plan, session, language, unknown_keys, error))
        return FALSE;
    }
  /* Last, as adding items makes a program the facilitator's own. */
  return run_for_id (database, mark_program, id, ":hash", hash, error);
}
