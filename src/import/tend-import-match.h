/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who the rows are: the same as one another, somebody known, or new. */
#pragma once

#include "tend-database.h"
#include "tend-import-plan.h"

G_BEGIN_DECLS

/* Gives every entry of @plan that is still open its verdict, its reason and its work. @database may
 * be NULL: nobody is known. FALSE on error or when cancelled. */
gboolean tend_import_match (TendImportPlan *plan,
                            TendDatabase   *database,
                            GCancellable   *cancellable,
                            GError        **error);

G_END_DECLS
