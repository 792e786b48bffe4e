/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a practice, read from a text that people write by hand:
 *
 *     Title: Feet on the floor
 *     Kind: informal practice
 *     Minutes: 5-8
 *     Themes: grounding, repair
 *
 *     Feel your feet
 *     on the floor.
 *     [pause 20s]
 *     > facilitator: slow down here; eyes may stay open
 *
 *     [bell]
 *
 * The heading is one `Key: value` a line, up to the first blank line; a text whose first lines hold
 * no known key has no heading. In the body a paragraph is one card for the room, its line breaks
 * kept. A mark stands on a line of its own and belongs to the step before it; before any words it
 * makes a step of its own:
 *
 *     [pause 20s]  [pause 2m]  [pause 1m30s]     a pause of that length
 *     [pause 20s-60s]                            a pause that may stretch so far
 *     [bell]  [bell 2]                           one stroke, two strokes
 *
 * A line that begins with `>` is for the facilitator only. It belongs to the paragraph it touches,
 * else to the step before; at the very start, to the first step. What is not understood is reported
 * with its line and kept as words for the room: text is never dropped.
 *
 * A TendScript never changes, so that a reference to it is as good as a copy, in every thread. */
#pragma once

#include "tend-states.h"

G_BEGIN_DECLS

#define TEND_TYPE_SCRIPT (tend_script_get_type ())

typedef struct _TendScript TendScript;

/**
 * TendStep:
 * @room_text: words meant for participants, or NULL for none
 * @note: words for the facilitator, or NULL
 * @pause_min: shortest length of the pause after the words, in seconds; 0 for none
 * @pause_max: longest length of that pause, in seconds; equal to @pause_min when it is fixed
 * @bells: strokes of the bell in all
 * @bells_after: how many of @bells ring when the pause is over; the others ring as the step begins
 */
typedef struct
{
  char *room_text;
  char *note;
  int   pause_min;
  int   pause_max;
  guint bells;
  guint bells_after;
} TendStep;

/**
 * TendScriptProblem:
 * @line: where it stands, counted from 1 in the text that was given
 * @text: that line
 * @message: a translated sentence on what was not understood and what became of it
 */
typedef struct
{
  guint line;
  char *text;
  char *message;
} TendScriptProblem;

void tend_script_problem_free (TendScriptProblem *problem);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendScriptProblem, tend_script_problem_free)

GType tend_script_get_type (void);

/* Reads a whole file: heading and body. Never fails; what was not understood is told in @problems
 * (a new array of TendScriptProblem, empty when all is well; may be NULL). */
TendScript *tend_script_parse (const char *text,
                               GPtrArray **problems);

/* The same for a body alone, as the store keeps it. */
TendScript *tend_script_parse_body (const char *body,
                                    GPtrArray **problems);

TendScript *tend_script_ref (TendScript *self);
void        tend_script_unref (TendScript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendScript, tend_script_unref)

/* What the heading said; NULL where it said nothing. */
const char        *tend_script_get_title (const TendScript *self);
const char *const *tend_script_get_themes (const TendScript *self); /* never NULL */
const char        *tend_script_get_language (const TendScript *self);
const char        *tend_script_get_caution (const TendScript *self);
const char        *tend_script_get_source (const TendScript *self);

/* Returns FALSE, leaving @kind alone, when the heading named no kind of practice. */
gboolean tend_script_get_kind (const TendScript *self,
                               TendPracticeKind *kind);

/* "Minutes: 5-8" gives 5 and 8, "Minutes: 5" gives 5 and 5. Returns FALSE, leaving both alone, when
 * the heading named none. */
gboolean tend_script_get_minutes (const TendScript *self,
                                  int              *min,
                                  int              *max);

/* The text of the body as it was written, with plain line ends. */
const char *tend_script_get_body (const TendScript *self);

guint           tend_script_get_n_steps (const TendScript *self);
const TendStep *tend_script_get_step (const TendScript *self,
                                      guint             position);

/* How long the words of @step take at the slow pace of a guided practice, in seconds. */
int tend_step_get_reading_seconds (const TendStep *step);

/* The whole practice in seconds: its words at a slow pace and its pauses, at their shortest and at
 * their longest. */
void tend_script_estimate_seconds (const TendScript *self,
                                   int              *min,
                                   int              *max);

/* A script with the same words whose pauses are fixed so that the whole comes as close to @seconds
 * as its pauses allow: none below its shortest or above its longest length. Stretch the script as
 * it was written, not one that was stretched before. */
TendScript *tend_script_stretch (const TendScript *self,
                                 int               seconds);

G_END_DECLS
