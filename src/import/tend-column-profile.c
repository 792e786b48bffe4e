/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-column-profile.h"

#include <string.h>

#include "tend-cell.h"

/* Enough to know a column by, few enough not to be felt on a long file. */
#define SAMPLE 1000

/* Longer than "No, thank you" says more than yes or no. */
#define LONGEST_YES_OR_NO 24

static gboolean
is_yes_or_no (const char *clean)
{
  g_autofree char *first = NULL;

  if (strlen (clean) > LONGEST_YES_OR_NO)
    return FALSE;
  first = g_strndup (clean, strcspn (clean, " ,.;!"));
  return tend_cell_is_yes (first) || tend_cell_is_no (first);
}

static void
look_at (TendColumnProfile *profile,
         const char        *cell,
         GHashTable        *seen)
{
  g_autofree char *clean = tend_cell_clean (cell);
  g_autofree char *phone = NULL;

  if (clean == NULL)
    return;
  profile->n_sampled++;
  profile->length += (gsize)g_utf8_strlen (clean, -1);
  /* "@anna" is what somebody is called elsewhere. */
  profile->n_emails += strchr (clean + 1, '@') != NULL ? 1 : 0;
  profile->n_phones += tend_cell_phone (clean, &phone) != TEND_CELL_PHONE_NONE ? 1 : 0;
  profile->n_answers += is_yes_or_no (clean) ? 1 : 0;
  profile->n_names += tend_cell_is_name (clean) ? 1 : 0;
  tend_date_vote_add (&profile->dates, clean);
  if (g_hash_table_add (seen, g_steal_pointer (&clean)))
    profile->n_distinct++;
}

guint *
tend_column_profile_count_filled (TendCsvTable *table)
{
  guint  n_columns = tend_csv_table_get_n_columns (table);
  guint *n_filled = g_new0 (guint, n_columns + 1);

  /* In the order in which they lie in memory. */
  for (guint i = 0; i < tend_csv_table_get_n_records (table); i++)
    for (guint k = 0; k < n_columns; k++)
      n_filled[k] += *tend_csv_table_get_cell (table, i, k) != '\0' ? 1 : 0;
  return n_filled;
}

void
tend_column_profile_init (TendColumnProfile *profile,
                          TendCsvTable      *table,
                          guint              column,
                          guint              n_filled)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint                  n_records = tend_csv_table_get_n_records (table);
  guint                  stride = n_records / SAMPLE + 1;

  *profile = (TendColumnProfile){ .n_filled = n_filled };
  for (guint i = 0; i < n_records; i += stride)
    look_at (profile, tend_csv_table_get_cell (table, i, column), seen);
}

gboolean
tend_column_profile_is_mostly (const TendColumnProfile *profile,
                               guint                    count,
                               guint                    percent)
{
  return profile->n_sampled > 0 && count * 100 >= profile->n_sampled * percent;
}
