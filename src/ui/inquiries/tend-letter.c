/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-letter.h"

#include "tend-person.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>

char *
tend_letter_subject (TendInquiry *inquiry)
{
  const char *cohort = tend_inquiry_get_cohort_wished_title (inquiry);

  /* Translators: the subject of a letter; %s is a cohort, such as “Spring evenings” */
  return cohort != NULL ? g_strdup_printf (_ ("Your inquiry: %s"), cohort)
                        : g_strdup (_ ("Your inquiry about our groups"));
}

static char *
join_call_names (GListModel *members)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           names = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);

      g_strv_builder_add (builder, tend_person_get_call_name (person));
    }
  names = g_strv_builder_end (builder);
  return tend_text_join_names ((const char *const *)names);
}

char *
tend_letter_answer (TendInquiry *inquiry)
{
  GListModel         *members = G_LIST_MODEL (tend_inquiry_get_members (inquiry));
  g_autofree char    *names = join_call_names (members);
  g_autoptr (GString) letter = g_string_new (NULL);
  const char         *cohort = tend_inquiry_get_cohort_wished_title (inquiry);

  /* Translators: the beginning of a letter; the call names of one or several people */
  g_string_append_printf (letter, _ ("Dear %s,"), names);
  g_string_append (letter, "\n\n");
  g_string_append (letter, _ ("Thank you for writing, and for your interest in our groups."));
  if (cohort != NULL)
    {
      g_string_append_c (letter, ' ');
      /* Translators: in a letter; %s is a cohort, such as “Spring evenings” */
      g_string_append_printf (letter, _ ("You asked about “%s”."), cohort);
    }
  g_string_append (letter, "\n\n");
  if (g_list_model_get_n_items (members) > 1)
    g_string_append (letter,
                     _ ("Before we settle on places, I would like to speak with each of you for "
                        "a few minutes, so that you can ask what you would like to know. Which "
                        "times would suit you?"));
  else
    g_string_append (letter,
                     _ ("Before we settle on a place, I would like to speak with you for a few "
                        "minutes, so that you can ask what you would like to know. Which times "
                        "would suit you?"));
  g_string_append (letter, "\n\n");
  g_string_append (letter, _ ("Warm regards,"));
  g_string_append_c (letter, '\n');
  return g_string_free (g_steal_pointer (&letter), FALSE);
}

GStrv
tend_letter_addresses (TendInquiry *inquiry,
                       char       **unreachable)
{
  GListModel              *members = G_LIST_MODEL (tend_inquiry_get_members (inquiry));
  g_autoptr (GStrvBuilder) addresses = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_autoptr (GHashTable)   seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv)           names = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (TendPerson) person = g_list_model_get_item (members, i);
      char                  *folded = tend_text_fold_email (tend_person_get_email (person));

      if (folded == NULL || !tend_person_get_may_write (person))
        {
          g_strv_builder_add (others, tend_person_get_call_name (person));
          g_free (folded);
        }
      /* Partners may share an address. */
      else if (g_hash_table_add (seen, folded))
        g_strv_builder_add (addresses, tend_person_get_email (person));
    }
  names = g_strv_builder_end (others);
  *unreachable = names[0] != NULL ? tend_text_join_names ((const char *const *)names) : NULL;
  return g_strv_builder_end (addresses);
}

char *
tend_letter_mailto (const char *const *addresses,
                    const char        *subject,
                    const char        *body)
{
  g_autoptr (GString) uri = g_string_new ("mailto:");
  g_auto (GStrv)      lines = g_strsplit (body, "\n", -1);
  /* In e-mail a line ends with both. */
  g_autofree char *text = g_strjoinv ("\r\n", lines);

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (uri, ',');
      g_string_append_uri_escaped (uri, addresses[i], "@", TRUE);
    }
  g_string_append (uri, "?subject=");
  g_string_append_uri_escaped (uri, subject, NULL, FALSE);
  g_string_append (uri, "&body=");
  g_string_append_uri_escaped (uri, text, NULL, FALSE);
  return g_string_free (g_steal_pointer (&uri), FALSE);
}
