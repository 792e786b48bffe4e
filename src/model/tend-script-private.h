/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parser fills and tend-script.c hands out. For the
 * three tend-script files only. */
#pragma once

#include "tend-script.h"

G_BEGIN_DECLS

struct _TendScript
{
  char   *title;
  int     kind; /* a TendPracticeKind, or -1 */
  int     minutes_min;
  int     minutes_max;
  GStrv   themes;
  char   *language;
  char   *caution;
  char   *source;
  char   *body;
  GArray *steps; /* of TendStep */
};

/* An empty script that its maker may still fill. */
TendScript *tend_script_new (void);

/* More than a day of silence is a slip of the pen. */
#define TEND_SCRIPT_LONGEST_PAUSE (24 * 60 * 60)

/* The readers below move @at past what they understood. read_word wants the whole word, in any
 * case; read_unit gives seconds, 0 for no unit; read_pause and read_bells want the whole of @at,
 * the inner part of a mark. */
void     tend_script_skip_space (const char **at);
gboolean tend_script_read_word (const char **at,
                                const char  *word);
gboolean tend_script_read_number (const char **at,
                                  int         *number);
gboolean tend_script_read_dash (const char **at);
int      tend_script_read_unit (const char **at);
gboolean tend_script_read_pause (const char *at,
                                 int        *min,
                                 int        *max);
gboolean tend_script_read_bells (const char *at,
                                 int        *bells);

G_END_DECLS
