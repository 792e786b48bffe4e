/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Physical lines of a text, and how many cells one of them holds alone: what libcsv does not tell
 * and the reader has to know. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the physical line that begins at @start ends, its line end (LF, CR or CRLF) included. */
gsize tend_csv_scan_line_end (const char *text,
                              gsize       length,
                              gsize       start);

/* Whether the @length bytes at @text are only spaces, tabs and line ends. */
gboolean tend_csv_scan_is_blank (const char *text,
                                 gsize       length);

/* How many cells the @length bytes at @text hold as one record, or -1 when its quotation marks are
 * not in order. */
int tend_csv_scan_strict_width (const char *text,
                                gsize       length,
                                char        delimiter);

/* Whether the quotation marks in the @length bytes at @text are in order so far. */
gboolean tend_csv_scan_begins_strict (const char *text,
                                      gsize       length,
                                      char        delimiter);

/* How many records of exactly @width cells can be made out in the @length bytes at @text. A line
 * that begins none with its quotation marks in order counts when it alone has that many cells: it
 * may lack a quotation mark too. */
guint tend_csv_scan_count_records (const char *text,
                                   gsize       length,
                                   char        delimiter,
                                   guint       width);

G_END_DECLS
