/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice as it is being led: where one is in its script, what the wall shows, and the clocks.
 *
 * It keeps its own script, so that nothing that happens to the library or the plan meanwhile
 * reaches the room. Only its owner ends it: no key and no last card does.
 *
 * A place is one card, or one quiet moment (a pause or a bell without words, during which the wall
 * goes on showing what it showed). Places are counted from 0.
 *
 * Properties that notify: "wall" (the card on the wall), and three that can be set: "black" and
 * "landed" cover the wall, one at a time, and "frozen" keeps the card it shows. While covered or
 * frozen one may go on; uncovered, the wall takes up the card of the place reached then. */
#pragma once

#include "tend-card.h"

G_BEGIN_DECLS

/**
 * TendInstant:
 * @awake: microseconds of a clock that stands still while the computer sleeps
 * @real: microseconds of a clock that does not
 */
typedef struct
{
  gint64 awake;
  gint64 real;
} TendInstant;

typedef TendInstant (*TendClockFunc) (gpointer data);

typedef enum {
  TEND_EDGE_FIRST,
  TEND_EDGE_LAST,
} TendEdge;

#define TEND_TYPE_EDGE (tend_edge_get_type ())
GType tend_edge_get_type (void);

#define TEND_TYPE_PRESENTATION (tend_presentation_get_type ())
G_DECLARE_FINAL_TYPE (TendPresentation, tend_presentation, TEND, PRESENTATION, GObject)

/**
 * TendPresentation::moved: the place, its card, its note or the practice is another
 * TendPresentation::edge: (edge: TendEdge): one tried to go beyond the first or the last place
 * TendPresentation::bell: (strokes: guint): the bell is due now
 * TendPresentation::slept: (seconds: gint64): the computer was asleep for so long
 */

/* Begins with the first place of @script. @title is for the facilitator only. */
TendPresentation *tend_presentation_new (const char *title,
                                         TendScript *script);

/* The same with another clock, for tests; @data must outlive the presentation. */
TendPresentation *tend_presentation_new_with_clock (const char   *title,
                                                    TendScript   *script,
                                                    TendClockFunc clock,
                                                    gpointer      data);

/* Goes on to another practice, at @place (or its last place). Its clock begins; black, landed and
 * frozen stay as they are. */
void tend_presentation_load (TendPresentation *self,
                             const char       *title,
                             TendScript       *script,
                             guint             place);

/* Each returns FALSE, having said so with "edge", when there is no such place. */
gboolean tend_presentation_next (TendPresentation *self);
gboolean tend_presentation_previous (TendPresentation *self);

/* Goes to @place, or to the last when there are fewer. Rings no bell. */
void tend_presentation_go_to (TendPresentation *self,
                              guint             place);

const char *tend_presentation_get_title (TendPresentation *self);
TendCard   *tend_presentation_get_wall (TendPresentation *self);    /* never NULL */
TendCard   *tend_presentation_get_current (TendPresentation *self); /* never NULL */
TendCard   *tend_presentation_get_next (TendPresentation *self);    /* NULL at the end */
const char *tend_presentation_get_note (TendPresentation *self);    /* or NULL */
guint       tend_presentation_get_place (TendPresentation *self);
guint       tend_presentation_get_n_places (TendPresentation *self);

void     tend_presentation_set_black (TendPresentation *self,
                                      gboolean          black);
gboolean tend_presentation_get_black (TendPresentation *self);
void     tend_presentation_set_landed (TendPresentation *self,
                                       gboolean          landed);
gboolean tend_presentation_get_landed (TendPresentation *self);
void     tend_presentation_set_frozen (TendPresentation *self,
                                       gboolean          frozen);
gboolean tend_presentation_get_frozen (TendPresentation *self);

/* Looks at the clock: emits "bell" and "slept" when they are due. To be called a few times a
 * second while the practice is shown. */
void tend_presentation_tick (TendPresentation *self);

/* Seconds since this practice began, asleep or awake. */
int tend_presentation_get_elapsed (TendPresentation *self);

/* Seconds the practice is thought to take. */
int tend_presentation_get_estimate (TendPresentation *self);

/* Seconds of this place's pause still to come: the whole pause while its words are being read, 0
 * when it is over, -1 when the place has none. */
int tend_presentation_get_pause_left (TendPresentation *self);

G_END_DECLS
