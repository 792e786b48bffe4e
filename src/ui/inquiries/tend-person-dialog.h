/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes how a person is called and reached. */
#pragma once

#include "tend-person.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_PERSON_DIALOG (tend_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendPersonDialog, tend_person_dialog, TEND, PERSON_DIALOG, AdwWindow)

GtkWidget *tend_person_dialog_new (TendStore  *store,
                                   TendPerson *person);

G_END_DECLS
