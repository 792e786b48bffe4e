/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Imports as the importer makes them, with the same verbs and without a file; and undoing them. */
#pragma once

#include "store-fixture.h"

#include "tend-reversal.h"

G_BEGIN_DECLS

/* One row: whoever has the address is taken for known, and is filled up. */
typedef struct
{
  const char *name;
  const char *given_name; /* NULL: not said */
  const char *family_name;
  const char *email;
  const char *phone;
  const char *message; /* into the newest inquiry of somebody known; NULL: nothing is asked */
  const char *partner; /* comes along, without an address */
} MadeRow;

/* Imports the @n_rows rows as the file @file_name; returns the action's id. */
gint64 made_import_perform (StoreFixture  *fixture,
                            const char    *file_name,
                            const MadeRow *rows,
                            guint          n_rows);

/* The same with @n people who are all new. */
gint64 made_import_perform_many (StoreFixture *fixture,
                                 guint         n);

/* Undoes an import and waits for it; NULL with @error. */
TendReversal *made_import_undo (StoreFixture *fixture,
                                gint64        action,
                                GCancellable *cancellable,
                                GError      **error);

/* The people of one list of a reversal: "Ana: edited in Tend since; Bo: wrote again since". */
char *made_import_say (GPtrArray *people);

/* Undoes, and says the three lists with " | " between them. */
char *made_import_undo_and_say (StoreFixture *fixture,
                                gint64        action);

/* The id of the only person with the name. */
gint64 made_import_find (StoreFixture *fixture,
                         const char   *name);

/* Their only inquiry. */
gint64 made_import_find_inquiry (StoreFixture *fixture,
                                 const char   *name);

G_END_DECLS
