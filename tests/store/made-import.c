/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-import.h"

#include "tend-id.h"
#include "tend-import-store.h"
#include "tend-import-writer.h"
#include "tend-text.h"

typedef struct
{
  const char    *file_name;
  const MadeRow *rows;
  guint          n_rows;
  gboolean       all_new;
} Made;

static gint64
find_known (TendDatabase *database,
            const char   *email)
{
  g_autoptr (GPtrArray) people = tend_import_known_people_new ();
  g_autoptr (GError)    error = NULL;
  g_autofree char      *folded = email != NULL ? tend_text_fold_email (email) : NULL;
  TendKnownPerson      *known;

  if (folded == NULL)
    return 0;
  tend_import_find_people (database, folded, people, &error);
  g_assert_no_error (error);
  if (people->len == 0)
    return 0;
  known = g_ptr_array_index (people, 0);
  return known->id;
}

static gint64
find_open_inquiry (TendDatabase *database,
                   gint64        person)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) inquiries = tend_import_find_inquiries (database, person, &error);
  TendKnownInquiry     *known;

  g_assert_no_error (error);
  if (inquiries->len == 0)
    return 0;
  known = g_ptr_array_index (inquiries, 0);
  return known->state == TEND_INQUIRY_NEW ? known->id : 0;
}

static gboolean
add_inquiry (TendImportWriter *writer,
             const MadeRow    *row,
             gint64            person,
             gint64           *inquiry,
             GError          **error)
{
  gint64 party = tend_import_writer_add_party (writer);
  gint64 partner;

  if (!tend_import_writer_add_member (writer, party, person, error))
    return FALSE;
  if (row->partner != NULL)
    {
      partner = tend_import_writer_add_person (writer, row->partner, NULL, NULL);
      if (!tend_import_writer_add_member (writer, party, partner, error))
        return FALSE;
    }
  *inquiry = tend_import_writer_add_inquiry (writer, party, TEND_CHANNEL_CSV, NULL, NULL, 0);
  return TRUE;
}

static gboolean
expect (TendImportWriter *writer,
        gint64            person,
        gint64            inquiry,
        GError          **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) inquiries = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (person != 0)
    g_array_append_val (people, person);
  if (inquiry != 0)
    g_array_append_val (inquiries, inquiry);
  return tend_import_writer_expect_people (writer, people, error) &&
         tend_import_writer_expect_inquiries (writer, inquiries, error);
}

static gboolean
add_row (TendDatabase     *database,
         TendImportWriter *writer,
         gint64            batch,
         guint             line,
         const MadeRow    *row,
         GError          **error)
{
  gint64 known = find_known (database, row->email);
  gint64 person = known;
  gint64 inquiry = known != 0 ? find_open_inquiry (database, known) : 0;

  if (!expect (writer, known, inquiry, error))
    return FALSE;
  if (person == 0)
    person = tend_import_writer_add_person (writer, row->name, row->given_name, row->family_name);
  else if (!tend_import_writer_fill_person (writer, person, row->name, row->given_name,
                                            row->family_name, error))
    return FALSE;
  if (inquiry == 0 && row->message != NULL && !add_inquiry (writer, row, person, &inquiry, error))
    return FALSE;
  if (row->email != NULL)
    tend_import_writer_add_email (writer, person, row->email);
  if (row->phone != NULL)
    tend_import_writer_add_phone (writer, person, row->phone);
  if (row->message != NULL)
    tend_import_writer_add_message (writer, inquiry, person, NULL, row->message);
  tend_import_writer_add_row (writer, batch, line,
                              known != 0 ? TEND_VERDICT_ADDS_TO_KNOWN : TEND_VERDICT_NEW_INQUIRY,
                              NULL, NULL, person, inquiry);
  return TRUE;
}

/* A writer for each row, so that later rows find those before them as known. */
static gboolean
add_row_alone (TendDatabase  *database,
               TendAction    *action,
               gint64         batch,
               guint          line,
               const MadeRow *row,
               GError       **error)
{
  g_autoptr (TendImportWriter) writer = tend_import_writer_new (database);

  return add_row (database, writer, batch, line, row, error) &&
         tend_import_writer_finish (writer, action, error);
}

static gboolean
add_new_rows (TendDatabase *database,
              TendAction   *action,
              gint64        batch,
              const Made   *made,
              GError      **error)
{
  g_autoptr (TendImportWriter) writer = tend_import_writer_new (database);

  for (guint i = 0; i < made->n_rows; i++)
    if (!add_row (database, writer, batch, i + 2, &made->rows[i], error))
      return FALSE;
  return tend_import_writer_finish (writer, action, error);
}

static gboolean
add_unusable (TendDatabase *database,
              TendAction   *action,
              gint64        batch,
              guint         line,
              GError      **error)
{
  g_autoptr (TendImportWriter) writer = tend_import_writer_new (database);

  tend_import_writer_add_row (writer, batch, line, TEND_VERDICT_CANNOT_BE_USED, "no name", NULL, 0,
                              0);
  return tend_import_writer_finish (writer, action, error);
}

static gboolean
made_cb (TendDatabase *database,
         TendAction   *action,
         GError      **error)
{
  const Made *made = tend_action_get_data (action);
  gint64      batch = tend_id_new ();

  if (!tend_import_add_batch (database, batch, batch, made->file_name, "e3b0c442", "{}", NULL,
                              error))
    return FALSE;
  if (made->all_new && !add_new_rows (database, action, batch, made, error))
    return FALSE;
  for (guint i = 0; !made->all_new && i < made->n_rows; i++)
    if (!add_row_alone (database, action, batch, i + 2, &made->rows[i], error))
      return FALSE;
  if (!add_unusable (database, action, batch, made->n_rows + 2, error))
    return FALSE;
  tend_action_set_result (action, batch);
  return TRUE;
}

static gint64
perform (StoreFixture *fixture,
         Made          made)
{
  g_autoptr (TendAction) action = tend_action_new ("import", "Imported", made_cb, &made, NULL);

  store_fixture_perform (fixture, g_object_ref (action));
  return tend_action_get_id (action);
}

gint64
made_import_perform (StoreFixture  *fixture,
                     const char    *file_name,
                     const MadeRow *rows,
                     guint          n_rows)
{
  return perform (fixture, (Made){ file_name, rows, n_rows, FALSE });
}

gint64
made_import_perform_many (StoreFixture *fixture,
                          guint         n)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree MadeRow   *rows = g_new0 (MadeRow, n);

  for (guint i = 0; i < n; i++)
    {
      char *name = g_strdup_printf ("Person %05u", i);
      char *email = g_strdup_printf ("person-%u@example.org", i);

      rows[i] = (MadeRow){ name, "Person", NULL, email, "+46 70 123 45 67", "I would like to come",
                           NULL };
      g_ptr_array_add (texts, name);
      g_ptr_array_add (texts, email);
    }
  return perform (fixture, (Made){ "many.csv", rows, n, TRUE });
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

TendReversal *
made_import_undo (StoreFixture *fixture,
                  gint64        action,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tend_store_undo_import_async (fixture->store, action, cancellable, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tend_store_undo_finish (fixture->store, result, error);
}

char *
made_import_say (GPtrArray *people)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const TendReversalPerson *person = g_ptr_array_index (people, i);

      g_string_append_printf (said, "%s%s%s%s", i > 0 ? "; " : "", person->name,
                              person->reason != NULL ? ": " : "",
                              person->reason != NULL ? person->reason : "");
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

char *
made_import_undo_and_say (StoreFixture *fixture,
                          gint64        action)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendReversal) reversal = made_import_undo (fixture, action, NULL, &error);
  g_autofree char         *reversed = NULL;
  g_autofree char         *kept = NULL;
  g_autofree char         *failed = NULL;

  g_assert_no_error (error);
  reversed = made_import_say (reversal->people_reversed);
  kept = made_import_say (reversal->people_kept);
  failed = made_import_say (reversal->people_failed);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM pragma_foreign_key_check"), ==,
                   0);
  return g_strdup_printf ("%s | %s | %s", reversed, kept, failed);
}

static gint64
ask_by_name (StoreFixture *fixture,
             const char   *sql,
             const char   *name)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (TendStatement) statement =
      tend_database_prepare (tend_store_get_reader (fixture->store), sql, &error);
  g_autoptr (GArray) ids = NULL;

  g_assert_no_error (error);
  tend_statement_bind_text (statement, ":name", name);
  ids = tend_database_collect_ids (statement, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);
  return g_array_index (ids, gint64, 0);
}

gint64
made_import_find (StoreFixture *fixture,
                  const char   *name)
{
  return ask_by_name (fixture, "SELECT id FROM person WHERE name = :name", name);
}

gint64
made_import_find_inquiry (StoreFixture *fixture,
                          const char   *name)
{
  return ask_by_name (fixture,
                      "SELECT inquiry.id AS id FROM person"
                      " JOIN party_member ON party_member.person = person.id"
                      " JOIN inquiry ON inquiry.party = party_member.party"
                      " WHERE person.name = :name",
                      name);
}
