/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a cohort is made from a program, with a look at its sessions before they are made, or
 * changed later. */
#pragma once

#include "tend-cohort.h"
#include "tend-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_COHORT_DIALOG (tend_cohort_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TendCohortDialog, tend_cohort_dialog, TEND, COHORT_DIALOG, AdwWindow)

/**
 * tend_cohort_dialog_new:
 * @parent: (nullable): the main window; a new cohort is shown in it with win.show-cohort
 * @cohort: (nullable): the one to change; NULL to make a new one
 */
TendCohortDialog *tend_cohort_dialog_new (GtkWindow  *parent,
                                          TendStore  *store,
                                          TendCohort *cohort);

G_END_DECLS
