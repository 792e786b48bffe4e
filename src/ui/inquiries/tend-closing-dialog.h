/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closes an inquiry in one of the states that end a conversation, and asks why. */
#pragma once

#include "tend-inquiry.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_CLOSING_DIALOG (tend_closing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendClosingDialog,
                      tend_closing_dialog,
                      TEND,
                      CLOSING_DIALOG,
                      AdwMessageDialog)

GtkWidget *tend_closing_dialog_new (TendStore       *store,
                                    TendInquiry     *inquiry,
                                    TendInquiryState state);

G_END_DECLS
