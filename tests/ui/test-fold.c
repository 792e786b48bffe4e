/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture.h"
#include "tend-fold.h"

typedef struct
{
  GtkWidget *fold;
  GtkWidget *first;
  GtkWidget *second;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->fold = g_object_ref_sink (g_object_new (TEND_TYPE_FOLD, "threshold", 400, "spacing", 10,
                                                "share", 60, NULL));
  self->first = gtk_label_new ("One");
  self->second = gtk_label_new ("Two");
  gtk_widget_set_size_request (self->first, 100, 50);
  gtk_widget_set_size_request (self->second, 120, 70);
  gtk_widget_set_parent (self->first, self->fold);
  gtk_widget_set_parent (self->second, self->fold);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->fold);
}

static int
get_minimum (Fixture       *self,
             GtkOrientation orientation,
             int            for_size)
{
  int minimum;

  gtk_widget_measure (self->fold, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
assert_place (GtkWidget *widget,
              int        x,
              int        y,
              int        width,
              int        height)
{
  GtkAllocation place;

  gtk_widget_get_allocation (widget, &place);
  g_assert_cmpint (place.x, ==, x);
  g_assert_cmpint (place.y, ==, y);
  g_assert_cmpint (place.width, ==, width);
  g_assert_cmpint (place.height, ==, height);
}

static void
test_measure (Fixture      *self,
              gconstpointer data)
{
  g_assert_cmpint (get_minimum (self, GTK_ORIENTATION_HORIZONTAL, -1), ==, 120);
  g_assert_cmpint (get_minimum (self, GTK_ORIENTATION_VERTICAL, 399), ==, 130);
  g_assert_cmpint (get_minimum (self, GTK_ORIENTATION_VERTICAL, 400), ==, 70);
  gtk_widget_set_visible (self->second, FALSE);
  g_assert_cmpint (get_minimum (self, GTK_ORIENTATION_VERTICAL, 399), ==, 50);
}

static void
allocate (Fixture *self,
          int      width,
          int      height)
{
  gtk_widget_measure (self->fold, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->fold, width, height, -1, NULL);
}

static void
test_side_by_side (Fixture      *self,
                   gconstpointer data)
{
  allocate (self, 510, 200);
  assert_place (self->first, 0, 0, 300, 200);
  assert_place (self->second, 310, 0, 200, 200);

  gtk_widget_set_direction (self->fold, GTK_TEXT_DIR_RTL);
  allocate (self, 511, 200);
  assert_place (self->first, 211, 0, 300, 200);
  assert_place (self->second, 0, 0, 201, 200);
}

/* Neither is narrower than it can be, whatever its share. */
static void
test_needs (Fixture      *self,
            gconstpointer data)
{
  gtk_widget_set_size_request (self->second, 190, 70);
  g_assert_cmpint (get_minimum (self, GTK_ORIENTATION_VERTICAL, 400), ==, 70);
  allocate (self, 400, 200);
  assert_place (self->first, 0, 0, 200, 200);
  assert_place (self->second, 210, 0, 190, 200);

  g_object_set (self->fold, "share", 10, NULL);
  allocate (self, 400, 200);
  assert_place (self->first, 0, 0, 100, 200);
  assert_place (self->second, 110, 0, 290, 200);

  gtk_widget_set_size_request (self->second, 300, 70);
  g_assert_cmpint (get_minimum (self, GTK_ORIENTATION_VERTICAL, 409), ==, 130);
  g_assert_cmpint (get_minimum (self, GTK_ORIENTATION_VERTICAL, 410), ==, 70);
  allocate (self, 400, 130);
  assert_place (self->second, 0, 60, 400, 70);
}

static void
test_folded (Fixture      *self,
             gconstpointer data)
{
  allocate (self, 300, 130);
  assert_place (self->first, 0, 0, 300, 50);
  assert_place (self->second, 0, 60, 300, 70);

  gtk_widget_set_vexpand (self->first, TRUE);
  allocate (self, 300, 200);
  assert_place (self->first, 0, 0, 300, 120);
  assert_place (self->second, 0, 130, 300, 70);
}

static void
test_one (Fixture      *self,
          gconstpointer data)
{
  gtk_widget_set_visible (self->first, FALSE);
  allocate (self, 510, 100);
  assert_place (self->second, 0, 0, 510, 100);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/fold/measure", test_measure);
  ADD ("/fold/side-by-side", test_side_by_side);
  ADD ("/fold/needs", test_needs);
  ADD ("/fold/folded", test_folded);
  ADD ("/fold/one", test_one);
  return g_test_run ();
}
