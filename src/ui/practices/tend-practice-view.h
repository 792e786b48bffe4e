/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice to be read before it is led: what it is, what to be careful about, its words, and
 * where they are from. Property "practice"; it scrolls by itself. */
#pragma once

#include "tend-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PRACTICE_VIEW (tend_practice_view_get_type ())
G_DECLARE_FINAL_TYPE (TendPracticeView, tend_practice_view, TEND, PRACTICE_VIEW, GtkWidget)

/* Another practice begins at its top; the same one, changed, stays where it was scrolled to. NULL
 * leaves it as it is. */
void          tend_practice_view_set_practice (TendPracticeView *self,
                                               TendPractice     *practice);
TendPractice *tend_practice_view_get_practice (TendPracticeView *self);

/* Whether there are words that could be put on the wall. */
gboolean tend_practice_view_has_words (TendPracticeView *self);

G_END_DECLS
