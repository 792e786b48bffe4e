/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan asks, what stops it, and what it remembers of the answers. */
#include "import-fixture.h"
#include "tend-error.h"
#include "tend-import-commit.h"
#include "tend-import-heading.h"
#include "tend-import-question.h"

static TendImportPlan *
plan_with (StoreFixture       *fixture,
           const char         *text,
           TendImportSettings *settings)
{
  return import_fixture_plan_settled (
      fixture, import_fixture_sources (import_fixture_source_of (text, -1)), settings);
}

static void
assert_asks (StoreFixture       *fixture,
             const char         *text,
             TendImportSettings *settings,
             guint               questions)
{
  g_autoptr (TendImportPlan) plan = plan_with (fixture, text, settings);

  g_assert_cmpuint (tend_import_plan_ask (plan, 0), ==, questions);
  g_assert_cmpuint (tend_import_plan_ask_all (plan), ==, questions);
  for (guint i = 0; i < TEND_IMPORT_N_QUESTIONS; i++)
    {
      g_autofree char *said = tend_import_question_say (plan, 0, 1u << i);

      g_assert_cmpint (said != NULL, ==, (questions & (1u << i)) != 0);
      g_assert_nonnull (tend_import_question_nick (1u << i));
    }
}

static void
test_nothing_to_ask (StoreFixture *fixture,
                     gconstpointer data)
{
  assert_asks (fixture,
               "Timestamp,Name,Email,Message\n"
               "2026-03-05 10:00,Ana,ana@example.org,I look forward to it\n",
               NULL, 0);
  assert_asks (fixture,
               "Timestamp,Name,Email\n28/03/2026 10:00,Ana,ana@example.org\n"
               "03/04/2026 10:00,Li,li@example.org\n",
               NULL, 0);
  assert_asks (fixture, "Name\nAna Lind\n", NULL, 0);
}

/* C4, C3: both readings of the letters are possible, until one is chosen. */
static void
test_letters (StoreFixture *fixture,
              gconstpointer data)
{
  static const char              bytes[] = "Name,Email\nRen\xc3\xa9"
                                           "e Bj\xf6rk,r@example.org\n";
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();
  TendReadWishes                 wishes = { .encoding_set = TRUE,
                                            .encoding = TEND_ENCODING_WINDOWS_1252 };

  assert_asks (fixture, bytes, NULL, TEND_IMPORT_QUESTION_LETTERS);
  tend_import_settings_set_reading (settings, 0, &wishes);
  assert_asks (fixture, bytes, settings, 0);
}

/* C22: two readings of a date, shown as dates. */
static void
test_dates (StoreFixture *fixture,
            gconstpointer data)
{
  static const char              text[] = "Timestamp,Name,Email\n"
                                          "05/05/2026 10:00,Bo,bo@example.org\n"
                                          "03/04/2026 10:00,Ana,ana@example.org\n"
                                          "03/04/2026 11:00,Li,li@example.org\n"
                                          "07/08/2026 10:00,Kim,kim@example.org\n"
                                          "09/08/2026 10:00,Jo,jo@example.org\n";
  g_autoptr (TendImportPlan)     plan = plan_with (fixture, text, NULL);
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();
  g_autoptr (GPtrArray)          dates = tend_import_plan_list_two_dates (plan, 0);
  g_autofree char               *said = NULL;
  const TendImportTwoDates      *date;

  g_assert_cmpuint (dates->len, ==, 2);
  date = g_ptr_array_index (dates, 0);
  g_assert_cmpuint (date->line, ==, 3);
  g_assert_cmpstr (date->cell, ==, "03/04/2026 10:00");
  g_assert_cmpstr (date->day_first, ==, "3 April 2026");
  g_assert_cmpstr (date->month_first, ==, "4 March 2026");
  date = g_ptr_array_index (dates, 1);
  g_assert_cmpuint (date->line, ==, 5);
  g_assert_cmpstr (date->day_first, ==, "7 August 2026");

  said = tend_import_question_say (plan, 0, TEND_IMPORT_QUESTION_DATES);
  g_assert_cmpstr (said, ==,
                   "“03/04/2026 10:00” on line 3 can be 3 April 2026 or 4 March 2026. Which comes "
                   "first, the day or the month?");
  assert_asks (fixture, text, NULL, TEND_IMPORT_QUESTION_DATES);
  tend_import_settings_set_date_order (settings, TEND_DATE_ORDER_DAY_FIRST);
  assert_asks (fixture, text, settings, 0);
}

/* C37: a question, and not as many errors as there are rows. */
static void
test_no_address (StoreFixture *fixture,
                 gconstpointer data)
{
  static const char              text[] = "Name,Email,Notes\nAna,ana at example org,Hello\n"
                                          "Li,a@b,Hello\nBo,none,Hello\n";
  g_autoptr (TendImportPlan)     plan = plan_with (fixture, text, NULL);
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();
  g_autoptr (TendAction)         action = tend_import_commit_action (plan);
  g_autoptr (GError)             error = NULL;

  assert_asks (fixture, text, NULL, TEND_IMPORT_QUESTION_ADDRESS);
  g_assert_false (tend_import_plan_check_answered (plan, NULL));
  g_assert_false (tend_store_perform (fixture->store, action, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“Email”"));
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM person", 0);

  /* The answer: there are none. Or the wrong column, which is no answer. */
  tend_import_settings_set_field (settings, "Email", TEND_IMPORT_FIELD_NONE);
  assert_asks (fixture, text, settings, 0);
  tend_import_settings_set_field (settings, "Notes", TEND_IMPORT_FIELD_EMAIL);
  assert_asks (fixture, text, settings, TEND_IMPORT_QUESTION_ADDRESS);
}

/* C36: where another column has the addresses, there is nothing to ask. */
static void
test_anonymous (StoreFixture *fixture,
                gconstpointer data)
{
  assert_asks (fixture,
               "Email,Name,Where can we reach you?\nanonymous,Ana,ana@example.org\n"
               "anonymous,Li,li@example.org\n",
               NULL, 0);
}

/* C13: without headings the contents decide, and it is asked whether they are right. */
static void
test_without_headings (StoreFixture *fixture,
                       gconstpointer data)
{
  static const char              text[] = "Ana Lind,ana@example.org\nLi Wu,li@example.org\n";
  g_autoptr (TendImportSettings) settings = tend_import_settings_new ();

  assert_asks (fixture, text, NULL, TEND_IMPORT_QUESTION_COLUMNS);
  tend_import_settings_set_field (settings, "Column 1", TEND_IMPORT_FIELD_NAME);
  assert_asks (fixture, text, settings, 0);

  /* Nothing is remembered of it. */
  import_fixture_import_text (fixture, text, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_mapping", 0);
}

static const char spring[] =
    "Name,Email,Is there a safe way to reach you?,Message\n"
    "Ana,ana@example.org,Not at home,I look forward to it\n";

static const char autumn[] =
    "Name,E-Mail,Is there a safe way to reach you?,What is your favourite poem?,Message,Phone\n"
    "Li,li@example.org,By day,Any of those by Mary Oliver,I look forward to it,\n";

static gint64
import_spring (StoreFixture *fixture)
{
  g_autoptr (TendImportPlan) plan =
      import_fixture_plan_mapped (fixture, import_fixture_source_of (spring, -1),
                                  "Is there a safe way to reach you?",
                                  TEND_IMPORT_FIELD_SCREENING);

  return import_fixture_commit (fixture, plan);
}

/* A new question lights up alone. */
static void
test_remembered (StoreFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (GListModel)     headings = NULL;
  g_autoptr (GError)         error = NULL;
  gint64                     action;

  assert_asks (fixture, spring, NULL, TEND_IMPORT_QUESTION_COLUMNS);
  action = import_spring (fixture);
  assert_asks (fixture, spring, NULL, 0);

  plan = plan_with (fixture, autumn, NULL);
  g_assert_cmpuint (tend_import_plan_ask (plan, 0), ==, TEND_IMPORT_QUESTION_COLUMNS);
  headings = tend_import_heading_list (plan, 0);
  for (guint i = 0; i < g_list_model_get_n_items (headings); i++)
    {
      g_autoptr (TendImportHeading) heading = g_list_model_get_item (headings, i);
      guint                         column = tend_import_heading_get_column (heading);

      g_assert_cmpint (tend_import_heading_get_is_new (heading), ==, column == 3);
      g_assert_false (tend_import_heading_get_asks (heading));
      if (column == 2)
        {
          g_assert_cmpint (tend_import_heading_get_field (heading), ==,
                           TEND_IMPORT_FIELD_SCREENING);
          g_assert_cmpstr (tend_import_heading_get_examples (heading)[0], ==, "By day");
        }
    }

  /* Taken back, it is forgotten. */
  g_assert_true (store_fixture_undo (fixture, action, NULL, &error));
  g_assert_no_error (error);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_mapping_column", 0);
  assert_asks (fixture, spring, NULL, TEND_IMPORT_QUESTION_COLUMNS);
}

/* Imported with the question open, it is asked again; the harmless ones are known. */
static void
test_open_question_stays (StoreFixture *fixture,
                          gconstpointer data)
{
  import_fixture_import_text (fixture, spring, TEND_IMPORT_NO_CHOICE);
  assert_asks (fixture, spring, NULL, TEND_IMPORT_QUESTION_COLUMNS);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_mapping_column", 3);
}

/* The set grows with the form; a form with other headings has its own. */
static void
test_sets (StoreFixture *fixture,
           gconstpointer data)
{
  import_spring (fixture);
  import_fixture_import_text (fixture, autumn, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_mapping", 1);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_mapping_column", 5);
  assert_asks (fixture, autumn, NULL, 0);
  import_fixture_import_text (fixture, "Nom,Courriel\nBo,bo@example.org\n", TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_ask (fixture, "SELECT count(*) FROM import_mapping", 2);
}

#define ADD(path, test) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/questions/none", test_nothing_to_ask);
  ADD ("/import/questions/c4-letters", test_letters);
  ADD ("/import/questions/c22-dates", test_dates);
  ADD ("/import/questions/c36-anonymous", test_anonymous);
  ADD ("/import/questions/c37-no-address", test_no_address);
  ADD ("/import/questions/c13-without-headings", test_without_headings);
  ADD ("/import/memory/new-question", test_remembered);
  ADD ("/import/memory/open-question", test_open_question_stays);
  ADD ("/import/memory/sets", test_sets);
  return g_test_run ();
}
