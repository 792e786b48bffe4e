/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The writing half of tend-import-store.h. Statements come prepared from the connection's cache:
 * a SELECT before an INSERT is faster here than an upsert. */
#include "tend-import-store.h"

#include "tend-date.h"
#include "tend-error.h"
#include "tend-id.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

static gboolean
set_changed_meanwhile (GError **error)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_CONFLICT,
                       _ ("The people in Tend have changed since this file was looked at. Nothing "
                          "was imported. Look at the file again, and import then."));
  return FALSE;
}

/* One number of the one row that @statement has, 0 when it has none; takes @statement. */
static gboolean
ask_id (TendStatement *statement,
        gint64        *id,
        GError       **error)
{
  g_autoptr (TendStatement) owned = statement;
  TendStepResult            step = tend_statement_step (owned, error);

  *id = step == TEND_STEP_ROW ? tend_statement_int64 (owned, "id") : 0;
  return step != TEND_STEP_ERROR;
}

gboolean
tend_import_add_batch (TendDatabase *database,
                       gint64        id,
                       gint64        import,
                       const char   *file_name,
                       const char   *file_hash,
                       const char   *reading,
                       const char   *choices,
                       GError      **error)
{
  g_autoptr (TendStatement) add = NULL;
  g_autofree char          *now = tend_now ();
  TendStatement            *find;
  gint64                    found;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  find = tend_database_prepare (database, "SELECT id FROM import_batch WHERE id = :id", error);
  if (find == NULL)
    return FALSE;
  tend_statement_bind_id (find, ":id", id);
  if (!ask_id (find, &found, error))
    return FALSE;
  if (found != 0)
    return set_changed_meanwhile (error);

  add = tend_database_prepare (database,
                               "INSERT INTO import_batch (id, import, file_name, file_hash,"
                               "  imported, reading, choices)"
                               " VALUES (:id, :import, :file_name, :file_hash, :imported,"
                               "  :reading, :choices)",
                               error);
  if (add == NULL)
    return FALSE;
  tend_statement_bind_id (add, ":id", id);
  tend_statement_bind_id (add, ":import", import);
  tend_statement_bind_text (add, ":file_name", file_name);
  tend_statement_bind_text (add, ":file_hash", file_hash);
  tend_statement_bind_text (add, ":imported", now);
  tend_statement_bind_text (add, ":reading", reading);
  tend_statement_bind_text (add, ":choices", choices);
  return tend_statement_execute (add, error);
}

gboolean
tend_import_add_row (TendDatabase *database,
                     gint64        batch,
                     guint         line,
                     TendVerdict   verdict,
                     const char   *reason,
                     const char   *said,
                     gint64        person,
                     gint64        inquiry,
                     GError      **error)
{
  g_autoptr (TendStatement) add = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  add = tend_database_prepare (database,
                               "INSERT INTO import_row (batch, line, verdict, reason, said,"
                               "  person, inquiry)"
                               " VALUES (:batch, :line, :verdict, :reason, :said, :person,"
                               "  :inquiry)",
                               error);
  if (add == NULL)
    return FALSE;
  tend_statement_bind_id (add, ":batch", batch);
  tend_statement_bind_int64 (add, ":line", line);
  tend_statement_bind_enum (add, ":verdict", TEND_TYPE_VERDICT, (int)verdict);
  tend_statement_bind_text (add, ":reason", reason);
  tend_statement_bind_text (add, ":said", said);
  tend_statement_bind_id (add, ":person", person);
  tend_statement_bind_id (add, ":inquiry", inquiry);
  return tend_statement_execute (add, error);
}

gint64
tend_import_add_person (TendDatabase *database,
                        const char   *name,
                        const char   *given_name,
                        const char   *family_name,
                        GError      **error)
{
  g_autoptr (TendStatement) add = NULL;
  g_autofree char          *now = tend_now ();
  gint64                    id = tend_id_new ();

  g_return_val_if_fail (TEND_IS_DATABASE (database), 0);

  add = tend_database_prepare (database,
                               "INSERT INTO person (id, name, given_name, family_name, created)"
                               " VALUES (:id, :name, :given_name, :family_name, :created)",
                               error);
  if (add == NULL)
    return 0;
  tend_statement_bind_id (add, ":id", id);
  tend_statement_bind_text (add, ":name", name);
  tend_statement_bind_text (add, ":given_name", given_name);
  tend_statement_bind_text (add, ":family_name", family_name);
  tend_statement_bind_text (add, ":created", now);
  return tend_statement_execute (add, error) ? id : 0;
}

static gboolean
fill (TendDatabase *database,
      const char   *sql,
      gint64        person,
      const char   *value,
      GError      **error)
{
  g_autoptr (TendStatement) statement = NULL;

  if (value == NULL)
    return TRUE;
  statement = tend_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", person);
  tend_statement_bind_text (statement, ":value", value);
  return tend_statement_execute (statement, error);
}

gboolean
tend_import_fill_person (TendDatabase *database,
                         gint64        person,
                         const char   *name,
                         const char   *given_name,
                         const char   *family_name,
                         GError      **error)
{
  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  return fill (database,
               "UPDATE person SET name = :value WHERE id = :id AND (name IN"
               "  (SELECT address FROM person_email WHERE person_email.person = :id)"
               " OR name IN (SELECT number FROM person_phone WHERE person_phone.person = :id))",
               person, name, error) &&
         fill (database,
               "UPDATE person SET given_name = :value WHERE id = :id AND given_name IS NULL",
               person, given_name, error) &&
         fill (database,
               "UPDATE person SET family_name = :value WHERE id = :id AND family_name IS NULL",
               person, family_name, error);
}

/* Where the next of @person's addresses or numbers goes, -1 when @folded is there already. */
static gboolean
next_position (TendDatabase *database,
               const char   *sql,
               gint64        person,
               const char   *folded,
               gint64       *position,
               GError      **error)
{
  TendStatement *find = tend_database_prepare (database, sql, error);

  if (find == NULL)
    return FALSE;
  tend_statement_bind_id (find, ":person", person);
  tend_statement_bind_text (find, ":folded", folded);
  return ask_id (find, position, error);
}

static gboolean
add_contact (TendDatabase *database,
             const char   *sql,
             gint64        person,
             gint64        position,
             const char   *value,
             const char   *folded,
             GError      **error)
{
  g_autoptr (TendStatement) add = tend_database_prepare (database, sql, error);

  if (add == NULL)
    return FALSE;
  tend_statement_bind_id (add, ":id", tend_id_new ());
  tend_statement_bind_id (add, ":person", person);
  tend_statement_bind_int64 (add, ":position", position);
  tend_statement_bind_text (add, ":value", value);
  tend_statement_bind_text (add, ":folded", folded);
  return tend_statement_execute (add, error);
}

gboolean
tend_import_add_email (TendDatabase *database,
                       gint64        person,
                       const char   *address,
                       GError      **error)
{
  g_autofree char *folded = tend_text_fold_email (address);
  gint64           position;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  if (!next_position (database,
                      "SELECT CASE WHEN max (folded = :folded) THEN -1"
                      "  ELSE coalesce (max (position) + 1, 0) END AS id"
                      " FROM person_email WHERE person = :person",
                      person, folded, &position, error))
    return FALSE;
  return position < 0 ||
         add_contact (database,
                      "INSERT INTO person_email (id, person, position, address, folded)"
                      " VALUES (:id, :person, :position, :value, :folded)",
                      person, position, address, folded, error);
}

gboolean
tend_import_add_phone (TendDatabase *database,
                       gint64        person,
                       const char   *number,
                       GError      **error)
{
  g_autofree char *folded = tend_text_fold_phone (number);
  gint64           position;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  if (!next_position (database,
                      "SELECT CASE WHEN max (folded = :folded) THEN -1"
                      "  ELSE coalesce (max (position) + 1, 0) END AS id"
                      " FROM person_phone WHERE person = :person",
                      person, folded, &position, error))
    return FALSE;
  return position < 0 ||
         add_contact (database,
                      "INSERT INTO person_phone (id, person, position, number, folded)"
                      " VALUES (:id, :person, :position, :value, :folded)",
                      person, position, number, folded, error);
}

gint64
tend_import_add_party (TendDatabase *database,
                       GError      **error)
{
  g_autoptr (TendStatement) add = NULL;
  gint64                    id = tend_id_new ();

  g_return_val_if_fail (TEND_IS_DATABASE (database), 0);

  add = tend_database_prepare (database, "INSERT INTO party (id) VALUES (:id)", error);
  if (add == NULL)
    return 0;
  tend_statement_bind_id (add, ":id", id);
  return tend_statement_execute (add, error) ? id : 0;
}

gboolean
tend_import_add_member (TendDatabase *database,
                        gint64        party,
                        gint64        person,
                        GError      **error)
{
  g_autoptr (TendStatement) add = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  add = tend_database_prepare (database,
                               "INSERT INTO party_member (party, person, position)"
                               " SELECT :party, :person, count (*) FROM party_member"
                               " WHERE party = :party"
                               " HAVING NOT coalesce (max (person = :person), 0)",
                               error);
  if (add == NULL)
    return FALSE;
  tend_statement_bind_id (add, ":party", party);
  tend_statement_bind_id (add, ":person", person);
  return tend_statement_execute (add, error);
}

gint64
tend_import_add_inquiry (TendDatabase *database,
                         gint64        party,
                         TendChannel   channel,
                         const char   *received,
                         const char   *wish,
                         gint64        cohort_wished,
                         GError      **error)
{
  g_autoptr (TendStatement) add = NULL;
  g_autofree char          *now = tend_now ();
  gint64                    id = tend_id_new ();

  g_return_val_if_fail (TEND_IS_DATABASE (database), 0);

  add = tend_database_prepare (database,
                               "INSERT INTO inquiry (id, party, received, channel, wish,"
                               "  cohort_wished, created)"
                               " VALUES (:id, :party, :received, :channel, :wish,"
                               "  :cohort_wished, :created)",
                               error);
  if (add == NULL)
    return 0;
  tend_statement_bind_id (add, ":id", id);
  tend_statement_bind_id (add, ":party", party);
  tend_statement_bind_text (add, ":received", received);
  tend_statement_bind_enum (add, ":channel", TEND_TYPE_CHANNEL, (int)channel);
  tend_statement_bind_text (add, ":wish", wish);
  tend_statement_bind_id (add, ":cohort_wished", cohort_wished);
  tend_statement_bind_text (add, ":created", now);
  return tend_statement_execute (add, error) ? id : 0;
}

gboolean
tend_import_add_message (TendDatabase *database,
                         gint64        inquiry,
                         gint64        person,
                         const char   *received,
                         const char   *body,
                         GError      **error)
{
  g_autoptr (TendStatement) add = NULL;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  add = tend_database_prepare (database,
                               "INSERT INTO message (id, inquiry, person, received, body)"
                               " VALUES (:id, :inquiry, :person, :received, :body)",
                               error);
  if (add == NULL)
    return FALSE;
  tend_statement_bind_id (add, ":id", tend_id_new ());
  tend_statement_bind_id (add, ":inquiry", inquiry);
  tend_statement_bind_id (add, ":person", person);
  tend_statement_bind_text (add, ":received", received);
  tend_statement_bind_text (add, ":body", body);
  return tend_statement_execute (add, error);
}

gboolean
tend_import_check_person (TendDatabase *database,
                          gint64        person,
                          GError      **error)
{
  TendStatement *find;
  gint64         found;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  find = tend_database_prepare (database, "SELECT id FROM person WHERE id = :id", error);
  if (find == NULL)
    return FALSE;
  tend_statement_bind_id (find, ":id", person);
  if (!ask_id (find, &found, error))
    return FALSE;
  return found != 0 || set_changed_meanwhile (error);
}

gint64
tend_import_get_party (TendDatabase *database,
                       gint64        inquiry,
                       GError      **error)
{
  TendStatement *find;
  gint64         party;

  g_return_val_if_fail (TEND_IS_DATABASE (database), 0);

  find = tend_database_prepare (database, "SELECT party AS id FROM inquiry WHERE id = :id", error);
  if (find == NULL)
    return 0;
  tend_statement_bind_id (find, ":id", inquiry);
  if (!ask_id (find, &party, error))
    return 0;
  if (party == 0)
    set_changed_meanwhile (error);
  return party;
}

gboolean
tend_import_check_unknown (TendDatabase *database,
                           const char   *folded,
                           GError      **error)
{
  TendStatement *find;
  gint64         person;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  find = tend_database_prepare (database,
                                "SELECT person AS id FROM person_email WHERE folded = :folded"
                                " LIMIT 1",
                                error);
  if (find == NULL)
    return FALSE;
  tend_statement_bind_text (find, ":folded", folded);
  if (!ask_id (find, &person, error))
    return FALSE;
  return person == 0 || set_changed_meanwhile (error);
}

gboolean
tend_import_check_detail (TendDatabase    *database,
                          gint64           person,
                          TendPersonDetail detail,
                          const char      *text,
                          GError         **error)
{
  g_auto (TendKnownDetails) known = { 0 };

  g_return_val_if_fail (detail < TEND_N_PERSON_DETAILS, FALSE);

  if (!tend_import_find_details (database, person, &known, error))
    return FALSE;
  return g_strcmp0 (known.texts[detail], text) == 0 || set_changed_meanwhile (error);
}

gboolean
tend_import_check_wish (TendDatabase *database,
                        gint64        inquiry,
                        const char   *wish,
                        GError      **error)
{
  g_autofree char *known = NULL;

  if (!tend_import_get_wish (database, inquiry, &known, error))
    return FALSE;
  return g_strcmp0 (known, wish) == 0 || set_changed_meanwhile (error);
}
