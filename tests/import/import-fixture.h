/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sign-up files for tests: the samples beside this file, and texts written in the test. */
#pragma once

#include "store-fixture.h"
#include "tend-import-plan.h"

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

/* An array for tend_import_plan_build() with @source alone, which it takes. */
GPtrArray *import_fixture_sources (TendImportSource *source);

/* The plan of a source against the fixture's people (NULL: nobody is known); takes @source. */
TendImportPlan *import_fixture_plan (StoreFixture     *fixture,
                                     TendImportSource *source,
                                     TendImportChoices choices);

/* Row @i of @plan. */
TendImportRow *import_fixture_row (TendImportPlan *plan,
                                   guint           i);

/* The first letters of the verdicts of all rows: n(ew), a(dds), s(ame), d(ecision), c(annot),
 * l(eft out). Free with g_free(). */
char *import_fixture_verdicts (TendImportPlan *plan);

/* Asserts that they are @expected. */
#define import_fixture_assert_verdicts(plan, expected)                \
  G_STMT_START                                                        \
  {                                                                   \
    g_autofree char *verdicts_found = import_fixture_verdicts (plan); \
                                                                      \
    g_assert_cmpstr (verdicts_found, ==, expected);                   \
  }                                                                   \
  G_STMT_END

/* Plans and imports; takes @source. Returns the action's id. */
gint64 import_fixture_import (StoreFixture     *fixture,
                              TendImportSource *source,
                              TendImportChoices choices);

G_END_DECLS
