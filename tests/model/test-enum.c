/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-enum.h"

#include <gio/gio.h>

/* Which column of the schema keeps which type. */
static const struct
{
  const char *table;
  const char *column;
  GType (*type) (void);
} columns[] = {
  { "cohort", "state", tend_cohort_state_get_type },
  { "inquiry", "state", tend_inquiry_state_get_type },
  { "inquiry", "channel", tend_channel_get_type },
  { "enrollment", "state", tend_enrollment_state_get_type },
  { "offer", "state", tend_offer_state_get_type },
  { "session", "state", tend_session_state_get_type },
  { "session", "kind", tend_session_kind_get_type },
  { "program_session", "kind", tend_session_kind_get_type },
  { "plan_item", "state", tend_item_state_get_type },
  { "plan_item", "kind", tend_practice_kind_get_type },
  { "party", "togetherness", tend_togetherness_get_type },
  { "note", "kind", tend_note_kind_get_type },
};

/* The words of the schema's CHECK list for @table.@column, sorted. */
static GPtrArray *
read_check_list (const char *schema,
                 const char *table,
                 const char *column)
{
  g_autofree char *table_pattern =
      g_strdup_printf ("CREATE TABLE %s \\((.*?)\\n\\) STRICT", table);
  g_autofree char *list_pattern =
      g_strdup_printf ("\\b%s TEXT[^,]*?CHECK \\(%s IN \\(([^)]*)\\)", column, column);
  g_autoptr (GRegex)     table_regex = g_regex_new (table_pattern, G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GRegex)     list_regex = g_regex_new (list_pattern, 0, 0, NULL);
  g_autoptr (GRegex)     word_regex = g_regex_new ("'([^']*)'", 0, 0, NULL);
  g_autoptr (GMatchInfo) found_table = NULL;
  g_autoptr (GMatchInfo) found_list = NULL;
  g_autoptr (GMatchInfo) word = NULL;
  g_autofree char       *body = NULL;
  g_autofree char       *list = NULL;
  GPtrArray             *words = g_ptr_array_new_with_free_func (g_free);

  if (!g_regex_match (table_regex, schema, 0, &found_table))
    g_error ("the schema has no table %s", table);
  body = g_match_info_fetch (found_table, 1);
  if (!g_regex_match (list_regex, body, 0, &found_list))
    g_error ("the schema has no list for %s.%s", table, column);
  list = g_match_info_fetch (found_list, 1);
  for (g_regex_match (word_regex, list, 0, &word); g_match_info_matches (word);
       g_match_info_next (word, NULL))
    g_ptr_array_add (words, g_match_info_fetch (word, 1));
  return words;
}

static void
assert_same_words (const char *schema,
                   const char *table,
                   const char *column,
                   GType       type,
                   guint       n_unstored)
{
  g_autoptr (GPtrArray) words = read_check_list (schema, table, column);
  guint                 n_values;

  tend_enum_values (type, &n_values);
  g_assert_cmpuint (words->len, ==, n_values - n_unstored);
  for (guint i = 0; i < words->len; i++)
    {
      int value;

      if (!tend_enum_from_nick (type, g_ptr_array_index (words, i), &value))
        g_error ("%s has no “%s”", g_type_name (type), (char *)g_ptr_array_index (words, i));
    }
}

static void
test_nicks_are_what_the_schema_allows (void)
{
  g_autofree char      *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schema",
                                                      "0001-first-evening.sql", NULL);
  g_autofree char      *schema = NULL;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) practice_kinds = NULL;

  g_file_get_contents (path, &schema, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    assert_same_words (schema, columns[i].table, columns[i].column, columns[i].type (), 0);

  /* A practice of the library is never home practice. */
  assert_same_words (schema, "practice", "kind", TEND_TYPE_PRACTICE_KIND, 1);
  practice_kinds = read_check_list (schema, "practice", "kind");
  for (guint i = 0; i < practice_kinds->len; i++)
    g_assert_cmpstr (g_ptr_array_index (practice_kinds, i), !=, "home-practice");
}

static void
test_every_value_can_be_shown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GType      type = columns[i].type ();
      guint      n_values;
      const int *values = tend_enum_values (type, &n_values);

      for (guint j = 0; j < n_values; j++)
        {
          const char *nick = tend_enum_to_nick (type, values[j]);
          int         back = -1;

          g_assert_true (tend_enum_from_nick (type, nick, &back));
          g_assert_cmpint (back, ==, values[j]);
          g_assert_cmpstr (tend_enum_label (type, values[j]), !=, "");
          g_assert_true (g_str_has_suffix (tend_enum_icon (type, values[j]), "-symbolic"));
          for (guint k = 0; k < j; k++)
            g_assert_cmpstr (tend_enum_label (type, values[k]), !=,
                             tend_enum_label (type, values[j]));
        }
    }
}

static void
test_types_are_enums (void)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (TEND_TYPE_INQUIRY_STATE);
  GEnumValue *value = g_enum_get_value_by_nick (class, "in-conversation");

  g_assert_nonnull (value);
  g_assert_cmpint (value->value, ==, TEND_INQUIRY_IN_CONVERSATION);
  g_assert_cmpstr (value->value_name, ==, "TEND_INQUIRY_IN_CONVERSATION");
}

static void
test_tones (void)
{
  g_assert_cmpint (tend_enum_tone (TEND_TYPE_INQUIRY_STATE, TEND_INQUIRY_NEW), ==,
                   TEND_TONE_NEEDS_YOU);
  g_assert_cmpint (tend_enum_tone (TEND_TYPE_ENROLLMENT_STATE, TEND_ENROLLMENT_CONFIRMED), ==,
                   TEND_TONE_SETTLED);
  g_assert_cmpint (tend_enum_tone (TEND_TYPE_COHORT_STATE, TEND_COHORT_RUNNING), ==,
                   TEND_TONE_MOVING);
  g_assert_cmpint (tend_enum_tone (TEND_TYPE_INQUIRY_STATE, TEND_INQUIRY_SPAM), ==,
                   TEND_TONE_REST);
}

static void
test_unknown_words (void)
{
  int value = 42;

  g_assert_false (tend_enum_from_nick (TEND_TYPE_COHORT_STATE, "full", &value));
  g_assert_false (tend_enum_from_nick (TEND_TYPE_COHORT_STATE, NULL, &value));
  g_assert_cmpint (value, ==, 42);
  g_assert_null (tend_enum_to_nick (TEND_TYPE_COHORT_STATE, 99));
  g_assert_null (tend_enum_icon (TEND_TYPE_COHORT_STATE, 99));
  g_assert_cmpstr (tend_enum_label (TEND_TYPE_COHORT_STATE, 99), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/enum/nicks-are-what-the-schema-allows", test_nicks_are_what_the_schema_allows);
  g_test_add_func ("/enum/every-value-can-be-shown", test_every_value_can_be_shown);
  g_test_add_func ("/enum/types-are-enums", test_types_are_enums);
  g_test_add_func ("/enum/tones", test_tones);
  g_test_add_func ("/enum/unknown-words", test_unknown_words);
  return g_test_run ();
}
