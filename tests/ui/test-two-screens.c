/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wall on a projector that comes and goes: DUMMY0 is the laptop, DUMMY1 the projector. What
 * differs on Wayland (a screen that is there before it has a size) has the same path: the stage
 * waits until all has been quiet for a moment. */
#include <string.h>

#include "picture.h"
#include "presenter-fixture.h"
#include "tend-audience-window.h"
#include "tend-screens.h"
#include "tend-ui.h"
#include "tend-wall.h"

#define LAPTOP "--output DUMMY0 --mode 1280x800 --pos 0x0 "
#define PROJECTOR "--output DUMMY1 --mode 1280x720 --pos 1280x0 "

typedef struct
{
  TendConsoleWindow *console;
  TendPresentation  *presentation;
  GtkWindow         *audience;
} Fixture;

static guint
count_screens (void)
{
  g_autoptr (TendScreens) screens = tend_screens_new (gdk_display_get_default ());
  g_autoptr (GPtrArray)   list = tend_screens_list (screens);

  return list->len;
}

static void
run (const char *command)
{
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;
  int                status;

  g_spawn_command_line_sync (command, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

/* Arranges the screens as xrandr understands it, until GTK has seen it. The dummy driver looks at
 * what is plugged in only when asked, which the second call does. */
static void
arrange (const char *options,
         guint       n_screens)
{
  g_autofree char *command = g_strdup_printf ("xrandr %s", options);

  run (command);
  run ("xrandr");
  for (guint i = 0; i < 200 && count_screens () != n_screens; i++)
    wait_ms (10);
  g_assert_cmpuint (count_screens (), ==, n_screens);
}

static const char *
get_screen (GtkWindow *window)
{
  GdkMonitor *monitor = tend_screens_get_of_window (window);

  return monitor != NULL ? gdk_monitor_get_connector (monitor) : NULL;
}

static gboolean
fills (GtkWindow  *window,
       const char *screen)
{
  GdkMonitor  *monitor = tend_screens_get_of_window (window);
  GdkRectangle geometry;

  if (!gtk_widget_get_mapped (GTK_WIDGET (window)) || !gtk_window_is_fullscreen (window) ||
      g_strcmp0 (get_screen (window), screen) != 0)
    return FALSE;
  gdk_monitor_get_geometry (monitor, &geometry);
  return gtk_widget_get_width (GTK_WIDGET (window)) == geometry.width &&
         gtk_widget_get_height (GTK_WIDGET (window)) == geometry.height;
}

static void
assert_fills (GtkWindow  *window,
              const char *screen)
{
  for (guint i = 0; i < 150 && !fills (window, screen); i++)
    wait_ms (20);
  g_assert_cmpstr (get_screen (window), ==, screen);
  g_assert_true (fills (window, screen));
}

static void
assert_in_window (GtkWindow *window)
{
  for (guint i = 0; i < 150 && !gtk_widget_get_mapped (GTK_WIDGET (window)); i++)
    wait_ms (20);
  wait_ms (100);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_assert_false (gtk_window_is_fullscreen (window));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (TendScript) script = tend_script_parse_body ("One.\n\nTwo.\n\nThree.", NULL);

  arrange (data != NULL ? data : LAPTOP PROJECTOR,
           data == NULL || strstr (data, "--pos 1280x0") != NULL ? 2 : 1);
  self->presentation = tend_presentation_new ("Feet", script);
  self->console = tend_console_window_new (NULL, self->presentation);
  self->audience = tend_console_window_get_audience (self->console);
  gtk_window_present (GTK_WINDOW (self->console));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  GtkWindow *audience = g_object_ref (self->audience);

  gtk_window_close (GTK_WINDOW (self->console));
  wait_ms (50);
  g_assert_finalize_object (audience);
  g_assert_finalize_object (self->presentation);
  arrange (LAPTOP "--output DUMMY1 --off --output DUMMY2 --off", 1);
  wait_ms (400);
}

static const char *
get_shown (Fixture *self)
{
  TendCard *card = tend_audience_window_get_card (TEND_AUDIENCE_WINDOW (self->audience));

  return tend_card_get_text (card);
}

static void
test_other_screen (Fixture      *self,
                   gconstpointer data)
{
  assert_fills (self->audience, "DUMMY1");
  g_assert_cmpstr (get_screen (GTK_WINDOW (self->console)), ==, "DUMMY0");
  g_assert_false (gtk_window_is_fullscreen (GTK_WINDOW (self->console)));
  g_assert_true (console_says (self->console, "The words fill screen 2 (DUMMY1)."));

  /* The console keeps the focus; the wall has the same keys. */
  wait_ms (200);
  g_assert_true (gtk_window_is_active (GTK_WINDOW (self->console)));
  type_key (self->audience, "Next");
  g_assert_cmpstr (get_shown (self), ==, "Two.");
  type_key (GTK_WINDOW (self->console), "Next");
  g_assert_cmpstr (get_shown (self), ==, "Three.");
}

static void
unplug (Fixture *self)
{
  assert_fills (self->audience, "DUMMY1");
  arrange ("--output DUMMY1 --off", 1);
  wait_ms (300);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->audience)));
}

static void
test_unplugged (Fixture      *self,
                gconstpointer data)
{
  tend_presentation_next (self->presentation);
  unplug (self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->console)));
  g_assert_true (console_says (self->console, "The projector is gone. The practice goes on here."));
  type_key (GTK_WINDOW (self->console), "Next");
  g_assert_cmpuint (tend_presentation_get_place (self->presentation), ==, 2);
  type_key (GTK_WINDOW (self->console), "Prior");

  arrange (PROJECTOR, 2);
  assert_fills (self->audience, "DUMMY1");
  g_assert_cmpstr (get_shown (self), ==, "Two.");
  g_assert_false (console_says (self->console, "The projector is gone."));
  wait_ms (200);
  g_assert_true (gtk_window_is_active (GTK_WINDOW (self->console)));
}

static void
test_show_here (Fixture      *self,
                gconstpointer data)
{
  unplug (self);
  console_click (self->console, "Show in a Window");
  assert_in_window (self->audience);

  /* From now on it is a window by choice: the projector is offered, not taken. */
  arrange (PROJECTOR, 2);
  wait_ms (600);
  g_assert_false (gtk_window_is_fullscreen (self->audience));
  console_click (self->console, "Show Words There");
  assert_fills (self->audience, "DUMMY1");
}

static void
test_another (Fixture      *self,
              gconstpointer data)
{
  unplug (self);
  arrange ("--output DUMMY2 --mode 1024x768 --pos 1280x0", 2);
  wait_ms (600);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->audience)));
  g_assert_true (console_says (self->console, "There is another screen: screen 2 (DUMMY2)."));
  console_click (self->console, "Not Now");
  g_assert_false (console_says (self->console, "There is another screen"));
  g_assert_true (console_says (self->console, "The projector is gone."));

  arrange ("--output DUMMY2 --mode 1280x720", 2);
  wait_ms (600);
  console_click (self->console, "Show Words There");
  assert_fills (self->audience, "DUMMY2");
}

static void
test_gone_in_between (Fixture      *self,
                      gconstpointer data)
{
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->audience)));
  arrange ("--output DUMMY1 --off", 1);
  assert_in_window (self->audience);
  g_assert_true (console_says (self->console, "One screen"));
}

/* Ten times in a row, at every distance from the moment the words are put there. */
static void
test_flicker (Fixture      *self,
              gconstpointer data)
{
  assert_fills (self->audience, "DUMMY1");
  for (guint i = 0; i < 10; i++)
    {
      run ("xrandr --output DUMMY1 --off");
      wait_ms (i * 37);
      run ("xrandr " PROJECTOR);
      run ("xrandr");
      wait_ms (i * 53);
    }
  assert_fills (self->audience, "DUMMY1");
  g_assert_cmpstr (get_shown (self), ==, "One.");
}

static void
test_mirrored (Fixture      *self,
               gconstpointer data)
{
  assert_in_window (self->audience);
  g_assert_true (console_says (self->console, "The screens are mirrored"));
}

static void
assert_is_window_on (Fixture    *self,
                     const char *screen)
{
  GtkWindow *console = GTK_WINDOW (self->console);

  g_assert_cmpstr (get_screen (console), ==, screen);
  g_assert_false (gtk_window_is_fullscreen (console));
}

static void
test_swap (Fixture      *self,
           gconstpointer data)
{
  assert_fills (self->audience, "DUMMY1");
  type_key (GTK_WINDOW (self->console), "s");
  assert_fills (self->audience, "DUMMY0");
  wait_ms (800);
  assert_is_window_on (self, "DUMMY1");
  g_assert_true (console_says (self->console, "The words fill screen 1 (DUMMY0)."));
  type_key (self->audience, "s");
  assert_fills (self->audience, "DUMMY1");
  wait_ms (800);
  assert_is_window_on (self, "DUMMY0");
}

static void
test_resolution (Fixture      *self,
                 gconstpointer data)
{
  TendWall *wall = TEND_WALL (gtk_window_get_child (self->audience));
  guint     before;

  assert_fills (self->audience, "DUMMY1");
  wait_ms (300);
  before = tend_wall_get_n_fits (wall);
  arrange ("--output DUMMY1 --mode 1024x768", 2);
  for (guint i = 0; i < 100 && gtk_widget_get_width (GTK_WIDGET (self->audience)) != 1024; i++)
    wait_ms (20);
  assert_fills (self->audience, "DUMMY1");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->audience)), ==, 1024);
  wait_ms (400);
  g_assert_cmpuint (tend_wall_get_n_fits (wall), ==, before + 1);
}

static void
test_laptop_gone (Fixture      *self,
                  gconstpointer data)
{
  assert_fills (self->audience, "DUMMY1");

  /* The lid is closed: the console comes to the projector, and must not lie under the wall. */
  arrange ("--output DUMMY0 --off", 1);
  wait_ms (800);
  assert_in_window (self->audience);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->console)));
}

#define ADD(path, screens, func) g_test_add (path, Fixture, screens, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run ("xrandr --addmode DUMMY1 1280x720");
  run ("xrandr --addmode DUMMY1 1280x800");
  run ("xrandr --addmode DUMMY1 1024x768");
  run ("xrandr --addmode DUMMY2 1280x720");
  run ("xrandr --addmode DUMMY2 1024x768");
  adw_init ();
  tend_ui_init ();
  ADD ("/two-screens/other-screen", NULL, test_other_screen);
  ADD ("/two-screens/p1-p2-p3-unplugged", NULL, test_unplugged);
  ADD ("/two-screens/p1-show-here", NULL, test_show_here);
  ADD ("/two-screens/p9-another", NULL, test_another);
  ADD ("/two-screens/p4-gone-in-between", NULL, test_gone_in_between);
  ADD ("/two-screens/p4-flicker", NULL, test_flicker);
  ADD ("/two-screens/p5-mirrored", LAPTOP "--output DUMMY1 --mode 1280x800 --pos 0x0",
       test_mirrored);
  ADD ("/two-screens/p7-swap", NULL, test_swap);
  ADD ("/two-screens/p11-resolution", NULL, test_resolution);
  ADD ("/two-screens/laptop-gone", NULL, test_laptop_gone);
  return g_test_run ();
}
