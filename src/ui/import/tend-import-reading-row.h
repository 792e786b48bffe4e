/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence on how something in a file is read, as title and subtitle, and a button by which it
 * can be read in another way.
 *
 * Signal "chosen" (uint reading): somebody has chosen another one. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_READING_ROW (tend_import_reading_row_get_type ())
G_DECLARE_FINAL_TYPE (TendImportReadingRow,
                      tend_import_reading_row,
                      TEND,
                      IMPORT_READING_ROW,
                      AdwActionRow)

/* The sentence, and what else there is to say of it (NULL for nothing). Plain text. */
void tend_import_reading_row_say (TendImportReadingRow *self,
                                  const char           *sentence,
                                  const char           *detail);

/* The ways it can be read, see tend_import_readings_show(). With one only there is no button. */
void tend_import_reading_row_offer (TendImportReadingRow *self,
                                    const char *const    *titles,
                                    const char *const    *details,
                                    guint                 chosen);

G_END_DECLS
