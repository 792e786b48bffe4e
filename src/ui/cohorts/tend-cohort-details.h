/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where and when a cohort meets, who leads it and how many places it has. Its button activates
 * cohort.edit. */
#pragma once

#include "tend-cohort.h"
#include "tend-program.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TEND_TYPE_COHORT_DETAILS (tend_cohort_details_get_type ())
G_DECLARE_FINAL_TYPE (
    TendCohortDetails, tend_cohort_details, TEND, COHORT_DETAILS, AdwPreferencesGroup)

/* @program: (nullable): the one the cohort follows */
void tend_cohort_details_show (TendCohortDetails *self,
                               TendCohort        *cohort,
                               TendProgram       *program);

G_END_DECLS
