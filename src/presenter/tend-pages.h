/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long words for the room, cut into what one can read from the back row. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cuts @text into pages of about equal length: at line breaks and sentence ends where there are
 * any, else between words, and within a word only when nothing else is left. A text that is short
 * enough is one page, a blank one none. Nothing but white space at the cuts is lost. Free with
 * g_strfreev(). */
GStrv tend_pages_cut (const char *text);

G_END_DECLS
