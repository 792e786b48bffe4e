/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search documents of inquiries: what they say, who asks, what was written and noted. For
 * tend-search-index.c, and for those who have the texts at hand. Inside a transaction. */
#pragma once

#include "tend-database.h"
#include "tend-rows.h"

G_BEGIN_DECLS

/* Brings the documents of the inquiries (as @kind) in temp.touched up to date. */
gboolean tend_search_update_inquiries (TendDatabase *database,
                                       int           kind,
                                       GError      **error);

/* Adds @documents of inquiries that have none: ids, ascending, and texts; read twice. */
gboolean tend_search_add_inquiries (TendDatabase *database,
                                    TendRows     *documents,
                                    GError      **error);

G_END_DECLS
