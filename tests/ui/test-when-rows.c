/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk/x11/gdkx.h>

#include "page-fixture.h"
#include "picture.h"
#include "tend-date.h"
#include "tend-date-row.h"
#include "tend-time-row.h"
#include "tend-zone-row.h"

typedef struct
{
  GtkWindow   *window;
  TendDateRow *date;
  TendTimeRow *time;
  TendZoneRow *zone;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  self->date = g_object_new (TEND_TYPE_DATE_ROW, "title", "Start date", NULL);
  self->time = g_object_new (TEND_TYPE_TIME_ROW, "title", "Time", NULL);
  self->zone = g_object_new (TEND_TYPE_ZONE_ROW, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->date));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->time));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->zone));
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (self->window, list);
  gtk_window_set_default_size (self->window, 360, -1);
  gtk_window_present (self->window);
  picture_wait (GTK_WIDGET (self->window), 50);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  GtkWidget *row = g_object_ref (GTK_WIDGET (self->date));

  gtk_window_destroy (self->window);
  g_assert_finalize_object (row);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

/* The row says at once which date is meant, and writes it out when it is left. */
static void
test_a_typed_date (Fixture      *self,
                   gconstpointer data)
{
  guint notified = 0;

  g_signal_connect (self->date, "notify::date", G_CALLBACK (count_cb), &notified);
  gtk_widget_grab_focus (GTK_WIDGET (self->date));
  gtk_editable_set_text (GTK_EDITABLE (self->date), "12 jan 2027");
  g_assert_cmpstr (tend_date_row_get_date (self->date), ==, "2027-01-12");
  g_assert_cmpuint (notified, ==, 1);

  gtk_widget_grab_focus (GTK_WIDGET (self->time));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->date)), ==, "12 January 2027");
  g_assert_cmpuint (notified, ==, 1);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (self->date), "error"));

  gtk_widget_grab_focus (GTK_WIDGET (self->date));
  gtk_editable_set_text (GTK_EDITABLE (self->date), "some time in spring");
  g_assert_null (tend_date_row_get_date (self->date));
  gtk_widget_grab_focus (GTK_WIDGET (self->time));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->date), "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->date)), ==, "some time in spring");
  g_assert_false (tend_date_row_check (self->date));
}

static void
test_a_date_from_the_calendar (Fixture      *self,
                               gconstpointer data)
{
  GtkMenuButton        *button = GTK_MENU_BUTTON (find (GTK_WIDGET (self->date),
                                                        GTK_TYPE_MENU_BUTTON));
  GtkCalendar          *calendar = GTK_CALENDAR (find (GTK_WIDGET (self->date),
                                                       GTK_TYPE_CALENDAR));
  g_autoptr (GDateTime) shown = NULL;
  g_autoptr (GDateTime) chosen = g_date_time_new_local (2027, 1, 19, 0, 0, 0);

  tend_date_row_set_date (self->date, "2027-01-12");
  gtk_menu_button_popup (button);
  shown = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 12);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));

  gtk_calendar_select_day (calendar, chosen);
  g_assert_cmpstr (tend_date_row_get_date (self->date), ==, "2027-01-19");
}

static GtkWidget *
find_selected_day (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, "day-number") &&
      (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED) != 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_selected_day (child);
  return found;
}

static void
click_at (GtkNative *native,
          double     x,
          double     y)
{
  GdkSurface        *surface = gtk_native_get_surface (native);
  g_autoptr (GError) error = NULL;
  g_autofree char   *command = NULL;
  double             left, top;

  gtk_native_get_surface_transform (native, &left, &top);
  command = g_strdup_printf ("xdotool mousemove --window %lu %d %d click 1",
                             gdk_x11_surface_get_xid (surface), (int)(x + left), (int)(y + top));
  g_spawn_command_line_sync (command, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Today is chosen by a click though the calendar stands on it from the start. */
static void
test_today_from_the_calendar (Fixture      *self,
                              gconstpointer data)
{
  GtkWidget       *calendar = find (GTK_WIDGET (self->date), GTK_TYPE_CALENDAR);
  g_autofree char *today = tend_today ();
  g_autofree char *click = NULL;
  double           x, y;
  GtkNative       *native;

  gtk_menu_button_popup (
      GTK_MENU_BUTTON (find (GTK_WIDGET (self->date), GTK_TYPE_MENU_BUTTON)));
  picture_wait (GTK_WIDGET (self->window), 200);
  g_assert_null (tend_date_row_get_date (self->date));

  native = gtk_widget_get_native (calendar);
  gtk_widget_translate_coordinates (find_selected_day (calendar), GTK_WIDGET (native), 5, 5, &x,
                                    &y);
  click_at (native, x, y);
  while (tend_date_row_get_date (self->date) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (tend_date_row_get_date (self->date), ==, today);
}

static void
test_a_typed_time (Fixture      *self,
                   gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->time));
  gtk_editable_set_text (GTK_EDITABLE (self->time), "1830");
  g_assert_cmpstr (tend_time_row_get_time (self->time), ==, "18:30");
  gtk_widget_grab_focus (GTK_WIDGET (self->date));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->time)), ==, "18:30");

  gtk_editable_set_text (GTK_EDITABLE (self->time), "evening");
  g_assert_false (tend_time_row_check (self->time));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->time), "error"));
  tend_time_row_set_time (self->time, NULL);
}

static void
test_a_zone (Fixture      *self,
             gconstpointer data)
{
  g_assert_cmpstr (tend_zone_row_get_zone (self->zone), ==, "Europe/Stockholm");
  tend_zone_row_set_zone (self->zone, "America/Halifax");
  g_assert_cmpstr (tend_zone_row_get_zone (self->zone), ==, "America/Halifax");

  /* A zone that only another computer knows is kept. */
  tend_zone_row_set_zone (self->zone, "Mars/Olympus_Mons");
  g_assert_cmpstr (tend_zone_row_get_zone (self->zone), ==, "Mars/Olympus_Mons");
}

/* Long names of zones do not make a window wide. */
static void
test_narrow (Fixture      *self,
             gconstpointer data)
{
  int width;

  tend_zone_row_set_zone (self->zone, "America/Argentina/Buenos_Aires");
  gtk_widget_measure (GTK_WIDGET (self->window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  g_assert_cmpint (width, <=, 336);
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(name, test) g_test_add ("/when-rows/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("typed-date", test_a_typed_date);
  ADD ("date-from-calendar", test_a_date_from_the_calendar);
  ADD ("today-from-calendar", test_today_from_the_calendar);
  ADD ("typed-time", test_a_typed_time);
  ADD ("zone", test_a_zone);
  ADD ("narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
