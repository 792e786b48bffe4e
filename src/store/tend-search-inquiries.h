/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search documents of inquiries: what they say, who asks, what was written and noted. For
 * tend-search-index.c. */
#pragma once

#include "tend-database.h"

G_BEGIN_DECLS

/* Adds the documents of the inquiries (as @kind) in temp.touched, which have none. */
gboolean tend_search_add_inquiries (TendDatabase *database,
                                    int           kind,
                                    GError      **error);

G_END_DECLS
