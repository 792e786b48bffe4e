/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places held for a party until a date. Verbs take the writer's connection inside an action; on
 * FALSE with @error the action leaves nothing. @today is the local date. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

/**
 * tend_offer_make:
 * @inquiry: of the party; every member is offered a place
 * @until: the last date on which the places are held, not before @today
 * @override_reason: (nullable): why more places are offered than are free; kept only if so
 * @offer: (out) (optional): the new offer
 * @error: TEND_ERROR_FULL when not all of them fit and no reason is given; TEND_ERROR_INVALID for a
 *   date that has passed or a cohort that is over; TEND_ERROR_TRANSITION when one of them has a
 *   place or an offer there already
 *
 * The inquiry goes on to be in conversation.
 */
gboolean tend_offer_make (TendDatabase *database,
                          gint64        inquiry,
                          gint64        cohort,
                          const char   *until,
                          const char   *today,
                          const char   *override_reason,
                          gint64       *offer,
                          GError      **error);

/* They said yes: everybody with this offer has a place, and the inquiry is enrolled. When the last
 * date has passed, the places are not held any more and must be free: TEND_ERROR_FULL. */
gboolean tend_offer_confirm (TendDatabase *database,
                             gint64        offer,
                             const char   *today,
                             GError      **error);

/* Places at once: an offer and its confirmation, or the confirmation of the offer they have. */
gboolean tend_offer_give (TendDatabase *database,
                          gint64        inquiry,
                          gint64        cohort,
                          const char   *today,
                          const char   *override_reason,
                          GError      **error);

/* They said no. */
gboolean tend_offer_decline (TendDatabase *database,
                             gint64        offer,
                             GError      **error);

/* The facilitator takes the offer back. A party that had been waiting waits again, at its turn. */
gboolean tend_offer_withdraw (TendDatabase *database,
                              gint64        offer,
                              GError      **error);

/* How many open offers have passed their last date; -1 on error. */
int tend_offers_count_overdue (TendDatabase *database,
                               const char   *today,
                               GError      **error);

/**
 * tend_offers_expire:
 * @n_expired: (out): how many
 * @party: (out): of the last of them
 *
 * Open offers whose last date has passed expire, and whoever has nothing else to do next is to be
 * asked again today.
 */
gboolean tend_offers_expire (TendDatabase *database,
                             const char   *today,
                             int          *n_expired,
                             gint64       *party,
                             GError      **error);

/* The party of @offer; 0 on error. */
gint64 tend_offer_get_party (TendDatabase *database,
                             gint64        offer,
                             GError      **error);

G_END_DECLS
