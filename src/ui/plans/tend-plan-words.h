/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a plan is called: by the session it is for. */
#pragma once

#include "tend-session.h"

G_BEGIN_DECLS

/* "Spring evenings · Tue 12 Jan, 18:30 – 21:00", or for the plan of a program its title and that
 * it is an outline. Free with g_free(). */
char *tend_plan_words_when (TendSession *session);

/* The day in full and the zone, for a tooltip; NULL when there is no date. Free with g_free(). */
char *tend_plan_words_when_full (TendSession *session);

/* "Ends at 21:00", "Ends at 21:10, 10 minutes late": when the last of the #TendPlanItem of @items
 * ends, their times computed, gaps and overlaps counted, against when the session does. NULL when
 * there are no times. Free with g_free(). */
char *tend_plan_words_end (TendSession *session,
                           GListModel  *items,
                           gboolean    *late);

G_END_DECLS
