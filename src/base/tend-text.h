/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as people write it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text without white space around it, or NULL when nothing is left (also for NULL). Free with
 * g_free(). */
char *tend_text_clean (const char *text);

/* Whether @text is NULL or only white space. */
gboolean tend_text_is_blank (const char *text);

/* @text for comparing: case-folded, without accents, but with the marks that are vowels, as in
 * Hindi; inner white space as single spaces. Free with g_free(). */
char *tend_text_fold (const char *text);

/* An e-mail address for comparing: trimmed and lower-cased as a whole, the domain as people write
 * it. Free with g_free(); NULL when blank. */
char *tend_text_fold_email (const char *address);

/* Whether @address is surely what tend_text_fold_email() makes of it. */
gboolean tend_text_is_folded_email (const char *address);

/* A phone number for comparing only: its digits and a leading "+". Free with g_free(); NULL when it
 * has no digit. */
char *tend_text_fold_phone (const char *number);

/* Names as a sentence says them: "Ana", "Ana and Li", "Ana, Li and Sam". @names is NULL-terminated.
 * Free with g_free(); "" for none. */
char *tend_text_join_names (const char *const *names);

G_END_DECLS
