/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <glib/gstdio.h>

char *
store_fixture_new_folder (void)
{
  g_autoptr (GError) error = NULL;
  char              *folder = g_dir_make_tmp ("tend-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
store_fixture_remove_folder (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}

void
store_fixture_set_up (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = store_fixture_new_folder ();
  fixture->path = g_build_filename (fixture->folder, TEND_STORE_FILE_NAME, NULL);
  fixture->store = tend_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

void
store_fixture_tear_down (StoreFixture *fixture,
                         gconstpointer data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  store_fixture_remove_folder (fixture->folder);
  g_free (fixture->path);
}

gint64
store_fixture_ask (StoreFixture *fixture,
                   const char   *sql)
{
  g_autoptr (GError) error = NULL;
  TendDatabase      *database = tend_store_get_reader (fixture->store);
  gint64             answer = tend_database_ask (database, sql, &error);

  g_assert_no_error (error);
  return answer;
}

gint64
store_fixture_perform (StoreFixture *fixture,
                       TendAction   *action)
{
  g_autoptr (TendAction) owned = action;
  g_autoptr (GError)     error = NULL;

  tend_store_perform (fixture->store, action, &error);
  g_assert_no_error (error);
  return tend_action_get_result (action);
}

static gboolean
run_sql (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  return tend_database_run (database, tend_action_get_data (action), error);
}

gint64
store_fixture_perform_sql (StoreFixture *fixture,
                           const char   *label,
                           const char   *sql)
{
  g_autoptr (TendAction) action = tend_action_new ("test", label, run_sql, g_strdup (sql), g_free);

  store_fixture_perform (fixture, g_object_ref (action));
  return tend_action_get_id (action);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static gboolean
finish (StoreFixture  *fixture,
        GAsyncResult **result,
        guint         *kept,
        GError       **error)
{
  g_autofree char *label = NULL;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  label = tend_store_reverse_finish (fixture->store, *result, kept, error);
  g_clear_object (result);
  return label != NULL;
}

gboolean
store_fixture_undo (StoreFixture *fixture,
                    gint64        id,
                    guint        *kept,
                    GError      **error)
{
  GAsyncResult *result = NULL;

  tend_store_undo_async (fixture->store, id, keep_result_cb, &result);
  return finish (fixture, &result, kept, error);
}

gboolean
store_fixture_redo (StoreFixture *fixture,
                    GError      **error)
{
  GAsyncResult *result = NULL;

  tend_store_redo_async (fixture->store, keep_result_cb, &result);
  return finish (fixture, &result, NULL, error);
}

static void
dump_table (TendDatabase *database,
            const char   *table,
            GString      *dump)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *list =
      g_strdup_printf ("SELECT group_concat ('quote (' || name || ')', '||''|''||')"
                       " AS columns FROM pragma_table_info ('%s')",
                       table);
  g_autoptr (TendStatement) columns = tend_database_prepare (database, list, &error);
  g_autoptr (TendStatement) rows = NULL;
  g_autofree char          *select = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tend_statement_step (columns, &error), ==, TEND_STEP_ROW);
  select = g_strdup_printf ("SELECT %s AS line FROM %s ORDER BY line",
                            tend_statement_text (columns, "columns"), table);
  rows = tend_database_prepare (database, select, &error);
  g_assert_no_error (error);

  g_string_append_printf (dump, "== %s\n", table);
  while (tend_statement_step (rows, &error) == TEND_STEP_ROW)
    g_string_append_printf (dump, "%s\n", tend_statement_text (rows, "line"));
  g_assert_no_error (error);
}

char *
store_fixture_dump (StoreFixture *fixture)
{
  static const char         list[] = "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                     " AND name NOT LIKE 'search_%' AND name <> 'action'"
                                     " ORDER BY name";
  TendDatabase             *database = tend_store_get_reader (fixture->store);
  g_autoptr (GError)        error = NULL;
  g_autoptr (GString)       dump = g_string_new (NULL);
  g_autoptr (TendStatement) tables = tend_database_prepare (database, list, &error);

  g_assert_no_error (error);
  while (tend_statement_step (tables, &error) == TEND_STEP_ROW)
    dump_table (database, tend_statement_text (tables, "name"), dump);
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&dump), FALSE);
}
