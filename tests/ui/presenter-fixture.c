/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "presenter-fixture.h"

#include <string.h>

#include "picture.h"

void
wait_ms (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

void
activate_window (GtkWindow *window)
{
  gtk_window_present (window);
  for (guint i = 0; i < 100 && !gtk_window_is_active (window); i++)
    wait_ms (20);
  g_assert_true (gtk_window_is_active (window));
}

GtkWidget *
find_widget (GtkWidget  *widget,
             GType       type,
             const char *text)
{
  const char *words = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget))
    words = gtk_label_get_label (GTK_LABEL (widget));
  else if (GTK_IS_BUTTON (widget))
    words = gtk_button_get_label (GTK_BUTTON (widget));
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && words != NULL && strstr (words, text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
console_says (TendConsoleWindow *console,
              const char        *text)
{
  picture_wait (GTK_WIDGET (console), 20);
  return find_widget (GTK_WIDGET (console), GTK_TYPE_LABEL, text) != NULL;
}

void
console_click (TendConsoleWindow *console,
               const char        *label)
{
  GtkWidget *button = find_widget (GTK_WIDGET (console), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

void
type_key (GtkWindow  *window,
          const char *key)
{
  const char        *command[] = { "xdotool", "key", key, NULL };
  g_autoptr (GError) error = NULL;

  activate_window (window);
  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  g_assert_no_error (error);
  wait_ms (30);
}
