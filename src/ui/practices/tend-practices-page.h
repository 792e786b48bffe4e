/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library of practices: found by what is typed, by kind and by theme, read beside the list, and
 * presented. Property "store", construct-only. Action page.search. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PRACTICES_PAGE (tend_practices_page_get_type ())
G_DECLARE_FINAL_TYPE (TendPracticesPage, tend_practices_page, TEND, PRACTICES_PAGE, AdwBin)

/* Selects the practice and shows it; clears the filters if they hide it. */
void tend_practices_page_show (TendPracticesPage *self,
                               gint64             id);

G_END_DECLS
