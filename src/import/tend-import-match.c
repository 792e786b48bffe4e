/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-match.h"

#include <glib/gi18n-lib.h>

#include "tend-date.h"
#include "tend-import-match-private.h"
#include "tend-text.h"

#define GROUPS_BETWEEN_CANCEL 64
/* Of how many groups of rows what is known is read at once. */
#define GROUPS_READ_AT_ONCE 4096

gboolean
tend_import_matcher_is_open (const TendImportEntry *entry)
{
  return entry->verdict == TEND_VERDICT_NEW_INQUIRY && entry->reason == NULL;
}

char *
tend_import_matcher_dup_address (const TendImportEntry *entry,
                                 guint                  n)
{
  if (n == 0)
    return g_strdup (entry->email_folded);
  if (entry->more_emails == NULL || n > g_strv_length ((char **)entry->more_emails))
    return NULL;
  return tend_text_fold_email (entry->more_emails[n - 1]);
}

/* The very same file: its rows are known by their lines, whatever happened to the people since. */
static gboolean
match_same_file (TendImportMatcher *matcher,
                 guint              i_part,
                 GError           **error)
{
  TendImportPlan    *plan = matcher->plan;
  TendImportPart    *part = g_ptr_array_index (plan->parts, i_part);
  g_autoptr (GArray) rows = NULL;
  g_autofree char   *date = NULL;
  g_autofree char   *day = NULL;
  guint              at = 0;

  rows = tend_import_find_batch (matcher->database, tend_import_source_get_hash (part->source),
                                 &part->imported_before, error);
  if (rows == NULL)
    return FALSE;
  date = tend_instant_local_date (part->imported_before);
  day = tend_date_say (date);

  for (guint i = 0; i < plan->entries->len; i++)
    {
      TendImportEntry       *entry = tend_import_plan_get_entry (plan, i);
      guint                  line = tend_import_plan_get_line (plan, i);
      const TendImportedRow *row;

      if (entry->part != i_part)
        continue;
      while (at < rows->len && g_array_index (rows, TendImportedRow, at).line < line)
        at++;
      if (at == rows->len)
        break;
      row = &g_array_index (rows, TendImportedRow, at);
      if (row->line != line || row->person == 0 || !tend_import_matcher_is_open (entry))
        continue;
      entry->person = row->person;
      entry->inquiry = row->inquiry;
      tend_import_judge (plan, i, TEND_VERDICT_SAME_AS_BEFORE,
                         /* Translators: a date, as in "Tue 12 Jan" */
                         g_strdup_printf (_ ("This row of this file was imported on %s."), day));
    }
  return TRUE;
}

static GArray *
find_group (TendImportMatcher     *matcher,
            const TendImportEntry *entry)
{
  GArray *group = NULL;
  char   *folded;

  for (guint i = 0;
       group == NULL && (folded = tend_import_matcher_dup_address (entry, i)) != NULL; i++)
    {
      group = g_hash_table_lookup (matcher->by_email, folded);
      g_free (folded);
    }
  return group;
}

static void
group_by_address (TendImportMatcher *matcher)
{
  for (guint i = 0; i < matcher->plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
      GArray                *group;
      char                  *folded;

      if (!tend_import_matcher_is_open (entry) || entry->email == NULL)
        continue;
      group = find_group (matcher, entry);
      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (matcher->groups, group);
        }
      g_array_append_val (group, i);
      for (guint k = 0; (folded = tend_import_matcher_dup_address (entry, k)) != NULL; k++)
        g_hash_table_insert (matcher->by_email, folded, group);
    }
}

/* The addresses of the groups from @start on, as they are in by_email. */
static gboolean
read_people (TendImportMatcher *matcher,
             guint              start,
             GError           **error)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();
  guint                 end = MIN (start + GROUPS_READ_AT_ONCE, matcher->groups->len);

  for (guint i = start; i < end; i++)
    {
      GArray *group = g_ptr_array_index (matcher->groups, i);

      for (guint k = 0; k < group->len; k++)
        {
          guint                  row = g_array_index (group, guint, k);
          const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, row);
          char                  *folded;

          for (guint n = 0; (folded = tend_import_matcher_dup_address (entry, n)) != NULL; n++)
            {
              gpointer key;

              if (g_hash_table_lookup_extended (matcher->by_email, folded, &key, NULL))
                g_ptr_array_add (addresses, key);
              g_free (folded);
            }
        }
    }
  return tend_import_people_read (matcher->people, addresses, error);
}

static gboolean
match_groups (TendImportMatcher *matcher,
              GError           **error)
{
  for (guint i = 0; i < matcher->groups->len; i++)
    {
      if (i % GROUPS_BETWEEN_CANCEL == 0 &&
          g_cancellable_set_error_if_cancelled (matcher->cancellable, error))
        return FALSE;
      if (i % GROUPS_READ_AT_ONCE == 0 && matcher->people != NULL &&
          !read_people (matcher, i, error))
        return FALSE;
      if (!tend_import_match_group (matcher, g_ptr_array_index (matcher->groups, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
match_same_files (TendImportMatcher *matcher,
                  GError           **error)
{
  for (guint i = 0; i < matcher->plan->parts->len; i++)
    if (!match_same_file (matcher, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
match_all (TendImportMatcher *matcher,
           GError           **error)
{
  if (matcher->database != NULL)
    {
      matcher->cohorts = tend_import_find_cohorts (matcher->database, error);
      if (matcher->cohorts == NULL || !match_same_files (matcher, error))
        return FALSE;
    }
  group_by_address (matcher);
  return match_groups (matcher, error) && tend_import_match_without_address (matcher, error) &&
         tend_import_match_partners (matcher, error);
}

gboolean
tend_import_match (TendImportPlan *plan,
                   TendDatabase   *database,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (GPtrArray)        groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GHashTable)       by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TendImportPeople) people = database != NULL ? tend_import_people_new (database) : NULL;
  TendImportMatcher            matcher = { plan, database, people, cancellable,
                                           groups, by_email, NULL };
  gboolean                     matched;

  if (database != NULL && !tend_import_begin_questions (database, error))
    return FALSE;
  matched = match_all (&matcher, error);
  if (database != NULL)
    tend_import_end_questions (database);
  g_clear_pointer (&matcher.cohorts, g_hash_table_unref);
  return matched;
}
