/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-fixture.h"
#include "import-fixture.h"
#include "tend-error.h"
#include "tend-import-command.h"

typedef struct
{
  char *folder;
  char *database;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = store_fixture_new_folder ();
  fixture->database = g_build_filename (fixture->folder, "data", TEND_STORE_FILE_NAME, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  store_fixture_remove_folder (fixture->folder);
  g_free (fixture->database);
}

/* Runs "import" with @option (or NULL) and "--json" on @path. */
static char *
run (Fixture    *fixture,
     const char *option,
     const char *path,
     GError    **error)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "data", NULL);
  char            *argv[] = { (char *)"import", (char *)"--data", folder, (char *)path,
                              (char *)"--json", (char *)option, NULL };
  char            *output = NULL;

  tend_import_command_perform ((int)g_strv_length (argv), argv, "/nowhere", &output, error);
  return output;
}

static JsonObject *
run_json (Fixture    *fixture,
          const char *option,
          const char *sample)
{
  g_autofree char   *path = import_fixture_path (sample);
  g_autoptr (GError) error = NULL;
  g_autofree char   *output = run (fixture, option, path, &error);

  g_assert_no_error (error);
  return command_fixture_parse (output);
}

static gint64
get_count (JsonObject *report,
           const char *verdict)
{
  return json_object_get_int_member (json_object_get_object_member (report, "counts"), verdict);
}

/* A dry run says everything and writes nothing at all. */
static void
test_dry_run (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (JsonObject) report = run_json (fixture, "--dry-run", "google_forms.csv");
  g_autofree char       *folder = g_path_get_dirname (fixture->database);
  JsonArray             *columns = json_object_get_array_member (command_fixture_get_file (report),
                                                                 "columns");
  JsonObject            *first = json_array_get_object_element (columns, 0);

  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (json_object_get_string_member (command_fixture_get_file (report), "file"), ==,
                   "google_forms.csv");
  g_assert_cmpuint (strlen (json_object_get_string_member (command_fixture_get_file (report),
                                                           "sha256")),
                    ==, 64);
  g_assert_cmpstr (json_object_get_string_member (command_fixture_get_file (report), "encoding"),
                   ==, "utf-8");
  g_assert_false (json_object_get_boolean_member (command_fixture_get_file (report),
                                                  "encoding_uncertain"));
  g_assert_cmpstr (json_object_get_string_member (command_fixture_get_file (report), "delimiter"),
                   ==, ",");
  g_assert_cmpint (json_object_get_int_member (command_fixture_get_file (report), "header_line"),
                   ==, 1);
  g_assert_cmpuint (json_array_get_length (columns), ==, 7);
  g_assert_cmpstr (json_object_get_string_member (first, "header"), ==, "Timestamp");
  g_assert_cmpstr (json_object_get_string_member (first, "field"), ==, "received");
  g_assert_true (json_object_has_member (first, "order"));
  g_assert_cmpint (get_count (report, "new-inquiry"), ==, 3);
  g_assert_cmpint (get_count (report, "left-out"), ==, 0);

  g_assert_cmpint (json_object_get_int_member (command_fixture_get_row (report, 1), "line"), ==, 4);
  g_assert_cmpstr (command_fixture_get_verdict (report, 1), ==,
                   "new-inquiry");
  g_assert_cmpstr (command_fixture_get_value (report, 1, "name"), ==, "Renée Dubois");
  g_assert_cmpstr (command_fixture_get_value (report, 1, "email"), ==,
                   "Renee.Dubois+msc@example.org");
  g_assert_cmpstr (command_fixture_get_value (report, 1, "received"), ==, "2026-05-28T19:44:02Z");
  g_assert_null (command_fixture_get_value (report, 1, "phone"));
  g_assert_true (json_object_get_null_member (command_fixture_get_row (report, 1), "person"));
  g_assert_true (json_object_get_null_member (report, "action"));
  g_assert_true (json_object_get_null_member (command_fixture_get_file (report), "batch"));
  g_assert_true (json_object_get_null_member (command_fixture_get_file (report),
                                              "imported_before"));
}

/* A real run says what was made; the second finds nothing new. */
static void
test_import_twice (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (JsonObject) first = run_json (fixture, NULL, "google_forms.csv");
  g_autoptr (JsonObject) second = run_json (fixture, NULL, "google_forms.csv");
  g_autoptr (GError)     error = NULL;
  g_autoptr (TendStore)  store = NULL;
  gint64                 person;

  person = g_ascii_strtoll (json_object_get_string_member (command_fixture_get_row (first, 0),
                                                           "person"),
                            NULL, 10);
  g_assert_cmpint (person, !=, 0);
  g_assert_nonnull (json_object_get_string_member (command_fixture_get_row (first, 0), "inquiry"));
  g_assert_nonnull (json_object_get_string_member (first, "action"));
  g_assert_nonnull (json_object_get_string_member (command_fixture_get_file (first), "batch"));

  g_assert_cmpint (get_count (second, "new-inquiry"), ==, 0);
  g_assert_cmpint (get_count (second, "same-as-before"), ==, 3);
  g_assert_false (json_object_get_null_member (command_fixture_get_file (second),
                                               "imported_before"));
  g_assert_true (json_object_get_null_member (second, "action"));
  g_assert_cmpstr (json_object_get_string_member (command_fixture_get_row (first, 0), "person"), ==,
                   json_object_get_string_member (command_fixture_get_row (second, 0), "person"));

  store = tend_store_open (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tend_database_ask (tend_store_get_reader (store),
                                      "SELECT count (*) FROM person JOIN party_member"
                                      " ON party_member.person = person.id",
                                      &error),
                   ==, 3);
  g_assert_cmpint (tend_database_ask (tend_store_get_reader (store),
                                      "SELECT min (id) FROM person", &error),
                   ==, person);
  g_assert_cmpstr (tend_store_get_undo_label (store), ==, "3 sign-ups imported");
}

static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (JsonObject) report = run_json (fixture, "--together", "handmade_nasty.csv");
  g_autoptr (JsonObject) dropped = run_json (fixture, "--ignore-surplus", "handmade_nasty.csv");

  g_assert_cmpint (get_count (report, "new-inquiry"), ==, 3);
  g_assert_cmpint (get_count (report, "needs-decision"), ==, 1);
  g_assert_cmpint (get_count (dropped, "new-inquiry"), ==, 1);
  g_assert_cmpint (get_count (dropped, "needs-decision"), ==, 0);
  g_assert_cmpint (get_count (dropped, "same-as-before"), ==, 3);
  g_assert_cmpint (get_count (dropped, "cannot-be-used"), ==, 1);
}

static void
test_for_people (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char   *path = import_fixture_path ("handmade_nasty.csv");
  g_autofree char   *folder = g_path_get_dirname (fixture->database);
  char              *argv[] = { (char *)"import", (char *)"--dry-run", path, NULL };
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tend_import_command_perform (3, argv, folder, &output, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (output, "Grace Bell"));
  g_assert_nonnull (strstr (output, "Needs a decision"));
  g_assert_true (g_str_has_suffix (output, "1 cannot be used\n"));
}

/* C34: what a cell holds does not reach the terminal as a command. */
static void
test_terminal (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char   *path = g_build_filename (fixture->folder, "escape.csv", NULL);
  char              *argv[] = { (char *)"import", (char *)"--dry-run", path, NULL };
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path,
                                      "Name,Email\n\x1b[2Jred \xe2\x80\xae"
                                      "alert a very very long name,"
                                      "a@x.org\n",
                                      -1, &error));
  g_assert_true (tend_import_command_perform (3, argv, fixture->folder, &output, &error));
  g_assert_null (strchr (output, '\x1b'));
  g_assert_null (strstr (output, "\xe2\x80\xae"));
  g_assert_nonnull (strstr (output, "alert a very very "));
  g_assert_nonnull (strstr (output, "…"));
}

static void
assert_fails (Fixture    *fixture,
              const char *name,
              const char *contents,
              gsize       length,
              GQuark      domain,
              int         code)
{
  g_autofree char   *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;

  if (contents != NULL)
    g_assert_true (g_file_set_contents (path, contents, (gssize)length, NULL));
  output = run (fixture, NULL, path, &error);
  g_assert_null (output);
  g_assert_error (error, domain, code);
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
}

/* What is refused leaves nothing, not even an empty data file. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;

  assert_fails (fixture, "book.csv", "PK\x03\x04\x14\0\x06\0", 8, TEND_ERROR,
                TEND_ERROR_NOT_A_TABLE);
  assert_fails (fixture, "empty.csv", "", 0, TEND_ERROR, TEND_ERROR_NOTHING);
  assert_fails (fixture, "heading.csv", "Name,Email\n", 11, TEND_ERROR, TEND_ERROR_NOTHING);
  assert_fails (fixture, "missing.csv", NULL, 0, TEND_ERROR, TEND_ERROR_NOT_FOUND);

  output = run (fixture, "--unknown", "x.csv", &error);
  g_assert_null (output);
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION);
  g_clear_error (&error);
  output = run (fixture, "--json", "--dry-run", &error);
  g_assert_null (output);
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
}

/* C38: the file's name need not be UTF-8. */
static void
test_name_that_is_not_utf_8 (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char       *path = g_build_filename (fixture->folder, "\xe5sa.csv", NULL);
  g_autofree char       *output = NULL;
  g_autoptr (GError)     error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_true (g_file_set_contents (path, "Email\na@x.org\n", -1, NULL));
  output = run (fixture, NULL, path, &error);
  g_assert_no_error (error);
  g_assert_true (json_parser_load_from_data (parser, output, -1, &error));
}

/* The exit status, and where the words go. */
static void
test_exit_status (void)
{
  g_autofree char *path = import_fixture_path ("google_forms.csv");
  char            *good[] = { (char *)"import", (char *)"--dry-run", path, NULL };
  char            *bad[] = { (char *)"import", (char *)"--dry-run", (char *)"/none.csv", NULL };

  if (g_test_subprocess ())
    exit (tend_import_command_run (3, g_getenv ("TEND_TEST_BAD") != NULL ? bad : good, "/nowhere"));

  g_unsetenv ("TEND_TEST_BAD");
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*Renée Dubois*3 new inquiries\n*");

  g_setenv ("TEND_TEST_BAD", "1", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*There is no file*none.csv*");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/command/dry-run", test_dry_run);
  ADD ("/import/command/import-twice", test_import_twice);
  ADD ("/import/command/choices", test_choices);
  ADD ("/import/command/for-people", test_for_people);
  ADD ("/import/command/refused", test_refused);
  ADD ("/import/c34-terminal", test_terminal);
  ADD ("/import/c38-name-that-is-not-utf-8", test_name_that_is_not_utf_8);
  g_test_add_func ("/import/command/exit-status", test_exit_status);
  return g_test_run ();
}
