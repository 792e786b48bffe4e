/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words by which questions and answers are recognised that may hold what somebody trusts to the
 * one who screens only: health, medicine, therapy, safety, crisis, in English, French, German,
 * Spanish, Dutch and Swedish. A word counts where one begins with it: "safe" is in "safely" and not
 * in "unsafe" or, letters run together, in "this affair". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @question asks for such things. */
gboolean tend_sensitive_words_ask (const char *question);

/* Whether @answer speaks of such things in words that leave little doubt. */
gboolean tend_sensitive_words_answer (const char *answer);

G_END_DECLS
