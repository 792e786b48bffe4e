/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does with sessions, see tend-session-store.h. */
#pragma once

#include "tend-action.h"
#include "tend-session.h"

G_BEGIN_DECLS

TendAction *tend_session_reschedule_action (gint64      id,
                                            const char *date,
                                            const char *start_time,
                                            int         minutes);

TendAction *tend_session_set_state_action (gint64           id,
                                           TendSessionState state);

G_END_DECLS
