/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next session at a glance, and the two things one does with it. */
#pragma once

#include "tend-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_SESSION_CARD (tend_session_card_get_type ())
G_DECLARE_FINAL_TYPE (TendSessionCard, tend_session_card, TEND, SESSION_CARD, AdwBin)

/* @session may be NULL: then the card says that no session is planned. */
void tend_session_card_set_session (TendSessionCard *self,
                                    TendSession     *session);

G_END_DECLS
