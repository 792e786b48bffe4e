/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways in which the letters of a file can be written as bytes, as far as sign-up files use
 * them. ISO 8859-1 is always read as windows-1252, which holds all its letters. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TendEncoding:
 * How a file's bytes are read.
 */
typedef enum {
  TEND_ENCODING_UTF_8,
  TEND_ENCODING_UTF_16_LE,
  TEND_ENCODING_UTF_16_BE,
  TEND_ENCODING_WINDOWS_1252,
  TEND_ENCODING_WINDOWS_1250,
  TEND_ENCODING_MAC_ROMAN,
} TendEncoding;

#define TEND_TYPE_ENCODING (tend_encoding_get_type ())
GType tend_encoding_get_type (void);

#define TEND_N_ENCODINGS (TEND_ENCODING_MAC_ROMAN + 1)

/* "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "macintosh": for programs. */
const char *tend_encoding_nick (TendEncoding encoding);

/* The encoding of that nick. FALSE when there is none (also for NULL). */
gboolean tend_encoding_from_nick (const char   *nick,
                                  TendEncoding *encoding);

/* Translated, for people: "Unicode (UTF-8)", "Western European (Mac)". */
const char *tend_encoding_label (TendEncoding encoding);

/* The letters of the 128 bytes from 0x80 on, U+FFFD where a byte has none. Only for the encodings
 * of one byte a letter: windows-1252 and those after it. */
const gunichar *tend_encoding_get_high_letters (TendEncoding encoding);

G_END_DECLS
