/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "tend-error.h"
#include "tend-practice-actions.h"
#include "tend-practice-store.h"

static const char *const two_themes[] = { "tidying", "après-midi", NULL };

static gint64
add_practice (StoreFixture *fixture,
              const char   *title,
              const char   *script)
{
  g_autoptr (TendPractice) practice = g_object_new (TEND_TYPE_PRACTICE,
                                                    "title", title,
                                                    "kind", TEND_PRACTICE_POEM,
                                                    "minutes", 6,
                                                    "minutes-min", 5,
                                                    "minutes-max", 8,
                                                    "themes", two_themes,
                                                    "caution", "none",
                                                    "source", "mine",
                                                    "language", "fr",
                                                    "script", script,
                                                    NULL);

  return store_fixture_perform (fixture, tend_practice_create_action (practice));
}

static TendPractice *
load (StoreFixture *fixture,
      gint64        id)
{
  g_autoptr (GError) error = NULL;
  TendPractice      *practice = tend_practice_load (tend_store_get_reader (fixture->store), id,
                                                    &error);

  g_assert_no_error (error);
  return practice;
}

static void
test_ones_own (StoreFixture *fixture,
               gconstpointer data)
{
  static const char        words[] = "> softly\n[bell]\n\nVersez\nle thé.";
  gint64                   id = add_practice (fixture, "Thé", words);
  g_autoptr (TendPractice) practice = load (fixture, id);

  g_assert_cmpstr (tend_practice_get_title (practice), ==, "Thé");
  g_assert_null (tend_practice_get_key (practice));
  g_assert_cmpint (tend_practice_get_kind (practice), ==, TEND_PRACTICE_POEM);
  g_assert_cmpint (tend_practice_get_minutes (practice), ==, 6);
  g_assert_cmpint (tend_practice_get_minutes_min (practice), ==, 5);
  g_assert_cmpint (tend_practice_get_minutes_max (practice), ==, 8);
  g_assert_true (g_strv_equal (tend_practice_get_themes (practice), two_themes));
  g_assert_cmpstr (tend_practice_get_caution (practice), ==, "none");
  g_assert_cmpstr (tend_practice_get_source (practice), ==, "mine");
  g_assert_cmpstr (tend_practice_get_language (practice), ==, "fr");
  g_assert_cmpstr (tend_practice_get_first_line (practice), ==, "Versez");
  g_assert_cmpstr (tend_practice_get_script (practice), ==, words);
}

static void
test_without_words_or_range (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autoptr (TendPractice) draft = g_object_new (TEND_TYPE_PRACTICE, "title", "Walk", "minutes", 10,
                                                 NULL);
  TendAction              *action = tend_practice_create_action (draft);
  g_autoptr (TendPractice) practice = load (fixture, store_fixture_perform (fixture, action));

  g_assert_cmpint (tend_practice_get_minutes_min (practice), ==, 10);
  g_assert_cmpint (tend_practice_get_minutes_max (practice), ==, 10);
  g_assert_null (tend_practice_get_script (practice));
  g_assert_null (tend_practice_get_first_line (practice));
  g_assert_cmpstr (tend_practice_get_language (practice), ==, "en");
}

static void
test_editing (StoreFixture *fixture,
              gconstpointer data)
{
  const char *const        one_theme[] = { "rest", NULL };
  gint64                   id = add_practice (fixture, "Thé", "Versez le thé.");
  g_autofree char         *before = store_fixture_dump (fixture);
  g_autofree char         *after = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (TendPractice) practice = load (fixture, id);
  g_autoptr (TendPractice) edited = NULL;

  g_object_set (practice, "title", "Café", "themes", one_theme, "script", "Buvez.", "language",
                "en", NULL);
  store_fixture_perform (fixture, tend_practice_update_action (practice));
  edited = load (fixture, id);
  g_assert_cmpstr (tend_practice_get_title (edited), ==, "Café");
  g_assert_true (g_strv_equal (tend_practice_get_themes (edited), one_theme));
  g_assert_cmpstr (tend_practice_get_script (edited), ==, "Buvez.");
  g_assert_cmpstr (tend_practice_get_first_line (edited), ==, "Buvez.");
  g_assert_cmpint (
      store_fixture_ask (fixture, "SELECT version FROM script WHERE body = 'Buvez.'"), ==, 2);

  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_what_cannot_be_stored_is_refused (StoreFixture *fixture,
                                       gconstpointer data)
{
  gint64                   id = add_practice (fixture, "Thé", NULL);
  g_autoptr (TendPractice) practice = load (fixture, id);

  g_object_set (practice, "title", NULL, NULL);
  library_fixture_refuse (fixture, tend_practice_update_action (practice), TEND_ERROR_INVALID);
  library_fixture_refuse (fixture, tend_practice_create_action (practice), TEND_ERROR_INVALID);
  g_object_set (practice, "title", "Thé", "minutes", 9, NULL);
  library_fixture_refuse (fixture, tend_practice_update_action (practice), TEND_ERROR_INVALID);
  g_object_set (practice, "minutes", 4, NULL);
  library_fixture_refuse (fixture, tend_practice_update_action (practice), TEND_ERROR_INVALID);
  g_object_set (practice, "minutes", 6, "kind", TEND_PRACTICE_HOME_PRACTICE, NULL);
  library_fixture_refuse (fixture, tend_practice_update_action (practice), TEND_ERROR_INVALID);
  g_object_set (practice, "kind", TEND_PRACTICE_POEM, "id", (gint64)999, NULL);
  library_fixture_refuse (fixture, tend_practice_update_action (practice), TEND_ERROR_NOT_FOUND);
}

static guint
count_found (StoreFixture *fixture,
             const char   *typed,
             int           kind,
             const char   *theme)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tend_practice_find_ids (tend_store_get_reader (fixture->store), typed,
                                                   kind, theme, &error);

  g_assert_no_error (error);
  return ids->len;
}

static void
test_finding (StoreFixture *fixture,
              gconstpointer data)
{
  guint shipped = count_found (fixture, NULL, TEND_PRACTICE_ANY_KIND, NULL);

  add_practice (fixture, "Thé \"vert\"", "Versez l'eau brûlante.");
  g_assert_cmpuint (count_found (fixture, NULL, TEND_PRACTICE_ANY_KIND, NULL), ==, shipped + 1);
  g_assert_cmpuint (count_found (fixture, "the vert", TEND_PRACTICE_ANY_KIND, NULL), ==, 1);
  g_assert_cmpuint (count_found (fixture, "\"VERT\"", TEND_PRACTICE_ANY_KIND, NULL), ==, 1);
  g_assert_cmpuint (count_found (fixture, "l'eau brul", TEND_PRACTICE_ANY_KIND, NULL), ==, 1);
  g_assert_cmpuint (count_found (fixture, "apres", TEND_PRACTICE_ANY_KIND, NULL), ==, 1);
  g_assert_cmpuint (count_found (fixture, "zzz", TEND_PRACTICE_ANY_KIND, NULL), ==, 0);
  g_assert_cmpuint (count_found (fixture, NULL, TEND_PRACTICE_POEM, NULL), ==, 1);
  g_assert_cmpuint (count_found (fixture, "vert", TEND_PRACTICE_TALK, NULL), ==, 0);
  g_assert_cmpuint (count_found (fixture, NULL, TEND_PRACTICE_ANY_KIND, "tidying"), ==, 1);
  g_assert_cmpuint (count_found (fixture, NULL, TEND_PRACTICE_ANY_KIND, "tidy"), ==, 0);
  g_assert_cmpuint (count_found (fixture, "vert", TEND_PRACTICE_POEM, "tidying"), ==, 1);
  g_assert_cmpuint (count_found (fixture, NULL, TEND_PRACTICE_ANY_KIND, "repair"), >, 0);
}

static void
test_order_of_titles (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64             second = add_practice (fixture, "poem b", NULL);
  gint64             first = add_practice (fixture, "Poem A", NULL);
  g_autoptr (GArray) ids = NULL;

  ids = tend_practice_find_ids (tend_store_get_reader (fixture->store), "poem", TEND_PRACTICE_POEM,
                                NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, first);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, second);
}

static void
test_themes (StoreFixture *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     before = NULL;
  g_auto (GStrv)     after = NULL;

  before = tend_practice_load_themes (tend_store_get_reader (fixture->store), &error);
  g_assert_no_error (error);
  g_assert_true (g_strv_contains ((const char *const *)before, "repair"));
  g_assert_false (g_strv_contains ((const char *const *)before, "tidying"));
  add_practice (fixture, "Thé", NULL);
  add_practice (fixture, "Café", NULL);
  after = tend_practice_load_themes (tend_store_get_reader (fixture->store), &error);
  g_assert_true (g_strv_contains ((const char *const *)after, "tidying"));
  g_assert_cmpuint (g_strv_length (after), ==, g_strv_length (before) + 2);
}

static void
add (const char *path,
     void (*test) (StoreFixture *,
                   gconstpointer))
{
  g_test_add (path, StoreFixture, NULL, library_fixture_set_up, test, store_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/practice-store/ones-own", test_ones_own);
  add ("/practice-store/without-words-or-range", test_without_words_or_range);
  add ("/practice-store/editing", test_editing);
  add ("/practice-store/refused", test_what_cannot_be_stored_is_refused);
  add ("/practice-store/finding", test_finding);
  add ("/practice-store/order-of-titles", test_order_of_titles);
  add ("/practice-store/themes", test_themes);
  return g_test_run ();
}
