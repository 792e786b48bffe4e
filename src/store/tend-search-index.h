/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search index: one document for each inquiry, cohort, plan and practice. */
#pragma once

#include "tend-changes.h"
#include "tend-database.h"

G_BEGIN_DECLS

/* Whether things of @kind have a document of their own. */
gboolean tend_search_index_has (TendKind kind);

/* Brings the documents of everything in @changes, and of what shows it, up to date. Inside the
 * transaction that made the changes. */
gboolean tend_search_index_update (TendDatabase *database,
                                   TendChanges  *changes,
                                   GError      **error);

/* What a person typed, as an FTS5 query that finds all its words as beginnings of words; NULL when
 * it holds no word. Free with g_free(). */
char *tend_search_query (const char *typed);

G_END_DECLS
