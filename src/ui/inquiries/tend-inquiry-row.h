/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An inquiry as a row of a list: names, state, the cohort wished, and how long they have waited.
 *
 * Property "inquiry": the #TendInquiry; NULL while the row waits for one. */
#pragma once

#include "tend-inquiry.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_INQUIRY_ROW (tend_inquiry_row_get_type ())
G_DECLARE_FINAL_TYPE (TendInquiryRow, tend_inquiry_row, TEND, INQUIRY_ROW, GtkWidget)

void tend_inquiry_row_set_inquiry (TendInquiryRow *self,
                                   TendInquiry    *inquiry);

G_END_DECLS
