/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cohorts that people may wish for or be given places in, as the model of a drop-down: titles,
 * and behind each the cohort. */
#pragma once

#include "tend-cohort.h"
#include "tend-database.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TEND_TYPE_COHORT_CHOICE (tend_cohort_choice_get_type ())
G_DECLARE_FINAL_TYPE (TendCohortChoice, tend_cohort_choice, TEND, COHORT_CHOICE, GObject)

/* @none: (nullable): the first choice, which stands for no cohort in particular */
TendCohortChoice *tend_cohort_choice_new (const char *none);

/* Of strings; stays the same object. */
GListModel *tend_cohort_choice_get_model (TendCohortChoice *self);

/* Asks which cohorts there are, those that are over left out, except @also (0 for none). Nothing
 * happens to the model when they are the same as before. */
gboolean tend_cohort_choice_fill (TendCohortChoice *self,
                                  TendDatabase     *database,
                                  gint64            also,
                                  GError          **error);

/* Where @cohort stands: the first choice for 0, GTK_INVALID_LIST_POSITION when it is not there. */
guint tend_cohort_choice_find (TendCohortChoice *self,
                               gint64            cohort);

/* 0 for none. */
gint64 tend_cohort_choice_get_id (TendCohortChoice *self,
                                  guint             position);

/* (transfer none) (nullable): the cohort at @position, as it was when last filled. */
TendCohort *tend_cohort_choice_get_cohort (TendCohortChoice *self,
                                           guint             position);

G_END_DECLS
