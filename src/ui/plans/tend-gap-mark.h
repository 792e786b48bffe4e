/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line between two items of a plan: minutes that are free, or that overlap. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @gap: minutes, negative when they overlap; @first: whether it stands above the first item. */
GtkWidget *tend_gap_mark_new (int      gap,
                              gboolean first);

G_END_DECLS
