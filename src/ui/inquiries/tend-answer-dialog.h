/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers an inquiry: a letter to make one's own, to copy or to open in an e-mail program, and to
 * keep in the story once it has gone out. */
#pragma once

#include "tend-inquiry.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_ANSWER_DIALOG (tend_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendAnswerDialog, tend_answer_dialog, TEND, ANSWER_DIALOG, AdwWindow)

/* @inquiry is loaded with its members. */
GtkWidget *tend_answer_dialog_new (TendStore   *store,
                                   TendInquiry *inquiry);

G_END_DECLS
