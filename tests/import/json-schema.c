/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-schema.h"

static const char *const keywords[] = {
  "$schema",
  "title",
  "description",
  "type",
  "enum",
  "minimum",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "minItems",
  "pattern",
};

static char *find_fault (JsonObject *schema,
                         JsonNode   *value,
                         const char *path);

static void
assert_known (JsonObject *schema)
{
  g_autoptr (GList) members = json_object_get_members (schema);

  for (GList *at = members; at != NULL; at = at->next)
    {
      gboolean known = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
        known = known || g_str_equal (at->data, keywords[i]);
      if (!known)
        g_error ("The schema uses “%s”, which is not looked at", (const char *)at->data);
    }
}

static const char *
type_of (JsonNode *value)
{
  switch (JSON_NODE_TYPE (value))
    {
    case JSON_NODE_OBJECT:
      return "object";
    case JSON_NODE_ARRAY:
      return "array";
    case JSON_NODE_NULL:
      return "null";
    case JSON_NODE_VALUE:
    default:
      break;
    }
  if (json_node_get_value_type (value) == G_TYPE_BOOLEAN)
    return "boolean";
  if (json_node_get_value_type (value) == G_TYPE_STRING)
    return "string";
  return json_node_get_value_type (value) == G_TYPE_INT64 ? "integer" : "number";
}

static gboolean
is_of_type (JsonNode *types,
            JsonNode *value)
{
  JsonArray *list;

  if (types == NULL)
    return TRUE;
  if (JSON_NODE_HOLDS_VALUE (types))
    return g_str_equal (json_node_get_string (types), type_of (value));
  list = json_node_get_array (types);
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (g_str_equal (json_array_get_string_element (list, i), type_of (value)))
      return TRUE;
  return FALSE;
}

static gboolean
is_among (JsonArray *list,
          JsonNode  *value)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (json_node_equal (json_array_get_element (list, i), value))
      return TRUE;
  return list == NULL;
}

static JsonArray *
get_array (JsonObject *schema,
           const char *name)
{
  return json_object_has_member (schema, name) ? json_object_get_array_member (schema, name) : NULL;
}

/* The members that are there are as described, and those that must be there are. */
static char *
find_object_fault (JsonObject *schema,
                   JsonObject *value,
                   const char *path)
{
  JsonObject       *properties = json_object_has_member (schema, "properties")
                                     ? json_object_get_object_member (schema, "properties")
                                     : NULL;
  JsonArray        *required = get_array (schema, "required");
  g_autoptr (GList) members = json_object_get_members (value);

  for (guint i = 0; required != NULL && i < json_array_get_length (required); i++)
    if (!json_object_has_member (value, json_array_get_string_element (required, i)))
      return g_strdup_printf ("%s: has no %s", path, json_array_get_string_element (required, i));
  for (GList *at = members; at != NULL; at = at->next)
    {
      g_autofree char *inside = g_strdup_printf ("%s/%s", path, (const char *)at->data);
      char            *fault;

      if (properties == NULL || !json_object_has_member (properties, at->data))
        {
          if (json_object_get_boolean_member_with_default (schema, "additionalProperties", TRUE))
            continue;
          return g_strdup_printf ("%s: is not described", inside);
        }
      fault = find_fault (json_object_get_object_member (properties, at->data),
                          json_object_get_member (value, at->data), inside);
      if (fault != NULL)
        return fault;
    }
  return NULL;
}

static char *
find_array_fault (JsonObject *schema,
                  JsonArray  *value,
                  const char *path)
{
  guint n = json_array_get_length (value);

  if (n < json_object_get_int_member_with_default (schema, "minItems", 0))
    return g_strdup_printf ("%s: has too few items", path);
  if (!json_object_has_member (schema, "items"))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *inside = g_strdup_printf ("%s/%u", path, i);
      char            *fault = find_fault (json_object_get_object_member (schema, "items"),
                                           json_array_get_element (value, i), inside);

      if (fault != NULL)
        return fault;
    }
  return NULL;
}

static char *
find_value_fault (JsonObject *schema,
                  JsonNode   *value,
                  const char *path)
{
  if (json_object_has_member (schema, "pattern") &&
      json_node_get_value_type (value) == G_TYPE_STRING &&
      !g_regex_match_simple (json_object_get_string_member (schema, "pattern"),
                             json_node_get_string (value), 0, 0))
    return g_strdup_printf ("%s: “%s” does not match", path, json_node_get_string (value));
  if (json_object_has_member (schema, "minimum") &&
      json_node_get_value_type (value) == G_TYPE_INT64 &&
      json_node_get_int (value) < json_object_get_int_member (schema, "minimum"))
    return g_strdup_printf ("%s: is too small", path);
  return NULL;
}

static char *
find_fault (JsonObject *schema,
            JsonNode   *value,
            const char *path)
{
  assert_known (schema);
  if (!is_of_type (json_object_get_member (schema, "type"), value))
    return g_strdup_printf ("%s: is %s", path, type_of (value));
  if (!is_among (get_array (schema, "enum"), value))
    return g_strdup_printf ("%s: is none of those allowed", path);
  if (JSON_NODE_HOLDS_OBJECT (value))
    return find_object_fault (schema, json_node_get_object (value), path);
  if (JSON_NODE_HOLDS_ARRAY (value))
    return find_array_fault (schema, json_node_get_array (value), path);
  return JSON_NODE_HOLDS_VALUE (value) ? find_value_fault (schema, value, path) : NULL;
}

char *
json_schema_find_fault (JsonObject *schema,
                        JsonNode   *value)
{
  return find_fault (schema, value, "");
}
