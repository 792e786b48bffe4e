/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"
#include "tend-error.h"

static void
assert_counts (StoreFixture *fixture,
               gint64        n_people,
               gint64        n_inquiries,
               gint64        n_messages)
{
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM person", n_people);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM inquiry", n_inquiries);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM message", n_messages);
}

/* What is written for the sign-ups of a form. */
static void
test_form (StoreFixture *fixture,
           gconstpointer data)
{
  import_fixture_import (fixture, import_fixture_source ("google_forms.csv"),
                         TEND_IMPORT_NO_CHOICE);
  assert_counts (fixture, 3, 3, 2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM inquiry"
                             " JOIN party_member USING (party)"
                             " JOIN person ON person.id = party_member.person"
                             " JOIN person_email ON person_email.person = person.id"
                             " JOIN person_phone ON person_phone.person = person.id"
                             " JOIN message ON message.inquiry = inquiry.id"
                             "  AND message.person = person.id"
                             " WHERE inquiry.state = 'new' AND inquiry.channel = 'form'"
                             "  AND inquiry.received = '2026-05-28T17:01:33Z'"
                             "  AND inquiry.wish = 'Thursday evenings;Weekend intensive'"
                             "  AND person.name = 'Maya Lindqvist'"
                             "  AND person_email.folded = 'maya.lindqvist@example.org'"
                             "  AND person_phone.folded = '+46701740605'"
                             "  AND message.received = inquiry.received"
                             "  AND message.body LIKE 'I am hard on myself.%'",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM import_row"
                             " JOIN import_batch ON import_batch.id = import_row.batch"
                             " WHERE verdict = 'new-inquiry' AND person IS NOT NULL"
                             "  AND inquiry IS NOT NULL AND reason <> ''"
                             "  AND file_name = 'google_forms.csv'"
                             "  AND json_extract (reading, '$.encoding') = 'utf-8'",
                             3);
}

/* Every sample: importing it again brings nothing new, and undo leaves what was before. */
static void
test_every_sample_twice (StoreFixture *fixture,
                         gconstpointer data)
{
  g_autofree char   *folder = g_test_build_filename (G_TEST_DIST, "import", "samples", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   samples = g_dir_open (folder, 0, &error);
  const char        *name;
  guint              n_imported = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (samples)) != NULL)
    {
      g_autofree char           *before = store_fixture_dump (fixture);
      g_autofree char           *done = NULL, *undone = NULL, *redone = NULL;
      g_autoptr (TendImportPlan) again = NULL;
      gint64                     action;
      guint                      kept;

      if (!g_str_has_suffix (name, ".csv") || g_str_equal (name, "mailchimp_unsubscribed.csv"))
        continue;
      g_test_message ("%s", name);
      again = import_fixture_plan (fixture, import_fixture_source (name), TEND_IMPORT_TOGETHER);
      if (!tend_import_plan_has_work (again))
        continue;
      g_clear_object (&again);

      n_imported++;
      action = import_fixture_import (fixture, import_fixture_source (name), TEND_IMPORT_TOGETHER);
      done = store_fixture_dump (fixture);
      g_assert_cmpstr (before, !=, done);

      again = import_fixture_plan (fixture, import_fixture_source (name), TEND_IMPORT_TOGETHER);
      g_assert_false (tend_import_plan_has_work (again));
      g_assert_nonnull (tend_import_plan_get_imported_before (again, 0));

      g_assert_true (store_fixture_undo (fixture, action, &kept, &error));
      g_assert_cmpuint (kept, ==, 0);
      undone = store_fixture_dump (fixture);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (store_fixture_redo (fixture, &error));
      redone = store_fixture_dump (fixture);
      g_assert_cmpstr (redone, ==, done);
    }
  /* Some people stand in several of them, so that a few have nothing new. */
  g_assert_cmpuint (n_imported, >, 20);
}

/* C28: the same file, the same with more rows, the same under another name. */
static void
test_again (StoreFixture *fixture,
            gconstpointer data)
{
  static const char          three[] = "Date,Name,Email,Message\n"
                                       "2026-03-05 10:00:00,Ana,ana@x.org,hello\n"
                                       "2026-03-05 11:00:00,Li,li@x.org,\n"
                                       "2026-03-05 12:00:00,Kim,,\n";
  g_autofree char           *six = g_strconcat (three,
                                                "2026-03-06 10:00:00,Sam,sam@x.org,hi\n"
                                                          "2026-03-06 11:00:00,Mo,mo@x.org,\n"
                                                          "2026-03-06 12:00:00,Kim,,\n",
                                                NULL);
  g_autoptr (TendImportPlan) more = NULL;
  g_autoptr (TendImportPlan) renamed = NULL;

  import_fixture_import_text (fixture, three, TEND_IMPORT_NO_CHOICE);
  renamed = import_fixture_plan (fixture, import_fixture_source_named ("other.csv", three),
                                 TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (renamed, "sss");

  import_fixture_assert_fails (fixture, renamed, TEND_ERROR_NOTHING);

  more = import_fixture_plan_text (fixture, six, TEND_IMPORT_NO_CHOICE);
  g_assert_null (tend_import_plan_get_imported_before (more, 0));
  import_fixture_assert_verdicts (more, "sssnnn");
  import_fixture_import_text (fixture, six, TEND_IMPORT_NO_CHOICE);
  assert_counts (fixture, 6, 6, 2);
}

/* The same file stays the same, even where an address was changed in Tend meanwhile. */
static void
test_same_file_after_edit (StoreFixture *fixture,
                           gconstpointer data)
{
  static const char          text[] = "Name,Email,Message\nAna,ana@x.org,hello\n";
  g_autoptr (TendImportPlan) plan = NULL;

  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  store_fixture_perform_sql (fixture, "edit",
                             "UPDATE person_email SET address = 'new@x.org', folded = 'new@x.org';"
                             "UPDATE message SET body = 'shortened'");
  plan = import_fixture_plan_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "s");
}

/* Somebody known writes again: into what goes on, or as a new inquiry once that has ended. */
static void
test_known_asks_again (StoreFixture *fixture,
                       gconstpointer data)
{
  static const char          first[] = "Date,Name,Email,Message\n"
                                       "2026-03-05 10:00:00,Ana Lind,ana@x.org,hello\n";
  static const char          second[] = "Date,Name,Email,Message\n"
                                        "2026-04-05 10:00:00,Ana,Ana@X.org,still here\n";
  static const char          third[] = "Date,Name,Email,Message\n"
                                       "2026-09-05 10:00:00,Ana,ana@x.org,next year?\n";
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (TendImportPlan) later = NULL;

  import_fixture_import_text (fixture, first, TEND_IMPORT_NO_CHOICE);
  plan = import_fixture_plan_text (fixture, second, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "a");
  import_fixture_import_text (fixture, second, TEND_IMPORT_NO_CHOICE);
  assert_counts (fixture, 1, 1, 2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM inquiry"
                             " WHERE received = '2026-03-05T09:00:00Z'",
                             1);

  store_fixture_perform_sql (fixture, "close", "UPDATE inquiry SET state = 'not-now'");
  later = import_fixture_plan_text (fixture, third, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (later, "a");
  import_fixture_import_text (fixture, third, TEND_IMPORT_NO_CHOICE);
  assert_counts (fixture, 1, 2, 3);
}

/* C17: several answers of one person are one inquiry, received with the first, wishing the last. */
static void
test_merged_answers (StoreFixture *fixture,
                     gconstpointer data)
{
  import_fixture_import (fixture, import_fixture_source ("google_sheets_form.csv"),
                         TEND_IMPORT_NO_CHOICE);
  assert_counts (fixture, 2, 2, 2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM inquiry"
                             " WHERE received = '2026-05-13T19:40:07Z'"
                             "  AND wish = 'Thursday evenings'",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM message WHERE"
                             " (received = '2026-05-13T19:40:07Z'"
                             "   AND body LIKE 'Which group%Weekend intensive')"
                             " OR (received = '2026-06-01T06:00:59Z'"
                             "   AND body LIKE 'Which group%Thursday evenings')",
                             2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person_email"
                             " WHERE address = 'tomas.work@example.org'"
                             "  AND position = 1",
                             1);
}

/* C18: two people behind one address, once they are said to come together. */
static void
test_together (StoreFixture *fixture,
               gconstpointer data)
{
  g_autoptr (TendImportPlan) alone = NULL;

  import_fixture_import (fixture, import_fixture_source ("eventbrite_us.csv"),
                         TEND_IMPORT_TOGETHER);
  assert_counts (fixture, 2, 1, 0);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM party_member"
                             " JOIN person_email USING (person)"
                             " WHERE folded = 'gracetom@example.org'",
                             2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (DISTINCT position)"
                             " FROM party_member",
                             2);

  /* Once both are known, nothing has to be asked. */
  alone = import_fixture_plan_text (fixture,
                                    "Name,Email,Message\n"
                                    "Tom Bell,gracetom@example.org,and a question\n"
                                    "Grace,gracetom@example.org,mine too\n",
                                    TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (alone, "aa");
}

/* C18: a new name on the address of somebody known. */
static void
test_together_with_known (StoreFixture *fixture,
                          gconstpointer data)
{
  static const char          tom[] = "Name,Email,Message\nTom Bell,g@x.org,me too\n";
  g_autoptr (TendImportPlan) asked = NULL;

  import_fixture_import_text (fixture, "Name,Email\nGrace Bell,g@x.org\n", TEND_IMPORT_NO_CHOICE);
  asked = import_fixture_plan_text (fixture, tom, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (asked, "d");
  g_assert_false (tend_import_plan_has_work (asked));

  import_fixture_import_text (fixture, tom, TEND_IMPORT_TOGETHER);
  assert_counts (fixture, 2, 1, 1);
  import_fixture_assert_ask (fixture, "SELECT count (*) FROM party_member", 2);
}

/* A partner named beside is a person of the same party. */
static void
test_partners (StoreFixture *fixture,
               gconstpointer data)
{
  static const char text[] =
      "Name,Email,Partner name,Partner email,Message\n"
      "Ana,ana@x.org,Li Wu,,hello\n"
      "Sam,sam@x.org,Mo,mo@x.org,\n"
      "Mo,mo@x.org,Sam,sam@x.org,me too\n"
      "Kim,kim@x.org,\"yes, later\",,\n"
      "Pat,pat@x.org,Ana,,\n";
  g_autoptr (TendImportPlan) plan = import_fixture_plan_text (fixture, text, TEND_IMPORT_NO_CHOICE);

  import_fixture_assert_verdicts (plan, "nnnnn");
  g_assert_cmpuint (tend_import_plan_count_choice (plan, TEND_IMPORT_PARTNERS), ==, 4);
  import_fixture_import_text (fixture, text, TEND_IMPORT_PARTNERS);
  /* Ana with Li, Sam with Mo, Kim, Pat: an answer that is no name, and a name that may be another
   * row's, go into the message. */
  assert_counts (fixture, 6, 4, 4);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM (SELECT party FROM party_member"
                             " GROUP BY party HAVING count (*) = 2)",
                             2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM message"
                             " WHERE body IN ('Partner name' || char (10) || 'yes, later',"
                             "  'Partner name' || char (10) || 'Ana')",
                             2);
}

/* C26: what is blank in the file erases nothing; what is blank in Tend is filled. */
static void
test_blank_never_erases (StoreFixture *fixture,
                         gconstpointer data)
{
  import_fixture_import_text (fixture,
                              "First name,Last name,Email,Phone\n"
                              "Ana,Lind,ana@x.org,070 123 45 67\n,,li@x.org,\n",
                              TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture,
                              "Name,Email,Phone,Message\nAna,ana@x.org,,hello\n"
                              "Li Wu,li@x.org,070 765 43 21,hi\n",
                              TEND_IMPORT_NO_CHOICE);
  assert_counts (fixture, 2, 2, 2);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM person"
                             " JOIN person_phone ON person_phone.person = person.id"
                             " WHERE (name = 'Ana Lind' AND family_name = 'Lind'"
                             "  AND number = '070 123 45 67')"
                             " OR (name = 'Li Wu' AND number = '070 765 43 21')",
                             2);
}

/* A wish that is the title of a cohort is that cohort. */
static void
test_cohort_wished (StoreFixture *fixture,
                    gconstpointer data)
{
  store_fixture_perform_sql (fixture, "cohort",
                             "INSERT INTO cohort (id, title, seats_max, state, created) VALUES"
                             " (7, 'Spring Evenings', 12, 'open', '2026-01-01T00:00:00Z'),"
                             " (8, 'Autumn', 12, 'open', '2026-01-01T00:00:00Z'),"
                             " (9, 'Autumn', 12, 'draft', '2026-01-01T00:00:00Z')");
  import_fixture_import_text (fixture,
                              "Email,Which group?\na@x.org,spring evenings\nb@x.org,Autumn\n"
                              "c@x.org,Winter\n",
                              TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM inquiry"
                             " WHERE cohort_wished = 7 AND wish = 'spring evenings'",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count (*) FROM inquiry"
                             " WHERE cohort_wished IS NULL AND wish IS NOT NULL",
                             2);
}

/* What the plan showed is what is done, or nothing is. */
static void
test_changed_meanwhile (StoreFixture *fixture,
                        gconstpointer data)
{
  static const char          ana[] = "Name,Email,Message\nAna,ana@x.org,hello\n";
  static const char          again[] = "Name,Email,Message\nAna,ana@x.org,again\n";
  g_autoptr (TendImportPlan) first = import_fixture_plan_text (fixture, ana, TEND_IMPORT_NO_CHOICE);
  g_autoptr (TendImportPlan) stale = import_fixture_plan_text (fixture, ana, TEND_IMPORT_NO_CHOICE);
  g_autoptr (TendImportPlan) adds = NULL;

  import_fixture_commit (fixture, first);
  import_fixture_assert_fails (fixture, first, TEND_ERROR_CONFLICT);
  import_fixture_assert_fails (fixture, stale, TEND_ERROR_CONFLICT);

  adds = import_fixture_plan_text (fixture, again, TEND_IMPORT_NO_CHOICE);
  store_fixture_perform_sql (fixture, "remove",
                             "DELETE FROM inquiry; DELETE FROM party; DELETE FROM person");
  import_fixture_assert_fails (fixture, adds, TEND_ERROR_CONFLICT);
}

/* The same file from two windows, or here and in a terminal: nobody is there twice, also who has no
 * address, and no message of somebody known. Nor is a row the same as one that was taken back. */
static void
test_imported_meanwhile (StoreFixture *fixture,
                         gconstpointer data)
{
  static const char known[] = "Name,Email\nAna Berg,ana@example.org\n";
  static const char texts[][80] = {
    "Name,Phone,Message\nCia Ek,+46 70 123 45 67,Hello\n",
    "Name,Email,Message\nAna Berg,ana@example.org,Hello\n",
    "Name,Email,Message\nAna Berg,ana@example.org,Hello\nBo Ek,bo@example.org,Hi\n",
  };
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (GError)         error = NULL;

  import_fixture_import_text (fixture, known, TEND_IMPORT_NO_CHOICE);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TendImportPlan) other = NULL;

      other = import_fixture_plan_text (fixture, texts[i], TEND_IMPORT_NO_CHOICE);
      import_fixture_import_text (fixture, texts[i], TEND_IMPORT_NO_CHOICE);
      import_fixture_assert_fails (fixture, other, TEND_ERROR_CONFLICT);
    }

  plan = import_fixture_plan_text (fixture, texts[2], TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "sn");
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_no_error (error);
  import_fixture_assert_fails (fixture, plan, TEND_ERROR_CONFLICT);
}

/* A row that is the same as before is about somebody who has been removed since. */
static void
test_removed_meanwhile (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;

  import_fixture_import_text (fixture, "Name,Email\nAna Berg,ana@example.org\n",
                              TEND_IMPORT_NO_CHOICE);
  plan = import_fixture_plan_text (fixture,
                                   "Name,Email\nAna Berg,ana@example.org\nBo Ek,bo@example.org\n",
                                   TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "sn");
  store_fixture_perform_sql (fixture, "Removed", "DELETE FROM inquiry; DELETE FROM person");
  import_fixture_assert_fails (fixture, plan, TEND_ERROR_CONFLICT);
}

/* C30: a cancelled import leaves nothing. */
static void
test_cancelled (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GString)        text = g_string_new ("Name,Email,Message\n");
  g_autoptr (TendImportPlan) plan = NULL;
  g_autofree char           *before = store_fixture_dump (fixture);
  g_autofree char           *after = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "P%u,p%u@x.org,hello\n", i, i);
  plan = import_fixture_plan_text (fixture, text->str, TEND_IMPORT_NO_CHOICE);
  g_assert_false (import_fixture_commit_cancelled (fixture, plan, 20000));
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(path, func) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/commit/form", test_form);
  ADD ("/import/commit/every-sample-twice", test_every_sample_twice);
  ADD ("/import/commit/known-asks-again", test_known_asks_again);
  ADD ("/import/commit/partners", test_partners);
  ADD ("/import/commit/cohort-wished", test_cohort_wished);
  ADD ("/import/commit/changed-meanwhile", test_changed_meanwhile);
  ADD ("/import/commit/imported-meanwhile", test_imported_meanwhile);
  ADD ("/import/commit/removed-meanwhile", test_removed_meanwhile);
  ADD ("/import/c17-merged-answers", test_merged_answers);
  ADD ("/import/c18-together", test_together);
  ADD ("/import/c18-together-with-known", test_together_with_known);
  ADD ("/import/c26-blank-never-erases", test_blank_never_erases);
  ADD ("/import/c28-again", test_again);
  ADD ("/import/c28-same-file-after-edit", test_same_file_after_edit);
  ADD ("/import/c30-cancelled", test_cancelled);
  return g_test_run ();
}
