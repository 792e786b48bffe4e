/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-decode.h"

#include <glib/gi18n-lib.h>

#include "tend-error.h"
#include "tend-file-kind.h"

#define REPLACEMENT 0xfffd
/* How much of the beginning is searched for the zero bytes of UTF-16. */
#define ZERO_SAMPLE 4096

G_DEFINE_ENUM_TYPE (TendEncoding,
                    tend_encoding,
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_UTF_8, "utf-8"),
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_UTF_16_LE, "utf-16le"),
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_UTF_16_BE, "utf-16be"),
                    G_DEFINE_ENUM_VALUE (TEND_ENCODING_WINDOWS_1252, "windows-1252"))

/* 0x80 to 0x9f; 0 where windows-1252 has nothing. */
static const gunichar windows_1252[32] = {
  0x20ac,
  0,
  0x201a,
  0x0192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x02c6,
  0x2030,
  0x0160,
  0x2039,
  0x0152,
  0,
  0x017d,
  0,
  0,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x02dc,
  0x2122,
  0x0161,
  0x203a,
  0x0153,
  0,
  0x017e,
  0x0178,
};

/* Text being written, with the physical line it is at. */
typedef struct
{
  GString *text;
  guint    line;
  gboolean after_return;
  GArray  *replaced_lines;
} Writer;

const char *
tend_encoding_nick (TendEncoding encoding)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (TEND_TYPE_ENCODING);

  return g_enum_get_value (values, (int)encoding)->value_nick;
}

const char *
tend_encoding_label (TendEncoding encoding)
{
  switch (encoding)
    {
    case TEND_ENCODING_UTF_8:
      return _ ("Unicode (UTF-8)");
    case TEND_ENCODING_UTF_16_LE:
    case TEND_ENCODING_UTF_16_BE:
      return _ ("Unicode (UTF-16)");
    case TEND_ENCODING_WINDOWS_1252:
      return _ ("Western European (Windows)");
    default:
      g_return_val_if_reached ("");
    }
}

static void
writer_begin (Writer *writer,
              gsize   room)
{
  writer->text = g_string_sized_new (room);
  writer->line = 1;
  writer->after_return = FALSE;
  writer->replaced_lines = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
writer_add (Writer  *writer,
            gunichar letter)
{
  if (letter == '\r' || (letter == '\n' && !writer->after_return))
    writer->line++;
  writer->after_return = letter == '\r';
  g_string_append_unichar (writer->text, letter);
}

static void
writer_replace (Writer *writer)
{
  GArray *lines = writer->replaced_lines;

  if (lines->len == 0 || g_array_index (lines, guint, lines->len - 1) != writer->line)
    g_array_append_val (lines, writer->line);
  writer_add (writer, REPLACEMENT);
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

/* The bytes are the text already: no copy of a large file is made. */
static TendDecoded *
decode_clean (GBytes *bytes,
              gsize   skip)
{
  TendDecoded *self = g_atomic_rc_box_new0 (TendDecoded);
  gsize        length = g_bytes_get_size (bytes);

  self->owner = g_bytes_new_from_bytes (bytes, skip, length - skip);
  self->text = g_bytes_get_data (self->owner, &self->length);
  self->encoding = TEND_ENCODING_UTF_8;
  self->replaced_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static TendDecoded *
decode_damaged_utf_8 (const char *at,
                      const char *end)
{
  Writer writer;

  writer_begin (&writer, (gsize)(end - at));
  while (at < end)
    {
      gunichar letter = *at == '\0' ? 0 : g_utf8_get_char_validated (at, end - at);

      if (letter == (gunichar)-1 || letter == (gunichar)-2)
        {
          writer_replace (&writer);
          at++;
          continue;
        }
      writer_add (&writer, letter);
      at = g_utf8_next_char (at);
    }
  return writer_end (&writer, TEND_ENCODING_UTF_8);
}

static TendDecoded *
decode_windows_1252 (const char *at,
                     const char *end)
{
  Writer writer;

  writer_begin (&writer, (gsize)(end - at) + (gsize)(end - at) / 8);
  for (; at < end; at++)
    {
      guchar   byte = (guchar)*at;
      gunichar letter = byte >= 0x80 && byte <= 0x9f ? windows_1252[byte - 0x80] : byte;

      if (byte != 0 && letter == 0)
        writer_replace (&writer);
      else
        writer_add (&writer, letter);
    }
  return writer_end (&writer, TEND_ENCODING_WINDOWS_1252);
}

static guint
utf_16_unit (const guchar *at,
             TendEncoding  encoding)
{
  return encoding == TEND_ENCODING_UTF_16_LE ? at[0] | (guint)at[1] << 8
                                             : at[1] | (guint)at[0] << 8;
}

static TendDecoded *
decode_utf_16 (const char  *start,
               const char  *limit,
               TendEncoding encoding)
{
  const guchar *at = (const guchar *)start;
  const guchar *end = (const guchar *)limit;
  Writer        writer;

  writer_begin (&writer, (gsize)(end - at));
  for (; end - at >= 2; at += 2)
    {
      guint unit = utf_16_unit (at, encoding);
      guint next = end - at >= 4 ? utf_16_unit (at + 2, encoding) : 0;

      if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff)
        {
          writer_add (&writer, 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00));
          at += 2;
        }
      else if (unit >= 0xd800 && unit <= 0xdfff)
        writer_replace (&writer);
      else
        writer_add (&writer, unit);
    }
  if (at < end)
    writer_replace (&writer);
  return writer_end (&writer, encoding);
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

static TendDecoded *
decode_bytes (GBytes *bytes)
{
  gsize        length, well_formed, stray;
  const char  *data = g_bytes_get_data (bytes, &length);
  const char  *end = data + length;
  TendEncoding encoding;
  gboolean     mark = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0;
  const char  *text = mark ? data + 3 : data;
  TendDecoded *self;

  if (length >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    return decode_utf_16 (data + 2, end, TEND_ENCODING_UTF_16_LE);
  if (length >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    return decode_utf_16 (data + 2, end, TEND_ENCODING_UTF_16_BE);
  if (!mark && has_utf_16_zeros (data, length, &encoding))
    return decode_utf_16 (data, end, encoding);
  if (g_utf8_validate_len (text, (gsize)(end - text), NULL))
    return decode_clean (bytes, (gsize)(text - data));

  count_sequences (text, end, &well_formed, &stray);
  if (mark || well_formed > stray)
    return decode_damaged_utf_8 (text, end);

  self = decode_windows_1252 (text, end);
  self->uncertain = well_formed == stray;
  return self;
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

TendDecoded *
tend_decode (GBytes  *bytes,
             GError **error)
{
  g_autoptr (TendDecoded) self = NULL;
  g_autoptr (GBytes)      text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!tend_file_kind_check (bytes, error))
    return NULL;

  self = decode_bytes (bytes);
  text = g_bytes_new_static (self->text, self->length);
  if (self->encoding != TEND_ENCODING_UTF_8 && !tend_file_kind_check (text, error))
    return NULL;
  if (is_binary (self))
    {
      tend_file_kind_refuse_binary (error);
      return NULL;
    }
  return g_steal_pointer (&self);
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
