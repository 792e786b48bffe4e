/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cell-name.h"

#include <string.h>

#include "tend-cell.h"
#include "tend-header-words.h"

#define MOST_WORDS 8
#define LONGEST_NAME 200

/* All folded as by tend_header_words_fold(). */
static const char *const titles[] = { "dr", "mr", "mrs", "ms", "mx", "miss", "prof",
                                      "sir", "dame", "rev", "herr", "frau", "mme", "mlle",
                                      "m", "sr", "sra", "srta", "dhr", "mevr", "mw",
                                      "fru", "hr", "dra", "ing", "professor", "madame",
                                      "monsieur", NULL };
static const char *const suffixes[] = { "jr", "sr", "ii", "iii", "iv", "phd", "md", "msc", "ma",
                                        "ba", "dds", "esq", "rn", "lcsw", NULL };
static const char *const particles[] = { "van", "von", "der", "den", "de", "del", "della", "di",
                                         "da", "dos", "das", "du", "la", "le", "ten", "ter",
                                         "zu", "zum", "zur", "af", "av", "al", "el", "bin",
                                         "ibn", "t", "do", "dello", "degli", "st", NULL };
/* Who is no second person by name. */
static const char *const others[] = {
  "family", "friend", "friends", "partner", "partners", "guest", "guests", "husband", "wife",
  "co", "sons", "son", "soner", "sohne", "sohn", "zonen", "zoon", "fils",
  "hijos", "cie", "gmbh", "ltd", "inc", "ab", "sarl", "llc", "associates",
  "familie", "famille", "familia", "familj", "freunde", "mann", "kinder", "kids", "children",
  "company", "team", NULL
};

/* The words of @text, without those that are only punctuation. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray     *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  return words;
}

/* Words @from to before @to, or NULL for none. */
static char *
join_words (GPtrArray *words,
            guint      from,
            guint      to)
{
  GString *joined = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "",
                            (const char *)words->pdata[i]);
  if (joined->len > 0)
    return g_string_free (joined, FALSE);
  g_string_free (joined, TRUE);
  return NULL;
}

static void
drop_titles (GPtrArray *words)
{
  while (words->len > 1 && tend_header_words_is_one_of (words->pdata[0], titles))
    g_ptr_array_remove_index (words, 0);
  while (words->len > 1 && tend_header_words_is_one_of (words->pdata[words->len - 1], suffixes))
    {
      char *last;

      g_ptr_array_remove_index (words, words->len - 1);
      last = words->pdata[words->len - 1];
      if (g_str_has_suffix (last, ","))
        last[strlen (last) - 1] = '\0';
    }
}

/* Whether @word is written in capitals throughout, and is more than an initial. */
static gboolean
is_capitals (const char *word)
{
  guint n_letters = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      gunichar letter = g_utf8_get_char (word);

      if (g_unichar_islower (letter) || letter == '.')
        return FALSE;
      n_letters += g_unichar_isupper (letter) ? 1 : 0;
    }
  return n_letters > 1;
}

/* "MARTIN Chloé", "Chloé MARTIN": where the family name is, as it is in France. */
static gboolean
find_capitals (GPtrArray *words,
               guint     *from,
               guint     *to)
{
  guint n_capitals = 0;

  for (guint i = 0; i < words->len; i++)
    n_capitals += is_capitals (words->pdata[i]) ? 1 : 0;
  if (n_capitals == 0 || n_capitals == words->len)
    return FALSE;

  *from = is_capitals (words->pdata[0]) ? 0 : words->len - n_capitals;
  *to = *from + n_capitals;
  for (guint i = *from; i < *to; i++)
    if (!is_capitals (words->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
split_at_comma (const char *name,
                char      **given,
                char      **family)
{
  g_auto (GStrv)        parts = g_strsplit (name, ",", -1);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) behind = NULL;

  if (g_strv_length (parts) != 2)
    return FALSE;
  before = split_words (parts[0]);
  behind = split_words (parts[1]);
  drop_titles (before);
  drop_titles (behind);
  *family = join_words (before, 0, before->len);
  *given = join_words (behind, 0, behind->len);
  if (*family != NULL && *given != NULL)
    return TRUE;
  g_clear_pointer (family, g_free);
  g_clear_pointer (given, g_free);
  return FALSE;
}

gboolean
tend_cell_split_name (const char *name,
                      char      **given,
                      char      **family)
{
  g_autofree char      *clean = tend_cell_clean_line (name);
  g_autoptr (GPtrArray) words = NULL;
  guint                 from, to;

  *given = *family = NULL;
  if (clean == NULL || strlen (clean) > LONGEST_NAME || tend_cell_is_email (clean))
    return FALSE;
  words = split_words (clean);
  drop_titles (words);
  if (words->len > MOST_WORDS || words->len < 2)
    return FALSE;
  g_free (clean);
  clean = join_words (words, 0, words->len);
  if (strchr (clean, ',') != NULL)
    return split_at_comma (clean, given, family);

  if (!find_capitals (words, &from, &to))
    {
      to = words->len;
      for (from = 1; from < to - 1; from++)
        if (tend_header_words_is_one_of (words->pdata[from], particles))
          break;
    }
  /* "van der Berg" is a family name alone. */
  if (from > 0 && tend_header_words_is_one_of (words->pdata[0], particles))
    return FALSE;
  *family = join_words (words, from, to);
  *given = from > 0 ? join_words (words, 0, from) : join_words (words, to, words->len);
  return TRUE;
}

gboolean
tend_cell_can_split_name (const char *name)
{
  char             first[LONGEST_NAME + 1];
  const char      *space = name != NULL ? strchr (name, ' ') : NULL;
  g_autofree char *owned = NULL;
  g_autofree char *given = NULL;
  g_autofree char *family = NULL;

  /* Two words are the most common, and told without taking them apart. */
  if (space != NULL && strpbrk (space + 1, " ,@") == NULL && strlen (name) <= LONGEST_NAME &&
      tend_cell_peek_line (name, &owned) == name)
    {
      memcpy (first, name, (gsize)(space - name));
      first[space - name] = '\0';
      if (tend_header_words_is_one_of (first, titles) ||
          tend_header_words_is_one_of (space + 1, suffixes))
        return FALSE;
      if (strpbrk (first, ",@") == NULL && !tend_header_words_is_one_of (first, particles))
        return TRUE;
    }
  return tend_cell_split_name (name, &given, &family);
}

/* What stands between two people. */
typedef struct
{
  const char *text;
  gboolean    loose; /* also joins two family names: "Ortega y Gasset" */
} Joint;

static const Joint joints[] = {
  { "&", FALSE },
  { "+", FALSE },
  { "/", FALSE },
  { " and ", FALSE },
  { " und ", FALSE },
  { " och ", FALSE },
  { " et ", FALSE },
  { " en ", FALSE },
  { " y ", TRUE },
};

/* The only joint in @name, in lower case @lower. NULL when there is none, or several. */
static const Joint *
find_joint (const char *lower,
            gsize      *at)
{
  const Joint *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      const char *first = strstr (lower, joints[i].text);

      if (first == NULL)
        continue;
      if (found != NULL || strstr (first + 1, joints[i].text) != NULL)
        return NULL;
      found = &joints[i];
      *at = (gsize)(first - lower);
    }
  return found;
}

/* Whether @words could be a person's name or the beginning of one. */
static gboolean
are_of_name (GPtrArray *words)
{
  g_autofree char *whole = join_words (words, 0, words->len);

  if (whole == NULL || words->len > 4 || !tend_cell_is_name (whole) ||
      strpbrk (whole, "()[]\"") != NULL || tend_header_words_is_one_of (words->pdata[0], particles))
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    if (tend_header_words_is_one_of (words->pdata[i], others) ||
        (g_unichar_islower (g_utf8_get_char (words->pdata[i])) &&
         !tend_header_words_is_one_of (words->pdata[i], particles)))
      return FALSE;
  return TRUE;
}

static char **
make_pair (char *first,
           char *second)
{
  char **pair = g_new0 (char *, 3);

  pair[0] = first;
  pair[1] = second;
  return pair;
}

/* "Grace" and "Tom Bell" share a family name; "Grace Bell" and "Tom Ward" have each their own. */
static char **
pair_up (GPtrArray *left,
         GPtrArray *right,
         gboolean   loose)
{
  g_autofree char *first = join_words (left, 0, left->len);
  g_autofree char *second = join_words (right, 0, right->len);
  g_autofree char *given = NULL;
  g_autofree char *family = NULL;

  if (loose && right->len < 2)
    return NULL;
  if (left->len > 1 || right->len < 2)
    return make_pair (g_steal_pointer (&first), g_steal_pointer (&second));
  if (!tend_cell_split_name (second, &given, &family))
    return NULL;
  return make_pair (g_strconcat (first, " ", family, NULL), g_steal_pointer (&second));
}

char **
tend_cell_split_people (const char *name)
{
  g_autofree char      *clean = tend_cell_clean_line (name);
  g_autofree char      *lower = NULL;
  g_autofree char      *before = NULL;
  const char           *start = clean, *comma;
  const Joint          *joint;
  gsize                 at;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) right = NULL;
  g_autofree char      *family = NULL;

  if (clean == NULL || strlen (clean) > LONGEST_NAME)
    return NULL;
  comma = strchr (clean, ',');
  if (comma != NULL)
    {
      /* "Bell, Grace & Tom" */
      family = g_strstrip (g_strndup (clean, (gsize)(comma - clean)));
      start = comma + 1;
    }
  lower = g_ascii_strdown (start, -1);
  joint = find_joint (lower, &at);
  if (joint == NULL || strchr (start, ',') != NULL)
    return NULL;
  before = g_strndup (start, at);
  left = split_words (before);
  right = split_words (start + at + strlen (joint->text));
  if (left->len == 0 || right->len == 0 || !are_of_name (left) || !are_of_name (right))
    return NULL;
  if (family == NULL)
    return pair_up (left, right, joint->loose);

  if (left->len != 1 || right->len != 1 || !tend_cell_is_name (family) ||
      strchr (family, '&') != NULL)
    return NULL;
  return make_pair (g_strconcat (left->pdata[0], " ", family, NULL),
                    g_strconcat (right->pdata[0], " ", family, NULL));
}
