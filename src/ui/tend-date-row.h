/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row to type a date into, in the forms people write it, or to choose it from a calendar.
 *
 * Property "date": what is typed as "YYYY-MM-DD"; NULL while nothing is, or nothing that is a date.
 * On leaving the row the date is written out, or the row is marked as not understood. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_DATE_ROW (tend_date_row_get_type ())
G_DECLARE_FINAL_TYPE (TendDateRow, tend_date_row, TEND, DATE_ROW, AdwEntryRow)

const char *tend_date_row_get_date (TendDateRow *self);
void        tend_date_row_set_date (TendDateRow *self,
                                    const char  *date);

/* FALSE when something is typed that is no date; the row is marked then. */
gboolean tend_date_row_check (TendDateRow *self);

G_END_DECLS
