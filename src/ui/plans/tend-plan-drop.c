/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-plan-drop.h"

/* So near to the edge the list begins to scroll, faster towards it; in pixels. */
#define EDGE 48.0

/* At the edge itself, in pixels for each millisecond. */
#define FASTEST 0.6

typedef struct
{
  TendPlanList      *list;    /* not owned: it lives as long as the controller */
  GtkWidget         *content; /* not owned */
  GtkScrolledWindow *scroller;
  double             y; /* of the pointer, in the part of the list that is seen */
  gint64             last_frame;
  guint              ticks;
} Drop;

static void
stop_scrolling (Drop *self)
{
  if (self->ticks != 0)
    gtk_widget_remove_tick_callback (self->content, self->ticks);
  self->ticks = 0;
}

static void
drop_free (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

static void
show_place (Drop *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double         y = self->y + gtk_adjustment_get_value (adjustment);

  tend_plan_list_show_place (self->list, (int)tend_plan_list_find_place (self->list, y));
}

/* From -1 to 1: how far into an edge the pointer is. */
static double
find_pull (Drop *self)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self->scroller));

  if (self->y < EDGE)
    return -CLAMP ((EDGE - self->y) / EDGE, 0.0, 1.0);
  return CLAMP ((self->y - (height - EDGE)) / EDGE, 0.0, 1.0);
}

static gboolean
scroll_cb (GtkWidget     *content,
           GdkFrameClock *clock,
           gpointer       data)
{
  Drop          *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gint64         now = gdk_frame_clock_get_frame_time (clock);
  double         elapsed = (double)(now - self->last_frame) / G_TIME_SPAN_MILLISECOND;

  if (self->last_frame != 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                              find_pull (self) * FASTEST * elapsed);
  self->last_frame = now;
  show_place (self);
  return G_SOURCE_CONTINUE;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           gpointer       data)
{
  Drop          *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  self->y = y - gtk_adjustment_get_value (adjustment);
  show_place (self);
  if (ABS (find_pull (self)) < 0.01)
    stop_scrolling (self);
  else if (self->ticks == 0)
    {
      self->last_frame = 0;
      self->ticks = gtk_widget_add_tick_callback (self->content, scroll_cb, self, NULL);
    }
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target,
          gpointer       data)
{
  Drop *self = data;

  stop_scrolling (self);
  tend_plan_list_show_place (self->list, -1);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  Drop  *self = data;
  gint64 id;

  leave_cb (target, data);
  id = tend_plan_item_get_id (g_value_get_object (value));
  tend_plan_list_select (self->list, id);
  return tend_plan_list_drop (self->list, id, tend_plan_list_find_place (self->list, y));
}

void
tend_plan_drop_install (TendPlanList      *list,
                        GtkWidget         *content,
                        GtkScrolledWindow *scroller)
{
  GtkDropTarget *target = gtk_drop_target_new (TEND_TYPE_PLAN_ITEM, GDK_ACTION_MOVE);
  Drop          *self = g_new0 (Drop, 1);

  self->list = list;
  self->content = content;
  self->scroller = scroller;
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), self, drop_free, 0);
  gtk_widget_add_controller (content, GTK_EVENT_CONTROLLER (target));
}
