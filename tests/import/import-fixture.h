/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sign-up files for tests: the samples beside this file, and texts written in the test. */
#pragma once

#include "tend-csv-table.h"
#include "tend-import-source.h"

G_BEGIN_DECLS

/* The path of the sample @name. Free with g_free(). */
char *import_fixture_path (const char *name);

/* The sample @name. */
TendImportSource *import_fixture_source (const char *name);

/* A source of the @length bytes at @bytes (-1: a string). */
TendImportSource *import_fixture_source_of (const char *bytes,
                                            gssize      length);

/* The table of a source, which must be one. */
TendCsvTable *import_fixture_table (TendImportSource *source);

/* The table of the string @text. */
TendCsvTable *import_fixture_table_of (const char *text);

G_END_DECLS
