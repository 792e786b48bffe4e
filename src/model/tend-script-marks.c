/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-script-private.h"

#include <string.h>

#define MOST_BELLS 12

void
tend_script_skip_space (const char **at)
{
  while (g_ascii_isspace (**at))
    (*at)++;
}

gboolean
tend_script_read_word (const char **at,
                       const char  *word)
{
  gsize length = strlen (word);

  if (g_ascii_strncasecmp (*at, word, length) != 0 || g_ascii_isalpha ((*at)[length]))
    return FALSE;
  *at += length;
  return TRUE;
}

gboolean
tend_script_read_number (const char **at,
                         int         *number)
{
  if (!g_ascii_isdigit (**at))
    return FALSE;
  for (*number = 0; g_ascii_isdigit (**at); (*at)++)
    *number = MIN (*number * 10 + **at - '0', TEND_SCRIPT_LONGEST_PAUSE + 1);
  return TRUE;
}

/* "-" or an en dash, with or without space around it. */
gboolean
tend_script_read_dash (const char **at)
{
  tend_script_skip_space (at);
  if (**at == '-')
    *at += 1;
  else if (g_str_has_prefix (*at, "–"))
    *at += strlen ("–");
  else
    return FALSE;
  tend_script_skip_space (at);
  return TRUE;
}

/* How many seconds the unit at @at stands for; 0 when there is none. */
int
tend_script_read_unit (const char **at)
{
  static const struct
  {
    const char *word;
    int         seconds;
  } units[] = {
    { "s", 1 },
    { "sec", 1 },
    { "secs", 1 },
    { "second", 1 },
    { "seconds", 1 },
    { "m", 60 },
    { "min", 60 },
    { "mins", 60 },
    { "minute", 60 },
    { "minutes", 60 },
  };

  tend_script_skip_space (at);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (tend_script_read_word (at, units[i].word))
      return units[i].seconds;
  return 0;
}

/* "20s", "2 min", "1m30s"; or "20" alone, which leaves @has_unit FALSE. */
static gboolean
read_time (const char **at,
           int         *seconds,
           gboolean    *has_unit)
{
  int unit;
  int number;

  if (!tend_script_read_number (at, seconds))
    return FALSE;
  unit = tend_script_read_unit (at);
  *has_unit = unit > 0;
  if (unit == 0)
    return TRUE;
  if (*seconds > TEND_SCRIPT_LONGEST_PAUSE / unit)
    return FALSE;
  *seconds *= unit;

  tend_script_skip_space (at);
  if (unit == 60 && tend_script_read_number (at, &number))
    {
      if (tend_script_read_unit (at) != 1)
        return FALSE;
      *seconds += number;
    }
  return *seconds <= TEND_SCRIPT_LONGEST_PAUSE;
}

/* "pause 20s" and its kin; a unit after the second time holds for both. */
gboolean
tend_script_read_pause (const char *at,
                        int        *min,
                        int        *max)
{
  gboolean min_has_unit;
  gboolean max_has_unit;

  if (!tend_script_read_word (&at, "pause"))
    return FALSE;
  tend_script_skip_space (&at);
  if (!read_time (&at, min, &min_has_unit))
    return FALSE;
  *max = *min;
  max_has_unit = min_has_unit;
  if (tend_script_read_dash (&at))
    {
      const char *second = at;

      if (!read_time (&at, max, &max_has_unit))
        return FALSE;
      if (!min_has_unit && max_has_unit)
        {
          int ignored;

          tend_script_read_number (&second, &ignored);
          *min *= tend_script_read_unit (&second);
        }
    }
  if (*at != '\0' || !max_has_unit || *min > TEND_SCRIPT_LONGEST_PAUSE || *max < 1)
    return FALSE;
  if (*min > *max)
    {
      int swap = *min;

      *min = *max;
      *max = swap;
    }
  return TRUE;
}

gboolean
tend_script_read_bells (const char *at,
                        int        *bells)
{
  if (!tend_script_read_word (&at, "bell") && !tend_script_read_word (&at, "bells"))
    return FALSE;
  *bells = 1;
  tend_script_skip_space (&at);
  if (*at != '\0' && !tend_script_read_number (&at, bells))
    return FALSE;
  return *at == '\0' && *bells >= 1 && *bells <= MOST_BELLS;
}
