/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sign-up file as it was when it was chosen: its bytes, a name to show and its SHA-256. It is
 * read once; what happens to the file afterwards changes nothing (a plan is made from the bytes
 * kept here). Immutable, counted atomically, may be used from any thread. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TendImportSource TendImportSource;

#define TEND_TYPE_IMPORT_SOURCE (tend_import_source_get_type ())
GType tend_import_source_get_type (void);

/* A source of @bytes, shown as @name (valid UTF-8). For tests, and for what does not come from a
 * file. */
TendImportSource *tend_import_source_new (GBytes     *bytes,
                                          const char *name);

/* Reads @file whole; blocks. NULL with TEND_ERROR (or G_IO_ERROR_CANCELLED) when it cannot be
 * read, is a folder, or is larger than Tend takes. */
TendImportSource *tend_import_source_load (GFile        *file,
                                           GCancellable *cancellable,
                                           GError      **error);

/* The same of what comes through @stream, to its end; shown as @name. */
TendImportSource *tend_import_source_load_stream (GInputStream *stream,
                                                  const char   *name,
                                                  GCancellable *cancellable,
                                                  GError      **error);

TendImportSource *tend_import_source_ref (TendImportSource *self);
void              tend_import_source_unref (TendImportSource *self);

/* The bytes, as they were in the file. Owned by @self. */
GBytes *tend_import_source_get_bytes (TendImportSource *self);

/* The file's name without its folder, readable even when its bytes are not UTF-8. */
const char *tend_import_source_get_name (TendImportSource *self);

/* SHA-256 of the bytes, 64 lower-case hexadecimal digits. Computed when it is first asked for, in
 * that thread: a tenth of a second for 20 MB. */
const char *tend_import_source_get_hash (TendImportSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendImportSource, tend_import_source_unref)

G_END_DECLS
