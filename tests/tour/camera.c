/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tour.h"

#include "picture.h"

#include <stdlib.h>

#define TELEPHONE 360
#define PATIENCE (20 * G_TIME_SPAN_SECOND)
#define QUIET_MS 200

void
tour_give_up (Tour       *self,
              const char *format,
              ...)
{
  g_autofree char *sentence = NULL;
  va_list          arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("tour: %s: %s\n", self->set, sentence);
  exit (1);
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
tour_settle (Tour *self)
{
  const gint64 until = g_get_monotonic_time () + QUIET_MS * G_TIME_SPAN_MILLISECOND;
  const guint  ticks = g_timeout_add (10, tick_cb, NULL);

  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (ticks);
}

gpointer
tour_look_for (gpointer    widget,
               GType       type,
               const char *id)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_child_visible (child) ? tour_look_for (child, type, id)
                                                              : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
tour_find (Tour       *self,
           gpointer    widget,
           GType       type,
           const char *id)
{
  const gint64 until = g_get_monotonic_time () + PATIENCE;
  GtkWidget   *found = tour_look_for (widget, type, id);

  while (found == NULL && g_get_monotonic_time () < until)
    {
      tour_settle (self);
      found = tour_look_for (widget, type, id);
    }
  if (found == NULL)
    tour_give_up (self, "there is no %s “%s” in %s", g_type_name (type), id != NULL ? id : "",
                  G_OBJECT_TYPE_NAME (widget));
  return found;
}

static int
least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The names of the widgets that lead to the one which asks for so much. */
static char *
find_widest (GtkWidget *widget)
{
  GString *path = g_string_new (G_OBJECT_TYPE_NAME (widget));

  for (GtkWidget *next = widget; next != NULL;)
    {
      GtkWidget *wide = NULL;

      for (GtkWidget *child = gtk_widget_get_first_child (next); child != NULL && wide == NULL;
           child = gtk_widget_get_next_sibling (child))
        if (!GTK_IS_NATIVE (child) && gtk_widget_should_layout (child) &&
            least_width (child) > TELEPHONE)
          wide = child;
      if (wide != NULL)
        {
          const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (wide));

          g_string_append_printf (path, " > %s", G_OBJECT_TYPE_NAME (wide));
          if (id != NULL)
            g_string_append_printf (path, " “%s”", id);
        }
      next = wide;
    }
  return g_string_free (path, FALSE);
}

static void
save (Tour       *self,
      GtkWidget  *widget,
      const char *name)
{
  g_autofree char   *file = g_strconcat (name, ".png", NULL);
  g_autofree char   *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (!picture_save (widget, path, &error))
    tour_give_up (self, "%s", error->message);
  self->taken++;
}

void
tour_photograph (Tour       *self,
                 GtkWindow  *window,
                 const char *name)
{
  int width, height, least;

  gtk_window_get_default_size (window, &width, &height);
  if (self->width != 0 && width != self->width && !gtk_window_is_fullscreen (window))
    gtk_window_set_default_size (window, self->width, height > 0 ? height : -1);
  picture_wait (GTK_WIDGET (window), QUIET_MS);
  least = least_width (GTK_WIDGET (window));
  /* The list of shortcuts is GTK's own, and for those who have a keyboard. */
  if (least > TELEPHONE && !GTK_IS_SHORTCUTS_WINDOW (window))
    {
      g_autofree char *widest = find_widest (GTK_WIDGET (window));

      g_printerr ("tour: %s/%s: asks for %d pixels: %s\n", self->set, name, least, widest);
      self->faults++;
    }
  save (self, GTK_WIDGET (window), name);
}

void
tour_photograph_menu (Tour          *self,
                      GtkMenuButton *button,
                      const char    *name)
{
  GtkPopover *popover;

  gtk_menu_button_popup (button);
  tour_settle (self);
  popover = gtk_menu_button_get_popover (button);
  if (popover == NULL || !gtk_widget_get_mapped (GTK_WIDGET (popover)))
    tour_give_up (self, "the menu %s does not open", name);
  save (self, GTK_WIDGET (popover), name);
  gtk_menu_button_popdown (button);
  tour_settle (self);
}

/* A window that was not there before and is shown now. */
static GtkWindow *
find_new_window (GPtrArray *before)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)) && !g_ptr_array_find (before, window, NULL))
        return window;
    }
  return NULL;
}

GtkWindow *
tour_open (Tour       *self,
           GtkWidget  *widget,
           const char *action,
           GVariant   *target)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel           *windows = gtk_window_get_toplevels ();
  const gint64          until = g_get_monotonic_time () + PATIENCE;
  GtkWindow            *opened = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        g_ptr_array_add (before, g_object_ref (window));
    }
  if (!gtk_widget_activate_action_variant (widget, action, target))
    tour_give_up (self, "there is no action %s", action);
  while (opened == NULL && g_get_monotonic_time () < until)
    {
      tour_settle (self);
      opened = find_new_window (before);
    }
  if (opened == NULL)
    tour_give_up (self, "%s opens no window", action);
  return opened;
}

void
tour_photograph_dialog (Tour       *self,
                        GtkWidget  *widget,
                        const char *action,
                        const char *name)
{
  GtkWindow *dialog = tour_open (self, widget, action, NULL);

  tour_photograph (self, dialog, name);
  tour_close (self, dialog);
}

void
tour_close (Tour      *self,
            GtkWindow *window)
{
  const gint64          until = g_get_monotonic_time () + PATIENCE;
  g_autoptr (GtkWindow) held = g_object_ref (window);

  gtk_window_close (window);
  while (gtk_widget_get_mapped (GTK_WIDGET (window)) && g_get_monotonic_time () < until)
    tour_settle (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    tour_give_up (self, "the window “%s” does not close", gtk_window_get_title (window));
}

GtkWindow *
tour_wait_for_window (Tour       *self,
                      const char *type_name)
{
  const gint64 until = g_get_monotonic_time () + PATIENCE;
  GListModel  *windows = gtk_window_get_toplevels ();

  while (g_get_monotonic_time () < until)
    {
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

          if (gtk_widget_get_mapped (GTK_WIDGET (window)) &&
              g_str_equal (G_OBJECT_TYPE_NAME (window), type_name))
            return window;
        }
      tour_settle (self);
    }
  tour_give_up (self, "there is no %s", type_name);
}
