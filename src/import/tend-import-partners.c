/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Those who come along: named beside, or the second of two in one name. They join only once that is
 * decided; until then what was written stays in the message. */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-import-names.h"
#include "tend-text.h"

/**
 * Pass:
 * @by_name: (folded name -> entry + 1): the rows about somebody, known or new, by name
 * @by_email: (folded address -> entry + 1): the rows whose partner with that address is new
 * @i: the entry that is being looked at
 * @with: (char *): who becomes a member of its party
 * @keeps: (char *): why what was written stays in its message
 * @moved: whether it has come into the inquiry of others
 */
typedef struct
{
  TendImportMatcher *matcher;
  GHashTable        *by_name;
  GHashTable        *by_email;
  guint              i;
  GPtrArray         *with;
  GPtrArray         *keeps;
  gboolean           moved;
} Pass;

static TendImportEntry *
get_entry (Pass *pass)
{
  return tend_import_plan_get_entry (pass->matcher->plan, pass->i);
}

static const char *
say_partner (const TendImportPartner *partner)
{
  return partner->name != NULL ? partner->name : partner->email;
}

/* Whether the row says something of its own, to which partners can be added. */
static gboolean
is_about_somebody (const TendImportEntry *entry)
{
  switch (entry->verdict)
    {
    case TEND_VERDICT_NEW_INQUIRY:
    case TEND_VERDICT_ADDS_TO_KNOWN:
      return TRUE;
    case TEND_VERDICT_SAME_AS_BEFORE:
      return entry->inquiry != 0;
    case TEND_VERDICT_NEEDS_DECISION:
    case TEND_VERDICT_CANNOT_BE_USED:
    case TEND_VERDICT_LEFT_OUT:
    default:
      return FALSE;
    }
}

static GHashTable *
rows_by_name (TendImportPlan *plan)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

      if (entry->name != NULL && (is_about_somebody (entry) ||
                                  entry->verdict == TEND_VERDICT_NEEDS_DECISION))
        g_hash_table_insert (rows, tend_text_fold (entry->name), GUINT_TO_POINTER (i + 1));
    }
  return rows;
}

/* Another row that makes a person or an inquiry and has the address @folded, or
 * TEND_IMPORT_NOBODY. When the address @is_shared, it takes the name to know whose row it is. */
static guint
find_row (Pass       *pass,
          const char *folded,
          const char *name,
          gboolean    is_shared)
{
  TendImportPlan *plan = pass->matcher->plan;
  gpointer        found = g_hash_table_lookup (plan->addresses, folded);
  guint           row = TEND_IMPORT_NOBODY;

  if (found != NULL)
    row = tend_import_plan_get_entry (plan, GPOINTER_TO_UINT (found) - 1)->decision;
  while (row != TEND_IMPORT_NOBODY)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, row);

      if (row != pass->i &&
          (entry->work & (TEND_IMPORT_ADD_PERSON | TEND_IMPORT_ADD_INQUIRY)) != 0 &&
          tend_import_entry_has_address (entry, folded) && (entry->name != NULL || !is_shared) &&
          tend_import_names_agree (name, entry->name))
        return row;
      row = entry->next_alike;
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
put_together (Pass *pass,
              guint other)
{
  TendImportPlan *plan = pass->matcher->plan;
  guint           lead = tend_import_find_lead (plan, pass->i);
  guint           other_lead = tend_import_find_lead (plan, other);
  guint           first = MIN (lead, other_lead), second = MAX (lead, other_lead);

  if (first == second)
    return;
  if (begins_alone (plan, second))
    tend_import_join (pass->matcher, second, first);
  else if (begins_alone (plan, first))
    tend_import_join (pass->matcher, first, second);
  pass->moved |= pass->i == first || pass->i == second;
}

static void
join_party (Pass              *pass,
            TendImportPartner *partner,
            const char        *name)
{
  partner->joins = TRUE;
  get_entry (pass)->work |= TEND_IMPORT_ADD_PARTNERS;
  g_ptr_array_add (pass->with, g_strdup (name));
}

/* The partner's address is that of somebody known. */
static gboolean
come_with_known (Pass              *pass,
                 TendImportPartner *partner,
                 GPtrArray         *known,
                 GError           **error)
{
  TendImportPlan *plan = pass->matcher->plan;

  for (guint k = 0; k < known->len; k++)
    {
      const TendKnownPerson *person = g_ptr_array_index (known, k);

      if (tend_import_is_real_name (person->name) &&
          !tend_import_names_agree (partner->name, person->name))
        continue;
      if (begins_alone (plan, pass->i))
        {
          pass->moved = TRUE;
          return tend_import_come_with_known (pass->matcher, pass->i, person->id, person->name,
                                              error);
        }
      partner->person = person->id;
      join_party (pass, partner, person->name);
      return TRUE;
    }
  g_ptr_array_add (pass->keeps,
                   g_strdup_printf (_ ("The one who comes along is called %s here, but the address "
                                       "is that of %s; so it stays in the message."),
                                    partner->name,
                                    ((TendKnownPerson *)g_ptr_array_index (known, 0))->name));
  return TRUE;
}

/* Who is named by an address that nobody has yet: two rows may name the same one. */
static void
join_by_address (Pass              *pass,
                 TendImportPartner *partner)
{
  gpointer before = g_hash_table_lookup (pass->by_email, partner->email_folded);

  if (before != NULL)
    {
      put_together (pass, GPOINTER_TO_UINT (before) - 1);
      return;
    }
  g_hash_table_insert (pass->by_email, (gpointer)partner->email_folded,
                       GUINT_TO_POINTER (pass->i + 1));
  join_party (pass, partner, say_partner (partner));
}

static gboolean
match_by_address (Pass              *pass,
                  TendImportPartner *partner,
                  GError           **error)
{
  g_autoptr (GPtrArray) known = tend_import_known_people_new ();
  guint                 row = find_row (pass, partner->email_folded, partner->name, FALSE);

  if (row != TEND_IMPORT_NOBODY)
    {
      put_together (pass, row);
      return TRUE;
    }
  if (pass->matcher->database != NULL &&
      !tend_import_people_find (pass->matcher->people, partner->email_folded, known, error))
    return FALSE;
  if (known->len > 0)
    return come_with_known (pass, partner, known, error);
  join_by_address (pass, partner);
  return TRUE;
}

/* Somebody of that name may have a row, and a name alone is not enough to put two people
 * together. */
static void
match_by_name (Pass              *pass,
               TendImportPartner *partner)
{
  g_autofree char *folded = tend_text_fold (partner->name);
  g_autofree char *place = NULL;
  gpointer         row = g_hash_table_lookup (pass->by_name, folded);

  if (row == NULL)
    {
      join_party (pass, partner, partner->name);
      return;
    }
  place = tend_import_plan_say_place (pass->matcher->plan, GPOINTER_TO_UINT (row) - 1);
  g_ptr_array_add (pass->keeps,
                   /* Translators: a name; "line 3" */
                   g_strdup_printf (_ ("Names %s as coming along; %s may be about them. A name "
                                       "alone is not enough to put the two together, so it stays "
                                       "in the message."),
                                    partner->name, place));
}

/* The second of two in one name may have a row beside the same address. */
static void
match_second (Pass              *pass,
              TendImportPartner *partner)
{
  const TendImportEntry *entry = get_entry (pass);
  guint                  row = TEND_IMPORT_NOBODY;

  if (entry->email_folded != NULL)
    row = find_row (pass, entry->email_folded, partner->name, TRUE);
  if (row != TEND_IMPORT_NOBODY)
    put_together (pass, row);
  else
    join_party (pass, partner, partner->name);
}

static gboolean
match_partner (Pass              *pass,
               TendImportPartner *partner,
               GError           **error)
{
  if (partner->choice == TEND_IMPORT_SPLIT_PEOPLE)
    match_second (pass, partner);
  else if (partner->email_folded != NULL &&
           !tend_import_entry_has_address (get_entry (pass), partner->email_folded))
    return match_by_address (pass, partner, error);
  else
    match_by_name (pass, partner);
  return TRUE;
}

/* What was decided has its sentence first; whatever else there is to say comes after it. */
static void
judge_joined (Pass *pass)
{
  TendImportPlan        *plan = pass->matcher->plan;
  const TendImportEntry *entry = get_entry (pass);
  g_autofree char       *names = NULL;
  char                  *sentence;

  if (pass->with->len == 0)
    return;
  names = tend_import_say_names (pass->with);
  sentence = g_strdup_printf (_ ("Asks together with %s."), names);
  if (pass->moved)
    tend_import_plan_add_reason (plan, pass->i, sentence);
  else
    tend_import_judge (plan, pass->i,
                       entry->verdict == TEND_VERDICT_SAME_AS_BEFORE ? TEND_VERDICT_ADDS_TO_KNOWN
                                                                     : entry->verdict,
                       sentence);
}

/* Whether a message of somebody known has @said already. */
static gboolean
is_in_message (Pass       *pass,
               const char *said,
               gboolean   *is,
               GError    **error)
{
  const TendImportEntry *entry = get_entry (pass);
  g_autoptr (GPtrArray)  messages = NULL;

  *is = FALSE;
  if (entry->person == 0)
    return TRUE;
  messages = tend_import_people_find_messages (pass->matcher->people, entry->person, error);
  for (guint i = 0; messages != NULL && i < messages->len; i++)
    *is |= strstr (((TendKnownMessage *)g_ptr_array_index (messages, i))->body, said) != NULL;
  return messages != NULL;
}

/* What was written on those who cannot join stays in the message, if there is one to be made. */
static gboolean
keep_as_answer (Pass    *pass,
                GError **error)
{
  TendImportPlan  *plan = pass->matcher->plan;
  TendImportEntry *entry = get_entry (pass);
  const char      *said = entry->extra->partners_said;
  gboolean         is_there;

  for (guint i = 0; i < pass->keeps->len; i++)
    tend_import_plan_add_reason (plan, pass->i, g_strdup (g_ptr_array_index (pass->keeps, i)));
  if (pass->keeps->len == 0 || entry->verdict == TEND_VERDICT_SAME_AS_BEFORE)
    return TRUE;
  if (!is_in_message (pass, said, &is_there, error))
    return FALSE;
  if (is_there)
    return TRUE;
  entry->body = entry->body == NULL
                    ? said
                    : tend_import_plan_keep (plan, g_strconcat (entry->body, "\n\n", said, NULL));
  entry->work |= TEND_IMPORT_ADD_MESSAGE;
  return TRUE;
}

static void
offer (Pass *pass)
{
  TendImportPlan          *plan = pass->matcher->plan;
  TendImportEntry         *entry = get_entry (pass);
  g_autoptr (GPtrArray)    names = g_ptr_array_new ();
  g_autofree char         *joined = NULL;
  const TendImportPartner *partner;
  gboolean                 two_people = FALSE;

  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    if (!partner->settled && !tend_import_plan_is_chosen (plan, entry->decision, partner->choice))
      {
        if (partner->choice == TEND_IMPORT_PARTNERS)
          g_ptr_array_add (names, (gpointer)say_partner (partner));
        else
          two_people = TRUE;
      }
  if (two_people)
    tend_import_plan_add_reason (plan, pass->i,
                                 g_strdup_printf (_ ("“%s” may be two people; you can let them ask "
                                                     "as two who come together."),
                                                  entry->name));
  if (names->len == 0)
    return;
  joined = tend_import_say_names (names);
  tend_import_plan_add_reason (plan, pass->i,
                               g_strdup_printf (_ ("Names %s as coming along; you can let them ask "
                                                   "together."),
                                                joined));
}

/* Those in the party already need no decision. */
static void
withdraw_settled (TendImportEntry *entry)
{
  guint                    open = 0;
  const TendImportPartner *partner;

  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    if (!partner->settled)
      open |= partner->choice;
  entry->offers &= ~(guint)(TEND_IMPORT_PARTNERS | TEND_IMPORT_SPLIT_PEOPLE) | open;
}

static gboolean
match_entry (Pass    *pass,
             guint    i,
             GError **error)
{
  TendImportPlan    *plan = pass->matcher->plan;
  TendImportEntry   *entry = tend_import_plan_get_entry (plan, i);
  TendImportPartner *partner;

  pass->i = i;
  pass->moved = FALSE;
  g_ptr_array_set_size (pass->with, 0);
  g_ptr_array_set_size (pass->keeps, 0);
  withdraw_settled (entry);
  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    if (!partner->settled &&
        tend_import_plan_is_chosen (plan, entry->decision, partner->choice) &&
        !match_partner (pass, partner, error))
      return FALSE;
  judge_joined (pass);
  if (!keep_as_answer (pass, error))
    return FALSE;
  offer (pass);
  return TRUE;
}

gboolean
tend_import_match_partners (TendImportMatcher *matcher,
                            GError           **error)
{
  g_autoptr (GHashTable) by_name = NULL;
  g_autoptr (GHashTable) by_email = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray)  with = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray)  keeps = g_ptr_array_new_with_free_func (g_free);
  Pass                   pass = { matcher, NULL, by_email, 0, with, keeps, FALSE };

  for (guint i = 0; i < matcher->plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

      if (tend_import_matcher_is_cancelled (matcher, i, error))
        return FALSE;
      if (tend_import_entry_get_partner (entry, 0) == NULL || !is_about_somebody (entry))
        continue;
      if (by_name == NULL)
        by_name = rows_by_name (matcher->plan);
      pass.by_name = by_name;
      if (!match_entry (&pass, i, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether @partner is one of @members beside the one whom @entry is about. By an address that is
 * that person's own, nobody else is known. */
static gboolean
is_member (GPtrArray               *members,
           const TendImportEntry   *entry,
           const TendImportPartner *partner,
           GPtrArray               *known)
{
  gboolean by_name = partner->email_folded == NULL ||
                     (partner->name != NULL &&
                      tend_import_entry_has_address (entry, partner->email_folded));

  for (guint i = 0; i < members->len; i++)
    {
      const TendKnownPerson *member = g_ptr_array_index (members, i);

      if (by_name && member->id != entry->person &&
          tend_import_names_agree (partner->name, member->name))
        return TRUE;
      if (!by_name && tend_import_known_people_have (known, member->id))
        return TRUE;
    }
  return FALSE;
}

gboolean
tend_import_settle_partners (TendImportMatcher *matcher,
                             guint              i,
                             gint64             inquiry,
                             GError           **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  TendImportPartner     *partner;
  g_autoptr (GPtrArray)  members = NULL;

  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    {
      g_autoptr (GPtrArray) known = tend_import_known_people_new ();

      if (members == NULL)
        members = tend_import_find_members (matcher->database, inquiry, error);
      if (members == NULL ||
          (partner->email_folded != NULL &&
           !tend_import_people_find (matcher->people, partner->email_folded, known, error)))
        return FALSE;
      partner->settled = is_member (members, entry, partner, known);
    }
  return TRUE;
}
