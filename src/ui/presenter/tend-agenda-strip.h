/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The items of the session in one line: those done, the one on the wall, those to come. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_AGENDA_STRIP (tend_agenda_strip_get_type ())
G_DECLARE_FINAL_TYPE (TendAgendaStrip, tend_agenda_strip, TEND, AGENDA_STRIP, GtkWidget)

/**
 * TendAgendaStrip::picked: (position: guint) an item with a script was chosen
 */

/* @items holds TendAgendaItem. @current is the item on the wall, or GTK_INVALID_LIST_POSITION. */
void tend_agenda_strip_set_items (TendAgendaStrip *self,
                                  GListModel      *items,
                                  guint            current);

guint tend_agenda_strip_get_current (TendAgendaStrip *self);
void  tend_agenda_strip_set_current (TendAgendaStrip *self,
                                     guint            current);

/* How far one has got in the current item: "4/11". */
void tend_agenda_strip_set_progress (TendAgendaStrip *self,
                                     guint            place,
                                     guint            n_places);

G_END_DECLS
