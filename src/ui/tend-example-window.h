/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A main window on example data: made anew in a temporary folder, which goes with the window. The
 * user's own data is not touched. */
#pragma once

#include "tend-window.h"

G_BEGIN_DECLS

TendWindow *tend_example_window_new (GtkApplication *application,
                                     GError        **error);

G_END_DECLS
