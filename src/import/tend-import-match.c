/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-match.h"

#include <glib/gi18n-lib.h>

#include "tend-import-ahead.h"
#include "tend-import-match-private.h"
#include "tend-import-stage.h"
#include "tend-text.h"

/* Of how many rows what is known is read at once. */
#define ROWS_READ_AT_ONCE 4096
#define ROWS_BETWEEN_CANCEL 256

gboolean
tend_import_matcher_is_open (const TendImportEntry *entry)
{
  return entry->verdict == TEND_VERDICT_NEW_INQUIRY && entry->reason == NULL;
}

gboolean
tend_import_matcher_is_cancelled (TendImportMatcher *matcher,
                                  guint              i,
                                  GError           **error)
{
  return i % ROWS_BETWEEN_CANCEL == 0 &&
         g_cancellable_set_error_if_cancelled (matcher->cancellable, error);
}

static int
compare_received (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  guint                  first = *(const guint *)a, second = *(const guint *)b;
  const TendImportEntry *one = tend_import_plan_get_entry (data, first);
  const TendImportEntry *other = tend_import_plan_get_entry (data, second);
  int                    order;

  if ((one->received == NULL) != (other->received == NULL))
    return one->received == NULL ? 1 : -1;
  order = g_strcmp0 (one->received, other->received);
  return order != 0 ? order : (first > second) - (first < second);
}

void
tend_import_sort_rows (TendImportPlan *plan,
                       GArray         *rows)
{
  if (rows->len > 1)
    g_array_sort_with_data (rows, compare_received, plan);
}

/* The open rows among those who share an address with entry @first, the first of them. */
static void
collect_group (TendImportPlan *plan,
               guint           first,
               GArray         *group)
{
  g_array_set_size (group, 0);
  for (guint i = first; i != TEND_IMPORT_NOBODY;)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

      if (tend_import_matcher_is_open (entry) && entry->email != NULL)
        g_array_append_val (group, i);
      i = entry->next_alike;
    }
}

/* The addresses of the groups that begin from @first on. */
static GPtrArray *
collect_addresses (TendImportPlan *plan,
                   guint           first)
{
  GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);
  guint      end = MIN (first + ROWS_READ_AT_ONCE, plan->entries->len);

  for (guint i = first; i < end; i++)
    {
      if (tend_import_plan_get_entry (plan, i)->decision != i)
        continue;
      for (guint k = i; k != TEND_IMPORT_NOBODY;)
        {
          const TendImportEntry *entry = tend_import_plan_get_entry (plan, k);

          if (entry->email_folded != NULL)
            g_ptr_array_add (addresses, g_strdup (entry->email_folded));
          for (guint n = 0; entry->more_emails != NULL && entry->more_emails[n] != NULL; n++)
            g_ptr_array_add (addresses, tend_text_fold_email (entry->more_emails[n]));
          k = entry->next_alike;
        }
    }
  return addresses;
}

/* Reads what is known of those whom the rows from @first on are about; of a long file @ahead reads
 * what is known of the next while these are matched. */
static gboolean
read_people (TendImportMatcher *matcher,
             TendImportAhead   *ahead,
             guint              first,
             GError           **error)
{
  g_autoptr (GPtrArray) addresses = NULL;
  guint                 next = first + ROWS_READ_AT_ONCE;

  if (ahead == NULL)
    {
      addresses = collect_addresses (matcher->plan, first);
      return tend_import_people_read (matcher->people, addresses, error);
    }
  if (first == 0)
    tend_import_ahead_start (ahead, collect_addresses (matcher->plan, 0));
  matcher->people = tend_import_ahead_take (ahead, error);
  if (matcher->people != NULL && next < matcher->plan->entries->len)
    tend_import_ahead_start (ahead, collect_addresses (matcher->plan, next));
  return matcher->people != NULL;
}

static gboolean
match_groups (TendImportMatcher *matcher,
              TendImportAhead   *ahead,
              GError           **error)
{
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < matcher->plan->entries->len; i++)
    {
      if (tend_import_matcher_is_cancelled (matcher, i, error))
        return FALSE;
      if (i % ROWS_BETWEEN_CANCEL == 0)
        tend_progress_tell (matcher->cancellable, i, matcher->plan->entries->len);
      if (i % ROWS_READ_AT_ONCE == 0 && matcher->people != NULL &&
          !read_people (matcher, ahead, i, error))
        return FALSE;
      if (tend_import_plan_get_entry (matcher->plan, i)->decision != i)
        continue;
      collect_group (matcher->plan, i, group);
      if (group->len > 0 && !tend_import_match_group (matcher, group, error))
        return FALSE;
    }
  return TRUE;
}

/* Those who are left out and known may still be written to: the facilitator should know. */
static gboolean
match_left_out (TendImportMatcher *matcher,
                GError           **error)
{
  for (guint i = 0; matcher->database != NULL && i < matcher->plan->entries->len; i++)
    {
      TendImportEntry       *entry = tend_import_plan_get_entry (matcher->plan, i);
      g_autoptr (GPtrArray)  known = NULL;
      const TendKnownPerson *person;

      if (tend_import_matcher_is_cancelled (matcher, i, error))
        return FALSE;
      if (entry->verdict != TEND_VERDICT_LEFT_OUT || entry->email_folded == NULL)
        continue;
      known = tend_import_known_people_new ();
      if (!tend_import_people_find (matcher->people, entry->email_folded, known, error))
        return FALSE;
      if (known->len == 0)
        continue;
      person = g_ptr_array_index (known, 0);
      entry->person = person->id;
      if (person->may_write)
        tend_import_plan_add_reason (
            matcher->plan, i,
            g_strdup_printf (_ ("%s is known, and may be written to: nothing is changed."),
                             person->name));
    }
  return TRUE;
}

static gboolean
match_all (TendImportMatcher *matcher,
           TendImportAhead   *ahead,
           GError           **error)
{
  if (matcher->database != NULL)
    {
      matcher->cohorts = tend_import_find_cohorts (matcher->database, error);
      if (matcher->cohorts == NULL || !tend_import_match_same_files (matcher, error))
        return FALSE;
    }
  tend_progress_begin (matcher->cancellable, TEND_IMPORT_STAGE_MATCH, TEND_IMPORT_MATCHED);
  return match_groups (matcher, ahead, error) &&
         tend_import_match_without_address (matcher, error) &&
         tend_import_match_partners (matcher, error) && match_left_out (matcher, error);
}

/* What can be decided about a row that is not imported is only what would import it. */
static void
tidy_offers (TendImportPlan *plan)
{
  for (guint i = 0; i < plan->entries->len; i++)
    {
      TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

      switch (entry->verdict)
        {
        case TEND_VERDICT_NEEDS_DECISION:
          entry->offers &= TEND_IMPORT_TOGETHER | TEND_IMPORT_DROP_SURPLUS | TEND_IMPORT_TRUST |
                           TEND_IMPORT_INCLUDE;
          break;
        case TEND_VERDICT_CANNOT_BE_USED:
        case TEND_VERDICT_LEFT_OUT:
          entry->offers &= TEND_IMPORT_INCLUDE;
          break;
        case TEND_VERDICT_SAME_AS_BEFORE:
          if (entry->inquiry == 0)
            entry->offers &= ~(guint)(TEND_IMPORT_PARTNERS | TEND_IMPORT_SPLIT_PEOPLE);
          entry->offers &= ~(guint)TEND_IMPORT_SPLIT_NAMES;
          break;
        case TEND_VERDICT_NEW_INQUIRY:
        case TEND_VERDICT_ADDS_TO_KNOWN:
        default:
          break;
        }
    }
}

gboolean
tend_import_match (TendImportPlan *plan,
                   TendDatabase   *database,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (TendImportPeople) people = database != NULL ? tend_import_people_new (database) : NULL;
  g_autoptr (TendImportAhead)  ahead = NULL;
  TendImportMatcher            matcher = { plan, database, people, cancellable, NULL };
  gboolean                     matched;

  if (database != NULL && plan->entries->len > ROWS_READ_AT_ONCE &&
      (ahead = tend_import_ahead_new (database, error)) == NULL)
    return FALSE;
  if (database != NULL && !tend_import_begin_questions (database, error))
    return FALSE;
  matched = match_all (&matcher, ahead, error);
  if (database != NULL)
    tend_import_end_questions (database);
  tidy_offers (plan);
  g_clear_pointer (&plan->addresses, g_hash_table_unref);
  g_clear_pointer (&matcher.cohorts, g_hash_table_unref);
  return matched;
}
