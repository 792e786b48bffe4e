/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who of the example has a place, was offered one, or waits. It tells a history, and so writes rows
 * as they have become, where the verbs would say that it all happened now. */
#include "tend-example-private.h"
#include "tend-id.h"
#include "tend-inquiry.h"
#include "tend-person.h"

static TendInquiry *
find_inquiry (TendExample *self,
              JsonObject  *source)
{
  return g_hash_table_lookup (self->inquiries, tend_example_word (source, "party"));
}

static gint64
find_cohort (TendExample *self,
             JsonObject  *source)
{
  return tend_example_find_id (self->cohorts, tend_example_word (source, "cohort"));
}

static char *
offer_key (JsonObject *source)
{
  return g_strdup_printf ("%s %s", tend_example_word (source, "party"),
                          tend_example_word (source, "cohort"));
}

gboolean
tend_example_load_offer (TendExample *self,
                         JsonObject  *source,
                         GError     **error)
{
  g_autoptr (TendStatement) insert = NULL;
  gint64                    id = tend_id_new ();

  insert = tend_database_prepare (self->database,
                                  "INSERT INTO offer (id, party, cohort, made, until, state)"
                                  " VALUES (:id, :party, :cohort, :made, :until, :state)",
                                  error);
  if (insert == NULL)
    return FALSE;
  tend_statement_bind_int64 (insert, ":id", id);
  tend_statement_bind_id (insert, ":party", tend_inquiry_get_party (find_inquiry (self, source)));
  tend_statement_bind_id (insert, ":cohort", find_cohort (self, source));
  tend_example_bind (insert, ":made", tend_example_instant (source, "made", self->today));
  tend_example_bind (insert, ":until", tend_example_date (source, "until", self->today));
  tend_statement_bind_text (insert, ":state", tend_example_word (source, "state"));
  tend_example_keep_id (self->offers, offer_key (source), id);
  return tend_statement_execute (insert, error);
}

gboolean
tend_example_load_waiting (TendExample *self,
                           JsonObject  *source,
                           GError     **error)
{
  g_autoptr (TendStatement) insert = NULL;

  insert = tend_database_prepare (
      self->database,
      "INSERT INTO waitlist_entry (id, party, cohort, joined, priority, priority_reason)"
      " VALUES (:id, :party, :cohort, :joined, :priority, :reason)",
      error);
  if (insert == NULL)
    return FALSE;
  tend_statement_bind_int64 (insert, ":id", tend_id_new ());
  tend_statement_bind_id (insert, ":party", tend_inquiry_get_party (find_inquiry (self, source)));
  tend_statement_bind_id (insert, ":cohort", find_cohort (self, source));
  tend_example_bind (insert, ":joined", tend_example_instant (source, "joined", self->today));
  tend_statement_bind_int64 (insert, ":priority", tend_example_number (source, "priority", 0));
  tend_statement_bind_text (insert, ":reason", tend_example_word (source, "priority_reason"));
  return tend_statement_execute (insert, error);
}

static gboolean
enroll (TendExample   *self,
        TendStatement *insert,
        JsonObject    *source,
        TendPerson    *person,
        GError       **error)
{
  g_autofree char *offer = offer_key (source);

  tend_statement_bind_int64 (insert, ":id", tend_id_new ());
  tend_statement_bind_id (insert, ":person", tend_person_get_id (person));
  tend_statement_bind_id (insert, ":cohort", find_cohort (self, source));
  tend_statement_bind_id (insert, ":inquiry", tend_inquiry_get_id (find_inquiry (self, source)));
  tend_statement_bind_id (insert, ":offer", tend_example_find_id (self->offers, offer));
  tend_statement_bind_text (insert, ":state", tend_example_word (source, "state"));
  tend_example_bind (insert, ":created", tend_example_instant (source, "created", self->today));
  tend_example_bind (insert, ":changed", tend_example_instant (source, "changed", self->today));
  return tend_statement_execute (insert, error);
}

gboolean
tend_example_load_enrollment (TendExample *self,
                              JsonObject  *source,
                              GError     **error)
{
  GListStore               *members = tend_inquiry_get_members (find_inquiry (self, source));
  g_autoptr (TendStatement) insert = NULL;

  insert = tend_database_prepare (
      self->database,
      "INSERT INTO enrollment (id, person, cohort, inquiry, offer, state, created, changed)"
      " VALUES (:id, :person, :cohort, :inquiry, :offer, :state, :created, :changed)",
      error);
  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (members)); i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (G_LIST_MODEL (members), i);

      if (!enroll (self, insert, source, person, error))
        return FALSE;
    }
  return TRUE;
}
