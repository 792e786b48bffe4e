/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-slot-list.h"

static GObject *
load_cb (gint64   id,
         gpointer data)
{
  guint   *loads = data;
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);

  *loads += 1;
  g_object_set_data (object, "id", GINT_TO_POINTER ((int)id));
  return object;
}

static GArray *
ids_new (gint64 first,
         guint  count)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < count; i++)
    {
      gint64 id = first + i;

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
set_ids (TendSlotList *list,
         gint64        first,
         guint         count)
{
  g_autoptr (GArray) ids = ids_new (first, count);

  tend_slot_list_set_ids (list, ids);
}

typedef struct
{
  guint position, removed, added, count;
} Change;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Change     *change)
{
  *change = (Change){ position, removed, added, change->count + 1 };
}

static int
shown (TendSlot *slot)
{
  return GPOINTER_TO_INT (g_object_get_data (tend_slot_get_object (slot), "id"));
}

static void
test_rows_are_made_on_demand (void)
{
  guint                    loads = 0;
  g_autoptr (TendSlotList) list = tend_slot_list_new (load_cb, &loads, NULL);
  g_autoptr (TendSlot)     slot = NULL;
  g_autoptr (TendSlot)     again = NULL;
  guint                    position;

  set_ids (list, 1000, 100000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 100000);
  g_assert_cmpuint (loads, ==, 0);

  slot = g_list_model_get_item (G_LIST_MODEL (list), 7);
  g_assert_cmpuint (loads, ==, 0);
  g_assert_cmpint (shown (slot), ==, 1007);
  again = g_list_model_get_item (G_LIST_MODEL (list), 7);
  g_assert_true (slot == again);
  g_assert_cmpuint (loads, ==, 1);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 100000));
  g_assert_true (tend_slot_list_find (list, 1009, &position));
  g_assert_cmpuint (position, ==, 9);
  g_assert_false (tend_slot_list_find (list, 5, &position));
}

static void
test_asking_again_keeps_places (void)
{
  guint                    loads = 0;
  Change                   change = { 0 };
  g_autoptr (TendSlotList) list = tend_slot_list_new (load_cb, &loads, NULL);
  g_autoptr (TendSlot)     early = NULL;
  g_autoptr (TendSlot)     late = NULL;
  g_autoptr (TendSlot)     new_late = NULL;

  set_ids (list, 100, 10);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &change);
  early = g_list_model_get_item (G_LIST_MODEL (list), 1);
  late = g_list_model_get_item (G_LIST_MODEL (list), 8);
  g_assert_cmpint (shown (early), ==, 101);

  /* Shorter: the end goes, the rest is refilled in place. */
  set_ids (list, 200, 4);
  g_assert_cmpuint (change.count, ==, 1);
  g_assert_cmpuint (change.position, ==, 4);
  g_assert_cmpuint (change.removed, ==, 6);
  g_assert_cmpuint (change.added, ==, 0);
  g_assert_cmpint (shown (early), ==, 201);

  /* Longer again while somebody still holds the old end. */
  set_ids (list, 300, 10);
  new_late = g_list_model_get_item (G_LIST_MODEL (list), 8);
  g_assert_true (new_late != late);
  g_assert_cmpint (shown (new_late), ==, 308);
  g_clear_object (&late);
  set_ids (list, 400, 10);
  g_assert_cmpint (shown (new_late), ==, 408);
  g_assert_cmpuint (change.count, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slot-list/rows-are-made-on-demand", test_rows_are_made_on_demand);
  g_test_add_func ("/slot-list/asking-again-keeps-places", test_asking_again_keeps_places);
  return g_test_run ();
}
