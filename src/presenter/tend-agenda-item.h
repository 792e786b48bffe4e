/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One item of the session as the facilitator sees it beside the wall: a copy of the plan's title
 * and minutes and, when the item has a practice, of its script. It remembers how far one has got,
 * so that a slip to another item and back loses nothing. */
#pragma once

#include <glib-object.h>

#include "tend-script.h"

G_BEGIN_DECLS

#define TEND_TYPE_AGENDA_ITEM (tend_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (TendAgendaItem, tend_agenda_item, TEND, AGENDA_ITEM, GObject)

/* @script may be NULL: a talk, a break. @minutes is the planned length, or 0. */
TendAgendaItem *tend_agenda_item_new (const char *title,
                                      int         minutes,
                                      TendScript *script);

const char *tend_agenda_item_get_title (TendAgendaItem *self);
int         tend_agenda_item_get_minutes (TendAgendaItem *self);
TendScript *tend_agenda_item_get_script (TendAgendaItem *self);

/* The place at which the practice goes on; 0 at first. */
guint tend_agenda_item_get_place (TendAgendaItem *self);
void  tend_agenda_item_set_place (TendAgendaItem *self,
                                  guint           place);

G_END_DECLS
