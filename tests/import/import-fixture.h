/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sign-up files for tests: the samples beside this file, and texts written in the test. */
#pragma once

#include "store-fixture.h"
#include "tend-error.h"
#include "tend-import-plan.h"

G_BEGIN_DECLS

/* The path of the sample @name. Free with g_free(). */
char *import_fixture_path (const char *name);

/* The sample @name. */
TendImportSource *import_fixture_source (const char *name);

/* A source of the @length bytes at @bytes (-1: a string). */
TendImportSource *import_fixture_source_of (const char *bytes,
                                            gssize      length);

/* A source of the string @text, in a file called @name. */
TendImportSource *import_fixture_source_named (const char *name,
                                               const char *text);

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

/* The same of the string @text. */
TendImportPlan *import_fixture_plan_text (StoreFixture     *fixture,
                                          const char       *text,
                                          TendImportChoices choices);

/* The plan of the string @text where nobody is known and nothing is decided. */
TendImportPlan *import_fixture_plan_of (const char *text);

/* The plan of @sources, which it takes, with all that is settled (NULL: nothing). */
TendImportPlan *import_fixture_plan_settled (StoreFixture       *fixture,
                                             GPtrArray          *sources,
                                             TendImportSettings *settings);

/* The plan of a source, which it takes, with @column taken for @field. */
TendImportPlan *import_fixture_plan_mapped (StoreFixture     *fixture,
                                            TendImportSource *source,
                                            const char       *column,
                                            TendImportField   field);

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

/* Asserts that the reason of row @i has @words. */
void import_fixture_assert_reason (TendImportPlan *plan,
                                   guint           i,
                                   const char     *words);

/* Asserts that @sql asks for the number @expected. */
void import_fixture_assert_ask (StoreFixture *fixture,
                                const char   *sql,
                                gint64        expected);

/* Carries @plan out. Returns the action's id. */
gint64 import_fixture_commit (StoreFixture   *fixture,
                              TendImportPlan *plan);

/* Carries @plan out and cancels that after @usec. Returns whether it was done before. */
gboolean import_fixture_commit_cancelled (StoreFixture   *fixture,
                                          TendImportPlan *plan,
                                          gulong          usec);

/* Asserts that to carry @plan out fails with @code, in words, and leaves every table as it was. */
void import_fixture_assert_fails (StoreFixture   *fixture,
                                  TendImportPlan *plan,
                                  TendError       code);

/* Plans and imports; takes @source. Returns the action's id. */
gint64 import_fixture_import (StoreFixture     *fixture,
                              TendImportSource *source,
                              TendImportChoices choices);

/* The same of the string @text. */
gint64 import_fixture_import_text (StoreFixture     *fixture,
                                   const char       *text,
                                   TendImportChoices choices);

G_END_DECLS
