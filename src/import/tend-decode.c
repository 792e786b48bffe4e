/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-decode.h"

#include <glib/gi18n-lib.h>

#include "tend-decode-judge.h"
#include "tend-decode-readings.h"
#include "tend-error.h"
#include "tend-file-kind.h"

#define REPLACEMENT 0xfffd
/* How much of the beginning is searched for control characters. */
#define BINARY_SAMPLE 4096
/* A part of a file is judged like the whole when the whole is no longer than this. */
#define MOST_JUDGED ((gsize)32 << 20)

/* Text being written, with the physical line it is at. */
typedef struct
{
  GString *text;
  gsize    counted; /* up to where lines have been counted */
  guint    line;
  GArray  *replaced_lines;
} Writer;

static void
writer_begin (Writer *writer,
              gsize   room)
{
  writer->text = g_string_sized_new (room);
  writer->counted = 0;
  writer->line = 1;
  writer->replaced_lines = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* Lines are only counted where one must be told. */
static void
writer_replace (Writer *writer)
{
  GArray     *lines = writer->replaced_lines;
  const char *text = writer->text->str;

  for (; writer->counted < writer->text->len; writer->counted++)
    {
      gsize at = writer->counted;

      if (text[at] == '\r' || (text[at] == '\n' && (at == 0 || text[at - 1] != '\r')))
        writer->line++;
    }
  if (lines->len == 0 || g_array_index (lines, guint, lines->len - 1) != writer->line)
    g_array_append_val (lines, writer->line);
  g_string_append_unichar (writer->text, REPLACEMENT);
}

static TendDecoded *
writer_end (Writer      *writer,
            TendEncoding encoding)
{
  TendDecoded *self = g_atomic_rc_box_new0 (TendDecoded);

  self->owner = g_string_free_to_bytes (g_steal_pointer (&writer->text));
  self->text = g_bytes_get_data (self->owner, &self->length);
  self->encoding = encoding;
  self->replaced_lines = g_steal_pointer (&writer->replaced_lines);
  return self;
}

static void
writer_drop (Writer *writer)
{
  g_string_free (writer->text, TRUE);
  g_array_unref (writer->replaced_lines);
}

/* Takes all plain letters at @at as they are. */
static const char *
writer_add_ascii (Writer     *writer,
                  const char *at,
                  const char *end)
{
  const char *start = at;

  while (at < end && (guchar)*at < 0x80)
    at++;
  g_string_append_len (writer->text, start, at - start);
  return at;
}

/* The bytes are the text already: no copy of a large file is made. */
static TendDecoded *
decode_clean (GBytes *bytes,
              gsize   skip,
              gsize   length)
{
  TendDecoded *self = g_atomic_rc_box_new0 (TendDecoded);

  self->owner = g_bytes_new_from_bytes (bytes, skip, length);
  self->text = g_bytes_get_data (self->owner, &self->length);
  self->encoding = TEND_ENCODING_UTF_8;
  self->replaced_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static void
add_damaged_utf_8 (Writer     *writer,
                   const char *at,
                   const char *end)
{
  while ((at = writer_add_ascii (writer, at, end)) < end)
    {
      gunichar letter = g_utf8_get_char_validated (at, end - at);

      if (letter == (gunichar)-1 || letter == (gunichar)-2)
        {
          writer_replace (writer);
          at++;
          continue;
        }
      g_string_append_unichar (writer->text, letter);
      at = g_utf8_next_char (at);
    }
}

static void
add_single_bytes (Writer      *writer,
                  const char  *at,
                  const char  *end,
                  TendEncoding encoding)
{
  const gunichar *letters = tend_encoding_get_high_letters (encoding);

  for (; (at = writer_add_ascii (writer, at, end)) < end; at++)
    {
      gunichar letter = letters[(guchar)*at - 0x80];

      if (letter == REPLACEMENT)
        writer_replace (writer);
      else
        g_string_append_unichar (writer->text, letter);
    }
}

static void
add_utf_16 (Writer      *writer,
            const char  *start,
            const char  *limit,
            TendEncoding encoding)
{
  const guchar *at = (const guchar *)start;
  const guchar *end = (const guchar *)limit;

  for (; end - at >= 2; at += 2)
    {
      guint unit = tend_decode_utf_16_unit (at, encoding);
      guint next = end - at >= 4 ? tend_decode_utf_16_unit (at + 2, encoding) : 0;

      if (unit < 0x80)
        g_string_append_c (writer->text, (char)unit);
      else if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff)
        {
          unit = 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00);
          g_string_append_unichar (writer->text, unit);
          at += 2;
        }
      else if (unit >= 0xd800 && unit <= 0xdfff)
        writer_replace (writer);
      else
        g_string_append_unichar (writer->text, unit);
    }
  if (at < end)
    writer_replace (writer);
}

static TendDecoded *
decode_text (const char   *text,
             gsize         length,
             TendEncoding  encoding,
             GCancellable *cancellable,
             GError      **error)
{
  Writer writer;

  writer_begin (&writer, tend_decode_is_utf_16 (encoding) ? length / 2 : length + length / 8);
  while (length > 0)
    {
      gsize part = tend_decode_whole_letters (text, length, TEND_DECODE_STEP, encoding);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          writer_drop (&writer);
          return NULL;
        }
      if (encoding == TEND_ENCODING_UTF_8)
        add_damaged_utf_8 (&writer, text, text + part);
      else if (tend_decode_is_utf_16 (encoding))
        add_utf_16 (&writer, text, text + part, encoding);
      else
        add_single_bytes (&writer, text, text + part, encoding);
      text += part;
      length -= part;
    }
  return writer_end (&writer, encoding);
}

/* A zero byte or many control characters: whatever this is, nobody typed it. A byte order mark,
 * though, says of all that follows that it is text. */
static gboolean
is_binary (const TendDecoded *decoded,
           gboolean           marked)
{
  gsize strange = 0;

  if (memchr (decoded->text, '\0', decoded->length) != NULL)
    return TRUE;
  if (marked)
    return FALSE;
  for (gsize i = 0; i < MIN (decoded->length, BINARY_SAMPLE); i++)
    {
      guchar byte = (guchar)decoded->text[i];

      strange += byte < 0x20 && !g_ascii_isspace (byte) && byte != 0x1a;
    }
  return strange * 50 > MIN (decoded->length, BINARY_SAMPLE);
}

static gboolean
check_text (const TendDecoded *self,
            gboolean           marked,
            gboolean           chosen,
            GError           **error)
{
  g_autoptr (GBytes) text = g_bytes_new_static (self->text, self->length);

  if (self->encoding != TEND_ENCODING_UTF_8 && !tend_file_kind_check (text, error))
    return FALSE;
  if (!is_binary (self, marked))
    return TRUE;
  if (chosen)
    g_set_error (error, TEND_ERROR, TEND_ERROR_NOT_A_TABLE,
                 /* Translators: %s is a way of reading letters: "Western European (Mac)" */
                 _ ("Read as “%s”, this file holds no text. Choose another way to read its "
                    "letters."),
                 tend_encoding_label (self->encoding));
  else
    tend_file_kind_refuse_binary (error);
  return FALSE;
}

static void
judge_bytes (const char          *data,
             gsize                length,
             const TendEncoding  *chosen,
             gsize                n_bytes,
             GCancellable        *cancellable,
             TendDecodeJudgement *judgement)
{
  if (chosen == NULL)
    {
      if (n_bytes > 0)
        length = tend_decode_whole_letters (data, length, MAX (n_bytes, MOST_JUDGED),
                                            TEND_ENCODING_UTF_8);
      tend_decode_judge (data, length, cancellable, judgement);
      return;
    }
  *judgement = (TendDecodeJudgement){ 0 };
  tend_decode_judge_mark (data, length, judgement);
  judgement->encoding = *chosen;
  if (*chosen == TEND_ENCODING_UTF_8)
    judgement->clean = tend_decode_is_valid_utf_8 (data + judgement->skip,
                                                   length - judgement->skip, cancellable);
}

static gboolean
is_continuation (char byte)
{
  return ((guchar)byte & 0xc0) == 0x80;
}

/* How many bytes are missing of the letter that @length bytes at @text end with. */
static gsize
count_missing (const char *text,
               gsize       length)
{
  gsize behind = 0, whole;

  while (behind < 3 && behind < length && is_continuation (text[length - 1 - behind]))
    behind++;
  if (behind == length)
    return 0;
  whole = (gsize)g_utf8_skip[(guchar)text[length - 1 - behind]];
  return whole <= 4 && whole > behind + 1 ? whole - behind - 1 : 0;
}

/* Old programs fold the lines of contact cards after so many bytes, and a letter of several may be
 * cut in two: it is put together again before the fold. NULL when that is not what is the matter
 * with @data. */
static GBytes *
mend_folds (const char *data,
            gsize       length)
{
  g_autofree char *mended = NULL;

  if (!tend_file_kind_is_vcard (data, length) || g_utf8_validate_len (data, length, NULL))
    return NULL;
  mended = g_memdup2 (data, length);
  for (gsize end = 1, fold, missing; end < length; end++)
    {
      if ((mended[end] != '\r' && mended[end] != '\n') ||
          (missing = count_missing (mended, end)) == 0)
        continue;
      fold = end + (mended[end] == '\r' && end + 1 < length && mended[end + 1] == '\n' ? 2 : 1);
      if (fold + missing >= length || (mended[fold] != ' ' && mended[fold] != '\t'))
        continue;
      for (gsize i = 1; i <= missing; i++)
        if (!is_continuation (mended[fold + i]))
          missing = 0;
      memmove (mended + end + missing, data + end, fold + 1 - end);
      memcpy (mended + end, data + fold + 1, missing);
    }
  if (!g_utf8_validate_len (mended, length, NULL))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&mended), length);
}

TendDecoded *
tend_decode_full (GBytes             *bytes,
                  const TendEncoding *encoding,
                  gsize               n_bytes,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr (TendDecoded) self = NULL;
  g_autoptr (GBytes)      mended = NULL;
  gsize                   length, part;
  const char             *data;
  TendDecodeJudgement     judgement;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!tend_file_kind_check (bytes, error))
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  if (encoding == NULL && (mended = mend_folds (data, length)) != NULL)
    {
      bytes = mended;
      data = g_bytes_get_data (bytes, &length);
    }
  judge_bytes (data, length, encoding, n_bytes, cancellable, &judgement);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  data += judgement.skip;
  length -= judgement.skip;
  part = n_bytes > 0 ? tend_decode_whole_lines (data, length, n_bytes, judgement.encoding) : length;
  self = judgement.clean ? decode_clean (bytes, judgement.skip, part)
                         : decode_text (data, part, judgement.encoding, cancellable, error);
  if (self == NULL)
    return NULL;
  self->uncertain = judgement.uncertain ||
                    (encoding == NULL && judgement.encoding == TEND_ENCODING_WINDOWS_1252 &&
                     tend_decode_readings_doubt (data, length));
  self->partial = part < length;
  if (!check_text (self, judgement.skip > 0, encoding != NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}

TendDecoded *
tend_decode_start (GBytes  *bytes,
                   gsize    n_bytes,
                   GError **error)
{
  g_return_val_if_fail (n_bytes > 0, NULL);

  return tend_decode_full (bytes, NULL, n_bytes, NULL, error);
}

TendDecoded *
tend_decoded_ref (TendDecoded *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
decoded_clear (gpointer data)
{
  TendDecoded *self = data;

  g_bytes_unref (self->owner);
  g_array_unref (self->replaced_lines);
}

void
tend_decoded_unref (TendDecoded *self)
{
  g_atomic_rc_box_release_full (self, decoded_clear);
}
