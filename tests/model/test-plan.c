/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-item.h"
#include "tend-plan.h"

/* Adds an item of @minutes that is to begin at @fixed_start (NULL: when the one before ends). */
static void
add (GListStore *items,
     int         minutes,
     const char *fixed_start)
{
  g_autoptr (TendPlanItem) item = g_object_new (TEND_TYPE_PLAN_ITEM, "minutes", minutes,
                                                "fixed-start", fixed_start, NULL);

  g_list_store_append (items, item);
}

static void
assert_item (GListStore *items,
             guint       position,
             const char *start,
             int         gap)
{
  g_autoptr (TendPlanItem) item = g_list_model_get_item (G_LIST_MODEL (items), position);

  g_assert_cmpstr (tend_plan_item_get_start (item), ==, start);
  g_assert_cmpint (tend_plan_item_get_gap (item), ==, gap);
}

static void
test_items_follow_one_another (void)
{
  g_autoptr (GListStore) items = g_list_store_new (TEND_TYPE_PLAN_ITEM);

  add (items, 20, NULL);
  add (items, 20, NULL);
  add (items, 0, NULL);
  add (items, 10, NULL);
  g_assert_cmpint (tend_plan_compute (G_LIST_MODEL (items), "18:30"), ==, 50);
  assert_item (items, 0, "18:30", 0);
  assert_item (items, 1, "18:50", 0);
  assert_item (items, 2, "19:10", 0);
  assert_item (items, 3, "19:10", 0);
}

static void
test_fixed_start_leaves_a_gap (void)
{
  g_autoptr (GListStore) items = g_list_store_new (TEND_TYPE_PLAN_ITEM);

  add (items, 30, NULL);
  add (items, 15, "19:20");
  add (items, 10, NULL);
  g_assert_cmpint (tend_plan_compute (G_LIST_MODEL (items), "18:30"), ==, 55);
  assert_item (items, 1, "19:20", 20);
  assert_item (items, 2, "19:35", 0);
}

static void
test_fixed_start_overlaps (void)
{
  g_autoptr (GListStore) items = g_list_store_new (TEND_TYPE_PLAN_ITEM);

  add (items, 60, NULL);
  add (items, 15, "19:20");
  add (items, 10, NULL);
  tend_plan_compute (G_LIST_MODEL (items), "18:30");
  assert_item (items, 1, "19:20", -10);
  assert_item (items, 2, "19:35", 0);
}

static void
test_first_item_may_be_fixed (void)
{
  g_autoptr (GListStore) early = g_list_store_new (TEND_TYPE_PLAN_ITEM);
  g_autoptr (GListStore) late = g_list_store_new (TEND_TYPE_PLAN_ITEM);

  add (early, 10, "18:20");
  tend_plan_compute (G_LIST_MODEL (early), "18:30");
  assert_item (early, 0, "18:20", -10);
  add (late, 10, "18:45");
  tend_plan_compute (G_LIST_MODEL (late), "18:30");
  assert_item (late, 0, "18:45", 15);
}

static void
test_past_midnight (void)
{
  g_autoptr (GListStore) items = g_list_store_new (TEND_TYPE_PLAN_ITEM);

  add (items, 60, NULL);
  add (items, 30, NULL);
  add (items, 10, "00:15");
  add (items, 30, "23:50");
  g_assert_cmpint (tend_plan_compute (G_LIST_MODEL (items), "22:30"), ==, 130);
  assert_item (items, 1, "23:30", 0);
  assert_item (items, 2, "00:15", 15);
  assert_item (items, 3, "23:50", -35);
}

static void
test_a_plan_without_a_time (void)
{
  g_autoptr (GListStore) items = g_list_store_new (TEND_TYPE_PLAN_ITEM);

  add (items, 20, NULL);
  add (items, 15, "19:20");
  add (items, 10, NULL);
  g_assert_cmpint (tend_plan_compute (G_LIST_MODEL (items), NULL), ==, 45);
  assert_item (items, 0, NULL, 0);
  assert_item (items, 1, "19:20", 0);
  assert_item (items, 2, "19:35", 0);
}

static void
test_computing_again (void)
{
  g_autoptr (GListStore)   items = g_list_store_new (TEND_TYPE_PLAN_ITEM);
  g_autoptr (TendPlanItem) second = NULL;

  add (items, 20, NULL);
  add (items, 15, "19:20");
  tend_plan_compute (G_LIST_MODEL (items), "18:30");
  assert_item (items, 1, "19:20", 30);

  second = g_list_model_get_item (G_LIST_MODEL (items), 1);
  g_object_set (second, "fixed-start", NULL, NULL);
  tend_plan_compute (G_LIST_MODEL (items), "18:00");
  assert_item (items, 0, "18:00", 0);
  assert_item (items, 1, "18:20", 0);
}

static void
test_no_items (void)
{
  g_autoptr (GListStore) items = g_list_store_new (TEND_TYPE_PLAN_ITEM);

  g_assert_cmpint (tend_plan_compute (G_LIST_MODEL (items), "18:30"), ==, 0);
}

static void
test_sum_is_said (void)
{
  g_autofree char *session = tend_plan_say_sum (148, 150);
  g_autofree char *alone = tend_plan_say_sum (148, 0);

  g_assert_cmpstr (session, ==, "148 of 150 min");
  g_assert_cmpstr (alone, ==, "148 min");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/items-follow-one-another", test_items_follow_one_another);
  g_test_add_func ("/plan/fixed-start-leaves-a-gap", test_fixed_start_leaves_a_gap);
  g_test_add_func ("/plan/fixed-start-overlaps", test_fixed_start_overlaps);
  g_test_add_func ("/plan/first-item-may-be-fixed", test_first_item_may_be_fixed);
  g_test_add_func ("/plan/past-midnight", test_past_midnight);
  g_test_add_func ("/plan/a-plan-without-a-time", test_a_plan_without_a_time);
  g_test_add_func ("/plan/computing-again", test_computing_again);
  g_test_add_func ("/plan/no-items", test_no_items);
  g_test_add_func ("/plan/sum-is-said", test_sum_is_said);
  return g_test_run ();
}
