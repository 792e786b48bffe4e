/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a long file has been read and planned: a bar, and what is done now in words. There is
 * nothing to see of it while nothing is followed, or nothing is known yet. */
#pragma once

#include "tend-progress.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_PROGRESS (tend_import_progress_get_type ())
G_DECLARE_FINAL_TYPE (TendImportProgress, tend_import_progress, TEND, IMPORT_PROGRESS, AdwBin)

/* Shows how far @progress (nullable) has come, until another is followed. */
void tend_import_progress_follow (TendImportProgress *self,
                                  TendProgress       *progress);

G_END_DECLS
