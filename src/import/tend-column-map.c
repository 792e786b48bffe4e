/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-column-map-private.h"

#include <string.h>

#include "tend-sensitive-words.h"
#include "tend-text.h"

#define BARE_NAME_SAMPLE 200
#define LONGEST_PRONOUNS 40
#define LONGEST_LANGUAGE 40

typedef TendColumnCandidate Candidate;

struct _TendColumnMap
{
  GArray *columns;                  /* TendImportColumn */
  GArray *of[TEND_IMPORT_N_FIELDS]; /* guint: the columns of each field, best first */
};

static gboolean
is_at_most (const TendColumnProfile *profile,
            guint                    characters)
{
  return profile->length <= (gsize)profile->n_sampled * characters;
}

/* Whether what stands in the column bears out what its header says. */
static gboolean
bears_out (const Candidate *candidate)
{
  const TendColumnProfile *profile = &candidate->profile;

  if (profile->n_filled == 0)
    return FALSE;
  if (profile->n_sampled == 0)
    return candidate->match.exact;
  switch (candidate->match.field)
    {
    case TEND_IMPORT_FIELD_EMAIL:
    case TEND_IMPORT_FIELD_PARTNER_EMAIL:
      return tend_column_profile_is_mostly (profile, profile->n_emails, 50);
    case TEND_IMPORT_FIELD_PHONE:
      return tend_column_profile_is_mostly (profile, profile->n_phones, 50);
    case TEND_IMPORT_FIELD_RECEIVED:
      return tend_column_profile_is_mostly (profile, profile->dates.n_dates, 50);
    case TEND_IMPORT_FIELD_PARTNER_NAME:
      return tend_column_profile_is_mostly (profile, profile->n_names, 50);
    case TEND_IMPORT_FIELD_MAY_WRITE:
      return tend_column_profile_is_mostly (profile, profile->n_answers, 80);
    case TEND_IMPORT_FIELD_PRONOUNS:
      return is_at_most (profile, LONGEST_PRONOUNS);
    case TEND_IMPORT_FIELD_LANGUAGE:
      return is_at_most (profile, LONGEST_LANGUAGE);
    case TEND_IMPORT_FIELD_NAME:
    case TEND_IMPORT_FIELD_GIVEN:
    case TEND_IMPORT_FIELD_FAMILY:
      return !tend_column_profile_is_mostly (profile, profile->n_emails, 100);
    case TEND_IMPORT_FIELD_NONE:
    case TEND_IMPORT_FIELD_MESSAGE:
    case TEND_IMPORT_FIELD_WISH:
    case TEND_IMPORT_FIELD_STATUS:
    case TEND_IMPORT_FIELD_REFUSED:
    case TEND_IMPORT_FIELD_ENDED:
    case TEND_IMPORT_FIELD_ACCESS_NEEDS:
    case TEND_IMPORT_FIELD_EMERGENCY_CONTACT:
    case TEND_IMPORT_FIELD_REFERRED_BY:
    case TEND_IMPORT_FIELD_SCREENING:
    default:
      return TRUE;
    }
}

static gboolean
any_is (GArray         *candidates,
        TendImportField field)
{
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, Candidate, i).column.field == field)
      return TRUE;
  return FALSE;
}

static gboolean
is_free (const Candidate *candidate)
{
  return candidate->column.field == TEND_IMPORT_FIELD_NONE && candidate->profile.n_sampled > 0;
}

/* The free column that fits best by its contents becomes @field. @fit gives 0 for no fit. */
static void
choose_by_contents (GArray         *candidates,
                    TendImportField field,
                    double (*fit) (const TendColumnProfile *))
{
  Candidate *best = NULL;
  double     best_fit = 0;

  if (any_is (candidates, field))
    return;
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      double     its_fit = is_free (candidate) ? fit (&candidate->profile) : 0;

      if (its_fit > best_fit)
        {
          best = candidate;
          best_fit = its_fit;
        }
    }
  if (best != NULL)
    best->column.field = field;
}

static double
fit_email (const TendColumnProfile *profile)
{
  return tend_column_profile_is_mostly (profile, profile->n_emails, 50) ? profile->n_emails : 0;
}

static double
fit_received (const TendColumnProfile *profile)
{
  return tend_column_profile_is_mostly (profile, profile->dates.n_times, 80)
             ? profile->dates.n_times
             : 0;
}

static double
fit_phone (const TendColumnProfile *profile)
{
  return tend_column_profile_is_mostly (profile, profile->n_phones, 80) &&
                 profile->dates.n_dates == 0
             ? profile->n_phones
             : 0;
}

/* People are called differently; choices and labels repeat. */
static double
fit_name (const TendColumnProfile *profile)
{
  return tend_column_profile_is_mostly (profile, profile->n_names, 70) &&
                 tend_column_profile_is_mostly (profile, profile->n_distinct, 70)
             ? profile->n_names
             : 0;
}

static double
fit_message (const TendColumnProfile *profile)
{
  double mean = (double)profile->length / MAX (profile->n_sampled, 1);

  if (mean < TEND_COLUMN_SHORTEST_ANSWER ||
      tend_column_profile_is_mostly (profile, profile->n_emails + profile->dates.n_dates, 50))
    return 0;
  return mean;
}

/* An answer to a question that is no known word: the longest ones are taken for the message. */
static void
choose_question (GArray       *candidates,
                 TendCsvTable *table)
{
  Candidate *best = NULL;
  double     best_fit = 0;

  if (any_is (candidates, TEND_IMPORT_FIELD_MESSAGE))
    return;
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate  *candidate = &g_array_index (candidates, Candidate, i);
      const char *header = tend_csv_table_get_column (table, i);

      if (!is_free (candidate) || strchr (header, '?') == NULL ||
          tend_sensitive_words_ask (header) || fit_message (&candidate->profile) <= best_fit)
        continue;
      best = candidate;
      best_fit = fit_message (&candidate->profile);
    }
  if (best != NULL)
    best->column.field = TEND_IMPORT_FIELD_MESSAGE;
}

/* Whether most cells of @whole contain the cell of @part in the same record. */
static gboolean
contains_column (TendCsvTable *table,
                 guint         whole,
                 guint         part)
{
  guint n_both = 0, n_contained = 0;

  for (guint i = 0; i < tend_csv_table_get_n_records (table) && n_both < BARE_NAME_SAMPLE; i++)
    {
      g_autofree char *outer = tend_text_fold (tend_csv_table_get_cell (table, i, whole));
      g_autofree char *inner = tend_text_fold (tend_csv_table_get_cell (table, i, part));

      if (*outer == '\0' || *inner == '\0')
        continue;
      n_both++;
      n_contained += strstr (outer, inner) != NULL ? 1 : 0;
    }
  return n_both > 0 && n_contained * 2 >= n_both;
}

static Candidate *
first_of (GArray         *candidates,
          TendImportField field)
{
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, Candidate, i).column.field == field)
      return &g_array_index (candidates, Candidate, i);
  return NULL;
}

/* "Nom" beside "Prénom" is the family name, "Nombre" beside "Apellidos" the given one. */
static void
settle_bare_names (GArray       *candidates,
                   TendCsvTable *table)
{
  const Candidate *given = first_of (candidates, TEND_IMPORT_FIELD_GIVEN);
  const Candidate *family = first_of (candidates, TEND_IMPORT_FIELD_FAMILY);

  if ((given == NULL) == (family == NULL))
    return;
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate  *candidate = &g_array_index (candidates, Candidate, i);
      const char *header = tend_csv_table_get_column (table, i);

      if (candidate->column.field != TEND_IMPORT_FIELD_NAME)
        continue;
      if (given != NULL && tend_header_words_is_bare_name (header) &&
          !contains_column (table, i, given->index))
        candidate->column.field = TEND_IMPORT_FIELD_FAMILY;
      else if (family != NULL && tend_header_words_is_bare_given (header) &&
               !contains_column (table, i, family->index))
        candidate->column.field = TEND_IMPORT_FIELD_GIVEN;
    }
}

/* Every cell of a column of dates votes, not only the sample. */
static void
settle_date_order (GArray             *candidates,
                   TendCsvTable       *table,
                   TendImportSettings *settings)
{
  TendDateOrder settled = tend_import_settings_get_date_order (settings);
  TendDateVote  together = { 0 };

  for (guint i = 0; i < candidates->len; i++)
    {
      const TendDateVote *dates = &g_array_index (candidates, Candidate, i).profile.dates;

      together.n_day_first += dates->n_day_first;
      together.n_month_first += dates->n_month_first;
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate   *candidate = &g_array_index (candidates, Candidate, i);
      TendDateVote vote = { 0 };

      candidate->column.order = settled;
      if (candidate->column.field != TEND_IMPORT_FIELD_RECEIVED ||
          settled != TEND_DATE_ORDER_UNKNOWN)
        continue;
      for (guint k = 0; k < tend_csv_table_get_n_records (table); k++)
        tend_date_vote_add (&vote, tend_csv_table_get_cell (table, k, i));
      candidate->column.order = tend_date_vote_order (&vote);
      candidate->column.all_certain = vote.n_others == 0;
      if (candidate->column.order == TEND_DATE_ORDER_UNKNOWN)
        candidate->column.order = tend_date_vote_order (&together);
    }
}

/* Whether a word of @text begins or ends with @zone: "UTC" is in "createdAtUTC" and not in "Dutch".
 */
static gboolean
names_zone (const char *text,
            const char *zone)
{
  for (const char *at = strstr (text, zone); at != NULL; at = strstr (at + 1, zone))
    if (at == text || !g_ascii_isalpha (at[-1]) || !g_ascii_isalpha (at[strlen (zone)]))
      return TRUE;
  return FALSE;
}

static gboolean
is_universal (const char *header)
{
  g_autofree char *text = tend_text_fold (header);
  g_autofree char *folded = tend_header_words_fold (header);

  return names_zone (text, "utc") || names_zone (text, "gmt") ||
         g_str_equal (folded, "optintime") || g_str_equal (folded, "confirmtime");
}

/* "Response 1" holds the answer to what stands in "Question 1". */
static void
pair_questions (GArray       *candidates,
                TendCsvTable *table)
{
  g_autoptr (GHashTable) questions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      guint number = tend_header_words_get_question (tend_csv_table_get_column (table, i));

      if (number > 0)
        g_hash_table_insert (questions, GUINT_TO_POINTER (number), GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; g_hash_table_size (questions) > 0 && i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      guint      number = tend_header_words_get_answer (tend_csv_table_get_column (table, i));
      gpointer   question = g_hash_table_lookup (questions, GUINT_TO_POINTER (number));

      if (number == 0 || question == NULL)
        continue;
      candidate->column.question = GPOINTER_TO_UINT (question) - 1;
      if (candidate->column.field == TEND_IMPORT_FIELD_NONE && candidate->profile.n_filled > 0)
        candidate->column.field = TEND_IMPORT_FIELD_MESSAGE;
    }
}

static GArray *
find_candidates (TendCsvTable *table)
{
  GArray           *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  g_autofree guint *n_filled = tend_column_profile_count_filled (table);
  gboolean          has_header = tend_csv_table_get_layout (table)->has_header;

  for (guint i = 0; i < tend_csv_table_get_n_columns (table); i++)
    {
      const char *header = tend_csv_table_get_column (table, i);
      Candidate   candidate = { .index = i };

      /* Tend's own words on the rows are nobody's. */
      if (!has_header || !tend_header_words_is_reason (header))
        tend_column_profile_init (&candidate.profile, table, i, n_filled[i]);
      if (has_header)
        candidate.match = tend_header_words_match (header);
      if (bears_out (&candidate))
        candidate.column.field = candidate.match.field;
      candidate.column.question = i;
      candidate.column.called = candidate.match.exact ? candidate.match.field
                                                      : TEND_IMPORT_FIELD_NONE;
      candidate.column.universal = is_universal (header);
      candidate.column.n_filled = candidate.profile.n_filled;
      candidate.column.n_emails = candidate.profile.n_emails;
      g_array_append_val (candidates, candidate);
    }
  if (has_header)
    pair_questions (candidates, table);
  return candidates;
}

/* Whether any header was a word Tend knows; else only the contents can tell. */
static gboolean
knows_headers (GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, Candidate, i).match.field != TEND_IMPORT_FIELD_NONE)
      return TRUE;
  return FALSE;
}

static void
choose_fields (GArray       *candidates,
               TendCsvTable *table)
{
  choose_by_contents (candidates, TEND_IMPORT_FIELD_EMAIL, fit_email);
  choose_by_contents (candidates, TEND_IMPORT_FIELD_RECEIVED, fit_received);
  choose_question (candidates, table);
  if (!knows_headers (candidates))
    {
      choose_by_contents (candidates, TEND_IMPORT_FIELD_PHONE, fit_phone);
      choose_by_contents (candidates, TEND_IMPORT_FIELD_NAME, fit_name);
      choose_by_contents (candidates, TEND_IMPORT_FIELD_MESSAGE, fit_message);
    }
  settle_bare_names (candidates, table);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = *(const Candidate *const *)a;
  const Candidate *second = *(const Candidate *const *)b;

  if (first->match.rank != second->match.rank)
    return first->match.rank < second->match.rank ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

TendColumnMap *
tend_column_map_new (TendCsvTable       *table,
                     GHashTable         *remembered,
                     TendImportSettings *settings)
{
  TendColumnMap        *self = g_new0 (TendColumnMap, 1);
  g_autoptr (GArray)    candidates = NULL;
  g_autoptr (GPtrArray) ranked = g_ptr_array_new ();

  g_return_val_if_fail (table != NULL, NULL);

  candidates = find_candidates (table);
  choose_fields (candidates, table);
  tend_column_find_sensitive (candidates, table);
  tend_column_follow (candidates, table, remembered, settings);
  settle_date_order (candidates, table, settings);

  self->columns = g_array_new (FALSE, FALSE, sizeof (TendImportColumn));
  for (guint i = 0; i < TEND_IMPORT_N_FIELDS; i++)
    self->of[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < candidates->len; i++)
    {
      g_array_append_val (self->columns, g_array_index (candidates, Candidate, i).column);
      g_ptr_array_add (ranked, &g_array_index (candidates, Candidate, i));
    }
  g_ptr_array_sort (ranked, compare_candidates);
  for (guint i = 0; i < ranked->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (ranked, i);

      g_array_append_val (self->of[candidate->column.field], candidate->index);
    }
  return self;
}

void
tend_column_map_free (TendColumnMap *self)
{
  g_array_unref (self->columns);
  for (guint i = 0; i < TEND_IMPORT_N_FIELDS; i++)
    g_array_unref (self->of[i]);
  g_free (self);
}

guint
tend_column_map_get_n_columns (TendColumnMap *self)
{
  return self->columns->len;
}

const TendImportColumn *
tend_column_map_get_column (TendColumnMap *self,
                            guint          column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);
  return &g_array_index (self->columns, TendImportColumn, column);
}

const guint *
tend_column_map_get_columns_of (TendColumnMap  *self,
                                TendImportField field,
                                guint          *n_columns)
{
  g_return_val_if_fail (field < TEND_IMPORT_N_FIELDS, NULL);

  *n_columns = self->of[field]->len;
  /* Not g_array_index(), which for an empty array would count from NULL. */
  return (const guint *)(gpointer)self->of[field]->data;
}

gboolean
tend_column_map_has (TendColumnMap  *self,
                     TendImportField field)
{
  g_return_val_if_fail (field < TEND_IMPORT_N_FIELDS, FALSE);

  return self->of[field]->len > 0;
}
