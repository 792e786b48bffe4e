/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What "tend import --json" prints is what its schema says, of every sample. */
#include "command-fixture.h"
#include "import-fixture.h"
#include "json-schema.h"
#include "tend-import-field.h"

static JsonObject *
load_schema (const char *name)
{
  g_autofree char       *path = g_build_filename (g_getenv ("TEND_SCHEMAS"), name, NULL);
  g_autoptr (GError)     error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();

  json_parser_load_from_file (parser, path, &error);
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

/* Runs the command with @option and @path (NULL: none of either), and holds what it prints against
 * @schema_name. Returns it. */
static JsonObject *
check_run (const char *schema_name,
           const char *folder,
           const char *option,
           const char *path)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (JsonObject) schema = load_schema (schema_name);
  g_autoptr (JsonObject) printed = command_fixture_run (folder, option, path, &error);
  g_autoptr (JsonNode)   root = NULL;
  g_autofree char       *fault = NULL;

  g_assert_no_error (error);
  root = json_node_init_object (json_node_alloc (), printed);
  fault = json_schema_find_fault (schema, root);
  if (fault != NULL)
    g_error ("%s: %s", path != NULL ? path : option, fault);
  return g_steal_pointer (&printed);
}

/* What has to be said before the sample @name is imported, or NULL. */
static const char *
find_answer (const char *name)
{
  return g_str_equal (name, "calendly.csv") ? "--column='Response 1=screening'" : NULL;
}

/* As a plan, as an import, again when there is nothing new, in the list, and taken back. */
static void
test_sample (gconstpointer name)
{
  static const char      report[] = "import-report.schema.json";
  static const char      list[] = "import-list.schema.json";
  g_autofree char       *folder = store_fixture_new_folder ();
  g_autofree char       *path = import_fixture_path (name);
  g_autofree char       *undo = NULL;
  g_autoptr (JsonObject) plan = check_run (report, folder, "--dry-run", path);
  g_autoptr (JsonObject) before = check_run (list, folder, "--list", NULL);
  g_autoptr (JsonObject) done = check_run (report, folder, find_answer (name), path);
  g_autoptr (JsonObject) again = check_run (report, folder, NULL, path);
  g_autoptr (JsonObject) after = check_run (list, folder, "--list", NULL);
  g_autoptr (JsonObject) undone = NULL;
  gboolean               anything = !json_object_get_null_member (done, "import");

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (plan, "rows")), >, 0);
  g_assert_true (json_object_get_null_member (again, "action"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (before, "imports")), ==,
                    0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (after, "imports")), ==,
                    anything ? 1 : 0);
  if (anything)
    {
      undo = g_strconcat ("--undo=", json_object_get_string_member (done, "import"), NULL);
      undone = check_run ("import-undo.schema.json", folder, undo, NULL);
      g_assert_true (json_object_get_boolean_member (undone, "complete"));
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (undone, "reversed")),
                        >, 0);
    }
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
  g_autoptr (JsonObject) schema = load_schema ("import-report.schema.json");
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
