/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the cells of a record to the values of a row, each cleaned on its own: nobody else is looked
 * at yet. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

/* Fills the entries of @plan, one for each record. Those about which nothing more can be said get
 * their verdict and reason here; the others are left as new inquiries without a reason. FALSE when
 * cancelled. */
gboolean tend_import_extract (TendImportPlan *plan,
                              GCancellable   *cancellable,
                              GError        **error);

G_END_DECLS
