/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture.h"

#include <glib/gstdio.h>

static const char *sheet = "window { background: #0000ff; box-shadow: none; border-radius: 0; } "
                           ".red { background: #ff0000; }";

static GtkWidget *
make_window (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *red = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 80);
  gtk_widget_add_css_class (red, "red");
  gtk_widget_set_halign (red, GTK_ALIGN_START);
  gtk_widget_set_size_request (red, 60, -1);
  gtk_window_set_child (GTK_WINDOW (window), red);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static guint32
pixel (GdkTexture *texture,
       int         x,
       int         y)
{
  const int           width = gdk_texture_get_width (texture);
  g_autofree guint32 *data = g_new (guint32, width * gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *)data, width * 4);
  return data[y * width + x] & 0xffffff;
}

static void
test_picture (void)
{
  g_autoptr (GError)     error = NULL;
  g_autofree char       *folder = g_dir_make_tmp ("tend-picture-XXXXXX", &error);
  g_autofree char       *path = g_build_filename (folder, "window.png", NULL);
  g_autofree char       *nowhere = g_build_filename (folder, "none", "window.png", NULL);
  g_autoptr (GdkTexture) texture = NULL;
  GtkWidget             *window = make_window ();

  picture_wait (window, 50);
  g_assert_true (picture_save (window, path, &error));
  g_assert_no_error (error);
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 120);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 80);
  g_assert_cmphex (pixel (texture, 10, 40), ==, 0xff0000);
  g_assert_cmphex (pixel (texture, 110, 40), ==, 0x0000ff);

  g_assert_false (picture_save (window, nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);

  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  gtk_test_init (&argc, &argv, NULL);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_data (provider, sheet, -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  g_test_add_func ("/harness/picture", test_picture);
  return g_test_run ();
}
