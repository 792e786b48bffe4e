/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be put on the wall: words meant for participants, or nothing. It never changes.
 *
 * The audience window takes a TendCard and nothing else, and every way to make one is in this file:
 * from the words for the room of one step of a script, or one of two fixed cards. There is no way
 * to make one from a string, a person, a note or an inquiry, and none may be added. */
#pragma once

#include <glib-object.h>

#include "tend-script.h"

G_BEGIN_DECLS

/**
 * TendCardKind:
 * @TEND_CARD_WORDS: words of a script
 * @TEND_CARD_BLACK: nothing
 * @TEND_CARD_LAND: the words that bring the room back
 */
typedef enum {
  TEND_CARD_WORDS,
  TEND_CARD_BLACK,
  TEND_CARD_LAND,
} TendCardKind;

#define TEND_TYPE_CARD (tend_card_get_type ())
G_DECLARE_FINAL_TYPE (TendCard, tend_card, TEND, CARD, GObject)

/* The cards that show the words for the room of step @step of @script: one, or several when they
 * are long, or none. An array that owns its cards. */
GPtrArray *tend_card_list_for_step (const TendScript *script,
                                    guint             step);

TendCard *tend_card_new_black (void);
TendCard *tend_card_new_land (void);

TendCardKind tend_card_get_kind (TendCard *self);

/* The words as they are, without any markup; "" for none. */
const char *tend_card_get_text (TendCard *self);

G_END_DECLS
