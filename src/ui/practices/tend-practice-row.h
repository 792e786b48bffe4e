/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice in a list: title, length, kind and its first words. Property "practice". */
#pragma once

#include "tend-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_PRACTICE_ROW (tend_practice_row_get_type ())
G_DECLARE_FINAL_TYPE (TendPracticeRow, tend_practice_row, TEND, PRACTICE_ROW, GtkWidget)

/* NULL leaves the row empty. */
void tend_practice_row_set_practice (TendPracticeRow *self,
                                     TendPractice    *practice);

G_END_DECLS
