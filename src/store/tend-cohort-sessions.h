/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a cohort's sessions come from its program and follow its dates. Parts of the verbs in
 * tend-cohort-store.h. */
#pragma once

#include "tend-cohort.h"
#include "tend-database.h"

G_BEGIN_DECLS

/* Makes the sessions of a new cohort, each with a copy of its plan; none when it has no program. */
gboolean tend_cohort_sessions_create (TendDatabase *database,
                                      TendCohort   *cohort,
                                      GError      **error);

/* Moves the sessions that have not begun and stand where the cohort as it was @before put them to
 * where @after puts them. */
gboolean tend_cohort_sessions_follow (TendDatabase *database,
                                      TendCohort   *before,
                                      TendCohort   *after,
                                      GError      **error);

G_END_DECLS
