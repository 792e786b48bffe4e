/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-progress.h"

#define assert_progress(progress, stage, value) \
  g_assert_cmpfloat_with_epsilon (tend_progress_get (progress, stage), value, 0.0001)

static void
test_stages (void)
{
  g_autoptr (TendProgress) progress = tend_progress_new ();
  GCancellable            *cancellable = G_CANCELLABLE (progress);
  guint                    stage = 9;

  assert_progress (progress, &stage, 0);
  g_assert_cmpuint (stage, ==, 0);
  tend_progress_tell (cancellable, 1, 2);
  assert_progress (progress, NULL, 0);

  tend_progress_begin (cancellable, 1, 0.5);
  tend_progress_tell (cancellable, 1, 2);
  assert_progress (progress, &stage, 0.25);
  g_assert_cmpuint (stage, ==, 1);

  /* The next stage goes on from wherever the one before has come to. */
  tend_progress_begin (cancellable, 255, 0.75);
  assert_progress (progress, &stage, 0.25);
  g_assert_cmpuint (stage, ==, 255);
  tend_progress_tell (cancellable, 10, 10);
  assert_progress (progress, NULL, 0.75);
  tend_progress_begin (cancellable, 2, 1);
  tend_progress_tell (cancellable, G_MAXUINT64, G_MAXUINT64);
  assert_progress (progress, &stage, 1);
  g_assert_cmpuint (stage, ==, 2);
}

static void
test_never_back (void)
{
  g_autoptr (TendProgress) progress = tend_progress_new ();
  GCancellable            *cancellable = G_CANCELLABLE (progress);

  tend_progress_begin (cancellable, 1, 0.8);
  tend_progress_tell (cancellable, 3, 4);
  tend_progress_tell (cancellable, 1, 4);
  tend_progress_tell (cancellable, 0, 0);
  assert_progress (progress, NULL, 0.6);
  tend_progress_begin (cancellable, 2, 0.1);
  tend_progress_tell (cancellable, 4, 4);
  assert_progress (progress, NULL, 0.6);
  tend_progress_begin (cancellable, 2, 7);
  tend_progress_tell (cancellable, 5, 4);
  assert_progress (progress, NULL, 1);
}

/* Whoever is not told anything is cancelled as ever. */
static void
test_others (void)
{
  g_autoptr (GCancellable) plain = g_cancellable_new ();
  g_autoptr (TendProgress) progress = tend_progress_new ();

  tend_progress_begin (NULL, 1, 1);
  tend_progress_tell (NULL, 1, 2);
  tend_progress_begin (plain, 1, 1);
  tend_progress_tell (plain, 1, 2);
  g_cancellable_cancel (G_CANCELLABLE (progress));
  g_assert_true (g_cancellable_is_cancelled (G_CANCELLABLE (progress)));
}

#define N_TOLD 200000

static gpointer
tell_thread (gpointer data)
{
  for (guint stage = 1; stage <= 4; stage++)
    {
      tend_progress_begin (data, stage, stage / 4.0);
      for (guint i = 0; i <= N_TOLD; i++)
        tend_progress_tell (data, i, N_TOLD);
    }
  return NULL;
}

/* What another thread sees belongs together: each stage is a quarter of the whole. */
static void
test_threads (void)
{
  g_autoptr (TendProgress) progress = tend_progress_new ();
  GThread                 *thread = g_thread_new ("tell", tell_thread, progress);
  double                   before = 0;

  while (before < 1)
    {
      guint  stage;
      double now = tend_progress_get (progress, &stage);

      g_assert_cmpfloat (now, >=, before);
      g_assert_cmpfloat (now, <=, stage / 4.0);
      if (stage > 0)
        g_assert_cmpfloat (now, >=, (stage - 1) / 4.0);
      before = now;
    }
  g_thread_join (thread);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/stages", test_stages);
  g_test_add_func ("/progress/never-back", test_never_back);
  g_test_add_func ("/progress/others", test_others);
  g_test_add_func ("/progress/threads", test_threads);

  return g_test_run ();
}
