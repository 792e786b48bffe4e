/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing that was written is thrown away by a slip of the hand. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks whether what was written in @dialog shall go, and destroys it if so. For close_request() of
 * a window that holds something not kept yet. @heading as in "Discard This Letter?". */
void tend_discard_ask (GtkWindow  *dialog,
                       const char *heading);

/* Whether that question stands over @dialog. */
gboolean tend_discard_is_asked (GtkWindow *dialog);

G_END_DECLS
