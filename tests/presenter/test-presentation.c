/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-agenda-item.h"
#include "tend-presentation.h"

#include <string.h>

#define SCRIPT     \
  "One.\n"         \
  "[pause 20s]\n"  \
  "> first note\n" \
  "\n"             \
  "Two.\n"         \
  "[bell 2]\n"     \
  "[pause 10s]\n"  \
  "[bell 3]\n"     \
  "\n"             \
  "Three."

typedef struct
{
  TendInstant       now;
  TendPresentation *presentation;
  GString          *log; /* what was emitted, in order */
} Fixture;

static TendInstant
read_clock (gpointer data)
{
  Fixture *self = data;

  return self->now;
}

static void
pass (Fixture *self,
      double   seconds)
{
  self->now.awake += (gint64)(seconds * G_USEC_PER_SEC);
  self->now.real += (gint64)(seconds * G_USEC_PER_SEC);
}

static void
sleep_for (Fixture *self,
           double   seconds)
{
  self->now.real += (gint64)(seconds * G_USEC_PER_SEC);
}

static void
wall_changed_cb (Fixture *self)
{
  TendCard *wall = tend_presentation_get_wall (self->presentation);

  g_string_append_printf (self->log, "<%s>", tend_card_get_text (wall));
}

static void
edge_cb (Fixture *self,
         TendEdge edge)
{
  g_string_append (self->log, edge == TEND_EDGE_LAST ? "last;" : "first;");
}

static void
bell_cb (Fixture *self,
         guint    strokes)
{
  g_string_append_printf (self->log, "bell %u;", strokes);
}

static void
slept_cb (Fixture *self,
          gint64   seconds)
{
  g_string_append_printf (self->log, "slept %d;", (int)seconds);
}

static void
set_up_with (Fixture    *self,
             const char *body)
{
  g_autoptr (TendScript) script = tend_script_parse_body (body, NULL);

  self->now = (TendInstant){ .awake = 5 * G_USEC_PER_SEC, .real = 900 * G_USEC_PER_SEC };
  self->log = g_string_new (NULL);
  self->presentation = tend_presentation_new_with_clock ("Feet", script, read_clock, self);
  g_signal_connect_swapped (self->presentation, "notify::wall", G_CALLBACK (wall_changed_cb),
                            self);
  g_signal_connect_swapped (self->presentation, "edge", G_CALLBACK (edge_cb), self);
  g_signal_connect_swapped (self->presentation, "bell", G_CALLBACK (bell_cb), self);
  g_signal_connect_swapped (self->presentation, "slept", G_CALLBACK (slept_cb), self);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  set_up_with (self, data != NULL ? data : SCRIPT);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->presentation);
  g_string_free (self->log, TRUE);
}

static void
assert_log (Fixture    *self,
            const char *expected)
{
  g_assert_cmpstr (self->log->str, ==, expected);
  g_string_truncate (self->log, 0);
}

static const char *
wall (Fixture *self)
{
  return tend_card_get_text (tend_presentation_get_wall (self->presentation));
}

static const char *
current (Fixture *self)
{
  return tend_card_get_text (tend_presentation_get_current (self->presentation));
}

static void
test_walk (Fixture      *self,
           gconstpointer data)
{
  TendPresentation *p = self->presentation;

  g_assert_cmpstr (tend_presentation_get_title (p), ==, "Feet");
  g_assert_cmpuint (tend_presentation_get_n_places (p), ==, 3);
  g_assert_cmpstr (wall (self), ==, "One.");
  g_assert_cmpstr (tend_card_get_text (tend_presentation_get_next (p)), ==, "Two.");
  g_assert_cmpstr (tend_presentation_get_note (p), ==, "first note");

  g_assert_true (tend_presentation_next (p));
  g_assert_cmpuint (tend_presentation_get_place (p), ==, 1);
  g_assert_null (tend_presentation_get_note (p));
  g_assert_true (tend_presentation_next (p));
  g_assert_null (tend_presentation_get_next (p));
  g_assert_true (tend_presentation_previous (p));
  tend_presentation_go_to (p, 0);
  tend_presentation_go_to (p, 99);
  g_assert_cmpuint (tend_presentation_get_place (p), ==, 2);

  /* Going forward rings the bell, going back and leaping do not. */
  assert_log (self, "<Two.>bell 2;<Three.><Two.><One.><Three.>");
}

static void
test_edges (Fixture      *self,
            gconstpointer data)
{
  TendPresentation *p = self->presentation;

  g_assert_false (tend_presentation_previous (p));
  g_assert_cmpstr (wall (self), ==, "One.");
  assert_log (self, "first;");

  tend_presentation_go_to (p, 2);
  assert_log (self, "<Three.>");
  for (guint i = 0; i < 3; i++)
    g_assert_false (tend_presentation_next (p));
  g_assert_cmpuint (tend_presentation_get_place (p), ==, 2);
  assert_log (self, "last;last;last;");
}

static void
test_black (Fixture      *self,
            gconstpointer data)
{
  TendPresentation *p = self->presentation;

  tend_presentation_set_black (p, TRUE);
  tend_presentation_next (p);
  tend_presentation_next (p);
  g_assert_cmpint (tend_card_get_kind (tend_presentation_get_wall (p)), ==, TEND_CARD_BLACK);
  g_assert_cmpstr (current (self), ==, "Three.");
  tend_presentation_set_black (p, FALSE);

  /* The first phrase is never shown again. */
  assert_log (self, "<>bell 2;<Three.>");
}

static void
test_toggles (Fixture      *self,
              gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      tend_presentation_set_black (self->presentation, FALSE);
      g_assert_cmpstr (wall (self), ==, "One.");
      tend_presentation_set_black (self->presentation, TRUE);
      g_assert_cmpstr (wall (self), ==, "");
    }
  g_assert_cmpuint (tend_presentation_get_place (self->presentation), ==, 0);
}

static void
test_freeze (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (TendScript) edited = tend_script_parse_body ("Uno.\n\nDue.", NULL);
  TendPresentation      *p = self->presentation;

  tend_presentation_set_frozen (p, TRUE);
  tend_presentation_next (p);
  g_assert_cmpstr (wall (self), ==, "One.");
  g_assert_cmpstr (current (self), ==, "Two.");
  tend_presentation_load (p, "Feet, edited", edited, 1);
  g_assert_cmpstr (wall (self), ==, "One.");
  g_assert_cmpstr (current (self), ==, "Due.");

  /* Black comes before freeze, and gives the frozen card back. */
  tend_presentation_set_black (p, TRUE);
  g_assert_cmpstr (wall (self), ==, "");
  tend_presentation_set_black (p, FALSE);
  g_assert_cmpstr (wall (self), ==, "One.");

  tend_presentation_set_frozen (p, FALSE);
  g_assert_cmpstr (wall (self), ==, "Due.");
  assert_log (self, "bell 2;<><One.><Due.>");
}

static void
test_land (Fixture      *self,
           gconstpointer data)
{
  TendPresentation *p = self->presentation;

  tend_presentation_set_black (p, TRUE);
  tend_presentation_set_landed (p, TRUE);
  g_assert_false (tend_presentation_get_black (p));
  g_assert_cmpint (tend_card_get_kind (tend_presentation_get_wall (p)), ==, TEND_CARD_LAND);
  tend_presentation_next (p);
  g_assert_cmpint (tend_card_get_kind (tend_presentation_get_wall (p)), ==, TEND_CARD_LAND);
  g_object_set (p, "black", TRUE, NULL);
  g_assert_false (tend_presentation_get_landed (p));
  tend_presentation_set_black (p, FALSE);
  g_assert_cmpstr (wall (self), ==, "Two.");
}

static void
test_pause (Fixture      *self,
            gconstpointer data)
{
  TendPresentation *p = self->presentation;

  /* One word takes no whole second at the slow pace, so the pause begins at once. */
  g_assert_cmpint (tend_presentation_get_pause_left (p), ==, 20);
  pass (self, 7.5);
  g_assert_cmpint (tend_presentation_get_pause_left (p), ==, 13);
  pass (self, 13);
  g_assert_cmpint (tend_presentation_get_pause_left (p), ==, 0);
  g_assert_cmpint (tend_presentation_get_elapsed (p), ==, 20);
  g_assert_cmpint (tend_presentation_get_estimate (p), ==, 30);
  tend_presentation_tick (p);

  tend_presentation_next (p);
  pass (self, 9);
  tend_presentation_tick (p);
  assert_log (self, "<Two.>bell 2;");
  pass (self, 1.25);
  tend_presentation_tick (p);
  tend_presentation_tick (p);
  assert_log (self, "bell 3;");

  tend_presentation_next (p);
  g_assert_cmpint (tend_presentation_get_pause_left (p), ==, -1);
  g_assert_cmpint (tend_presentation_get_elapsed (p), ==, 30);
}

/* The pause waits until the words have been read. */
static void
test_pause_after_words (Fixture      *self,
                        gconstpointer data)
{
  pass (self, 5);
  g_assert_cmpint (tend_presentation_get_pause_left (self->presentation), ==, 20);
  pass (self, 11);
  g_assert_cmpint (tend_presentation_get_pause_left (self->presentation), ==, 10);
}

static void
test_asleep (Fixture      *self,
             gconstpointer data)
{
  TendPresentation *p = self->presentation;

  tend_presentation_next (p);
  assert_log (self, "<Two.>bell 2;");
  pass (self, 4);
  tend_presentation_tick (p);
  sleep_for (self, 240);
  tend_presentation_tick (p);
  g_assert_cmpint (tend_presentation_get_elapsed (p), ==, 244);
  g_assert_cmpint (tend_presentation_get_pause_left (p), ==, 0);
  tend_presentation_tick (p);
  assert_log (self, "slept 240;");

  /* A second sleep is told as itself, and sleeping does not stop a later bell. */
  tend_presentation_previous (p);
  tend_presentation_next (p);
  assert_log (self, "<One.><Two.>bell 2;");
  sleep_for (self, 6);
  tend_presentation_tick (p);
  assert_log (self, "slept 6;");
  pass (self, 4);
  tend_presentation_tick (p);
  assert_log (self, "bell 3;");
}

/* The presentation knows no clock but the one it was given, and that one has no time of day: a
 * practice with the system's clock does not notice another zone. */
static void
test_time_of_day (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr (TendScript)       script = tend_script_parse_body (SCRIPT, NULL);
  g_autoptr (TendPresentation) live = tend_presentation_new ("Feet", script);
  g_autofree char             *zone = g_strdup (g_getenv ("TZ"));

  g_setenv ("TZ", "Pacific/Kiritimati", TRUE);
  g_assert_cmpint (tend_presentation_get_elapsed (live), <=, 2);
  g_assert_cmpint (tend_presentation_get_pause_left (live), >=, 18);
  g_usleep (G_USEC_PER_SEC / 50);
  g_assert_cmpint (tend_presentation_get_elapsed (self->presentation), ==, 0);
  g_setenv ("TZ", zone != NULL ? zone : "UTC", TRUE);
}

static void
test_first_bell (Fixture      *self,
                 gconstpointer data)
{
  TendPresentation *p = self->presentation;

  /* Nobody listens yet while it is made; the first tick rings. */
  tend_presentation_tick (p);
  tend_presentation_tick (p);
  assert_log (self, "bell 1;");
  g_assert_cmpuint (tend_presentation_get_n_places (p), ==, 3);
  g_assert_cmpint (tend_card_get_kind (tend_presentation_get_wall (p)), ==, TEND_CARD_BLACK);

  tend_presentation_next (p);
  assert_log (self, "<Sit.>");
  g_assert_false (tend_presentation_get_black (p));
}

static void
test_empty (Fixture      *self,
            gconstpointer data)
{
  TendPresentation *p = self->presentation;

  g_assert_cmpuint (tend_presentation_get_n_places (p), ==, 0);
  g_assert_false (tend_presentation_next (p));
  g_assert_false (tend_presentation_previous (p));
  tend_presentation_go_to (p, 4);
  tend_presentation_tick (p);
  g_assert_null (tend_presentation_get_next (p));
  g_assert_null (tend_presentation_get_note (p));
  g_assert_cmpint (tend_presentation_get_pause_left (p), ==, -1);
  g_assert_cmpstr (wall (self), ==, "");
}

static void
test_long (void)
{
  Fixture             self = { 0 };
  g_autoptr (GString) body = g_string_new ("> one note\n");
  guint               places;

  while (body->len < 5000)
    g_string_append (body, "Let the breath come and go. ");
  g_string_append (body, "\n[pause 30s]\n\n[pause 5s]\n\nRest.");
  set_up_with (&self, body->str);

  places = tend_presentation_get_n_places (self.presentation);
  g_assert_cmpuint (places, >, 10);
  for (guint i = 0; i + 2 < places; i++)
    {
      g_assert_cmpstr (tend_presentation_get_note (self.presentation), ==, "one note");
      g_assert_cmpint (tend_presentation_get_pause_left (self.presentation), ==, -1);
      tend_presentation_next (self.presentation);
    }

  /* The pause stands after the last page only. */
  g_assert_cmpint (tend_presentation_get_pause_left (self.presentation), ==, 35);
  tend_presentation_next (self.presentation);
  g_assert_cmpstr (wall (&self), ==, "Rest.");
  tear_down (&self, NULL);
}

/* The script and its title may go, and the item of the plan with them. */
static void
test_own_copy (void)
{
  Fixture           self = { 0 };
  char             *title = g_strdup ("Feet");
  TendScript       *script = tend_script_parse_body (SCRIPT, NULL);
  TendAgendaItem   *item = tend_agenda_item_new (title, 5, script);
  TendPresentation *presentation;

  presentation = tend_presentation_new_with_clock (title, tend_agenda_item_get_script (item),
                                                   read_clock, &self);
  g_assert_finalize_object (item);
  tend_script_unref (script);
  memset (title, 'x', strlen (title));
  g_free (title);

  g_assert_cmpstr (tend_presentation_get_title (presentation), ==, "Feet");
  g_assert_true (tend_presentation_next (presentation));
  g_assert_cmpstr (tend_card_get_text (tend_presentation_get_wall (presentation)), ==, "Two.");
  g_assert_finalize_object (presentation);
}

static void
test_load (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (TendScript) other = tend_script_parse_body ("[bell]\nUno.\n\nDue.\n\nTre.", NULL);
  TendPresentation      *p = self->presentation;

  pass (self, 100);
  tend_presentation_set_black (p, TRUE);
  tend_presentation_load (p, "Other", other, 0);
  g_assert_cmpint (tend_presentation_get_elapsed (p), ==, 0);
  assert_log (self, "<>bell 1;");
  tend_presentation_load (p, "Other", other, 7);
  g_assert_cmpuint (tend_presentation_get_place (p), ==, 3);
  tend_presentation_set_black (p, FALSE);
  assert_log (self, "<Tre.>");
  g_assert_cmpstr (tend_presentation_get_title (p), ==, "Other");
}

#define ADD(path, body, func) g_test_add (path, Fixture, body, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/presentation/walk", NULL, test_walk);
  ADD ("/presentation/p16-edges", NULL, test_edges);
  ADD ("/presentation/p17-black", NULL, test_black);
  ADD ("/presentation/p12-toggles", NULL, test_toggles);
  ADD ("/presentation/p18-freeze", NULL, test_freeze);
  ADD ("/presentation/land", NULL, test_land);
  ADD ("/presentation/pause", NULL, test_pause);
  ADD ("/presentation/pause-after-words",
       "One two three four five six seven eight nine.\n[pause 20s]", test_pause_after_words);
  ADD ("/presentation/p20-asleep", NULL, test_asleep);
  ADD ("/presentation/p21-time-of-day", NULL, test_time_of_day);
  ADD ("/presentation/first-bell", "[bell]\n\n[pause 3s]\n\nSit.\n\nRest.", test_first_bell);
  ADD ("/presentation/p25-empty", "", test_empty);
  g_test_add_func ("/presentation/p25-long", test_long);
  g_test_add_func ("/presentation/p34-own-copy", test_own_copy);
  ADD ("/presentation/load", NULL, test_load);
  return g_test_run ();
}
