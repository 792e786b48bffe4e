/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include <string.h>

#include "tend-csv-layout.h"
#include "tend-csv-reader.h"
#include "tend-import-commit.h"

char *
import_fixture_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "import", "samples", name, NULL);
}

TendImportSource *
import_fixture_source (const char *name)
{
  g_autofree char   *path = import_fixture_path (name);
  g_autoptr (GFile)  file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  TendImportSource  *source = tend_import_source_load (file, NULL, &error);

  g_assert_no_error (error);
  return source;
}

TendImportSource *
import_fixture_source_of (const char *bytes,
                          gssize      length)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, length < 0 ? strlen (bytes) : (gsize)length);

  return tend_import_source_new (copy, "written.csv");
}

TendImportSource *
import_fixture_source_named (const char *name,
                             const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return tend_import_source_new (bytes, name);
}

TendCsvTable *
import_fixture_table (TendImportSource *source)
{
  GBytes                 *bytes = tend_import_source_get_bytes (source);
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendDecoded) decoded = tend_decode_full (bytes, NULL, 0, NULL, &error);
  TendCsvLayout           layout;
  TendCsvTable           *table;

  g_assert_no_error (error);
  g_assert_true (tend_csv_layout_find (decoded, NULL, &layout, NULL, &error));
  table = tend_csv_read (decoded, &layout, NULL, &error);
  g_assert_no_error (error);
  return table;
}

TendCsvTable *
import_fixture_table_of (const char *text)
{
  g_autoptr (TendImportSource) source = import_fixture_source_of (text, -1);

  return import_fixture_table (source);
}

GPtrArray *
import_fixture_sources (TendImportSource *source)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_source_unref);

  g_ptr_array_add (sources, source);
  return sources;
}

TendImportPlan *
import_fixture_plan (StoreFixture     *fixture,
                     TendImportSource *source,
                     TendImportChoices choices)
{
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();

  tend_import_settings_set_choices (settings, choices);
  return import_fixture_plan_settled (fixture, import_fixture_sources (source), settings);
}

TendImportPlan *
import_fixture_plan_text (StoreFixture     *fixture,
                          const char       *text,
                          TendImportChoices choices)
{
  return import_fixture_plan (fixture, import_fixture_source_of (text, -1), choices);
}

TendImportPlan *
import_fixture_plan_of (const char *text)
{
  return import_fixture_plan_text (NULL, text, TEND_IMPORT_NO_CHOICE);
}

TendImportPlan *
import_fixture_plan_settled (StoreFixture       *fixture,
                             GPtrArray          *sources,
                             TendImportSettings *settings)
{
  g_autoptr (GPtrArray) owned = sources;
  g_autoptr (GError)    error = NULL;
  TendImportPlan       *plan;

  plan = tend_import_plan_build (owned, fixture != NULL ? fixture->path : NULL, settings, NULL,
                                 &error);
  g_assert_no_error (error);
  return plan;
}

TendImportPlan *
import_fixture_plan_mapped (StoreFixture     *fixture,
                            TendImportSource *source,
                            const char       *column,
                            TendImportField   field)
{
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();

  tend_import_settings_set_field (settings, column, field);
  return import_fixture_plan_settled (fixture, import_fixture_sources (source), settings);
}

TendImportRow *
import_fixture_row (TendImportPlan *plan,
                    guint           i)
{
  TendImportRow *row = g_list_model_get_item (G_LIST_MODEL (plan), i);

  g_assert_nonnull (row);
  return row;
}

char *
import_fixture_verdicts (TendImportPlan *plan)
{
  static const char letters[] = "nasdcl";
  GString          *verdicts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (TendImportRow) row = import_fixture_row (plan, i);

      g_assert_nonnull (tend_import_row_get_reason (row));
      g_string_append_c (verdicts, letters[tend_import_row_get_verdict (row)]);
    }
  return g_string_free (verdicts, FALSE);
}

void
import_fixture_assert_reason (TendImportPlan *plan,
                              guint           i,
                              const char     *words)
{
  g_autoptr (TendImportRow) row = import_fixture_row (plan, i);

  if (strstr (tend_import_row_get_reason (row), words) == NULL)
    g_error ("“%s” does not say “%s”", tend_import_row_get_reason (row), words);
}

void
import_fixture_assert_ask (StoreFixture *fixture,
                           const char   *sql,
                           gint64        expected)
{
  g_test_message ("%s", sql);
  g_assert_cmpint (store_fixture_ask (fixture, sql), ==, expected);
}

gint64
import_fixture_commit (StoreFixture   *fixture,
                       TendImportPlan *plan)
{
  g_autoptr (TendAction) action = tend_import_commit_action (plan);

  g_assert_cmpint (store_fixture_perform (fixture, g_object_ref (action)), ==,
                   tend_import_plan_get_batch (plan, 0));
  return tend_action_get_id (action);
}

static void
performed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

gboolean
import_fixture_commit_cancelled (StoreFixture   *fixture,
                                 TendImportPlan *plan,
                                 gulong          usec)
{
  g_autoptr (TendAction)   action = tend_import_commit_action (plan);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  tend_store_perform_async (fixture->store, action, cancellable, performed_cb, &result);
  g_usleep (usec);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (tend_store_perform_finish (fixture->store, result, &error))
    return TRUE;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return FALSE;
}

void
import_fixture_assert_fails (StoreFixture   *fixture,
                             TendImportPlan *plan,
                             TendError       code)
{
  g_autoptr (TendAction) action = tend_import_commit_action (plan);
  g_autofree char       *before = store_fixture_dump (fixture);
  g_autofree char       *after = NULL;
  g_autoptr (GError)     error = NULL;
  gint64                 n_actions = store_fixture_ask (fixture, "SELECT count (*) FROM action");

  g_assert_false (tend_store_perform (fixture->store, action, &error));
  g_assert_error (error, TEND_ERROR, (int)code);
  g_assert_cmpuint (strlen (error->message), >, 20);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count (*) FROM action"), ==, n_actions);
}

gint64
import_fixture_import (StoreFixture     *fixture,
                       TendImportSource *source,
                       TendImportChoices choices)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan (fixture, source, choices);

  return import_fixture_commit (fixture, plan);
}

gint64
import_fixture_import_text (StoreFixture     *fixture,
                            const char       *text,
                            TendImportChoices choices)
{
  return import_fixture_import (fixture, import_fixture_source_of (text, -1), choices);
}
