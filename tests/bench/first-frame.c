/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "first-frame.h"

#include <stdlib.h>

static long
resident_kib (void)
{
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line == NULL ? 0 : atol (line + strlen ("VmRSS:"));
}

static void
after_paint_cb (GdkFrameClock *clock,
                GtkWindow     *window)
{
  const gint64 now = g_get_monotonic_time ();
  const char  *started = g_getenv ("BENCH_STARTED");

  if (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    return;
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, window);
  g_print ("%.1f %ld\n",
           (double)(now - (started == NULL ? now : g_ascii_strtoll (started, NULL, 10))) / 1000.0,
           resident_kib ());
  g_application_quit (g_application_get_default ());
}

static void
realize_cb (GtkWidget *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (after_paint_cb), window, 0);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  g_signal_handlers_disconnect_by_func (application, window_added_cb, NULL);
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window));
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}

void
first_frame_measure (GtkApplication *application)
{
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
}
