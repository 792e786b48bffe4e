/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-card.h"
#include "tend-pages.h"

#include <string.h>

/* @text without its white space: what cutting must not change. */
static char *
squeeze (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (plain, g_utf8_get_char (text));
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static void
assert_whole (const char        *text,
              const char *const *pages)
{
  g_autofree char *joined = g_strjoinv ("", (char **)pages);
  g_autofree char *before = squeeze (text);
  g_autofree char *after = squeeze (joined);

  g_assert_cmpstr (after, ==, before);
}

static GStrv
cut (const char *text)
{
  GStrv pages = tend_pages_cut (text);

  assert_whole (text, (const char *const *)pages);
  for (guint i = 0; pages[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (pages[i], -1), <=, 420);
  return pages;
}

static void
test_short (void)
{
  g_auto (GStrv) one = cut ("  Feel your feet\non the floor.  ");
  g_auto (GStrv) none = tend_pages_cut (NULL);
  g_auto (GStrv) blank = tend_pages_cut (" \n\xc2\xa0 ");

  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, "Feel your feet\non the floor.");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (blank), ==, 0);
}

static void
test_sentences (void)
{
  const char         *sentence = "Let the breath come and go as it likes, and rest. ";
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv)      pages = NULL;

  while (text->len < 5000)
    g_string_append (text, sentence);
  pages = cut (text->str);
  g_assert_cmpuint (g_strv_length (pages), ==, 13);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_assert_true (g_str_has_prefix (pages[i], "Let the"));
      g_assert_true (g_str_has_suffix (pages[i], "rest."));

      /* No page is a poor remainder. */
      g_assert_cmpuint (strlen (pages[i]), >, 300);
    }
}

static void
test_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv)      pages = NULL;

  for (guint i = 0; i < 24; i++)
    g_string_append (text, "a line of a poem, quite short\n");
  pages = cut (text->str);
  g_assert_cmpuint (g_strv_length (pages), ==, 3);
  for (guint i = 0; pages[i] != NULL; i++)
    g_assert_true (g_str_has_suffix (pages[i], "quite short"));
}

static void
test_words_and_letters (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char    *letters = g_strnfill (5000, 'm');
  g_auto (GStrv)      pages = NULL;
  g_auto (GStrv)      hard = cut (letters);

  while (words->len < 5000)
    g_string_append (words, "onward ");
  pages = cut (words->str);
  for (guint i = 0; pages[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (pages[i], "onward") && g_str_has_suffix (pages[i], "onward"));
  g_assert_cmpuint (g_strv_length (hard), ==, 12);
}

/* A page never begins with an accent or the tail of an emoji. */
static void
test_clusters (void)
{
  static const char *const clusters[] = { "e\xcc\x81", "👩\xe2\x80\x8d🌾", "👍🏽", "नि" };

  for (guint c = 0; c < G_N_ELEMENTS (clusters); c++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (GStrv)      pages = NULL;

      while (g_utf8_strlen (text->str, -1) < 2000)
        g_string_append (text, clusters[c]);
      pages = cut (text->str);
      for (guint i = 0; pages[i] != NULL; i++)
        g_assert_true (g_str_has_prefix (pages[i], clusters[c]));
    }
}

static GPtrArray *
list_cards (const char *body,
            guint       step)
{
  g_autoptr (TendScript) script = tend_script_parse_body (body, NULL);

  return tend_card_list_for_step (script, step);
}

static void
test_from_step (void)
{
  g_autoptr (GPtrArray) one = list_cards ("<b>Sit</b> & rest.\n> a note of Ana Lind", 0);
  g_autoptr (GPtrArray) none = list_cards ("[bell]\n> a note of Ana Lind", 0);
  g_autofree char      *word = g_strnfill (120, 'm');
  g_autoptr (GPtrArray) long_word = list_cards (word, 0);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (tend_card_get_kind (one->pdata[0]), ==, TEND_CARD_WORDS);
  g_assert_cmpstr (tend_card_get_text (one->pdata[0]), ==, "<b>Sit</b> & rest.");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (long_word->len, ==, 1);
}

static void
test_fixed (void)
{
  g_autoptr (TendCard) black = tend_card_new_black ();
  g_autoptr (TendCard) land = tend_card_new_land ();

  g_assert_cmpint (tend_card_get_kind (black), ==, TEND_CARD_BLACK);
  g_assert_cmpstr (tend_card_get_text (black), ==, "");
  g_assert_cmpint (tend_card_get_kind (land), ==, TEND_CARD_LAND);
  g_assert_nonnull (strstr (tend_card_get_text (land), "Eyes open."));
}

/* A card has no property, so that g_object_new() cannot give it words either. */
static void
test_closed (void)
{
  g_autoptr (TendCard)    card = tend_card_new_black ();
  g_autofree GParamSpec **properties = NULL;
  guint                   n_properties;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (card), &n_properties);
  g_assert_cmpuint (n_properties, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card/short", test_short);
  g_test_add_func ("/card/p25-sentences", test_sentences);
  g_test_add_func ("/card/p25-lines", test_lines);
  g_test_add_func ("/card/p25-words-and-letters", test_words_and_letters);
  g_test_add_func ("/card/p26-clusters", test_clusters);
  g_test_add_func ("/card/p27-p28-from-step", test_from_step);
  g_test_add_func ("/card/fixed", test_fixed);
  g_test_add_func ("/card/p28-closed", test_closed);
  return g_test_run ();
}
