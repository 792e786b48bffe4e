/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one session is given another date, time or length; the others stay where they are. */
#pragma once

#include "tend-session.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_SESSION_DIALOG (tend_session_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendSessionDialog, tend_session_dialog, TEND, SESSION_DIALOG, AdwWindow)

TendSessionDialog *tend_session_dialog_new (GtkWindow   *parent,
                                            TendStore   *store,
                                            TendSession *session);

G_END_DECLS
