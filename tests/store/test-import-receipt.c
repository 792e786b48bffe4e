/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Receipts of imports, and what is left of them when one is taken back (C32). */
#include "made-import.h"
#include "people-fixture.h"

#include "tend-import-receipt-store.h"
#include "tend-import-store.h"
#include "tend-import-writer.h"
#include "tend-inquiry-actions.h"

static const MadeRow two[] = {
  { "Ana Lind", "Ana", "Lind", "ana@example.org", "+46 70 111 11 11", "I would come", NULL },
  { "Bo Berg", "Bo", NULL, "bo@example.org", NULL, "Is there room?", NULL },
};

static const MadeRow more[] = {
  { "Ana Lind", NULL, NULL, "ana@example.org", NULL, "Still here", NULL },
  { "Eva Gran", NULL, NULL, "eva@example.org", NULL, "Hello", NULL },
};

/* Each import on a line: its files, its counts, and whether it stands or was taken back. */
static char *
say_list (StoreFixture *fixture)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GString)   said = g_string_new (NULL);
  g_autoptr (GPtrArray) receipts =
      tend_import_receipts_list (tend_store_get_reader (fixture->store), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < receipts->len; i++)
    {
      const TendImportReceipt *receipt = g_ptr_array_index (receipts, i);

      g_assert_nonnull (receipt->imported);
      for (guint j = 0; j < receipt->files->len; j++)
        {
          const TendImportReceiptFile *file = g_ptr_array_index (receipt->files, j);

          g_string_append_printf (said, "%s ", file->name);
        }
      for (guint j = 0; j < TEND_N_VERDICTS; j++)
        g_string_append_printf (said, "%u", receipt->counts[j]);
      g_string_append_printf (said, "%s%s\n", receipt->stands ? " stands" : "",
                              receipt->taken_back ? " taken back" : "");
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static void
assert_list (StoreFixture *fixture,
             const char   *expected)
{
  g_autofree char *said = say_list (fixture);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_list (StoreFixture *fixture,
           gconstpointer data)
{
  gint64           first, second;
  g_autofree char *lists = NULL;
  g_autofree char *rest = NULL;

  assert_list (fixture, "");
  first = made_import_perform (fixture, "two.csv", two, 2);
  second = made_import_perform (fixture, "more.csv", more, 2);
  assert_list (fixture, "more.csv 110010 stands\ntwo.csv 200010 stands\n");

  /* What stayed is what the receipt still has. */
  lists = made_import_undo_and_say (fixture, first);
  g_assert_cmpstr (lists, ==, "Bo Berg | Ana Lind: wrote again since | ");
  assert_list (fixture, "more.csv 110010 stands\ntwo.csv 100000 taken back\n");
  g_assert_true (store_fixture_redo (fixture, NULL));
  assert_list (fixture, "more.csv 110010 stands\ntwo.csv 200010 stands\n");

  /* Of one that was taken back as a whole, nothing is left to tell. */
  rest = made_import_undo_and_say (fixture, second);
  assert_list (fixture, "two.csv 200010 stands\n");
  g_assert_true (store_fixture_redo (fixture, NULL));
  assert_list (fixture, "more.csv 110010 stands\ntwo.csv 200010 stands\n");
}

static void
test_whole (StoreFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GError)            error = NULL;
  TendDatabase                 *reader = tend_store_get_reader (fixture->store);
  gint64                        action = made_import_perform (fixture, "two.csv", two, 2);
  g_autoptr (TendImportReceipt) receipt = NULL;
  g_autoptr (TendImportReceipt) none = NULL;
  g_autoptr (GPtrArray)         rows = NULL;
  const TendImportReceiptFile  *file;
  const TendImportReceiptRow   *row;
  gint64                        id = tend_import_receipt_find (reader, action, &error);

  receipt = tend_import_receipt_load (reader, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (receipt->id, ==, id);
  g_assert_cmpint (receipt->action, ==, action);
  g_assert_cmpuint (receipt->files->len, ==, 1);
  file = g_ptr_array_index (receipt->files, 0);
  g_assert_cmpstr (file->hash, ==, "e3b0c442");
  g_assert_cmpstr (file->reading, ==, "{}");
  g_assert_null (file->choices);
  g_assert_cmpuint (file->counts[TEND_VERDICT_NEW_INQUIRY], ==, 2);

  rows = tend_import_receipt_load_rows (reader, file->batch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpuint (row->line, ==, 3);
  g_assert_cmpint (row->verdict, ==, TEND_VERDICT_NEW_INQUIRY);
  g_assert_cmpstr (row->person_name, ==, "Bo Berg");
  g_assert_cmpint (row->person, ==, made_import_find (fixture, "Bo Berg"));
  g_assert_cmpint (row->inquiry, ==, made_import_find_inquiry (fixture, "Bo Berg"));
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpint (row->verdict, ==, TEND_VERDICT_CANNOT_BE_USED);
  g_assert_cmpstr (row->reason, ==, "no name");
  g_assert_cmpint (row->person, ==, 0);
  g_assert_null (row->person_name);

  g_assert_true (store_fixture_undo (fixture, 0, NULL, NULL));
  g_assert_cmpint (tend_import_receipt_find (reader, action, &error), ==, 0);
  none = tend_import_receipt_load (reader, id, &error);
  g_assert_null (none);
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_FOUND);
}

static gboolean
add_file (TendDatabase *database,
          TendAction   *action,
          gint64        batch,
          const char   *file_name,
          const char   *name,
          GError      **error)
{
  g_autoptr (TendImportWriter) writer = NULL;

  if (!tend_import_add_batch (database, batch, 500, file_name, "11", "{}", "[]", error))
    return FALSE;
  writer = tend_import_writer_new (database);
  tend_import_writer_add_row (writer, batch, 2, TEND_VERDICT_NEW_INQUIRY, NULL, NULL,
                              tend_import_writer_add_person (writer, name, NULL, NULL), 0);
  return tend_import_writer_finish (writer, action, error);
}

/* Several files at once are one import, and taken back at once. */
static gboolean
two_files_cb (TendDatabase *database,
              TendAction   *action,
              GError      **error)
{
  tend_action_set_result (action, 500);
  return add_file (database, action, 501, "spring.csv", "Ana", error) &&
         add_file (database, action, 502, "autumn.csv", "Bo", error);
}

static void
test_several_files (StoreFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GError)            error = NULL;
  TendDatabase                 *reader = tend_store_get_reader (fixture->store);
  g_autoptr (TendImportReceipt) receipt = NULL;
  g_autofree char              *lists = NULL;
  const TendImportReceiptFile  *file;

  store_fixture_perform (fixture,
                         tend_action_new ("import", "Imported", two_files_cb, NULL, NULL));
  assert_list (fixture, "spring.csv autumn.csv 200000 stands\n");
  receipt = tend_import_receipt_load (reader, 500, &error);
  g_assert_no_error (error);
  file = g_ptr_array_index (receipt->files, 1);
  g_assert_cmpint (file->batch, ==, 502);
  g_assert_cmpstr (file->choices, ==, "[]");

  /* The file that has nothing left goes; the import is told by the other. */
  store_fixture_perform_sql (fixture, "Edited", "UPDATE person SET pronouns = 'he'"
                                                " WHERE name = 'Bo'");
  lists = made_import_undo_and_say (fixture, receipt->action);
  g_assert_cmpstr (lists, ==, "Ana | Bo: edited in Tend since | ");
  assert_list (fixture, "autumn.csv 100000 taken back\n");
}

#define ADD(path, function)                                                                \
  g_test_add ("/import-receipt/" path, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("C32/list", test_list);
  ADD ("whole", test_whole);
  ADD ("C32/several-files", test_several_files);
  return g_test_run ();
}
