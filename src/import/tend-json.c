/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-json.h"

void
tend_json_add_text (JsonBuilder *builder,
                    const char  *name,
                    const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
tend_json_add_number (JsonBuilder *builder,
                      const char  *name,
                      gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
tend_json_add_boolean (JsonBuilder *builder,
                       const char  *name,
                       gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
tend_json_add_id (JsonBuilder *builder,
                  const char  *name,
                  gint64       id)
{
  g_autofree char *text = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  tend_json_add_text (builder, name, text);
}

void
tend_json_add_texts (JsonBuilder       *builder,
                     const char        *name,
                     const char *const *texts)
{
  tend_json_begin_array (builder, name);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

void
tend_json_begin_array (JsonBuilder *builder,
                       const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

void
tend_json_begin_object (JsonBuilder *builder,
                        const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static char *
to_string (JsonBuilder *builder,
           gboolean     pretty)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, pretty);
}

char *
tend_json_to_line (JsonBuilder *builder)
{
  return to_string (builder, FALSE);
}

char *
tend_json_to_text (JsonBuilder *builder)
{
  g_autofree char *text = to_string (builder, TRUE);

  return g_strconcat (text, "\n", NULL);
}
