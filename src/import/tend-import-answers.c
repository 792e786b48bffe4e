/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-import-person-fields.h"
#include "tend-text.h"

void
tend_import_judge (TendImportPlan *plan,
                   guint           i,
                   TendVerdict     verdict,
                   char           *reason)
{
  TendImportEntry *entry = tend_import_plan_get_entry (plan, i);
  g_autofree char *sentence = reason;

  entry->verdict = verdict;
  if (verdict != TEND_VERDICT_NEW_INQUIRY && verdict != TEND_VERDICT_ADDS_TO_KNOWN)
    entry->work = 0;
  if (entry->note != NULL)
    entry->reason = tend_import_plan_keep (plan, g_strdup_printf ("%s %s", sentence, entry->note));
  else
    entry->reason = tend_import_plan_keep (plan, g_steal_pointer (&sentence));
}

gint64
tend_import_find_cohort_wished (TendImportMatcher *matcher,
                                const char        *wish)
{
  g_autofree char *folded = NULL;
  const gint64    *id;

  if (wish == NULL || matcher->cohorts == NULL || g_hash_table_size (matcher->cohorts) == 0)
    return 0;
  folded = tend_text_fold (wish);
  id = g_hash_table_lookup (matcher->cohorts, folded);
  return id != NULL ? *id : 0;
}

/* Whether what was written on those who come along stays in the message. */
static const char *
partners_said (TendImportPlan        *plan,
               const TendImportEntry *entry)
{
  const TendImportPartner *partner;
  gboolean                 open = FALSE;

  if (entry->extra == NULL || entry->extra->partners_said == NULL ||
      tend_import_plan_is_chosen (plan, entry->decision, TEND_IMPORT_PARTNERS))
    return NULL;
  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    open |= partner->choice == TEND_IMPORT_PARTNERS && !partner->settled;
  return open ? entry->extra->partners_said : NULL;
}

/* All that goes into the message of entry @i, without the wish; NULL for nothing. */
static const char *
answers_of (TendImportPlan        *plan,
            const TendImportEntry *entry)
{
  const char *partners = partners_said (plan, entry);

  if (partners == NULL || entry->message == NULL)
    return entry->message != NULL ? entry->message : partners;
  return tend_import_plan_keep (plan, g_strconcat (entry->message, "\n\n", partners, NULL));
}

static void
begin_inquiry (TendImportMatcher *matcher,
               guint              i,
               TendImportWork     work)
{
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

  entry->body = answers_of (matcher->plan, entry);
  entry->inquiry_wish = entry->wish;
  entry->cohort = tend_import_find_cohort_wished (matcher, entry->wish);
  entry->work = work | TEND_IMPORT_ADD_INQUIRY;
  if (entry->body != NULL)
    entry->work |= TEND_IMPORT_ADD_MESSAGE;
}

void
tend_import_make_new (TendImportMatcher *matcher,
                      guint              i)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  const char            *reason;

  if (entry->email != NULL)
    reason = _ ("Nobody with this address is known yet.");
  else if (entry->phone != NULL)
    reason = _ ("There is no address, only a phone number.");
  else
    reason = _ ("There is no address and no phone number, only a name.");
  begin_inquiry (matcher, i, TEND_IMPORT_ADD_PERSON);
  tend_import_judge (matcher->plan, i, TEND_VERDICT_NEW_INQUIRY, g_strdup (reason));
}

void
tend_import_make_known_new (TendImportMatcher *matcher,
                            guint              i,
                            const char        *name)
{
  begin_inquiry (matcher, i, TEND_IMPORT_FILL_PERSON);
  tend_import_judge (matcher->plan, i, TEND_VERDICT_ADDS_TO_KNOWN,
                     g_strdup_printf (_ ("%s is known; this is a new inquiry from them."), name));
}

static const char *
all_partners_said (const TendImportEntry *entry)
{
  return entry->extra != NULL ? entry->extra->partners_said : NULL;
}

static gboolean
asks_the_same (const TendImportEntry *entry,
               const TendImportEntry *other)
{
  return g_strcmp0 (entry->received, other->received) == 0 &&
         g_strcmp0 (entry->message, other->message) == 0 &&
         g_strcmp0 (entry->wish, other->wish) == 0 &&
         g_strcmp0 (all_partners_said (entry), all_partners_said (other)) == 0;
}

void
tend_import_judge_repeated (TendImportPlan *plan,
                            guint           i,
                            guint           earlier)
{
  g_autofree char *place = tend_import_plan_say_place (plan, earlier);

  /* Translators: "line 3" */
  tend_import_judge (plan, i, TEND_VERDICT_SAME_AS_BEFORE,
                     g_strdup_printf (_ ("The same as on %s."), place));
}

gboolean
tend_import_repeats_earlier (TendImportMatcher *matcher,
                             GArray            *rows,
                             guint              n,
                             gboolean          *asks_again)
{
  guint                  i = g_array_index (rows, guint, n);
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

  *asks_again = FALSE;
  for (guint k = 0; k < n; k++)
    {
      guint                  row = g_array_index (rows, guint, k);
      const TendImportEntry *other = tend_import_plan_get_entry (matcher->plan, row);

      if (!asks_the_same (entry, other))
        continue;
      *asks_again = TRUE;
      if (tend_import_entry_says_more (entry, other))
        continue;
      tend_import_judge_repeated (matcher->plan, i, row);
      return TRUE;
    }
  return FALSE;
}

void
tend_import_make_further (TendImportMatcher *matcher,
                          GArray            *rows,
                          guint              n,
                          guint              lead)
{
  guint            i = g_array_index (rows, guint, n);
  g_autofree char *place = tend_import_plan_say_place (matcher->plan, lead);
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  TendImportEntry *begins = tend_import_plan_get_entry (matcher->plan, lead);
  gboolean         asks_again;

  entry->same_person = lead;
  entry->same_party = lead;
  if (tend_import_repeats_earlier (matcher, rows, n, &asks_again))
    return;
  if (entry->message == NULL && entry->wish == NULL && all_partners_said (entry) == NULL &&
      !tend_import_entry_says_more (entry, begins))
    {
      tend_import_judge (matcher->plan, i, TEND_VERDICT_SAME_AS_BEFORE,
                         /* Translators: "line 3" */
                         g_strdup_printf (_ ("The same person as on %s, and nothing new."), place));
      return;
    }
  if (entry->wish != NULL)
    begins->inquiry_wish = entry->wish;
  entry->work = TEND_IMPORT_FILL_PERSON;
  if (!asks_again)
    entry->work |= TEND_IMPORT_ADD_MESSAGE;
  tend_import_judge (matcher->plan, i, TEND_VERDICT_ADDS_TO_KNOWN,
                     /* Translators: "line 3" */
                     g_strdup_printf (_ ("The same person as on %s; it goes into the same "
                                         "inquiry."),
                                      place));
}

void
tend_import_finish_inquiry (TendImportMatcher *matcher,
                            GArray            *rows,
                            guint              lead)
{
  TendImportEntry *begins = tend_import_plan_get_entry (matcher->plan, lead);

  begins->cohort = tend_import_find_cohort_wished (matcher, begins->inquiry_wish);
  for (guint k = 0; k < rows->len; k++)
    {
      guint            i = g_array_index (rows, guint, k);
      TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

      if (entry->same_party != lead || (entry->work & TEND_IMPORT_ADD_MESSAGE) == 0)
        continue;
      entry->body = tend_import_compose (matcher, i, begins->inquiry_wish);
      if (entry->body == NULL)
        entry->work &= ~(guint)TEND_IMPORT_ADD_MESSAGE;
    }
  /* What was wished for first is said beside the newer wish. */
  if (g_strcmp0 (begins->wish, begins->inquiry_wish) != 0)
    {
      begins->body = tend_import_compose (matcher, lead, begins->inquiry_wish);
      if (begins->body != NULL)
        begins->work |= TEND_IMPORT_ADD_MESSAGE;
    }
}

const char *
tend_import_compose (TendImportMatcher *matcher,
                     guint              i,
                     const char        *wish)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  TendImportPart        *part = tend_import_plan_get_part (matcher->plan, entry);
  const char            *message = answers_of (matcher->plan, entry);
  guint                  n_columns;
  const guint           *columns;

  if (entry->wish == NULL || (message != NULL && g_strcmp0 (entry->wish, wish) == 0))
    return message;
  columns = tend_column_map_get_columns_of (part->map, TEND_IMPORT_FIELD_WISH, &n_columns);
  return tend_import_plan_keep (matcher->plan,
                                g_strdup_printf ("%s\n%s%s%s",
                                                 tend_csv_table_get_column (part->table,
                                                                            columns[0]),
                                                 entry->wish, message != NULL ? "\n\n" : "",
                                                 message != NULL ? message : ""));
}

guint
tend_import_find_lead (TendImportPlan *plan,
                       guint           i)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

  while (entry->same_party != TEND_IMPORT_NOBODY)
    {
      i = entry->same_party;
      entry = tend_import_plan_get_entry (plan, i);
    }
  return i;
}

void
tend_import_join (TendImportMatcher *matcher,
                  guint              i,
                  guint              lead)
{
  TendImportEntry       *entry = tend_import_plan_get_entry (matcher->plan, i);
  const TendImportEntry *with = tend_import_plan_get_entry (matcher->plan, lead);
  g_autofree char       *who = g_strdup (tend_import_entry_say_who (with));
  g_autofree char       *place = tend_import_plan_say_place (matcher->plan, lead);

  g_assert (i != lead);
  entry->same_party = lead;
  entry->work &= ~(guint)(TEND_IMPORT_ADD_INQUIRY | TEND_IMPORT_ADD_MESSAGE);
  entry->work |= TEND_IMPORT_JOIN_PARTY;
  entry->body = tend_import_compose (matcher, i, with->inquiry_wish);
  if (answers_of (matcher->plan, entry) == NULL &&
      g_strcmp0 (entry->wish, with->inquiry_wish) == 0)
    entry->body = NULL;
  if (entry->body != NULL)
    entry->work |= TEND_IMPORT_ADD_MESSAGE;
  tend_import_judge (matcher->plan, i, entry->verdict,
                     /* Translators: a name; "line 3" */
                     g_strdup_printf (_ ("Comes with %s (%s)."), who, place));
}
