/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-outline.h"

#include <gio/gio.h>

static const char good[] =
    "Title: Two evenings\r\n"
    "Language: en\r\n"
    "Colour: none\r\n"
    "\r\n"
    "== Session: Beginning (again): gently (150 min)\r\n"
    "- talk, 20 min: Welcome: who is here, and why\r\n"
    "- informal practice, 10 min, practice hand-on-the-body: Soothing Touch\r\n"
    "- home practice, 0 min: Closing\r\n"
    "\r\n"
    "== Retreat: Retreat (240 min)\r\n"
    "- core meditation, 20 min: Affectionate Breathing\r\n";

static void
assert_item (TendOutlineSession *session,
             guint               position,
             TendPracticeKind    kind,
             int                 minutes,
             const char         *practice_key,
             const char         *title)
{
  TendOutlineItem *item = g_ptr_array_index (session->items, position);

  g_assert_cmpint (item->kind, ==, kind);
  g_assert_cmpint (item->minutes, ==, minutes);
  g_assert_cmpstr (item->practice_key, ==, practice_key);
  g_assert_cmpstr (item->title, ==, title);
}

static void
test_an_outline_is_read (void)
{
  g_autoptr (GPtrArray)   problems = NULL;
  g_autoptr (TendOutline) outline = tend_outline_parse (good, &problems);
  TendOutlineSession     *first, *retreat;

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (outline->title, ==, "Two evenings");
  g_assert_cmpstr (outline->language, ==, "en");
  g_assert_cmpuint (outline->sessions->len, ==, 2);

  first = g_ptr_array_index (outline->sessions, 0);
  g_assert_cmpint (first->kind, ==, TEND_SESSION_KIND_SESSION);
  g_assert_cmpstr (first->title, ==, "Beginning (again): gently");
  g_assert_cmpint (first->minutes, ==, 150);
  g_assert_cmpuint (first->items->len, ==, 3);
  assert_item (first, 0, TEND_PRACTICE_TALK, 20, NULL, "Welcome: who is here, and why");
  assert_item (first, 1, TEND_PRACTICE_INFORMAL_PRACTICE, 10, "hand-on-the-body",
               "Soothing Touch");
  assert_item (first, 2, TEND_PRACTICE_HOME_PRACTICE, 0, NULL, "Closing");

  retreat = g_ptr_array_index (outline->sessions, 1);
  g_assert_cmpint (retreat->kind, ==, TEND_SESSION_KIND_RETREAT);
  assert_item (retreat, 0, TEND_PRACTICE_CORE_MEDITATION, 20, NULL, "Affectionate Breathing");
}

static void
test_mistakes_are_told_with_their_line (void)
{
  static const char *const mistakes[] = {
    "== Session: No length",
    "== Picnic: In the park (60 min)",
    "== Session:  (60 min)",
    "== Session: For nothing (0 min)",
    "== Session: Too long (99999 min)",
    "- talk, 20 min",
    "- talk: Without minutes",
    "- song, 20 min: Unknown kind",
    "- talk, twenty min: Words for numbers",
    "- talk, -5 min: Backwards",
    "- talk, 20 minutes: Another unit",
    "- talk, 20 min, recipe soup: Not a practice",
    "- talk, 20 min, practice : No key",
    "Plain words",
  };

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char        *text = g_strdup_printf ("Title: T\n\n== Session: One (60 min)\n%s\n"
                                                             "- talk, 5 min: Kept\n",
                                                      mistakes[i]);
      g_autoptr (GPtrArray)   problems = NULL;
      g_autoptr (TendOutline) outline = tend_outline_parse (text, &problems);
      TendOutlineSession     *session;
      TendScriptProblem      *problem;

      g_test_message ("%s", mistakes[i]);
      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      g_assert_cmpuint (problem->line, ==, 4);
      g_assert_cmpstr (problem->text, ==, mistakes[i]);
      g_assert_cmpuint (outline->sessions->len, ==, 1);
      session = g_ptr_array_index (outline->sessions, 0);
      g_assert_cmpuint (session->items->len, ==, 1);
      assert_item (session, 0, TEND_PRACTICE_TALK, 5, NULL, "Kept");
    }
}

static void
test_an_item_before_any_session (void)
{
  g_autoptr (GPtrArray)   problems = NULL;
  g_autoptr (TendOutline) outline = tend_outline_parse ("Title\n\n- talk, 5 min: Lost\n",
                                                        &problems);

  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_null (outline->title);
  g_assert_cmpuint (outline->sessions->len, ==, 0);
}

static int
sum_items (const TendOutlineSession *session)
{
  int sum = 0;

  for (guint i = 0; i < session->items->len; i++)
    sum += ((TendOutlineItem *)g_ptr_array_index (session->items, i))->minutes;
  return sum;
}

static void
test_the_shipped_program (void)
{
  g_autofree char        *path = g_test_build_filename (G_TEST_DIST, "..", "data", "library", "en",
                                                        "programs", "msc-8-week.txt", NULL);
  g_autofree char        *text = NULL;
  g_autoptr (GPtrArray)   problems = NULL;
  g_autoptr (TendOutline) outline = NULL;
  guint                   n_retreats = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  outline = tend_outline_parse (text, &problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (outline->sessions->len, ==, 9);
  for (guint i = 0; i < outline->sessions->len; i++)
    {
      TendOutlineSession *session = g_ptr_array_index (outline->sessions, i);

      g_assert_cmpint (sum_items (session), ==, session->minutes);
      if (session->kind == TEND_SESSION_KIND_RETREAT)
        {
          g_assert_cmpuint (i, ==, 5);
          n_retreats++;
        }
    }
  g_assert_cmpuint (n_retreats, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline/an-outline-is-read", test_an_outline_is_read);
  g_test_add_func ("/outline/mistakes-are-told", test_mistakes_are_told_with_their_line);
  g_test_add_func ("/outline/an-item-before-any-session", test_an_item_before_any_session);
  g_test_add_func ("/outline/the-shipped-program", test_the_shipped_program);
  return g_test_run ();
}
