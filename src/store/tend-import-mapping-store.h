/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of sign-up files were taken for, found again by the set of their headers. The
 * question takes any connection; the verb the writer's, inside an action's transaction.
 *
 * Headers are folded, so that "E-mail:" and "e-mail" are one; fields are the words of
 * tend_import_field_nick(). A set of headers is a hash table (char * -> char *) of header to field,
 * which owns both; tend_import_mapping_new() makes an empty one. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

GHashTable *tend_import_mapping_new (void);

/**
 * tend_import_mapping_find:
 * @headers: (array zero-terminated=1): of a file
 * @mapping: (out) (transfer full) (nullable): the remembered one that fits best, or NULL
 *
 * The one fits best that shares the most headers with the file; of two, the one with the fewest
 * others. It has to share half of its own and half of the file's. FALSE on error.
 */
gboolean tend_import_mapping_find (TendDatabase      *database,
                                   const char *const *headers,
                                   GHashTable       **mapping,
                                   GError           **error);

/* Remembers @mapping, what some or all of the @headers of a file are taken for. It goes into a
 * remembered one all of whose headers the file has, else it is a new one; what it repeats is
 * left as it is. An empty one is not kept. */
gboolean tend_import_mapping_save (TendDatabase      *database,
                                   const char *const *headers,
                                   GHashTable        *mapping,
                                   GError           **error);

G_END_DECLS
