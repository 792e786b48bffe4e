/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom to call for one person in an emergency: the only window that shows it of somebody known. It
 * is read when it is opened, and kept by no one once it is closed. */
#pragma once

#include "tend-person.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_EMERGENCY_DIALOG (tend_emergency_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendEmergencyDialog,
                      tend_emergency_dialog,
                      TEND,
                      EMERGENCY_DIALOG,
                      AdwMessageDialog)

/* NULL with @error when it cannot be read. */
GtkWidget *tend_emergency_dialog_new (TendStore  *store,
                                      TendPerson *person,
                                      GError    **error);

G_END_DECLS
