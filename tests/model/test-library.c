/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that ship with Tend keep what data/library/README.md promises. */
#include "tend-outline.h"
#include "tend-script.h"

#include <string.h>

/* A card is read from the back of a room. */
#define MOST_WORDS 25
#define MOST_LINES 3

static const char *const themes[] = {
  "soothing", "balance", "body and intimacy", "worth", "hearing a grievance", "courage",
  "turning inward", "repair", "shame", NULL
};

static char *
library_path (const char *folder)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "library", "en", folder, NULL);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char              *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  return text;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint          count = 0;

  for (guint i = 0; words[i] != NULL; i++)
    count += *words[i] != '\0' ? 1 : 0;
  return count;
}

static guint
count_lines (const char *text)
{
  guint count = 1;

  for (; *text != '\0'; text++)
    count += *text == '\n' ? 1 : 0;
  return count;
}

static void
check_heading (const TendScript *script)
{
  const char *const *own = tend_script_get_themes (script);

  g_assert_nonnull (tend_script_get_title (script));
  g_assert_true (tend_script_get_kind (script, NULL));
  g_assert_cmpstr (tend_script_get_language (script), ==, "en");
  g_assert_nonnull (tend_script_get_caution (script));
  g_assert_cmpstr (tend_script_get_source (script), ==, "written for Tend, CC BY-SA 4.0");
  g_assert_nonnull (own[0]);
  for (guint i = 0; own[i] != NULL; i++)
    g_assert_true (g_strv_contains (themes, own[i]));
}

static void
check_cards (const TendScript *script)
{
  guint last = tend_script_get_n_steps (script) - 1;

  for (guint i = 0; i <= last; i++)
    {
      const TendStep *step = tend_script_get_step (script, i);

      g_assert_nonnull (step->room_text);
      g_test_message ("%s", step->room_text);
      g_assert_cmpuint (count_words (step->room_text), <=, MOST_WORDS);
      g_assert_cmpuint (count_lines (step->room_text), <=, MOST_LINES);
      /* Straight quotes and dashes made of hyphens look poor at that size. */
      g_assert_null (strpbrk (step->room_text, "\"'[]"));
      g_assert_null (strstr (step->room_text, "--"));
    }
  /* A bell opens the practice and another ends it, after the last pause. */
  g_assert_cmpuint (tend_script_get_step (script, 0)->bells, ==, 1);
  g_assert_cmpuint (tend_script_get_step (script, 0)->bells_after, ==, 0);
  g_assert_cmpuint (tend_script_get_step (script, last)->bells_after, ==, 1);
}

/* What the heading says and what the cards take differ by less than a minute. */
static void
check_minutes (const TendScript *script)
{
  int said_min = 0;
  int said_max = 0;
  int min = 0;
  int max = 0;

  g_assert_true (tend_script_get_minutes (script, &said_min, &said_max));
  tend_script_estimate_seconds (script, &min, &max);
  g_test_message ("says %d-%d minutes, takes %d-%d seconds", said_min, said_max, min, max);
  g_assert_cmpint (ABS (said_min * 60 - min), <=, 40);
  g_assert_cmpint (ABS (said_max * 60 - max), <=, 40);
}

static void
test_practice (gconstpointer data)
{
  g_autofree char       *text = read_file (data);
  g_autoptr (GPtrArray)  problems = NULL;
  g_autoptr (TendScript) script = tend_script_parse (text, &problems);

  g_assert_cmpuint (problems->len, ==, 0);
  check_heading (script);
  check_cards (script);
  check_minutes (script);
}

/* Every session of a program comes to its length, its break among it, and every practice it names
 * is there. */
static void
check_session (const TendOutlineSession *session)
{
  g_autofree char *practices = library_path ("practices");
  int              minutes = 0;
  guint            n_breaks = 0;

  g_test_message ("%s", session->title);
  for (guint i = 0; i < session->items->len; i++)
    {
      const TendOutlineItem *item = g_ptr_array_index (session->items, i);

      minutes += item->minutes;
      n_breaks += item->kind == TEND_PRACTICE_BREAK ? 1 : 0;
      if (item->practice_key != NULL)
        {
          g_autofree char *name = g_strconcat (item->practice_key, ".txt", NULL);
          g_autofree char *path = g_build_filename (practices, name, NULL);

          g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
        }
    }
  g_assert_cmpint (minutes, ==, session->minutes);
  g_assert_cmpuint (n_breaks, ==, 1);
}

static void
test_program (gconstpointer data)
{
  g_autofree char        *text = read_file (data);
  g_autoptr (GPtrArray)   problems = NULL;
  g_autoptr (TendOutline) outline = tend_outline_parse (text, &problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (outline->title);
  g_assert_cmpstr (outline->language, ==, "en");
  g_assert_cmpuint (outline->sessions->len, >, 0);
  for (guint i = 0; i < outline->sessions->len; i++)
    check_session (g_ptr_array_index (outline->sessions, i));
}

static void
add_files (const char   *folder,
           GTestDataFunc test)
{
  g_autofree char   *path = library_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   files = g_dir_open (path, 0, &error);
  const char        *name;
  guint              n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *test_path = g_strdup_printf ("/library/%s/%s", folder, name);

      g_test_add_data_func_full (test_path, g_build_filename (path, name, NULL), test, g_free);
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_files ("practices", test_practice);
  add_files ("programs", test_program);

  return g_test_run ();
}
