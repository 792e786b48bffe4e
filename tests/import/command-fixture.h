/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "tend import" as it is called, and what its report says. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Runs "import" with @options, as a shell would read them, and @path, each NULL for none, where
 * people's things are in @folder. What it prints; NULL with @error. Free with g_free(). */
char *command_fixture_say (const char *folder,
                           const char *options,
                           const char *path,
                           GError    **error);

/* The same with "--json" before them: the object that is printed. Free with json_object_unref(). */
JsonObject *command_fixture_run (const char *folder,
                                 const char *options,
                                 const char *path,
                                 GError    **error);

/* The object in the text @json, which must hold one. Free with json_object_unref(). */
JsonObject *command_fixture_parse (const char *json);

/* Of a report: the first file; the row @i, its verdict, and its value @name, NULL for none. All
 * owned by @report. */
JsonObject *command_fixture_get_file (JsonObject *report);
JsonObject *command_fixture_get_row (JsonObject *report,
                                     guint       i);
const char *command_fixture_get_verdict (JsonObject *report,
                                         guint       i);
const char *command_fixture_get_value (JsonObject *report,
                                       guint       i,
                                       const char *name);

G_END_DECLS
