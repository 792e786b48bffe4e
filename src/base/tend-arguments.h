/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Tend was asked for on the command line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char    *data_folder; /* where Tend's file lies; the user's own unless --data said otherwise */
  gboolean own_folder;  /* FALSE when --data named another */
  gboolean demo;        /* start on the example database */
  gboolean version;
  char    *command; /* "import", or NULL for the window */
  char   **rest;    /* the command and what follows it, NULL-terminated */
} TendArguments;

/* Reads "tend [--data DIR] [--demo] [--version] [COMMAND …]". --data may also follow the command.
 * --help is answered at once and ends the program. NULL when an argument is not known. */
TendArguments *tend_arguments_parse (int      argc,
                                     char   **argv,
                                     GError **error);

void tend_arguments_free (TendArguments *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TendArguments, tend_arguments_free)

G_END_DECLS
