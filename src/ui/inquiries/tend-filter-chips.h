/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which inquiries a list shows: one small button for each filter, one of them pressed.
 *
 * Property "filter": a TendInquiryFilter as an int. */
#pragma once

#include "tend-inquiry-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_FILTER_CHIPS (tend_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (TendFilterChips, tend_filter_chips, TEND, FILTER_CHIPS, GtkWidget)

TendInquiryFilter tend_filter_chips_get_filter (TendFilterChips *self);
void              tend_filter_chips_set_filter (TendFilterChips  *self,
                                                TendInquiryFilter filter);

G_END_DECLS
