/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a JSON object that is being built, one a call, and the text of what was built. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* null when @text is NULL. */
void tend_json_add_text (JsonBuilder *builder,
                         const char  *name,
                         const char  *text);

void tend_json_add_number (JsonBuilder *builder,
                           const char  *name,
                           gint64       number);

void tend_json_add_boolean (JsonBuilder *builder,
                            const char  *name,
                            gboolean     value);

/* As text: most JSON readers keep only 53 bits of a number. null when @id is 0. */
void tend_json_add_id (JsonBuilder *builder,
                       const char  *name,
                       gint64       id);

/* An array of @texts, which end in NULL; an empty one when @texts is NULL. */
void tend_json_add_texts (JsonBuilder       *builder,
                          const char        *name,
                          const char *const *texts);

/* What follows belongs to the member @name, until json_builder_end_array() or
 * json_builder_end_object(). */
void tend_json_begin_array (JsonBuilder *builder,
                            const char  *name);
void tend_json_begin_object (JsonBuilder *builder,
                             const char  *name);

/* What was built, on one line that has no end. Free with g_free(). */
char *tend_json_to_line (JsonBuilder *builder);

/* What was built, indented, with a line end. Free with g_free(). */
char *tend_json_to_text (JsonBuilder *builder);

G_END_DECLS
