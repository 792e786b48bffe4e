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

TendCsvTable *
import_fixture_table (TendImportSource *source)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendDecoded) decoded = tend_decode (tend_import_source_get_bytes (source), &error);
  TendCsvLayout           layout;
  TendCsvTable           *table;

  g_assert_no_error (error);
  g_assert_true (tend_csv_layout_find (decoded, &layout, &error));
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
  g_autoptr (GPtrArray)          sources = import_fixture_sources (source);
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();
  g_autoptr (GError)             error = NULL;
  TendImportPlan                *plan;

  tend_import_settings_set_choices (settings, choices);
  plan = tend_import_plan_build (sources, fixture != NULL ? fixture->path : NULL, settings, NULL,
                                 &error);
  g_assert_no_error (error);
  return plan;
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

gint64
import_fixture_import (StoreFixture     *fixture,
                       TendImportSource *source,
                       TendImportChoices choices)
{
  g_autoptr (TendImportPlan) plan = import_fixture_plan (fixture, source, choices);
  g_autoptr (TendAction)     action = tend_import_commit_action (plan);

  g_assert_cmpint (store_fixture_perform (fixture, g_object_ref (action)), ==,
                   tend_import_plan_get_batch (plan, 0));
  return tend_action_get_id (action);
}
