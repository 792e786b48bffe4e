/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which state may follow which. A step that is not in the table is refused, whoever asks. */
#pragma once

#include "tend-states.h"

G_BEGIN_DECLS

/* Whether something of @state_type (TEND_TYPE_COHORT_STATE, _INQUIRY_, _ENROLLMENT_, _OFFER_,
 * _SESSION_ or TEND_TYPE_ITEM_STATE) may go from @from to @to. When it may not, returns FALSE with
 * TEND_ERROR_TRANSITION, saying what is possible instead. */
gboolean tend_transition_check (GType    state_type,
                                int      from,
                                int      to,
                                GError **error);

/* The states that may follow @from, in the order in which they are offered to people; their number
 * in @n_next. NULL when there are none. */
const int *tend_transition_next (GType  state_type,
                                 int    from,
                                 guint *n_next);

G_END_DECLS
