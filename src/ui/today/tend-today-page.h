/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What needs the facilitator now: the next session, who waits for an answer, and the places. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_TODAY_PAGE (tend_today_page_get_type ())
G_DECLARE_FINAL_TYPE (TendTodayPage, tend_today_page, TEND, TODAY_PAGE, AdwBin)

G_END_DECLS
