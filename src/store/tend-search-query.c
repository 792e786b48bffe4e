/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person typed, in the language of FTS5. The index does not keep where a word stands, so
 * what FTS5 would take for several words in a row must come to it one by one. */
#include "tend-search-index.h"

/* Accents that FTS5 takes for part of the letter before. */
static const gunichar accents[] = { 0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x309,
                                    0x30a, 0x30b, 0x30c, 0x30f, 0x311, 0x31b, 0x323, 0x324, 0x325,
                                    0x326, 0x327, 0x328, 0x32d, 0x32e, 0x330, 0x331 };

/* Letters to us that FTS5 takes for marks between words: vowel signs of New Tai Lue and Vedic. */
static gboolean
is_between_words (gunichar c)
{
  return (c >= 0x19b0 && c <= 0x19c9) || c == 0x1cf2 || c == 0x1cf3;
}

static gboolean
is_of_word (gunichar c,
            gboolean in_word)
{
  if (g_unichar_isalnum (c))
    return !is_between_words (c);
  for (guint i = 0; in_word && i < G_N_ELEMENTS (accents); i++)
    if (accents[i] == c)
      return TRUE;
  return FALSE;
}

/* Appends the words in @typed, which has no white space: each whole, the last as a beginning. */
static void
append_words (GString    *query,
              const char *typed)
{
  gboolean in_word = FALSE, any = FALSE;

  for (const char *at = typed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_of_word (c, in_word))
        {
          in_word = FALSE;
          continue;
        }
      if (!in_word)
        g_string_append_printf (query, "%s\"", any ? "\" " : query->len > 0 ? " "
                                                                            : "");
      in_word = any = TRUE;
      g_string_append_unichar (query, c);
    }
  if (any)
    g_string_append (query, "\"*");
}

char *
tend_search_query (const char *typed)
{
  g_autofree char    *valid = g_utf8_make_valid (typed != NULL ? typed : "", -1);
  g_auto (GStrv)      words = g_strsplit_set (valid, " \t\r\n", -1);
  g_autoptr (GString) query = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    append_words (query, *word);
  return query->len > 0 ? g_string_free (g_steal_pointer (&query), FALSE) : NULL;
}
