/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was taken out in Tend is an edit like any other: it is kept, and what the file says is
 * offered. */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-import-person-fields.h"
#include "tend-text.h"

/* Whether an import said @text of @person under @member, so that they would have it had nobody
 * taken it out; then it is said, and FALSE in @is_cleared if it is to be brought back. */
static gboolean
weigh_cleared (TendImportMatcher *matcher,
               guint              i,
               gint64             person,
               TendImportField    field,
               const char        *member,
               const char        *text,
               gboolean          *is_cleared,
               GError           **error)
{
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  const char      *label = tend_import_field_label (field);
  char            *sentence;

  if (!tend_import_has_said (matcher->database, person, member, text, is_cleared, error))
    return FALSE;
  if (!*is_cleared)
    return TRUE;
  entry->offers |= TEND_IMPORT_TAKE_FILE;
  *is_cleared = !tend_import_plan_is_chosen (matcher->plan, entry->decision, TEND_IMPORT_TAKE_FILE);
  if (*is_cleared)
    /* Translators: a heading such as "Pronouns", what the file has */
    sentence = g_strdup_printf (_ ("%s: the file says “%s”, which was taken out in Tend; it stays "
                                   "out."),
                                label, text);
  else
    /* Translators: a heading such as "Pronouns", what the file has */
    sentence = g_strdup_printf (_ ("%s: the file says “%s”, which was taken out in Tend and comes "
                                   "back."),
                                label, text);
  if (entry->note != NULL)
    {
      g_autofree char *owned = sentence;

      sentence = g_strdup_printf ("%s %s", entry->note, owned);
    }
  entry->note = tend_import_plan_keep (matcher->plan, sentence);
  return TRUE;
}

static gboolean
keep_details (TendImportMatcher      *matcher,
              guint                   i,
              gint64                  person,
              const TendKnownDetails *known,
              GError                **error)
{
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

  for (guint detail = TEND_PERSON_DETAIL_PRONOUNS; detail < TEND_N_PERSON_DETAILS; detail++)
    {
      const TendImportPersonField *of = &tend_import_person_fields[detail];
      const char                  *text = tend_import_entry_get_detail (entry, detail);
      gboolean                     is_cleared;

      if (text == NULL || known->texts[detail] != NULL)
        continue;
      if (!weigh_cleared (matcher, i, person, of->field, of->member, text, &is_cleared, error))
        return FALSE;
      if (is_cleared)
        G_STRUCT_MEMBER (const char *, entry, of->offset) = NULL;
    }
  return TRUE;
}

static gboolean
is_phone_cleared (TendImportMatcher *matcher,
                  guint              i,
                  gint64             person,
                  const char        *member,
                  const char        *number,
                  gboolean          *is_cleared,
                  GError           **error)
{
  g_autofree char *folded = tend_text_fold_phone (number);
  gboolean         knows = TRUE;

  *is_cleared = FALSE;
  if (folded != NULL &&
      !tend_import_people_knows_phone (matcher->people, person, folded, &knows, error))
    return FALSE;
  return knows || weigh_cleared (matcher, i, person, TEND_IMPORT_FIELD_PHONE, member, number,
                                 is_cleared, error);
}

static gboolean
keep_phones (TendImportMatcher *matcher,
             guint              i,
             gint64             person,
             GError           **error)
{
  TendImportEntry      *entry = tend_import_plan_get_entry (matcher->plan, i);
  g_autoptr (GPtrArray) more = g_ptr_array_new ();
  gboolean              is_cleared;

  if (!is_phone_cleared (matcher, i, person, TEND_IMPORT_SAID_PHONE, entry->phone, &is_cleared,
                         error))
    return FALSE;
  if (is_cleared)
    entry->phone = NULL;
  for (guint n = 0; entry->more_phones != NULL && entry->more_phones[n] != NULL; n++)
    {
      g_autofree char *member = tend_import_said_more_phone (n);

      if (!is_phone_cleared (matcher, i, person, member, entry->more_phones[n], &is_cleared, error))
        return FALSE;
      if (!is_cleared)
        g_ptr_array_add (more, (char *)entry->more_phones[n]);
    }
  if (entry->more_phones != NULL)
    entry->more_phones = tend_import_plan_keep_list (matcher->plan, more);
  return TRUE;
}

/* Most rows say no more of somebody than how they are called and reached. */
static gboolean
says_details (TendImportPlan *plan,
              GArray         *rows)
{
  for (guint n = 0; n < rows->len; n++)
    {
      guint                  i = g_array_index (rows, guint, n);
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

      for (guint detail = TEND_PERSON_DETAIL_PRONOUNS; detail < TEND_N_PERSON_DETAILS; detail++)
        if (tend_import_entry_get_detail (entry, detail) != NULL)
          return TRUE;
    }
  return FALSE;
}

gboolean
tend_import_keep_cleared (TendImportMatcher *matcher,
                          GArray            *rows,
                          gint64             person,
                          GError           **error)
{
  g_auto (TendKnownDetails) known = { 0 };
  gboolean                  details = says_details (matcher->plan, rows);

  if (details && !tend_import_people_find_details (matcher->people, person, &known, error))
    return FALSE;
  for (guint n = 0; n < rows->len; n++)
    {
      guint i = g_array_index (rows, guint, n);

      if ((details && !keep_details (matcher, i, person, &known, error)) ||
          !keep_phones (matcher, i, person, error))
        return FALSE;
    }
  return TRUE;
}
