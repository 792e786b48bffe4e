/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Carries out a plan: all of it, in one action that can be undone, or nothing. */
#pragma once

#include "tend-action.h"
#include "tend-import-plan.h"

G_BEGIN_DECLS

/* The action that does what @plan shows; its result is the batch, tend_import_plan_get_batch(). It
 * fails with TEND_ERROR_NOTHING when there is nothing new in the file, and with TEND_ERROR_CONFLICT
 * when the people whom the plan is about have changed since it was made: then a new plan is to be
 * made and shown. A plan is carried out once. */
TendAction *tend_import_commit_action (TendImportPlan *plan);

G_END_DECLS
