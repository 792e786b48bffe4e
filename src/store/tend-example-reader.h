/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of data/example/example.json: everything in it is relative to a day. See
 * data/example/README.md. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The file as it ships. */
JsonNode *tend_example_read (GError **error);

/* The text of @name, with "{next-year}" filled in; NULL when absent. Free with g_free(). */
char *tend_example_text (JsonObject *object,
                         const char *name,
                         const char *today);

/* The member @name as it stands, for keys and states; NULL when absent. */
const char *tend_example_word (JsonObject *object,
                               const char *name);

int tend_example_number (JsonObject *object,
                         const char *name,
                         int         absent);

/* A number of days from @today as a date; NULL when absent. Free with g_free(). */
char *tend_example_date (JsonObject *object,
                         const char *name,
                         const char *today);

/* "-4 21:14" as an instant, not later than now; NULL when absent. Free with g_free(). */
char *tend_example_instant (JsonObject *object,
                            const char *name,
                            const char *today);

/* The members of the array @name, each an object; empty when absent. Free with g_list_free(). */
GList *tend_example_list (JsonObject *object,
                          const char *name);

G_END_DECLS
