/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence at the top of a window with up to two answers. It comes and goes without any movement
 * and takes no focus; Tab reaches its buttons. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_NOTICE (tend_notice_get_type ())
G_DECLARE_FINAL_TYPE (TendNotice, tend_notice, TEND, NOTICE, GtkBox)

/**
 * TendNotice::answered: (second: gboolean) which of its buttons was pressed; the notice is hidden
 */

/* Shows @message; an answer that is NULL has no button. */
void tend_notice_show (TendNotice *self,
                       const char *message,
                       const char *first,
                       const char *second);

void tend_notice_hide (TendNotice *self);

G_END_DECLS
