/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does with cohorts, see tend-cohort-store.h. */
#pragma once

#include "tend-action.h"
#include "tend-cohort.h"

G_BEGIN_DECLS

/* The result is the new cohort's id. @draft is copied. */
TendAction *tend_cohort_create_action (TendCohort *draft);

/* @cohort is copied. */
TendAction *tend_cohort_update_action (TendCohort *cohort);

TendAction *tend_cohort_set_state_action (gint64          id,
                                          TendCohortState state);

G_END_DECLS
