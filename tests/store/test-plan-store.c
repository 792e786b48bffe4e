/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "tend-date.h"
#include "tend-error.h"
#include "tend-plan-actions.h"
#include "tend-plan-store.h"
#include "tend-plan.h"
#include "tend-session-store.h"

/* An empty plan of a cohort's session: its items were taken out. */
static gint64
make_empty_plan (StoreFixture *fixture)
{
  gint64                  cohort = library_fixture_add_cohort (fixture, "Evenings", "2027-01-12");
  g_autoptr (TendSession) session = library_fixture_load_session (fixture, cohort, 0);
  gint64                  plan = tend_session_get_plan (session);
  g_autofree char        *sql = NULL;

  sql = g_strdup_printf ("DELETE FROM plan_item WHERE plan = %" G_GINT64_FORMAT, plan);
  store_fixture_perform_sql (fixture, "Emptied", sql);
  return plan;
}

static gint64
add_item (StoreFixture *fixture,
          gint64        plan,
          const char   *title,
          int           position)
{
  g_autoptr (TendPlanItem) item = g_object_new (TEND_TYPE_PLAN_ITEM, "plan", plan, "title", title,
                                                "minutes", 10, NULL);

  return store_fixture_perform (fixture, tend_plan_add_item_action (item, position));
}

static void
assert_items (StoreFixture *fixture,
              gint64        plan,
              const char   *expected)
{
  g_autofree char *items = library_fixture_list_items (fixture, plan);

  g_assert_cmpstr (items, ==, expected);
}

static void
test_adding (StoreFixture *fixture,
             gconstpointer data)
{
  gint64 plan = make_empty_plan (fixture);

  add_item (fixture, plan, "B", -1);
  add_item (fixture, plan, "D", -1);
  add_item (fixture, plan, "A", 0);
  add_item (fixture, plan, "C", 2);
  add_item (fixture, plan, "E", 99);
  assert_items (fixture, plan, "A | B | C | D | E");
}

static void
test_moving_and_removing (StoreFixture *fixture,
                          gconstpointer data)
{
  gint64             plan = make_empty_plan (fixture);
  gint64             a = add_item (fixture, plan, "A", -1);
  gint64             b = add_item (fixture, plan, "B", -1);
  gint64             c = add_item (fixture, plan, "C", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;

  store_fixture_perform (fixture, tend_plan_move_item_action (a, 1));
  assert_items (fixture, plan, "B | A | C");
  store_fixture_perform (fixture, tend_plan_move_item_action (c, 0));
  assert_items (fixture, plan, "C | B | A");
  store_fixture_perform (fixture, tend_plan_move_item_action (c, 99));
  assert_items (fixture, plan, "B | A | C");
  store_fixture_perform (fixture, tend_plan_move_item_action (c, -5));
  assert_items (fixture, plan, "C | B | A");

  before = store_fixture_dump (fixture);
  store_fixture_perform (fixture, tend_plan_remove_item_action (b));
  assert_items (fixture, plan, "C | A");
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==, "“B” was removed");
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  assert_items (fixture, plan, "C | B | A");
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);

  store_fixture_perform (fixture, tend_plan_remove_item_action (b));
  library_fixture_refuse (fixture, tend_plan_remove_item_action (b), TEND_ERROR_NOT_FOUND);
  library_fixture_refuse (fixture, tend_plan_move_item_action (b, 0), TEND_ERROR_NOT_FOUND);
}

static void
test_moving_touches_no_other_plan (StoreFixture *fixture,
                                   gconstpointer data)
{
  gint64                  plan = make_empty_plan (fixture);
  gint64                  cohort = library_fixture_add_cohort (fixture, "Other", "2027-01-12");
  g_autoptr (TendSession) session = library_fixture_load_session (fixture, cohort, 0);
  gint64                  other = tend_session_get_plan (session);
  g_autofree char        *before = library_fixture_list_items (fixture, other);
  gint64                  added;

  add_item (fixture, plan, "A", -1);
  added = add_item (fixture, plan, "B", -1);
  store_fixture_perform (fixture, tend_plan_move_item_action (added, 0));
  assert_items (fixture, plan, "B | A");
  assert_items (fixture, other, before);
}

static void
test_everything_about_an_item_is_kept (StoreFixture *fixture,
                                       gconstpointer data)
{
  gint64                   plan = make_empty_plan (fixture);
  gint64                   practice = store_fixture_ask (fixture, "SELECT min (id) FROM practice");
  g_autoptr (TendPlanItem) item = NULL;
  g_autoptr (TendPlanItem) stored = NULL;

  add_item (fixture, plan, "First", -1);
  item = library_fixture_load_item (fixture, plan, 0);
  g_assert_cmpint (tend_plan_item_get_minutes_floor (item), ==, -1);
  g_assert_null (tend_plan_item_get_fixed_start (item));
  g_assert_cmpint (tend_plan_item_get_practice (item), ==, 0);

  g_object_set (item,
                "kind", TEND_PRACTICE_CORE_MEDITATION,
                "title", "Étoile \"du\" soir; --",
                "minutes", 20,
                "minutes-floor", 0,
                "fixed-start", "19:20",
                "leader", "Mara",
                "optional", TRUE,
                "practice", practice,
                "materials", "stones",
                "notes", "slowly",
                "position", 7,
                NULL);
  store_fixture_perform (fixture, tend_plan_update_item_action (item));

  stored = library_fixture_load_item (fixture, plan, 0);
  g_assert_cmpint (tend_plan_item_get_kind (stored), ==, TEND_PRACTICE_CORE_MEDITATION);
  g_assert_cmpstr (tend_plan_item_get_title (stored), ==, "Étoile \"du\" soir; --");
  g_assert_cmpint (tend_plan_item_get_minutes (stored), ==, 20);
  g_assert_cmpint (tend_plan_item_get_minutes_floor (stored), ==, 0);
  g_assert_cmpstr (tend_plan_item_get_fixed_start (stored), ==, "19:20");
  g_assert_cmpstr (tend_plan_item_get_leader (stored), ==, "Mara");
  g_assert_true (tend_plan_item_get_optional (stored));
  g_assert_cmpint (tend_plan_item_get_practice (stored), ==, practice);
  g_assert_cmpstr (tend_plan_item_get_materials (stored), ==, "stones");
  g_assert_cmpstr (tend_plan_item_get_notes (stored), ==, "slowly");
  g_assert_cmpint (tend_plan_item_get_position (stored), ==, 0);
  g_assert_cmpint (tend_plan_item_get_state (stored), ==, TEND_ITEM_PENDING);
}

static void
test_what_cannot_be_stored_is_refused (StoreFixture *fixture,
                                       gconstpointer data)
{
  gint64                   plan = make_empty_plan (fixture);
  g_autoptr (TendPlanItem) item = NULL;

  add_item (fixture, plan, "First", -1);
  item = library_fixture_load_item (fixture, plan, 0);
  g_object_set (item, "title", " ", NULL);
  library_fixture_refuse (fixture, tend_plan_update_item_action (item), TEND_ERROR_INVALID);
  library_fixture_refuse (fixture, tend_plan_add_item_action (item, 0), TEND_ERROR_INVALID);
  g_object_set (item, "title", "First", "minutes", -1, NULL);
  library_fixture_refuse (fixture, tend_plan_update_item_action (item), TEND_ERROR_INVALID);
  g_object_set (item, "minutes", 5, "fixed-start", "7 o’clock", NULL);
  library_fixture_refuse (fixture, tend_plan_update_item_action (item), TEND_ERROR_INVALID);
  g_object_set (item, "fixed-start", NULL, "plan", (gint64)999, NULL);
  library_fixture_refuse (fixture, tend_plan_add_item_action (item, 0), TEND_ERROR_INVALID);
}

static void
test_editing_a_program_makes_it_ones_own (StoreFixture *fixture,
                                          gconstpointer data)
{
  static const char        owned[] = "SELECT count(*) FROM program WHERE shipped_hash IS NULL";
  static const char        first[] = "SELECT plan FROM program_session WHERE position = 0";
  gint64                   plan = store_fixture_ask (fixture, first);
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendPlanItem) item = library_fixture_load_item (fixture, plan, 0);

  g_assert_cmpint (store_fixture_ask (fixture, owned), ==, 0);
  g_object_set (item, "title", "Welcome, everyone", NULL);
  store_fixture_perform (fixture, tend_plan_update_item_action (item));
  g_assert_cmpint (store_fixture_ask (fixture, owned), ==, 1);
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_cmpint (store_fixture_ask (fixture, owned), ==, 0);
  store_fixture_perform (fixture,
                         tend_plan_remove_item_action (tend_plan_item_get_id (item)));
  g_assert_cmpint (store_fixture_ask (fixture, owned), ==, 1);
}

/* The plans found, as the titles of their sessions, the program's in brackets. */
static void
assert_found (StoreFixture *fixture,
              TendPlanPart  part,
              const char   *typed,
              const char   *expected)
{
  TendDatabase       *database = tend_store_get_reader (fixture->store);
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray)  ids = tend_plan_find_ids (database, part, typed, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TendSession) session = NULL;
      gboolean                dated;

      session = tend_session_load_for_plan (database, g_array_index (ids, gint64, i), &error);
      g_assert_no_error (error);
      dated = tend_session_get_cohort (session) != 0;
      g_string_append_printf (found, "%s%s%s %d%s", i > 0 ? ", " : "", dated ? "" : "(",
                              dated ? tend_session_get_cohort_title (session) : "program",
                              tend_session_get_number (session), dated ? "" : ")");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_finding (StoreFixture *fixture,
              gconstpointer data)
{
  g_autofree char *today = tend_today ();
  g_autofree char *start = tend_date_add_days (today, -14);
  gint64           cohort = library_fixture_add_cohort (fixture, "Thé", start);
  gint64           plan;

  g_autoptr (TendSession)  session = NULL;
  g_autoptr (TendPlanItem) item = NULL;

  assert_found (fixture, TEND_PLANS_PAST, NULL, "Thé 2, Thé 1");
  assert_found (fixture, TEND_PLANS_COMING, "  ",
                "Thé 3, Thé 4, Thé 5, Thé 0, Thé 6, Thé 7, Thé 8");
  assert_found (fixture, TEND_PLANS_ALL, "loving-kindness practicing",
                "Thé 3, (program 3)");
  assert_found (fixture, TEND_PLANS_PROGRAMS, "retreat", "(program 0)");
  assert_found (fixture, TEND_PLANS_PAST, "the", "Thé 2, Thé 1");
  assert_found (fixture, TEND_PLANS_COMING, "\"the\" embracing", "Thé 8");

  session = library_fixture_load_session (fixture, cohort, 2);
  plan = tend_session_get_plan (session);
  item = library_fixture_load_item (fixture, plan, 0);
  g_object_set (item, "notes", "bring Zoé's \"blue\" stones", NULL);
  store_fixture_perform (fixture, tend_plan_update_item_action (item));
  assert_found (fixture, TEND_PLANS_ALL, "zoe's blue", "Thé 3");
  assert_found (fixture, TEND_PLANS_PAST, "zoe's blue", "");
}

static void
test_undated_plans_come_last (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *today = tend_today ();

  library_fixture_add_cohort (fixture, "Someday", NULL);
  library_fixture_add_cohort (fixture, "Now", today);
  assert_found (fixture, TEND_PLANS_COMING, "discovering mindful", "Now 1, Someday 1");
}

static void
test_times_of_a_stored_plan (StoreFixture *fixture,
                             gconstpointer data)
{
  gint64                   cohort = library_fixture_add_cohort (fixture, "Evenings", "2027-01-12");
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendSession)  session = library_fixture_load_session (fixture, cohort, 0);
  g_autoptr (GListStore)   items = NULL;
  g_autoptr (TendPlanItem) second = NULL;

  items = tend_plan_load_items (tend_store_get_reader (fixture->store),
                                tend_session_get_plan (session), &error);
  g_assert_no_error (error);
  g_assert_cmpint (
      tend_plan_compute (G_LIST_MODEL (items), tend_session_get_start_time (session)), ==,
      tend_session_get_plan_minutes (session));
  second = g_list_model_get_item (G_LIST_MODEL (items), 1);
  g_assert_cmpstr (tend_plan_item_get_start (second), ==, "18:50");
}

static void
add (const char *path,
     void (*test) (StoreFixture *,
                   gconstpointer))
{
  g_test_add (path, StoreFixture, NULL, library_fixture_set_up, test, store_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/plan-store/adding", test_adding);
  add ("/plan-store/moving-and-removing", test_moving_and_removing);
  add ("/plan-store/moving-touches-no-other-plan", test_moving_touches_no_other_plan);
  add ("/plan-store/everything-is-kept", test_everything_about_an_item_is_kept);
  add ("/plan-store/refused", test_what_cannot_be_stored_is_refused);
  add ("/plan-store/editing-a-program", test_editing_a_program_makes_it_ones_own);
  add ("/plan-store/finding", test_finding);
  add ("/plan-store/undated-plans-come-last", test_undated_plans_come_last);
  add ("/plan-store/times", test_times_of_a_stored_plan);
  return g_test_run ();
}
