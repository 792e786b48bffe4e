/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-practice-kinds.h"

#include "tend-enum.h"

void
tend_practice_kinds_fill (gpointer chooser)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint                     n_kinds;
  const int                *kinds = tend_enum_values (TEND_TYPE_PRACTICE_KIND, &n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    gtk_string_list_append (words, tend_enum_label (TEND_TYPE_PRACTICE_KIND, kinds[i]));
  g_object_set (chooser, "model", words, NULL);
}

TendPracticeKind
tend_practice_kinds_get_selected (gpointer chooser)
{
  guint      n_kinds, selected;
  const int *kinds = tend_enum_values (TEND_TYPE_PRACTICE_KIND, &n_kinds);

  g_object_get (chooser, "selected", &selected, NULL);
  g_return_val_if_fail (selected < n_kinds, TEND_PRACTICE_TALK);
  return (TendPracticeKind)kinds[selected];
}

void
tend_practice_kinds_select (gpointer         chooser,
                            TendPracticeKind kind)
{
  guint      n_kinds;
  const int *kinds = tend_enum_values (TEND_TYPE_PRACTICE_KIND, &n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (kinds[i] == (int)kind)
      g_object_set (chooser, "selected", i, NULL);
}
