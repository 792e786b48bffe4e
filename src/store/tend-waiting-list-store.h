/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The waiting list of a cohort, party by party. Questions over any connection; verbs take the
 * writer's connection inside an action. */
#pragma once

#include "tend-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* (element-type TendInquiry) (transfer full): the parties that wait for places in @cohort, in line,
 * each with the latest inquiry it made; NULL on error. */
GListStore *tend_waiting_list_load (TendDatabase *database,
                                    gint64        cohort,
                                    GError      **error);

/* Who is next when @free_places (may be negative) are free, and who keeps their turn: sentences for
 * people, about a list from tend_waiting_list_load(). Free with g_free(). */
char *tend_waiting_list_say_next (GListModel *waiting,
                                  int         free_places);

/**
 * tend_waiting_list_join:
 * @error: TEND_ERROR_INVALID when the party is on this list already; TEND_ERROR_TRANSITION when one
 *   of them has a place there
 *
 * Puts the party at the end of the list, or back at its turn when an offer has expired.
 */
gboolean tend_waiting_list_join (TendDatabase *database,
                                 gint64        inquiry,
                                 gint64        cohort,
                                 GError      **error);

/* Takes the party off the list. The inquiry is in conversation again unless it waits elsewhere. */
gboolean tend_waiting_list_leave (TendDatabase *database,
                                  gint64        inquiry,
                                  gint64        cohort,
                                  GError      **error);

/* Whether the party has an entry in the list; it keeps it while an offer is open. */
gboolean tend_waiting_list_has (TendDatabase *database,
                                gint64        party,
                                gint64        cohort,
                                gboolean     *has,
                                GError      **error);

/* Removes the party's entry, if any, and nothing else: they have places, or want none. */
gboolean tend_waiting_list_remove_entry (TendDatabase *database,
                                         gint64        party,
                                         gint64        cohort,
                                         GError      **error);

G_END_DECLS
