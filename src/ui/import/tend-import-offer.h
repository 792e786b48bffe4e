/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that can be decided about a row of an import: for this row (and those that can only be
 * decided together with it), or for all rows of which it can be.
 *
 * Signal "settled" (TendImportSettings *settings): the plan is to be made anew with these, because
 * something was decided. */
#pragma once

#include "tend-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_IMPORT_OFFER (tend_import_offer_get_type ())
G_DECLARE_FINAL_TYPE (TendImportOffer, tend_import_offer, TEND, IMPORT_OFFER, AdwPreferencesGroup)

TendImportOffer *tend_import_offer_new (void);

/* Shows @choice, one that @row offers, as it is decided in @plan. */
void tend_import_offer_show (TendImportOffer  *self,
                             TendImportPlan   *plan,
                             TendImportRow    *row,
                             TendImportChoices choice);

/* As if the switch for this row had been pressed. */
void tend_import_offer_flip (TendImportOffer *self);

G_END_DECLS
