/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-id.h"

#define COUNT 20000

static gpointer
make_ids (gpointer data)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), COUNT);

  for (guint i = 0; i < COUNT; i++)
    {
      gint64 id = tend_id_new ();

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
test_ids_grow_and_never_meet (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GThread               *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ids", make_ids, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GArray) ids = g_thread_join (threads[i]);
      gint64             last = 0;

      for (guint j = 0; j < ids->len; j++)
        {
          gint64 id = g_array_index (ids, gint64, j);

          g_assert_cmpint (id, >, last);
          g_assert_true (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)));
          last = id;
        }
    }
}

static void
test_ids_follow (void)
{
  gint64 later = tend_id_new () + (G_GINT64_CONSTANT (3600000) << 21); /* an hour */

  tend_id_follow (later);
  g_assert_cmpint (tend_id_new (), >, later);
  tend_id_follow (1);
  g_assert_cmpint (tend_id_new (), >, later);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/grow-and-never-meet", test_ids_grow_and_never_meet);
  g_test_add_func ("/id/follow", test_ids_follow);
  return g_test_run ();
}
