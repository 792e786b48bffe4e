/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-text.h"

#include <glib/gi18n-lib.h>

char *
tend_text_clean (const char *text)
{
  g_autofree char *copy = NULL;

  if (text == NULL)
    return NULL;
  copy = g_strstrip (g_strdup (text));
  return *copy != '\0' ? g_steal_pointer (&copy) : NULL;
}

gboolean
tend_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar)*text >= 0x80)
      return FALSE;
  return TRUE;
}

/* What tend_text_fold() does, for the most common text by far. */
static char *
fold_ascii (const char *text)
{
  char    *folded = g_malloc (strlen (text) + 1);
  char    *to = folded;
  gboolean gap = FALSE;

  for (; *text != '\0'; text++)
    if (strchr (" \t\n\r\f", *text) != NULL)
      gap = to > folded;
    else
      {
        if (gap)
          *to++ = ' ';
        gap = FALSE;
        *to++ = g_ascii_tolower (*text);
      }
  *to = '\0';
  return folded;
}

static char *
fold_letters (const char *text)
{
  g_autofree char    *valid = g_utf8_make_valid (text, -1);
  g_autofree char    *decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char    *folded = g_utf8_casefold (decomposed, -1);
  g_autoptr (GString) plain = g_string_sized_new (strlen (folded));
  gboolean            gap = FALSE;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_ismark (letter))
        continue;
      if (g_unichar_isspace (letter))
        {
          gap = plain->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (plain, ' ');
      gap = FALSE;
      g_string_append_unichar (plain, letter);
    }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

char *
tend_text_fold (const char *text)
{
  if (text == NULL)
    return g_strdup ("");
  return is_ascii (text) ? fold_ascii (text) : fold_letters (text);
}

char *
tend_text_fold_email (const char *address)
{
  g_autofree char *clean = tend_text_clean (address);

  if (clean == NULL)
    return NULL;
  if (!is_ascii (clean))
    return g_utf8_strdown (clean, -1);
  for (char *at = clean; *at != '\0'; at++)
    *at = g_ascii_tolower (*at);
  return g_steal_pointer (&clean);
}

char *
tend_text_fold_phone (const char *number)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = number; at != NULL && *at != '\0'; at++)
    if (g_ascii_isdigit (*at) || (*at == '+' && digits->len == 0))
      g_string_append_c (digits, *at);

  if (digits->len == 0 || g_str_equal (digits->str, "+"))
    return NULL;
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

char *
tend_text_join_names (const char *const *names)
{
  guint               count = names != NULL ? g_strv_length ((char **)names) : 0;
  g_autoptr (GString) most = g_string_new (NULL);

  if (count == 0)
    return g_strdup ("");
  if (count == 1)
    return g_strdup (names[0]);

  for (guint i = 0; i + 1 < count; i++)
    {
      if (i > 0)
        /* Translators: between the names of a list, except before the last: "Ana, Li and Sam" */
        g_string_append (most, C_ ("names", ", "));
      g_string_append (most, names[i]);
    }
  /* Translators: the last of several names that belong together: "Ana, Li" "and Sam" */
  return g_strdup_printf (C_ ("names", "%s and %s"), most->str, names[count - 1]);
}
