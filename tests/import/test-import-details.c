/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a form asks beside name and address: where it goes, and where it never goes. */
#include "import-fixture.h"
#include "tend-import-report.h"
#include "tend-screening-store.h"

#define QUESTION "Do you take any medication?"

static const char form[] =
    "Timestamp,Name,Email,Message,Pronouns,Language,Access needs,Emergency contact,"
    "How did you hear about us?,May we write to you?," QUESTION "\n"
    "2026-03-05 10:00,Ana Lind,ana@example.org,I look forward,she/her,Swedish,A chair,"
    "\"Bo \"\"B\"\" Lind, 0701234567\",My doctor's friend,No,Zoloft at night\n"
    "2026-03-05 11:00,Li Wu,li@example.org,Me too,,,None,,,Yes,\n";

/* Imports @text with the column of QUESTION taken for @field. Returns the action's id. */
static gint64
import_as (StoreFixture   *fixture,
           const char     *text,
           TendImportField field)
{
  g_autoptr (TendImportPlan) plan =
      import_fixture_plan_mapped (fixture, import_fixture_source_of (text, -1), QUESTION, field);

  return import_fixture_commit (fixture, plan);
}

static void
test_new (StoreFixture *fixture,
          gconstpointer data)
{
  g_autofree char   *before = store_fixture_dump (fixture);
  g_autofree char   *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64             action = import_as (fixture, form, TEND_IMPORT_FIELD_NONE);

  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE name = 'Ana Lind'"
                             " AND pronouns = 'she/her' AND language = 'Swedish'"
                             " AND access_needs = 'A chair'"
                             " AND emergency_contact = 'Bo \"B\" Lind, 0701234567'"
                             " AND may_write = 0",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE name = 'Li Wu'"
                             " AND pronouns IS NULL AND access_needs IS NULL"
                             " AND emergency_contact IS NULL AND may_write = 1",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM inquiry"
                             " WHERE referred_by = 'My doctor''s friend'",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM import_row"
                             " WHERE json_extract (said, '$.name') = 'Ana Lind'"
                             " AND json_extract (said, '$.emergency_contact')"
                             "  = 'Bo \"B\" Lind, 0701234567'"
                             " AND json_extract (said, '$.may_write') = 0",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM import_row WHERE said = '{\"name\":\"Li Wu\"}'",
                             1);

  g_assert_true (store_fixture_undo (fixture, action, NULL, &error));
  g_assert_no_error (error);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* C26: a blank erases nothing, and a blank is filled. */
static void
test_blank_never_erases (StoreFixture *fixture,
                         gconstpointer data)
{
  import_fixture_import_text (fixture, form, TEND_IMPORT_NO_CHOICE);
  import_fixture_import_text (fixture,
                              "Name,Email,Pronouns,Language,Access needs\n"
                              "Ana Lind,ana@example.org,,,\n"
                              "Li Wu,li@example.org,they/them,,A chair near the door\n",
                              TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE name = 'Ana Lind'"
                             " AND pronouns = 'she/her' AND language = 'Swedish'"
                             " AND access_needs = 'A chair'",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE name = 'Li Wu'"
                             " AND pronouns = 'they/them' AND language IS NULL"
                             " AND access_needs = 'A chair near the door'",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person", 2);
}

static void
test_consent_never_raised (StoreFixture *fixture,
                           gconstpointer data)
{
  import_fixture_import_text (fixture,
                              "Name,Email,May we write to you?\nAna,ana@example.org,Nej tack\n"
                              "Li,li@example.org,yes\nBo,bo@example.org,\n",
                              TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE name = 'Ana' AND may_write = 0", 1);
  import_fixture_assert_ask (fixture, "SELECT sum(may_write) FROM person", 2);
  import_fixture_import_text (fixture,
                              "Name,Email,May we write to you?\nAna,ana@example.org,yes\n"
                              "Li,li@example.org,no\nBo,bo@example.org,yes\n",
                              TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE name = 'Bo' AND may_write = 1", 1);
  import_fixture_assert_ask (fixture, "SELECT sum(may_write) FROM person", 1);
}

/* C17: a second row of the same person fills what the first leaves open. */
static void
test_two_rows (StoreFixture *fixture,
               gconstpointer data)
{
  import_as (fixture,
             "Name,Email,Pronouns,May we write to you?," QUESTION "\nAna,ana@example.org,,,\n"
             "Ana,ana@example.org,she/her,No,Zoloft at night\nAna,ana@example.org,she/her,,\n",
             TEND_IMPORT_FIELD_SCREENING);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM inquiry", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message", 0);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM person WHERE pronouns = 'she/her'"
                             " AND may_write = 0",
                             1);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM screening_note "
                             " WHERE inquiry = (SELECT id FROM inquiry)",
                             1);
}

/* Nobody has decided: the answer is not stored, anywhere. */
static void
test_sensitive_is_not_stored (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *dump = NULL;

  import_fixture_import_text (fixture, form, TEND_IMPORT_NO_CHOICE);
  dump = store_fixture_dump (fixture);
  g_assert_null (strstr (dump, "Zoloft"));
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM screening_note", 0);
}

static void
assert_nowhere_else (StoreFixture *fixture)
{
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message WHERE body LIKE '%Zoloft%'", 0);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM search WHERE search MATCH 'Zoloft'", 0);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM search WHERE search MATCH 'medication'",
                             0);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_row WHERE said LIKE '%Zoloft%'",
                             0);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM import_row WHERE reason LIKE '%Zoloft%'", 0);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM action WHERE label LIKE '%Zoloft%'", 0);
}

static void
test_screening (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError)    error = NULL;
  TendScreeningNote    *note;
  gint64                person, action;
  guint                 count;

  action = import_as (fixture, form, TEND_IMPORT_FIELD_SCREENING);
  person = store_fixture_ask (fixture, "SELECT id FROM person WHERE name = 'Ana Lind'");
  notes = tend_screening_list (tend_store_get_reader (fixture->store), person, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  note = g_ptr_array_index (notes, 0);
  g_assert_cmpstr (note->question, ==, QUESTION);
  g_assert_cmpstr (note->body, ==, "Zoloft at night");
  g_assert_cmpstr (note->received, ==, "2026-03-05T09:00:00Z");
  g_assert_cmpint (note->inquiry, ==, store_fixture_ask (fixture, "SELECT id FROM inquiry"
                                                                  " ORDER BY received LIMIT 1"));
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM screening_note", 1);
  assert_nowhere_else (fixture);

  /* The same answer in another file is the same note; another answer is another. */
  import_as (fixture,
             "Name,Email,Note," QUESTION "\nAna Lind,ana@example.org,Hello again,Zoloft at night\n"
             "Li Wu,li@example.org,,None of it\n",
             TEND_IMPORT_FIELD_SCREENING);
  g_assert_true (tend_screening_count (tend_store_get_reader (fixture->store), person, &count,
                                       &error));
  g_assert_cmpuint (count, ==, 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM screening_note", 2);
  assert_nowhere_else (fixture);

  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_true (store_fixture_undo (fixture, action, NULL, &error));
  g_assert_no_error (error);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM screening_note", 0);
}

/* C28: the same file again is nothing new, its notes neither. */
static void
test_screening_again (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;

  import_as (fixture, form, TEND_IMPORT_FIELD_SCREENING);
  plan = import_fixture_plan_text (fixture, form, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "ss");
}

/* What the facilitator's own terminal shows, with the answers under their own name. */
static void
test_report (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autofree char           *json = NULL;
  g_autofree char           *text = NULL;
  const char                *at;

  plan = import_fixture_plan_mapped (NULL, import_fixture_source_of (form, -1), QUESTION,
                                     TEND_IMPORT_FIELD_SCREENING);
  json = tend_import_report_json (plan, 0, NULL);
  g_assert_nonnull (strstr (json, "\"pronouns\" : \"she/her\""));
  g_assert_nonnull (strstr (json, "\"may_write\" : false"));
  at = strstr (json, "Zoloft");
  g_assert_nonnull (at);
  g_assert_true (g_str_has_prefix (at - strlen ("\"answer\" : \""), "\"answer\" : \""));
  g_assert_null (strstr (at + 1, "Zoloft"));
  text = tend_import_report_text (plan);
  g_assert_null (strstr (text, "Zoloft"));
}

/* What is left open is said at a terminal, too. */
static void
test_said_at_terminal (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (TendImportPlan) plan =
      import_fixture_plan (NULL, import_fixture_source_of (form, -1), TEND_IMPORT_NO_CHOICE);
  g_autofree char *text = tend_import_report_text (plan);

  g_assert_nonnull (strstr (text, "Answers to “" QUESTION "” may be about health"));
  g_assert_null (strstr (text, "Zoloft"));
}

/* Calendly's questions stand in cells: they go along with the answers. */
static void
test_question_from_cell (StoreFixture *fixture,
                         gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;

  plan = import_fixture_plan_mapped (fixture, import_fixture_source ("calendly.csv"), "Response 1",
                                     TEND_IMPORT_FIELD_SCREENING);
  import_fixture_commit (fixture, plan);
  import_fixture_assert_ask (fixture,
                             "SELECT count(*) FROM screening_note"
                             " WHERE question = 'Is there anything that would help us prepare?'"
                             " AND body LIKE '%panic attacks%'",
                             1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM message", 0);
}

#define ADD(path, test) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/details/new", test_new);
  ADD ("/import/c26-blank-never-erases", test_blank_never_erases);
  ADD ("/import/details/consent-never-raised", test_consent_never_raised);
  ADD ("/import/details/c17-two-rows", test_two_rows);
  ADD ("/import/screening/not-stored-unasked", test_sensitive_is_not_stored);
  ADD ("/import/screening/said-at-terminal", test_said_at_terminal);
  ADD ("/import/screening/stored", test_screening);
  ADD ("/import/screening/c28-again", test_screening_again);
  ADD ("/import/screening/report", test_report);
  ADD ("/import/screening/question-from-cell", test_question_from_cell);
  return g_test_run ();
}
