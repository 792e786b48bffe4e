/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From bytes to text. The order misjudged none of the files it was tried on: a byte order mark,
 * the zero bytes of UTF-16, strict UTF-8, more well-formed sequences than stray bytes (UTF-8 with
 * damage), else windows-1252. A byte that has no meaning becomes U+FFFD, and its line is told. */
#pragma once

#include <gio/gio.h>

#include "tend-encoding.h"

G_BEGIN_DECLS

/**
 * TendDecoded:
 * @text: valid UTF-8 without byte order mark and without zero bytes; not zero-terminated
 * @length: of @text, in bytes
 * @encoding: how it was read
 * @uncertain: whether windows-1252 was taken though another encoding is as likely, or likelier: ask
 *   with tend_decode_find_readings()
 * @partial: whether the file goes on behind @text
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
  gboolean     partial;
  GArray      *replaced_lines;
  /*< private >*/
  GBytes *owner;
} TendDecoded;

/**
 * tend_decode_full:
 * @encoding: (nullable): how to read it, whatever it looks like; NULL to find it
 * @n_bytes: so much of it or a little less: whole lines, or whole letters when there is no whole
 *   line; 0 for all. A file of ordinary size is judged as a whole, so that its beginning reads as
 *   all of it will.
 *
 * The text of @bytes, without its byte order mark. NULL with TEND_ERROR_NOT_A_TABLE when it is no
 * text, TEND_ERROR_NOTHING when it is empty, and with G_IO_ERROR_CANCELLED.
 */
TendDecoded *tend_decode_full (GBytes             *bytes,
                               const TendEncoding *encoding,
                               gsize               n_bytes,
                               GCancellable       *cancellable,
                               GError            **error);

/* The first @n_bytes of it, in the encoding that is found. */
TendDecoded *tend_decode_start (GBytes  *bytes,
                                gsize    n_bytes,
                                GError **error);

TendDecoded *tend_decoded_ref (TendDecoded *self);
void         tend_decoded_unref (TendDecoded *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendDecoded, tend_decoded_unref)

G_END_DECLS
