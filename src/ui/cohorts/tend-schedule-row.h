/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sessions a cohort is going to have, in one line: "8 sessions and a retreat"; opened, each
 * with its date. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_SCHEDULE_ROW (tend_schedule_row_get_type ())
G_DECLARE_FINAL_TYPE (TendScheduleRow, tend_schedule_row, TEND, SCHEDULE_ROW, AdwExpanderRow)

/* @sessions: #TendSession in order, see tend_schedule_program(); not kept. */
void tend_schedule_row_set_sessions (TendScheduleRow *self,
                                     GListModel      *sessions);

G_END_DECLS
