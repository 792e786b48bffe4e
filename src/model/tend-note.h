/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the facilitator wrote about an inquiry, for themselves or as an answer.
 *
 * Every property notifies and is named as its getter, with dashes; set them with g_object_set() or
 * g_object_new(). Ids are gint64. A text that is empty is NULL. */
#pragma once

#include "tend-states.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEND_TYPE_NOTE (tend_note_get_type ())
G_DECLARE_FINAL_TYPE (TendNote, tend_note, TEND, NOTE, GObject)

TendNote *tend_note_new (void);

gint64       tend_note_get_id (TendNote *self);
TendNoteKind tend_note_get_kind (TendNote *self);
const char  *tend_note_get_author (TendNote *self);
/* An instant. */
const char *tend_note_get_written (TendNote *self);
const char *tend_note_get_body (TendNote *self);
/* Whom it is about; 0 for the whole party. */
gint64 tend_note_get_person (TendNote *self);

G_END_DECLS
