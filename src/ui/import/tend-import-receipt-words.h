/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a receipt says, in words. */
#pragma once

#include "tend-import-receipt-store.h"

G_BEGIN_DECLS

/* How many rows of each verdict: "3 new, 1 added to somebody known and 2 left out". @counts has
 * TEND_N_VERDICTS numbers. Free with g_free(). */
char *tend_import_say_counts (const guint *counts);

/* The names of the files, as in "a.csv and b.csv". Free with g_free(). */
char *tend_import_receipt_say_files (const TendImportReceipt *receipt);

/* When it was: "Tue 12 Jan 2027, 18:30". Free with g_free(). */
char *tend_import_receipt_say_when (const TendImportReceipt *receipt);

/* What was decided, a sentence each, in the order of the steps. @choices: the JSON of
 * tend_import_settings_to_json(), or NULL. Free with g_strfreev(); never NULL. */
char **tend_import_say_choices (const char *choices);

G_END_DECLS
