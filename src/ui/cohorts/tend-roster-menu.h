/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done next with people in a cohort, as a menu of the actions of a TendRosterRow: the
 * steps that the table of states allows, and no others. */
#pragma once

#include "tend-enrollment.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* @enrollments: (element-type TendEnrollment): of one party, in one state, at least one */
GMenuModel *tend_roster_menu_new (GPtrArray *enrollments);

GMenuModel *tend_roster_menu_new_waiting (void);

G_END_DECLS
