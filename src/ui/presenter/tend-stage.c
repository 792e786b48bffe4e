/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-stage.h"

#include <glib/gi18n-lib.h>

#include "tend-mover.h"
#include "tend-screens.h"

/* A window knows its screen only some time after it was shown. */
#define ARRIVAL_MS 150

struct _TendStage
{
  GObject        parent_instance;
  GtkWindow     *console;
  GtkWindow     *audience;
  TendMover     *audience_mover;
  TendMover     *console_mover;
  TendScreens   *screens;
  TendStageState state;
  GdkMonitor    *monitor; /* the one that is filled */
  TendScreenId  *id;      /* of that one, kept when it is gone */
  GdkMonitor    *offer;
  gboolean       alone;   /* full screen was asked for although there is one screen */
  gboolean       ignored; /* the desktop did not make it full screen */
  guint          arrival_id;
};

G_DEFINE_FINAL_TYPE (TendStage, tend_stage, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_state (TendStage     *self,
           TendStageState state)
{
  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_audience (TendStage *self)
{
  gtk_window_present (self->audience);
}

/* The console keeps the focus, and stays before the audience window on a single screen. */
static void
keep_console (TendStage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->console)))
    gtk_window_present (self->console);
}

static void
place_in_window (TendStage *self)
{
  tend_mover_cancel (self->audience_mover);
  g_clear_object (&self->monitor);
  self->ignored = FALSE;
  gtk_window_unfullscreen (self->audience);
  show_audience (self);
  keep_console (self);
  set_state (self, TEND_STAGE_WINDOW);
}

/* Where nobody listens the words are in a window: better than over the console. */
static void
audience_settled_cb (TendStage *self,
                     gboolean   arrived)
{
  if (arrived || self->state != TEND_STAGE_SCREEN)
    return;
  place_in_window (self);
  self->ignored = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
place_on (TendStage  *self,
          GdkMonitor *monitor)
{
  g_autoptr (GdkMonitor) kept = monitor != NULL ? g_object_ref (monitor) : NULL;

  /* Showing the window runs other code, so that the screen may be gone by the time it is asked for:
   * it is looked at again at that very moment. */
  if (tend_screens_is_ready (kept))
    show_audience (self);
  if (!tend_screens_is_ready (kept))
    {
      place_in_window (self);
      return;
    }
  g_set_object (&self->monitor, kept);
  g_clear_pointer (&self->id, tend_screen_id_free);
  self->id = tend_screen_id_new (kept);
  g_clear_object (&self->offer);
  self->ignored = FALSE;
  self->state = TEND_STAGE_SCREEN;
  tend_mover_move (self->audience_mover, kept, TRUE);
  keep_console (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
place_first (TendStage *self)
{
  GdkMonitor *here = tend_screens_get_of_window (self->console);
  GdkMonitor *other = tend_screens_get_other (self->screens, here);

  if (other != NULL)
    place_on (self, other);
  else
    place_in_window (self);
}

static gboolean
arrived_cb (gpointer user_data)
{
  TendStage *self = user_data;

  self->arrival_id = 0;
  place_first (self);
  return G_SOURCE_REMOVE;
}

static void
lost_cb (TendStage  *self,
         GdkMonitor *monitor)
{
  if (monitor == self->offer)
    g_clear_object (&self->offer);
  if (self->state != TEND_STAGE_SCREEN || monitor != self->monitor)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  /* The desktop would move the window, full screen as it is, over the console. */
  g_clear_object (&self->monitor);
  tend_mover_cancel (self->audience_mover);
  gtk_window_unfullscreen (self->audience);
  gtk_widget_set_visible (GTK_WIDGET (self->audience), FALSE);
  set_state (self, TEND_STAGE_LOST);
  keep_console (self);
}

static void
screens_changed_cb (TendStage *self)
{
  GdkMonitor *here = tend_screens_get_of_window (self->console);
  GdkMonitor *other = tend_screens_get_other (self->screens, here);
  GdkMonitor *known = self->id != NULL ? tend_screens_find (self->screens, self->id) : NULL;

  g_clear_object (&self->offer);
  if (self->state == TEND_STAGE_LOST && known != NULL && known != here)
    place_on (self, known);
  else if (self->state == TEND_STAGE_SCREEN && other == NULL && !self->alone)
    place_in_window (self);
  else
    {
      if (self->state == TEND_STAGE_LOST || self->state == TEND_STAGE_WINDOW)
        g_set_object (&self->offer, other);
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

static void
tend_stage_dispose (GObject *object)
{
  TendStage *self = TEND_STAGE (object);

  tend_stage_stop (self);
  g_clear_object (&self->screens);
  g_clear_object (&self->monitor);
  g_clear_object (&self->offer);
  g_clear_pointer (&self->id, tend_screen_id_free);
  G_OBJECT_CLASS (tend_stage_parent_class)->dispose (object);
}

static void
tend_stage_class_init (TendStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tend_stage_dispose;

  signals[CHANGED] = g_signal_new ("changed", TEND_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tend_stage_init (TendStage *self)
{
}

TendStage *
tend_stage_new (GtkWindow *console,
                GtkWindow *audience)
{
  TendStage *self;

  g_return_val_if_fail (GTK_IS_WINDOW (console), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (audience), NULL);

  self = g_object_new (TEND_TYPE_STAGE, NULL);
  self->console = console;
  self->audience = audience;
  self->audience_mover = tend_mover_new (audience);
  self->console_mover = tend_mover_new (console);
  g_signal_connect_object (self->audience_mover, "settled", G_CALLBACK (audience_settled_cb), self,
                           G_CONNECT_SWAPPED);
  self->screens = tend_screens_new (gtk_widget_get_display (GTK_WIDGET (console)));
  g_signal_connect_object (self->screens, "lost", G_CALLBACK (lost_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screens, "changed", G_CALLBACK (screens_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
tend_stage_start (TendStage *self)
{
  g_return_if_fail (TEND_IS_STAGE (self));

  if (self->state == TEND_STAGE_WAITING && self->arrival_id == 0)
    self->arrival_id = g_timeout_add (ARRIVAL_MS, arrived_cb, self);
}

void
tend_stage_stop (TendStage *self)
{
  g_return_if_fail (TEND_IS_STAGE (self));

  g_clear_handle_id (&self->arrival_id, g_source_remove);
  g_clear_object (&self->audience_mover);
  g_clear_object (&self->console_mover);
  if (self->screens != NULL)
    g_signal_handlers_disconnect_by_data (self->screens, self);
  self->console = NULL;
  self->audience = NULL;
}

TendStageState
tend_stage_get_state (TendStage *self)
{
  g_return_val_if_fail (TEND_IS_STAGE (self), TEND_STAGE_WAITING);

  return self->state;
}

gboolean
tend_stage_can_swap (TendStage *self)
{
  g_return_val_if_fail (TEND_IS_STAGE (self), FALSE);

  return self->state != TEND_STAGE_WAITING && tend_screens_get_other (self->screens, NULL) != NULL;
}

void
tend_stage_swap (TendStage *self)
{
  g_autoptr (GdkMonitor) here = NULL;
  g_autoptr (GdkMonitor) other = NULL;
  gboolean               is_full;

  g_return_if_fail (TEND_IS_STAGE (self));

  if (!tend_stage_can_swap (self))
    return;
  g_set_object (&here, tend_screens_get_of_window (self->console));
  if (self->state != TEND_STAGE_SCREEN)
    {
      place_on (self, tend_screens_get_other (self->screens, here));
      return;
    }

  g_set_object (&other, self->monitor);
  place_on (self, tend_screens_get_other (self->screens, other));

  is_full = gtk_window_is_fullscreen (self->console);
  if (self->monitor == here && tend_screens_is_ready (other))
    tend_mover_move (self->console_mover, other, is_full);
}

void
tend_stage_set_full_screen (TendStage *self,
                            gboolean   full_screen)
{
  GdkMonitor *monitor;

  g_return_if_fail (TEND_IS_STAGE (self));

  if (self->state != TEND_STAGE_WINDOW && self->state != TEND_STAGE_SCREEN)
    return;
  self->alone = full_screen;
  if (!full_screen)
    {
      place_in_window (self);
      return;
    }
  monitor = tend_screens_get_of_window (self->audience);
  place_on (self, monitor != NULL ? monitor : tend_screens_get_of_window (self->console));
}

void
tend_stage_show_here (TendStage *self)
{
  g_return_if_fail (TEND_IS_STAGE (self));

  if (self->state == TEND_STAGE_LOST)
    place_in_window (self);
}

char *
tend_stage_say_offer (TendStage *self)
{
  g_autofree char *screen = NULL;

  g_return_val_if_fail (TEND_IS_STAGE (self), NULL);

  if (!tend_screens_is_ready (self->offer))
    return NULL;
  screen = tend_screens_say (self->screens, self->offer);
  /* Translators: %s is a screen: screen 2 (HDMI-1) */
  return g_strdup_printf (_ ("There is another screen: %s."), screen);
}

void
tend_stage_take_offer (TendStage *self)
{
  g_return_if_fail (TEND_IS_STAGE (self));

  if (self->offer != NULL)
    place_on (self, self->offer);
}

void
tend_stage_decline_offer (TendStage *self)
{
  g_return_if_fail (TEND_IS_STAGE (self));

  g_clear_object (&self->offer);
  g_signal_emit (self, signals[CHANGED], 0);
}

static char *
say_window (TendStage *self)
{
  g_autoptr (GPtrArray) list = tend_screens_list (self->screens);

  if (self->ignored)
    return g_strdup (_ ("The desktop keeps the words in a window. Any place and size is fine."));
  if (tend_screens_get_mirrored (self->screens))
    return g_strdup (_ ("The screens are mirrored, so the words are in a window of their own."));
  if (list->len < 2)
    return g_strdup (_ ("One screen, so the words are in a window of their own."));
  return g_strdup (_ ("The words are in a window of their own."));
}

char *
tend_stage_say (TendStage *self)
{
  g_autofree char *screen = NULL;

  g_return_val_if_fail (TEND_IS_STAGE (self), NULL);

  switch (self->state)
    {
    case TEND_STAGE_WAITING:
      return g_strdup (_ ("Looking for a screen…"));
    case TEND_STAGE_LOST:
      return g_strdup (_ ("The projector is gone."));
    case TEND_STAGE_SCREEN:
      screen = tend_screens_say (self->screens, self->monitor);
      /* Translators: %s is a screen: screen 2 (HDMI-1) */
      return g_strdup_printf (_ ("The words fill %s."), screen);
    case TEND_STAGE_WINDOW:
    default:
      return say_window (self);
    }
}
