/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has asked: the list, and the party that was chosen in it.
 *
 * Property "store". Action page.search opens the search. */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_INQUIRIES_PAGE (tend_inquiries_page_get_type ())
G_DECLARE_FINAL_TYPE (TendInquiriesPage, tend_inquiries_page, TEND, INQUIRIES_PAGE, AdwBin)

/* Shows the inquiry @id, and in the list if need be all of them. */
void tend_inquiries_page_show (TendInquiriesPage *self,
                               gint64             id);

/* Whether a note about anybody is written and not added. */
gboolean tend_inquiries_page_has_draft (TendInquiriesPage *self);

G_END_DECLS
