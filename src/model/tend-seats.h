/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of places: a party is offered places whole, and keeps its turn until it fits. */
#pragma once

#include "tend-states.h"

G_BEGIN_DECLS

/* Whether a party of @size may be offered places in a cohort with @max places of which @taken are
 * taken and @held are held. More than are free may be offered only with a reason in
 * @override_reason (NULL or blank: none). Otherwise FALSE with TEND_ERROR_FULL, saying how many
 * places are free and how many are needed. */
gboolean tend_seats_may_offer (int         max,
                               int         taken,
                               int         held,
                               int         size,
                               const char *override_reason,
                               GError    **error);

/**
 * TendWaitingParty:
 * @names: the members as a sentence says them
 * @size: how many people they are
 * @togetherness: whether they come together or not at all
 *
 * One line of a waiting list, in the order of the list.
 */
typedef struct
{
  const char      *names;
  int              size;
  TendTogetherness togetherness;
} TendWaitingParty;

/**
 * TendNextInLine:
 * @next: the index of the first party that fits whole, or -1
 * @kept: the index of the first party before it (or of all) that does not fit and keeps its place,
 *        or -1
 * @kept_may_split: whether some of @kept might come now, as they come together only if possible
 *
 * Who is next, and at whose side one passed by.
 */
typedef struct
{
  int      next;
  int      kept;
  gboolean kept_may_split;
} TendNextInLine;

/* Finds who is next when @free_places (may be negative) are free. */
TendNextInLine tend_seats_find_next (int                     free_places,
                                     const TendWaitingParty *waiting,
                                     guint                   n_waiting);

/* The same as sentences for people: "1 place is free. Next: Olu Adeyemi. Renée and Sam come
 * together and keep their place." Free with g_free(). */
char *tend_seats_say_next (int                     free_places,
                           const TendWaitingParty *waiting,
                           guint                   n_waiting);

G_END_DECLS
