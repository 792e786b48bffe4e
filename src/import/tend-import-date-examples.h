/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file says about its dates, and dates of it that can be read in two ways, to be shown to
 * somebody who may know. */
#pragma once

#include "tend-import-plan.h"

G_BEGIN_DECLS

/* Why the dates of file @part are read as they are, in a sentence; NULL when there is nothing to
 * say. Owned by @plan. */
const char *tend_import_plan_get_date_evidence (TendImportPlan *plan,
                                                guint           part);

/* Up to @most different dates of asking in file @part that are one date or another, depending on
 * which number is the day; as they are written. Free with g_strfreev(); never NULL. */
char **tend_import_plan_find_date_examples (TendImportPlan *plan,
                                            guint           part,
                                            guint           most);

G_END_DECLS
