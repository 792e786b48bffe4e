/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-decode-judge.h"

#include <string.h>

/* How much of the beginning is searched for the zero bytes of UTF-16. */
#define ZERO_SAMPLE 4096

guint
tend_decode_utf_16_unit (const guchar *at,
                         TendEncoding  encoding)
{
  return encoding == TEND_ENCODING_UTF_16_LE ? at[0] | (guint)at[1] << 8
                                             : at[1] | (guint)at[0] << 8;
}

/* Latin text in UTF-16 has a zero in every other byte, and none in the others. */
static gboolean
has_utf_16_zeros (const char   *at,
                  gsize         length,
                  TendEncoding *encoding)
{
  gsize pairs = MIN (length, ZERO_SAMPLE) / 2;
  gsize first = 0, second = 0;

  for (gsize i = 0; i < pairs; i++)
    {
      first += at[2 * i] == '\0';
      second += at[2 * i + 1] == '\0';
    }
  if (pairs == 0 || MIN (first, second) * 20 > pairs || MAX (first, second) * 5 < pairs * 2)
    return FALSE;
  *encoding = second > first ? TEND_ENCODING_UTF_16_LE : TEND_ENCODING_UTF_16_BE;
  return TRUE;
}

static void
count_sequences (const char *at,
                 const char *end,
                 gsize      *well_formed,
                 gsize      *stray)
{
  while (at < end)
    {
      gunichar letter;

      if ((guchar)*at < 0x80)
        {
          at++;
          continue;
        }
      letter = g_utf8_get_char_validated (at, end - at);
      if (letter == (gunichar)-1 || letter == (gunichar)-2)
        {
          (*stray)++;
          at++;
          continue;
        }
      (*well_formed)++;
      at = g_utf8_next_char (at);
    }
}

gboolean
tend_decode_is_utf_16 (TendEncoding encoding)
{
  return encoding == TEND_ENCODING_UTF_16_LE || encoding == TEND_ENCODING_UTF_16_BE;
}

gsize
tend_decode_whole_letters (const char  *text,
                           gsize        length,
                           gsize        most,
                           TendEncoding encoding)
{
  if (most >= length)
    return length;
  if (tend_decode_is_utf_16 (encoding))
    {
      most -= most % 2;
      if (most >= 2)
        {
          guint last = tend_decode_utf_16_unit ((const guchar *)text + most - 2, encoding);

          most -= last >= 0xd800 && last <= 0xdbff ? 2 : 0;
        }
      return most;
    }
  for (guint i = 0; encoding == TEND_ENCODING_UTF_8 && i < 3; i++)
    if (most > 0 && ((guchar)text[most] & 0xc0) == 0x80)
      most--;
  return most;
}

gsize
tend_decode_whole_lines (const char  *text,
                         gsize        length,
                         gsize        most,
                         TendEncoding encoding)
{
  gsize step = tend_decode_is_utf_16 (encoding) ? 2 : 1;
  gsize cut = tend_decode_whole_letters (text, length, most, encoding);

  for (gsize at = cut; cut < length && at >= step; at -= step)
    {
      guint unit = step == 2 ? tend_decode_utf_16_unit ((const guchar *)text + at - 2, encoding)
                             : (guchar)text[at - 1];

      /* Not CR: it may be half of a line end. */
      if (unit == '\n')
        return at;
    }
  return cut;
}

gboolean
tend_decode_is_valid_utf_8 (const char   *text,
                            gsize         length,
                            GCancellable *cancellable)
{
  while (length > 0 && !g_cancellable_is_cancelled (cancellable))
    {
      gsize part = tend_decode_whole_letters (text, length, TEND_DECODE_STEP, TEND_ENCODING_UTF_8);

      if (!g_utf8_validate_len (text, part, NULL))
        return FALSE;
      text += part;
      length -= part;
    }
  return TRUE;
}

void
tend_decode_judge_mark (const char          *data,
                        gsize                length,
                        TendDecodeJudgement *judgement)
{
  judgement->skip = 0;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      judgement->encoding = TEND_ENCODING_UTF_8;
      judgement->skip = 3;
    }
  else if (length >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    {
      judgement->encoding = TEND_ENCODING_UTF_16_LE;
      judgement->skip = 2;
    }
  else if (length >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    {
      judgement->encoding = TEND_ENCODING_UTF_16_BE;
      judgement->skip = 2;
    }
}

void
tend_decode_judge (const char          *data,
                   gsize                length,
                   GCancellable        *cancellable,
                   TendDecodeJudgement *judgement)
{
  gsize well_formed = 0, stray = 0;

  *judgement = (TendDecodeJudgement){ .encoding = TEND_ENCODING_UTF_8 };
  tend_decode_judge_mark (data, length, judgement);
  if (tend_decode_is_utf_16 (judgement->encoding) ||
      (judgement->skip == 0 && has_utf_16_zeros (data, length, &judgement->encoding)))
    return;
  data += judgement->skip;
  length -= judgement->skip;
  judgement->clean = tend_decode_is_valid_utf_8 (data, length, cancellable);
  if (judgement->clean || judgement->skip > 0 || g_cancellable_is_cancelled (cancellable))
    return;
  while (length > 0 && !g_cancellable_is_cancelled (cancellable))
    {
      gsize part = tend_decode_whole_letters (data, length, TEND_DECODE_STEP, TEND_ENCODING_UTF_8);

      count_sequences (data, data + part, &well_formed, &stray);
      data += part;
      length -= part;
    }
  if (well_formed > stray)
    return;
  judgement->encoding = TEND_ENCODING_WINDOWS_1252;
  judgement->uncertain = well_formed == stray;
}
