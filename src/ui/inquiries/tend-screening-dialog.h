/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screening notes of one person: the only place where they are shown. They are read when it is
 * opened, and kept by no one once it is closed. */
#pragma once

#include "tend-person.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_SCREENING_DIALOG (tend_screening_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendScreeningDialog,
                      tend_screening_dialog,
                      TEND,
                      SCREENING_DIALOG,
                      AdwMessageDialog)

/* NULL with @error when the notes cannot be read. */
GtkWidget *tend_screening_dialog_new (TendStore  *store,
                                      TendPerson *person,
                                      GError    **error);

G_END_DECLS
