/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-store.h"

#include "tend-date.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-search-index.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

static const char find[] =
    "WITH every (plan, part, date, title, position) AS ("
    "  SELECT session.plan,"
    "   CASE WHEN session.date < :today THEN 'past' ELSE 'coming' END,"
    "   session.date, cohort.title, session.position"
    "   FROM session JOIN cohort ON cohort.id = session.cohort"
    "  UNION ALL"
    "  SELECT program_session.plan, 'programs', NULL, program.title, program_session.position"
    "   FROM program_session JOIN program ON program.id = program_session.program)"
    " SELECT plan AS id FROM every"
    " WHERE (:part IS NULL OR part = :part)"
    " AND (:query IS NULL OR plan IN"
    "  (SELECT rowid FROM search WHERE search MATCH :query AND kind = 'plan'))"
    " ORDER BY part = 'programs', part = 'past', date IS NULL,"
    "  CASE WHEN part = 'coming' THEN date END,"
    "  CASE WHEN part = 'past' THEN date END DESC,"
    "  title COLLATE NOCASE, position";

#define ITEM_COLUMNS                                                                        \
  "id, plan, position, kind, title, minutes, minutes_floor, fixed_start, leader, optional," \
  " practice, materials, notes, state"

static const char load_items[] =
    "SELECT " ITEM_COLUMNS " FROM plan_item WHERE plan = :plan ORDER BY position, id";

static const char load_item[] = "SELECT " ITEM_COLUMNS " FROM plan_item WHERE id = :id";

static const char find_item_ids[] =
    "SELECT id FROM plan_item WHERE plan = :plan ORDER BY position, id";

static const char add_item[] =
    "INSERT INTO plan_item (id, plan, position, kind, title, minutes, minutes_floor, fixed_start,"
    "  leader, optional, practice, materials, notes)"
    " VALUES (:id, :plan, :position, :kind, :title, :minutes, :minutes_floor, :fixed_start,"
    "  :leader, :optional, :practice, :materials, :notes)";

static const char update_item[] =
    "UPDATE plan_item SET kind = :kind, title = :title, minutes = :minutes,"
    "  minutes_floor = :minutes_floor, fixed_start = :fixed_start, leader = :leader,"
    "  optional = :optional, practice = :practice, materials = :materials, notes = :notes"
    " WHERE id = :id";

static const char remove_item[] = "DELETE FROM plan_item WHERE id = :id";

static const char place_item[] =
    "UPDATE plan_item SET position = :position WHERE id = :id AND position <> :position";

static const char add_plan[] = "INSERT INTO plan (id) VALUES (:id)";

static const char own_program[] =
    "UPDATE program SET shipped_hash = NULL WHERE shipped_hash IS NOT NULL"
    " AND id IN (SELECT program FROM program_session WHERE plan = :plan)";

GArray *
tend_plan_find_ids (TendDatabase *database,
                    TendPlanPart  part,
                    const char   *typed,
                    GError      **error)
{
  static const char *const  parts[] = { NULL, "coming", "past", "programs" };
  g_autofree char          *today = tend_today ();
  g_autofree char          *query = tend_search_query (typed);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_text (statement, ":today", today);
  tend_statement_bind_text (statement, ":part", parts[part]);
  tend_statement_bind_text (statement, ":query", query);
  return tend_database_collect_ids (statement, error);
}

static TendPlanItem *
read_item (TendStatement *row)
{
  gboolean no_floor = tend_statement_is_null (row, "minutes_floor");

  return g_object_new (TEND_TYPE_PLAN_ITEM,
                       "id", tend_statement_int64 (row, "id"),
                       "plan", tend_statement_int64 (row, "plan"),
                       "position", tend_statement_int (row, "position"),
                       "kind", tend_statement_enum (row, "kind", TEND_TYPE_PRACTICE_KIND),
                       "title", tend_statement_text (row, "title"),
                       "minutes", tend_statement_int (row, "minutes"),
                       "minutes-floor", no_floor ? -1 : tend_statement_int (row, "minutes_floor"),
                       "fixed-start", tend_statement_text (row, "fixed_start"),
                       "leader", tend_statement_text (row, "leader"),
                       "optional", tend_statement_int (row, "optional") != 0,
                       "practice", tend_statement_int64 (row, "practice"),
                       "materials", tend_statement_text (row, "materials"),
                       "notes", tend_statement_text (row, "notes"),
                       "state", tend_statement_enum (row, "state", TEND_TYPE_ITEM_STATE),
                       NULL);
}

GListStore *
tend_plan_load_items (TendDatabase *database,
                      gint64        plan,
                      GError      **error)
{
  g_autoptr (GListStore)    items = g_list_store_new (TEND_TYPE_PLAN_ITEM);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_items, error);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":plan", plan);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      g_autoptr (TendPlanItem) item = read_item (statement);

      g_list_store_append (items, item);
    }
  return step == TEND_STEP_DONE ? g_steal_pointer (&items) : NULL;
}

TendPlanItem *
tend_plan_load_item (TendDatabase *database,
                     gint64        id,
                     GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_item, error);
  TendStepResult            step;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":id", id);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_DONE)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                         _ ("This item is not in the plan any more."));
  return step == TEND_STEP_ROW ? read_item (statement) : NULL;
}

static gboolean
check_item (TendPlanItem *item,
            GError      **error)
{
  const char *fixed_start = tend_plan_item_get_fixed_start (item);

  if (tend_text_is_blank (tend_plan_item_get_title (item)))
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                         _ ("An item of a plan needs a title. Nothing was changed."));
  else if (tend_plan_item_get_minutes (item) < 0)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                         _ ("An item cannot be shorter than 0 minutes. Nothing was changed."));
  else if (fixed_start != NULL && !tend_time_is_valid (fixed_start))
    g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
                 _ ("“%s” is not a time of day; write it as 18:30. Nothing was changed."),
                 fixed_start);
  else
    return TRUE;
  return FALSE;
}

static void
bind_item (TendStatement *statement,
           TendPlanItem  *item)
{
  int minutes_floor = tend_plan_item_get_minutes_floor (item);

  tend_statement_bind_enum (statement, ":kind", TEND_TYPE_PRACTICE_KIND,
                            (int)tend_plan_item_get_kind (item));
  tend_statement_bind_text (statement, ":title", tend_plan_item_get_title (item));
  tend_statement_bind_int64 (statement, ":minutes", tend_plan_item_get_minutes (item));
  if (minutes_floor >= 0)
    tend_statement_bind_int64 (statement, ":minutes_floor", minutes_floor);
  tend_statement_bind_text (statement, ":fixed_start", tend_plan_item_get_fixed_start (item));
  tend_statement_bind_text (statement, ":leader", tend_plan_item_get_leader (item));
  tend_statement_bind_int64 (statement, ":optional", tend_plan_item_get_optional (item));
  tend_statement_bind_id (statement, ":practice", tend_plan_item_get_practice (item));
  tend_statement_bind_text (statement, ":materials", tend_plan_item_get_materials (item));
  tend_statement_bind_text (statement, ":notes", tend_plan_item_get_notes (item));
}

static gboolean
insert_item (TendDatabase *database,
             TendPlanItem *item,
             gint64        plan,
             int           position,
             gint64       *id,
             GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, add_item, error);

  if (statement == NULL)
    return FALSE;
  *id = tend_id_new ();
  tend_statement_bind_id (statement, ":id", *id);
  tend_statement_bind_id (statement, ":plan", plan);
  tend_statement_bind_int64 (statement, ":position", position);
  bind_item (statement, item);
  return tend_statement_execute (statement, error);
}

static gboolean
run_for_id (TendDatabase *database,
            const char   *sql,
            const char   *name,
            gint64        id,
            GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, name, id);
  return tend_statement_execute (statement, error);
}

static GArray *
collect_item_ids (TendDatabase *database,
                  gint64        plan,
                  GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_item_ids, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_id (statement, ":plan", plan);
  return tend_database_collect_ids (statement, error);
}

/* Numbers the items of @plan from 0, with @id at @position (0: as they stand). */
static gboolean
renumber (TendDatabase *database,
          gint64        plan,
          gint64        id,
          int           position,
          GError      **error)
{
  g_autoptr (GArray)        ids = collect_item_ids (database, plan, error);
  g_autoptr (TendStatement) place = tend_database_prepare (database, place_item, error);

  if (ids == NULL || place == NULL)
    return FALSE;

  for (guint i = 0; id != 0 && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        g_array_remove_index (ids, i);
        g_array_insert_val (ids, CLAMP (position, 0, (int)ids->len), id);
        break;
      }

  for (guint i = 0; i < ids->len; i++)
    {
      tend_statement_bind_id (place, ":id", g_array_index (ids, gint64, i));
      tend_statement_bind_int64 (place, ":position", i);
      if (!tend_statement_execute (place, error))
        return FALSE;
    }
  return run_for_id (database, own_program, ":plan", plan, error);
}

gboolean
tend_plan_add_item (TendDatabase *database,
                    TendPlanItem *item,
                    int           position,
                    gint64       *id,
                    GError      **error)
{
  gint64 plan = tend_plan_item_get_plan (item);

  g_return_val_if_fail (id != NULL, FALSE);

  if (position < 0)
    position = G_MAXINT;
  return check_item (item, error) && insert_item (database, item, plan, G_MAXINT, id, error) &&
         renumber (database, plan, *id, position, error);
}

gboolean
tend_plan_update_item (TendDatabase *database,
                       TendPlanItem *item,
                       GError      **error)
{
  gint64                    id = tend_plan_item_get_id (item);
  g_autoptr (TendPlanItem)  before = tend_plan_load_item (database, id, error);
  g_autoptr (TendStatement) statement = NULL;

  if (before == NULL || !check_item (item, error))
    return FALSE;

  statement = tend_database_prepare (database, update_item, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", id);
  bind_item (statement, item);
  return tend_statement_execute (statement, error) &&
         run_for_id (database, own_program, ":plan", tend_plan_item_get_plan (before), error);
}

gboolean
tend_plan_remove_item (TendDatabase *database,
                       gint64        id,
                       GError      **error)
{
  g_autoptr (TendPlanItem) item = tend_plan_load_item (database, id, error);

  return item != NULL && run_for_id (database, remove_item, ":id", id, error) &&
         renumber (database, tend_plan_item_get_plan (item), 0, 0, error);
}

gboolean
tend_plan_move_item (TendDatabase *database,
                     gint64        id,
                     int           position,
                     GError      **error)
{
  g_autoptr (TendPlanItem) item = tend_plan_load_item (database, id, error);

  return item != NULL &&
         renumber (database, tend_plan_item_get_plan (item), id, position, error);
}

gboolean
tend_plan_copy (TendDatabase *database,
                gint64        plan,
                gint64       *copy,
                GError      **error)
{
  g_autoptr (GListStore) items = tend_plan_load_items (database, plan, error);

  g_return_val_if_fail (copy != NULL, FALSE);

  *copy = tend_id_new ();
  if (items == NULL || !run_for_id (database, add_plan, ":id", *copy, error))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (TendPlanItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);
      gint64                   id;

      if (!insert_item (database, item, *copy, (int)i, &id, error))
        return FALSE;
    }
  return TRUE;
}
