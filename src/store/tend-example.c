/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-example.h"

#include "tend-cohort-store.h"
#include "tend-date.h"
#include "tend-enum.h"
#include "tend-example-private.h"
#include "tend-program-store.h"
#include "tend-session-store.h"

#include <glib/gi18n-lib.h>

static void
example_clear (TendExample *self)
{
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_clear_pointer (&self->parties, g_hash_table_unref);
  g_clear_pointer (&self->persons, g_hash_table_unref);
  g_clear_pointer (&self->cohorts, g_hash_table_unref);
  g_clear_pointer (&self->inquiries, g_hash_table_unref);
  g_clear_pointer (&self->offers, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TendExample, example_clear)

gint64
tend_example_find_id (GHashTable *ids,
                      const char *key)
{
  gint64 *id = key != NULL ? g_hash_table_lookup (ids, key) : NULL;

  return id != NULL ? *id : 0;
}

void
tend_example_keep_id (GHashTable *ids,
                      char       *key,
                      gint64      id)
{
  g_hash_table_insert (ids, key, g_memdup2 (&id, sizeof id));
}

void
tend_example_bind (TendStatement *statement,
                   const char    *parameter,
                   char          *value)
{
  tend_statement_bind_text (statement, parameter, value);
  g_free (value);
}

static GHashTable *
index_by_key (JsonObject *root,
              const char *part)
{
  GHashTable       *index = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) list = tend_example_list (root, part);

  for (GList *item = list; item != NULL; item = item->next)
    g_hash_table_insert (index, (char *)tend_example_word (item->data, "key"), item->data);
  return index;
}

/* A session that is over has begun and ended when it was to, and all of its plan was led. */
static gboolean
tell_session (TendExample *self,
              TendSession *session,
              const char  *state,
              GError     **error)
{
  g_autoptr (TendStatement) update = NULL;
  g_autoptr (TendStatement) items = NULL;
  const char               *date = tend_session_get_date (session);
  const char               *time = tend_session_get_start_time (session);
  g_autofree char          *end = NULL;

  update = tend_database_prepare (self->database,
                                  "UPDATE session SET state = :state, started = :started,"
                                  " ended = :ended WHERE id = :id",
                                  error);
  items = tend_database_prepare (self->database,
                                 "UPDATE plan_item SET state = 'done' WHERE plan = :plan", error);
  if (update == NULL || items == NULL)
    return FALSE;

  tend_statement_bind_text (update, ":state", state);
  tend_statement_bind_int64 (update, ":id", tend_session_get_id (session));
  if (!g_str_equal (state, "finished") && !g_str_equal (state, "reviewed"))
    return tend_statement_execute (update, error);

  end = tend_time_from_minutes (tend_time_to_minutes (time) + tend_session_get_minutes (session));
  tend_example_bind (update, ":started",
                     tend_instant_new (date, time, tend_session_get_zone (session)));
  tend_example_bind (update, ":ended",
                     tend_instant_new (date, end, tend_session_get_zone (session)));
  tend_statement_bind_int64 (items, ":plan", tend_session_get_plan (session));
  return tend_statement_execute (update, error) && tend_statement_execute (items, error);
}

static gboolean
tell_sessions (TendExample *self,
               JsonObject  *source,
               gint64       cohort,
               GError     **error)
{
  g_autoptr (GList)      told = tend_example_list (source, "sessions");
  g_autoptr (GListStore) sessions = tend_session_load_all (self->database, cohort, error);

  if (sessions == NULL)
    return FALSE;
  for (GList *item = told; item != NULL; item = item->next)
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
      {
        g_autoptr (TendSession) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);

        if (tend_session_get_number (session) == tend_example_number (item->data, "number", 0) &&
            !tell_session (self, session, tend_example_word (item->data, "state"), error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
tell_fee (TendExample *self,
          JsonObject  *source,
          gint64       id,
          GError     **error)
{
  g_autoptr (TendStatement) fee = NULL;

  if (!json_object_has_member (source, "fee_minor"))
    return TRUE;
  fee = tend_database_prepare (self->database,
                               "UPDATE cohort SET fee_minor = :fee, fee_currency = :currency"
                               " WHERE id = :id",
                               error);
  if (fee == NULL)
    return FALSE;
  tend_statement_bind_int64 (fee, ":fee", tend_example_number (source, "fee_minor", 0));
  tend_statement_bind_text (fee, ":currency", tend_example_word (source, "fee_currency"));
  tend_statement_bind_int64 (fee, ":id", id);
  return tend_statement_execute (fee, error);
}

static gboolean
load_cohort (TendExample *self,
             JsonObject  *source,
             GError     **error)
{
  g_autofree char       *title = tend_example_text (source, "title", self->today);
  g_autofree char       *season = tend_example_text (source, "season", self->today);
  g_autofree char       *start = tend_example_date (source, "start", self->today);
  const char            *key = tend_example_word (source, "program");
  g_autoptr (TendCohort) draft = NULL;
  gint64                 program = 0, id = 0;
  int                    state = TEND_COHORT_DRAFT;

  if (key != NULL && !tend_program_find_by_key (self->database, "en", key, &program, error))
    return FALSE;
  tend_enum_from_nick (TEND_TYPE_COHORT_STATE, tend_example_word (source, "state"), &state);
  draft = g_object_new (TEND_TYPE_COHORT,
                        "title", title,
                        "season", season,
                        "program", program,
                        "start-date", start,
                        "start-time", tend_example_word (source, "start_time"),
                        "place", tend_example_word (source, "place"),
                        "link", tend_example_word (source, "link"),
                        "seats-min", tend_example_number (source, "seats_min", 0),
                        "seats-max", tend_example_number (source, "seats_max", 0),
                        "lead", tend_example_word (source, "lead"),
                        "co-facilitator", tend_example_word (source, "co_facilitator"),
                        "state", state,
                        NULL);
  if (!tend_cohort_create (self->database, draft, &id, error))
    return FALSE;
  tend_example_keep_id (self->cohorts, g_strdup (tend_example_word (source, "key")), id);
  return tell_fee (self, source, id, error) && tell_sessions (self, source, id, error);
}

static gboolean
load_all (TendExample *self,
          JsonObject  *root,
          GError     **error)
{
  static const struct
  {
    const char *part;
    gboolean (*load) (TendExample *self,
                      JsonObject  *source,
                      GError     **error);
  } parts[] = {
    { "cohorts", load_cohort },
    { "inquiries", tend_example_load_inquiry },
    { "offers", tend_example_load_offer },
    { "waiting_list", tend_example_load_waiting },
    { "enrollments", tend_example_load_enrollment },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GList) list = tend_example_list (root, parts[i].part);

      for (GList *item = list; item != NULL; item = item->next)
        if (!parts[i].load (self, item->data, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
load_cb (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  g_autoptr (JsonNode) node = tend_example_read (error);
  g_auto (TendExample) self = { .database = database, .today = tend_action_get_data (action) };
  JsonObject          *root;

  if (node == NULL)
    return FALSE;

  root = json_node_get_object (node);
  self.author = tend_example_word (root, "author");
  self.people = index_by_key (root, "people");
  self.parties = index_by_key (root, "parties");
  self.persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self.cohorts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.inquiries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self.offers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return load_all (&self, root, error);
}

TendAction *
tend_example_load_action (const char *today)
{
  TendAction *action;

  g_return_val_if_fail (today != NULL, NULL);

  action = tend_action_new ("load-example", _ ("The example is ready"), load_cb, g_strdup (today),
                            g_free);
  tend_action_set_undoable (action, FALSE);
  return action;
}
