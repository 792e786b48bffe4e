/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-commit.h"

#include <glib/gi18n-lib.h>

#include "tend-error.h"
#include "tend-import-person-fields.h"
#include "tend-import-plan-private.h"
#include "tend-import-report.h"
#include "tend-import-store.h"

#define ROWS_BETWEEN_CANCEL 64

/* The ids that have been made so far, by row; 0 for none. */
typedef struct
{
  TendImportPlan *plan;
  TendDatabase   *database;
  gint64         *people;
  gint64         *inquiries;
} Commit;

static gboolean
check_partners (Commit                *commit,
                const TendImportEntry *entry,
                GError               **error)
{
  const TendImportPartner *partner;

  for (guint n = 0; (partner = tend_import_entry_get_partner (entry, n)) != NULL; n++)
    {
      if (!partner->joins)
        continue;
      if (partner->person != 0 &&
          !tend_import_check_person (commit->database, partner->person, error))
        return FALSE;
      if (partner->person == 0 && partner->email != NULL &&
          g_strcmp0 (partner->email_folded, entry->email_folded) != 0 &&
          !tend_import_check_unknown (commit->database, partner->email_folded, error))
        return FALSE;
    }
  return TRUE;
}

/* What is to be replaced must be as the plan showed it. */
static gboolean
check_changes (Commit                *commit,
               const TendImportEntry *entry,
               GError               **error)
{
  for (guint n = 0; (entry->work & TEND_IMPORT_CHANGE) != 0 && n < entry->extra->changes->len; n++)
    {
      const TendImportChange *change =
          &g_array_index (entry->extra->changes, TendImportChange, n);

      if (!change->taken)
        continue;
      if (change->field == TEND_IMPORT_FIELD_WISH
              ? !tend_import_check_wish (commit->database, entry->inquiry, change->here, error)
              : !tend_import_check_detail (commit->database, entry->person,
                                           tend_import_field_to_detail (change->field),
                                           change->here, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_changes (Commit                *commit,
               const TendImportEntry *entry,
               GError               **error)
{
  for (guint n = 0; (entry->work & TEND_IMPORT_CHANGE) != 0 && n < entry->extra->changes->len; n++)
    {
      const TendImportChange *change =
          &g_array_index (entry->extra->changes, TendImportChange, n);

      if (!change->taken)
        continue;
      if (change->field == TEND_IMPORT_FIELD_WISH
              ? !tend_import_set_wish (commit->database, entry->inquiry, change->file,
                                       entry->cohort, error)
              : !tend_import_set_detail (commit->database, entry->person,
                                         tend_import_field_to_detail (change->field),
                                         change->file, error))
        return FALSE;
    }
  return TRUE;
}

/* The people whom the plan is about must be as they were when it was made. */
static gboolean
check (Commit  *commit,
       guint    i,
       GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);

  if (entry->work == 0)
    return TRUE;
  if (entry->person != 0 && !tend_import_check_person (commit->database, entry->person, error))
    return FALSE;
  if (entry->companion != 0 &&
      !tend_import_check_person (commit->database, entry->companion, error))
    return FALSE;
  if (entry->inquiry != 0 && tend_import_get_party (commit->database, entry->inquiry, error) == 0)
    return FALSE;
  if (!check_partners (commit, entry, error) || !check_changes (commit, entry, error))
    return FALSE;
  /* Somebody new may share the address of somebody known only by decision. */
  return (entry->work & TEND_IMPORT_ADD_PERSON) == 0 || entry->email == NULL ||
         entry->companion != 0 || entry->inquiry != 0 ||
         tend_import_check_unknown (commit->database, entry->email_folded, error);
}

static gboolean
add_contacts (Commit                *commit,
              const TendImportEntry *entry,
              gint64                 person,
              GError               **error)
{
  if (entry->email != NULL &&
      !tend_import_add_email (commit->database, person, entry->email, error))
    return FALSE;
  for (guint i = 0; entry->more_emails != NULL && entry->more_emails[i] != NULL; i++)
    if (!tend_import_add_email (commit->database, person, entry->more_emails[i], error))
      return FALSE;
  return entry->phone == NULL ||
         tend_import_add_phone (commit->database, person, entry->phone, error);
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
    person = tend_import_add_person (commit->database, tend_import_entry_say_who (entry),
                                     entry->given_name, entry->family_name, error);
  else if (entry->same_person != TEND_IMPORT_NOBODY)
    person = ensure_person (commit, entry->same_person, error);
  else
    person = entry->person;
  if (person == 0)
    return 0;

  if ((entry->work & TEND_IMPORT_FILL_PERSON) != 0 &&
      !tend_import_fill_person (commit->database, person, entry->name, entry->given_name,
                                entry->family_name, error))
    return 0;
  if ((entry->work & (TEND_IMPORT_ADD_PERSON | TEND_IMPORT_FILL_PERSON)) != 0 &&
      !add_contacts (commit, entry, person, error))
    return 0;
  commit->people[i] = person;
  return person;
}

/* What somebody asked on a form has a date and an answer. */
static TendChannel
find_channel (TendColumnMap *map)
{
  gboolean asked = tend_column_map_has (map, TEND_IMPORT_FIELD_MESSAGE) ||
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
           (party = tend_import_add_party (commit->database, error)) != 0 &&
           (entry->companion == 0 ||
            tend_import_add_member (commit->database, party, entry->companion, error)) &&
           tend_import_add_member (commit->database, party, person, error))
    inquiry = tend_import_add_inquiry (commit->database, party,
                                       find_channel (
                                           tend_import_plan_get_map (commit->plan, entry->part)),
                                       entry->received, entry->inquiry_wish, entry->cohort, error);
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
    person = tend_import_add_person (commit->database, name, partner->given_name,
                                     partner->family_name, error);
  return person != 0 &&
         (partner->person != 0 || partner->email == NULL ||
          tend_import_add_email (commit->database, person, partner->email, error)) &&
         tend_import_add_member (commit->database, party, person, error);
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
  party = tend_import_get_party (commit->database, commit->inquiries[i], error);
  if (party == 0)
    return FALSE;
  if ((entry->work & TEND_IMPORT_JOIN_PARTY) != 0 &&
      !tend_import_add_member (commit->database, party, commit->people[i], error))
    return FALSE;
  return (entry->work & TEND_IMPORT_ADD_PARTNERS) == 0 ||
         add_partners (commit, entry, party, error);
}

/* What the row says beyond name, address, number and message. */
static gboolean
write_details (Commit  *commit,
               guint    i,
               GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);

  return !tend_import_entry_has_more (entry) ||
         tend_import_entry_write_details (entry, commit->database, commit->people[i],
                                          commit->inquiries[i] != 0 ? commit->inquiries[i]
                                                                    : entry->inquiry,
                                          error);
}

static gboolean
carry_out (Commit  *commit,
           guint    i,
           GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);

  if (entry->work == 0)
    return TRUE;
  if (ensure_person (commit, i, error) == 0 || !write_changes (commit, entry, error))
    return FALSE;
  if ((entry->work & ~(guint)(TEND_IMPORT_ADD_PERSON | TEND_IMPORT_FILL_PERSON |
                              TEND_IMPORT_CHANGE)) == 0)
    return write_details (commit, i, error);
  if (ensure_inquiry (commit, i, error) == 0 || !join_party (commit, i, error) ||
      !write_details (commit, i, error))
    return FALSE;
  return (entry->work & TEND_IMPORT_ADD_MESSAGE) == 0 ||
         tend_import_add_message (commit->database, commit->inquiries[i], commit->people[i],
                                  entry->received, entry->body, error);
}

/* The receipt's line, with what the row is about even where nothing was written. */
static gboolean
note_row (Commit  *commit,
          guint    i,
          GError **error)
{
  const TendImportEntry *entry = tend_import_plan_get_entry (commit->plan, i);
  g_autofree char       *said = entry->work != 0 ? tend_import_entry_dup_said (entry) : NULL;
  guint                  same = entry->same_person;
  gint64                 person = commit->people[i], inquiry = commit->inquiries[i];

  if (person == 0)
    person = same != TEND_IMPORT_NOBODY ? commit->people[same] : entry->person;
  if (inquiry == 0)
    inquiry = same != TEND_IMPORT_NOBODY ? commit->inquiries[same] : entry->inquiry;
  return tend_import_add_row (commit->database,
                              tend_import_plan_get_part (commit->plan, entry)->batch,
                              tend_import_plan_get_line (commit->plan, i), entry->verdict,
                              entry->reason, said, person, inquiry, error);
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
      TendImportPart  *part = g_ptr_array_index (plan->parts, i);
      g_autofree char *reading = tend_import_report_reading (plan, i);

      if (!tend_import_add_batch (commit->database, part->batch,
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
  TendImportPlan    *plan = tend_action_get_data (action);
  GCancellable      *cancellable = tend_action_get_cancellable (action);
  g_autofree gint64 *people = g_new0 (gint64, plan->entries->len);
  g_autofree gint64 *inquiries = g_new0 (gint64, plan->entries->len);
  Commit             commit = { plan, database, people, inquiries };

  if (!tend_import_plan_has_work (plan))
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOTHING,
                           _ ("There is nothing new in this file."));
      return FALSE;
    }
  if (!add_batches (&commit, error) || !for_all (&commit, check, cancellable, error) ||
      !for_all (&commit, carry_out, cancellable, error) ||
      !for_all (&commit, note_row, cancellable, error))
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
