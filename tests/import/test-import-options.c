/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said behind "tend import", and what becomes of it. */
#include <fcntl.h>
#include <json-glib/json-glib.h>
#include <unistd.h>

#include "import-fixture.h"
#include "tend-error.h"
#include "tend-import-command.h"

typedef struct
{
  char *folder;
  char *path; /* of the file to import */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = store_fixture_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "list.csv", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  store_fixture_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static void
write_file (Fixture    *fixture,
            const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, contents, -1, &error);
  g_assert_no_error (error);
}

/* Runs "import --json" with the words of @options (separated by spaces) on the file. */
static JsonObject *
try (Fixture    *fixture,
     const char *options,
     GError    **error)
{
  g_auto (GStrv)        words = g_strsplit (options, " ", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char      *output = NULL;
  g_autoptr (JsonNode)  root = NULL;

  g_ptr_array_add (argv, (char *)"import");
  g_ptr_array_add (argv, (char *)"--json");
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, words[i]);
  g_ptr_array_add (argv, fixture->path);
  if (!tend_import_command_perform ((int)argv->len, (char **)argv->pdata, fixture->folder, &output,
                                    error))
    return NULL;
  root = json_from_string (output, NULL);
  return json_object_ref (json_node_get_object (root));
}

static JsonObject *
run (Fixture    *fixture,
     const char *options)
{
  g_autoptr (GError) error = NULL;
  JsonObject        *report = try (fixture, options, &error);

  g_assert_no_error (error);
  return report;
}

static void
assert_refused (Fixture    *fixture,
                const char *options,
                GQuark      domain,
                int         code,
                const char *words)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (JsonObject) report = try (fixture, options, &error);
  g_autofree char       *database = g_build_filename (fixture->folder, TEND_STORE_FILE_NAME, NULL);

  g_assert_null (report);
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_false (g_file_test (database, G_FILE_TEST_EXISTS));
}

static JsonObject *
get_row (JsonObject *report,
         guint       i)
{
  return json_array_get_object_element (json_object_get_array_member (report, "rows"), i);
}

static const char *
get_value (JsonObject *report,
           guint       i,
           const char *name)
{
  JsonObject *values = json_object_get_object_member (get_row (report, i), "values");

  return json_object_get_null_member (values, name) ? NULL
                                                    : json_object_get_string_member (values, name);
}

static const char *
get_verdict (JsonObject *report,
             guint       i)
{
  return json_object_get_string_member (get_row (report, i), "verdict");
}

/* C3: what was found can be said otherwise. */
static void
test_reading (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (JsonObject) mac = NULL, cut = NULL, bare = NULL, below = NULL;

  write_file (fixture, "Name;Email\nRen\x8e"
                       "e;renee@example.org\n");
  mac = run (fixture, "--dry-run --encoding macintosh");
  g_assert_cmpstr (get_value (mac, 0, "name"), ==, "Renée");

  write_file (fixture, "Name|Email\tx\nAna|ana@example.org\ty\n");
  cut = run (fixture, "--dry-run --delimiter tab --column Name|Email=message");
  g_assert_cmpstr (get_value (cut, 0, "message"), ==, "Ana|ana@example.org");

  write_file (fixture, "Ana Ruiz,ana@example.org\nTom Bell,tom@example.org\n");
  bare = run (fixture, "--dry-run --header-line none");
  g_assert_cmpstr (get_value (bare, 0, "email"), ==, "ana@example.org");
  below = run (fixture, "--dry-run --header-line 1");
  g_assert_cmpstr (get_value (below, 0, "email"), ==, "tom@example.org");
}

/* C22: two readings of a date; somebody says which. */
static void
test_date_order (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (JsonObject) day = NULL, month = NULL;

  write_file (fixture, "Date,Email\n03/04/2026,ana@example.org\n");
  day = run (fixture, "--dry-run --date-order day-first");
  month = run (fixture, "--dry-run --date-order month-first");
  g_assert_cmpstr (get_value (day, 0, "received"), ==, "2026-04-03T10:00:00Z");
  g_assert_cmpstr (get_value (month, 0, "received"), ==, "2026-03-04T11:00:00Z");
}

static void
test_column (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (JsonObject) report = NULL;

  write_file (fixture, "Q=1,Email,Phone\nAna Ruiz,ana@example.org,0701234567\n");
  report = run (fixture, "--dry-run --column Q=1=name --column Phone=none");
  g_assert_cmpstr (get_value (report, 0, "name"), ==, "Ana Ruiz");
  g_assert_null (get_value (report, 0, "phone"));
  assert_refused (fixture, "--column Nome=name", TEND_ERROR, TEND_ERROR_INVALID, "“Nome”");
}

/* What is wrongly said is told with what could be said. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const options[][2] = {
    { "--encoding latin", "windows-1252" },
    { "--delimiter ;;", "tab" },
    { "--header-line 0", "none" },
    { "--header-line two", "none" },
    { "--date-order year-first", "day-first" },
    { "--column Name", "“Name”" },
    { "--column Name=who", "given-name" },
  };

  write_file (fixture, "Name,Email\nAna,ana@example.org\n");
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    assert_refused (fixture, options[i][0], G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                    options[i][1]);
}

/* C4: a tie between two readings of the letters is nobody's to decide but a person's. */
static void
test_uncertain_letters (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (JsonObject) shown = NULL, done = NULL;

  write_file (fixture, "Name,Email\nRen\xc3\xa9"
                       "e,renee@example.org\nFran\xe7ois,f@example.org\n");
  assert_refused (fixture, "--together", TEND_ERROR, TEND_ERROR_INVALID, "--encoding");
  shown = run (fixture, "--dry-run");
  g_assert_true (json_object_get_null_member (shown, "action"));
  done = run (fixture, "--encoding windows-1252");
  g_assert_cmpstr (get_value (done, 1, "name"), ==, "François");
  g_assert_false (json_object_get_null_member (done, "action"));
}

/* Each choice, by the row it decides. */
static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *option;
    const char *file;
    guint       row;
    const char *before;
    const char *nick;
  } cases[] = {
    { "--together", "Name,Email\nGrace,b@example.org\nTom,b@example.org\n", 1, "needs-decision",
      "together" },
    { "--ignore-surplus", "Name,Email\nGrace,b@example.org,x\n", 0, "needs-decision",
      "drop-surplus" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char       *option = g_strconcat ("--dry-run ", cases[i].option, NULL);
      g_autoptr (JsonObject) before = NULL, after = NULL;
      JsonArray             *chosen;

      write_file (fixture, cases[i].file);
      before = run (fixture, "--dry-run");
      after = run (fixture, option);
      g_assert_cmpstr (get_verdict (before, cases[i].row), ==, cases[i].before);
      g_assert_cmpstr (get_verdict (after, cases[i].row), !=, cases[i].before);
      chosen = json_object_get_array_member (get_row (after, cases[i].row), "chosen");
      g_assert_cmpuint (json_array_get_length (chosen), ==, 1);
      g_assert_cmpstr (json_array_get_string_element (chosen, 0), ==, cases[i].nick);
    }
}

/* Several files are one import; what cannot be used of them is saved, mended and imported. */
static void
test_unusable (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char       *mended = g_build_filename (fixture->folder, "mend.csv", NULL);
  g_autofree char       *option = g_strconcat ("--save-unusable ", mended, NULL);
  g_autofree char       *saved = NULL;
  g_autoptr (JsonObject) report = NULL, again = NULL;
  g_autoptr (GString)    text = NULL;

  write_file (fixture, "Name,Email\nAna,ana@example.org\n,tom(at)example.org\n");
  report = run (fixture, option);
  g_assert_cmpint (json_object_get_int_member (report, "unusable_rows"), ==, 1);
  g_assert_true (g_file_get_contents (mended, &saved, NULL, NULL));
  g_assert_null (strstr (saved, "ana@example.org"));

  text = g_string_new (saved);
  g_assert_cmpuint (g_string_replace (text, "(at)", "@", 0), >, 0);
  write_file (fixture, text->str);
  again = run (fixture, "--together");
  g_assert_cmpstr (get_verdict (again, 0), ==, "new-inquiry");
  g_assert_cmpstr (get_value (again, 0, "email"), ==, "tom@example.org");
}

/* Where they cannot be saved, nothing is imported either. */
static void
test_unusable_not_saved (Fixture      *fixture,
                         gconstpointer data)
{
  write_file (fixture, "Name,Email\nAna,ana@example.org\n,tom(at)example.org\n");
  assert_refused (fixture, "--save-unusable /nowhere/at/all.csv", TEND_ERROR, TEND_ERROR_FAILED,
                  "Nothing was imported");
}

static void
test_standard_input (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (JsonObject) report = NULL;
  int                    kept = dup (STDIN_FILENO), file;

  write_file (fixture, "Name,Email\nAna,ana@example.org\n");
  file = open (fixture->path, O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (dup2 (file, STDIN_FILENO), ==, STDIN_FILENO);
  g_free (fixture->path);
  fixture->path = g_strdup ("-");
  report = run (fixture, "--dry-run");
  g_assert_cmpstr (get_value (report, 0, "name"), ==, "Ana");

  close (file);
  dup2 (kept, STDIN_FILENO);
  close (kept);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/options/c3-reading", test_reading);
  ADD ("/import/options/c22-date-order", test_date_order);
  ADD ("/import/options/column", test_column);
  ADD ("/import/options/refused", test_refused);
  ADD ("/import/options/c4-uncertain-letters", test_uncertain_letters);
  ADD ("/import/options/choices", test_choices);
  ADD ("/import/options/unusable", test_unusable);
  ADD ("/import/options/unusable-not-saved", test_unusable_not_saved);
  ADD ("/import/options/standard-input", test_standard_input);
  return g_test_run ();
}
