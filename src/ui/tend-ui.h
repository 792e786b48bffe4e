/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the windows need before the first of them is made. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes the .ui files and everything else under ui/ known: a library that is linked statically
 * loses them otherwise. To be called once, before the first window is made. */
void tend_ui_init (void);

G_END_DECLS
