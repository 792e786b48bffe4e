/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A script as the places one walks through. For tend-presentation.c only. */
#pragma once

#include "tend-card.h"

G_BEGIN_DECLS

/**
 * TendPlace:
 * @card: what the wall shows here; in a quiet moment the card before it
 * @step: the step of the script
 * @reading: seconds the words of this card take
 * @is_first: the first of the cards of its step
 * @is_last: the last of the cards of its step
 */
typedef struct
{
  TendCard *card;
  guint     step;
  double    reading;
  gboolean  is_first;
  gboolean  is_last;
} TendPlace;

/* A new array of TendPlace; @nothing is what the wall shows before the first words. */
GArray *tend_places_lay_out (const TendScript *script,
                             TendCard         *nothing);

G_END_DECLS
