/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said behind "tend import", and what becomes of it. */
#include <fcntl.h>
#include <unistd.h>

#include "command-fixture.h"
#include "store-fixture.h"
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

static JsonObject *
run (Fixture    *fixture,
     const char *options)
{
  g_autoptr (GError) error = NULL;
  JsonObject        *report = command_fixture_run (fixture->folder, options, fixture->path, &error);

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
  g_autoptr (JsonObject) report = command_fixture_run (fixture->folder, options, fixture->path,
                                                       &error);
  g_autofree char       *database = g_build_filename (fixture->folder, TEND_STORE_FILE_NAME, NULL);

  g_assert_null (report);
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_false (g_file_test (database, G_FILE_TEST_EXISTS));
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
  g_assert_cmpstr (command_fixture_get_value (mac, 0, "name"), ==, "Renée");

  write_file (fixture, "Name|Email\tx\nAna|ana@example.org\ty\n");
  cut = run (fixture, "--dry-run --delimiter tab --column Name|Email=message");
  g_assert_cmpstr (command_fixture_get_value (cut, 0, "message"), ==, "Ana|ana@example.org");

  write_file (fixture, "Ana Ruiz,ana@example.org\nTom Bell,tom@example.org\n");
  bare = run (fixture, "--dry-run --header-line none");
  g_assert_cmpstr (command_fixture_get_value (bare, 0, "email"), ==, "ana@example.org");
  below = run (fixture, "--dry-run --header-line 1");
  g_assert_cmpstr (command_fixture_get_value (below, 0, "email"), ==, "tom@example.org");
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
  g_assert_cmpstr (command_fixture_get_value (day, 0, "received"), ==, "2026-04-03T10:00:00Z");
  g_assert_cmpstr (command_fixture_get_value (month, 0, "received"), ==, "2026-03-04T11:00:00Z");
}

static void
test_column (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (JsonObject) report = NULL;

  write_file (fixture, "Q=1,Email,Phone\nAna Ruiz,ana@example.org,0701234567\n");
  report = run (fixture, "--dry-run --column Q=1=name --column Phone=none");
  g_assert_cmpstr (command_fixture_get_value (report, 0, "name"), ==, "Ana Ruiz");
  g_assert_null (command_fixture_get_value (report, 0, "phone"));
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
  assert_refused (fixture, "--together", TEND_ERROR, TEND_ERROR_INVALID,
                  "“--encoding windows-1252” (François, RenÃ©e)");
  shown = run (fixture, "--dry-run");
  g_assert_true (json_object_get_null_member (shown, "action"));
  done = run (fixture, "--encoding windows-1252");
  g_assert_cmpstr (command_fixture_get_value (done, 1, "name"), ==, "François");
  g_assert_false (json_object_get_null_member (done, "action"));
}

/* Answers that may be about health are not kept for all to read before somebody says so; those that
 * were asked for are left out until then. What was said once is remembered. */
static void
test_health_first (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (JsonObject) plan = NULL, left_out = NULL, done = NULL, again = NULL;

  write_file (fixture, "Name,Email,Message\nAna,ana@example.org,I had panic attacks last year\n");
  assert_refused (fixture, "--json", TEND_ERROR, TEND_ERROR_INVALID,
                  "“Message” may be about health");
  plan = run (fixture, "--dry-run");
  g_assert_cmpstr (command_fixture_get_verdict (plan, 0), ==, "new-inquiry");
  done = run (fixture, "--column=Message=screening");
  g_assert_null (command_fixture_get_value (done, 0, "message"));
  write_file (fixture, "Name,Email,Message\nLi,li@example.org,After my depression\n");
  again = run (fixture, "--json");
  g_assert_null (command_fixture_get_value (again, 0, "message"));

  write_file (fixture, "Name,Email,Any medication?\nBo,bo@example.org,None at all for now\n");
  left_out = run (fixture, "--json");
  g_assert_cmpstr (command_fixture_get_verdict (left_out, 0), ==, "new-inquiry");
}

/* C34, C38: neither the name of a file nor a heading in it says anything to the terminal. */
static void
test_terminal_obeys_nobody (Fixture      *fixture,
                            gconstpointer data)
{
  static const char *const contents[] = {
    "Name,Email,Course\nAna Lind,ana@example.org,Thursday evenings\n",
    "Name,\x1b"
    "Email,Course\nAna Lind,anonymous,Thursday evenings in the spring of the year\n",
  };
  g_autofree char *path = g_build_filename (fixture->folder, "a\x1b[2J.csv", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      char              *import[] = { (char *)"import", path, NULL };
      char              *list[] = { (char *)"import", (char *)"--list", NULL };
      g_autofree char   *output = NULL;
      g_autofree char   *listed = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      tend_import_command_perform (2, import, fixture->folder, &output, &error);
      g_assert_true ((i == 0) == (error == NULL));
      g_assert_null (strchr (error != NULL ? error->message : output, '\x1b'));
      g_assert_true (tend_import_command_perform (2, list, fixture->folder, &listed, NULL));
      g_assert_null (strchr (listed, '\x1b'));
    }
}

/* C37: without any address in the column for them, nothing is imported but a question asked, which
 * an option answers. */
static void
test_no_address (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (JsonObject) shown = NULL, done = NULL;

  write_file (fixture, "Name,Email,Phone\nAna,anonymous,0701234567\nTom,anonymous,0701234568\n");
  assert_refused (fixture, "--together", TEND_ERROR, TEND_ERROR_INVALID, "“Email”");
  shown = run (fixture, "--dry-run");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown, "rows")), ==, 2);
  done = run (fixture, "--column Email=none");
  g_assert_cmpstr (command_fixture_get_verdict (done, 0), ==, "new-inquiry");
}

static gboolean
lists (JsonObject *row,
       const char *name,
       const char *word)
{
  JsonArray *words = json_object_get_array_member (row, name);

  for (guint i = 0; i < json_array_get_length (words); i++)
    if (g_str_equal (json_array_get_string_element (words, i), word))
      return TRUE;
  return FALSE;
}

/* Each choice, by the first row of a file that it decides. */
static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *option;
    const char *nick;
    const char *file;
    const char *before;
    const char *after;
  } cases[] = {
    { "--together", "together", "Name,Email\nGrace,b@example.org\nTom,b@example.org\n",
      "needs-decision", "new-inquiry" },
    { "--ignore-surplus", "drop-surplus", "Name,Email\nGrace,b@example.org,x\n",
      "needs-decision", "new-inquiry" },
    { "--split-people", "split-people", "Name,Email\nGrace & Tom Bell,b@example.org\n",
      "new-inquiry", "new-inquiry" },
    { "--split-names", "split-names", "Name,Email\nGrace Bell,b@example.org\n", "new-inquiry",
      "new-inquiry" },
    { "--partners", "partners",
      "Name,Email,Partner name\nGrace Bell,b@example.org,Tom Bell\n", "new-inquiry",
      "new-inquiry" },
    { "--include-left-out", "include", "Email,Status\nb@example.org,unsubscribed\n", "left-out",
      "new-inquiry" },
    { "--trust-quotes", "trust",
      "Name,Email,Note\nAna,a@example.org,\"Yes\" please,\nTom,t@example.org,no\n",
      "needs-decision", NULL },
    { "--spreadsheet-dates", "serial-dates",
      "Date,Email\n46102,b@example.org\n2026-03-01,c@example.org\n", "new-inquiry",
      "new-inquiry" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char       *option = g_strconcat ("--dry-run ", cases[i].option, NULL);
      g_autoptr (JsonObject) before = NULL, after = NULL;

      g_test_message ("%s", cases[i].option);
      write_file (fixture, cases[i].file);
      before = run (fixture, "--dry-run");
      after = run (fixture, option);
      g_assert_cmpstr (command_fixture_get_verdict (before, 0), ==, cases[i].before);
      if (cases[i].after != NULL)
        g_assert_cmpstr (command_fixture_get_verdict (after, 0), ==, cases[i].after);
      g_assert_true (lists (command_fixture_get_row (before, 0), "offers", cases[i].nick));
      g_assert_false (lists (command_fixture_get_row (before, 0), "chosen", cases[i].nick));
      g_assert_true (lists (command_fixture_get_row (after, 0), "chosen", cases[i].nick));
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
  g_assert_cmpstr (command_fixture_get_verdict (again, 0), ==, "new-inquiry");
  g_assert_cmpstr (command_fixture_get_value (again, 0, "email"), ==, "tom@example.org");
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
  g_assert_cmpstr (command_fixture_get_value (report, 0, "name"), ==, "Ana");

  close (file);
  dup2 (kept, STDIN_FILENO);
  close (kept);
}

/* C32: what was imported is listed, and taken back but for what was edited since. */
static void
test_list_and_undo (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char       *path = g_build_filename (fixture->folder, TEND_STORE_FILE_NAME, NULL);
  g_autofree char       *nothing = NULL, *listed = NULL, *undo = NULL, *undone = NULL;
  g_autoptr (JsonObject) done = NULL;
  g_autoptr (GError)     error = NULL;
  StoreFixture           store = { 0 };

  nothing = command_fixture_say (fixture->folder, "--list", NULL, &error);
  g_assert_cmpstr (nothing, ==, "Nothing was imported yet.\n");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (command_fixture_say (fixture->folder, "--undo 7", NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_FOUND);
  g_clear_error (&error);

  write_file (fixture, "Name,Email\nAna Ruiz,ana@example.org\nTom Bell,tom@example.org\n");
  done = run (fixture, "--together");
  store.store = tend_store_open (path, NULL);
  store_fixture_perform_sql (&store, "Edit",
                             "UPDATE person SET pronouns = 'she' WHERE name = 'Ana Ruiz'");
  g_clear_object (&store.store);

  listed = command_fixture_say (fixture->folder, "--list", NULL, &error);
  g_assert_nonnull (strstr (listed, "list.csv"));
  g_assert_nonnull (strstr (listed, json_object_get_string_member (done, "import")));
  g_assert_null (command_fixture_say (fixture->folder, "--undo 7", NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOT_FOUND);
  g_clear_error (&error);

  undo = g_strconcat ("--undo ", json_object_get_string_member (done, "import"), NULL);
  undone = command_fixture_say (fixture->folder, undo, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (undone, "Taken back:\n  Tom Bell\n"));
  g_assert_nonnull (strstr (undone, "done since:\n  Ana Ruiz: "));
  g_assert_null (command_fixture_say (fixture->folder, undo, NULL, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_NOTHING);
}

/* Contact cards are spoken of as such. */
static void
test_contact_cards (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char       *option = g_strconcat ("--dry-run ", fixture->path, NULL);
  g_autofree char       *text = NULL;
  g_autoptr (JsonObject) report = NULL;
  g_autoptr (GError)     error = NULL;
  JsonObject            *file;

  write_file (fixture, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nEMAIL:ana@example.org\r\n"
                       "END:VCARD\r\n");
  text = command_fixture_say (fixture->folder, option, NULL, &error);
  g_assert_nonnull (strstr (text, "Read as contact cards, letters in Unicode (UTF-8).\n"));
  report = run (fixture, "--dry-run");
  file = command_fixture_get_file (report);
  g_assert_cmpstr (json_object_get_string_member (file, "kind"), ==, "contact-cards");
  g_assert_true (json_object_get_null_member (file, "delimiter"));
  g_assert_true (json_object_get_null_member (file, "header_line"));
  g_assert_cmpstr (command_fixture_get_value (report, 0, "email"), ==, "ana@example.org");
}

static void
test_one_thing_at_a_time (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (command_fixture_say (fixture->folder, "--list --undo 7", NULL, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_null (command_fixture_say (fixture->folder, "--list x.csv", NULL, &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
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
  ADD ("/import/options/health-first", test_health_first);
  ADD ("/import/options/c38-terminal-obeys-nobody", test_terminal_obeys_nobody);
  ADD ("/import/options/c37-no-address", test_no_address);
  ADD ("/import/options/choices", test_choices);
  ADD ("/import/options/unusable", test_unusable);
  ADD ("/import/options/unusable-not-saved", test_unusable_not_saved);
  ADD ("/import/options/c32-list-and-undo", test_list_and_undo);
  ADD ("/import/options/contact-cards", test_contact_cards);
  ADD ("/import/options/one-thing-at-a-time", test_one_thing_at_a_time);
  ADD ("/import/options/standard-input", test_standard_input);
  return g_test_run ();
}
