/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "tend-store"

#include "tend-changeset.h"

#include "tend-database-private.h"
#include "tend-error.h"
#include "tend-search-index.h"

#include <glib/gi18n-lib.h>

struct _TendRecorder
{
  TendDatabase    *database;
  sqlite3_session *session; /* NULL while paused, and once taken */
  GPtrArray       *seen;    /* GBytes: the changesets of the sessions before the present one */
  GByteArray      *added;   /* changesets of rows that were only added, one behind the other */
  gint64           first_added;
  GHashTable      *changed; /* gint64: the rows that were there and are changed by what was added */
  TendChanges     *added_changes;
};

/* To which thing a row of a table belongs: the id in @column. An UPDATE tells only the columns that
 * it changed, so a column outside the primary key is asked for with @lookup. */
typedef struct
{
  const char *table;
  TendKind    kind;
  int         column;
  const char *column_name;
  const char *lookup;
  gboolean    silent; /* no document of the search index shows it */
} Rule;

static const Rule rules[] = {
  { "person", TEND_KIND_PERSON, 0, "id", NULL },
  { "person_email", TEND_KIND_PERSON, 1, "person",
    "SELECT person AS owner FROM person_email WHERE id = :id" },
  { "person_phone", TEND_KIND_PERSON, 1, "person",
    "SELECT person AS owner FROM person_phone WHERE id = :id" },
  { "party", TEND_KIND_PARTY, 0, "id", NULL },
  { "party_member", TEND_KIND_PARTY, 0, "party", NULL },
  /* The party says it. */
  { "party_member", TEND_KIND_PERSON, 1, "person", NULL, TRUE },
  { "plan", TEND_KIND_PLAN, 0, "id", NULL },
  { "plan_item", TEND_KIND_PLAN, 1, "plan", "SELECT plan AS owner FROM plan_item WHERE id = :id" },
  { "practice", TEND_KIND_PRACTICE, 0, "id", NULL },
  { "practice_theme", TEND_KIND_PRACTICE, 0, "practice", NULL },
  { "script", TEND_KIND_PRACTICE, 1, "practice",
    "SELECT practice AS owner FROM script WHERE id = :id" },
  { "program", TEND_KIND_PROGRAM, 0, "id", NULL },
  { "program_session", TEND_KIND_PROGRAM, 1, "program",
    "SELECT program AS owner FROM program_session WHERE id = :id" },
  { "cohort", TEND_KIND_COHORT, 0, "id", NULL },
  { "session", TEND_KIND_SESSION, 0, "id", NULL },
  { "session", TEND_KIND_COHORT, 1, "cohort",
    "SELECT cohort AS owner FROM session WHERE id = :id" },
  { "inquiry", TEND_KIND_INQUIRY, 0, "id", NULL },
  { "message", TEND_KIND_INQUIRY, 1, "inquiry",
    "SELECT inquiry AS owner FROM message WHERE id = :id" },
  { "note", TEND_KIND_NOTE, 0, "id", NULL },
  { "note", TEND_KIND_INQUIRY, 2, "inquiry", "SELECT inquiry AS owner FROM note WHERE id = :id" },
  { "offer", TEND_KIND_OFFER, 0, "id", NULL },
  { "offer", TEND_KIND_COHORT, 2, "cohort", "SELECT cohort AS owner FROM offer WHERE id = :id" },
  { "enrollment", TEND_KIND_ENROLLMENT, 0, "id", NULL },
  { "enrollment", TEND_KIND_COHORT, 2, "cohort",
    "SELECT cohort AS owner FROM enrollment WHERE id = :id" },
  { "waitlist_entry", TEND_KIND_WAITLIST_ENTRY, 0, "id", NULL },
  { "waitlist_entry", TEND_KIND_COHORT, 2, "cohort",
    "SELECT cohort AS owner FROM waitlist_entry WHERE id = :id" },
  { "import_batch", TEND_KIND_IMPORT_BATCH, 0, "id", NULL },
  { "import_row", TEND_KIND_IMPORT_BATCH, 0, "batch", NULL },
  { "import_mapping", TEND_KIND_IMPORT_MAPPING, 0, "id", NULL },
  { "import_mapping_column", TEND_KIND_IMPORT_MAPPING, 0, "mapping", NULL },
  { "screening_note", TEND_KIND_PERSON, 1, "person",
    "SELECT person AS owner FROM screening_note WHERE id = :id", TRUE },
};

gboolean
tend_changeset_get_rule (guint        index,
                         const char **table,
                         int         *column,
                         const char **column_name)
{
  if (index >= G_N_ELEMENTS (rules))
    return FALSE;
  *table = rules[index].table;
  *column = rules[index].column;
  *column_name = rules[index].column_name;
  return TRUE;
}

TendRowRule
tend_changeset_find_rule (const char *table,
                          int         column)
{
  TendRowRule rule = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].column == column && strcmp (rules[i].table, table) == 0)
      rule = (TendRowRule){ .touches = TRUE,
                            .kind = rules[i].kind,
                            .own = strcmp (rules[i].column_name, "id") == 0 &&
                                   tend_search_index_has (rules[i].kind),
                            .says = !rules[i].silent };
  return rule;
}

/* The search index follows from the changes, and the list of actions is about them. */
static int
is_recorded (void       *data,
             const char *table)
{
  return strcmp (table, "action") != 0 && strcmp (table, "search") != 0 &&
         !g_str_has_prefix (table, "search_");
}

static gboolean
start_session (TendRecorder *self,
               GError      **error)
{
  int code = sqlite3session_create (tend_database_get_handle (self->database), "main",
                                    &self->session);

  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (self->session, is_recorded, NULL);
      code = sqlite3session_attach (self->session, NULL);
    }
  if (code != SQLITE_OK)
    tend_database_set_error (self->database, code, error);
  return code == SQLITE_OK;
}

static gboolean
end_session (TendRecorder *self,
             GError      **error)
{
  void *data = NULL;
  int   size = 0;
  int   code = sqlite3session_changeset (self->session, &size, &data);

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (code != SQLITE_OK)
    tend_database_set_error (self->database, code, error);
  else if (size > 0)
    g_ptr_array_add (self->seen,
                     g_bytes_new_with_free_func (data, (gsize)size, sqlite3_free, data));
  else
    sqlite3_free (data);
  return code == SQLITE_OK;
}

TendRecorder *
tend_recorder_new (TendDatabase *database,
                   GError      **error)
{
  g_autoptr (TendRecorder) self = g_new0 (TendRecorder, 1);

  self->database = g_object_ref (database);
  self->seen = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  self->added = g_byte_array_new ();
  self->changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->added_changes = tend_changes_new ();
  if (!start_session (self, error))
    return NULL;
  tend_database_set_recorder (database, self);
  return g_steal_pointer (&self);
}

void
tend_recorder_free (TendRecorder *self)
{
  if (tend_database_get_recorder (self->database) == self)
    tend_database_set_recorder (self->database, NULL);
  g_ptr_array_unref (self->seen);
  g_byte_array_unref (self->added);
  g_hash_table_unref (self->changed);
  g_object_unref (self->added_changes);
  if (self->session != NULL)
    sqlite3session_delete (self->session);
  g_object_unref (self->database);
  g_free (self);
}

/* Not only switched off: SQLite would go on to tell the session of every row. */
gboolean
tend_recorder_pause (TendRecorder *self,
                     gboolean      paused,
                     GError      **error)
{
  if (self == NULL)
    return TRUE;
  return paused ? end_session (self, error) : start_session (self, error);
}

void
tend_recorder_add (TendRecorder *self,
                   GByteArray   *changeset,
                   gint64        first_id)
{
  if (self == NULL)
    return;
  if (self->added->len == 0)
    self->first_added = first_id;
  g_byte_array_append (self->added, changeset->data, changeset->len);
}

TendChanges *
tend_recorder_get_added (TendRecorder *self)
{
  return self->added_changes;
}

void
tend_recorder_add_changed (TendRecorder *self,
                           const gint64 *ids,
                           gsize         n_ids)
{
  for (gsize i = 0; self != NULL && i < n_ids; i++)
    g_hash_table_add (self->changed, g_memdup2 (&ids[i], sizeof ids[i]));
}

static gboolean
is_added_or_changed (TendRecorder  *self,
                     sqlite3_value *key)
{
  gint64 id = key != NULL ? sqlite3_value_int64 (key) : G_MAXINT64;

  return id >= self->first_added || g_hash_table_contains (self->changed, &id);
}

/* Whether a row that was added or changed unseen by the session is also changed or removed under
 * its eyes: then @data must be folded into what was added. Ids grow. */
static gboolean
changes_added_rows (TendRecorder *self,
                    int           size,
                    void         *data)
{
  sqlite3_changeset_iter *row = NULL;
  gboolean                found = FALSE;

  if (size == 0)
    return FALSE;
  if (sqlite3changeset_start (&row, size, data) != SQLITE_OK)
    return TRUE;
  while (!found && sqlite3changeset_next (row) == SQLITE_ROW)
    {
      const char    *table = NULL;
      sqlite3_value *key = NULL;
      int            columns, operation, indirect;

      sqlite3changeset_op (row, &table, &columns, &operation, &indirect);
      if (operation != SQLITE_INSERT && sqlite3changeset_old (row, 0, &key) == SQLITE_OK)
        found = is_added_or_changed (self, key);
    }
  sqlite3changeset_finalize (row);
  return found;
}

/* @changesets, none empty, as one that has each row once. NULL on error. */
static GBytes *
fold (TendDatabase *database,
      GPtrArray    *changesets,
      GError      **error)
{
  sqlite3_changegroup *group = NULL;
  void                *folded = NULL;
  int                  size = 0;
  int                  code = sqlite3changegroup_new (&group);

  for (guint i = 0; code == SQLITE_OK && i < changesets->len; i++)
    {
      GBytes       *changeset = g_ptr_array_index (changesets, i);
      gsize         length;
      gconstpointer data = g_bytes_get_data (changeset, &length);

      code = sqlite3changegroup_add (group, (int)length, (void *)data);
    }
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, &size, &folded);
  sqlite3changegroup_delete (group);
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (folded, (gsize)size, sqlite3_free, folded);
  tend_database_set_error (database, code, error);
  return NULL;
}

/* All that the sessions have seen. */
static GBytes *
take_seen (TendRecorder *self,
           GError      **error)
{
  if (self->session != NULL && !end_session (self, error))
    return NULL;
  if (self->seen->len == 0)
    return g_bytes_new (NULL, 0);
  if (self->seen->len == 1)
    return g_bytes_ref (g_ptr_array_index (self->seen, 0));
  return fold (self->database, self->seen, error);
}

/* What was added, and @seen behind it. */
static GBytes *
join (TendRecorder *self,
      GBytes       *seen,
      GError      **error)
{
  gsize                 size;
  gconstpointer         data = g_bytes_get_data (seen, &size);
  g_autoptr (GPtrArray) both = NULL;

  if (!changes_added_rows (self, (int)size, (void *)data))
    {
      g_byte_array_append (self->added, data, (guint)size);
      return g_bytes_new_static (self->added->data, self->added->len);
    }
  both = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_ptr_array_add (both, g_bytes_new_static (self->added->data, self->added->len));
  g_ptr_array_add (both, g_bytes_ref (seen));
  return fold (self->database, both, error);
}

GBytes *
tend_recorder_take (TendRecorder *self,
                    TendChanges **changes,
                    GError      **error)
{
  g_autoptr (GBytes) seen = take_seen (self, error);

  *changes = seen != NULL ? tend_changeset_list_changes (self->database, seen, error) : NULL;
  if (*changes == NULL)
    return NULL;
  if (self->added->len == 0)
    return g_steal_pointer (&seen);
  tend_changes_add_all (*changes, self->added_changes);
  return join (self, seen, error);
}

static gboolean
look_up_owner (TendDatabase *database,
               const Rule   *rule,
               gint64        id,
               gint64       *owner,
               GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (database, rule->lookup, error);
  TendStepResult            step;

  if (statement == NULL)
    return FALSE;
  tend_statement_bind_int64 (statement, ":id", id);
  step = tend_statement_step (statement, error);
  *owner = step == TEND_STEP_ROW ? tend_statement_int64 (statement, "owner") : 0;
  return step != TEND_STEP_ERROR;
}

static void
add_id (TendChanges *changes,
        const Rule  *rule,
        gint64       id)
{
  if (rule->silent)
    tend_changes_add_silently (changes, rule->kind, id);
  else
    tend_changes_add (changes, rule->kind, id);
}

static void
add_value (TendChanges   *changes,
           const Rule    *rule,
           sqlite3_value *value)
{
  if (value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER)
    add_id (changes, rule, sqlite3_value_int64 (value));
}

static gboolean
add_row (TendDatabase           *database,
         sqlite3_changeset_iter *row,
         int                     operation,
         const Rule             *rule,
         TendChanges            *changes,
         GError                **error)
{
  sqlite3_value *before = NULL, *after = NULL, *id = NULL;
  gint64         owner = 0;

  if (operation != SQLITE_INSERT)
    sqlite3changeset_old (row, rule->column, &before);
  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (row, rule->column, &after);
  add_value (changes, rule, before);
  add_value (changes, rule, after);

  if (before != NULL || after != NULL || rule->lookup == NULL)
    return TRUE;
  sqlite3changeset_old (row, 0, &id);
  if (!look_up_owner (database, rule, sqlite3_value_int64 (id), &owner, error))
    return FALSE;
  if (owner != 0)
    add_id (changes, rule, owner);
  return TRUE;
}

static gboolean
add_rules (TendDatabase           *database,
           sqlite3_changeset_iter *row,
           TendChanges            *changes,
           GError                **error)
{
  const char *table = NULL;
  int         columns, operation, indirect;

  sqlite3changeset_op (row, &table, &columns, &operation, &indirect);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strcmp (rules[i].table, table) == 0 &&
        !add_row (database, row, operation, &rules[i], changes, error))
      return FALSE;
  return TRUE;
}

TendChanges *
tend_changeset_list_changes (TendDatabase *database,
                             GBytes       *changeset,
                             GError      **error)
{
  g_autoptr (TendChanges) changes = tend_changes_new ();
  sqlite3_changeset_iter *row = NULL;
  gsize                   size;
  gconstpointer           data = g_bytes_get_data (changeset, &size);
  gboolean                added = TRUE;
  int                     code;

  code = sqlite3changeset_start (&row, (int)size, (void *)data);
  while (code == SQLITE_OK && added && sqlite3changeset_next (row) == SQLITE_ROW)
    added = add_rules (database, row, changes, error);
  if (code == SQLITE_OK)
    code = sqlite3changeset_finalize (row);

  if (!added)
    return NULL;
  if (code == SQLITE_OK)
    return g_steal_pointer (&changes);
  tend_database_set_error (database, code, error);
  return NULL;
}

GBytes *
tend_changeset_invert (TendDatabase *database,
                       GBytes       *changeset,
                       GError      **error)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  void         *inverted = NULL;
  int           inverted_size = 0;
  int           code = sqlite3changeset_invert ((int)size, data, &inverted_size, &inverted);

  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (inverted, (gsize)inverted_size, sqlite3_free, inverted);
  tend_database_set_error (database, code, error);
  return NULL;
}

/* What was edited or removed since is kept as it is, and counted. */
static int
conflict_cb (void                   *data,
             int                     reason,
             sqlite3_changeset_iter *row)
{
  guint *kept = data;

  if (reason == SQLITE_CHANGESET_CONSTRAINT || reason == SQLITE_CHANGESET_FOREIGN_KEY)
    return SQLITE_CHANGESET_ABORT;
  *kept += 1;
  return SQLITE_CHANGESET_OMIT;
}

gboolean
tend_changeset_apply (TendDatabase *database,
                      GBytes       *changeset,
                      guint        *kept,
                      GError      **error)
{
  gboolean      whole = FALSE;
  gsize         size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int           code;

  *kept = 0;
  code = sqlite3changeset_apply_v2 (tend_database_get_handle (database), (int)size, (void *)data,
                                    NULL, conflict_cb, kept, NULL, NULL, 0);
  if (code != SQLITE_OK && code != SQLITE_ABORT)
    {
      tend_database_set_error (database, code, error);
      return FALSE;
    }

  if (code == SQLITE_OK && !tend_database_check_references (database, &whole, error))
    return FALSE;
  if (!whole)
    g_set_error_literal (error, TEND_ERROR, TEND_ERROR_CONFLICT,
                         _ ("This cannot be taken back on its own: something that was added since "
                            "depends on it. Nothing was changed. Undo the later change first."));
  return whole;
}
