/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "tend import --list" and "--undo": what was imported, and taking it back. As text for people at a
 * terminal, or as JSON, see data/import-list.schema.json and data/import-undo.schema.json. */
#pragma once

#include "tend-store.h"

G_BEGIN_DECLS

/* Every import, the newest first. @database may be NULL: nothing was ever imported. Free with
 * g_free(); NULL on error. */
char *tend_import_past_list (TendDatabase *database,
                             gboolean      json,
                             GError      **error);

/* Takes back the import @id, as --list tells it, and says what was reversed and what was kept.
 * Waits meanwhile. Free with g_free(); NULL with TEND_ERROR_NOT_FOUND, TEND_ERROR_NOTHING when it
 * cannot be taken back any more, and with what tend_store_undo_finish() says. */
char *tend_import_past_undo (TendStore *store,
                             gint64     id,
                             gboolean   json,
                             GError   **error);

G_END_DECLS
