/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column map in the making. */
#pragma once

#include "tend-column-map.h"
#include "tend-column-profile.h"
#include "tend-header-words.h"

G_BEGIN_DECLS

/**
 * TendColumnCandidate:
 * @match: what its header says
 * @index: of the column
 *
 * A column of which it is not settled yet what it is.
 */
typedef struct
{
  TendImportColumn  column;
  TendColumnProfile profile;
  TendHeaderMatch   match;
  guint             index;
} TendColumnCandidate;

/* An answer to a question is at least this long on average, in characters. */
#define TEND_COLUMN_SHORTEST_ANSWER 15

/* What stands in the columns @candidates of @table on health and safety: these ask, and what is
 * asked for by name is not kept meanwhile. */
void tend_column_find_sensitive (GArray       *candidates,
                                 TendCsvTable *table);

/* What was decided before: by @remembered (nullable; see tend-column-memory.h), and before all else
 * by @settings. */
void tend_column_follow (GArray             *candidates,
                         TendCsvTable       *table,
                         GHashTable         *remembered,
                         TendImportSettings *settings);

G_END_DECLS
