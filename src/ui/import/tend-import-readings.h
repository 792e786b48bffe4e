/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways in which something can be read, of which one may be chosen: a title and some words for each.
 *
 * Property "cards" (boolean, construct only): stand side by side where there is room, each on a
 * card of its own; else below one another.
 *
 * Signal "chosen" (uint reading): somebody has chosen another one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_READINGS (tend_import_readings_get_type ())
G_DECLARE_FINAL_TYPE (TendImportReadings, tend_import_readings, TEND, IMPORT_READINGS, GtkWidget)

/* For tend_import_readings_show(). */
#define TEND_IMPORT_NO_READING G_MAXUINT

/**
 * tend_import_readings_show:
 * @titles: one for each reading; ended by NULL
 * @details: as many, "" for none; ended by NULL
 * @chosen: which one is chosen, or TEND_IMPORT_NO_READING
 */
void tend_import_readings_show (TendImportReadings *self,
                                const char *const  *titles,
                                const char *const  *details,
                                guint               chosen);

G_END_DECLS
