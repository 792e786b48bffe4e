/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-names.h"

#include "tend-text.h"

static char **
words_of (const char *name)
{
  g_autofree char *folded = tend_text_fold (name);
  GStrvBuilder    *builder = g_strv_builder_new ();
  g_auto (GStrv)   parts = g_strsplit_set (folded, " ,.\t\"()", -1);
  char           **words;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  words = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return words;
}

/* A single letter stands for every word that begins with it. */
static gboolean
words_agree (const char *first,
             const char *second)
{
  if (g_utf8_strlen (first, -1) == 1 || g_utf8_strlen (second, -1) == 1)
    return g_utf8_get_char (first) == g_utf8_get_char (second);
  return g_str_equal (first, second);
}

static gboolean
all_within (char **few,
            char **many)
{
  for (guint i = 0; few[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; many[k] != NULL && !found; k++)
        found = words_agree (few[i], many[k]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

gboolean
tend_import_names_agree (const char *first,
                         const char *second)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) others = NULL;

  if (first == NULL || second == NULL || g_str_equal (first, second))
    return TRUE;
  words = words_of (first);
  others = words_of (second);
  return all_within (words, others) || all_within (others, words);
}

gboolean
tend_import_name_says_more (const char *name,
                            const char *other)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) others = NULL;

  if (g_str_equal (name, other))
    return FALSE;
  words = words_of (name);
  others = words_of (other);
  return !all_within (words, others);
}
