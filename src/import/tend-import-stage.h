/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stages from a file to its plan, as a TendProgress tells them when one is given as the
 * cancellable, and how much of the whole is done at the end of each. The shares are those measured
 * with a long file; what is not done (files that are loaded, tables that are read) takes none. */
#pragma once

#include "tend-progress.h"

G_BEGIN_DECLS

/**
 * TendImportStage:
 * @TEND_IMPORT_STAGE_NONE: nothing has begun
 * @TEND_IMPORT_STAGE_LOAD: the files are brought into memory
 * @TEND_IMPORT_STAGE_READ: they are cut into records and cells
 * @TEND_IMPORT_STAGE_EXTRACT: what the records say is taken from them
 * @TEND_IMPORT_STAGE_MATCH: it is compared with each other and with who is known
 */
typedef enum {
  TEND_IMPORT_STAGE_NONE,
  TEND_IMPORT_STAGE_LOAD,
  TEND_IMPORT_STAGE_READ,
  TEND_IMPORT_STAGE_EXTRACT,
  TEND_IMPORT_STAGE_MATCH,
} TendImportStage;

#define TEND_IMPORT_LOADED 0.1
#define TEND_IMPORT_READ 0.4
#define TEND_IMPORT_ADDRESSES 0.5
#define TEND_IMPORT_EXTRACTED 0.7
#define TEND_IMPORT_RECOGNISED 0.8
#define TEND_IMPORT_MATCHED 0.95

/* Where file @i of @n ends in a stage from @from to @to. */
static inline double
tend_import_stage_end (double from,
                       double to,
                       guint  i,
                       guint  n)
{
  return from + (to - from) * (i + 1) / n;
}

G_END_DECLS
