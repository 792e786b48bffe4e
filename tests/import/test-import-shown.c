/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows of a plan besides its rows, and what can be decided in it. */
#include "import-fixture.h"

#include "tend-import-heading.h"
#include "tend-import-rows.h"

/* On what the reading rests, with the line on which anybody can see it. */
static void
test_remarks (void)
{
  static const struct
  {
    const char *text;
    const char *remark; /* or NULL for none */
  } files[] = {
    { "Name,Email,Date\nAna,ana@example.org,03/04/2026\nLi,li@example.org,28/03/2026\n",
      "Dates begin with the day, because line 3 has “28/03/2026”." },
    { "Name,Email,Date\nAna,ana@example.org,03/04/2026\nLi,li@example.org,03/28/2026\n",
      "Dates begin with the month, because line 3 has “03/28/2026”." },
    { "Name,Email,Date\nAna,ana@example.org,2026-04-03\nLi,li@example.org,03/04/2026\n",
      "Nothing says whether “03/04/2026” on line 3 begins with the day or with the month, so such "
      "dates stay unknown." },
    { "Name,Email,Date\nA,a@example.org,28/03/2026\nB,b@example.org,03/28/2026\n"
      "C,c@example.org,03/04/2026\n",
      "Some dates begin with the day and some with the month, so dates such as “03/04/2026” on "
      "line 4 stay unknown." },
    { "Name,Email,Date\nAna,ana@example.org,2026-04-03\n", NULL },
    { "Name,Email\nAna,ana@example.org\n", NULL },
    { "Name,Email\nAna,ana@example.org\nName,Email\nLi,li@example.org\n",
      "The headings come again once further down and were passed over there." },
    { "Name,Email\nRen\xc3\xa9"
      "e,renee@example.org\nZo\xc3\xab,z@example.org\nLi\xff,l@example.org\n",
      "On line 4 there are letters that could not be read; “�” stands for them." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (TendImportPlan) plan = import_fixture_plan_of (files[i].text);
      g_auto (GStrv)             remarks = tend_import_plan_say_remarks (plan, 0);

      g_assert_cmpstr (remarks[0], ==, files[i].remark);
    }
}

static void
test_counts (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autofree char           *one = NULL;
  g_autofree char           *three = NULL;

  plan = import_fixture_plan (NULL, import_fixture_source ("handmade_nasty.csv"),
                              TEND_IMPORT_NO_CHOICE);
  one = tend_import_plan_say_count (plan, TEND_VERDICT_NEW_INQUIRY);
  three = tend_import_plan_say_count (plan, TEND_VERDICT_NEEDS_DECISION);
  g_assert_cmpstr (one, ==, "1 new inquiry");
  g_assert_cmpstr (three, ==, "3 need a decision");
}

/* Somebody new who comes along with somebody known begins no inquiry of their own. */
static void
test_joins_known (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autofree char           *said = NULL;

  import_fixture_import_text (fixture, "Name,Email\nGrace Bell,bell@example.org\n",
                              TEND_IMPORT_NO_CHOICE);
  plan = import_fixture_plan_text (fixture, "Name,Email\nTom Bell,bell@example.org\n",
                                   TEND_IMPORT_TOGETHER);
  said = tend_import_plan_say_count (plan, TEND_VERDICT_NEW_INQUIRY);
  g_assert_cmpstr (said, ==, "1 new person who joins an inquiry");
}

static void
assert_heading (GListModel *headings,
                guint       i,
                const char *header,
                const char *meaning,
                const char *example)
{
  g_autoptr (TendImportHeading) heading = g_list_model_get_item (headings, i);

  g_assert_cmpstr (tend_import_heading_get_header (heading), ==, header);
  g_assert_cmpstr (tend_import_heading_get_meaning (heading), ==, meaning);
  g_assert_cmpstr (tend_import_heading_get_examples (heading)[0], ==, example);
  g_assert_cmpint (tend_import_heading_get_kept (heading), ==,
                   !g_str_has_prefix (meaning, "Left out"));
}

/* First what is kept; then what is not, and why. */
static void
test_headings (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (GListModel)     headings = NULL;

  plan = import_fixture_plan_of ("Shoe size,Name,Empty,Email,Date\n"
                                 "39,,,ana@example.org,28/03/2026\n"
                                 "41,\" Li\nLee\",,li@example.org,\n");
  headings = tend_import_heading_list (plan, 0);
  g_assert_cmpuint (g_list_model_get_n_items (headings), ==, 5);
  assert_heading (headings, 0, "Name", "Name", "Li Lee");
  assert_heading (headings, 1, "Email", "E-mail address", "ana@example.org");
  assert_heading (headings, 2, "Date", "Date of asking, the day first", "28/03/2026");
  assert_heading (headings, 3, "Shoe size", "Left out: not stored", "39");
  assert_heading (headings, 4, "Empty", "Left out: empty", NULL);
}

/* Every row is in the list of its verdict and in no other. */
static void
test_rows_by_verdict (void)
{
  g_autoptr (TendImportPlan) plan = NULL;
  guint                      n_rows = 0;

  plan = import_fixture_plan (NULL, import_fixture_source ("handmade_nasty.csv"),
                              TEND_IMPORT_NO_CHOICE);
  for (guint verdict = 0; verdict < TEND_N_VERDICTS; verdict++)
    {
      g_autoptr (TendImportRows) rows = tend_import_rows_new (plan, (TendVerdict)verdict);
      GListModel                *list = G_LIST_MODEL (rows);
      guint                      n_items = g_list_model_get_n_items (list);

      g_assert_cmpuint (n_items, ==, tend_import_plan_count (plan, (TendVerdict)verdict));
      for (guint i = 0; i < n_items; i++)
        {
          g_autoptr (TendImportRow) row = g_list_model_get_item (list, i);

          g_assert_cmpint (tend_import_row_get_verdict (row), ==, verdict);
        }
      g_assert_null (g_list_model_get_item (list, n_items));
      n_rows += n_items;
    }
  g_assert_cmpuint (n_rows, ==, g_list_model_get_n_items (G_LIST_MODEL (plan)));
}

static void
decided_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

/* The plan with other settings; takes both. */
static TendImportPlan *
change (TendImportPlan     *plan,
        TendImportSettings *settings)
{
  g_autoptr (TendImportPlan)     owned = plan;
  g_autoptr (TendImportSettings) settled = settings;
  g_autoptr (GAsyncResult)       result = NULL;
  g_autoptr (GError)             error = NULL;
  TendImportPlan                *changed;

  tend_import_plan_change_async (owned, NULL, settled, NULL, decided_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  changed = tend_import_plan_build_finish (result, &error);
  g_assert_no_error (error);
  return changed;
}

/* The plan after a decision about one row; takes @plan. */
static TendImportPlan *
decide (TendImportPlan   *plan,
        guint             row,
        TendImportChoices mask,
        TendImportChoices chosen)
{
  g_autoptr (TendImportRow) about = import_fixture_row (plan, row);
  TendImportSettings       *settings =
      tend_import_settings_copy (tend_import_plan_get_settings (plan));

  tend_import_settings_decide (settings, tend_import_row_get_decision (about), mask, chosen);
  return change (plan, settings);
}

/* The plan after a decision about all rows; takes @plan. */
static TendImportPlan *
decide_all (TendImportPlan   *plan,
            TendImportChoices choices)
{
  TendImportSettings *settings = tend_import_settings_copy (tend_import_plan_get_settings (plan));

  tend_import_settings_set_choices (settings, choices);
  return change (plan, settings);
}

static gboolean
is_chosen (TendImportPlan *plan,
           guint           i)
{
  g_autoptr (TendImportRow) row = import_fixture_row (plan, i);

  return tend_import_row_is_chosen (row, tend_import_row_get_offers (row));
}

#define TWO_COUPLES                  \
  "Name,Email\n"                     \
  "Grace Bell,bell@example.org\n"    \
  "Tom Bell,bell@example.org\n"      \
  "Ana,ana@example.org,and more\n"   \
  "Renée Dubois,home@example.org\n" \
  "Sam Lee,home@example.org\n"

/* One couple comes together, the other still waits; and the answer can be taken back. */
static void
test_decide_one (void)
{
  TendImportPlan           *plan = import_fixture_plan_of (TWO_COUPLES);
  g_autoptr (TendImportRow) ana = import_fixture_row (plan, 2);

  import_fixture_assert_verdicts (plan, "ddddd");
  g_assert_cmpuint (tend_import_plan_count_choice (plan, TEND_IMPORT_TOGETHER), ==, 4);
  g_assert_cmpuint (tend_import_plan_count_choice (plan, TEND_IMPORT_DROP_SURPLUS), ==, 1);
  g_assert_cmpuint (tend_import_row_get_offers (ana), ==, TEND_IMPORT_DROP_SURPLUS);

  /* Asked on the second of them, it is the answer for both. */
  plan = decide (plan, 4, TEND_IMPORT_TOGETHER, TEND_IMPORT_TOGETHER);
  import_fixture_assert_verdicts (plan, "dddnn");
  g_assert_true (is_chosen (plan, 3));
  g_assert_true (is_chosen (plan, 4));
  g_assert_false (is_chosen (plan, 0));

  plan = decide (plan, 2, TEND_IMPORT_DROP_SURPLUS, TEND_IMPORT_DROP_SURPLUS);
  import_fixture_assert_verdicts (plan, "ddnnn");
  plan = decide (plan, 3, TEND_IMPORT_TOGETHER, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "ddndd");
  g_object_unref (plan);
}

/* What is decided for all rows stands for each of them, until one is decided otherwise. */
static void
test_decide_all (void)
{
  TendImportPlan  *plan = import_fixture_plan_of (TWO_COUPLES);
  g_autofree char *said = NULL;

  plan = decide (plan, 0, TEND_IMPORT_TOGETHER, TEND_IMPORT_TOGETHER);
  plan = decide_all (plan, TEND_IMPORT_TOGETHER | TEND_IMPORT_DROP_SURPLUS);
  import_fixture_assert_verdicts (plan, "nnnnn");
  g_assert_true (is_chosen (plan, 2));
  g_assert_true (is_chosen (plan, 4));
  said = tend_import_plan_say_count (plan, TEND_VERDICT_NEW_INQUIRY);
  g_assert_cmpstr (said, ==, "3 new inquiries in 5 rows");
  plan = decide (plan, 3, TEND_IMPORT_TOGETHER, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "nnndd");
  plan = decide_all (plan, TEND_IMPORT_NO_CHOICE);
  import_fixture_assert_verdicts (plan, "ddddd");
  g_object_unref (plan);
}

/* Two things to decide about one row do not undo one another. */
static void
test_decide_both (void)
{
  TendImportPlan *plan = import_fixture_plan_of ("Name,Email\nGrace Bell,bell@example.org,more\n"
                                                 "Tom Bell,bell@example.org\n");

  import_fixture_assert_verdicts (plan, "dn");
  plan = decide (plan, 0, TEND_IMPORT_DROP_SURPLUS, TEND_IMPORT_DROP_SURPLUS);
  import_fixture_assert_verdicts (plan, "dd");
  plan = decide (plan, 1, TEND_IMPORT_TOGETHER, TEND_IMPORT_TOGETHER);
  import_fixture_assert_verdicts (plan, "nn");
  g_object_unref (plan);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/shown/remarks", test_remarks);
  g_test_add_func ("/import/shown/counts", test_counts);
  g_test_add_func ("/import/shown/headings", test_headings);
  g_test_add_func ("/import/shown/rows-by-verdict", test_rows_by_verdict);
  g_test_add_func ("/import/shown/decide-one", test_decide_one);
  g_test_add_func ("/import/shown/decide-all", test_decide_all);
  g_test_add_func ("/import/shown/decide-both", test_decide_both);

  g_test_add ("/import/shown/joins-known", StoreFixture, NULL, store_fixture_set_up,
              test_joins_known, store_fixture_tear_down);

  return g_test_run ();
}
