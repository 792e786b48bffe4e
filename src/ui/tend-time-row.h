/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row to type a time of day into, in the forms people write it.
 *
 * Property "time": what is typed as "HH:MM"; NULL while nothing is, or nothing that is a time. On
 * leaving the row the time is written out, or the row is marked as not understood. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_TIME_ROW (tend_time_row_get_type ())
G_DECLARE_FINAL_TYPE (TendTimeRow, tend_time_row, TEND, TIME_ROW, AdwEntryRow)

const char *tend_time_row_get_time (TendTimeRow *self);
void        tend_time_row_set_time (TendTimeRow *self,
                                    const char  *time);

/* FALSE when something is typed that is no time of day; the row is marked then. */
gboolean tend_time_row_check (TendTimeRow *self);

G_END_DECLS
