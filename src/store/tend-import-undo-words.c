/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom an undone import was about, and why some of them stayed, in words. */
#include "tend-import-undo-private.h"

#include <glib/gi18n-lib.h>

/* What a later row says of somebody: the last that is true is told. */
static const struct
{
  const char *child;
  const char *reason;
} reasons[] = {
  { NULL, NULL },
  { NULL, N_ ("edited in Tend since") },
  { NULL, N_ ("something was added since") },
  { "person_email", N_ ("edited in Tend since") },
  { "person_phone", N_ ("edited in Tend since") },
  { "import_row", N_ ("in a later import, too") },
  { "screening_note", N_ ("has a screening note") },
  { "note", N_ ("has a note") },
  { "party_member", N_ ("asked again since") },
  { "inquiry", N_ ("asked again since") },
  { "message", N_ ("wrote again since") },
  { "waitlist_entry", N_ ("is on a waiting list") },
  { "offer", N_ ("was offered a place") },
  { "enrollment", N_ ("is on the list of a course") },
};

#define WHY_WAITING 11 /* from here on a cohort is named */

/* What somebody has in a cohort; the first counts most. */
static const char find_place[] =
    "SELECT what, title FROM ("
    "SELECT 1 AS rank, enrollment.id AS id, cohort.title AS title,"
    "  CASE WHEN enrollment.state IN ('confirmed', 'active', 'completed', 'left-early',"
    "    'no-show') THEN 'place'"
    "   WHEN enrollment.state = 'offered' THEN 'offer'"
    "   WHEN enrollment.state = 'waitlisted' THEN 'waiting' ELSE 'list' END AS what"
    " FROM enrollment JOIN cohort ON cohort.id = enrollment.cohort"
    " WHERE enrollment.person = :person"
    " UNION ALL SELECT 2, offer.id, cohort.title, 'offer' FROM party_member"
    " JOIN offer ON offer.party = party_member.party JOIN cohort ON cohort.id = offer.cohort"
    " WHERE party_member.person = :person"
    " UNION ALL SELECT 3, waitlist_entry.id, cohort.title, 'waiting' FROM party_member"
    " JOIN waitlist_entry ON waitlist_entry.party = party_member.party"
    " JOIN cohort ON cohort.id = waitlist_entry.cohort"
    " WHERE party_member.person = :person)"
    " ORDER BY rank, id DESC LIMIT 1";

static const char find_members[] = "SELECT person AS id FROM party_member WHERE party = :id"
                                   " ORDER BY position";

static const char find_askers[] = "SELECT party_member.person AS id FROM inquiry"
                                  " JOIN party_member ON party_member.party = inquiry.party"
                                  " WHERE inquiry.id = :id ORDER BY party_member.position";

/* Somebody in a row of the import. */
typedef struct
{
  gint64        person;
  TendOutcome   outcome;
  guint8        why;
  gboolean      is_new;
  const guint8 *name; /* as imported, when new */
} Mention;

guint8
tend_undo_why (const char *child)
{
  for (guint8 i = TEND_UNDO_WHY_SOMETHING + 1; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (reasons[i].child, child))
      return i;
  return TEND_UNDO_WHY_SOMETHING;
}

static gboolean
is_added (TendUndoRows *rows,
          const char   *table,
          gint64        id)
{
  return tend_undo_rows_find_id (rows, tend_undo_rows_find_table (rows, table), id, -1) !=
         TEND_NO_ROW;
}

static gboolean
append_answers (TendUndoRows *rows,
                const char   *sql,
                gint64        id,
                GArray       *people,
                GError      **error)
{
  g_autoptr (TendStatement) statement = tend_database_prepare (rows->database, sql, error);
  TendStepResult            step = TEND_STEP_ERROR;

  if (statement != NULL)
    tend_statement_bind_id (statement, ":id", id);
  while (statement != NULL && (step = tend_statement_step (statement, error)) == TEND_STEP_ROW)
    {
      gint64 person = tend_statement_int64 (statement, "id");

      if (person != 0 && !is_added (rows, "person", person))
        g_array_append_val (people, person);
    }
  return step == TEND_STEP_DONE;
}

/* The one that @link of @row names; an UPDATE tells only what it changed, so that the present row
 * is asked. */
static gboolean
append_linked (TendUndoRows       *rows,
               const TendUndoRow  *row,
               const TendUndoLink *link,
               GArray             *people,
               GError            **error)
{
  gint64           person = tend_undo_row_get_link (row, link);
  g_autofree char *sql = NULL;

  if (person != 0 && !is_added (rows, "person", person))
    g_array_append_val (people, person);
  if (person != 0 || row->operation != TEND_CHANGESET_UPDATE || !link->child->has_id)
    return TRUE;
  /* The names are the schema's own. */
  sql = g_strdup_printf ("SELECT \"%s\" AS id FROM \"%s\" WHERE id = :id", link->column_name,
                         link->child->name);
  return append_answers (rows, sql, tend_undo_row_get_id (rows, row), people, error);
}

/* Those whose party or inquiry @row is, or is about. */
static gboolean
append_members (TendUndoRows      *rows,
                const TendUndoRow *row,
                GArray            *people,
                GError           **error)
{
  const TendUndoTable *table = tend_undo_rows_get_table (rows, row);
  gint64               id = row->operation == TEND_CHANGESET_INSERT
                                ? 0
                                : tend_undo_row_get_id (rows, row);

  if (id != 0 && g_str_equal (table->name, "party"))
    return append_answers (rows, find_members, id, people, error);
  if (id != 0 && g_str_equal (table->name, "inquiry"))
    return append_answers (rows, find_askers, id, people, error);
  for (guint i = 0; i < table->links->len; i++)
    {
      const TendUndoLink *link = g_ptr_array_index (table->links, i);
      gboolean            inquiry = g_str_equal (link->parent->name, "inquiry");

      id = tend_undo_row_get_link (row, link);
      if (id == 0 || is_added (rows, link->parent->name, id) ||
          (!inquiry && !g_str_equal (link->parent->name, "party")))
        continue;
      if (!append_answers (rows, inquiry ? find_askers : find_members, id, people, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
tend_undo_find_known (TendUndoRows      *rows,
                      const TendUndoRow *row,
                      GArray            *people,
                      GError           **error)
{
  const TendUndoTable *table = tend_undo_rows_get_table (rows, row);
  guint                before = people->len;
  gint64               id;

  if (table->is_receipt)
    return TRUE;
  if (table->number == rows->person_table)
    {
      id = tend_undo_row_get_id (rows, row);
      if (row->operation != TEND_CHANGESET_INSERT)
        g_array_append_val (people, id);
      return TRUE;
    }
  for (guint i = 0; i < table->links->len; i++)
    {
      const TendUndoLink *link = g_ptr_array_index (table->links, i);

      if (link->parent->number == rows->person_table &&
          !append_linked (rows, row, link, people, error))
        return FALSE;
    }
  return people->len > before || append_members (rows, row, people, error);
}

/* Notes in @has_new which units brought somebody new. */
static void
mention_new (TendUndoRows *rows,
             GArray       *mentions,
             guint8       *has_new)
{
  for (guint i = 0; i < rows->rows->len; i++)
    {
      const TendUndoRow *row = tend_undo_rows_get (rows, i);
      guint              unit = tend_undo_rows_find_unit (rows, i);
      const TendUndoRow *first = tend_undo_rows_get (rows, unit);
      Mention            mention = { .outcome = first->outcome, .why = first->why, .is_new = TRUE };
      gsize              size;

      if (row->table != rows->person_table || row->operation != TEND_CHANGESET_INSERT)
        continue;
      has_new[unit] = TRUE;
      mention.person = tend_undo_row_get_id (rows, row);
      mention.name = tend_changeset_find_value (row->record, rows->person_name, &size);
      if (row->fate != TEND_FATE_GONE)
        g_array_append_val (mentions, mention);
    }
}

/* Counts in @nobodys the units that are kept and about nobody. */
static gboolean
mention_known (TendUndoRows *rows,
               GArray       *mentions,
               const guint8 *has_new,
               guint        *nobodys,
               GError      **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const TendUndoRow *row = tend_undo_rows_get (rows, i);
      guint              unit = tend_undo_rows_find_unit (rows, i);
      const TendUndoRow *first = tend_undo_rows_get (rows, unit);

      if (i % TEND_UNDO_STRIDE == 0 &&
          g_cancellable_set_error_if_cancelled (rows->cancellable, error))
        return FALSE;
      if (has_new[unit] || row->fate == TEND_FATE_GONE)
        continue;
      g_array_set_size (people, 0);
      if (!tend_undo_find_known (rows, row, people, error))
        return FALSE;
      for (guint j = 0; j < people->len; j++)
        {
          Mention mention = { .person = g_array_index (people, gint64, j),
                              .outcome = first->outcome,
                              .why = first->why };

          g_array_append_val (mentions, mention);
        }
      if (people->len == 0 && i == unit && first->outcome != TEND_OUTCOME_REVERSED &&
          !tend_undo_rows_get_table (rows, row)->is_receipt)
        *nobodys += 1;
    }
  return TRUE;
}

static int
compare_mentions (gconstpointer a,
                  gconstpointer b)
{
  const Mention *left = a, *right = b;

  return (left->person > right->person) - (left->person < right->person);
}

/* One mention of each person, by id: of somebody new that is the order of the file. */
static void
merge_mentions (GArray *mentions)
{
  guint n = 0;

  g_array_sort (mentions, compare_mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *mention = &g_array_index (mentions, Mention, i);
      Mention       *last = n > 0 ? &g_array_index (mentions, Mention, n - 1) : NULL;

      if (last != NULL && last->person == mention->person)
        {
          last->outcome = MAX (last->outcome, mention->outcome);
          last->why = MAX (last->why, mention->why);
        }
      else
        g_array_index (mentions, Mention, n++) = *mention;
    }
  g_array_set_size (mentions, n);
}

static gboolean
dup_name (TendUndoRows *rows,
          gint64        person,
          char        **name,
          GError      **error)
{
  g_autoptr (TendStatement) statement =
      tend_database_prepare (rows->database, "SELECT name FROM person WHERE id = :id", error);
  TendStepResult step;

  *name = NULL;
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":id", person);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_ROW)
    *name = g_strdup (tend_statement_text (statement, "name"));
  return step != TEND_STEP_ERROR;
}

static char *
say_place (const char *what,
           const char *title)
{
  if (g_str_equal (what, "place"))
    /* Translators: behind a name; %s is a course: "has a place in Spring evenings" */
    return g_strdup_printf (_ ("has a place in %s"), title);
  if (g_str_equal (what, "offer"))
    /* Translators: behind a name; %s is a course */
    return g_strdup_printf (_ ("was offered a place in %s"), title);
  if (g_str_equal (what, "waiting"))
    /* Translators: behind a name; %s is a course */
    return g_strdup_printf (_ ("is on the waiting list of %s"), title);
  /* Translators: behind a name; %s is a course */
  return g_strdup_printf (_ ("is on the list of %s"), title);
}

static gboolean
say_reason (TendUndoRows  *rows,
            const Mention *mention,
            char         **reason,
            GError       **error)
{
  g_autoptr (TendStatement) statement = NULL;
  TendStepResult            step;

  if (mention->outcome == TEND_OUTCOME_FAILED)
    {
      *reason = g_strdup (_ ("something that was changed since stands in the way"));
      return TRUE;
    }
  *reason = g_strdup (_ (reasons[MAX (mention->why, TEND_UNDO_WHY_EDITED)].reason));
  if (mention->why < WHY_WAITING && !(mention->is_new && mention->why == TEND_UNDO_WHY_EDITED))
    return TRUE;

  statement = tend_database_prepare (rows->database, find_place, error);
  if (statement == NULL)
    return FALSE;
  tend_statement_bind_id (statement, ":person", mention->person);
  step = tend_statement_step (statement, error);
  if (step == TEND_STEP_ROW)
    {
      g_free (*reason);
      *reason = say_place (tend_statement_text (statement, "what"),
                           tend_statement_text (statement, "title"));
    }
  return step != TEND_STEP_ERROR;
}

static gboolean
list_one (TendUndoRows  *rows,
          const Mention *mention,
          TendReversal  *reversal,
          GError       **error)
{
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;

  if (mention->outcome == TEND_OUTCOME_REVERSED && mention->is_new)
    name = tend_changeset_value_dup_text (mention->name);
  else if (!dup_name (rows, mention->person, &name, error))
    return FALSE;
  if (name == NULL)
    return TRUE;

  if (mention->outcome == TEND_OUTCOME_REVERSED)
    {
      tend_reversal_add_person (reversal->people_reversed, mention->person,
                                g_steal_pointer (&name), NULL);
      return TRUE;
    }
  if (!say_reason (rows, mention, &reason, error))
    return FALSE;
  tend_reversal_add_person (mention->outcome == TEND_OUTCOME_FAILED ? reversal->people_failed
                                                                    : reversal->people_kept,
                            mention->person, g_steal_pointer (&name), g_steal_pointer (&reason));
  return TRUE;
}

gboolean
tend_undo_list_people (TendUndoRows *rows,
                       TendReversal *reversal,
                       GError      **error)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autofree guint8 *has_new = g_new0 (guint8, rows->rows->len);
  guint              nobodys = 0;

  mention_new (rows, mentions, has_new);
  if (!mention_known (rows, mentions, has_new, &nobodys, error))
    return FALSE;
  merge_mentions (mentions);
  for (guint i = 0; i < mentions->len; i++)
    if (!list_one (rows, &g_array_index (mentions, Mention, i), reversal, error))
      return FALSE;
  reversal->kept = reversal->people_kept->len + reversal->people_failed->len + nobodys;
  return TRUE;
}
