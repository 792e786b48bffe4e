/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of the example, and what they asked. */
#include "tend-enum.h"
#include "tend-example-private.h"
#include "tend-id.h"
#include "tend-inquiry-verbs.h"
#include "tend-person.h"
#include "tend-screening-store.h"

static TendPerson *
person_new (TendExample *self,
            const char  *key)
{
  JsonObject *source = g_hash_table_lookup (self->people, key);
  TendPerson *person;

  person = g_object_new (TEND_TYPE_PERSON,
                         "name", tend_example_word (source, "name"),
                         "given-name", tend_example_word (source, "given"),
                         "family-name", tend_example_word (source, "family"),
                         "preferred-name", tend_example_word (source, "preferred"),
                         "pronouns", tend_example_word (source, "pronouns"),
                         "email", tend_example_word (source, "email"),
                         "phone", tend_example_word (source, "phone"),
                         "language", tend_example_word (source, "language"),
                         "access-needs", tend_example_word (source, "access_needs"),
                         "may-write",
                         json_object_get_boolean_member_with_default (source, "may_write", TRUE),
                         NULL);
  g_hash_table_insert (self->persons, g_strdup (key), g_object_ref (person));
  return person;
}

static void
add_members (TendExample *self,
             JsonObject  *party,
             TendInquiry *draft)
{
  JsonArray *members = json_object_get_array_member (party, "members");

  for (guint i = 0; i < json_array_get_length (members); i++)
    {
      g_autoptr (TendPerson) person = NULL;

      person = person_new (self, json_array_get_string_element (members, i));
      g_list_store_append (tend_inquiry_get_members (draft), person);
    }
}

static gint64
find_person (TendExample *self,
             JsonObject  *source)
{
  const char *key = tend_example_word (source, "person");

  return key != NULL ? tend_person_get_id (g_hash_table_lookup (self->persons, key)) : 0;
}

/* When it was written is history: the verb would say now. */
static gboolean
tell_messages (TendExample *self,
               JsonObject  *source,
               TendInquiry *inquiry,
               GError     **error)
{
  g_autoptr (GList)         list = tend_example_list (source, "messages");
  g_autoptr (TendStatement) insert = NULL;

  insert = tend_database_prepare (self->database,
                                  "INSERT INTO message (id, inquiry, person, received, body)"
                                  " VALUES (:id, :inquiry, :person, :received, :body)",
                                  error);
  for (GList *item = list; insert != NULL && item != NULL; item = item->next)
    {
      char *received = tend_example_instant (item->data, "received", self->today);

      if (received == NULL)
        received = g_strdup (tend_inquiry_get_received (inquiry));
      tend_statement_bind_int64 (insert, ":id", tend_id_new ());
      tend_statement_bind_int64 (insert, ":inquiry", tend_inquiry_get_id (inquiry));
      tend_statement_bind_id (insert, ":person", find_person (self, item->data));
      tend_example_bind (insert, ":received", received);
      tend_example_bind (insert, ":body", tend_example_text (item->data, "body", self->today));
      if (!tend_statement_execute (insert, error))
        return FALSE;
    }
  return insert != NULL;
}

static gboolean
tell_notes (TendExample *self,
            JsonObject  *source,
            TendInquiry *inquiry,
            GError     **error)
{
  g_autoptr (GList)         list = tend_example_list (source, "notes");
  g_autoptr (TendStatement) insert = NULL;

  insert = tend_database_prepare (
      self->database,
      "INSERT INTO note (id, kind, inquiry, person, author, written, body)"
      " VALUES (:id, :kind, :inquiry, :person, ifnull (:author, :usual), :written, :body)",
      error);
  for (GList *item = list; insert != NULL && item != NULL; item = item->next)
    {
      tend_statement_bind_int64 (insert, ":id", tend_id_new ());
      tend_statement_bind_text (insert, ":kind", tend_example_word (item->data, "kind"));
      tend_statement_bind_int64 (insert, ":inquiry", tend_inquiry_get_id (inquiry));
      tend_statement_bind_id (insert, ":person", find_person (self, item->data));
      tend_statement_bind_text (insert, ":author", tend_example_word (item->data, "author"));
      tend_statement_bind_text (insert, ":usual", self->author);
      tend_example_bind (insert, ":written",
                         tend_example_instant (item->data, "written", self->today));
      tend_example_bind (insert, ":body", tend_example_text (item->data, "body", self->today));
      if (!tend_statement_execute (insert, error))
        return FALSE;
    }
  return insert != NULL;
}

static gboolean
tell_screening (TendExample *self,
                JsonObject  *source,
                TendInquiry *inquiry,
                GError     **error)
{
  g_autoptr (GList) list = tend_example_list (source, "screening");

  for (GList *item = list; item != NULL; item = item->next)
    if (!tend_screening_add (self->database, find_person (self, item->data),
                             tend_inquiry_get_id (inquiry), tend_inquiry_get_received (inquiry),
                             tend_example_word (item->data, "question"),
                             tend_example_word (item->data, "body"), error))
      return FALSE;
  return TRUE;
}

static gboolean
tell_inquiry (TendExample *self,
              JsonObject  *source,
              TendInquiry *inquiry,
              GError     **error)
{
  g_autoptr (TendStatement) update = NULL;

  update = tend_database_prepare (
      self->database,
      "UPDATE inquiry SET state = :state, answered = :answered, next_step = :step,"
      " next_step_date = :date, closed_reason = :reason, created = ifnull (received, created)"
      " WHERE id = :id",
      error);
  if (update == NULL)
    return FALSE;
  tend_statement_bind_text (update, ":state", tend_example_word (source, "state"));
  tend_example_bind (update, ":answered", tend_example_instant (source, "answered", self->today));
  tend_example_bind (update, ":step", tend_example_text (source, "next_step", self->today));
  tend_example_bind (update, ":date", tend_example_date (source, "next_step_date", self->today));
  tend_example_bind (update, ":reason", tend_example_text (source, "closed_reason", self->today));
  tend_statement_bind_int64 (update, ":id", tend_inquiry_get_id (inquiry));
  return tend_statement_execute (update, error) && tell_messages (self, source, inquiry, error) &&
         tell_notes (self, source, inquiry, error) &&
         tell_screening (self, source, inquiry, error);
}

/* What a person is not asked for yet, and since when they are known. */
static gboolean
tell_members (TendExample *self,
              JsonObject  *party,
              TendInquiry *inquiry,
              GError     **error)
{
  JsonArray                *members = json_object_get_array_member (party, "members");
  g_autoptr (TendStatement) update = NULL;

  update = tend_database_prepare (self->database,
                                  "UPDATE person SET emergency_contact = :contact,"
                                  " created = ifnull (:received, created) WHERE id = :id",
                                  error);
  for (guint i = 0; update != NULL && i < json_array_get_length (members); i++)
    {
      const char *key = json_array_get_string_element (members, i);
      JsonObject *person = g_hash_table_lookup (self->people, key);

      tend_statement_bind_text (update, ":contact",
                                tend_example_word (person, "emergency_contact"));
      tend_statement_bind_text (update, ":received", tend_inquiry_get_received (inquiry));
      tend_statement_bind_int64 (update, ":id",
                                 tend_person_get_id (g_hash_table_lookup (self->persons, key)));
      if (!tend_statement_execute (update, error))
        return FALSE;
    }
  return update != NULL;
}

static gint64
find_wished (TendExample *self,
             JsonObject  *source)
{
  return tend_example_find_id (self->cohorts, tend_example_word (source, "cohort_wished"));
}

gboolean
tend_example_load_inquiry (TendExample *self,
                           JsonObject  *source,
                           GError     **error)
{
  const char      *key = tend_example_word (source, "party");
  JsonObject      *party = g_hash_table_lookup (self->parties, key);
  g_autofree char *received = tend_example_instant (source, "received", self->today);
  g_autofree char *wish = tend_example_text (source, "wish", self->today);
  TendInquiry     *draft;
  int              channel = TEND_CHANNEL_EMAIL, together = TEND_TOGETHERNESS_IF_POSSIBLE;

  tend_enum_from_nick (TEND_TYPE_CHANNEL, tend_example_word (source, "channel"), &channel);
  tend_enum_from_nick (TEND_TYPE_TOGETHERNESS, tend_example_word (party, "together"), &together);
  draft = g_object_new (TEND_TYPE_INQUIRY,
                        "received", received,
                        "channel", channel,
                        "togetherness", together,
                        "referred-by", tend_example_word (source, "referred_by"),
                        "cohort-wished",
                        find_wished (self, source),
                        "wish", wish,
                        NULL);
  g_hash_table_insert (self->inquiries, g_strdup (key), draft);
  add_members (self, party, draft);
  return tend_inquiry_create (self->database, draft, error) &&
         tell_members (self, party, draft, error) &&
         tell_inquiry (self, source, draft, error);
}
