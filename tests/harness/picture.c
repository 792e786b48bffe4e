/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture.h"

#define LONGEST_WAIT (5 * G_TIME_SPAN_SECOND)

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       data)
{
  gint64 *painted = data;

  *painted = g_get_monotonic_time ();
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
picture_wait (GtkWidget *window,
              guint      quiet_ms)
{
  const gint64   started = g_get_monotonic_time ();
  gint64         painted = 0;
  GdkFrameClock *clock;
  gulong         handler;
  guint          ticks;

  g_return_if_fail (gtk_widget_get_realized (window));

  clock = gtk_widget_get_frame_clock (window);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);
  ticks = g_timeout_add (10, tick_cb, NULL);
  gtk_widget_queue_draw (window);
  for (;;)
    {
      const gint64 now = g_get_monotonic_time ();

      if (painted != 0 && now - painted > quiet_ms * G_TIME_SPAN_MILLISECOND)
        break;
      if (now - started > LONGEST_WAIT)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  /* On a slow machine the next frame may be due and not there yet. */
  painted = 0;
  gtk_widget_queue_draw (window);
  while (painted == 0 && g_get_monotonic_time () - started < 2 * LONGEST_WAIT)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (ticks);
  g_signal_handler_disconnect (clock, handler);
}

gboolean
picture_save (GtkWidget  *widget,
              const char *path,
              GError    **error)
{
  g_autoptr (GdkPaintable)  paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot)   snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture)    texture = NULL;
  const int                 width = gdk_paintable_get_intrinsic_width (paintable);
  const int                 height = gdk_paintable_get_intrinsic_height (paintable);
  GtkNative                *native = gtk_widget_get_native (widget);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL || native == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: there is nothing drawn yet", path);
      return FALSE;
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, path))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s could not be written", path);
      return FALSE;
    }
  return TRUE;
}
