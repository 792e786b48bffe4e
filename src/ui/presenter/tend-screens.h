/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screens of this computer, as far as they can be used: a screen that was just plugged in has
 * at first neither a size nor a name, and two that show the same picture count as one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TendScreenId: what a screen is known by when it comes back. Any string may be NULL.
 */
typedef struct
{
  char *manufacturer;
  char *model;
  char *connector;
  int   width_mm;
  int   height_mm;
} TendScreenId;

TendScreenId *tend_screen_id_new (GdkMonitor *monitor);
void          tend_screen_id_free (TendScreenId *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendScreenId, tend_screen_id_free)

/* How sure one can be that the two are one screen: 2 when all is the same; 1 when only the socket
 * is another, as with one of two identical projectors; 0 for another screen. */
int tend_screen_id_match (const TendScreenId *a,
                          const TendScreenId *b);

#define TEND_TYPE_SCREENS (tend_screens_get_type ())
G_DECLARE_FINAL_TYPE (TendScreens, tend_screens, TEND, SCREENS, GObject)

/**
 * TendScreens::changed: () screens came, went or changed, and have been quiet for a moment since
 * TendScreens::lost: (monitor: GdkMonitor) one is gone, told at once
 */

TendScreens *tend_screens_new (GdkDisplay *display);

/* The screens that can be used now, as an array of GdkMonitor that owns references. */
GPtrArray *tend_screens_list (TendScreens *self);

/* Whether some of them show the same picture. */
gboolean tend_screens_get_mirrored (TendScreens *self);

/* Whether one can be used now: it is there, and has a size. */
gboolean tend_screens_is_ready (GdkMonitor *monitor);

/* The screen that @window is on, or NULL. */
GdkMonitor *tend_screens_get_of_window (GtkWindow *window);

/* The one after @monitor in the list, in a circle: the other one when there are two. NULL when
 * there is no other; any when @monitor is NULL. Not owned. */
GdkMonitor *tend_screens_get_other (TendScreens *self,
                                    GdkMonitor  *monitor);

/* The screen known by @id, if there is one and only one that it can be. Not owned, or NULL. */
GdkMonitor *tend_screens_find (TendScreens        *self,
                               const TendScreenId *id);

/* "screen 2 (HDMI-1)". Free with g_free(). */
char *tend_screens_say (TendScreens *self,
                        GdkMonitor  *monitor);

G_END_DECLS
