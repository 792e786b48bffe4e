/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-commit.h"

#include <glib/gi18n-lib.h>

#include "tend-column-memory.h"
#include "tend-error.h"
#include "tend-import-person-fields.h"
#include "tend-import-plan-private.h"
#include "tend-import-question.h"
#include "tend-import-report.h"
#include "tend-import-store.h"
#include "tend-import-writer.h"

#define ROWS_BETWEEN_CANCEL 64

/* The ids that have been made so far, by row; 0 for none. */
typedef struct
{
  TendImportPlan   *plan;
  TendDatabase     *database;
  TendImportWriter *writer;
  gint64           *people;
  gint64           *inquiries;
} Commit;

/* What the plan is about among what is known: gint64, and addresses. */
typedef struct
{
  GArray    *people;
  GArray    *inquiries;
  GPtrArray *nobodys;
} Expected;

static void
expect_of (Expected              *expected,
           const TendImportEntry *entry)
{
  if (entry->person != 0)
    g_array_append_val (expected->people, entry->person);
  if (entry->companion != 0)
    g_array_append_val (expected->people, entry->companion);
  if (entry->inquiry != 0)
    g_array_append_val (expected->inquiries, entry->inquiry);
}

static void
expect_partners (Expected              *expected,
                 const TendImportEntry *entry)
{
  const TendImportPartner *partner;

  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    if (partner->joins && partner->person != 0)
      g_array_append_val (expected->people, partner->person);
    else if (partner->joins && partner->email_folded != NULL &&
             g_strcmp0 (partner->email_folded, entry->email_folded) != 0)
      g_ptr_array_add (expected->nobodys, (gpointer)partner->email_folded);
}

/* Whom and what the plan is about must be as it was when it was made; somebody who is new to it
 * must be new still, unless they share the address of somebody known by decision. */
static gboolean
expect (Commit  *commit,
        GError **error)
{
  g_autoptr (GArray)    people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray)    inquiries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) nobodys = g_ptr_array_new ();
  Expected              expected = { people, inquiries, nobodys };
  TendImportPlan       *plan = commit->plan;

  for (guint i = 0; i < plan->entries->len; i++)
    {
      const TendImportEntry *entry = tend_import_plan_get_entry (plan, i);

      if (entry->work == 0)
        continue;
      expect_of (&expected, entry);
      expect_partners (&expected, entry);
      if (entry->same_person != TEND_IMPORT_NOBODY)
        expect_of (&expected, tend_import_plan_get_entry (plan, entry->same_person));
      for (guint lead = entry->same_party; lead != TEND_IMPORT_NOBODY;
           lead = tend_import_plan_get_entry (plan, lead)->same_party)
        expect_of (&expected, tend_import_plan_get_entry (plan, lead));
      if ((entry->work & TEND_IMPORT_ADD_PERSON) != 0 && entry->email != NULL &&
          entry->companion == 0 && entry->inquiry == 0)
        g_ptr_array_add (nobodys, (gpointer)entry->email_folded);
    }
  return tend_import_writer_expect_people (commit->writer, people, error) &&
         tend_import_writer_expect_inquiries (commit->writer, inquiries, error) &&
         tend_import_writer_expect_nobody (commit->writer, nobodys, error);
}

typedef gboolean (*ChangeStep) (Commit                 *commit,
                                const TendImportEntry  *entry,
                                const TendImportChange *change,
                                GError                **error);

/* Takes @step with each change that entry @i makes. */
static gboolean
for_changes (Commit    *commit,
             guint      i,
             ChangeStep step,
             GError   **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);

  for (guint n = 0; (entry->work & TEND_IMPORT_CHANGE) != 0 && n < entry->extra->changes->len; n++)
    {
      const TendImportChange *change =
          &g_array_index (entry->extra->changes, TendImportChange, n);

      if (change->taken && !step (commit, entry, change, error))
        return FALSE;
    }
  return TRUE;
}

/* What is to be replaced must be as the plan showed it. */
static gboolean
check_change (Commit                 *commit,
              const TendImportEntry  *entry,
              const TendImportChange *change,
              GError                **error)
{
  if (change->field == TEND_IMPORT_FIELD_WISH)
    return tend_import_check_wish (commit->database, entry->inquiry, change->here, error);
  return tend_import_check_detail (commit->database, entry->person,
                                   tend_import_field_to_detail (change->field), change->here,
                                   error);
}

static gboolean
write_change (Commit                 *commit,
              const TendImportEntry  *entry,
              const TendImportChange *change,
              GError                **error)
{
  if (change->field == TEND_IMPORT_FIELD_WISH)
    return tend_import_set_wish (commit->database, entry->inquiry, change->file, entry->cohort,
                                 error);
  return tend_import_set_detail (commit->database, entry->person,
                                 tend_import_field_to_detail (change->field), change->file, error);
}

static gboolean
check_changes (Commit  *commit,
               guint    i,
               GError **error)
{
  return for_changes (commit, i, check_change, error);
}

static void
add_contacts (Commit                *commit,
              const TendImportEntry *entry,
              gint64                 person)
{
  if (entry->email != NULL)
    tend_import_writer_add_email (commit->writer, person, entry->email);
  for (guint i = 0; entry->more_emails != NULL && entry->more_emails[i] != NULL; i++)
    tend_import_writer_add_email (commit->writer, person, entry->more_emails[i]);
  if (entry->phone != NULL)
    tend_import_writer_add_phone (commit->writer, person, entry->phone);
  for (guint i = 0; entry->more_phones != NULL && entry->more_phones[i] != NULL; i++)
    tend_import_writer_add_phone (commit->writer, person, entry->more_phones[i]);
}

/* Whom row @i is about, made when they are new; 0 on error. */
static gint64
ensure_person (Commit  *commit,
               guint    i,
               GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);
  gint64                 person = commit->people[i];

  if (person != 0)
    return person;

  if ((entry->work & TEND_IMPORT_ADD_PERSON) != 0)
    person = tend_import_writer_add_person (commit->writer, tend_import_entry_say_who (entry),
                                            entry->given_name, entry->family_name);
  else if (entry->same_person != TEND_IMPORT_NOBODY)
    person = ensure_person (commit, entry->same_person, error);
  else
    person = entry->person;
  if (person == 0)
    return 0;

  if ((entry->work & TEND_IMPORT_FILL_PERSON) != 0 &&
      !tend_import_writer_fill_person (commit->writer, person, entry->name, entry->given_name,
                                       entry->family_name, error))
    return 0;
  if ((entry->work & (TEND_IMPORT_ADD_PERSON | TEND_IMPORT_FILL_PERSON)) != 0)
    add_contacts (commit, entry, person);
  commit->people[i] = person;
  return person;
}

/* What somebody asked on a form has a date and an answer. */
static TendChannel
find_channel (Commit                *commit,
              const TendImportEntry *entry)
{
  TendColumnMap *map = tend_import_plan_get_map (commit->plan, entry->part);
  gboolean       asked = tend_column_map_has (map, TEND_IMPORT_FIELD_MESSAGE) ||
                   tend_column_map_has (map, TEND_IMPORT_FIELD_WISH);

  return tend_column_map_has (map, TEND_IMPORT_FIELD_RECEIVED) && asked ? TEND_CHANNEL_FORM
                                                                        : TEND_CHANNEL_CSV;
}

/* The inquiry that row @i goes into, made when it is new; 0 on error. */
static gint64
ensure_inquiry (Commit  *commit,
                guint    i,
                GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);
  gint64                 inquiry = commit->inquiries[i];
  gint64                 person, party;

  if (inquiry != 0)
    return inquiry;

  if ((entry->work & TEND_IMPORT_ADD_INQUIRY) == 0)
    inquiry = entry->same_party != TEND_IMPORT_NOBODY
                  ? ensure_inquiry (commit, entry->same_party, error)
                  : entry->inquiry;
  else if ((person = ensure_person (commit, i, error)) != 0 &&
           (party = tend_import_writer_add_party (commit->writer)) != 0 &&
           (entry->companion == 0 ||
            tend_import_writer_add_member (commit->writer, party, entry->companion, error)) &&
           tend_import_writer_add_member (commit->writer, party, person, error))
    inquiry = tend_import_writer_add_inquiry (commit->writer, party, find_channel (commit, entry),
                                              entry->received, entry->inquiry_wish, entry->cohort);
  commit->inquiries[i] = inquiry;
  return inquiry;
}

/* Whoever comes along becomes a member of the party, and a person when they are not known. */
static gboolean
add_partner (Commit                  *commit,
             const TendImportPartner *partner,
             gint64                   party,
             GError                 **error)
{
  const char *name = partner->name != NULL ? partner->name : partner->email;
  gint64      person = partner->person;

  if (person == 0)
    {
      person = tend_import_writer_add_person (commit->writer, name, partner->given_name,
                                              partner->family_name);
      if (partner->email != NULL)
        tend_import_writer_add_email (commit->writer, person, partner->email);
    }
  return tend_import_writer_add_member (commit->writer, party, person, error);
}

static gboolean
add_partners (Commit                *commit,
              const TendImportEntry *entry,
              gint64                 party,
              GError               **error)
{
  const TendImportPartner *partner;

  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    if (partner->joins && !add_partner (commit, partner, party, error))
      return FALSE;
  return TRUE;
}

static gboolean
join_party (Commit  *commit,
            guint    i,
            GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);
  gint64                 party;

  if ((entry->work & (TEND_IMPORT_JOIN_PARTY | TEND_IMPORT_ADD_PARTNERS)) == 0)
    return TRUE;
  party = tend_import_writer_get_party (commit->writer, commit->inquiries[i]);
  if ((entry->work & TEND_IMPORT_JOIN_PARTY) != 0 &&
      !tend_import_writer_add_member (commit->writer, party, commit->people[i], error))
    return FALSE;
  return (entry->work & TEND_IMPORT_ADD_PARTNERS) == 0 ||
         add_partners (commit, entry, party, error);
}

/* The inquiry that row @i is about, or 0. */
static gint64
find_inquiry (Commit *commit,
              guint   i)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);

  if (commit->inquiries[i] != 0)
    return commit->inquiries[i];
  return entry->same_party != TEND_IMPORT_NOBODY ? commit->inquiries[entry->same_party]
                                                 : entry->inquiry;
}

/* What the row says of somebody new beyond name, address, number and message. */
static gboolean
add_details (Commit  *commit,
             guint    i,
             GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);

  if (entry->work != 0 && tend_import_entry_has_more (entry))
    tend_import_entry_add_details (entry, commit->writer, commit->people[i],
                                   find_inquiry (commit, i));
  return TRUE;
}

/* What takes the place of what was known, and what the row says of somebody known beyond that. Once
 * the people are there. */
static gboolean
write_details (Commit  *commit,
               guint    i,
               GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);

  if (!for_changes (commit, i, write_change, error))
    return FALSE;
  if (entry->work == 0 || !tend_import_entry_has_more (entry))
    return TRUE;
  return tend_import_entry_write_details (entry, commit->database, commit->writer,
                                          commit->people[i], find_inquiry (commit, i), error);
}

static gboolean
carry_out (Commit  *commit,
           guint    i,
           GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);

  if (entry->work == 0)
    return TRUE;
  if (ensure_person (commit, i, error) == 0)
    return FALSE;
  if ((entry->work & ~(guint)(TEND_IMPORT_ADD_PERSON | TEND_IMPORT_FILL_PERSON |
                              TEND_IMPORT_CHANGE)) == 0)
    return TRUE;
  if (ensure_inquiry (commit, i, error) == 0 || !join_party (commit, i, error))
    return FALSE;
  if ((entry->work & TEND_IMPORT_ADD_MESSAGE) != 0)
    tend_import_writer_add_message (commit->writer, commit->inquiries[i], commit->people[i],
                                    entry->received, entry->body);
  return TRUE;
}

/* The receipt's line, with what the row is about even where nothing was written. */
static gboolean
note_row (Commit  *commit,
          guint    i,
          GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);
  guint                  same = entry->same_person;
  gboolean               says = entry->work != 0 || same != TEND_IMPORT_NOBODY;
  g_autofree char       *said = says ? tend_import_entry_dup_said (entry) : NULL;
  gint64                 person = commit->people[i], inquiry = commit->inquiries[i];

  if (person == 0)
    person = same != TEND_IMPORT_NOBODY ? commit->people[same] : entry->person;
  if (inquiry == 0)
    inquiry = same != TEND_IMPORT_NOBODY ? commit->inquiries[same] : entry->inquiry;
  tend_import_writer_add_row (commit->writer,
                              tend_import_plan_get_part (commit->plan, entry)->batch,
                              tend_import_plan_get_line (commit->plan, i), entry->verdict,
                              entry->reason, said, person, inquiry);
  return TRUE;
}

typedef gboolean (*Step) (Commit *, guint, GError **);

static gboolean
for_all (Commit       *commit,
         Step          step,
         GCancellable *cancellable,
         GError      **error)
{
  for (guint i = 0; i < commit->plan->entries->len; i++)
    {
      if (i % ROWS_BETWEEN_CANCEL == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!step (commit, i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_batches (Commit  *commit,
             GError **error)
{
  TendImportPlan  *plan = commit->plan;
  g_autofree char *choices = tend_import_settings_to_json (plan->settings);

  for (guint i = 0; i < plan->parts->len; i++)
    {
      TendImportPart  *part = tend_import_plan_nth_part (plan, i);
      g_autofree char *reading = tend_import_report_reading (plan, i);

      if (!tend_column_memory_save (commit->database, part->table, part->map, error) ||
          !tend_import_add_batch (commit->database, part->batch,
                                  tend_import_plan_get_batch (plan, 0),
                                  tend_import_source_get_name (part->source),
                                  tend_import_source_get_hash (part->source), reading, choices,
                                  error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
commit_cb (TendDatabase *database,
           TendAction   *action,
           GError      **error)
{
  TendImportPlan              *plan = tend_action_get_data (action);
  GCancellable                *cancellable = tend_action_get_cancellable (action);
  g_autofree gint64           *people = g_new0 (gint64, plan->entries->len);
  g_autofree gint64           *inquiries = g_new0 (gint64, plan->entries->len);
  g_autoptr (TendImportWriter) writer = tend_import_writer_new (database);
  Commit                       commit = { plan, database, writer, people, inquiries };

  if (!tend_import_plan_check_answered (plan, error))
    return FALSE;
  if (!tend_import_plan_has_work (plan))
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("There is nothing new in this file."));
      return FALSE;
    }
  if (!add_batches (&commit, error) || !expect (&commit, error) ||
      !for_all (&commit, check_changes, cancellable, error) ||
      !for_all (&commit, carry_out, cancellable, error) ||
      !for_all (&commit, note_row, cancellable, error) ||
      !for_all (&commit, add_details, cancellable, error) ||
      !tend_import_writer_finish (writer, action, error) ||
      !for_all (&commit, write_details, cancellable, error))
    return FALSE;
  tend_action_set_result (action, tend_import_plan_get_batch (plan, 0));
  return TRUE;
}

TendAction *
tend_import_commit_action (TendImportPlan *plan)
{
  g_autofree char *label = NULL;
  guint            count;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);

  count = tend_import_plan_count (plan, TEND_VERDICT_NEW_INQUIRY) +
          tend_import_plan_count (plan, TEND_VERDICT_ADDS_TO_KNOWN);
  label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u sign-up imported", "%u sign-ups imported", count), count);
  return tend_action_new ("import", label, commit_cb, g_object_ref (plan), g_object_unref);
}
