/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cohorts: found by what is typed and by whether they are over, with what one of them holds
 * beside the list. Property "store", construct-only. Action page.search. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_COHORTS_PAGE (tend_cohorts_page_get_type ())
G_DECLARE_FINAL_TYPE (TendCohortsPage, tend_cohorts_page, TEND, COHORTS_PAGE, AdwBin)

/* Selects the cohort and shows it; clears the filters if they hide it. */
void tend_cohorts_page_show (TendCohortsPage *self,
                             gint64           id);

G_END_DECLS
