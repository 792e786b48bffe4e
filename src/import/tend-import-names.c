/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-names.h"

#include <string.h>

#include "tend-cell.h"
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
  g_auto (GStrv) words = words_of (name);
  g_auto (GStrv) others = words_of (other);

  return !all_within (words, others);
}

/* Where two names are joined, or NULL; the length of what joins them in @length. */
static const char *
find_joint (const char *name,
            gsize      *length)
{
  static const char *const joints[] = { " & ", " + ", " and ", " und ", " et ", " och ", " en " };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      g_autofree char *capitals = g_ascii_strup (joints[i], -1);
      const char      *at = strstr (name, joints[i]);

      if (at == NULL)
        at = strstr (name, capitals);
      *length = strlen (joints[i]);
      if (at != NULL)
        return at;
    }
  return NULL;
}

gboolean
tend_import_split_people (const char *name,
                          char      **first,
                          char      **second)
{
  gsize            length, further;
  const char      *joint = find_joint (name, &length);
  const char      *space;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (joint == NULL || find_joint (joint + length, &further) != NULL)
    return FALSE;
  one = g_strstrip (g_strndup (name, (gsize)(joint - name)));
  other = g_strstrip (g_strdup (joint + length));
  if (!tend_cell_is_name (one) || !tend_cell_is_name (other))
    return FALSE;
  space = strchr (other, ' ');
  *first = strchr (one, ' ') == NULL && space != NULL ? g_strconcat (one, space, NULL)
                                                      : g_steal_pointer (&one);
  *second = g_steal_pointer (&other);
  return TRUE;
}

/* Whether all letters of @word are capitals, two at least. */
static gboolean
is_capitals (const char *word)
{
  guint n_letters = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      if (g_unichar_islower (g_utf8_get_char (word)))
        return FALSE;
      n_letters += g_unichar_isupper (g_utf8_get_char (word)) ? 1 : 0;
    }
  return n_letters > 1;
}

static gboolean
set_parts (char  *given,
           char  *family,
           char **to_given,
           char **to_family)
{
  g_strstrip (given);
  g_strstrip (family);
  *to_given = given;
  *to_family = family;
  if (*given != '\0' && *family != '\0')
    return TRUE;
  g_clear_pointer (to_given, g_free);
  g_clear_pointer (to_family, g_free);
  return FALSE;
}

gboolean
tend_import_split_name (const char *name,
                        char      **given,
                        char      **family)
{
  const char *comma = strchr (name, ',');
  const char *space = strchr (name, ' ');
  char       *first;

  if (comma != NULL)
    return set_parts (g_strdup (comma + 1), g_strndup (name, (gsize)(comma - name)), given, family);
  /* Two words, the first of them a given name, or a family name in capitals. */
  if (space == NULL || strchr (space + 1, ' ') != NULL || !tend_cell_is_name (name) ||
      strchr (name, '.') != NULL || g_unichar_islower (g_utf8_get_char (name)))
    return FALSE;
  first = g_strndup (name, (gsize)(space - name));
  if (is_capitals (first) && !is_capitals (space + 1))
    return set_parts (g_strdup (space + 1), first, given, family);
  return set_parts (first, g_strdup (space + 1), given, family);
}
