/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Performing, undoing and redoing actions: the transactions themselves. Writer's connection only;
 * tend-store.h is what the rest of Tend calls. */
#pragma once

#include "tend-action.h"
#include "tend-changes.h"
#include "tend-reversal.h"

G_BEGIN_DECLS

/**
 * tend_history_perform:
 * @action: what to do, with its author set
 *
 * Runs @action in one transaction together with its changeset, its entry in the list of actions and
 * the search index. All of it is on disk when this returns; on error nothing is.
 * Returns: (transfer full): what it touched; empty when it changed nothing, and then it is not
 * listed either
 */
TendChanges *tend_history_perform (TendDatabase *database,
                                   TendAction   *action,
                                   GError      **error);

/* Takes the action @id back, or the last one that stands when @id is 0. An import is taken back as
 * far as nothing was done since with what it brought, see tend-import-undo.h; when that is nothing
 * at all, it stands. TEND_ERROR_NOTHING, TEND_ERROR_CONFLICT. */
TendReversal *tend_history_undo (TendDatabase *database,
                                 gint64        id,
                                 GCancellable *cancellable,
                                 GError      **error);

/* Does again what was undone last, as long as nothing new was done since. TEND_ERROR_NOTHING. */
TendReversal *tend_history_redo (TendDatabase *database,
                                 GError      **error);

/* Lets whatever is done from now on come after all that was done before, even when the clock was
 * set back since: undo and redo go by it. Any connection. */
gboolean tend_history_follow (TendDatabase *database,
                              GError      **error);

/* The labels of what undo and redo would do next; NULL when nothing. Any connection. */
gboolean tend_history_describe (TendDatabase *database,
                                char        **undo_label,
                                char        **redo_label,
                                GError      **error);

G_END_DECLS
