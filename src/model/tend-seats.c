/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-seats.h"

#include "tend-error.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

static char *
say_free (int free_places)
{
  if (free_places <= 0)
    return g_strdup (_ ("No place is free."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d place is free.", "%d places are free.",
                                       (gulong)free_places),
                          free_places);
}

gboolean
tend_seats_may_offer (int         max,
                      int         taken,
                      int         held,
                      int         size,
                      const char *override_reason,
                      GError    **error)
{
  int              free_places = max - taken - held;
  g_autofree char *free_text = NULL;
  g_autofree char *size_text = NULL;

  g_return_val_if_fail (size > 0, FALSE);

  if (free_places >= size || !tend_text_is_blank (override_reason))
    return TRUE;

  free_text = say_free (free_places);
  size_text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d is needed.", "%d are needed.",
                                            (gulong)size),
                               size);
  g_set_error (error, TEND_ERROR, TEND_ERROR_FULL,
               /* Translators: as in "1 place is free. 2 are needed. Nothing was offered …" */
               _ ("%s %s Nothing was offered; to offer more than is free, give a reason."),
               free_text, size_text);
  return FALSE;
}

TendNextInLine
tend_seats_find_next (int                     free_places,
                      const TendWaitingParty *waiting,
                      guint                   n_waiting)
{
  TendNextInLine found = { -1, -1, FALSE };

  for (guint i = 0; i < n_waiting; i++)
    {
      if (waiting[i].size <= free_places)
        {
          found.next = (int)i;
          return found;
        }
      if (found.kept < 0)
        {
          found.kept = (int)i;
          found.kept_may_split = free_places > 0 && waiting[i].size > 1 &&
                                 waiting[i].togetherness == TEND_TOGETHERNESS_IF_POSSIBLE;
        }
    }
  return found;
}

char *
tend_seats_say_next (int                     free_places,
                     const TendWaitingParty *waiting,
                     guint                   n_waiting)
{
  TendNextInLine      found = tend_seats_find_next (free_places, waiting, n_waiting);
  g_autofree char    *free_text = say_free (free_places);
  g_autoptr (GString) said = g_string_new (free_text);

  if (n_waiting == 0)
    {
      g_string_append_printf (said, " %s", _ ("Nobody is waiting."));
      return g_string_free (g_steal_pointer (&said), FALSE);
    }
  if (found.next >= 0)
    {
      g_string_append_c (said, ' ');
      /* Translators: who is next on the waiting list */
      g_string_append_printf (said, _ ("Next: %s."), waiting[found.next].names);
    }
  if (found.kept >= 0)
    {
      const char *names = waiting[found.kept].names;

      g_string_append_c (said, ' ');
      if (free_places <= 0 || waiting[found.kept].size == 1)
        /* Translators: the first in the waiting list, while no place is free */
        g_string_append_printf (said, _ ("First in line: %s."), names);
      else if (found.kept_may_split)
        /* Translators: the names of a party that waits for places side by side */
        g_string_append_printf (said, _ ("%s come together if possible: ask whether one of them "
                                         "would come alone. They keep their place."),
                                names);
      else
        /* Translators: the names of a party that waits for places side by side */
        g_string_append_printf (said, _ ("%s come together and keep their place."), names);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}
