/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a column, counted over a sample of its cells. */
#pragma once

#include "tend-csv-table.h"
#include "tend-import-date.h"

G_BEGIN_DECLS

/**
 * TendColumnProfile:
 * @n_filled: cells of the whole column that are not blank
 * @n_sampled: of these, how many were looked at; the counts below are of these
 * @n_emails: cells with an "@" that does not begin them
 * @n_phones: cells with a phone number, damaged ones too
 * @n_names: cells that read like a person's name
 * @n_answers: cells that say yes or no
 * @n_distinct: different cells
 * @length: characters in all
 * @dates: what they say as dates
 */
typedef struct
{
  guint        n_filled;
  guint        n_sampled;
  guint        n_emails;
  guint        n_phones;
  guint        n_names;
  guint        n_answers;
  guint        n_distinct;
  gsize        length;
  TendDateVote dates;
} TendColumnProfile;

/* In how many records each column of @table is not blank. Free with g_free(). */
guint *tend_column_profile_count_filled (TendCsvTable *table);

/* Looks at @column of @table, which is not blank in @n_filled records. */
void tend_column_profile_init (TendColumnProfile *profile,
                               TendCsvTable      *table,
                               guint              column,
                               guint              n_filled);

/* Whether at least @percent of the sampled cells are among @count; FALSE for an empty column. */
gboolean tend_column_profile_is_mostly (const TendColumnProfile *profile,
                                        guint                    count,
                                        guint                    percent);

G_END_DECLS
