/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-receipt-words.h"

#include "tend-date.h"
#include "tend-import-choice-words.h"
#include "tend-import-field.h"
#include "tend-shown-text.h"
#include "tend-text.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define LONGEST_NAME 80

static char *
say_count (TendVerdict verdict,
           guint       n)
{
  const char *domain = GETTEXT_PACKAGE;

  switch (verdict)
    {
    case TEND_VERDICT_NEW_INQUIRY:
      /* Translators: how many rows of a file brought somebody new */
      return g_strdup_printf (g_dngettext (domain, "%u new", "%u new", n), n);
    case TEND_VERDICT_ADDS_TO_KNOWN:
      return g_strdup_printf (
          g_dngettext (domain, "%u added to somebody known", "%u added to people known", n), n);
    case TEND_VERDICT_SAME_AS_BEFORE:
      return g_strdup_printf (g_dngettext (domain, "%u same as before", "%u same as before", n), n);
    case TEND_VERDICT_NEEDS_DECISION:
      return g_strdup_printf (
          g_dngettext (domain, "%u not decided about", "%u not decided about", n), n);
    case TEND_VERDICT_CANNOT_BE_USED:
      return g_strdup_printf (
          g_dngettext (domain, "%u that could not be used", "%u that could not be used", n), n);
    case TEND_VERDICT_LEFT_OUT:
    default:
      return g_strdup_printf (g_dngettext (domain, "%u left out", "%u left out", n), n);
    }
}

char *
tend_import_say_counts (const guint *counts)
{
  g_auto (GStrv) parts = g_new0 (char *, TEND_N_VERDICTS + 1);
  guint          n_parts = 0;

  g_return_val_if_fail (counts != NULL, NULL);

  for (guint i = 0; i < TEND_N_VERDICTS; i++)
    if (counts[i] > 0)
      parts[n_parts++] = say_count ((TendVerdict)i, counts[i]);
  if (n_parts == 0)
    return g_strdup (_ ("No rows"));
  return tend_text_join_names ((const char *const *)parts);
}

char *
tend_import_receipt_say_files (const TendImportReceipt *receipt)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (receipt != NULL, NULL);

  names = g_new0 (char *, receipt->files->len + 1);
  for (guint i = 0; i < receipt->files->len; i++)
    {
      const TendImportReceiptFile *file = g_ptr_array_index (receipt->files, i);

      names[i] = tend_shown_line (file->name, LONGEST_NAME);
    }
  return tend_text_join_names ((const char *const *)names);
}

char *
tend_import_receipt_say_when (const TendImportReceipt *receipt)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char      *date = NULL;
  g_autofree char      *day = NULL;
  g_autofree char      *time = NULL;

  g_return_val_if_fail (receipt != NULL, NULL);

  instant = g_date_time_new_from_iso8601 (receipt->imported, NULL);
  date = tend_instant_local_date (receipt->imported);
  if (instant == NULL || date == NULL)
    return g_strdup (receipt->imported);
  local = g_date_time_to_local (instant);
  day = tend_date_say_full (date);
  time = g_date_time_format (local, "%H:%M");
  /* Translators: a day and a time of day */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}

static void
add_choices (GPtrArray  *sentences,
             JsonObject *object)
{
  JsonNode  *node = json_object_get_member (object, "all_rows");
  JsonArray *nicks = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;

  for (guint i = 0; nicks != NULL && i < json_array_get_length (nicks); i++)
    {
      const char       *nick = json_array_get_string_element (nicks, i);
      TendImportChoices choice = tend_import_choice_from_nick (nick);

      if (choice != TEND_IMPORT_NO_CHOICE)
        g_ptr_array_add (sentences, g_strdup (tend_import_choice_say_made (choice)));
    }
}

static void
add_single_rows (GPtrArray  *sentences,
                 JsonObject *object)
{
  guint n = (guint)json_object_get_int_member_with_default (object, "single_rows", 0);

  if (n > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "%u row was decided about by itself.",
                                                   "%u rows were decided about by themselves.", n),
                                      n));
}

/* Translated, of what tend_import_field_nick() says. */
static const char *
say_field (const char *nick)
{
  for (guint i = 0; i < TEND_IMPORT_N_FIELDS; i++)
    if (g_strcmp0 (tend_import_field_nick ((TendImportField)i), nick) == 0)
      return tend_import_field_label ((TendImportField)i);
  return nick;
}

static void
add_columns (GPtrArray  *sentences,
             JsonObject *object)
{
  JsonNode         *node = json_object_get_member (object, "columns");
  g_autoptr (GList) headers = NULL;
  JsonObject       *columns;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  columns = json_node_get_object (node);
  headers = json_object_get_members (columns);
  for (GList *at = headers; at != NULL; at = at->next)
    {
      g_autofree char *header = tend_shown_line (at->data, LONGEST_NAME);
      const char      *nick = json_object_get_string_member_with_default (columns, at->data, "");

      if (g_str_equal (nick, tend_import_field_nick (TEND_IMPORT_FIELD_NONE)))
        /* Translators: the heading of a column */
        g_ptr_array_add (sentences, g_strdup_printf (_ ("“%s” was left out."), header));
      else
        /* Translators: the heading of a column, and what it is, such as "E-mail address" */
        g_ptr_array_add (sentences, g_strdup_printf (_ ("“%s” was taken for: %s."), header,
                                                     say_field (nick)));
    }
}

char **
tend_import_say_choices (const char *choices)
{
  GPtrArray           *sentences = g_ptr_array_new ();
  g_autoptr (JsonNode) root = choices != NULL ? json_from_string (choices, NULL) : NULL;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      JsonObject *object = json_node_get_object (root);

      add_columns (sentences, object);
      add_choices (sentences, object);
      add_single_rows (sentences, object);
    }
  g_ptr_array_add (sentences, NULL);
  return (char **)g_ptr_array_free (sentences, FALSE);
}
