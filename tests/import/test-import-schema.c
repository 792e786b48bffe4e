/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What "tend import --json" prints is what its schema says, of every sample. */
#include "import-fixture.h"
#include "json-schema.h"
#include "tend-import-command.h"
#include "tend-import-field.h"

static JsonObject *
load_schema (void)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();

  json_parser_load_from_file (parser, g_getenv ("TEND_REPORT_SCHEMA"), &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

static char *
fault_of (const char *schema,
          const char *value)
{
  g_autoptr (JsonNode) of = json_from_string (schema, NULL);
  g_autoptr (JsonNode) node = json_from_string (value, NULL);

  return json_schema_find_fault (json_node_get_object (of), node);
}

/* A validator that finds no fault is none. */
static void
test_finds_faults (void)
{
  static const struct
  {
    const char *schema;
    const char *good;
    const char *bad;
  } cases[] = {
    { "{\"type\": \"string\"}", "\"a\"", "1" },
    { "{\"type\": [\"integer\", \"null\"]}", "null", "true" },
    { "{\"type\": \"integer\"}", "2", "2.5" },
    { "{\"enum\": [\"a\", null]}", "null", "\"b\"" },
    { "{\"pattern\": \"^[0-9]+$\"}", "\"12\"", "\"1x\"" },
    { "{\"minimum\": 1}", "1", "0" },
    { "{\"minItems\": 1}", "[1]", "[]" },
    { "{\"items\": {\"type\": \"string\"}}", "[\"a\"]", "[\"a\", 1]" },
    { "{\"required\": [\"a\"]}", "{\"a\": 1}", "{\"b\": 1}" },
    { "{\"properties\": {\"a\": {\"type\": \"null\"}}}", "{\"a\": null}", "{\"a\": 1}" },
    { "{\"properties\": {\"a\": {}}, \"additionalProperties\": false}",
      "{\"a\": 1}", "{\"b\": 1}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *none = fault_of (cases[i].schema, cases[i].good);
      g_autofree char *some = fault_of (cases[i].schema, cases[i].bad);

      g_assert_null (none);
      g_assert_nonnull (some);
    }
}

/* Runs the command and holds what it prints against the schema. Returns it. */
static JsonNode *
check_run (const char *folder,
           const char *option,
           const char *path)
{
  char *argv[] = { (char *)"import", (char *)"--json", (char *)path, (char *)option, NULL };

  g_autoptr (GError)     error = NULL;
  g_autoptr (JsonObject) schema = load_schema ();
  g_autoptr (JsonNode)   root = NULL;
  g_autofree char       *output = NULL;
  g_autofree char       *fault = NULL;

  tend_import_command_perform (option != NULL ? 4 : 3, argv, folder, &output, &error);
  g_assert_no_error (error);
  root = json_from_string (output, &error);
  g_assert_no_error (error);
  fault = json_schema_find_fault (schema, root);
  if (fault != NULL)
    g_error ("%s: %s", path, fault);
  return g_steal_pointer (&root);
}

/* As a plan, as an import, and again when there is nothing new. */
static void
test_sample (gconstpointer name)
{
  g_autofree char     *folder = store_fixture_new_folder ();
  g_autofree char     *path = import_fixture_path (name);
  g_autoptr (JsonNode) plan = check_run (folder, "--dry-run", path);
  g_autoptr (JsonNode) done = check_run (folder, NULL, path);
  g_autoptr (JsonNode) again = check_run (folder, NULL, path);
  JsonArray           *rows;

  rows = json_object_get_array_member (json_node_get_object (plan), "rows");
  g_assert_cmpuint (json_array_get_length (rows), >, 0);
  g_assert_true (json_object_get_null_member (json_node_get_object (again), "action"));
  store_fixture_remove_folder (g_steal_pointer (&folder));
}

static void
add_samples (void)
{
  g_autofree char   *folder = import_fixture_path ("");
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   dir = g_dir_open (folder, 0, &error);
  const char        *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.')
      {
        g_autofree char *path = g_strdup_printf ("/import/schema/%s", name);

        g_test_add_data_func_full (path, g_strdup (name), test_sample, g_free);
      }
}

/* What a column can be, and what can be decided, is listed as the program has it. */
static void
test_lists_are_whole (void)
{
  g_autoptr (JsonObject) schema = load_schema ();
  g_autofree char       *text = NULL;
  g_autoptr (JsonNode)   root = json_node_init_object (json_node_alloc (), schema);

  text = json_to_string (root, FALSE);
  for (guint i = 0; i < TEND_IMPORT_N_FIELDS; i++)
    {
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", tend_import_field_nick (i));

      g_assert_nonnull (strstr (text, quoted));
    }
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    {
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", tend_import_choice_nick (1u << i));

      g_assert_nonnull (strstr (text, quoted));
    }
  for (guint i = 0; i < TEND_N_ENCODINGS; i++)
    {
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", tend_encoding_nick (i));

      g_assert_nonnull (strstr (text, quoted));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/schema/finds-faults", test_finds_faults);
  g_test_add_func ("/import/schema/lists-are-whole", test_lists_are_whole);
  add_samples ();
  return g_test_run ();
}
