/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-example-reader.h"

#include "tend-date.h"
#include "tend-store-resources.h"

#define EXAMPLE_PATH "/app/tend/Tend/example/example.json"

JsonNode *
tend_example_read (GError **error)
{
  g_autoptr (GBytes)     bytes = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  g_resources_register (tend_store_get_resource ());
  bytes = g_resources_lookup_data (EXAMPLE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                                    (gssize)g_bytes_get_size (bytes), error))
    return NULL;
  return json_parser_steal_root (parser);
}

const char *
tend_example_word (JsonObject *object,
                   const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

char *
tend_example_text (JsonObject *object,
                   const char *name,
                   const char *today)
{
  const char         *text = tend_example_word (object, name);
  g_autoptr (GString) filled = NULL;
  g_autofree char    *next_year = NULL;

  if (text == NULL)
    return NULL;
  next_year = g_strdup_printf ("%d", (int)g_ascii_strtoll (today, NULL, 10) + 1);
  filled = g_string_new (text);
  g_string_replace (filled, "{next-year}", next_year, 0);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

int
tend_example_number (JsonObject *object,
                     const char *name,
                     int         absent)
{
  return (int)json_object_get_int_member_with_default (object, name, absent);
}

char *
tend_example_date (JsonObject *object,
                   const char *name,
                   const char *today)
{
  if (!json_object_has_member (object, name))
    return NULL;
  return tend_date_add_days (today, tend_example_number (object, name, 0));
}

char *
tend_example_instant (JsonObject *object,
                      const char *name,
                      const char *today)
{
  const char      *text = tend_example_word (object, name);
  const char      *time = NULL;
  g_autofree char *date = NULL;
  g_autofree char *instant = NULL;
  g_autofree char *now = tend_now ();

  if (text == NULL)
    return NULL;
  time = strchr (text, ' ');
  date = tend_date_add_days (today, (int)g_ascii_strtoll (text, NULL, 10));
  instant = tend_instant_new (date, time != NULL ? time + 1 : NULL, NULL);
  return g_strdup (g_strcmp0 (instant, now) > 0 ? now : instant);
}

GList *
tend_example_list (JsonObject *object,
                   const char *name)
{
  GList     *list = NULL;
  JsonArray *array = NULL;

  if (json_object_has_member (object, name))
    array = json_object_get_array_member (object, name);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    list = g_list_prepend (list, json_array_get_object_element (array, i));
  return g_list_reverse (list);
}
