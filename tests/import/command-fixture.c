/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-fixture.h"

#include "tend-import-command.h"

char *
command_fixture_say (const char *folder,
                     const char *options,
                     const char *path,
                     GError    **error)
{
  g_autofree char *quoted = path != NULL ? g_shell_quote (path) : g_strdup ("");
  g_autofree char *line = g_strjoin (" ", "import", options != NULL ? options : "", quoted, NULL);
  g_auto (GStrv)   argv = NULL;
  char            *output = NULL;
  int              argc;

  if (g_shell_parse_argv (line, &argc, &argv, error))
    tend_import_command_perform (argc, argv, folder, &output, error);
  return output;
}

JsonObject *
command_fixture_run (const char *folder,
                     const char *options,
                     const char *path,
                     GError    **error)
{
  g_autofree char *all = g_strconcat ("--json", options != NULL ? " " : NULL, options, NULL);
  g_autofree char *output = command_fixture_say (folder, all, path, error);

  return output != NULL ? command_fixture_parse (output) : NULL;
}

JsonObject *
command_fixture_parse (const char *json)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);

  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (root));
}

JsonObject *
command_fixture_get_file (JsonObject *report)
{
  return json_array_get_object_element (json_object_get_array_member (report, "files"), 0);
}

JsonObject *
command_fixture_get_row (JsonObject *report,
                         guint       i)
{
  return json_array_get_object_element (json_object_get_array_member (report, "rows"), i);
}

const char *
command_fixture_get_verdict (JsonObject *report,
                             guint       i)
{
  return json_object_get_string_member (command_fixture_get_row (report, i), "verdict");
}

const char *
command_fixture_get_value (JsonObject *report,
                           guint       i,
                           const char *name)
{
  JsonObject *row = command_fixture_get_row (report, i);
  JsonObject *values = json_object_get_object_member (row, "values");

  return json_object_get_null_member (values, name) ? NULL
                                                    : json_object_get_string_member (values, name);
}
