/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-import-names.h"
#include "tend-text.h"

/* (folded name -> line): the rows that begin an inquiry, by name. */
static GHashTable *
lines_by_name (TendImportPlan *plan)
{
  GHashTable *lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

      if ((entry->work & TEND_IMPORT_ADD_PERSON) != 0 && entry->name != NULL)
        g_hash_table_insert (lines, tend_text_fold (entry->name),
                             GUINT_TO_POINTER (tend_import_plan_get_line (plan, i)));
    }
  return lines;
}

/* Another row of somebody new who has the address @folded, or TEND_IMPORT_NOBODY. */
static guint
find_row (TendImportMatcher *matcher,
          const char        *folded,
          const char        *name)
{
  GArray *group = g_hash_table_lookup (matcher->by_email, folded);

  for (guint i = 0; group != NULL && i < group->len; i++)
    {
      guint                  row = g_array_index (group, guint, i);
      const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, row);

      if ((entry->work & TEND_IMPORT_ADD_PERSON) != 0 &&
          tend_import_names_agree (name, entry->name))
        return row;
    }
  return TEND_IMPORT_NOBODY;
}

/* Whether nothing but the row itself makes its inquiry. */
static gboolean
begins_alone (TendImportPlan *plan,
              guint           i)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

  return (entry->work & TEND_IMPORT_ADD_INQUIRY) != 0 && entry->companion == 0;
}

/* Both have rows of their own: one inquiry for the two, begun by the earlier row. */
static void
put_together (TendImportMatcher *matcher,
              guint              i,
              guint              other)
{
  guint lead = tend_import_find_lead (matcher->plan, i);
  guint other_lead = tend_import_find_lead (matcher->plan, other);
  guint first = MIN (lead, other_lead), second = MAX (lead, other_lead);

  if (first == second)
    return;
  if (begins_alone (matcher->plan, second))
    tend_import_join (matcher, second, first);
  else if (begins_alone (matcher->plan, first))
    tend_import_join (matcher, first, second);
}

static void
ask_about_partner (TendImportMatcher *matcher,
                   guint              i,
                   const char        *known_name)
{
  const char *partner = tend_import_plan_get_entry (matcher->plan, i)->partner_name;

  for (guint k = 0; k < matcher->plan->entries->len; k++)
    if (k == i || tend_import_plan_get_entry (matcher->plan, k)->same_person == i)
      tend_import_judge (matcher->plan, k, TEND_VERDICT_NEEDS_DECISION,
                         g_strdup_printf (_ ("The one who comes along is called %s here, but the "
                                             "address is that of %s."),
                                          partner, known_name));
}

/* The partner's address is that of somebody known. */
static gboolean
come_with_known (TendImportMatcher *matcher,
                 guint              i,
                 GPtrArray         *known,
                 GError           **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  const TendKnownPerson *first = g_ptr_array_index (known, 0);

  for (guint k = 0; k < known->len; k++)
    {
      const TendKnownPerson *person = g_ptr_array_index (known, k);

      if (!tend_import_is_real_name (person->name) ||
          tend_import_names_agree (entry->partner_name, person->name))
        return tend_import_come_with_known (matcher, i, person->id, person->name, error);
    }
  ask_about_partner (matcher, i, first->name);
  return TRUE;
}

/* Somebody of that name has a row, and a name alone is not enough to put two people together: what
 * was written is kept in the message. */
static void
keep_as_answer (TendImportMatcher *matcher,
                guint              i,
                guint              line)
{
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  TendImportPart  *part = tend_import_plan_get_part (matcher->plan, entry);
  g_autofree char *answer = NULL;
  guint            n_columns;
  const guint     *columns;

  columns = tend_column_map_get_columns_of (part->map, TEND_IMPORT_FIELD_PARTNER_NAME,
                                            &n_columns);
  answer = g_strdup_printf ("%s%s%s\n%s", entry->body != NULL ? entry->body : "",
                            entry->body != NULL ? "\n\n" : "",
                            tend_csv_table_get_column (part->table, columns[0]),
                            entry->partner_name);
  entry->body = tend_import_plan_keep (matcher->plan, g_steal_pointer (&answer));
  entry->work |= TEND_IMPORT_ADD_MESSAGE;
  tend_import_judge (matcher->plan, i, entry->verdict,
                     g_strdup_printf (_ ("Names %s as coming along; line %u may be about them. A "
                                         "name alone is not enough to put the two together."),
                                      entry->partner_name, line));
}

static void
add_partner (TendImportMatcher *matcher,
             guint              i)
{
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  const char      *who = entry->partner_name != NULL ? entry->partner_name : entry->partner_email;

  entry->work |= TEND_IMPORT_ADD_PARTNER;
  tend_import_judge (matcher->plan, i, entry->verdict,
                     g_strdup_printf (_ ("Asks together with %s."), who));
}

static gboolean
match_partner (TendImportMatcher *matcher,
               GHashTable        *lines,
               guint              i,
               GError           **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  g_autofree char       *folded = tend_text_fold_email (entry->partner_email);
  g_autofree char       *name = NULL;
  g_autoptr (GPtrArray)  known = tend_import_known_people_new ();
  guint                  row;
  gpointer               line;

  if (folded != NULL && g_strcmp0 (folded, entry->email_folded) != 0)
    {
      row = find_row (matcher, folded, entry->partner_name);
      if (row != TEND_IMPORT_NOBODY)
        {
          put_together (matcher, i, row);
          return TRUE;
        }
      if (matcher->database != NULL &&
          !tend_import_people_find (matcher->people, folded, known, error))
        return FALSE;
      if (known->len > 0)
        return come_with_known (matcher, i, known, error);
    }
  else if (entry->partner_name == NULL)
    return TRUE;
  else
    {
      name = tend_text_fold (entry->partner_name);
      line = g_hash_table_lookup (lines, name);
      if (line != NULL)
        {
          keep_as_answer (matcher, i, GPOINTER_TO_UINT (line));
          return TRUE;
        }
    }
  add_partner (matcher, i);
  return TRUE;
}

static gboolean
any_names_partners (TendImportPlan *plan)
{
  for (guint i = 0; i < plan->parts->len; i++)
    {
      TendColumnMap *map = tend_import_plan_get_map (plan, i);

      if (tend_column_map_has (map, TEND_IMPORT_FIELD_PARTNER_NAME) ||
          tend_column_map_has (map, TEND_IMPORT_FIELD_PARTNER_EMAIL))
        return TRUE;
    }
  return FALSE;
}

gboolean
tend_import_match_partners (TendImportMatcher *matcher,
                            GError           **error)
{
  g_autoptr (GHashTable) lines = NULL;

  if (!any_names_partners (matcher->plan))
    return TRUE;
  lines = lines_by_name (matcher->plan);
  for (guint i = 0; i < matcher->plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

      if ((entry->work & TEND_IMPORT_ADD_INQUIRY) == 0 ||
          (entry->partner_name == NULL && entry->partner_email == NULL))
        continue;
      if (!match_partner (matcher, lines, i, error))
        return FALSE;
    }
  return TRUE;
}
