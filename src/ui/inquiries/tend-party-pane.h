/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One inquiry with its party: who they are, what each of them wrote, what they wish, what happens
 * next, and what has happened.
 *
 * Actions: inquiry.answer, inquiry.offer-places; inquiry.offer-places-in with a cohort's id (x),
 * inquiry.edit-person with a person's id (x), inquiry.set-state with a TendInquiryState (i).
 * Property "folded": whether the way back to the list is shown. */
#pragma once

#include "tend-inquiry.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PARTY_PANE (tend_party_pane_get_type ())
G_DECLARE_FINAL_TYPE (TendPartyPane, tend_party_pane, TEND, PARTY_PANE, GtkWidget)

/* Shows the inquiry @id as it is now. FALSE when it is not there; then nothing changes. */
gboolean tend_party_pane_show (TendPartyPane *self,
                               TendStore     *store,
                               gint64         id);

/* (nullable): what is shown. */
TendInquiry *tend_party_pane_get_inquiry (TendPartyPane *self);

/* Whether a note about anybody is written and not added. */
gboolean tend_party_pane_has_draft (TendPartyPane *self);

G_END_DECLS
