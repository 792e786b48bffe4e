/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-person-store.h"

#include "tend-date.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

#define PERSON_COLUMNS                                                           \
  "person.id AS id, person.name AS name, person.given_name AS given_name,"       \
  " person.family_name AS family_name, person.preferred_name AS preferred_name," \
  " person.pronouns AS pronouns, person.language AS language,"                   \
  " person.access_needs AS access_needs, person.may_write AS may_write,"         \
  " (SELECT address FROM person_email WHERE person_email.person = person.id"     \
  "   ORDER BY position, id LIMIT 1) AS email,"                                  \
  " (SELECT number FROM person_phone WHERE person_phone.person = person.id"      \
  "   ORDER BY position, id LIMIT 1) AS phone"

static const char load_person[] = "SELECT " PERSON_COLUMNS " FROM person WHERE id = :id";

static const char load_members[] =
    "SELECT " PERSON_COLUMNS ","
    " (SELECT group_concat (body, char (10, 10)) FROM (SELECT body FROM message"
    "   WHERE message.inquiry = :inquiry AND message.person = person.id"
    "   ORDER BY message.received, message.id)) AS message"
    " FROM party_member JOIN person ON person.id = party_member.person"
    " WHERE party_member.party = :party ORDER BY party_member.position, person.id";

static const char find_by_email[] = "SELECT DISTINCT person AS id FROM person_email"
                                    " WHERE folded = :folded ORDER BY person";

static const char load_emergency_contact[] =
    "SELECT emergency_contact FROM person WHERE id = :person";

static const char insert_person[] =
    "INSERT INTO person (id, name, given_name, family_name, preferred_name, pronouns, language,"
    "  access_needs, may_write, created)"
    " VALUES (:id, :name, :given_name, :family_name, :preferred_name, :pronouns, :language,"
    "  :access_needs, :may_write, :created)";

static const char update_person[] =
    "UPDATE person SET name = :name, given_name = :given_name, family_name = :family_name,"
    "  preferred_name = :preferred_name, pronouns = :pronouns, language = :language,"
    "  access_needs = :access_needs, may_write = :may_write"
    " WHERE id = :id";

/* How an address or a number is kept: the same three commands over two tables. */
typedef struct
{
  const char *first;
  const char *insert;
  const char *update;
  const char *remove;
} Contact;

static const Contact email_contact = {
  "SELECT id FROM person_email WHERE person = :person ORDER BY position, id LIMIT 1",
  "INSERT INTO person_email (id, person, address, folded) VALUES (:id, :person, :value, :folded)",
  "UPDATE person_email SET address = :value, folded = :folded WHERE id = :id",
  "DELETE FROM person_email WHERE id = :id",
};

static const Contact phone_contact = {
  "SELECT id FROM person_phone WHERE person = :person ORDER BY position, id LIMIT 1",
  "INSERT INTO person_phone (id, person, number, folded) VALUES (:id, :person, :value, :folded)",
  "UPDATE person_phone SET number = :value, folded = :folded WHERE id = :id",
  "DELETE FROM person_phone WHERE id = :id",
};

static TendPerson *
read_person (TendStatement *row)
{
  return g_object_new (TEND_TYPE_PERSON,
                       "id", tend_statement_int64 (row, "id"),
                       "name", tend_statement_text (row, "name"),
                       "given-name", tend_statement_text (row, "given_name"),
                       "family-name", tend_statement_text (row, "family_name"),
                       "preferred-name", tend_statement_text (row, "preferred_name"),
                       "pronouns", tend_statement_text (row, "pronouns"),
                       "language", tend_statement_text (row, "language"),
                       "access-needs", tend_statement_text (row, "access_needs"),
                       "may-write", tend_statement_int (row, "may_write") != 0,
                       "email", tend_statement_text (row, "email"),
                       "phone", tend_statement_text (row, "phone"),
                       NULL);
}

TendPerson *
tend_person_load (TendDatabase *database,
                  gint64        id,
                  GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_person, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, ":id", id);
  switch (tend_statement_step (statement, error))
    {
    case TEND_STEP_ROW:
      return read_person (statement);
    case TEND_STEP_DONE:
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND,
                           _ ("This person is not there any more. Nothing was changed."));
      return NULL;
    case TEND_STEP_ERROR:
    default:
      return NULL;
    }
}

gboolean
tend_person_load_members (TendDatabase *database,
                          gint64        party,
                          gint64        inquiry,
                          GListStore   *members,
                          GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_members, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":party", party);
  tend_statement_bind_int64 (statement, ":inquiry", inquiry);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      g_autoptr (TendPerson) person = read_person (statement);

      g_object_set (person, "message", tend_statement_text (statement, "message"), NULL);
      g_list_store_append (members, person);
    }
  return step == TEND_STEP_DONE;
}

GArray *
tend_person_find_by_email (TendDatabase *database,
                           const char   *address,
                           GError      **error)
{
  g_autofree char          *folded = tend_text_fold_email (address);
  g_autoptr (TendStatement) statement = tend_database_prepare (database, find_by_email, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_text (statement, ":folded", folded);
  return tend_database_collect_ids (statement, error);
}

gboolean
tend_person_load_emergency_contact (TendDatabase *database,
                                    gint64        person,
                                    char        **contact,
                                    GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  TendStepResult            step;

  g_return_val_if_fail (contact != NULL, FALSE);

  *contact = NULL;
  statement = tend_database_prepare (database, load_emergency_contact, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":person", person);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_ROW)
    *contact = tend_text_clean (tend_statement_text (statement, "emergency_contact"));
  return step != TEND_STEP_ERROR;
}

static gboolean
find_first_contact (TendDatabase  *database,
                    const Contact *contact,
                    gint64         person,
                    gint64        *found,
                    GError       **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, contact->first, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":person", person);
  step = tend_statement_step (statement, error);
  *found = step == TEND_STEP_ROW ? tend_statement_int64 (statement, "id") : 0;
  return step != TEND_STEP_ERROR;
}

static gboolean
set_contact (TendDatabase  *database,
             const Contact *contact,
             gint64         person,
             const char    *value,
             const char    *folded,
             GError       **error)
{
  g_autoptr (TendStatement) statement = NULL;
  const char               *sql;
  gint64                    first;

  if (!find_first_contact (database, contact, person, &first, error))
    return FALSE;
  if (first == 0 && value == NULL)
    return TRUE;

  sql = first == 0 ? contact->insert : value != NULL ? contact->update
                                                     : contact->remove;
  statement = tend_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", first != 0 ? first : tend_id_new ());
  if (first == 0)
    tend_statement_bind_int64 (statement, ":person", person);
  if (value != NULL)
    {
      tend_statement_bind_text (statement, ":value", value);
      tend_statement_bind_text (statement, ":folded", folded);
    }
  return tend_statement_execute (statement, error);
}

static gboolean
set_contacts (TendDatabase *database,
              TendPerson   *person,
              GError      **error)
{
  g_autofree char *email = tend_text_clean (tend_person_get_email (person));
  g_autofree char *folded_email = tend_text_fold_email (email);
  g_autofree char *phone = tend_text_clean (tend_person_get_phone (person));
  g_autofree char *folded_phone = tend_text_fold_phone (phone);
  gint64           id = tend_person_get_id (person);

  return set_contact (database, &email_contact, id, email, folded_email, error) &&
         set_contact (database, &phone_contact, id, phone, folded_phone, error);
}

static void
bind_clean (TendStatement *statement,
            const char    *name,
            const char    *text)
{
  g_autofree char *clean = tend_text_clean (text);

  tend_statement_bind_text (statement, name, clean);
}

static void
bind_person (TendStatement *statement,
             TendPerson    *person)
{
  tend_statement_bind_int64 (statement, ":id", tend_person_get_id (person));
  bind_clean (statement, ":name", tend_person_get_name (person));
  bind_clean (statement, ":given_name", tend_person_get_given_name (person));
  bind_clean (statement, ":family_name", tend_person_get_family_name (person));
  bind_clean (statement, ":preferred_name", tend_person_get_preferred_name (person));
  bind_clean (statement, ":pronouns", tend_person_get_pronouns (person));
  bind_clean (statement, ":language", tend_person_get_language (person));
  bind_clean (statement, ":access_needs", tend_person_get_access_needs (person));
  tend_statement_bind_int64 (statement, ":may_write", tend_person_get_may_write (person));
}

static gboolean
check_name (TendPerson *person,
            GError    **error)
{
  if (!tend_text_is_blank (tend_person_get_name (person)))
    return TRUE;
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                       _ ("Every person needs a name. Nothing was saved."));
  return FALSE;
}

gboolean
tend_person_insert (TendDatabase *database,
                    TendPerson   *person,
                    GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autofree char          *now = tend_now ();

  if (!check_name (person, error))
    return FALSE;
  statement = tend_database_prepare (database, insert_person, error);
  if (statement == NULL)
    return FALSE;

  g_object_set (person, "id", tend_id_new (), NULL);
  bind_person (statement, person);
  tend_statement_bind_text (statement, ":created", now);
  return tend_statement_execute (statement, error) && set_contacts (database, person, error);
}

gboolean
tend_person_update (TendDatabase *database,
                    TendPerson   *person,
                    GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;
  g_autoptr (TendPerson)    stored = NULL;

  if (!check_name (person, error))
    return FALSE;
  stored = tend_person_load (database, tend_person_get_id (person), error);
  if (stored == NULL)
    return FALSE;
  statement = tend_database_prepare (database, update_person, error);
  if (statement == NULL)
    return FALSE;

  bind_person (statement, person);
  return tend_statement_execute (statement, error) && set_contacts (database, person, error);
}
