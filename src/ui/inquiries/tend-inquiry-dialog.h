/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new inquiry by hand: from a call, a letter or a conversation, of one person or several. Once it
 * is kept, the window the dialog is over is asked to show it (win.show-inquiry). */
#pragma once

#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_INQUIRY_DIALOG (tend_inquiry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendInquiryDialog, tend_inquiry_dialog, TEND, INQUIRY_DIALOG, AdwWindow)

/* @parent may be NULL. */
GtkWidget *tend_inquiry_dialog_new (GtkWindow *parent,
                                    TendStore *store);

G_END_DECLS
