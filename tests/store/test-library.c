/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "tend-error.h"
#include "tend-library.h"
#include "tend-plan-store.h"
#include "tend-practice-actions.h"
#include "tend-practice-store.h"
#include "tend-program-session.h"
#include "tend-program-store.h"

static const char feet[] = "Title: Feet on the floor\nKind: informal practice\nMinutes: 5-8\n"
                           "Themes: grounding, repair\nCaution: Hands do the same.\n"
                           "Source: invented for a test\n\nFeel your feet\non the floor.\n"
                           "[pause 20s-60s]\n";

static const char course[] = "Title: Two evenings\nLanguage: en\n\n"
                             "== Session: First (60 min)\n- talk, 20 min: Welcome\n"
                             "- informal practice, 10 min, practice feet: Soles of the feet\n\n"
                             "== Retreat: Retreat (240 min)\n- break, 15 min: Break\n";

static void
write_file (GFile      *library,
            const char *path,
            const char *text,
            gssize      length)
{
  g_autoptr (GFile)  file = g_file_resolve_relative_path (library, path);
  g_autoptr (GFile)  folder = g_file_get_parent (file);
  g_autoptr (GError) error = NULL;

  g_file_make_directory_with_parents (folder, NULL, NULL);
  g_file_replace_contents (file, text, length >= 0 ? (gsize)length : strlen (text), NULL, FALSE,
                           G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* A library of one practice and one program in the fixture's folder. */
static GFile *
make_library (StoreFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library", NULL);
  GFile           *library = g_file_new_for_path (path);

  write_file (library, "en/practices/feet.txt", feet, -1);
  write_file (library, "en/programs/course.txt", course, -1);
  write_file (library, "en/README.md", "Not a practice", -1);
  write_file (library, "en/practices/README.md", "Not a practice either", -1);
  return library;
}

/* Loads @library and returns the sentences about what could not be used. */
static GPtrArray *
load (StoreFixture *fixture,
      GFile        *library)
{
  g_autoptr (TendAction) action = tend_library_load_action (library);

  store_fixture_perform (fixture, g_object_ref (action));
  return g_ptr_array_ref (tend_library_action_get_problems (action));
}

static void
load_well (StoreFixture *fixture,
           GFile        *library)
{
  g_autoptr (GPtrArray) problems = load (fixture, library);

  for (guint i = 0; i < problems->len; i++)
    g_error ("%s", (char *)g_ptr_array_index (problems, i));
}

static gboolean
is_current (StoreFixture *fixture,
            GFile        *library)
{
  return tend_library_is_current (tend_store_get_reader (fixture->store), library);
}

static TendPractice *
load_feet (StoreFixture *fixture)
{
  TendDatabase      *database = tend_store_get_reader (fixture->store);
  g_autoptr (GError) error = NULL;
  TendPractice      *practice;
  gint64             id = 0;

  g_assert_true (tend_practice_find_by_key (database, "en", "feet", &id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  practice = tend_practice_load (database, id, &error);
  g_assert_no_error (error);
  return practice;
}

static TendProgram *
load_course (StoreFixture *fixture,
             const char   *key)
{
  TendDatabase      *database = tend_store_get_reader (fixture->store);
  g_autoptr (GError) error = NULL;
  TendProgram       *program;
  gint64             id = 0;

  g_assert_true (tend_program_find_by_key (database, "en", key, &id, &error));
  g_assert_no_error (error);
  program = tend_program_load (database, id, &error);
  g_assert_no_error (error);
  return program;
}

static GListStore *
load_first_plan (StoreFixture *fixture,
                 TendProgram  *program)
{
  g_autoptr (GError)             error = NULL;
  GListModel                    *sessions = G_LIST_MODEL (tend_program_get_sessions (program));
  g_autoptr (TendProgramSession) first = g_list_model_get_item (sessions, 0);
  GListStore                    *items;

  items = tend_plan_load_items (tend_store_get_reader (fixture->store),
                                tend_program_session_get_plan (first), &error);
  g_assert_no_error (error);
  return items;
}

static void
test_a_library_is_loaded (StoreFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (GFile)        library = make_library (fixture);
  g_autoptr (TendPractice) practice = NULL;
  g_autoptr (TendProgram)  program = NULL;
  g_autoptr (GListStore)   items = NULL;
  g_autoptr (TendPlanItem) linked = NULL;
  const char *const        themes[] = { "grounding", "repair", NULL };

  g_assert_false (is_current (fixture, library));
  load_well (fixture, library);
  g_assert_true (is_current (fixture, library));

  practice = load_feet (fixture);
  g_assert_cmpstr (tend_practice_get_title (practice), ==, "Feet on the floor");
  g_assert_cmpint (tend_practice_get_kind (practice), ==, TEND_PRACTICE_INFORMAL_PRACTICE);
  g_assert_cmpint (tend_practice_get_minutes (practice), ==, 7);
  g_assert_cmpint (tend_practice_get_minutes_min (practice), ==, 5);
  g_assert_cmpint (tend_practice_get_minutes_max (practice), ==, 8);
  g_assert_true (g_strv_equal (tend_practice_get_themes (practice), themes));
  g_assert_cmpstr (tend_practice_get_caution (practice), ==, "Hands do the same.");
  g_assert_cmpstr (tend_practice_get_source (practice), ==, "invented for a test");
  g_assert_cmpstr (tend_practice_get_language (practice), ==, "en");
  g_assert_cmpstr (tend_practice_get_first_line (practice), ==, "Feel your feet");
  g_assert_nonnull (strstr (tend_practice_get_script (practice), "[pause 20s-60s]"));
  g_assert_null (strstr (tend_practice_get_script (practice), "Title:"));

  program = load_course (fixture, "course");
  g_assert_cmpstr (tend_program_get_title (program), ==, "Two evenings");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tend_program_get_sessions (program))),
                    ==, 2);
  items = load_first_plan (fixture, program);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (items)), ==, 2);
  linked = g_list_model_get_item (G_LIST_MODEL (items), 1);
  g_assert_cmpstr (tend_plan_item_get_title (linked), ==, "Soles of the feet");
  g_assert_cmpint (tend_plan_item_get_practice (linked), ==, tend_practice_get_id (practice));
}

static void
test_loading_again_changes_nothing (StoreFixture *fixture,
                                    gconstpointer data)
{
  g_autoptr (GFile) library = make_library (fixture);
  g_autofree char  *before = NULL;
  g_autofree char  *after = NULL;

  load_well (fixture, library);
  before = store_fixture_dump (fixture);
  load_well (fixture, library);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (tend_store_get_undo_label (fixture->store));
}

static void
test_a_newer_edition_replaces_an_untouched_one (StoreFixture *fixture,
                                                gconstpointer data)
{
  g_autoptr (GFile)        library = make_library (fixture);
  g_autoptr (TendPractice) before = NULL;
  g_autoptr (TendPractice) after = NULL;
  g_autoptr (TendProgram)  program_before = NULL;
  g_autoptr (TendProgram)  program_after = NULL;

  load_well (fixture, library);
  before = load_feet (fixture);
  program_before = load_course (fixture, "course");

  write_file (library, "en/practices/feet.txt", "Title: Both feet\n\nNew words.\n", -1);
  write_file (library, "en/programs/course.txt",
              "Title: One evening\n\n== Session: Only (90 min)\n- talk, 5 min: Hello\n", -1);
  g_assert_false (is_current (fixture, library));
  load_well (fixture, library);
  g_assert_true (is_current (fixture, library));

  after = load_feet (fixture);
  g_assert_cmpint (tend_practice_get_id (after), ==, tend_practice_get_id (before));
  g_assert_cmpstr (tend_practice_get_title (after), ==, "Both feet");
  g_assert_cmpstr (tend_practice_get_first_line (after), ==, "New words.");
  g_assert_null (tend_practice_get_themes (after)[0]);

  program_after = load_course (fixture, "course");
  g_assert_cmpint (tend_program_get_id (program_after), ==, tend_program_get_id (program_before));
  g_assert_cmpstr (tend_program_get_title (program_after), ==, "One evening");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM program_session"), ==, 1);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM plan"), ==, 1);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM plan_item"), ==, 1);
}

static void
test_an_edited_practice_is_kept (StoreFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (GFile)        library = make_library (fixture);
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendPractice) practice = NULL;
  g_autoptr (TendPractice) kept = NULL;
  g_autoptr (TendPractice) replaced = NULL;

  load_well (fixture, library);
  practice = load_feet (fixture);
  g_object_set (practice, "script", "My own words.", NULL);
  store_fixture_perform (fixture, tend_practice_update_action (practice));

  write_file (library, "en/practices/feet.txt", "Title: Both feet\n\nNew words.\n", -1);
  g_assert_true (is_current (fixture, library));
  load_well (fixture, library);
  kept = load_feet (fixture);
  g_assert_cmpstr (tend_practice_get_title (kept), ==, "Feet on the floor");
  g_assert_cmpstr (tend_practice_get_script (kept), ==, "My own words.");

  /* Who takes the edit back is glad of the new words. */
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_no_error (error);
  load_well (fixture, library);
  replaced = load_feet (fixture);
  g_assert_cmpstr (tend_practice_get_first_line (replaced), ==, "New words.");
}

static gboolean
add_item_cb (TendDatabase *database,
             TendAction   *action,
             GError      **error)
{
  gint64 id;

  return tend_plan_add_item (database, tend_action_get_data (action), 0, &id, error);
}

static void
test_an_edited_program_is_kept (StoreFixture *fixture,
                                gconstpointer data)
{
  g_autoptr (GFile)        library = make_library (fixture);
  g_autoptr (TendProgram)  program = NULL;
  g_autoptr (TendProgram)  kept = NULL;
  g_autoptr (GListStore)   items = NULL;
  g_autoptr (TendPlanItem) item = NULL;

  load_well (fixture, library);
  program = load_course (fixture, "course");
  items = load_first_plan (fixture, program);
  item = g_list_model_get_item (G_LIST_MODEL (items), 0);
  store_fixture_perform (fixture, tend_action_new ("test", "Added", add_item_cb,
                                                   g_object_ref (item), g_object_unref));

  write_file (library, "en/programs/course.txt", "Title: Gone\n\n== Session: Only (90 min)\n", -1);
  load_well (fixture, library);
  kept = load_course (fixture, "course");
  g_assert_cmpstr (tend_program_get_title (kept), ==, "Two evenings");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM plan_item"), ==, 4);
}

static void
test_bad_files_are_told_of_and_skipped (StoreFixture *fixture,
                                        gconstpointer data)
{
  g_autoptr (GFile)     library = make_library (fixture);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char      *all = NULL;

  write_file (library, "en/practices/binary.txt", "\xff\xfe\0T", 4);
  write_file (library, "en/practices/empty.txt", "", 0);
  write_file (library, "en/practices/nameless.txt", "Kind: talk\n\nWords.\n", -1);
  write_file (library, "en/practices/odd.txt", "Title: Odd\n\nWords.\n[gong]\n", -1);
  write_file (library, "en/programs/empty.txt", "Title: Nothing\n", -1);
  write_file (library, "en/programs/unlinked.txt",
              "Title: Unlinked\n\n== Session: One (60 min)\n"
              "- talk, 5 min, practice nowhere: Kept\nNonsense\n",
              -1);
  problems = load (fixture, library);
  g_ptr_array_add (problems, NULL);
  all = g_strjoinv ("\n", (char **)problems->pdata);
  g_ptr_array_set_size (problems, (int)problems->len - 1);
  g_test_message ("%s", all);

  g_assert_nonnull (strstr (all, "en/practices/binary.txt: "));
  g_assert_nonnull (strstr (all, "en/practices/empty.txt: "));
  g_assert_nonnull (strstr (all, "en/practices/nameless.txt: "));
  g_assert_nonnull (strstr (all, "en/practices/odd.txt, line 4: "));
  g_assert_nonnull (strstr (all, "en/programs/empty.txt: "));
  g_assert_nonnull (strstr (all, "en/programs/unlinked.txt, line 5: "));
  g_assert_nonnull (strstr (all, "“nowhere”"));
  g_assert_cmpuint (problems->len, ==, 7);

  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM practice"), ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM program"), ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM plan_item"
                                               " WHERE title = 'Kept' AND practice IS NULL"),
                   ==, 1);
}

static void
test_no_library_at_all (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autofree char  *path = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autoptr (GFile) library = g_file_new_for_path (path);

  load_well (fixture, library);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM practice"), ==, 0);
}

static void
test_two_languages (StoreFixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GFile)        library = make_library (fixture);
  g_autoptr (TendPractice) english = NULL;

  write_file (library, "sv/practices/feet.txt", "Title: Fötterna\n\nKänn fötterna.\n", -1);
  load_well (fixture, library);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM practice WHERE key = 'feet'"),
                   ==, 2);
  english = load_feet (fixture);
  g_assert_cmpstr (tend_practice_get_title (english), ==, "Feet on the floor");
}

static void
test_the_shipped_library (StoreFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (GFile)       library = tend_library_get_shipped ();
  g_autoptr (TendProgram) program = NULL;
  g_autoptr (GListStore)  items = NULL;

  load_well (fixture, library);
  g_assert_true (is_current (fixture, library));
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM practice"), >=, 6);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM script WHERE body = ''"), ==,
                   0);
  program = load_course (fixture, "msc-8-week");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tend_program_get_sessions (program))),
                    ==, 9);
  items = load_first_plan (fixture, program);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (items)), >, 5);
}

static void
add (const char *path,
     void (*test) (StoreFixture *,
                   gconstpointer))
{
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/library/a-library-is-loaded", test_a_library_is_loaded);
  add ("/library/loading-again-changes-nothing", test_loading_again_changes_nothing);
  add ("/library/a-newer-edition", test_a_newer_edition_replaces_an_untouched_one);
  add ("/library/an-edited-practice-is-kept", test_an_edited_practice_is_kept);
  add ("/library/an-edited-program-is-kept", test_an_edited_program_is_kept);
  add ("/library/bad-files", test_bad_files_are_told_of_and_skipped);
  add ("/library/no-library-at-all", test_no_library_at_all);
  add ("/library/two-languages", test_two_languages);
  add ("/library/the-shipped-library", test_the_shipped_library);
  return g_test_run ();
}
