/* SPDX-License-Identifier: GPL-3.0-or-later */
/* As much of JSON Schema (draft 2020-12) as data/import-report.schema.json uses: type, enum,
 * properties, required, additionalProperties: false, items, minItems, minimum and pattern. Another
 * keyword aborts, so that nothing in a schema is silently passed over. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* NULL when @value is as @schema says; else where and how it is not. Free with g_free(). */
char *json_schema_find_fault (JsonObject *schema,
                              JsonNode   *value);

G_END_DECLS
