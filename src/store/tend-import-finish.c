/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes what an import has gathered, table after table, so that whatever refers to a row comes
 * behind it. */
#include "tend-date.h"
#include "tend-enum.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-import-store.h"
#include "tend-import-writer-private.h"

#define ROWS_BETWEEN_CANCEL 1024

/* An inquiry and a party as somebody new has them. */
#define NEW_STATE "new"
#define NEW_TOGETHERNESS "if-possible"

static const char *const person_columns[] = { "id", "name", "given_name",
                                              "family_name", "preferred_name", "pronouns",
                                              "language", "access_needs", "emergency_contact",
                                              "may_write", "created", NULL };
static const char *const email_columns[] = { "id", "person", "position", "address", "folded",
                                             NULL };
static const char *const phone_columns[] = { "id", "person", "position", "number", "folded", NULL };
static const char *const party_columns[] = { "id", "togetherness", NULL };
static const char *const member_columns[] = { "party", "person", "position", NULL };
static const char *const inquiry_columns[] = { "id", "party", "received",
                                               "channel", "referred_by", "cohort_wished",
                                               "wish", "state", "answered",
                                               "next_step", "next_step_date", "closed_reason",
                                               "created", NULL };
static const char *const message_columns[] = { "id", "inquiry", "person", "received", "body",
                                               NULL };
static const char *const row_columns[] = { "batch", "line", "verdict", "reason",
                                           "person", "inquiry", "said", NULL };

typedef struct
{
  TendBulk   *bulk;
  const char *now;
} Finish;

static void
add_nulls (TendBulk *bulk,
           guint     n)
{
  for (guint i = 0; i < n; i++)
    tend_bulk_add_text (bulk, NULL);
}

static void
write_person (Finish       *finish,
              gconstpointer item)
{
  const TendWritePerson *person = item;

  tend_bulk_add_id (finish->bulk, person->id);
  tend_bulk_add_text (finish->bulk, person->name);
  tend_bulk_add_text (finish->bulk, person->given_name);
  tend_bulk_add_text (finish->bulk, person->family_name);
  tend_bulk_add_text (finish->bulk, NULL);
  tend_bulk_add_text (finish->bulk, person->details[TEND_PERSON_DETAIL_PRONOUNS]);
  tend_bulk_add_text (finish->bulk, person->details[TEND_PERSON_DETAIL_LANGUAGE]);
  tend_bulk_add_text (finish->bulk, person->details[TEND_PERSON_DETAIL_ACCESS_NEEDS]);
  tend_bulk_add_text (finish->bulk, person->details[TEND_PERSON_DETAIL_EMERGENCY_CONTACT]);
  tend_bulk_add_number (finish->bulk, person->stop_writing ? 0 : 1);
  tend_bulk_add_text (finish->bulk, finish->now);
}

static void
write_contact (Finish       *finish,
               gconstpointer item)
{
  const TendWriteContact *contact = item;

  if (contact->known)
    return;
  tend_bulk_add_id (finish->bulk, tend_id_new ());
  tend_bulk_add_id (finish->bulk, contact->person);
  tend_bulk_add_number (finish->bulk, contact->position);
  tend_bulk_add_text (finish->bulk, contact->value);
  tend_bulk_add_text (finish->bulk, contact->folded);
}

static void
write_party (Finish       *finish,
             gconstpointer item)
{
  tend_bulk_add_id (finish->bulk, ((const TendWriteParty *)item)->id);
  tend_bulk_add_text (finish->bulk, NEW_TOGETHERNESS);
}

static void
write_member (Finish       *finish,
              gconstpointer item)
{
  const TendWriteMember *member = item;

  tend_bulk_add_id (finish->bulk, member->party);
  tend_bulk_add_id (finish->bulk, member->person);
  tend_bulk_add_number (finish->bulk, member->position);
}

static void
write_inquiry (Finish       *finish,
               gconstpointer item)
{
  const TendWriteInquiry *inquiry = item;

  tend_bulk_add_id (finish->bulk, inquiry->id);
  tend_bulk_add_id (finish->bulk, inquiry->party);
  tend_bulk_add_text (finish->bulk, inquiry->received);
  tend_bulk_add_text (finish->bulk, tend_enum_to_nick (TEND_TYPE_CHANNEL, (int)inquiry->channel));
  tend_bulk_add_text (finish->bulk, inquiry->referred_by);
  tend_bulk_add_id (finish->bulk, inquiry->cohort_wished);
  tend_bulk_add_text (finish->bulk, inquiry->wish);
  tend_bulk_add_text (finish->bulk, NEW_STATE);
  add_nulls (finish->bulk, 4);
  tend_bulk_add_text (finish->bulk, finish->now);
}

static void
write_message (Finish       *finish,
               gconstpointer item)
{
  const TendWriteMessage *message = item;

  tend_bulk_add_id (finish->bulk, tend_id_new ());
  tend_bulk_add_id (finish->bulk, message->inquiry);
  tend_bulk_add_id (finish->bulk, message->person);
  tend_bulk_add_text (finish->bulk, message->received);
  tend_bulk_add_text (finish->bulk, message->body);
}

static void
write_row (Finish       *finish,
           gconstpointer item)
{
  const TendWriteRow *row = item;

  tend_bulk_add_id (finish->bulk, row->batch);
  tend_bulk_add_number (finish->bulk, row->line);
  tend_bulk_add_text (finish->bulk, tend_enum_to_nick (TEND_TYPE_VERDICT, (int)row->verdict));
  tend_bulk_add_text (finish->bulk, row->reason);
  tend_bulk_add_id (finish->bulk, row->person);
  tend_bulk_add_id (finish->bulk, row->inquiry);
  tend_bulk_add_text (finish->bulk, row->said);
}

/* What a row is about was there when the plan was made. */
static gboolean
end_table (Finish  *finish,
           GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (tend_bulk_end (finish->bulk, &cause))
    return TRUE;
  if (g_error_matches (cause, TEND_ERROR, TEND_ERROR_CONFLICT))
    return tend_import_set_changed_meanwhile (error);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
write_table (Finish            *finish,
             const char        *table,
             const char *const *columns,
             GArray            *items,
             void (*write) (Finish *, gconstpointer),
             GCancellable *cancellable,
             GError      **error)
{
  gsize size = g_array_get_element_size (items);

  if (!tend_bulk_begin (finish->bulk, table, columns, error))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      if (i % ROWS_BETWEEN_CANCEL == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      write (finish, items->data + i * size);
    }
  return end_table (finish, error);
}

/* Who sent those who asked before, and did not say so. */
static gboolean
fill_inquiries (TendImportWriter *self,
                GError          **error)
{
  g_autoptr (GArray)    ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < self->known_inquiries->len; i++)
    {
      const TendWriteInquiry *inquiry =
          &g_array_index (self->known_inquiries, TendWriteInquiry, i);

      if (!inquiry->filled)
        continue;
      g_array_append_val (ids, inquiry->id);
      g_ptr_array_add (texts, (gpointer)inquiry->referred_by);
    }
  return tend_bulk_fill (self->bulk, "inquiry", inquiry_columns, "referred_by",
                         (const gint64 *)(gpointer)ids->data,
                         (const char *const *)texts->pdata, ids->len, error);
}

gboolean
tend_import_writer_finish (TendImportWriter *self,
                           TendAction       *action,
                           GError          **error)
{
  const struct
  {
    const char        *table;
    const char *const *columns;
    GArray            *items;
    void (*write) (Finish *, gconstpointer);
  } tables[] = {
    { "person", person_columns, self->people, write_person },
    { "person_email", email_columns, self->emails, write_contact },
    { "person_phone", phone_columns, self->phones, write_contact },
    { "party", party_columns, self->parties, write_party },
    { "party_member", member_columns, self->members, write_member },
    { "inquiry", inquiry_columns, self->inquiries, write_inquiry },
    { "message", message_columns, self->messages, write_message },
    { "import_row", row_columns, self->rows, write_row },
  };
  g_autofree char *now = tend_now ();
  Finish           finish = { self->bulk, now };
  gdouble          progress = tend_action_get_progress (action);

  tend_bulk_set_documented (self->bulk, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (!write_table (&finish, tables[i].table, tables[i].columns, tables[i].items,
                        tables[i].write, tend_action_get_cancellable (action), error))
        return FALSE;
      tend_action_set_progress (action, progress + (i + 1) * 0.3 / G_N_ELEMENTS (tables));
    }
  return fill_inquiries (self, error) && tend_import_writer_add_documents (self, action, error);
}
