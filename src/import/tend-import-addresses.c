/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Those who share an address, also by way of others: they are decided together. */
#include "tend-import-plan-private.h"

#include "tend-text.h"

char *
tend_import_entry_dup_address (const TendImportEntry *entry,
                               guint                  n)
{
  if (n == 0)
    return g_strdup (entry->email_folded);
  if (entry->more_emails == NULL || n > g_strv_length ((char **)entry->more_emails))
    return NULL;
  return tend_text_fold_email (entry->more_emails[n - 1]);
}

gboolean
tend_import_entry_has_address (const TendImportEntry *entry,
                               const char            *folded)
{
  gboolean has = FALSE;
  char    *own;

  for (guint n = 0; !has && (own = tend_import_entry_dup_address (entry, n)) != NULL; n++)
    {
      has = g_str_equal (own, folded);
      g_free (own);
    }
  return has;
}

/* While they are being found, decision leads from each to one that stands before it. */
static guint
find_first (TendImportPlan *plan,
            guint           i)
{
  TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

  while (entry->decision != i)
    {
      entry->decision = tend_import_plan_get_entry (plan, entry->decision)->decision;
      i = entry->decision;
      entry = tend_import_plan_get_entry (plan, i);
    }
  return i;
}

static void
unite (TendImportPlan *plan,
       guint           i,
       guint           other)
{
  guint first = find_first (plan, i), second = find_first (plan, other);

  tend_import_plan_get_entry (plan, MAX (first, second))->decision = MIN (first, second);
}

/* @folded belongs to the plan. */
static void
note_address (TendImportPlan *plan,
              const char     *folded,
              guint           i)
{
  gpointer before = g_hash_table_lookup (plan->addresses, folded);

  if (before == NULL)
    g_hash_table_insert (plan->addresses, (gpointer)folded, GUINT_TO_POINTER (i + 1));
  else
    unite (plan, i, GPOINTER_TO_UINT (before) - 1);
}

/* Whether a quotation mark seems to be missing in entry @i: then it may hold the addresses of
 * others, and is decided by itself. */
static gboolean
is_suspect (TendImportPlan *plan,
            guint           i)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

  return tend_csv_table_is_suspect (tend_import_plan_get_part (plan, entry)->table,
                                    entry->record);
}

/* Leads from each to the next: backwards, so that no list of ends is needed. */
static void
chain (TendImportPlan *plan)
{
  for (guint i = plan->entries->len; i-- > 0;)
    {
      TendImportEntry *entry = tend_import_plan_get_entry (plan, i);
      TendImportEntry *first;

      entry->decision = find_first (plan, i);
      if (entry->decision == i)
        continue;
      /* Until it comes to the first, that keeps the one found last. */
      first = tend_import_plan_get_entry (plan, entry->decision);
      entry->next_alike = first->next_alike;
      first->next_alike = i;
    }
}

void
tend_import_plan_find_alike (TendImportPlan *self)
{
  g_clear_pointer (&self->addresses, g_hash_table_unref);
  self->addresses = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      TendImportEntry *entry = tend_import_plan_get_entry (self, i);

      entry->decision = i;
      entry->next_alike = TEND_IMPORT_NOBODY;
      if (entry->email_folded == NULL ||
          (is_suspect (self, i) && !tend_import_plan_is_chosen (self, i, TEND_IMPORT_TRUST)))
        continue;
      note_address (self, entry->email_folded, i);
      for (guint n = 0; entry->more_emails != NULL && entry->more_emails[n] != NULL; n++)
        note_address (self,
                      tend_import_plan_keep (self, tend_text_fold_email (entry->more_emails[n])),
                      i);
    }
  chain (self);
  for (guint i = 0; i < self->entries->len; i++)
    if (is_suspect (self, i))
      tend_import_plan_get_entry (self, i)->decision = i;
}
