/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-changeset-writer.h"

#include <sqlite3.h>
#include <string.h>

/* https://www.sqlite.org/session/changegroup.html, and the comment on the record format in
 * sqlite3session.c: 'T', the number of columns, for each its place in the primary key, the table's
 * name; then each row: what was done, whether by a trigger, and for each column its type and
 * value. */
#define SECTION_MARK 'T'
#define UNDEFINED 0

/* Room for @length bytes. */
static guint8 *
append_room (GByteArray *self,
             gsize       length)
{
  guint before = self->len;

  g_byte_array_set_size (self, (guint)(before + length));
  return self->data + before;
}

static void
append_byte (GByteArray *self,
             guint8      byte)
{
  *append_room (self, 1) = byte;
}

void
tend_changeset_append_section (GByteArray   *self,
                               const char   *table,
                               const guint8 *places,
                               guint         n_columns)
{
  g_return_if_fail (n_columns < 0x80); /* more have a longer number */

  append_byte (self, SECTION_MARK);
  append_byte (self, (guint8)n_columns);
  g_byte_array_append (self, places, n_columns);
  g_byte_array_append (self, (const guint8 *)table, (guint)strlen (table) + 1);
}

void
tend_changeset_append_row (GByteArray            *self,
                           TendChangesetOperation operation)
{
  guint8 *at = append_room (self, 2);

  at[0] = (guint8)operation;
  at[1] = FALSE;
}

void
tend_changeset_append_number (GByteArray *self,
                              gint64      number)
{
  guint64 value = GUINT64_TO_BE ((guint64)number);
  guint8 *at = append_room (self, 1 + sizeof value);

  at[0] = SQLITE_INTEGER;
  memcpy (at + 1, &value, sizeof value);
}

/* Seven bits a byte, the highest first; all but the last byte have the eighth bit set. */
static guint
encode_length (guint8 *to,
               gsize   length)
{
  guint8 reversed[10];
  guint  n = 0;

  do
    {
      reversed[n] = (guint8)((length & 0x7f) | (n > 0 ? 0x80 : 0));
      length >>= 7;
      n++;
    }
  while (length > 0);
  for (guint i = 0; i < n; i++)
    to[i] = reversed[n - 1 - i];
  return n;
}

void
tend_changeset_append_text (GByteArray *self,
                            const char *text)
{
  guint8  prefix[10];
  gsize   length = strlen (text);
  guint   n = encode_length (prefix, length);
  guint8 *at = append_room (self, 1 + n + length);

  at[0] = SQLITE_TEXT;
  memcpy (at + 1, prefix, n);
  memcpy (at + 1 + n, text, length);
}

void
tend_changeset_append_nothing (GByteArray *self)
{
  append_byte (self, SQLITE_NULL);
}

void
tend_changeset_append_undefined (GByteArray *self)
{
  append_byte (self, UNDEFINED);
}
