/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A party that waits for the facilitator, why and how long, and the button that leads to it. */
#pragma once

#include "tend-inquiry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_WAITING_ROW (tend_waiting_row_get_type ())
G_DECLARE_FINAL_TYPE (TendWaitingRow, tend_waiting_row, TEND, WAITING_ROW, GtkListBoxRow)

/* @today is the local date. */
GtkWidget *tend_waiting_row_new (TendInquiry *inquiry,
                                 const char  *today);

G_END_DECLS
