/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one is in an import: the names of its four steps, the present one brought out.
 *
 * Property "step" (uint): the present one, counted from 0. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_IMPORT_N_STEPS 4

#define TEND_TYPE_IMPORT_TRAIL (tend_import_trail_get_type ())
G_DECLARE_FINAL_TYPE (TendImportTrail, tend_import_trail, TEND, IMPORT_TRAIL, GtkWidget)

void tend_import_trail_set_step (TendImportTrail *self,
                                 guint            step);

G_END_DECLS
