/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways in which the letters of a file could be read, each shown by the file's own words, so
 * that somebody who knows the people in it can tell which is right. */
#pragma once

#include <gio/gio.h>

#include "tend-encoding.h"

G_BEGIN_DECLS

/**
 * TendDecodeReading:
 * @encoding: the way of reading
 * @label: translated, for people
 * @words: up to six words with letters that are not plain, as they are in this reading; the same
 *   six in every reading
 */
typedef struct
{
  TendEncoding encoding;
  const char  *label;
  char       **words;
} TendDecodeReading;

void tend_decode_reading_free (TendDecodeReading *self);

/* The readings of @bytes that differ, the likeliest first; a single one when every reading is the
 * same (its words may be none), or none when @bytes are no text. (element-type TendDecodeReading),
 * frees its elements. Looks at the first megabytes only. */
GPtrArray *tend_decode_find_readings (GBytes *bytes);

/* Whether the words in @length bytes that were taken for windows-1252 read better as Central
 * European or Mac letters. */
gboolean tend_decode_readings_doubt (const char *data,
                                     gsize       length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendDecodeReading, tend_decode_reading_free)

G_END_DECLS
