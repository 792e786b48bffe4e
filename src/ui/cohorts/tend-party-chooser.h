/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is given places in a cohort: those who wait for it in line, then those whose inquiries are
 * open. What is chosen goes on to a TendPlacesDialog. */
#pragma once

#include "tend-cohort.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PARTY_CHOOSER (tend_party_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TendPartyChooser, tend_party_chooser, TEND, PARTY_CHOOSER, AdwWindow)

TendPartyChooser *tend_party_chooser_new (GtkWindow  *parent,
                                          TendStore  *store,
                                          TendCohort *cohort);

G_END_DECLS
