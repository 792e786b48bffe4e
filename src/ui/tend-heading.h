/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lets the heading of a new @dialog be measured at any width. libadwaita asks how high its large
 * label would be in a narrow dialog, even where it then shows a smaller one; newer versions of GTK
 * warn that a label that does not wrap has no room. It is shown on one line all the same. */
void tend_heading_fit (AdwMessageDialog *dialog);

G_END_DECLS
