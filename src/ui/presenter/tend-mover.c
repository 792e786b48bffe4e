/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-mover.h"

#include "tend-screens.h"

/* How long the desktop has for one step, and how often it is asked in all. */
#define LEAVE_MS 200
#define ARRIVE_MS 500
#define MOST_TRIES 3

struct _TendMover
{
  GObject     parent_instance;
  GtkWindow  *window;
  GdkMonitor *monitor;
  gboolean    stay_full;
  guint       n_tries;
  guint       step_id;
};

G_DEFINE_FINAL_TYPE (TendMover, tend_mover, G_TYPE_OBJECT)

enum {
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void begin (TendMover *self);

static void
settle (TendMover *self,
        gboolean   arrived)
{
  g_clear_object (&self->monitor);
  if (arrived && !self->stay_full)
    gtk_window_unfullscreen (self->window);
  g_signal_emit (self, signals[SETTLED], 0, arrived);
}

static gboolean
arrived_cb (gpointer user_data)
{
  TendMover *self = user_data;

  self->step_id = 0;
  if (gtk_window_is_fullscreen (self->window) &&
      tend_screens_get_of_window (self->window) == self->monitor)
    settle (self, TRUE);
  else if (self->n_tries < MOST_TRIES && tend_screens_is_ready (self->monitor))
    begin (self);
  else
    settle (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* The screen may have gone at any time: it is looked at again at the very moment it is used. */
static void
ask (TendMover *self)
{
  if (!tend_screens_is_ready (self->monitor))
    {
      settle (self, FALSE);
      return;
    }
  gtk_window_fullscreen_on_monitor (self->window, self->monitor);
  self->step_id = g_timeout_add (ARRIVE_MS, arrived_cb, self);
}

static gboolean
left_cb (gpointer user_data)
{
  TendMover *self = user_data;

  self->step_id = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

/* A window that fills one screen does not go to another as it is. */
static void
begin (TendMover *self)
{
  self->n_tries++;
  if (!gtk_window_is_fullscreen (self->window))
    {
      ask (self);
      return;
    }
  gtk_window_unfullscreen (self->window);
  self->step_id = g_timeout_add (LEAVE_MS, left_cb, self);
}

static void
tend_mover_dispose (GObject *object)
{
  TendMover *self = TEND_MOVER (object);

  tend_mover_cancel (self);
  G_OBJECT_CLASS (tend_mover_parent_class)->dispose (object);
}

static void
tend_mover_class_init (TendMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tend_mover_dispose;

  signals[SETTLED] = g_signal_new ("settled", TEND_TYPE_MOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
tend_mover_init (TendMover *self)
{
}

TendMover *
tend_mover_new (GtkWindow *window)
{
  TendMover *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (TEND_TYPE_MOVER, NULL);
  self->window = window;
  return self;
}

void
tend_mover_move (TendMover  *self,
                 GdkMonitor *monitor,
                 gboolean    stay_full)
{
  g_return_if_fail (TEND_IS_MOVER (self));
  g_return_if_fail (GDK_IS_MONITOR (monitor));

  g_object_ref (monitor);
  tend_mover_cancel (self);
  self->monitor = monitor;
  self->stay_full = stay_full;
  self->n_tries = 0;
  begin (self);
}

void
tend_mover_cancel (TendMover *self)
{
  g_return_if_fail (TEND_IS_MOVER (self));

  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_object (&self->monitor);
}
