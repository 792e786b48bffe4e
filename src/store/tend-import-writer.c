/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-writer-private.h"

#include "tend-id.h"
#include "tend-rows.h"
#include "tend-text.h"

/* Of two ids: a party and a person. */
static guint
hash_membership (gconstpointer key)
{
  const gint64 *ids = key;

  return g_int64_hash (&ids[0]) * 31 + g_int64_hash (&ids[1]);
}

static gboolean
equals_membership (gconstpointer a,
                   gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return one[0] == other[0] && one[1] == other[1];
}

TendImportWriter *
tend_import_writer_new (TendDatabase *database)
{
  TendImportWriter *self;

  g_return_val_if_fail (TEND_IS_DATABASE (database), NULL);

  self = g_new0 (TendImportWriter, 1);
  self->database = database;
  self->bulk = tend_bulk_new (database);
  self->texts = g_string_chunk_new (1 << 16);
  self->known_people = g_array_new (FALSE, FALSE, sizeof (TendWritePerson));
  self->people = g_array_new (FALSE, FALSE, sizeof (TendWritePerson));
  self->emails = g_array_new (FALSE, FALSE, sizeof (TendWriteContact));
  self->phones = g_array_new (FALSE, FALSE, sizeof (TendWriteContact));
  self->parties = g_array_new (FALSE, FALSE, sizeof (TendWriteParty));
  self->known_parties = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->members = g_array_new (FALSE, FALSE, sizeof (TendWriteMember));
  self->memberships = g_hash_table_new_full (hash_membership, equals_membership, g_free, NULL);
  self->known_inquiries = g_array_new (FALSE, FALSE, sizeof (TendWriteInquiry));
  self->inquiries = g_array_new (FALSE, FALSE, sizeof (TendWriteInquiry));
  self->messages = g_array_new (FALSE, FALSE, sizeof (TendWriteMessage));
  self->rows = g_array_new (FALSE, FALSE, sizeof (TendWriteRow));
  return self;
}

void
tend_import_writer_free (TendImportWriter *self)
{
  GArray *arrays[] = { self->known_people, self->people, self->emails,
                       self->phones, self->parties, self->members,
                       self->messages, self->known_inquiries, self->inquiries,
                       self->rows };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  g_hash_table_unref (self->known_parties);
  g_hash_table_unref (self->memberships);
  tend_bulk_free (self->bulk);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* Both structures begin with their id. */
/* The new one first: there, the last is asked for most. */
static gpointer
find_by_id (GArray *made,
            GArray *known,
            gint64  id)
{
  gsize size = g_array_get_element_size (made);
  guint index;

  if (made->len > 0 && *(gint64 *)(gpointer)(made->data + (made->len - 1) * size) == id)
    return made->data + (made->len - 1) * size;
  if (g_array_binary_search (made, &id, tend_id_compare, &index))
    return made->data + index * size;
  if (known != NULL && g_array_binary_search (known, &id, tend_id_compare, &index))
    return known->data + index * size;
  g_error ("An import writes about what it has not announced");
}

TendWritePerson *
tend_import_writer_find_person (TendImportWriter *self,
                                gint64            id)
{
  return find_by_id (self->people, self->known_people, id);
}

TendWriteParty *
tend_import_writer_find_party (TendImportWriter *self,
                               gint64            id)
{
  return find_by_id (self->parties, NULL, id);
}

gint64
tend_import_writer_add_person (TendImportWriter *self,
                               const char       *name,
                               const char       *given_name,
                               const char       *family_name)
{
  TendWritePerson person = { .id = tend_id_new (),
                             .name = name,
                             .given_name = given_name,
                             .family_name = family_name,
                             .last_email = TEND_IMPORT_FIRST,
                             .last_phone = TEND_IMPORT_FIRST };

  g_return_val_if_fail (name != NULL && *name != '\0', 0);

  g_array_append_val (self->people, person);
  return person.id;
}

static gboolean
has_value (GArray     *contacts,
           guint       last,
           const char *value)
{
  for (guint i = last; i != TEND_IMPORT_FIRST;
       i = g_array_index (contacts, TendWriteContact, i).previous)
    if (g_str_equal (g_array_index (contacts, TendWriteContact, i).value, value))
      return TRUE;
  return FALSE;
}

/* Whether an address or a number stands where no name is known. */
static gboolean
is_called_by_contact (TendImportWriter      *self,
                      const TendWritePerson *person)
{
  return has_value (self->emails, person->last_email, person->name) ||
         has_value (self->phones, person->last_phone, person->name);
}

static gboolean
is_new (TendImportWriter      *self,
        const TendWritePerson *person)
{
  return self->people->len > 0 &&
         person >= &g_array_index (self->people, TendWritePerson, 0) &&
         person <= &g_array_index (self->people, TendWritePerson, self->people->len - 1);
}

static gboolean
fill (TendImportWriter *self,
      const char       *sql,
      TendWritePerson  *person,
      const char      **present,
      const char       *value,
      GError          **error)
{
  g_autoptr (TendStatement) statement = NULL;

  *present = value;
  if (is_new (self, person))
    return TRUE;
  statement = tend_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", person->id);
  tend_statement_bind_text (statement, ":value", value);
  return tend_statement_execute (statement, error);
}

gboolean
tend_import_writer_fill_person (TendImportWriter *self,
                                gint64            id,
                                const char       *name,
                                const char       *given_name,
                                const char       *family_name,
                                GError          **error)
{
  TendWritePerson *person = find_by_id (self->people, self->known_people, id);

  if (name != NULL && is_called_by_contact (self, person) &&
      !fill (self, "UPDATE person SET name = :value WHERE id = :id", person, &person->name, name,
             error))
    return FALSE;
  if (given_name != NULL && person->given_name == NULL &&
      !fill (self, "UPDATE person SET given_name = :value WHERE id = :id", person,
             &person->given_name, given_name, error))
    return FALSE;
  return family_name == NULL || person->family_name != NULL ||
         fill (self, "UPDATE person SET family_name = :value WHERE id = :id", person,
               &person->family_name, family_name, error);
}

gboolean
tend_import_writer_is_new (TendImportWriter *self,
                           gint64            id)
{
  return g_array_binary_search (self->people, &id, tend_id_compare, NULL) ||
         g_array_binary_search (self->inquiries, &id, tend_id_compare, NULL);
}

void
tend_import_writer_fill_details (TendImportWriter  *self,
                                 gint64             id,
                                 const char *const *texts,
                                 gboolean           stop_writing)
{
  TendWritePerson *person = find_by_id (self->people, NULL, id);

  if (person->given_name == NULL)
    person->given_name = texts[TEND_PERSON_DETAIL_GIVEN_NAME];
  if (person->family_name == NULL)
    person->family_name = texts[TEND_PERSON_DETAIL_FAMILY_NAME];
  for (guint i = TEND_PERSON_DETAIL_FAMILY_NAME + 1; i < TEND_N_PERSON_DETAILS; i++)
    if (person->details[i] == NULL)
      person->details[i] = texts[i];
  person->stop_writing |= stop_writing;
}

void
tend_import_writer_fill_referred_by (TendImportWriter *self,
                                     gint64            id,
                                     const char       *referred_by)
{
  TendWriteInquiry *inquiry = find_by_id (self->inquiries, self->known_inquiries, id);

  if (inquiry->referred_by != NULL)
    return;
  inquiry->referred_by = referred_by;
  inquiry->filled = TRUE;
}

/* @folded may be NULL: what cannot be compared is always new. */
static void
add_contact (TendImportWriter *self,
             GArray           *contacts,
             guint            *last,
             gint64            person,
             const char       *value,
             const char       *folded)
{
  TendWriteContact contact = { .person = person, .value = value, .previous = *last };

  for (guint i = *last; i != TEND_IMPORT_FIRST;
       i = g_array_index (contacts, TendWriteContact, i).previous)
    {
      const TendWriteContact *other = &g_array_index (contacts, TendWriteContact, i);

      if (folded != NULL && g_strcmp0 (other->folded, folded) == 0)
        return;
      contact.position = MAX (contact.position, other->position + 1);
    }
  if (folded != NULL)
    contact.folded = g_str_equal (folded, value) ? value
                                                 : g_string_chunk_insert (self->texts, folded);
  *last = contacts->len;
  g_array_append_val (contacts, contact);
}

void
tend_import_writer_add_email (TendImportWriter *self,
                              gint64            id,
                              const char       *address)
{
  TendWritePerson *person = find_by_id (self->people, self->known_people, id);
  g_autofree char *folded = tend_text_fold_email (address);

  add_contact (self, self->emails, &person->last_email, id, address, folded);
}

void
tend_import_writer_add_phone (TendImportWriter *self,
                              gint64            id,
                              const char       *number)
{
  TendWritePerson *person = find_by_id (self->people, self->known_people, id);
  g_autofree char *folded = tend_text_fold_phone (number);

  add_contact (self, self->phones, &person->last_phone, id, number, folded);
}

gint64
tend_import_writer_add_party (TendImportWriter *self)
{
  TendWriteParty party = { .id = tend_id_new (), .last = TEND_IMPORT_FIRST };

  g_array_append_val (self->parties, party);
  return party.id;
}

/* A party that is known, as the database has it: its members come first in the chain. */
static TendWriteParty *
load_party (TendImportWriter *self,
            gint64            id,
            GError          **error)
{
  g_autoptr (TendStatement) ask = NULL;
  TendWriteParty           *party = g_hash_table_lookup (self->known_parties, &id);

  if (party != NULL)
    return party;
  ask = tend_database_prepare (self->database,
                               "SELECT count (*) AS n FROM party_member WHERE party = :party",
                               error);
  if (ask == NULL)
    return NULL;
  tend_statement_bind_id (ask, ":party", id);
  if (tend_statement_step (ask, error) != TEND_STEP_ROW)
    return NULL;
  party = g_new0 (TendWriteParty, 1);
  party->id = id;
  party->n_members = tend_statement_int64 (ask, "n");
  party->last = TEND_IMPORT_FIRST;
  g_hash_table_insert (self->known_parties, &party->id, party);
  return party;
}

/* Whether the database has @person in @party; only of known parties. */
static gboolean
ask_member (TendImportWriter *self,
            gint64            party,
            gint64            person,
            gboolean         *is_member,
            GError          **error)
{
  g_autoptr (TendStatement) ask = NULL;
  TendStepResult            step;

  ask = tend_database_prepare (self->database,
                               "SELECT 1 FROM party_member WHERE party = :party AND"
                               " person = :person",
                               error);
  if (ask == NULL)
    return FALSE;
  tend_statement_bind_id (ask, ":party", party);
  tend_statement_bind_id (ask, ":person", person);
  step = tend_statement_step (ask, error);
  *is_member = step == TEND_STEP_ROW;
  return step != TEND_STEP_ERROR;
}

gboolean
tend_import_writer_add_member (TendImportWriter *self,
                               gint64            party_id,
                               gint64            person,
                               GError          **error)
{
  TendWriteParty *party = NULL;
  TendWriteMember member = { .party = party_id, .person = person };
  gint64          membership[] = { party_id, person };
  gboolean        is_member = FALSE;
  guint           index;

  if (g_hash_table_contains (self->memberships, membership))
    return TRUE;
  if (g_array_binary_search (self->parties, &party_id, tend_id_compare, &index))
    party = &g_array_index (self->parties, TendWriteParty, index);
  else if ((party = load_party (self, party_id, error)) == NULL ||
           !ask_member (self, party_id, person, &is_member, error))
    return FALSE;

  if (is_member)
    return TRUE;
  g_hash_table_add (self->memberships, g_memdup2 (membership, sizeof membership));
  member.position = party->n_members++;
  member.previous = party->last;
  party->last = self->members->len;
  g_array_append_val (self->members, member);
  return TRUE;
}

gint64
tend_import_writer_add_inquiry (TendImportWriter *self,
                                gint64            party,
                                TendChannel       channel,
                                const char       *received,
                                const char       *wish,
                                gint64            cohort_wished)
{
  TendWriteInquiry inquiry = { .id = tend_id_new (),
                               .party = party,
                               .channel = channel,
                               .received = received,
                               .wish = wish,
                               .cohort_wished = cohort_wished };

  g_array_append_val (self->inquiries, inquiry);
  return inquiry.id;
}

gint64
tend_import_writer_get_party (TendImportWriter *self,
                              gint64            inquiry)
{
  const TendWriteInquiry *found = find_by_id (self->inquiries, self->known_inquiries, inquiry);

  return found->party;
}

void
tend_import_writer_add_message (TendImportWriter *self,
                                gint64            inquiry,
                                gint64            person,
                                const char       *received,
                                const char       *body)
{
  TendWriteMessage message = { inquiry, person, received, body };

  g_array_append_val (self->messages, message);
}

void
tend_import_writer_add_row (TendImportWriter *self,
                            gint64            batch,
                            guint             line,
                            TendVerdict       verdict,
                            const char       *reason,
                            const char       *said,
                            gint64            person,
                            gint64            inquiry)
{
  TendWriteRow row = { .batch = batch,
                       .person = person,
                       .inquiry = inquiry,
                       .reason = reason,
                       .said = said != NULL ? g_string_chunk_insert (self->texts, said) : NULL,
                       .line = line,
                       .verdict = verdict };

  g_array_append_val (self->rows, row);
}
