/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "picture.h"
#include "presenter-fixture.h"
#include "tend-agenda-item.h"
#include "tend-audience-window.h"
#include "tend-console-window.h"
#include "tend-screens.h"
#include "tend-ui.h"

#define SCRIPT "One.\n> For Ana Lind: slowly\n\nTwo.\n[pause 20s]\n\nThree.\n\nFour."

typedef struct
{
  TendConsoleWindow *console;
  TendPresentation  *presentation;
  GtkWindow         *audience;
  GString           *shown; /* every text that was on the wall, in order */
} Fixture;

static void
card_changed_cb (Fixture *self)
{
  TendCard *card = tend_audience_window_get_card (TEND_AUDIENCE_WINDOW (self->audience));

  g_string_append_printf (self->shown, "<%s>", tend_card_get_text (card));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (TendScript) script = tend_script_parse_body (SCRIPT, NULL);

  self->presentation = tend_presentation_new ("Feet", script);
  self->console = tend_console_window_new (NULL, self->presentation);
  self->audience = tend_console_window_get_audience (self->console);
  self->shown = g_string_new (NULL);
  g_signal_connect_swapped (self->audience, "notify::card", G_CALLBACK (card_changed_cb), self);
  gtk_window_present (GTK_WINDOW (self->console));
  for (guint i = 0; i < 100 && !gtk_widget_get_mapped (GTK_WIDGET (self->audience)); i++)
    wait_ms (20);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->audience)));

  /* The audience window comes, and the console takes the focus back. */
  wait_ms (100);
  activate_window (GTK_WINDOW (self->console));
}

/* Closing the console is the end of everything it made. */
static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  GtkWindow *audience = g_object_ref (self->audience);

  gtk_window_close (GTK_WINDOW (self->console));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (audience);
  g_assert_finalize_object (self->presentation);
  g_string_free (self->shown, TRUE);
}

static void
assert_shown (Fixture    *self,
              const char *expected)
{
  g_assert_cmpstr (self->shown->str, ==, expected);
  g_string_truncate (self->shown, 0);
}

static void
test_shows (Fixture      *self,
            gconstpointer data)
{
  TendCard *card = tend_audience_window_get_card (TEND_AUDIENCE_WINDOW (self->audience));

  g_assert_true (card == tend_presentation_get_wall (self->presentation));
  g_assert_true (console_says (self->console, "Two."));
  g_assert_true (console_says (self->console, "For Ana Lind: slowly"));
  g_assert_true (console_says (self->console, "of ~1 min"));
  g_assert_true (console_says (self->console, "Showing"));
  g_assert_false (console_says (self->console, "Pause"));
  console_click (self->console, "Next");
  g_assert_true (console_says (self->console, "Pause 20 s"));
  g_assert_false (console_says (self->console, "For Ana Lind"));
  console_click (self->console, "Previous");
  assert_shown (self, "<Two.><One.>");
}

static void
walk (Fixture   *self,
      GtkWindow *window)
{
  type_key (window, "Next");
  type_key (window, "space");
  type_key (window, "Right");
  assert_shown (self, "<Two.><Three.><Four.>");
  type_key (window, "Prior");
  type_key (window, "Left");
  type_key (window, "Up");
  assert_shown (self, "<Three.><Two.><One.>");
  type_key (window, "Down");
  type_key (window, "End");
  type_key (window, "Home");
  assert_shown (self, "<Two.><Four.><One.>");
  type_key (window, "b");
  type_key (window, "b");
  type_key (window, "period");
  type_key (window, "period");
  assert_shown (self, "<><One.><><One.>");
}

static void
test_same_keys (Fixture      *self,
                gconstpointer data)
{
  GtkWidget *button;

  walk (self, self->audience);
  walk (self, GTK_WINDOW (self->console));

  /* With the focus on a control as well; it keeps Return. */
  button = find_widget (GTK_WIDGET (self->console), GTK_TYPE_BUTTON, "Freeze");
  gtk_widget_grab_focus (button);
  walk (self, GTK_WINDOW (self->console));
  g_assert_true (gtk_widget_has_focus (button));
  g_assert_false (tend_presentation_get_frozen (self->presentation));
  type_key (GTK_WINDOW (self->console), "Return");
  g_assert_true (tend_presentation_get_frozen (self->presentation));
}

static void
test_remote (Fixture      *self,
             gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      type_key (self->audience, "F5");
      g_assert_false (tend_presentation_get_black (self->presentation));
      type_key (self->audience, "Escape");
      g_assert_true (tend_presentation_get_black (self->presentation));
    }
  type_key (GTK_WINDOW (self->console), "Escape");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->console)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->audience)));
  g_assert_cmpuint (tend_presentation_get_place (self->presentation), ==, 0);
}

static void
test_held (Fixture      *self,
           gconstpointer data)
{
  const char *down[] = { "xdotool", "keydown", "Next", NULL };
  const char *up[] = { "xdotool", "keyup", "Next", NULL };

  type_key (self->audience, "Home");
  g_spawn_sync (NULL, (char **)down, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  wait_ms (900);
  g_spawn_sync (NULL, (char **)up, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  wait_ms (30);
  assert_shown (self, "<Two.>");
  type_key (self->audience, "Next");
  assert_shown (self, "<Three.>");
}

static void
test_edges (Fixture      *self,
            gconstpointer data)
{
  type_key (self->audience, "Prior");
  g_assert_true (console_says (self->console, "These are the first words."));
  type_key (self->audience, "End");
  assert_shown (self, "<Four.>");
  for (guint i = 0; i < 5; i++)
    type_key (self->audience, "Next");
  g_assert_true (console_says (self->console, "They stay on the wall."));
  assert_shown (self, "");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->audience)));
}

static void
test_black (Fixture      *self,
            gconstpointer data)
{
  console_click (self->console, "Black");
  g_assert_true (tend_presentation_get_black (self->presentation));
  g_assert_true (console_says (self->console, "not on the wall"));
  type_key (self->audience, "Next");
  g_assert_true (console_says (self->console, "Two."));
  type_key (self->audience, "b");
  assert_shown (self, "<><Two.>");
  g_assert_false (console_says (self->console, "not on the wall"));
}

static void
test_freeze (Fixture      *self,
             gconstpointer data)
{
  type_key (GTK_WINDOW (self->console), "f");
  g_assert_true (console_says (self->console, "Frozen"));
  console_click (self->console, "Next");
  assert_shown (self, "");
  g_assert_true (console_says (self->console, "not on the wall"));
  g_assert_true (console_says (self->console, "Two."));
  g_assert_true (console_says (self->console, "Three."));
  type_key (GTK_WINDOW (self->console), "l");
  g_assert_true (console_says (self->console, "Landing"));
  type_key (GTK_WINDOW (self->console), "l");
  type_key (GTK_WINDOW (self->console), "f");
  assert_shown (self, "<Feet on the floor.\nEyes open.\nYou may stop.><One.><Two.>");
}

static void
test_close_audience (Fixture      *self,
                     gconstpointer data)
{
  console_click (self->console, "Next");
  type_key (self->audience, "alt+F4");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->audience)));
  g_assert_true (tend_presentation_get_black (self->presentation));
  g_assert_true (console_says (self->console, "The window on the wall was asked to close."));
  console_click (self->console, "Show Again");
  g_assert_false (console_says (self->console, "was asked to close"));
  assert_shown (self, "<Two.><><Two.>");
}

static void
console_gone_cb (gpointer data,
                 GObject *console)
{
  *(gboolean *)data = TRUE;
}

/* Not torn down like the others: "End" has closed the console already. */
static void
test_end (void)
{
  Fixture  self = { 0 };
  gboolean gone = FALSE;

  set_up (&self, NULL);
  g_object_weak_ref (G_OBJECT (self.console), console_gone_cb, &gone);
  gtk_window_close (self.audience);
  picture_wait (GTK_WIDGET (self.console), 20);
  console_click (self.console, "End");
  wait_ms (50);
  g_assert_true (gone);
  g_assert_finalize_object (self.presentation);
  g_string_free (self.shown, TRUE);
}

static void
test_slept (Fixture      *self,
            gconstpointer data)
{
  g_signal_emit_by_name (self->presentation, "slept", (gint64)240);
  g_assert_true (console_says (self->console, "4 min passed while the computer slept."));
  console_click (self->console, "Close");
  g_assert_false (console_says (self->console, "slept"));
}

static GtkWidget *
find_icon (GtkWidget  *widget,
           const char *icon)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_icon (child, icon);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_bell (Fixture      *self,
           gconstpointer data)
{
  g_signal_emit_by_name (self->presentation, "bell", 2);
  g_assert_true (console_says (self->console, "Bell × 2"));

  /* The sound is missing, which is said; whoever turned it off is not told. */
  for (guint i = 0; i < 100 && !console_says (self->console, "There is no sound here."); i++)
    wait_ms (20);
  g_assert_true (console_says (self->console, "There is no sound here."));
  for (guint i = 0; i < 1000 && console_says (self->console, "There is no sound here."); i++)
    wait_ms (20);
  g_assert_false (console_says (self->console, "There is no sound here."));
  g_object_set (find_icon (GTK_WIDGET (self->console), "tend-bell-symbolic"), "active", FALSE,
                NULL);
  g_signal_emit_by_name (self->presentation, "bell", 1);
  wait_ms (200);
  g_assert_true (console_says (self->console, "Bell"));
  g_assert_false (console_says (self->console, "There is no sound here."));
}

static void
test_zoom (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("app.tend.Tend");
  TendAudienceWindow   *audience = TEND_AUDIENCE_WINDOW (self->audience);

  g_settings_set_double (settings, "audience-scale", 1.4);
  tend_console_window_set_settings (self->console, settings);
  g_assert_cmpfloat_with_epsilon (tend_audience_window_get_zoom (audience), 1.4, 0.01);
  g_settings_reset (settings, "audience-scale");
  tend_console_window_set_settings (self->console, settings);
  console_click (self->console, "A+");
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "audience-scale"), 1.1, 0.01);
  g_assert_cmpfloat_with_epsilon (tend_audience_window_get_zoom (audience), 1.1, 0.01);
  g_assert_true (console_says (self->console, "110 %"));
  for (guint i = 0; i < 9; i++)
    type_key (self->audience, "minus");
  g_assert_cmpfloat_with_epsilon (tend_audience_window_get_zoom (audience), 0.5, 0.01);
}

static GListStore *
new_agenda (void)
{
  g_autoptr (TendScript)     other = tend_script_parse_body ("Uno.\n\nDue.\n\nTre.", NULL);
  g_autoptr (TendScript)     script = tend_script_parse_body (SCRIPT, NULL);
  g_autoptr (TendAgendaItem) first = tend_agenda_item_new ("Feet", 8, script);
  g_autoptr (TendAgendaItem) talk = tend_agenda_item_new ("How was the week?", 20, NULL);
  g_autoptr (TendAgendaItem) last = tend_agenda_item_new ("Wishes", 10, other);
  GListStore                *agenda = g_list_store_new (TEND_TYPE_AGENDA_ITEM);

  g_list_store_append (agenda, first);
  g_list_store_append (agenda, talk);
  g_list_store_append (agenda, last);
  return agenda;
}

static void
pick (Fixture    *self,
      const char *title)
{
  GtkWidget *label;
  GtkWidget *button;

  picture_wait (GTK_WIDGET (self->console), 20);
  label = find_widget (GTK_WIDGET (self->console), GTK_TYPE_LABEL, title);
  g_assert_nonnull (label);
  button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  if (gtk_widget_is_sensitive (button))
    g_signal_emit_by_name (button, "clicked");
}

static void
test_agenda (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (GListStore) agenda = new_agenda ();

  tend_console_window_set_agenda (self->console, G_LIST_MODEL (agenda), 0);
  console_click (self->console, "Next");
  g_assert_true (console_says (self->console, "Feet  2/4"));
  pick (self, "How was the week?");
  assert_shown (self, "<Two.>");
  pick (self, "Wishes");
  assert_shown (self, "<Uno.>");
  g_assert_true (console_says (self->console, "Wishes  1/3"));
  console_click (self->console, "Next");

  /* A slip to another item and back loses no place; what was finished begins again. */
  pick (self, "Feet");
  assert_shown (self, "<Due.><Two.>");
  type_key (self->audience, "End");
  pick (self, "Wishes");
  pick (self, "Feet");
  assert_shown (self, "<Four.><Due.><One.>");
}

static void
test_agenda_gone (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr (GListStore) agenda = new_agenda ();

  tend_console_window_set_agenda (self->console, G_LIST_MODEL (agenda), 0);
  pick (self, "Wishes");
  g_list_store_remove_all (agenda);
  console_click (self->console, "Next");
  console_click (self->console, "Next");
  assert_shown (self, "<Uno.><Due.><Tre.>");
}

static void
test_one_screen (Fixture      *self,
                 gconstpointer data)
{
  g_assert_false (gtk_window_is_fullscreen (self->audience));
  g_assert_true (console_says (self->console, "One screen, so the words are in a window"));
  type_key (self->audience, "F11");
  wait_ms (300);
  g_assert_true (gtk_window_is_fullscreen (self->audience));
  g_assert_true (console_says (self->console, "The words fill screen 1"));
  type_key (self->audience, "F11");
  wait_ms (300);
  g_assert_false (gtk_window_is_fullscreen (self->audience));
}

static void
test_narrow (Fixture      *self,
             gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self->console), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, ==, 360);
  gtk_widget_measure (GTK_WIDGET (self->console), GTK_ORIENTATION_VERTICAL, 360, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 480);
}

/* Every button says what it does, to the eye or in a tooltip, and to a screen reader. */
static void
assert_named (GtkWidget *widget,
              guint     *n_buttons)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_BUTTON (widget) && !GTK_IS_WINDOW_CONTROLS (gtk_widget_get_parent (widget)))
    {
      (*n_buttons)++;
      if (gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
        {
          g_assert_nonnull (gtk_widget_get_tooltip_text (widget));
          g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                           GTK_ACCESSIBLE_PROPERTY_LABEL));
        }
      else
        {
          g_assert_true (gtk_button_get_label (GTK_BUTTON (widget)) != NULL ||
                         gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                           GTK_ACCESSIBLE_PROPERTY_LABEL));
        }
      g_assert_false (gtk_widget_get_focus_on_click (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child, n_buttons);
}

static void
test_names (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (GListStore) agenda = new_agenda ();
  guint                  n_buttons = 0;

  tend_console_window_set_agenda (self->console, G_LIST_MODEL (agenda), 0);
  picture_wait (GTK_WIDGET (self->console), 20);
  assert_named (GTK_WIDGET (self->console), &n_buttons);
  g_assert_cmpuint (n_buttons, ==, 12);
}

static void
test_screen_id (void)
{
  TendScreenId one = { .connector = (char *)"HDMI-1", .width_mm = 160, .height_mm = 90 };
  TendScreenId bare = { .connector = (char *)"HDMI-1" };
  TendScreenId twin;
  TendScreenId other;

  one.manufacturer = (char *)"EPS";
  one.model = (char *)"X41";
  twin = one;
  other = one;
  twin.connector = (char *)"HDMI-2";
  other.model = (char *)"X42";
  g_assert_cmpint (tend_screen_id_match (&one, &one), ==, 2);
  g_assert_cmpint (tend_screen_id_match (&one, &twin), ==, 1);
  g_assert_cmpint (tend_screen_id_match (&one, &other), ==, 0);
  g_assert_cmpint (tend_screen_id_match (&one, &bare), ==, 0);
  g_assert_cmpint (tend_screen_id_match (&bare, &bare), ==, 2);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("TEND_SOUNDS_DIR", "/nonexistent", TRUE);
  adw_init ();
  tend_ui_init ();
  ADD ("/console/shows", test_shows);
  ADD ("/console/p15-same-keys", test_same_keys);
  ADD ("/console/p12-remote", test_remote);
  ADD ("/console/p14-held", test_held);
  ADD ("/console/p16-edges", test_edges);
  ADD ("/console/p17-black", test_black);
  ADD ("/console/p18-freeze", test_freeze);
  ADD ("/console/p19-close-audience", test_close_audience);
  g_test_add_func ("/console/p19-end", test_end);
  ADD ("/console/p20-slept", test_slept);
  ADD ("/console/p24-bell", test_bell);
  ADD ("/console/zoom", test_zoom);
  ADD ("/console/agenda", test_agenda);
  ADD ("/console/p34-agenda-gone", test_agenda_gone);
  ADD ("/console/p6-one-screen", test_one_screen);
  ADD ("/console/narrow", test_narrow);
  ADD ("/console/names", test_names);
  g_test_add_func ("/console/p8-screen-id", test_screen_id);
  return g_test_run ();
}
