/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A way through the application with a camera: what one set of pictures has in common, and the
 * hands and eyes of its stops. Everything waits for what should come, and ends the tour with a
 * sentence when it does not. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *set;    /* "light", "dark", "french" or "narrow" */
  char       *folder; /* where its pictures go */
  int         width;  /* of every window; 0 for its own */

  GtkApplication *app;
  GtkWindow      *window; /* the main window that is looked at */
  guint           taken;
  guint           faults;
} Tour;

/* The stops, in order; on the window of an empty database first, then on the example. */
void tour_visit_empty (Tour *self);
void tour_visit_example (Tour *self);

/* A part of them: the file and the columns of an import, and what is asked about them. */
void tour_visit_import (Tour *self);

/* Waits until @window is at rest and writes NAME.png. A window that cannot be as narrow as a
 * telephone is a fault, said on standard error with the widget whose it is. */
void tour_photograph (Tour       *self,
                      GtkWindow  *window,
                      const char *name);

/* The menu of a menu button, opened and closed again. */
void tour_photograph_menu (Tour          *self,
                           GtkMenuButton *button,
                           const char    *name);

/* Activates an action and waits for the window that it opens. @target is consumed if floating. */
GtkWindow *tour_open (Tour       *self,
                      GtkWidget  *widget,
                      const char *action,
                      GVariant   *target);

/* Waits for a shown window of that type; the tour ends if none comes. */
GtkWindow *tour_wait_for_window (Tour       *self,
                                 const char *type_name);

/* tour_open(), a picture, and closed again. */
void tour_photograph_dialog (Tour       *self,
                             GtkWidget  *widget,
                             const char *action,
                             const char *name);

/* Closes a window and waits until it is gone. */
void tour_close (Tour      *self,
                 GtkWindow *window);

/* Lets everything that is under way come to an end. */
void tour_settle (Tour *self);

/* The first shown descendant of that type and, unless NULL, of that id in its .ui file. The tour
 * ends if there is none. */
gpointer tour_find (Tour       *self,
                    gpointer    widget,
                    GType       type,
                    const char *id);

/* The same, NULL if there is none. */
gpointer tour_look_for (gpointer    widget,
                        GType       type,
                        const char *id);

/* Ends the tour with a sentence. */
void tour_give_up (Tour       *self,
                   const char *format,
                   ...) G_GNUC_NORETURN G_GNUC_PRINTF (2, 3);

G_END_DECLS
