/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-party-store.h"

#include "tend-error.h"
#include "tend-id.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

static const char load_names[] =
    "SELECT name, coalesce (preferred_name, given_name, name) AS call_name"
    " FROM party_member JOIN person ON person.id = party_member.person"
    " WHERE party_member.party = :party ORDER BY party_member.position, person.id";

static const char list_members[] = "SELECT person AS id FROM party_member WHERE party = :party"
                                   " ORDER BY position, person";

static const char insert_party[] = "INSERT INTO party (id, togetherness)"
                                   " VALUES (:id, :togetherness)";

static const char insert_member[] = "INSERT INTO party_member (party, person, position)"
                                    " VALUES (:party, :person, :position)";

char *
tend_party_say_names (TendDatabase *database,
                      gint64        party,
                      guint        *size,
                      GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, load_names, error);
  g_autoptr (GStrvBuilder)  builder = g_strv_builder_new ();
  g_auto (GStrv)            call_names = NULL;
  g_autofree char          *first_name = NULL;
  TendStepResult            step;
  guint                     count = 0;

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, ":party", party);
  while ((step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      if (count == 0)
        first_name = g_strdup (tend_statement_text (statement, "name"));
      g_strv_builder_add (builder, tend_statement_text (statement, "call_name"));
      count++;
    }
  if (step == TEND_STEP_ERROR)
    return NULL;

  if (size != NULL)
    *size = count;
  if (count == 1)
    return g_steal_pointer (&first_name);
  call_names = g_strv_builder_end (builder);
  return tend_text_join_names ((const char *const *)call_names);
}

GArray *
tend_party_list_members (TendDatabase *database,
                         gint64        party,
                         GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, list_members, error);

  if (statement == NULL)
    return NULL;
  tend_statement_bind_int64 (statement, ":party", party);
  return tend_database_collect_ids (statement, error);
}

static gboolean
add_members (TendDatabase *database,
             gint64        party,
             GListModel   *members,
             GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, insert_member, error);
  guint                     n_members = g_list_model_get_n_items (members);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n_members; i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);

      tend_statement_bind_int64 (statement, ":party", party);
      tend_statement_bind_int64 (statement, ":person", tend_person_get_id (person));
      tend_statement_bind_int64 (statement, ":position", i);
      if (!tend_statement_execute (statement, error))
        return FALSE;
    }
  return TRUE;
}

gint64
tend_party_insert (TendDatabase    *database,
                   GListModel      *members,
                   TendTogetherness togetherness,
                   GError         **error)
{
  g_autoptr (TendStatement) statement = NULL;
  gint64                    id = tend_id_new ();

  if (g_list_model_get_n_items (members) == 0)
    {
      g_set_error_literal (error, TEND_ERROR, TEND_ERROR_INVALID,
                           _ ("An inquiry needs at least one person. Nothing was saved."));
      return 0;
    }

  statement = tend_database_prepare (database, insert_party, error);
  if (statement == NULL)
    return 0;
  tend_statement_bind_int64 (statement, ":id", id);
  tend_statement_bind_enum (statement, ":togetherness", TEND_TYPE_TOGETHERNESS, togetherness);
  if (!tend_statement_execute (statement, error) || !add_members (database, id, members, error))
    return 0;
  return id;
}
