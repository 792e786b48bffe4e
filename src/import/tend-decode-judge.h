/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What bytes look like before they are text: which encoding, and where they can be cut. For
 * tend-decode.h. */
#pragma once

#include <gio/gio.h>

#include "tend-encoding.h"

G_BEGIN_DECLS

/* How many bytes are worked on between two looks at whether somebody has lost patience. */
#define TEND_DECODE_STEP ((gsize)4 << 20)

/**
 * TendDecodeJudgement:
 * @encoding: the likeliest
 * @skip: how long the byte order mark is
 * @clean: whether the bytes behind it are UTF-8 without a flaw
 * @uncertain: whether UTF-8 is as likely
 */
typedef struct
{
  TendEncoding encoding;
  gsize        skip;
  gboolean     clean;
  gboolean     uncertain;
} TendDecodeJudgement;

/* Judges @length bytes. What it says after a cancellation is of no use. */
void tend_decode_judge (const char          *data,
                        gsize                length,
                        GCancellable        *cancellable,
                        TendDecodeJudgement *judgement);

/* Sets encoding and skip by the byte order mark, when there is one. */
void tend_decode_judge_mark (const char          *data,
                             gsize                length,
                             TendDecodeJudgement *judgement);

gboolean tend_decode_is_utf_16 (TendEncoding encoding);

/* The 16 bits at @at. */
guint tend_decode_utf_16_unit (const guchar *at,
                               TendEncoding  encoding);

/* How many of the first @most bytes can be taken without cutting a letter in two. */
gsize tend_decode_whole_letters (const char  *text,
                                 gsize        length,
                                 gsize        most,
                                 TendEncoding encoding);

/* The same, to the end of the last whole line, when there is one. */
gsize tend_decode_whole_lines (const char  *text,
                               gsize        length,
                               gsize        most,
                               TendEncoding encoding);

gboolean tend_decode_is_valid_utf_8 (const char   *text,
                                     gsize         length,
                                     GCancellable *cancellable);

G_END_DECLS
