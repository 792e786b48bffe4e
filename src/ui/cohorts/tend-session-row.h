/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session of a cohort with its date, its plan's length against its own, and what can be done with
 * it. A row of a GtkListBox; activating it opens the plan.
 *
 * Property "compact": whether there is only room for the menu, not for buttons. */
#pragma once

#include "tend-session.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_SESSION_ROW (tend_session_row_get_type ())
G_DECLARE_FINAL_TYPE (TendSessionRow, tend_session_row, TEND, SESSION_ROW, GtkListBoxRow)

GtkWidget *tend_session_row_new (TendStore   *store,
                                 TendSession *session);

G_END_DECLS
