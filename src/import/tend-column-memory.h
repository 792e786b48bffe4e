/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Tend remembers of files with the same headers. A file without headings and contact cards are
 * not remembered: their columns have no names of their own. */
#pragma once

#include "tend-column-map.h"
#include "tend-database.h"

G_BEGIN_DECLS

/* The folded headers of @table in its order, each different from the others; NULL for a table that
 * is not remembered. Free with g_strfreev(). */
char **tend_column_memory_fold (TendCsvTable *table);

/* What the columns of a file such as @table were taken for, in @mapping (transfer full): folded
 * header to field, see tend-import-mapping-store.h. NULL when nothing fits. FALSE on error. */
gboolean tend_column_memory_find (TendDatabase *database,
                                  TendCsvTable *table,
                                  GHashTable  **mapping,
                                  GError      **error);

/* Remembers @map, within an action: every column of it that is decided or had something in it. One
 * that still asks where its answers go is not remembered and asks again. */
gboolean tend_column_memory_save (TendDatabase  *database,
                                  TendCsvTable  *table,
                                  TendColumnMap *map,
                                  GError       **error);

G_END_DECLS
