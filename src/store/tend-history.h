/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Performing, undoing and redoing actions: the transactions themselves. Writer's connection only;
 * tend-store.h is what the rest of Tend calls. */
#pragma once

#include "tend-action.h"
#include "tend-changes.h"

G_BEGIN_DECLS

/* What an undo or a redo did. */
typedef struct
{
  char        *label; /* of the action */
  guint        kept;  /* rows left as they are because they were changed since */
  TendChanges *changes;
} TendReversal;

void tend_reversal_free (TendReversal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendReversal, tend_reversal_free)

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

/* Takes the action @id back, or the last one that stands when @id is 0. TEND_ERROR_NOTHING,
 * TEND_ERROR_CONFLICT. */
TendReversal *tend_history_undo (TendDatabase *database,
                                 gint64        id,
                                 GError      **error);

/* Does again what was undone last, as long as nothing new was done since. TEND_ERROR_NOTHING. */
TendReversal *tend_history_redo (TendDatabase *database,
                                 GError      **error);

/* The labels of what undo and redo would do next; NULL when nothing. Any connection. */
gboolean tend_history_describe (TendDatabase *database,
                                char        **undo_label,
                                char        **redo_label,
                                GError      **error);

G_END_DECLS
