/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of a course, read from the text that data/library/README.md describes:
 *
 *     Title: Mindful Self-Compassion, 8 weeks
 *     Language: en
 *
 *     == Session: Discovering Mindful Self-Compassion (150 min)
 *     - talk, 20 min: Welcome, introductions
 *     - informal practice, 10 min, practice hand-on-the-body: Soothing and Supportive Touch
 *
 *     == Retreat: Retreat (240 min)
 *     - home practice, 5 min: Home practice, closing
 */
#pragma once

#include "tend-script.h"

G_BEGIN_DECLS

/**
 * TendOutlineItem:
 * @practice_key: the name of a practice of the library, or NULL
 *
 * One item of a session's plan.
 */
typedef struct
{
  TendPracticeKind kind;
  int              minutes;
  char            *practice_key;
  char            *title;
} TendOutlineItem;

/**
 * TendOutlineSession:
 * @items: of TendOutlineItem
 *
 * One meeting of the course.
 */
typedef struct
{
  TendSessionKind kind;
  char           *title;
  int             minutes;
  GPtrArray      *items;
} TendOutlineSession;

/**
 * TendOutline:
 * @title: NULL when the heading has none
 * @language: NULL when the heading has none
 * @sessions: of TendOutlineSession
 */
typedef struct
{
  char      *title;
  char      *language;
  GPtrArray *sessions;
} TendOutline;

/* Reads a whole file. Never fails: what was not understood is left out and told in @problems (a new
 * array of TendScriptProblem, empty when all is well). */
TendOutline *tend_outline_parse (const char *text,
                                 GPtrArray **problems);

void tend_outline_free (TendOutline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendOutline, tend_outline_free)

G_END_DECLS
