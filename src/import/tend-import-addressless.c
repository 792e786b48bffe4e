/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-import-person-fields.h"
#include "tend-text.h"

/* Everything the row says: two rows that say it all alike are one. */
static char *
everything (const TendImportEntry *entry)
{
  const char *partners = entry->extra != NULL ? entry->extra->partners_said : NULL;
  const char *said[] = { entry->name, entry->phone, entry->received,
                         entry->message, entry->wish, partners,
                         entry->pronouns, entry->language, entry->access_needs,
                         entry->emergency_contact, entry->referred_by };
  GString    *all = g_string_new (entry->may_write == TEND_IMPORT_CONSENT_NO ? "-" : NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      if (said[i] != NULL)
        g_string_append (all, said[i]);
      g_string_append_c (all, '\1');
    }
  for (guint i = 0; entry->more_phones != NULL && entry->more_phones[i] != NULL; i++)
    {
      g_string_append (all, entry->more_phones[i]);
      g_string_append_c (all, '\1');
    }
  for (guint i = 0; entry->screening != NULL && entry->screening[i] != NULL; i++)
    {
      g_string_append (all, entry->screening[i]);
      g_string_append_c (all, '\1');
    }
  return g_string_free (all, FALSE);
}

/* (folded name -> GArray of gint64): everybody known without an address. */
static GHashTable *
find_addressless (TendDatabase *database,
                  GError      **error)
{
  g_autoptr (GPtrArray) people = tend_import_find_people_without_address (database, error);
  GHashTable           *by_name;

  if (people == NULL)
    return NULL;
  by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < people->len; i++)
    {
      const TendKnownPerson *person = g_ptr_array_index (people, i);
      char                  *folded = tend_text_fold (person->name);
      GArray                *ids = g_hash_table_lookup (by_name, folded);

      if (ids != NULL)
        g_free (folded);
      else
        {
          ids = g_array_new (FALSE, FALSE, sizeof (gint64));
          g_hash_table_insert (by_name, folded, ids);
        }
      g_array_append_val (ids, person->id);
    }
  return by_name;
}

/* Whether @entry says more of somebody than how they are called. */
static gboolean
can_be_told_apart (const TendImportEntry *entry)
{
  return entry->phone != NULL || entry->message != NULL || entry->received != NULL;
}

/* The one of @ids of whom all that entry @i says is known, or to whom it @adds only details;
 * 0 when there is none. FALSE on error. */
static gboolean
find_the_same (TendImportMatcher *matcher,
               GArray            *ids,
               guint              i,
               gint64            *same,
               gint64            *inquiry,
               gboolean          *adds,
               GError           **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

  *same = 0;
  for (guint k = 0; k < ids->len; k++)
    {
      gint64   person = g_array_index (ids, gint64, k), of;
      gboolean known, more;

      if (!tend_import_is_known_exactly (matcher, i, person, &known, &of, error) ||
          (known &&
           (!tend_import_entry_adds_details (entry, matcher->database, matcher->people, person,
                                             &more, error) ||
            !tend_import_adds_phones (matcher, entry, person, &more, error))))
        return FALSE;
      if (!known || (more && (*same != 0 || !can_be_told_apart (entry))))
        continue;
      *same = person;
      *inquiry = of;
      *adds = more;
      if (!more)
        break;
    }
  return TRUE;
}

/* A name alone makes nobody the same; a name, a number, the date and all that was asked do. */
static gboolean
match_known (TendImportMatcher *matcher,
             GHashTable        *by_name,
             guint              i,
             const char        *name,
             GError           **error)
{
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  g_autofree char *folded = tend_text_fold (name);
  GArray          *ids = g_hash_table_lookup (by_name, folded);
  gint64           person, inquiry;
  gboolean         adds;

  if (ids == NULL)
    return TRUE;
  if (!find_the_same (matcher, ids, i, &person, &inquiry, &adds, error))
    return FALSE;
  if (person == 0)
    return TRUE;
  entry->person = person;
  entry->inquiry = inquiry;
  if (adds)
    entry->work = TEND_IMPORT_FILL_PERSON;
  tend_import_judge (matcher->plan, i,
                     adds ? TEND_VERDICT_ADDS_TO_KNOWN : TEND_VERDICT_SAME_AS_BEFORE,
                     adds ? g_strdup_printf (_ ("%s is known; what the row says beyond that is "
                                                "added to what Tend has."),
                                             name)
                          : g_strdup (_ ("All of this is in Tend already, under the same name.")));
  return tend_import_settle_partners (matcher, i, inquiry, error);
}

/* Two people in one name may have been imported as one, or as two. */
static gboolean
match_by_names (TendImportMatcher *matcher,
                GHashTable        *by_name,
                guint              i,
                GError           **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

  if (!match_known (matcher, by_name, i, tend_import_entry_say_who (entry), error))
    return FALSE;
  return !tend_import_matcher_is_open (entry) || entry->extra == NULL ||
         entry->extra->other_name == NULL ||
         match_known (matcher, by_name, i, entry->extra->other_name, error);
}

gboolean
tend_import_match_without_address (TendImportMatcher *matcher,
                                   GError           **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) by_name = NULL;

  for (guint i = 0; i < matcher->plan->entries->len; i++)
    {
      TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
      char            *all;
      gpointer         before;

      if (tend_import_matcher_is_cancelled (matcher, i, error))
        return FALSE;
      if (!tend_import_matcher_is_open (entry) || entry->email != NULL)
        continue;
      all = everything (entry);
      before = g_hash_table_lookup (seen, all);
      if (before != NULL)
        {
          g_free (all);
          tend_import_judge_repeated (matcher->plan, i, GPOINTER_TO_UINT (before) - 1);
          continue;
        }
      g_hash_table_insert (seen, all, GUINT_TO_POINTER (i + 1));

      if (matcher->database != NULL && by_name == NULL &&
          (by_name = find_addressless (matcher->database, error)) == NULL)
        return FALSE;
      if (by_name != NULL && !match_by_names (matcher, by_name, i, error))
        return FALSE;
      if (tend_import_matcher_is_open (entry))
        tend_import_make_new (matcher, i);
    }
  return TRUE;
}
