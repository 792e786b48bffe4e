/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* Marks that only change how a letter of an alphabet sounds; elsewhere they are vowels, by which
 * alone two words may differ. */
static gboolean
is_accent (gunichar letter)
{
  return g_unichar_ismark (letter) &&
         (letter < 0x590 || (letter >= 0x1ab0 && letter <= 0x1dff) ||
          (letter >= 0x20d0 && letter <= 0x20ff) || (letter >= 0xfe20 && letter <= 0xfe2f));
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

      if (is_accent (letter))
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
  return g_str_is_ascii (text) ? fold_ascii (text) : fold_letters (text);
}

static char *
lower_case (const char *text)
{
  return g_str_is_ascii (text) ? g_ascii_strdown (text, -1) : g_utf8_strdown (text, -1);
}

char *
tend_text_fold_email (const char *address)
{
  g_autofree char *clean = tend_text_clean (address);
  g_autofree char *lower = clean != NULL ? lower_case (clean) : NULL;
  g_autofree char *domain = NULL;
  char            *at = lower != NULL ? strrchr (lower, '@') : NULL;

  /* "xn--bcher-kva.example" is how machines write "bücher.example". */
  if (at != NULL && strstr (at, "xn--") != NULL)
    domain = g_hostname_to_unicode (at + 1);
  if (domain == NULL)
    return lower == NULL || g_str_is_ascii (lower)
               ? g_steal_pointer (&lower)
               : g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  at[1] = '\0';
  return g_strconcat (lower, domain, NULL);
}

gboolean
tend_text_is_folded_email (const char *address)
{
  for (const char *at = address; *at != '\0'; at++)
    if (!g_ascii_isgraph (*at) || g_ascii_isupper (*at))
      return FALSE;
  return *address != '\0' && strstr (address, "xn--") == NULL;
}

char *
tend_text_fold_phone (const char *number)
{
  g_autofree char *digits = number != NULL ? g_malloc (strlen (number) + 1) : NULL;
  gsize            length = 0;

  for (const char *at = number; at != NULL && *at != '\0'; at++)
    if (g_ascii_isdigit (*at) || (*at == '+' && length == 0))
      digits[length++] = *at;

  if (length == 0 || (length == 1 && *digits == '+'))
    return NULL;
  digits[length] = '\0';
  return g_steal_pointer (&digits);
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
