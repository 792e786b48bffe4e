/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What needs the facilitator today: the list beside the next session. */
#pragma once

#include "tend-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * tend_today_list_waiting:
 * @today: the local date
 * @limit: how many to show at most
 * @total: (out) (optional): how many there are
 *
 * (element-type TendInquiry) (transfer full): summaries of those who wait for an answer and of
 * those whose next step is due, who has waited longest first; NULL on error. How long each has
 * waited: tend_inquiry_say_waiting().
 */
GListStore *tend_today_list_waiting (TendDatabase *database,
                                     const char   *today,
                                     guint         limit,
                                     guint        *total,
                                     GError      **error);

/* Puts into @begun whether there is an inquiry or a cohort: until then Today offers ways to
 * begin. */
gboolean tend_today_has_begun (TendDatabase *database,
                               gboolean     *begun,
                               GError      **error);

G_END_DECLS
