/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words from outside, made fit to be looked at: whatever stands in a file fits into a window, takes
 * no longer than other words to be drawn, and leaves the words around it alone. What is kept is
 * never changed by this. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * tend_shown_text:
 * @text: (nullable): UTF-8
 * @longest: how many characters are shown at most
 *
 * @text to be shown: cut after @longest characters, with an ellipsis then; without the thousands of
 * marks that can be heaped on one letter; with places to break a word of a hundred letters; and
 * with marks of direction, which would turn the words behind them, effective within @text alone.
 * Ordinary text is as it was. NULL for NULL. Free with g_free().
 */
char *tend_shown_text (const char *text,
                       guint       longest);

/* The same, on one line. */
char *tend_shown_line (const char *text,
                       guint       longest);

G_END_DECLS
