/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a file was read: a row for each aspect of it, on which another way can be chosen, and a row
 * for each remark.
 *
 * Signal "chosen" (TendImportAspect aspect, guint chosen): somebody chose another of the ways that
 * tend_import_aspect_list() gave. */
#pragma once

#include "tend-import-aspect.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_READING_GROUP (tend_import_reading_group_get_type ())
G_DECLARE_FINAL_TYPE (TendImportReadingGroup,
                      tend_import_reading_group,
                      TEND,
                      IMPORT_READING_GROUP,
                      AdwBin)

/* Shows what is known. */
void tend_import_reading_group_show (TendImportReadingGroup *self,
                                     const TendImportView   *view);

/* Leaves @aspect out until it is shown again: it is asked about elsewhere. */
void tend_import_reading_group_leave_out (TendImportReadingGroup *self,
                                          TendImportAspect        aspect);

G_END_DECLS
