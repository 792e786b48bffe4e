/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "tend-import-match-private.h"
#include "tend-import-person-fields.h"
#include "tend-text.h"

/* Still going on: what comes now belongs to it. */
static gboolean
is_going_on (const TendKnownInquiry *inquiry)
{
  switch (inquiry->state)
    {
    case TEND_INQUIRY_NEW:
    case TEND_INQUIRY_ACKNOWLEDGED:
    case TEND_INQUIRY_IN_CONVERSATION:
    case TEND_INQUIRY_WAITLISTED:
      return TRUE;
    case TEND_INQUIRY_ENROLLED:
    case TEND_INQUIRY_DEFERRED:
    case TEND_INQUIRY_REFERRED:
    case TEND_INQUIRY_NOT_NOW:
    case TEND_INQUIRY_WITHDRAWN:
    case TEND_INQUIRY_NO_ANSWER:
    case TEND_INQUIRY_DUPLICATE:
    case TEND_INQUIRY_SPAM:
    default:
      return FALSE;
    }
}

static const TendKnownInquiry *
find_going_on (GPtrArray *inquiries)
{
  for (guint i = 0; i < inquiries->len; i++)
    if (is_going_on (g_ptr_array_index (inquiries, i)))
      return g_ptr_array_index (inquiries, i);
  return NULL;
}

/* Whether @answer stands in @body on lines of its own: a short one may well be a part of some other
 * answer's word. */
static gboolean
holds_answer (const char *body,
              const char *answer)
{
  gsize length = strlen (answer);

  for (const char *at = strstr (body, answer); at != NULL; at = strstr (at + 1, answer))
    if ((at == body || at[-1] == '\n') && (at[length] == '\0' || at[length] == '\n'))
      return TRUE;
  return FALSE;
}

static gboolean
is_same_message (const TendImportEntry  *entry,
                 const TendKnownMessage *message)
{
  const char *asked = entry->message != NULL ? entry->message : entry->wish;

  if (entry->received != NULL)
    return g_strcmp0 (entry->received, message->received) == 0 &&
           (entry->message == NULL || holds_answer (message->body, entry->message));
  return asked != NULL && holds_answer (message->body, asked);
}

static gboolean
is_same_inquiry (const TendImportEntry  *entry,
                 const TendKnownInquiry *inquiry)
{
  if (entry->message != NULL)
    return FALSE;
  if (entry->received != NULL && g_strcmp0 (entry->received, inquiry->received) == 0)
    return TRUE;
  if (entry->wish != NULL)
    return entry->received == NULL && g_strcmp0 (entry->wish, inquiry->wish) == 0;
  /* A row that says nothing adds nothing to what goes on, nor to anything newer. */
  return entry->received == NULL || is_going_on (inquiry) ||
         (inquiry->received != NULL && strcmp (entry->received, inquiry->received) < 0);
}

static gint64
find_same (const TendImportEntry *entry,
           GPtrArray             *inquiries,
           GPtrArray             *messages)
{
  for (guint i = 0; i < messages->len; i++)
    {
      const TendKnownMessage *message = g_ptr_array_index (messages, i);

      if (is_same_message (entry, message))
        return message->inquiry;
    }
  for (guint i = 0; i < inquiries->len; i++)
    {
      const TendKnownInquiry *inquiry = g_ptr_array_index (inquiries, i);

      if (is_same_inquiry (entry, inquiry))
        return inquiry->id;
    }
  return 0;
}

/* With less than an address to go by, everything has to be the same, the date of asking too. */
static gint64
find_exactly (const TendImportEntry *entry,
              GPtrArray             *inquiries,
              GPtrArray             *messages)
{
  for (guint i = 0; entry->message != NULL && i < messages->len; i++)
    {
      const TendKnownMessage *message = g_ptr_array_index (messages, i);

      if (g_strcmp0 (entry->received, message->received) == 0 &&
          holds_answer (message->body, entry->message))
        return message->inquiry;
    }
  for (guint i = 0; entry->message == NULL && i < inquiries->len; i++)
    {
      const TendKnownInquiry *inquiry = g_ptr_array_index (inquiries, i);

      if (g_strcmp0 (entry->received, inquiry->received) == 0 &&
          g_strcmp0 (entry->wish, inquiry->wish) == 0)
        return inquiry->id;
    }
  return 0;
}

gboolean
tend_import_is_known_exactly (TendImportMatcher *matcher,
                              guint              i,
                              gint64             person,
                              gboolean          *known,
                              gint64            *inquiry,
                              GError           **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
  g_autofree char       *phone = tend_text_fold_phone (entry->phone);
  g_autoptr (GPtrArray)  inquiries =
      tend_import_people_find_inquiries (matcher->people, person, error);
  g_autoptr (GPtrArray) messages = NULL;

  *known = TRUE;
  if (inquiries != NULL)
    messages = tend_import_people_find_messages (matcher->people, person, error);
  if (messages == NULL ||
      (phone != NULL &&
       !tend_import_people_knows_phone (matcher->people, person, phone, known, error)))
    return FALSE;
  *inquiry = find_exactly (entry, inquiries, messages);
  *known &= *inquiry != 0;
  return TRUE;
}

gboolean
tend_import_is_real_name (const char *name)
{
  return strchr (name, '@') == NULL && strpbrk (name, "0123456789") == NULL;
}

static gboolean
adds_phone (TendImportMatcher *matcher,
            const char        *number,
            gint64             person,
            gboolean          *adds,
            GError           **error)
{
  g_autofree char *folded = tend_text_fold_phone (number);
  gboolean         knows = TRUE;

  if (folded != NULL &&
      !tend_import_people_knows_phone (matcher->people, person, folded, &knows, error))
    return FALSE;
  *adds |= !knows;
  return TRUE;
}

gboolean
tend_import_adds_phones (TendImportMatcher     *matcher,
                         const TendImportEntry *entry,
                         gint64                 person,
                         gboolean              *adds,
                         GError               **error)
{
  if (!adds_phone (matcher, entry->phone, person, adds, error))
    return FALSE;
  for (guint n = 0; entry->more_phones != NULL && entry->more_phones[n] != NULL; n++)
    if (!adds_phone (matcher, entry->more_phones[n], person, adds, error))
      return FALSE;
  return TRUE;
}

/* Whether the row has an address, a number, a name or a detail that @person has not. */
static gboolean
adds_contact (TendImportMatcher     *matcher,
              const TendImportEntry *entry,
              gint64                 person,
              const char            *name,
              gboolean              *adds,
              GError               **error)
{
  char *folded;

  if (!tend_import_entry_adds_details (entry, matcher->database, matcher->people, person, adds,
                                       error))
    return FALSE;
  *adds |= entry->name != NULL && !tend_import_is_real_name (name);
  if (!tend_import_adds_phones (matcher, entry, person, adds, error))
    return FALSE;

  for (guint i = 0; (folded = tend_import_entry_dup_address (entry, i)) != NULL; i++)
    {
      g_autofree char      *owned = folded;
      g_autoptr (GPtrArray) people = tend_import_known_people_new ();

      if (!tend_import_people_find (matcher->people, owned, people, error))
        return FALSE;
      *adds |= !tend_import_known_people_have (people, person);
    }
  return TRUE;
}

static void
judge_same (TendImportMatcher *matcher,
            guint              i,
            gint64             inquiry,
            gboolean           adds,
            const char        *name)
{
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

  entry->inquiry = inquiry;
  if (!adds)
    {
      tend_import_judge (matcher->plan, i, TEND_VERDICT_SAME_AS_BEFORE,
                         g_strdup_printf (_ ("%s is known, and all of this is in Tend already."),
                                          name));
      return;
    }
  entry->work = TEND_IMPORT_FILL_PERSON;
  tend_import_judge (matcher->plan, i, TEND_VERDICT_ADDS_TO_KNOWN,
                     g_strdup_printf (_ ("%s is known; what the row says beyond that is added to "
                                         "what Tend has."),
                                      name));
}

/* Puts the row into an inquiry that goes on; what it asks is there already if it @asks_again. */
static void
add_to_inquiry (TendImportMatcher      *matcher,
                guint                   i,
                const TendKnownInquiry *inquiry,
                const char             *name,
                gboolean                asks_again)
{
  TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

  entry->inquiry = inquiry->id;
  entry->body = tend_import_compose (matcher, i, inquiry->wish);
  entry->work = TEND_IMPORT_FILL_PERSON;
  if (entry->body != NULL && !asks_again)
    entry->work |= TEND_IMPORT_ADD_MESSAGE;
  tend_import_judge (matcher->plan, i, TEND_VERDICT_ADDS_TO_KNOWN,
                     g_strdup_printf (_ ("%s is known; it goes into the inquiry that they have "
                                         "already."),
                                      name));
}

gboolean
tend_import_decide_known (TendImportMatcher *matcher,
                          GArray            *rows,
                          gint64             person,
                          const char        *name,
                          GError           **error)
{
  g_autoptr (GPtrArray)   inquiries = NULL;
  g_autoptr (GPtrArray)   messages = NULL;
  const TendKnownInquiry *going_on;
  guint                   lead = TEND_IMPORT_NOBODY;

  inquiries = tend_import_people_find_inquiries (matcher->people, person, error);
  if (inquiries != NULL)
    messages = tend_import_people_find_messages (matcher->people, person, error);
  if (messages == NULL)
    return FALSE;
  going_on = find_going_on (inquiries);
  if (!tend_import_keep_cleared (matcher, rows, person, error))
    return FALSE;

  for (guint n = 0; n < rows->len; n++)
    {
      guint            i = g_array_index (rows, guint, n);
      TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);
      gint64           same = find_same (entry, inquiries, messages);
      gboolean         adds, asks_again;

      if (tend_import_matcher_is_cancelled (matcher, n, error))
        return FALSE;
      if (!adds_contact (matcher, entry, person, name, &adds, error))
        return FALSE;
      entry->person = person;
      if ((same != 0 || going_on != NULL) &&
          !tend_import_settle_partners (matcher, i, same != 0 ? same : going_on->id, error))
        return FALSE;
      if (same != 0)
        judge_same (matcher, i, same, adds, name);
      else if (lead != TEND_IMPORT_NOBODY)
        tend_import_make_further (matcher, rows, n, lead);
      else if (going_on != NULL && !tend_import_repeats_earlier (matcher, rows, n, &asks_again))
        add_to_inquiry (matcher, i, going_on, name, asks_again);
      else if (going_on == NULL)
        {
          tend_import_make_known_new (matcher, i, name);
          lead = i;
        }
    }
  if (lead != TEND_IMPORT_NOBODY)
    tend_import_finish_inquiry (matcher, rows, lead);
  return tend_import_weigh_differences (matcher, rows, person, going_on, TRUE, error);
}

/* Whether what row @i asks is nowhere in @messages, nor in @inquiry, into which it goes. */
static gboolean
asks_more (const TendImportEntry  *entry,
           const TendKnownInquiry *inquiry,
           GPtrArray              *messages)
{
  gboolean message = entry->message != NULL;
  gboolean wish = entry->wish != NULL && inquiry->wish == NULL;

  for (guint k = 0; k < messages->len; k++)
    {
      const TendKnownMessage *known = g_ptr_array_index (messages, k);

      message &= entry->message == NULL || !holds_answer (known->body, entry->message);
      wish &= entry->wish == NULL || !holds_answer (known->body, entry->wish);
    }
  return message || wish;
}

/* Row @i was imported from the same file, of which more is wanted now. */
static gboolean
add_what_was_left_out (TendImportMatcher *matcher,
                       guint              i,
                       gint64             person,
                       GPtrArray         *inquiries,
                       GPtrArray         *messages,
                       GError           **error)
{
  TendImportEntry        *entry = tend_import_plan_get_entry (matcher->plan, i);
  const TendKnownInquiry *inquiry = NULL;
  const char             *who = tend_import_entry_say_who (entry);
  gboolean                adds;

  if (!adds_contact (matcher, entry, person, who, &adds, error))
    return FALSE;
  for (guint k = 0; k < inquiries->len && inquiry == NULL; k++)
    if (((TendKnownInquiry *)g_ptr_array_index (inquiries, k))->id == entry->inquiry)
      inquiry = g_ptr_array_index (inquiries, k);
  if (inquiry != NULL && asks_more (entry, inquiry, messages))
    {
      entry->body = tend_import_compose (matcher, i, inquiry->wish);
      entry->work |= TEND_IMPORT_ADD_MESSAGE;
      adds = TRUE;
    }
  if (!adds)
    return TRUE;
  entry->work |= TEND_IMPORT_FILL_PERSON;
  tend_import_judge (matcher->plan, i, TEND_VERDICT_ADDS_TO_KNOWN,
                     g_strdup_printf (_ ("%s is known from this row; what was left out of it is "
                                         "added."),
                                      who));
  return TRUE;
}

/* The file is the same, and its columns are taken for something else. */
static gboolean
add_newly_mapped (TendImportMatcher *matcher,
                  GArray            *rows,
                  gint64             person,
                  GPtrArray         *inquiries,
                  GError           **error)
{
  g_autoptr (GPtrArray) messages = NULL;

  if (!tend_import_keep_cleared (matcher, rows, person, error))
    return FALSE;
  messages = tend_import_people_find_messages (matcher->people, person, error);
  for (guint n = 0; messages != NULL && n < rows->len; n++)
    if (!add_what_was_left_out (matcher, g_array_index (rows, guint, n), person, inquiries,
                                messages, error))
      return FALSE;
  return messages != NULL;
}

gboolean
tend_import_decide_recognised (TendImportMatcher *matcher,
                               GArray            *rows,
                               gint64             person,
                               gboolean           is_mapped_anew,
                               GError           **error)
{
  g_autoptr (GPtrArray) inquiries =
      tend_import_people_find_inquiries (matcher->people, person, error);

  if (inquiries == NULL)
    return FALSE;
  for (guint n = 0; n < rows->len; n++)
    {
      guint                  i = g_array_index (rows, guint, n);
      const TendImportEntry *entry = tend_import_plan_get_entry (matcher->plan, i);

      if (entry->inquiry != 0 && !tend_import_settle_partners (matcher, i, entry->inquiry, error))
        return FALSE;
    }
  tend_import_sort_rows (matcher->plan, rows);
  if (is_mapped_anew && !add_newly_mapped (matcher, rows, person, inquiries, error))
    return FALSE;
  return tend_import_weigh_differences (matcher, rows, person, find_going_on (inquiries),
                                        is_mapped_anew, error);
}

gboolean
tend_import_come_with_known (TendImportMatcher *matcher,
                             guint              i,
                             gint64             person,
                             const char        *name,
                             GError           **error)
{
  TendImportEntry        *entry = tend_import_plan_get_entry (matcher->plan, i);
  g_autoptr (GPtrArray)   inquiries = NULL;
  const TendKnownInquiry *going_on;

  inquiries = tend_import_people_find_inquiries (matcher->people, person, error);
  if (inquiries == NULL)
    return FALSE;
  going_on = find_going_on (inquiries);
  if (going_on == NULL)
    entry->companion = person;
  else
    {
      entry->inquiry = going_on->id;
      entry->work &= ~(guint)(TEND_IMPORT_ADD_INQUIRY | TEND_IMPORT_ADD_MESSAGE);
      entry->work |= TEND_IMPORT_JOIN_PARTY;
      entry->body = tend_import_compose (matcher, i, going_on->wish);
      if (entry->body != NULL)
        entry->work |= TEND_IMPORT_ADD_MESSAGE;
    }
  tend_import_judge (matcher->plan, i, entry->verdict,
                     g_strdup_printf (_ ("Comes with %s, who is known."), name));
  return TRUE;
}
