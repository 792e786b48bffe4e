/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file as a file, before SQLite opens it: whose it is, and who may read it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * tend_database_file_check:
 * @path: the file
 * @exists: (out): whether there is a file with anything in it
 * @migrations: (element-type TendMigration): the versions that this Tend knows
 * @error: TEND_ERROR_FOREIGN when it is not Tend's, TEND_ERROR_NEWER when it is of a later
 *   version, TEND_ERROR_FAILED when it cannot be read
 *
 * Looks at the first 100 bytes only, so that a file which is refused is left as it was, with
 * nothing beside it.
 */
gboolean tend_database_file_check (const char *path,
                                   GPtrArray  *migrations,
                                   gboolean   *exists,
                                   GError    **error);

/* Makes the folder (0700) and the empty file (0600) where they are missing, and closes them to
 * others where they are Tend's own. */
gboolean tend_database_file_prepare (const char *path,
                                     GError    **error);

G_END_DECLS
