/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plans: found by what is typed and by whether they are to come, with one of them beside the
 * list. Property "store", construct-only. Action page.search. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PLANS_PAGE (tend_plans_page_get_type ())
G_DECLARE_FINAL_TYPE (TendPlansPage, tend_plans_page, TEND, PLANS_PAGE, AdwBin)

/* Selects the plan and shows it; clears the filters if they hide it. */
void tend_plans_page_show (TendPlansPage *self,
                           gint64         id);

G_END_DECLS
