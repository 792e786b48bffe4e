/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-shown-text.h"

/* No language puts more on one letter. */
#define MOST_MARKS 8
/* Where to break a longer word is looked for by trying it out anew for each line, which takes
 * seconds for thousands of letters. */
#define LONGEST_WORD 80

#define ZERO_WIDTH_SPACE 0x200b
#define FIRST_STRONG_ISOLATE 0x2068
#define POP_ISOLATE 0x2069
#define POP_EMBEDDING 0x202c

/* What is open at a place of the text. */
typedef struct
{
  guint    isolates;
  guint    embeddings; /* within the innermost isolate */
  gboolean turned;     /* whether there was any mark of direction */
} Direction;

/* Whether @c stays. What closes more than was opened does not. */
static gboolean
take_direction (Direction *direction,
                gunichar   c)
{
  if ((c < 0x202a || c > 0x202e) && (c < 0x2066 || c > POP_ISOLATE))
    return TRUE;
  direction->turned = TRUE;
  if (c == POP_EMBEDDING)
    {
      if (direction->embeddings == 0)
        return FALSE;
      direction->embeddings--;
    }
  else if (c < 0x2066)
    direction->embeddings++;
  else if (c == POP_ISOLATE)
    {
      if (direction->isolates == 0)
        return FALSE;
      direction->isolates--;
      direction->embeddings = 0;
    }
  else
    {
      direction->isolates++;
      direction->embeddings = 0;
    }
  return TRUE;
}

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
}

static char *
show (const char *text,
      guint       longest,
      gboolean    one_line)
{
  GString  *shown = g_string_new (NULL);
  Direction direction = { 0 };
  guint     n_characters = 0, n_marks = 0, n_unbroken = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0;
      if (n_marks > MOST_MARKS || !take_direction (&direction, c))
        continue;
      if (n_characters++ >= longest)
        {
          g_string_append (shown, "…");
          break;
        }
      n_unbroken = g_unichar_isspace (c) ? 0 : n_unbroken + 1;
      if (n_unbroken > LONGEST_WORD && n_marks == 0)
        {
          g_string_append_unichar (shown, ZERO_WIDTH_SPACE);
          n_unbroken = 1;
        }
      g_string_append_unichar (shown, one_line && is_line_break (c) ? ' ' : c);
    }
  if (direction.turned)
    {
      g_string_prepend_unichar (shown, FIRST_STRONG_ISOLATE);
      for (guint i = 0; i <= direction.isolates; i++)
        g_string_append_unichar (shown, POP_ISOLATE);
    }
  return g_string_free (shown, FALSE);
}

char *
tend_shown_text (const char *text,
                 guint       longest)
{
  return text != NULL ? show (text, longest, FALSE) : NULL;
}

char *
tend_shown_line (const char *text,
                 guint       longest)
{
  return text != NULL ? show (text, longest, TRUE) : NULL;
}
