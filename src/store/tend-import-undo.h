/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking an import back, now or days later, without losing what was done since.
 *
 * What belongs together goes or stays together: somebody new with their addresses, numbers, party,
 * inquiry, messages and the line in the receipt. Such a unit stays when a row of it is not as the
 * import left it, or when anything that is not the import's refers to it: a place, a note, a later
 * message. What the import changed in somebody known is put back column by column, where it is
 * still the import's. Writer's connection only; for tend-history.c. */
#pragma once

#include "tend-database.h"
#include "tend-reversal.h"

G_BEGIN_DECLS

/**
 * tend_import_undo:
 * @changeset: as the import was recorded
 * @cancellable: (nullable): looked at all the time; the caller then rolls back
 * @reversal: gets its lists, kept, complete and changes
 *
 * To be called inside a transaction, with foreign keys off; they hold again at its end.
 * TEND_ERROR_CONFLICT when it cannot be done without breaking something that was added since.
 * Returns: (transfer full): the part of @changeset that was taken back, for redoing it; empty when
 * nothing was; NULL on error
 */
GBytes *tend_import_undo (TendDatabase *database,
                          GBytes       *changeset,
                          GCancellable *cancellable,
                          TendReversal *reversal,
                          GError      **error);

G_END_DECLS
