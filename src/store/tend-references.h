/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what many new rows refer to is there: what SQLite's foreign keys hold, looked up once for
 * all rows of a table, and not at all for what was itself added just before. Inside the store
 * only. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

typedef struct _TendReferences TendReferences;

TendReferences *tend_references_new (TendDatabase *database);
void            tend_references_free (TendReferences *self);

/* New rows of @table follow, which may refer to other tables only. */
gboolean tend_references_begin (TendReferences *self,
                                const char     *table,
                                GError        **error);

/* The next new row has @id, not 0, in @column. */
void tend_references_note (TendReferences *self,
                           guint           column,
                           gint64          id);

/**
 * tend_references_check:
 * @error: TEND_ERROR_CONFLICT when something is not
 *
 * Whether all that was noted since tend_references_begin() is there. The new rows of the table,
 * which must be in it by now, can be referred to from here on.
 */
gboolean tend_references_check (TendReferences *self,
                                GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendReferences, tend_references_free)

G_END_DECLS
