/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody is called, and who comes along with them. */
#include "tend-import-extract-private.h"

#include <string.h>

#include "tend-cell-name.h"
#include "tend-cell.h"
#include "tend-text.h"

/* Forms write this for people who are not signed in. */
gboolean
tend_import_is_anonymous (const char *text)
{
  return g_ascii_strcasecmp (text, "anonymous") == 0;
}

static void
add_partner (TendImportExtraction *it,
             TendImportChoices     choice,
             const char           *name,
             const char           *email)
{
  TendImportExtra  *extra = tend_import_plan_need_extra (it->plan, it->entry);
  TendImportPartner partner = { .choice = choice, .name = name, .email = email };

  if (email != NULL)
    partner.email_folded =
        tend_import_extraction_keep_cell (it, email, tend_text_fold_email (email));
  g_array_append_val (extra->partners, partner);
  it->entry->offers |= choice;
}

static void
take_name (TendImportExtraction *it)
{
  TendImportEntry *entry = it->entry;

  entry->given_name = tend_import_extraction_get_line (it, TEND_IMPORT_FIELD_GIVEN);
  entry->family_name = tend_import_extraction_get_line (it, TEND_IMPORT_FIELD_FAMILY);
  entry->name = tend_import_extraction_get_line (it, TEND_IMPORT_FIELD_NAME);
  if (entry->name != NULL &&
      (tend_import_is_anonymous (entry->name) || tend_cell_is_email (entry->name)))
    entry->name = NULL;
  if (entry->name != NULL)
    return;
  if (entry->given_name != NULL && entry->family_name != NULL)
    entry->name = tend_import_extraction_keep (it,
                                               g_strdup_printf ("%s %s", entry->given_name,
                                                                entry->family_name));
  else
    entry->name = entry->given_name != NULL ? entry->given_name : entry->family_name;
}

/* "Grace & Tom", "Bell": what is left of "Grace Bell" is the given name. */
static void
fit_given_name (TendImportExtraction *it)
{
  TendImportEntry *entry = it->entry;
  gsize            whole = strlen (entry->name);
  gsize            family = entry->family_name != NULL ? strlen (entry->family_name) : 0;

  if (entry->given_name == NULL)
    return;
  if (family > 0 && whole > family && g_str_has_suffix (entry->name, entry->family_name))
    entry->given_name =
        tend_import_extraction_keep (it, g_strchomp (g_strndup (entry->name, whole - family)));
  else
    entry->given_name = NULL;
}

/* Two people take a sign between them, or three words at least. */
static gboolean
may_be_two (const char *name)
{
  const char *space = name != NULL ? strchr (name, ' ') : NULL;

  return name != NULL &&
         (strpbrk (name, "&+/") != NULL || (space != NULL && strchr (space + 1, ' ') != NULL));
}

/* "Grace & Tom Bell": the address goes with the first of them. */
static void
take_two_people (TendImportExtraction *it)
{
  TendImportEntry *entry = it->entry;
  g_auto (GStrv)   people = may_be_two (entry->name) ? tend_cell_split_people (entry->name)
                                                     : NULL;

  if (people == NULL)
    return;
  add_partner (it, TEND_IMPORT_SPLIT_PEOPLE,
               tend_import_extraction_keep (it, g_strdup (people[1])), NULL);
  if (!tend_import_extraction_is_chosen (it, TEND_IMPORT_SPLIT_PEOPLE))
    {
      entry->extra->other_name = tend_import_extraction_keep (it, g_strdup (people[0]));
      return;
    }
  entry->extra->other_name = entry->name;
  entry->name = tend_import_extraction_keep (it, g_strdup (people[0]));
  fit_given_name (it);
}

/* The whole name in its parts, where the file does not have them. */
static void
split_name (TendImportExtraction *it,
            const char           *name,
            const char          **given_name,
            const char          **family_name)
{
  g_autofree char *given = NULL;
  g_autofree char *family = NULL;

  if (name == NULL || !tend_cell_can_split_name (name))
    return;
  it->entry->offers |= TEND_IMPORT_SPLIT_NAMES;
  if (!tend_import_extraction_is_chosen (it, TEND_IMPORT_SPLIT_NAMES) ||
      !tend_cell_split_name (name, &given, &family))
    return;
  *given_name = tend_import_extraction_keep (it, g_steal_pointer (&given));
  *family_name = tend_import_extraction_keep (it, g_steal_pointer (&family));
}

void
tend_import_extraction_take_names (TendImportExtraction *it)
{
  TendImportEntry *entry = it->entry;
  gboolean         two_people;

  take_name (it);
  take_two_people (it);
  if (tend_column_map_has (it->part->map, TEND_IMPORT_FIELD_GIVEN) ||
      tend_column_map_has (it->part->map, TEND_IMPORT_FIELD_FAMILY))
    return;
  two_people = (entry->offers & TEND_IMPORT_SPLIT_PEOPLE) != 0;
  if (two_people && !tend_import_extraction_is_chosen (it, TEND_IMPORT_SPLIT_PEOPLE))
    return;
  split_name (it, entry->name, &entry->given_name, &entry->family_name);
  if (two_people)
    {
      TendImportPartner *second = tend_import_entry_get_partner (entry, 0);

      split_name (it, second->name, &second->given_name, &second->family_name);
    }
}

static gboolean
is_own_address (const TendImportEntry *entry,
                const char            *email)
{
  g_autofree char *folded = tend_text_fold_email (email);

  return tend_import_entry_has_address (entry, folded);
}

/* Names that read like one; whatever else somebody wrote there goes into the message, under its
 * question. */
static void
find_partner_names (TendImportExtraction *it,
                    GPtrArray            *names,
                    GString              *said,
                    GString              *answers)
{
  guint        n_columns;
  const guint *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_PARTNER_NAME, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *clean = tend_cell_clean (tend_import_extraction_get_cell (it, columns[i]));
      const char      *question = tend_import_extraction_get_question (it, columns[i]);

      if (clean == NULL)
        continue;
      if (!tend_cell_is_name (clean))
        {
          tend_import_add_answer (answers, question, clean);
          continue;
        }
      tend_import_add_answer (said, question, clean);
      g_ptr_array_add (names, (gpointer)tend_import_extraction_keep (it, g_steal_pointer (&clean)));
    }
}

static void
find_partner_emails (TendImportExtraction *it,
                     GPtrArray            *emails,
                     GString              *said,
                     GString              *answers)
{
  guint        n_columns;
  const guint *columns =
      tend_import_extraction_get_columns (it, TEND_IMPORT_FIELD_PARTNER_EMAIL, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const char      *cell = tend_import_extraction_get_cell (it, columns[i]);
      const char      *question = tend_import_extraction_get_question (it, columns[i]);
      g_auto (GStrv)   found = tend_cell_emails (cell);
      g_autofree char *clean = tend_cell_clean (cell);

      if (clean == NULL)
        continue;
      tend_import_add_answer (found != NULL ? said : answers, question, clean);
      for (guint k = 0; found != NULL && found[k] != NULL; k++)
        g_ptr_array_add (emails, (gpointer)tend_import_extraction_keep (it, g_strdup (found[k])));
    }
}

void
tend_import_extraction_take_partners (TendImportExtraction *it,
                                      GString              *answers)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) emails = g_ptr_array_new ();
  g_autoptr (GString)   said = NULL;
  guint                 n_named = 0;

  said = g_string_new (NULL);
  find_partner_names (it, names, said, answers);
  find_partner_emails (it, emails, said, answers);

  for (guint i = 0; i < MAX (names->len, emails->len); i++)
    {
      const char *name = i < names->len ? g_ptr_array_index (names, i) : NULL;
      const char *email = i < emails->len ? g_ptr_array_index (emails, i) : NULL;

      /* Some write their own address once more. */
      if (name == NULL && is_own_address (it->entry, email))
        continue;
      add_partner (it, TEND_IMPORT_PARTNERS, name, email);
      n_named++;
    }
  if (n_named > 0)
    it->entry->extra->partners_said = tend_import_extraction_keep (it, g_strdup (said->str));
}
