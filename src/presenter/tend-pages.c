/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-pages.h"

#include <string.h>

#include "tend-text.h"

/* A page holds this many characters; a line break takes the place of some. */
#define PAGE_SIZE 420
#define LINE_BREAK_SIZE 20

/* How far from the best place a cut may move to end at something better. */
#define NOTHING_BETTER 100000
#define BETWEEN_WORDS 160
#define AFTER_CLAUSE 80
#define AFTER_SENTENCE 20

static int
get_size (gunichar letter)
{
  return letter == '\n' ? 1 + LINE_BREAK_SIZE : 1;
}

static int
measure (const char *text)
{
  int size = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    size += get_size (g_utf8_get_char (text));
  return size;
}

static gboolean
is_one_of (gunichar    letter,
           const char *letters)
{
  return g_utf8_strchr (letters, -1, letter) != NULL;
}

/* Whether @next belongs to the character before it: an accent, the tail of an emoji. */
static gboolean
joins (gunichar before,
       gunichar next)
{
  return g_unichar_ismark (next) || next == 0x200d || before == 0x200d ||
         (next >= 0x1f3fb && next <= 0x1f3ff) || (next >= 0x1f1e6 && next <= 0x1f1ff);
}

/* What a cut between @before and @next costs; a negative number where it is not allowed. */
static int
get_penalty (gunichar before,
             gunichar next)
{
  if (before == '\n')
    return 0;
  if (is_one_of (before, "。！？"))
    return AFTER_SENTENCE;
  if (g_unichar_isspace (next) && is_one_of (before, ".?!…"))
    return AFTER_SENTENCE;
  if (g_unichar_isspace (next) && is_one_of (before, ",;:–—"))
    return AFTER_CLAUSE;
  if (g_unichar_isspace (next))
    return BETWEEN_WORDS;
  return joins (before, next) ? -1 : NOTHING_BETTER;
}

/* Where the first of the pages of @text ends. */
static const char *
find_cut (const char *text,
          int         size)
{
  int         n_pages = (size + PAGE_SIZE - 1) / PAGE_SIZE;
  int         target = size / n_pages;
  int         best_penalty = G_MAXINT;
  const char *best = NULL;
  const char *at = text;
  int         so_far = 0;

  while (*at != '\0')
    {
      gunichar before = g_utf8_get_char (at);
      int      penalty;

      so_far += get_size (before);
      at = g_utf8_next_char (at);
      if (so_far > PAGE_SIZE && best != NULL)
        break;
      penalty = get_penalty (before, g_utf8_get_char (at));
      if (penalty >= 0 && penalty + ABS (so_far - target) < best_penalty)
        {
          best_penalty = penalty + ABS (so_far - target);
          best = at;
        }
    }
  return best != NULL ? best : at;
}

GStrv
tend_pages_cut (const char *text)
{
  g_autoptr (GStrvBuilder) pages = g_strv_builder_new ();
  g_autofree char         *clean = tend_text_clean (text);
  const char              *rest = clean;

  if (tend_text_is_blank (clean))
    return g_strv_builder_end (pages);
  for (int size = measure (rest); size > 0; size = measure (rest))
    {
      const char      *cut = size <= PAGE_SIZE ? rest + strlen (rest) : find_cut (rest, size);
      g_autofree char *page = g_strndup (rest, (gsize)(cut - rest));

      if (!tend_text_is_blank (page))
        g_strv_builder_add (pages, g_strstrip (page));
      rest = cut;
      while (g_unichar_isspace (g_utf8_get_char (rest)))
        rest = g_utf8_next_char (rest);
    }
  return g_strv_builder_end (pages);
}
