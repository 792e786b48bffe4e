/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The writing half of tend-import-store.h. Statements come prepared from the connection's cache:
 * a SELECT before an INSERT is faster here than an upsert. */
#include "tend-import-store.h"

#include "tend-date.h"
#include "tend-error.h"

#include <glib/gi18n-lib.h>

/* Ids and what undo goes by are of one order. */
static const char find_later_import[] =
    "SELECT id FROM action WHERE name = 'import' AND undone IS NULL AND applied > :id"
    " UNION ALL SELECT id FROM action WHERE name = 'import' AND undone > :id LIMIT 1";

gboolean
tend_import_set_changed_meanwhile (GError **error)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_CONFLICT,
                       _ ("The people in Tend have changed since this file was looked at. Nothing "
                          "was imported. Look at the file again, and import then."));
  return FALSE;
}

/* One number of the one row that @statement has, 0 when it has none; takes @statement. */
static gboolean
ask_id (TendStatement *statement,
        gint64        *id,
        GError       **error)
{
  g_autoptr (TendStatement) owned = statement;
  TendStepResult            step = tend_statement_step (owned, error);

  *id = step == TEND_STEP_ROW ? tend_statement_int64 (owned, "id") : 0;
  return step != TEND_STEP_ERROR;
}

/* Whether @sql finds something for the batch @id. */
static gboolean
look_for (TendDatabase *database,
          const char   *sql,
          gint64        id,
          gboolean     *found,
          GError      **error)
{
  TendStatement *find = tend_database_prepare (database, sql, error);
  gint64         other;

  if (find == NULL)
    return FALSE;
  tend_statement_bind_id (find, ":id", id);
  if (!ask_id (find, &other, error))
    return FALSE;
  *found = other != 0;
  return TRUE;
}

gboolean
tend_import_add_batch (TendDatabase *database,
                       gint64        id,
                       gint64        import,
                       const char   *file_name,
                       const char   *file_hash,
                       const char   *reading,
                       const char   *choices,
                       GError      **error)
{
  g_autoptr (TendStatement) add = NULL;
  g_autofree char          *now = tend_now ();
  gboolean                  there = FALSE, later = FALSE;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  if (!look_for (database, "SELECT id FROM import_batch WHERE id = :id", id, &there, error) ||
      !look_for (database, find_later_import, id, &later, error))
    return FALSE;
  if (there || later)
    return tend_import_set_changed_meanwhile (error);

  add = tend_database_prepare (database,
                               "INSERT INTO import_batch (id, import, file_name, file_hash,"
                               "  imported, reading, choices)"
                               " VALUES (:id, :import, :file_name, :file_hash, :imported,"
                               "  :reading, :choices)",
                               error);
  if (add == NULL)
    return FALSE;
  tend_statement_bind_id (add, ":id", id);
  tend_statement_bind_id (add, ":import", import);
  tend_statement_bind_text (add, ":file_name", file_name);
  tend_statement_bind_text (add, ":file_hash", file_hash);
  tend_statement_bind_text (add, ":imported", now);
  tend_statement_bind_text (add, ":reading", reading);
  tend_statement_bind_text (add, ":choices", choices);
  return tend_statement_execute (add, error);
}

gboolean
tend_import_check_detail (TendDatabase    *database,
                          gint64           person,
                          TendPersonDetail detail,
                          const char      *text,
                          GError         **error)
{
  g_auto (TendKnownDetails) known = { 0 };

  g_return_val_if_fail (detail < TEND_N_PERSON_DETAILS, FALSE);

  if (!tend_import_find_details (database, person, &known, error))
    return FALSE;
  return g_strcmp0 (known.texts[detail], text) == 0 || tend_import_set_changed_meanwhile (error);
}

gboolean
tend_import_check_wish (TendDatabase *database,
                        gint64        inquiry,
                        const char   *wish,
                        GError      **error)
{
  g_autofree char *known = NULL;

  if (!tend_import_get_wish (database, inquiry, &known, error))
    return FALSE;
  return g_strcmp0 (known, wish) == 0 || tend_import_set_changed_meanwhile (error);
}
