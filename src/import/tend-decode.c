/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-decode.h"

#include <glib/gi18n-lib.h>

#include "tend-error.h"
#include "tend-file-kind.h"

#define REPLACEMENT 0xfffd
/* How much of the beginning is searched for the zero bytes of UTF-16. */
#define ZERO_SAMPLE 4096
/* A part of a file is judged like the whole when the whole is no longer than this. */
#define MOST_JUDGED ((gsize)32 << 20)
/* Between two looks at whether somebody has lost patience. */
#define STEP_BYTES ((gsize)4 << 20)

/* What bytes seem to be. */
typedef struct
{
  TendEncoding encoding;
  gsize        skip;  /* the byte order mark */
  gboolean     clean; /* UTF-8 without a flaw: the bytes are the text */
  gboolean     uncertain;
} Judgement;

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

static guint
utf_16_unit (const guchar *at,
             TendEncoding  encoding)
{
  return encoding == TEND_ENCODING_UTF_16_LE ? at[0] | (guint)at[1] << 8
                                             : at[1] | (guint)at[0] << 8;
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
      guint unit = utf_16_unit (at, encoding);
      guint next = end - at >= 4 ? utf_16_unit (at + 2, encoding) : 0;

      if (unit < 0x80)
        g_string_append_c (writer->text, (char)unit);
      else if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff)
        {
          g_string_append_unichar (writer->text, 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00));
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
  *well_formed = *stray = 0;
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

static gboolean
is_utf_16 (TendEncoding encoding)
{
  return encoding == TEND_ENCODING_UTF_16_LE || encoding == TEND_ENCODING_UTF_16_BE;
}

/* How many of the first @most bytes can be taken without cutting a letter in two. */
static gsize
whole_letters (const char  *text,
               gsize        length,
               gsize        most,
               TendEncoding encoding)
{
  if (most >= length)
    return length;
  if (is_utf_16 (encoding))
    {
      most -= most % 2;
      if (most >= 2)
        {
          guint last = utf_16_unit ((const guchar *)text + most - 2, encoding);

          most -= last >= 0xd800 && last <= 0xdbff ? 2 : 0;
        }
      return most;
    }
  for (guint i = 0; encoding == TEND_ENCODING_UTF_8 && i < 3; i++)
    if (most > 0 && ((guchar)text[most] & 0xc0) == 0x80)
      most--;
  return most;
}

/* The same, to the end of the last whole line, when there is one. */
static gsize
whole_lines (const char  *text,
             gsize        length,
             gsize        most,
             TendEncoding encoding)
{
  gsize step = is_utf_16 (encoding) ? 2 : 1;
  gsize cut = whole_letters (text, length, most, encoding);

  for (gsize at = cut; cut < length && at >= step; at -= step)
    {
      guint unit = step == 2 ? utf_16_unit ((const guchar *)text + at - 2, encoding)
                             : (guchar)text[at - 1];

      /* Not CR: it may be half of a line end. */
      if (unit == '\n')
        return at;
    }
  return cut;
}

static gboolean
is_valid_utf_8 (const char   *text,
                gsize         length,
                GCancellable *cancellable)
{
  while (length > 0 && !g_cancellable_is_cancelled (cancellable))
    {
      gsize part = whole_letters (text, length, STEP_BYTES, TEND_ENCODING_UTF_8);

      if (!g_utf8_validate_len (text, part, NULL))
        return FALSE;
      text += part;
      length -= part;
    }
  return TRUE;
}

static void
judge_mark (const char *data,
            gsize       length,
            Judgement  *judgement)
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

static void
judge (const char   *data,
       gsize         length,
       GCancellable *cancellable,
       Judgement    *judgement)
{
  gsize well_formed, stray;

  *judgement = (Judgement){ .encoding = TEND_ENCODING_UTF_8 };
  judge_mark (data, length, judgement);
  if (is_utf_16 (judgement->encoding) ||
      (judgement->skip == 0 && has_utf_16_zeros (data, length, &judgement->encoding)))
    return;
  data += judgement->skip;
  length -= judgement->skip;
  judgement->clean = is_valid_utf_8 (data, length, cancellable);
  if (judgement->clean || judgement->skip > 0 || g_cancellable_is_cancelled (cancellable))
    return;
  count_sequences (data, data + length, &well_formed, &stray);
  if (well_formed > stray)
    return;
  judgement->encoding = TEND_ENCODING_WINDOWS_1252;
  judgement->uncertain = well_formed == stray;
}

static TendDecoded *
decode_text (const char   *text,
             gsize         length,
             TendEncoding  encoding,
             GCancellable *cancellable,
             GError      **error)
{
  Writer writer;

  writer_begin (&writer, is_utf_16 (encoding) ? length / 2 : length + length / 8);
  while (length > 0)
    {
      gsize part = whole_letters (text, length, STEP_BYTES, encoding);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          writer_drop (&writer);
          return NULL;
        }
      if (encoding == TEND_ENCODING_UTF_8)
        add_damaged_utf_8 (&writer, text, text + part);
      else if (is_utf_16 (encoding))
        add_utf_16 (&writer, text, text + part, encoding);
      else
        add_single_bytes (&writer, text, text + part, encoding);
      text += part;
      length -= part;
    }
  return writer_end (&writer, encoding);
}

/* A zero byte or many control characters: whatever this is, nobody typed it. */
static gboolean
is_binary (const TendDecoded *decoded)
{
  gsize strange = 0;

  if (memchr (decoded->text, '\0', decoded->length) != NULL)
    return TRUE;
  for (gsize i = 0; i < MIN (decoded->length, ZERO_SAMPLE); i++)
    {
      guchar byte = (guchar)decoded->text[i];

      strange += byte < 0x20 && !g_ascii_isspace (byte) && byte != 0x1a;
    }
  return strange * 50 > MIN (decoded->length, ZERO_SAMPLE);
}

static gboolean
check_text (const TendDecoded *self,
            gboolean           chosen,
            GError           **error)
{
  g_autoptr (GBytes) text = g_bytes_new_static (self->text, self->length);

  if (self->encoding != TEND_ENCODING_UTF_8 && !tend_file_kind_check (text, error))
    return FALSE;
  if (!is_binary (self))
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

TendDecoded *
tend_decode_full (GBytes             *bytes,
                  const TendEncoding *encoding,
                  gsize               n_bytes,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr (TendDecoded) self = NULL;
  gsize                   length, part;
  const char             *data;
  Judgement               judgement = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!tend_file_kind_check (bytes, error))
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  if (encoding != NULL)
    {
      judge_mark (data, length, &judgement);
      judgement.encoding = *encoding;
      judgement.clean = *encoding == TEND_ENCODING_UTF_8 &&
                        is_valid_utf_8 (data + judgement.skip, length - judgement.skip, cancellable);
    }
  else
    judge (data,
           whole_letters (data, length, n_bytes > 0 ? MAX (n_bytes, MOST_JUDGED) : length,
                          TEND_ENCODING_UTF_8),
           cancellable, &judgement);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  data += judgement.skip;
  length -= judgement.skip;
  part = n_bytes > 0 ? whole_lines (data, length, n_bytes, judgement.encoding) : length;
  self = judgement.clean
             ? decode_clean (bytes, judgement.skip, part)
             : decode_text (data, part, judgement.encoding, cancellable, error);
  if (self == NULL)
    return NULL;
  self->uncertain = judgement.uncertain;
  self->partial = part < length;
  return check_text (self, encoding != NULL, error) ? g_steal_pointer (&self) : NULL;
}

TendDecoded *
tend_decode (GBytes  *bytes,
             GError **error)
{
  return tend_decode_full (bytes, NULL, 0, NULL, error);
}

TendDecoded *
tend_decode_as (GBytes      *bytes,
                TendEncoding encoding,
                GError     **error)
{
  return tend_decode_full (bytes, &encoding, 0, NULL, error);
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
