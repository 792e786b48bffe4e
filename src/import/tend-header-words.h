/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words by which forms, newsletters and address books head their columns, in English, French,
 * German, Spanish, Dutch and Swedish. A header is only a hint: the contents of the column are
 * asked too (tend-column-map.h). */
#pragma once

#include "tend-import-field.h"

G_BEGIN_DECLS

/**
 * TendHeaderMatch:
 * @field: what the words stand for, or TEND_IMPORT_FIELD_NONE
 * @exact: whether the whole header is a known one; else it only contains known words
 * @rank: how good a header it is for @field: 0 is the best, and of two columns the lower rank wins
 */
typedef struct
{
  TendImportField field;
  gboolean        exact;
  guint           rank;
} TendHeaderMatch;

/* What @header says about its column. */
TendHeaderMatch tend_header_words_match (const char *header);

/* @header for comparing: folded, without anything but letters and digits. Free with g_free(). */
char *tend_header_words_fold (const char *header);

/* Whether @text (nullable), folded so, is one of the NULL-terminated @words, none of which is
 * longer than 32 letters. */
gboolean tend_header_words_is_one_of (const char        *text,
                                      const char *const *words);

/* Where questions stand in cells beside their answers ("Question 1", "Response 1"): the number
 * of an answer or a question, 0 when @header is neither. */
guint tend_header_words_get_answer (const char *header);
guint tend_header_words_get_question (const char *header);

/* Whether @header is a word that means the whole name alone, but the family name beside a given
 * name ("Nom", "Name"). */
gboolean tend_header_words_is_bare_name (const char *header);

/* Whether @header means the whole name alone, but the given name beside a family name ("Nombre").
 */
gboolean tend_header_words_is_bare_given (const char *header);

/* With this begins the heading of the column in which Tend says why a row was not imported, in
 * every language. Such a column is never imported. */
#define TEND_HEADER_REASON "Tend: "

gboolean tend_header_words_is_reason (const char *header);

G_END_DECLS
