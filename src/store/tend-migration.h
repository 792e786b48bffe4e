/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbered steps from an empty file to the present schema: the files of data/schema. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

/* One step: the commands that lead from version - 1 to version. */
typedef struct
{
  int     version;
  GBytes *sql; /* NUL-terminated text */
} TendMigration;

/* The steps that ship with Tend, in order. (element-type TendMigration) (transfer full) */
GPtrArray *tend_migrations_shipped (void);

/* Whether a file of @version can be opened; TEND_ERROR_NEWER when it is later than the last. */
gboolean tend_migrations_accept (GPtrArray *migrations,
                                 int        version,
                                 GError   **error);

/**
 * tend_migrations_run:
 * @database: the writer's connection
 * @migrations: (element-type TendMigration): numbered from 1 without a gap
 * @error: TEND_ERROR_NEWER when the file is of a later version than the last of @migrations
 *
 * Brings the file to the last version. Each step is one transaction together with its version
 * number. A file of an earlier version is first copied to "FILE.before-vN" beside it. Others may do
 * the same at the same time.
 */
gboolean tend_migrations_run (TendDatabase *database,
                              GPtrArray    *migrations,
                              GError      **error);

/* Whether the file is of the last version; TEND_ERROR_NEWER, or TEND_ERROR_FAILED when older. */
gboolean tend_migrations_check (TendDatabase *database,
                                GPtrArray    *migrations,
                                GError      **error);

G_END_DECLS
