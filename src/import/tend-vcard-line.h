/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of contact cards (vCard 2.1, 3.0 and 4.0): unfolded, taken apart and decoded. What a
 * line means is not known here. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The pref of what nobody prefers. */
#define TEND_VCARD_NO_PREF 101

/**
 * TendVcardLine:
 * @line: the physical line it begins on, counted from 1
 * @start: where it begins in the text
 * @end: where the line behind it begins
 * @name: what it is, in capitals and without its group ("EMAIL" for "item1.email"), or NULL for a
 *   line that is none of a card
 * @value: behind the colon, quoted-printable undone and in UTF-8, but with its backslashes; "" when
 *   it is base64
 * @pref: 1 for the most preferred, TEND_VCARD_NO_PREF when it does not say
 * @is_device: whether a telephone number is that of a fax, a pager or a modem
 * @too_long: whether @value is longer than Tend reads; it is cut off
 */
typedef struct
{
  guint    line;
  gsize    start;
  gsize    end;
  char    *name;
  char    *value;
  guint    pref;
  gboolean is_device;
  gboolean too_long;
} TendVcardLine;

/* Reads the line that begins at @start, physical line @number, into @line, with all lines folded
 * under it. Adds to @number how many physical lines that were. */
void tend_vcard_line_read (const char    *text,
                           gsize          length,
                           gsize          start,
                           guint         *number,
                           TendVcardLine *line);

void tend_vcard_line_clear (TendVcardLine *line);

/* @value with its backslashes undone. Free with g_free(). */
char *tend_vcard_unescape (const char *value);

/* The parts of @value between @separator, each with its backslashes undone. Free with g_strfreev().
 */
char **tend_vcard_split (const char *value,
                         char        separator);

/* Whether @name holds data that nobody reads: a picture, a sound, a key. */
gboolean tend_vcard_is_data (const char *name);

G_END_DECLS
