/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-history.h"

#include "tend-changeset.h"
#include "tend-database-private.h"
#include "tend-date.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-import-undo.h"
#include "tend-search-index.h"

#include <glib/gi18n-lib.h>

/* About how far an action is that says how far it is, when its changes are made, and when they can
 * be searched for. */
#define PROGRESS_OF_CHANGES 0.8
#define PROGRESS_OF_SEARCH 0.9

static const char insert_action[] = "INSERT INTO action"
                                    " (id, name, label, author, performed, undoable, applied,"
                                    "  changeset, subject)"
                                    " VALUES (:id, :name, :label, :author, :performed, :undoable,"
                                    "  :id, :changeset, :subject)";

/* Without the changeset: that of an import has megabytes, and the label is asked at every start. */
static const char find_action[] = "SELECT id, name, label FROM action"
                                  " WHERE id = :id AND undone IS NULL AND undoable = 1";

static const char find_last_applied[] = "SELECT id, name, label FROM action"
                                        " WHERE undone IS NULL AND undoable = 1"
                                        " ORDER BY applied DESC LIMIT 1";

/* What was undone can be done again until something new is done. */
static const char find_last_undone[] = "SELECT id, name, label FROM action"
                                       " WHERE undone > (SELECT max (id) FROM action)"
                                       " ORDER BY undone DESC LIMIT 1";

static const char read_changeset[] = "SELECT changeset FROM action WHERE id = :id";

/* What was kept is not done again: it is there, and may have been changed. */
static const char read_reversed[] = "SELECT coalesce (reversed, changeset) AS changeset"
                                    " FROM action WHERE id = :id";

static const char mark_undone[] = "UPDATE action SET undone = :now, reversed = :reversed"
                                  " WHERE id = :id";

static const char mark_redone[] = "UPDATE action SET undone = NULL, applied = :now,"
                                  " reversed = :reversed WHERE id = :id";

/* By the indexes: there are many actions, and each has a changeset. */
static const char find_last_id[] =
    "SELECT max (coalesce ((SELECT max (id) FROM action), 0),"
    " coalesce ((SELECT max (applied) FROM action WHERE undone IS NULL), 0),"
    " coalesce ((SELECT max (undone) FROM action WHERE undone IS NOT NULL), 0))";

/* The action that is to be reversed. */
typedef struct
{
  gint64   id;
  gboolean redo;
  gboolean import;
} Found;

static gboolean
record (TendDatabase *database,
        TendAction   *action,
        GBytes       *changeset,
        GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, insert_action, error);
  g_autofree char          *now = tend_now ();
  gint64                    id = tend_id_new ();
  gsize                     size;
  gconstpointer             data = g_bytes_get_data (changeset, &size);

  if (statement == NULL)
    return FALSE;

  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_text (statement, ":name", tend_action_get_name (action));
  tend_statement_bind_text (statement, ":label", tend_action_get_label (action));
  tend_statement_bind_text (statement, ":author", tend_action_get_author (action));
  tend_statement_bind_text (statement, ":performed", now);
  tend_statement_bind_int64 (statement, ":undoable", tend_action_get_undoable (action));
  tend_statement_bind_bytes (statement, ":changeset", data, size);
  tend_statement_bind_id (statement, ":subject", tend_action_get_result (action));
  if (!tend_statement_execute (statement, error))
    return FALSE;

  tend_action_set_id (action, id);
  return TRUE;
}

/* Everything between BEGIN and COMMIT. */
static TendChanges *
perform_inside (TendDatabase *database,
                TendAction   *action,
                GError      **error)
{
  g_autoptr (TendRecorder) recorder = tend_recorder_new (database, error);
  g_autoptr (GBytes)       changeset = NULL;
  g_autoptr (TendChanges)  changes = NULL;

  if (recorder == NULL || !tend_action_run (action, database, error))
    return NULL;
  changeset = tend_recorder_take (recorder, &changes, error);
  if (changeset == NULL)
    return NULL;
  if (g_bytes_get_size (changeset) == 0)
    return tend_changes_new ();

  tend_action_set_progress (action, PROGRESS_OF_CHANGES);
  if (!tend_search_index_update (database, changes, error))
    return NULL;
  tend_action_set_progress (action, PROGRESS_OF_SEARCH);
  if (!record (database, action, changeset, error) ||
      g_cancellable_set_error_if_cancelled (tend_action_get_cancellable (action), error))
    return NULL;
  return g_steal_pointer (&changes);
}

TendChanges *
tend_history_perform (TendDatabase *database,
                      TendAction   *action,
                      GError      **error)
{
  g_autoptr (TendChanges) changes = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);
  g_return_val_if_fail (TEND_IS_ACTION (action), NULL);

  if (g_cancellable_set_error_if_cancelled (tend_action_get_cancellable (action), error) ||
      !tend_database_run (database, "BEGIN IMMEDIATE", error))
    return NULL;
  tend_database_watch (database, tend_action_get_cancellable (action));
  changes = perform_inside (database, action, error);
  tend_database_watch (database, NULL);
  if (changes != NULL && tend_database_run (database, "COMMIT", error))
    return g_steal_pointer (&changes);

  tend_action_set_id (action, 0);
  tend_database_run (database, "ROLLBACK", NULL);
  return NULL;
}

/* @reversed: the part of an action that was taken back; NULL when it is all of it. */
static gboolean
mark (TendDatabase *database,
      const Found  *found,
      GBytes       *reversed,
      GError      **error)
{
  g_autoptr (TendStatement) statement =
      tend_database_prepare (database, found->redo ? mark_redone : mark_undone, error);
  gsize         size;
  gconstpointer data;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", found->id);
  tend_statement_bind_int64 (statement, ":now", tend_id_new ());
  if (reversed != NULL)
    {
      data = g_bytes_get_data (reversed, &size);
      tend_statement_bind_bytes (statement, ":reversed", data, size);
    }
  return tend_statement_execute (statement, error);
}

static gboolean
find (TendDatabase *database,
      const char   *sql,
      gint64        wanted,
      Found        *found,
      char        **label,
      GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  if (wanted != 0)
    tend_statement_bind_int64 (statement, ":id", wanted);

  found->redo = sql == find_last_undone;
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_DONE)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                         found->redo ? _ ("There is nothing to redo.")
                                     : _ ("There is nothing to undo."));
  if (step != TEND_STEP_ROW)
    return FALSE;

  found->id = tend_statement_int64 (statement, "id");
  found->import = g_str_equal (tend_statement_text (statement, "name"), "import");
  *label = g_strdup (tend_statement_text (statement, "label"));
  return TRUE;
}

static GBytes *
dup_changeset (TendDatabase *database,
               const Found  *found,
               GError      **error)
{
  g_autoptr (TendStatement) statement =
      tend_database_prepare (database, found->redo ? read_reversed : read_changeset, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, ":id", found->id);
  if (tend_statement_step (statement, error) != TEND_STEP_ROW)
    return NULL;
  return tend_statement_dup_bytes (statement, "changeset");
}

/* What was really taken back, as something to be done again. */
static GBytes *
find_reversed (TendDatabase *database,
               TendRecorder *recorder,
               GError      **error)
{
  g_autoptr (TendChanges) changes = NULL;
  g_autoptr (GBytes)      seen = tend_recorder_take (recorder, &changes, error);

  return seen != NULL ? tend_changeset_invert (database, seen, error) : NULL;
}

/* Row by row, or not at all. @reversed: as for mark(). */
static gboolean
reverse_whole (TendDatabase *database,
               GBytes       *recorded,
               gboolean      redo,
               GBytes      **reversed,
               TendReversal *reversal,
               GError      **error)
{
  g_autoptr (GBytes)       changeset = redo ? g_bytes_ref (recorded)
                                            : tend_changeset_invert (database, recorded, error);
  g_autoptr (TendRecorder) recorder = redo ? NULL : tend_recorder_new (database, error);

  if (changeset == NULL || (!redo && recorder == NULL) ||
      !tend_changeset_apply (database, changeset, &reversal->kept, error))
    return FALSE;
  reversal->complete = reversal->kept == 0;
  reversal->changes = tend_changeset_list_changes (database, changeset, error);
  if (reversal->changes == NULL)
    return FALSE;
  if (!redo && !reversal->complete)
    *reversed = find_reversed (database, recorder, error);
  return redo || reversal->complete || *reversed != NULL;
}

static TendReversal *
reverse_inside (TendDatabase *database,
                const char   *find_sql,
                gint64        wanted,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (TendReversal) reversal = tend_reversal_new ();
  g_autoptr (GBytes)       recorded = NULL;
  g_autoptr (GBytes)       reversed = NULL;
  Found                    found = { 0 };

  if (!find (database, find_sql, wanted, &found, &reversal->label, error))
    return NULL;
  recorded = dup_changeset (database, &found, error);
  if (recorded == NULL)
    return NULL;

  if (found.redo || !found.import)
    {
      if (!reverse_whole (database, recorded, found.redo, &reversed, reversal, error))
        return NULL;
    }
  else
    {
      reversed = tend_import_undo (database, recorded, cancellable, reversal, error);
      if (reversed == NULL)
        return NULL;
      /* Of which nothing could be taken back, that stands. */
      if (g_bytes_get_size (reversed) == 0)
        return g_steal_pointer (&reversal);
      if (reversal->complete)
        g_clear_pointer (&reversed, g_bytes_unref);
    }

  if (!tend_search_index_update (database, reversal->changes, error) ||
      !mark (database, &found, reversed, error))
    return NULL;
  return g_steal_pointer (&reversal);
}

static TendReversal *
reverse (TendDatabase *database,
         const char   *find_sql,
         gint64        wanted,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr (TendReversal) reversal = NULL;

  /* A cascade would otherwise run ahead of the changeset. The switch does nothing inside a
   * transaction. */
  if (!tend_database_run (database, "PRAGMA foreign_keys = OFF", error))
    return NULL;

  if (tend_database_run (database, "BEGIN IMMEDIATE", error))
    {
      tend_database_watch (database, cancellable);
      reversal = reverse_inside (database, find_sql, wanted, cancellable, error);
      tend_database_watch (database, NULL);
      if (reversal == NULL || !tend_database_run (database, "COMMIT", error))
        {
          g_clear_pointer (&reversal, tend_reversal_free);
          tend_database_run (database, "ROLLBACK", NULL);
        }
    }

  if (!tend_database_run (database, "PRAGMA foreign_keys = ON", NULL))
    g_error ("Foreign keys could not be switched on again");
  return g_steal_pointer (&reversal);
}

TendReversal *
tend_history_undo (TendDatabase *database,
                   gint64        id,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return reverse (database, id != 0 ? find_action : find_last_applied, id, cancellable, error);
}

TendReversal *
tend_history_redo (TendDatabase *database,
                   GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  return reverse (database, find_last_undone, 0, NULL, error);
}

gboolean
tend_history_follow (TendDatabase *database,
                     GError      **error)
{
  gint64 last;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  last = tend_database_ask (database, find_last_id, error);
  if (last >= 0)
    tend_id_follow (last);
  return last >= 0;
}

static gboolean
ask_label (TendDatabase *database,
           const char   *sql,
           char        **label,
           GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, sql, error);
  TendStepResult            step = statement != NULL ? tend_statement_step (statement, error)
                                                     : TEND_STEP_ERROR;

  *label = step == TEND_STEP_ROW ? g_strdup (tend_statement_text (statement, "label")) : NULL;
  return step != TEND_STEP_ERROR;
}

gboolean
tend_history_describe (TendDatabase *database,
                       char        **undo_label,
                       char        **redo_label,
                       GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  *redo_label = NULL;
  return ask_label (database, find_last_applied, undo_label, error) &&
         ask_label (database, find_last_undone, redo_label, error);
}
