/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From bytes to text. The order misjudged none of the files it was tried on: a byte order mark,
 * the zero bytes of UTF-16, strict UTF-8, more well-formed sequences than stray bytes (UTF-8 with
 * damage), else windows-1252. A byte that has no meaning becomes U+FFFD, and its line is told. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TendEncoding:
 * How a file's bytes were read.
 */
typedef enum {
  TEND_ENCODING_UTF_8,
  TEND_ENCODING_UTF_16_LE,
  TEND_ENCODING_UTF_16_BE,
  TEND_ENCODING_WINDOWS_1252,
} TendEncoding;

#define TEND_TYPE_ENCODING (tend_encoding_get_type ())
GType tend_encoding_get_type (void);

/* "utf-8", "utf-16le", "utf-16be", "windows-1252": for programs. */
const char *tend_encoding_nick (TendEncoding encoding);

/* Translated, for people: "Unicode (UTF-8)". */
const char *tend_encoding_label (TendEncoding encoding);

/**
 * TendDecoded:
 * @text: valid UTF-8 without byte order mark and without zero bytes; not zero-terminated
 * @length: of @text, in bytes
 * @encoding: how it was read
 * @uncertain: whether UTF-8 is as likely as windows-1252, which was taken
 * @replaced_lines: (element-type guint): the physical lines, counted from 1 and ascending, on which
 *   bytes had no meaning and became U+FFFD
 *
 * All fields are to be read only.
 */
typedef struct
{
  const char  *text;
  gsize        length;
  TendEncoding encoding;
  gboolean     uncertain;
  GArray      *replaced_lines;
  /*< private >*/
  GBytes *owner;
} TendDecoded;

/* The text of @bytes. NULL with TEND_ERROR_NOT_A_TABLE when it is no text, TEND_ERROR_NOTHING when
 * it is empty. */
TendDecoded *tend_decode (GBytes  *bytes,
                          GError **error);

TendDecoded *tend_decoded_ref (TendDecoded *self);
void         tend_decoded_unref (TendDecoded *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendDecoded, tend_decoded_unref)

G_END_DECLS
