/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a changeset, as tend-changeset-reader.h reads them: sections, rows, and a value for
 * each column. Any thread. */
#pragma once

#include "tend-changeset-reader.h"

G_BEGIN_DECLS

/* The rows that follow are of @table; @places: for each column its place in the primary key, 0 for
 * none. */
void tend_changeset_append_section (GByteArray   *self,
                                    const char   *table,
                                    const guint8 *places,
                                    guint         n_columns);

/* The values that follow are of a row to which this was done: those of an INSERT as they are; of an
 * UPDATE those that were, with the key, and then those that are, without it, each undefined where
 * nothing changed. */
void tend_changeset_append_row (GByteArray            *self,
                                TendChangesetOperation operation);

void tend_changeset_append_number (GByteArray *self,
                                   gint64      number);
void tend_changeset_append_text (GByteArray *self,
                                 const char *text);
void tend_changeset_append_nothing (GByteArray *self);
void tend_changeset_append_undefined (GByteArray *self);

G_END_DECLS
