/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-changeset-reader.h"

#include "tend-error.h"

#include <glib/gi18n-lib.h>

/* What a value begins with. */
enum {
  VALUE_UNDEFINED = 0,
  VALUE_INT64 = 1,
  VALUE_DOUBLE = 2,
  VALUE_TEXT = 3,
  VALUE_BLOB = 4,
  VALUE_NULL = 5,
};

#define SECTION_MARK 'T'
#define MAX_COLUMNS 32767 /* SQLite's own limit */

static TendStepResult
set_damaged (GError **error)
{
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_DAMAGED,
                       _ ("Tend’s data is damaged, so nothing was changed. Copy the file to a "
                          "safe place and go back to your last copy."));
  return TEND_STEP_ERROR;
}

/* SQLite's varint: seven bits a byte, the highest first. Lengths here have at most five bytes. NULL
 * when it does not end before @end. */
static const guint8 *
read_varint (const guint8 *at,
             const guint8 *end,
             guint64      *value)
{
  *value = 0;
  for (guint i = 0; i < 5 && at < end; i++)
    {
      *value = *value << 7 | (*at & 0x7f);
      if ((*at++ & 0x80) == 0)
        return at;
    }
  return NULL;
}

/* The byte behind the value at @at; NULL when it does not end before @end. */
static const guint8 *
skip_value (const guint8 *at,
            const guint8 *end)
{
  guint64 length;

  if (at == NULL || at >= end)
    return NULL;
  switch (*at++)
    {
    case VALUE_UNDEFINED:
    case VALUE_NULL:
      return at;
    case VALUE_INT64:
    case VALUE_DOUBLE:
      return end - at >= 8 ? at + 8 : NULL;
    case VALUE_TEXT:
    case VALUE_BLOB:
      at = read_varint (at, end, &length);
      return at != NULL && (guint64)(end - at) >= length ? at + length : NULL;
    default:
      return NULL;
    }
}

static const guint8 *
skip_record (const guint8 *at,
             const guint8 *end,
             guint         n_columns)
{
  for (guint i = 0; i < n_columns && at != NULL; i++)
    at = skip_value (at, end);
  return at;
}

void
tend_changeset_reader_init (TendChangesetReader *self,
                            GBytes              *changeset)
{
  gsize size;

  *self = (TendChangesetReader){ 0 };
  self->at = g_bytes_get_data (changeset, &size);
  self->end = self->at + size;
}

static gboolean
read_section (TendChangesetReader *self)
{
  const guint8 *at = self->at + 1;
  const guint8 *name, *terminator;
  guint64       n_columns;

  at = read_varint (at, self->end, &n_columns);
  if (at == NULL || n_columns == 0 || n_columns > MAX_COLUMNS ||
      (guint64)(self->end - at) < n_columns)
    return FALSE;
  name = at + n_columns;
  terminator = memchr (name, '\0', (gsize)(self->end - name));
  if (terminator == NULL)
    return FALSE;

  self->row.keys = at;
  self->row.n_columns = (guint)n_columns;
  self->row.table = (const char *)name;
  self->section = self->at;
  self->section_size = (gsize)(terminator + 1 - self->at);
  self->at = terminator + 1;
  return TRUE;
}

TendStepResult
tend_changeset_reader_next (TendChangesetReader *self,
                            GError             **error)
{
  TendChangesetRow *row = &self->row;
  const guint8     *at;

  while (self->at < self->end && *self->at == SECTION_MARK)
    if (!read_section (self))
      return set_damaged (error);
  if (self->at == self->end)
    return TEND_STEP_DONE;
  if (self->section == NULL || self->end - self->at < 2)
    return set_damaged (error);

  row->start = self->at;
  row->operation = *self->at;
  row->before = row->after = NULL;
  at = self->at + 2;
  if (row->operation != TEND_CHANGESET_INSERT && row->operation != TEND_CHANGESET_DELETE &&
      row->operation != TEND_CHANGESET_UPDATE)
    return set_damaged (error);

  if (row->operation != TEND_CHANGESET_INSERT)
    {
      row->before = at;
      at = skip_record (at, self->end, row->n_columns);
    }
  if (row->operation != TEND_CHANGESET_DELETE)
    {
      row->after = at;
      at = skip_record (at, self->end, row->n_columns);
    }
  if (at == NULL)
    return set_damaged (error);
  row->size = (gsize)(at - row->start);
  self->at = at;
  return TEND_STEP_ROW;
}

/* The byte behind a value that has been looked at: no end is needed. */
static const guint8 *
value_end (const guint8 *value)
{
  guint64 length;

  switch (*value)
    {
    case VALUE_INT64:
    case VALUE_DOUBLE:
      return value + 9;
    case VALUE_TEXT:
    case VALUE_BLOB:
      return read_varint (value + 1, value + 6, &length) + length;
    default:
      return value + 1;
    }
}

const guint8 *
tend_changeset_find_value (const guint8 *record,
                           guint         column,
                           gsize        *size)
{
  while (column-- > 0)
    record = value_end (record);
  if (*record == VALUE_UNDEFINED)
    return NULL;
  *size = (gsize)(value_end (record) - record);
  return record;
}

gint64
tend_changeset_value_int64 (const guint8 *value)
{
  guint64 bits;

  if (*value != VALUE_INT64)
    return 0;
  memcpy (&bits, value + 1, sizeof bits);
  return (gint64)GUINT64_FROM_BE (bits);
}

char *
tend_changeset_value_dup_text (const guint8 *value)
{
  const guint8 *text;
  guint64       length;

  if (*value != VALUE_TEXT)
    return NULL;
  text = read_varint (value + 1, value + 6, &length);
  return g_strndup ((const char *)text, (gsize)length);
}

guint
tend_changeset_row_changed (const TendChangesetRow *row)
{
  const guint8 *value = row->after;
  guint         column = 0;

  while (*value == VALUE_UNDEFINED && column + 1 < row->n_columns)
    {
      value += 1;
      column += 1;
    }
  return column;
}

/* What a changeset is being put together from. */
typedef struct
{
  GByteArray   *bytes;
  const guint8 *section; /* the last that was begun */
} Builder;

static void
begin_row (Builder                   *builder,
           const TendChangesetReader *reader)
{
  if (builder->section != reader->section)
    g_byte_array_append (builder->bytes, reader->section, (guint)reader->section_size);
  builder->section = reader->section;
}

GBytes *
tend_changeset_filter (GBytes             *changeset,
                       TendChangesetAccept accept,
                       gpointer            data,
                       GError            **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Builder                builder = { bytes, NULL };
  TendChangesetReader    reader;
  TendStepResult         step;

  g_return_val_if_fail (changeset != NULL, NULL);
  g_return_val_if_fail (accept != NULL, NULL);

  tend_changeset_reader_init (&reader, changeset);
  for (guint i = 0; (step = tend_changeset_reader_next (&reader, error)) == TEND_STEP_ROW; i++)
    if (accept (&reader.row, i, data))
      {
        begin_row (&builder, &reader);
        g_byte_array_append (bytes, reader.row.start, (guint)reader.row.size);
      }
  return step == TEND_STEP_DONE ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
