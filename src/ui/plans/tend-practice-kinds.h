/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds an item can be of, as choices of a drop-down or of a row of a dialog. */
#pragma once

#include "tend-states.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @chooser: anything with the properties "model" and "selected", such as a GtkDropDown or an
 * AdwComboRow. Fills it with the words of every kind. */
void tend_practice_kinds_fill (gpointer chooser);

TendPracticeKind tend_practice_kinds_get_selected (gpointer chooser);
void             tend_practice_kinds_select (gpointer         chooser,
                                             TendPracticeKind kind);

G_END_DECLS
