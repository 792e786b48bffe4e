/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cohort's places as a bar and a sentence; activated, it leads to the cohort. */
#pragma once

#include "tend-cohort.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_PLACES_ROW (tend_places_row_get_type ())
G_DECLARE_FINAL_TYPE (TendPlacesRow, tend_places_row, TEND, PLACES_ROW, GtkListBoxRow)

TendPlacesRow *tend_places_row_new (TendCohort *cohort);

G_END_DECLS
