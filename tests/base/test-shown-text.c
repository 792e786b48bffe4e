/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-shown-text.h"

static void
assert_shown (const char *text,
              guint       longest,
              const char *expected)
{
  g_autofree char *shown = tend_shown_text (text, longest);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_ordinary (void)
{
  assert_shown (NULL, 10, NULL);
  assert_shown ("", 10, "");
  assert_shown ("Renée Dubois", 100, "Renée Dubois");
  assert_shown ("<b>%s</b> &amp; 50 %", 100, "<b>%s</b> &amp; 50 %");
  assert_shown ("two\nlines", 100, "two\nlines");
  assert_shown ("นี้ ชื่อ", 100, "นี้ ชื่อ");
  assert_shown ("שלום, محمد", 100, "שלום, محمد");
}

static void
test_cut (void)
{
  assert_shown ("Renée", 5, "Renée");
  assert_shown ("Renée", 4, "René…");
  assert_shown ("Renée", 0, "…");
}

static void
test_one_line (void)
{
  g_autofree char *shown = tend_shown_line ("one\ntwo\tthree", 100);

  g_assert_cmpstr (shown, ==, "one two three");
}

/* C34: a letter under ten thousand marks. */
static void
test_marks (void)
{
  g_autoptr (GString) heap = g_string_new ("a");
  g_autofree char    *shown = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (heap, "\xcc\x81");
  g_string_append (heap, "b");
  shown = tend_shown_text (heap->str, 100);
  g_assert_cmpint (g_utf8_strlen (shown, -1), ==, 1 + 8 + 1);
  g_assert_true (g_str_has_suffix (shown, "b"));
}

/* C34: a word that never ends can be broken now and then; a long one stays as it is. */
static void
test_endless_word (void)
{
  g_autofree char *word = g_strnfill (80, 'W');
  g_autofree char *endless = g_strnfill (200, 'W');
  g_autofree char *shown = tend_shown_text (endless, 1000);
  g_auto (GStrv)   parts = g_strsplit (shown, "\xe2\x80\x8b", -1);

  assert_shown (word, 1000, word);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  g_assert_cmpuint (strlen (parts[0]), ==, 80);
  g_assert_cmpuint (strlen (parts[2]), ==, 40);
}

#define RLO "\xe2\x80\xae"
#define PDF "\xe2\x80\xac"
#define RLI "\xe2\x81\xa7"
#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"

/* C34: what turns the direction turns nothing behind the text, however it is opened and closed. */
static void
test_direction (void)
{
  assert_shown ("a" RLO "b", 100, FSI "a" RLO "b" PDI);
  assert_shown ("a" RLO "b" PDF "c", 100, FSI "a" RLO "b" PDF "c" PDI);
  assert_shown ("a" PDI RLO "b", 100, FSI "a" RLO "b" PDI);
  assert_shown ("a" PDF "b", 100, FSI "ab" PDI);
  assert_shown (RLI RLI "a", 100, FSI RLI RLI "a" PDI PDI PDI);
  assert_shown (RLI "a" PDI PDI "b", 100, FSI RLI "a" PDI "b" PDI);
  assert_shown (RLO "abc", 2, FSI RLO "a…" PDI);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shown-text/ordinary", test_ordinary);
  g_test_add_func ("/shown-text/cut", test_cut);
  g_test_add_func ("/shown-text/one-line", test_one_line);
  g_test_add_func ("/shown-text/C34-marks", test_marks);
  g_test_add_func ("/shown-text/C34-endless-word", test_endless_word);
  g_test_add_func ("/shown-text/C34-direction", test_direction);

  return g_test_run ();
}
