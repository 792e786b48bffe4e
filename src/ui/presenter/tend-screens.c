/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-screens.h"

#include <glib/gi18n-lib.h>

/* A projector says who it is piece by piece, within some milliseconds; the desktop then moves
 * windows about. */
#define SETTLE_MS 250

struct _TendScreens
{
  GObject     parent_instance;
  GListModel *monitors;
  GPtrArray  *watched; /* of GdkMonitor */
  guint       settle_id;
};

G_DEFINE_FINAL_TYPE (TendScreens, tend_screens, G_TYPE_OBJECT)

enum {
  CHANGED,
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

TendScreenId *
tend_screen_id_new (GdkMonitor *monitor)
{
  TendScreenId *self;

  g_return_val_if_fail (GDK_IS_MONITOR (monitor), NULL);

  self = g_new0 (TendScreenId, 1);
  self->manufacturer = g_strdup (gdk_monitor_get_manufacturer (monitor));
  self->model = g_strdup (gdk_monitor_get_model (monitor));
  self->connector = g_strdup (gdk_monitor_get_connector (monitor));
  self->width_mm = gdk_monitor_get_width_mm (monitor);
  self->height_mm = gdk_monitor_get_height_mm (monitor);
  return self;
}

void
tend_screen_id_free (TendScreenId *self)
{
  g_free (self->manufacturer);
  g_free (self->model);
  g_free (self->connector);
  g_free (self);
}

int
tend_screen_id_match (const TendScreenId *a,
                      const TendScreenId *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (g_strcmp0 (a->manufacturer, b->manufacturer) != 0 ||
      g_strcmp0 (a->model, b->model) != 0 ||
      a->width_mm != b->width_mm || a->height_mm != b->height_mm)
    return 0;
  return g_strcmp0 (a->connector, b->connector) == 0 ? 2 : 1;
}

static gboolean
settled_cb (gpointer user_data)
{
  TendScreens *self = user_data;

  self->settle_id = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
unsettle (TendScreens *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
invalidated_cb (GdkMonitor  *monitor,
                TendScreens *self)
{
  g_autoptr (GdkMonitor) gone = g_object_ref (monitor);

  g_signal_handlers_disconnect_by_data (monitor, self);
  g_ptr_array_remove (self->watched, monitor);
  g_signal_emit (self, signals[LOST], 0, gone);
  unsettle (self);
}

static void
watch (TendScreens *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      if (g_ptr_array_find (self->watched, monitor, NULL))
        continue;
      g_signal_connect_swapped (monitor, "notify", G_CALLBACK (unsettle), self);
      g_signal_connect (monitor, "invalidate", G_CALLBACK (invalidated_cb), self);
      g_ptr_array_add (self->watched, g_steal_pointer (&monitor));
    }
}

static void
monitors_changed_cb (TendScreens *self)
{
  watch (self);
  unsettle (self);
}

static void
tend_screens_dispose (GObject *object)
{
  TendScreens *self = TEND_SCREENS (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->monitors != NULL)
    g_signal_handlers_disconnect_by_data (self->monitors, self);
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (self->watched->pdata[i], self);
  g_ptr_array_set_size (self->watched, 0);
  g_clear_object (&self->monitors);
  G_OBJECT_CLASS (tend_screens_parent_class)->dispose (object);
}

static void
tend_screens_finalize (GObject *object)
{
  TendScreens *self = TEND_SCREENS (object);

  g_ptr_array_unref (self->watched);
  G_OBJECT_CLASS (tend_screens_parent_class)->finalize (object);
}

static void
tend_screens_class_init (TendScreensClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tend_screens_dispose;
  object_class->finalize = tend_screens_finalize;

  signals[CHANGED] = g_signal_new ("changed", TEND_TYPE_SCREENS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[LOST] = g_signal_new ("lost", TEND_TYPE_SCREENS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, GDK_TYPE_MONITOR);
}

static void
tend_screens_init (TendScreens *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
}

TendScreens *
tend_screens_new (GdkDisplay *display)
{
  TendScreens *self;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  self = g_object_new (TEND_TYPE_SCREENS, NULL);
  self->monitors = g_object_ref (gdk_display_get_monitors (display));
  g_signal_connect_swapped (self->monitors, "items-changed", G_CALLBACK (monitors_changed_cb),
                            self);
  watch (self);
  return self;
}

gboolean
tend_screens_is_ready (GdkMonitor *monitor)
{
  GdkRectangle geometry;

  if (monitor == NULL || !gdk_monitor_is_valid (monitor))
    return FALSE;
  gdk_monitor_get_geometry (monitor, &geometry);
  return geometry.width > 0 && geometry.height > 0;
}

/* Whether @monitor shows the same picture as one that is in @list already. */
static gboolean
is_shown (GPtrArray  *list,
          GdkMonitor *monitor)
{
  GdkRectangle geometry;
  GdkRectangle other;

  gdk_monitor_get_geometry (monitor, &geometry);
  for (guint i = 0; i < list->len; i++)
    {
      gdk_monitor_get_geometry (list->pdata[i], &other);
      if (other.x == geometry.x && other.y == geometry.y)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
list_screens (TendScreens *self,
              gboolean    *mirrored)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  *mirrored = FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      if (!tend_screens_is_ready (monitor))
        continue;
      if (is_shown (list, monitor))
        *mirrored = TRUE;
      else
        g_ptr_array_add (list, g_steal_pointer (&monitor));
    }
  return list;
}

GPtrArray *
tend_screens_list (TendScreens *self)
{
  gboolean mirrored;

  g_return_val_if_fail (TEND_IS_SCREENS (self), NULL);

  return list_screens (self, &mirrored);
}

gboolean
tend_screens_get_mirrored (TendScreens *self)
{
  g_autoptr (GPtrArray) list = NULL;
  gboolean              mirrored;

  g_return_val_if_fail (TEND_IS_SCREENS (self), FALSE);

  list = list_screens (self, &mirrored);
  return mirrored;
}

GdkMonitor *
tend_screens_get_of_window (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *monitor;

  if (surface == NULL)
    return NULL;
  monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  return tend_screens_is_ready (monitor) ? monitor : NULL;
}

GdkMonitor *
tend_screens_get_other (TendScreens *self,
                        GdkMonitor  *monitor)
{
  g_autoptr (GPtrArray) list = NULL;
  guint                 place = 0;

  g_return_val_if_fail (TEND_IS_SCREENS (self), NULL);

  list = tend_screens_list (self);
  if (list->len < 2)
    return NULL;
  if (monitor == NULL || !g_ptr_array_find (list, monitor, &place))
    place = 0;
  return list->pdata[(place + 1) % list->len];
}

GdkMonitor *
tend_screens_find (TendScreens        *self,
                   const TendScreenId *id)
{
  g_autoptr (GPtrArray) list = NULL;
  GdkMonitor           *found = NULL;
  guint                 n_found = 0;

  g_return_val_if_fail (TEND_IS_SCREENS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  list = tend_screens_list (self);
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (TendScreenId) other = tend_screen_id_new (list->pdata[i]);
      int                      match = tend_screen_id_match (id, other);

      if (match == 2)
        return list->pdata[i];
      if (match == 1)
        {
          found = list->pdata[i];
          n_found++;
        }
    }
  return n_found == 1 ? found : NULL;
}

char *
tend_screens_say (TendScreens *self,
                  GdkMonitor  *monitor)
{
  g_autoptr (GPtrArray) list = NULL;
  const char           *name;
  guint                 place = 0;

  g_return_val_if_fail (TEND_IS_SCREENS (self), NULL);
  g_return_val_if_fail (GDK_IS_MONITOR (monitor), NULL);

  list = tend_screens_list (self);
  if (!g_ptr_array_find (list, monitor, &place))
    place = 0;
  name = gdk_monitor_get_connector (monitor);
  if (name == NULL)
    name = gdk_monitor_get_model (monitor);
  if (name == NULL)
    /* Translators: one of the screens of the computer, by its number. */
    return g_strdup_printf (_ ("screen %u"), place + 1);
  /* Translators: one of the screens of the computer, by its number and socket: screen 2 (HDMI-1) */
  return g_strdup_printf (_ ("screen %u (%s)"), place + 1, name);
}
