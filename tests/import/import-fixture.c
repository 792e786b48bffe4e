/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include <string.h>

#include "tend-csv-layout.h"
#include "tend-csv-reader.h"

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
