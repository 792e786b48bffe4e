/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was written behind "tend import". tend-import-command.h says what it means. */
#pragma once

#include "tend-import-settings.h"

G_BEGIN_DECLS

/**
 * TendImportOptions:
 * @data_dir: the data folder; NULL when none was named
 * @list: whether the imports are to be listed
 * @undo: the import to be taken back, or 0
 * @files: the files, "-" for standard input; NULL with @list and @undo, else never empty
 * @dry_run: whether only the plan is wanted
 * @json: whether it is for a program
 * @unusable: where to save the rows that cannot be used; NULL for nowhere
 * @encoding: whether an encoding was named
 * @columns: the headers of the columns whose meaning was said, NULL-terminated
 * @settings: all that was said about the reading, the columns and the rows
 *
 * Owned by the struct.
 */
typedef struct
{
  char               *data_dir;
  gboolean            list;
  gint64              undo;
  char              **files;
  gboolean            dry_run;
  gboolean            json;
  char               *unusable;
  gboolean            encoding;
  char              **columns;
  TendImportSettings *settings;
} TendImportOptions;

/* Reads @argv, which begins with "import", into @options (zeroed before). FALSE with G_OPTION_ERROR
 * in words; with --help it prints and exits, as programs do. To be cleared in either case. */
gboolean tend_import_options_parse (TendImportOptions *options,
                                    int                argc,
                                    char             **argv,
                                    GError           **error);

void tend_import_options_clear (TendImportOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TendImportOptions, tend_import_options_clear)

G_END_DECLS
