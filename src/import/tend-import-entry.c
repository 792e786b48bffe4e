/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What those who make a plan ask of its entries. */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-text.h"

/* So many names are said; of the others, how many they are. */
#define NAMES_SAID 6

char *
tend_import_say_names (GPtrArray *names)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  g_autofree char      *others = NULL;

  for (guint i = 0; i < MIN (names->len, NAMES_SAID); i++)
    g_ptr_array_add (said, g_ptr_array_index (names, i));
  if (names->len > NAMES_SAID)
    {
      guint count = names->len - NAMES_SAID;

      /* Translators: how many names more, as the last of a list */
      others = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", count),
                                count);
      g_ptr_array_add (said, others);
    }
  g_ptr_array_add (said, NULL);
  return tend_text_join_names ((const char *const *)said->pdata);
}

char *
tend_import_plan_say_place (TendImportPlan *self,
                            guint           i)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (self, i);
  const TendImportPart  *part = tend_import_plan_get_part (self, entry);
  guint                  line = tend_import_plan_get_line (self, i);

  if (self->parts->len == 1)
    /* Translators: where a row stands, in the middle of a sentence */
    return g_strdup_printf (_ ("line %u"), line);
  /* Translators: where a row stands, in the middle of a sentence; the name of a file */
  return g_strdup_printf (_ ("line %u of “%s”"), line,
                          tend_import_source_get_name (part->source));
}

void
tend_import_plan_add_reason (TendImportPlan *self,
                             guint           i,
                             char           *sentence)
{
  TendImportEntry *entry = tend_import_plan_get_entry (self, i);
  g_autofree char *added = sentence;

  if (entry->reason != NULL)
    entry->reason = tend_import_plan_keep (self, g_strconcat (entry->reason, " ", added, NULL));
  else
    entry->reason = tend_import_plan_keep (self, g_steal_pointer (&added));
}

const char *const *
tend_import_plan_keep_list (TendImportPlan *self,
                            GPtrArray      *list)
{
  gpointer *kept;

  g_ptr_array_add (list, NULL);
  kept = g_ptr_array_steal (list, NULL);
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->lists, kept);
  g_mutex_unlock (&self->lock);
  return (const char *const *)kept;
}

TendImportExtra *
tend_import_plan_need_extra (TendImportPlan  *self,
                             TendImportEntry *entry)
{
  if (entry->extra == NULL)
    {
      entry->extra = g_new0 (TendImportExtra, 1);
      entry->extra->partners = g_array_new (FALSE, FALSE, sizeof (TendImportPartner));
      g_mutex_lock (&self->lock);
      g_ptr_array_add (self->extras, entry->extra);
      g_mutex_unlock (&self->lock);
    }
  return entry->extra;
}

TendImportPartner *
tend_import_entry_get_partner (const TendImportEntry *entry,
                               guint                  n)
{
  if (entry->extra == NULL || n >= entry->extra->partners->len)
    return NULL;
  return &g_array_index (entry->extra->partners, TendImportPartner, n);
}

const TendImportPartner *
tend_import_entry_get_companion (const TendImportEntry *entry,
                                 guint                  n)
{
  const TendImportPartner *partner;

  for (guint i = 0; (partner = tend_import_entry_get_partner (entry, i)) != NULL; i++)
    if ((partner->choice == TEND_IMPORT_PARTNERS || partner->joins) && n-- == 0)
      return partner;
  return NULL;
}
