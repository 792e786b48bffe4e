/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-script.h"

#include <string.h>

#define HEADING                              \
  "Title: Feet & floor\n"                    \
  "kind: Informal practice\n"                \
  "Minutes: 5-8 min\n"                       \
  "Themes: repair,  shame ,\n"               \
  "Language: en\n"                           \
  "Caution: some may prefer to stand\n"      \
  "Source: written for Tend, CC BY-SA 4.0\n" \
  "\n"

static TendScript *
read_clean (const char *text)
{
  g_autoptr (GPtrArray) problems = NULL;
  TendScript           *script = tend_script_parse (text, &problems);

  for (guint i = 0; i < problems->len; i++)
    {
      TendScriptProblem *problem = g_ptr_array_index (problems, i);

      g_test_message ("line %u: %s: %s", problem->line, problem->text, problem->message);
    }
  g_assert_cmpuint (problems->len, ==, 0);
  return script;
}

static void
assert_step (const TendScript *script,
             guint             position,
             const char       *room_text,
             const char       *note,
             int               pause_min,
             int               pause_max,
             guint             bells)
{
  const TendStep *step = tend_script_get_step (script, position);

  g_assert_cmpstr (step->room_text, ==, room_text);
  g_assert_cmpstr (step->note, ==, note);
  g_assert_cmpint (step->pause_min, ==, pause_min);
  g_assert_cmpint (step->pause_max, ==, pause_max);
  g_assert_cmpuint (step->bells, ==, bells);
}

static void
test_whole (void)
{
  g_autoptr (TendScript) script = NULL;
  const char *const     *themes;
  TendPracticeKind       kind = TEND_PRACTICE_BREAK;
  int                    min = 0;
  int                    max = 0;

  script = read_clean (HEADING "Feel your feet\n"
                               "on the floor.\n"
                               "[pause 20s]\n"
                               "> facilitator: slow down here; eyes may stay open\n"
                               "[bell]\n"
                               "\n"
                               "And rest.\n");

  g_assert_cmpstr (tend_script_get_title (script), ==, "Feet & floor");
  g_assert_true (tend_script_get_kind (script, &kind));
  g_assert_cmpint (kind, ==, TEND_PRACTICE_INFORMAL_PRACTICE);
  g_assert_true (tend_script_get_minutes (script, &min, &max));
  g_assert_cmpint (min, ==, 5);
  g_assert_cmpint (max, ==, 8);
  themes = tend_script_get_themes (script);
  g_assert_cmpstr (themes[0], ==, "repair");
  g_assert_cmpstr (themes[1], ==, "shame");
  g_assert_null (themes[2]);
  g_assert_cmpstr (tend_script_get_language (script), ==, "en");
  g_assert_cmpstr (tend_script_get_caution (script), ==, "some may prefer to stand");
  g_assert_cmpstr (tend_script_get_source (script), ==, "written for Tend, CC BY-SA 4.0");
  g_assert_true (g_str_has_prefix (tend_script_get_body (script), "Feel your feet\non the"));
  g_assert_true (g_str_has_suffix (tend_script_get_body (script), "\n\nAnd rest."));

  g_assert_cmpuint (tend_script_get_n_steps (script), ==, 2);
  assert_step (script, 0, "Feel your feet\non the floor.",
               "slow down here; eyes may stay open", 20, 20, 1);
  g_assert_cmpuint (tend_script_get_step (script, 0)->bells_after, ==, 1);
  assert_step (script, 1, "And rest.", NULL, 0, 0, 0);
}

static void
test_body (void)
{
  g_autoptr (GPtrArray)  problems = NULL;
  g_autoptr (TendScript) script = NULL;
  g_autoptr (TendScript) again = NULL;

  script = tend_script_parse_body ("Title: this is a word for the room\n[pause 2m]", &problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_null (tend_script_get_title (script));
  g_assert_false (tend_script_get_kind (script, NULL));
  g_assert_false (tend_script_get_minutes (script, NULL, NULL));
  g_assert_null (tend_script_get_themes (script)[0]);
  assert_step (script, 0, "Title: this is a word for the room", NULL, 120, 120, 0);

  /* What the store keeps gives the same script again. */
  again = tend_script_parse_body (tend_script_get_body (script), NULL);
  g_assert_cmpstr (tend_script_get_body (again), ==, tend_script_get_body (script));
}

static void
test_no_heading (void)
{
  g_autoptr (TendScript) script = read_clean ("Remember: you may stop.\n\nNow sit.");
  g_autoptr (TendScript) empty = read_clean ("");
  g_autoptr (TendScript) null = read_clean (NULL);

  g_assert_cmpuint (tend_script_get_n_steps (script), ==, 2);
  assert_step (script, 0, "Remember: you may stop.", NULL, 0, 0, 0);
  g_assert_cmpuint (tend_script_get_n_steps (empty), ==, 0);
  g_assert_cmpuint (tend_script_get_n_steps (null), ==, 0);
  g_assert_cmpstr (tend_script_get_body (null), ==, "");
}

static void
test_heading_problems (void)
{
  static const struct
  {
    guint       line;
    const char *text;
  } expected[] = {
    { 2, "Author: nobody" },
    { 3, "Kind: dance" },
    { 4, "Minutes: many" },
    { 5, "no key here" },
  };
  g_autoptr (GPtrArray)  problems = NULL;
  g_autoptr (TendScript) script = NULL;

  script = tend_script_parse ("Title: T\nAuthor: nobody\nKind: dance\nMinutes: many\n"
                              "no key here\n\nSit.",
                              &problems);
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < problems->len; i++)
    {
      TendScriptProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpuint (problem->line, ==, expected[i].line);
      g_assert_cmpstr (problem->text, ==, expected[i].text);
      g_assert_cmpstr (problem->message, !=, NULL);
    }
  assert_step (script, 0, "no key here", NULL, 0, 0, 0);
  assert_step (script, 1, "Sit.", NULL, 0, 0, 0);
}

static void
test_line_ends (void)
{
  g_autoptr (TendScript) dos = read_clean ("\xef\xbb\xbfTitle: T\r\n\r\nOne\r\n"
                                           "two  \r\n \t\r\nThree");
  g_autoptr (TendScript) mac = read_clean ("Title: T\r\rOne\rtwo\r\xc2\xa0\rThree\r");

  g_assert_cmpstr (tend_script_get_title (dos), ==, "T");
  g_assert_cmpuint (tend_script_get_n_steps (dos), ==, 2);
  assert_step (dos, 0, "One\ntwo", NULL, 0, 0, 0);
  g_assert_cmpstr (tend_script_get_body (dos), ==, "One\ntwo\n\nThree");
  g_assert_cmpstr (tend_script_get_body (mac), ==, "One\ntwo\n\nThree");
}

static void
test_pauses (void)
{
  static const struct
  {
    const char *mark;
    int         min;
    int         max;
  } marks[] = {
    { "[pause 20s]", 20, 20 },
    { "[Pause 20 s]", 20, 20 },
    { "[ pause 20 seconds ]", 20, 20 },
    { "[pause 2m]", 120, 120 },
    { "[pause 2 min]", 120, 120 },
    { "[pause 1m30s]", 90, 90 },
    { "[pause 20s-60s]", 20, 60 },
    { "[pause 20-60s]", 20, 60 },
    { "[pause 1-2m]", 60, 120 },
    { "[pause 30s – 2m]", 30, 120 },
    { "[pause 60s-20s]", 20, 60 },
    { "[pause 20s][pause 5s]", -1, -1 },
    { "[pause]", -1, -1 },
    { "[pause 20]", -1, -1 },
    { "[pause 0s]", -1, -1 },
    { "[pause -5s]", -1, -1 },
    { "[pause 20s-]", -1, -1 },
    { "[pause 99999999999999999999s]", -1, -1 },
    { "[pause 99999999m]", -1, -1 },
    { "[pause 20x]", -1, -1 },
    { "[pauses 20s]", -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char       *text = g_strdup_printf ("Sit.\n%s", marks[i].mark);
      g_autoptr (GPtrArray)  problems = NULL;
      g_autoptr (TendScript) script = tend_script_parse_body (text, &problems);

      g_test_message ("%s", marks[i].mark);
      g_assert_cmpuint (tend_script_get_n_steps (script), ==, 1);
      if (marks[i].min >= 0)
        {
          g_assert_cmpuint (problems->len, ==, 0);
          assert_step (script, 0, "Sit.", NULL, marks[i].min, marks[i].max, 0);
        }
      else
        {
          g_assert_cmpuint (problems->len, ==, 1);
          assert_step (script, 0, text, NULL, 0, 0, 0);
        }
    }
}

static void
test_bells (void)
{
  g_autoptr (TendScript) script = NULL;
  g_autoptr (TendScript) odd = NULL;
  g_autoptr (GPtrArray)  problems = NULL;

  script = read_clean ("[bell]\n\nSit.\n[bell 2]\n[pause 5m]\n[bell 3]\n");
  g_assert_cmpuint (tend_script_get_n_steps (script), ==, 2);
  assert_step (script, 0, NULL, NULL, 0, 0, 1);
  assert_step (script, 1, "Sit.", NULL, 300, 300, 5);
  g_assert_cmpuint (tend_script_get_step (script, 0)->bells_after, ==, 0);
  g_assert_cmpuint (tend_script_get_step (script, 1)->bells_after, ==, 3);

  odd = tend_script_parse_body ("[bell 0]\n\n[bell 1000]\n\n[gong]\n\n[bell two]", &problems);
  g_assert_cmpuint (problems->len, ==, 4);
  g_assert_cmpuint (tend_script_get_n_steps (odd), ==, 4);
  assert_step (odd, 2, "[gong]", NULL, 0, 0, 0);
}

static void
test_only_pauses (void)
{
  g_autoptr (TendScript) script = read_clean ("\n\n[pause 20s]\n\n[pause 10s-40s]\n");
  int                    min = 0;
  int                    max = 0;

  g_assert_cmpuint (tend_script_get_n_steps (script), ==, 1);
  assert_step (script, 0, NULL, NULL, 30, 60, 0);
  tend_script_estimate_seconds (script, &min, &max);
  g_assert_cmpint (min, ==, 30);
  g_assert_cmpint (max, ==, 60);
}

static void
test_notes (void)
{
  g_autoptr (TendScript) script = NULL;
  g_autoptr (TendScript) only = read_clean ("> just for you");

  script = read_clean ("> before all\n"
                       "\n"
                       "One\n"
                       "> Facilitator : within\n"
                       "one.\n"
                       "[pause 5s]\n"
                       "> after the pause\n"
                       "Two.\n"
                       "\n"
                       "> alone, so of the step before\n"
                       "\n"
                       "> touching\n"
                       ">   the next\n"
                       "Three.\n"
                       ">\n"
                       "\n"
                       "> facilitator may stand\n");
  g_assert_cmpuint (tend_script_get_n_steps (script), ==, 3);
  assert_step (script, 0, "One\none.", "before all\nwithin\nafter the pause", 5, 5, 0);
  assert_step (script, 1, "Two.", "alone, so of the step before", 0, 0, 0);
  assert_step (script, 2, "Three.", "touching\nthe next\nfacilitator may stand", 0, 0, 0);

  g_assert_cmpuint (tend_script_get_n_steps (only), ==, 1);
  assert_step (only, 0, NULL, "just for you", 0, 0, 0);
}

static void
test_literal (void)
{
  g_autoptr (TendScript) script = read_clean ("<b>You</b> & me &amp; %s\n\n[not a mark] at all");

  assert_step (script, 0, "<b>You</b> & me &amp; %s", NULL, 0, 0, 0);
  assert_step (script, 1, "[not a mark] at all", NULL, 0, 0, 0);
}

static void
test_unknown_marks (void)
{
  g_autoptr (GPtrArray)  problems = NULL;
  g_autoptr (TendScript) script = NULL;
  TendScriptProblem     *problem;

  script = tend_script_parse ("Title: T\n\nSit.\n[music: rain]\nFeel. [pause 20s] Rest.",
                              &problems);
  g_assert_cmpuint (problems->len, ==, 2);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpuint (problem->line, ==, 4);
  g_assert_cmpstr (problem->text, ==, "[music: rain]");
  problem = g_ptr_array_index (problems, 1);
  g_assert_cmpuint (problem->line, ==, 5);
  assert_step (script, 0, "Sit.\n[music: rain]\nFeel. [pause 20s] Rest.", NULL, 0, 0, 0);
}

static void
test_long_paragraph (void)
{
  g_autoptr (GString)    text = g_string_new (NULL);
  g_autoptr (TendScript) script = NULL;

  while (text->len < 5000)
    g_string_append (text, "breathe ");
  g_string_append (text, "out");
  script = read_clean (text->str);
  g_assert_cmpuint (tend_script_get_n_steps (script), ==, 1);
  assert_step (script, 0, text->str, NULL, 0, 0, 0);
}

static void
test_invalid_utf8 (void)
{
  g_autoptr (TendScript) script = read_clean ("Bre\xffthe");

  g_assert_true (g_utf8_validate (tend_script_get_step (script, 0)->room_text, -1, NULL));
}

/* Whatever is written, each line that is not an understood mark comes back, in order, to the room
 * or to the facilitator. */
static void
test_never_dropped (void)
{
  static const char *const lines[] = {
    "",
    "",
    "  ",
    "word",
    "two words",
    "[pause 5s]",
    "[bell]",
    "[odd]",
    "> note",
    "> facilitator: note",
    "[pause x]",
    "Title: x",
    "]",
    "[",
    ">",
    "[]",
  };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString)    text = g_string_new (NULL);
      g_autoptr (GString)    expected_room = g_string_new (NULL);
      g_autoptr (GString)    room = g_string_new (NULL);
      g_autoptr (TendScript) script = NULL;
      int                    expected_notes = 0;
      int                    notes = 0;
      int                    pauses = 0;
      int                    expected_pauses = 0;

      for (int i = g_test_rand_int_range (0, 14); i > 0; i--)
        {
          const char *line = lines[g_test_rand_int_range (0, G_N_ELEMENTS (lines))];

          g_string_append_printf (text, "%s\n", line);
          if (strstr (line, "note") != NULL)
            expected_notes++;
          else if (strstr (line, "5s") != NULL)
            expected_pauses++;
          else if (*line != '\0' && *line != ' ' && *line != '>' && strcmp (line, "[bell]") != 0)
            g_string_append_printf (expected_room, "%s\n", line);
        }
      script = tend_script_parse_body (text->str, NULL);
      for (guint i = 0; i < tend_script_get_n_steps (script); i++)
        {
          const TendStep *step = tend_script_get_step (script, i);

          if (step->room_text != NULL)
            g_string_append_printf (room, "%s\n", step->room_text);
          if (step->note != NULL)
            for (const char *at = step->note; at != NULL; at = strchr (at + 1, '\n'))
              notes++;
          pauses += step->pause_min / 5;
        }
      g_assert_cmpstr (room->str, ==, expected_room->str);
      g_assert_cmpint (notes, ==, expected_notes);
      g_assert_cmpint (pauses, ==, expected_pauses);
    }
}

static void
test_estimate (void)
{
  g_autoptr (TendScript) script = NULL;
  int                    min = 0;
  int                    max = 0;

  /* Nine words at ninety a minute are six seconds; a dash is no word. */
  script = read_clean ("One two three four five six seven – eight nine.\n[pause 20s-60s]\n");
  tend_script_estimate_seconds (script, &min, &max);
  g_assert_cmpint (min, ==, 26);
  g_assert_cmpint (max, ==, 66);
  g_assert_cmpint (tend_step_get_reading_seconds (tend_script_get_step (script, 0)), ==, 6);
}

static int
sum_of_pauses (const TendScript *script)
{
  int sum = 0;

  for (guint i = 0; i < tend_script_get_n_steps (script); i++)
    sum += tend_script_get_step (script, i)->pause_min;
  return sum;
}

static void
test_stretch (void)
{
  g_autoptr (TendScript) script = NULL;
  g_autoptr (TendScript) middle = NULL;
  g_autoptr (TendScript) shortest = NULL;
  g_autoptr (TendScript) longest = NULL;

  script = read_clean ("Title: T\n\nOne two three.\n[pause 20s-60s]\n> note\n\nFour five six.\n"
                       "[pause 30s]\n\nSeven eight nine.\n[pause 10s-33s]\n[bell]");
  g_assert_cmpint (sum_of_pauses (script), ==, 60);

  /* The words take six seconds of what is asked for, to the second. */
  for (int seconds = 66; seconds <= 129; seconds++)
    {
      g_autoptr (TendScript) stretched = tend_script_stretch (script, seconds);

      g_assert_cmpint (sum_of_pauses (stretched), ==, seconds - 6);
      for (guint i = 0; i < 3; i++)
        {
          const TendStep *before = tend_script_get_step (script, i);
          const TendStep *after = tend_script_get_step (stretched, i);

          g_assert_cmpint (after->pause_min, >=, before->pause_min);
          g_assert_cmpint (after->pause_min, <=, before->pause_max);
          g_assert_cmpint (after->pause_min, ==, after->pause_max);
        }
    }

  middle = tend_script_stretch (script, 90);
  g_assert_cmpstr (tend_script_get_title (middle), ==, "T");
  assert_step (middle, 0, "One two three.", "note", 35, 35, 0);
  assert_step (middle, 1, "Four five six.", NULL, 30, 30, 0);
  g_assert_cmpuint (tend_script_get_step (middle, 2)->bells_after, ==, 1);

  shortest = tend_script_stretch (script, 1);
  g_assert_cmpint (sum_of_pauses (shortest), ==, 60);
  longest = tend_script_stretch (script, 100000);
  g_assert_cmpint (sum_of_pauses (longest), ==, 123);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/script/whole", test_whole);
  g_test_add_func ("/script/body", test_body);
  g_test_add_func ("/script/no-heading", test_no_heading);
  g_test_add_func ("/script/heading-problems", test_heading_problems);
  g_test_add_func ("/script/line-ends", test_line_ends);
  g_test_add_func ("/script/pauses", test_pauses);
  g_test_add_func ("/script/bells", test_bells);
  g_test_add_func ("/script/only-pauses", test_only_pauses);
  g_test_add_func ("/script/notes", test_notes);
  g_test_add_func ("/script/p27-literal", test_literal);
  g_test_add_func ("/script/unknown-marks", test_unknown_marks);
  g_test_add_func ("/script/p25-long-paragraph", test_long_paragraph);
  g_test_add_func ("/script/invalid-utf8", test_invalid_utf8);
  g_test_add_func ("/script/never-dropped", test_never_dropped);
  g_test_add_func ("/script/estimate", test_estimate);
  g_test_add_func ("/script/stretch", test_stretch);
  return g_test_run ();
}
