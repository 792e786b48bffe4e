/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-column-map-private.h"
#include "tend-column-memory.h"
#include "tend-sensitive-words.h"

/* Enough questions to know by them what is asked. */
#define QUESTIONS_READ 1000

static TendColumnCandidate *
get_candidate (GArray *candidates,
               guint   i)
{
  return &g_array_index (candidates, TendColumnCandidate, i);
}

static gboolean
is_free_text (const TendColumnProfile *profile)
{
  guint n_other = profile->n_emails + profile->dates.n_dates + profile->n_phones;

  return profile->length >= (gsize)profile->n_sampled * TEND_COLUMN_SHORTEST_ANSWER &&
         !tend_column_profile_is_mostly (profile, n_other, 50);
}

/* Whether the answers go into a text at all, or nowhere yet: a name or a date tells nothing. */
static gboolean
may_be_sensitive (const TendColumnCandidate *candidate)
{
  const TendColumnProfile *profile = &candidate->profile;

  switch (candidate->column.field)
    {
    case TEND_IMPORT_FIELD_NONE:
      return !tend_column_profile_is_mostly (profile, profile->dates.n_dates + profile->n_emails,
                                             50);
    case TEND_IMPORT_FIELD_MESSAGE:
      return TRUE;
    case TEND_IMPORT_FIELD_ACCESS_NEEDS:
    case TEND_IMPORT_FIELD_EMERGENCY_CONTACT:
    case TEND_IMPORT_FIELD_REFERRED_BY:
      return !candidate->match.exact;
    case TEND_IMPORT_FIELD_NAME:
    case TEND_IMPORT_FIELD_GIVEN:
    case TEND_IMPORT_FIELD_FAMILY:
    case TEND_IMPORT_FIELD_EMAIL:
    case TEND_IMPORT_FIELD_PHONE:
    case TEND_IMPORT_FIELD_RECEIVED:
    case TEND_IMPORT_FIELD_WISH:
    case TEND_IMPORT_FIELD_PARTNER_NAME:
    case TEND_IMPORT_FIELD_PARTNER_EMAIL:
    case TEND_IMPORT_FIELD_STATUS:
    case TEND_IMPORT_FIELD_REFUSED:
    case TEND_IMPORT_FIELD_ENDED:
    case TEND_IMPORT_FIELD_PRONOUNS:
    case TEND_IMPORT_FIELD_LANGUAGE:
    case TEND_IMPORT_FIELD_MAY_WRITE:
    case TEND_IMPORT_FIELD_SCREENING:
    default:
      return FALSE;
    }
}

/* Whether any cell, or of many about @most, makes @is_so say yes. */
static gboolean
any_cell (TendCsvTable *table,
          guint         column,
          guint         most,
          gboolean (*is_so) (const char *))
{
  guint n_records = tend_csv_table_get_n_records (table);
  guint stride = n_records / most + 1;

  for (guint i = 0; i < n_records; i += stride)
    {
      const char *cell = tend_csv_table_get_cell (table, i, column);

      if (*cell != '\0' && is_so (cell))
        return TRUE;
    }
  return FALSE;
}

/* The header, or where the questions stand in cells, one of them. */
static gboolean
asks_for_it (const TendColumnCandidate *candidate,
             TendCsvTable              *table)
{
  guint question = candidate->column.question;

  return tend_sensitive_words_ask (tend_csv_table_get_column (table, candidate->index)) ||
         (question != candidate->index &&
          any_cell (table, question, QUESTIONS_READ, tend_sensitive_words_ask));
}

void
tend_column_find_sensitive (GArray       *candidates,
                            TendCsvTable *table)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      TendColumnCandidate *candidate = get_candidate (candidates, i);

      if (candidate->profile.n_filled == 0 || !may_be_sensitive (candidate))
        continue;
      if (asks_for_it (candidate, table))
        {
          candidate->column.asks = TRUE;
          candidate->column.field = TEND_IMPORT_FIELD_NONE;
        }
      else
        candidate->column.asks = (candidate->column.field == TEND_IMPORT_FIELD_MESSAGE ||
                                  is_free_text (&candidate->profile)) &&
                                 any_cell (table, i, G_MAXUINT, tend_sensitive_words_answer);
    }
}

static gboolean
get_remembered (GHashTable      *remembered,
                const char      *header,
                TendImportField *field)
{
  const char *nick = g_hash_table_lookup (remembered, header);

  return nick != NULL && tend_import_field_from_nick (nick, field);
}

/* Whether this is another kind of file with the same headers: no column that had the addresses
 * holds any. */
static gboolean
is_contradicted (GArray     *candidates,
                 GHashTable *remembered,
                 char      **headers)
{
  guint n_filled = 0, n_emails = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const TendColumnProfile *profile = &get_candidate (candidates, i)->profile;
      TendImportField          field;

      if (!get_remembered (remembered, headers[i], &field) || field != TEND_IMPORT_FIELD_EMAIL)
        continue;
      n_filled += profile->n_filled;
      n_emails += profile->n_emails;
    }
  return n_filled > 0 && n_emails == 0;
}

static void
follow_remembered (GArray       *candidates,
                   TendCsvTable *table,
                   GHashTable   *remembered)
{
  g_auto (GStrv) headers = tend_column_memory_fold (table);

  if (headers == NULL || is_contradicted (candidates, remembered, headers))
    return;
  for (guint i = 0; i < candidates->len; i++)
    {
      TendImportColumn *column = &get_candidate (candidates, i)->column;

      if (get_remembered (remembered, headers[i], &column->field))
        {
          column->decided = TRUE;
          column->asks = FALSE;
        }
      else
        column->is_new = column->n_filled > 0;
    }
}

static void
follow_settings (GArray             *candidates,
                 TendCsvTable       *table,
                 TendImportSettings *settings)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      TendImportColumn *column = &get_candidate (candidates, i)->column;

      if (!tend_import_settings_get_field (settings, tend_csv_table_get_column (table, i),
                                           &column->field))
        continue;
      column->decided = TRUE;
      column->asks = FALSE;
      column->is_new = FALSE;
    }
}

void
tend_column_follow (GArray             *candidates,
                    TendCsvTable       *table,
                    GHashTable         *remembered,
                    TendImportSettings *settings)
{
  if (remembered != NULL)
    follow_remembered (candidates, table, remembered);
  follow_settings (candidates, table, settings);
}
