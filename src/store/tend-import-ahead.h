/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of those whom the next rows of a long file are about, read by another thread while
 * the present rows are looked at.
 *
 * It reads over two connections of its own, each with a view of the data as it is when that is
 * opened: what is written in between may be known of some rows and not of others. When the import
 * is carried out, all it is about is looked at once more. */
#pragma once

#include "tend-import-people.h"

G_BEGIN_DECLS

typedef struct _TendImportAhead TendImportAhead;

/* Reads from the file that @database is connected to. NULL on error. */
TendImportAhead *tend_import_ahead_new (TendDatabase *database,
                                        GError      **error);
void             tend_import_ahead_free (TendImportAhead *self);

/* Begins to read all that is known of those who have one of the folded @addresses (element-type
 * utf8) (transfer full). */
void tend_import_ahead_start (TendImportAhead *self,
                              GPtrArray       *addresses);

/* Waits for what was started last, and gives it: it lives until that after the next is started.
 * NULL on error. */
TendImportPeople *tend_import_ahead_take (TendImportAhead *self,
                                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendImportAhead, tend_import_ahead_free)

G_END_DECLS
