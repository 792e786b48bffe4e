/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a text is cut into cells, found from the text itself: the delimiter, a first line "sep=;", a
 * preamble before the table, and whether the first record names the columns. */
#pragma once

#include "tend-csv-table.h"

G_BEGIN_DECLS

/* Finds the layout of @decoded. FALSE with TEND_ERROR_NOTHING when there is not one record. */
gboolean tend_csv_layout_find (TendDecoded   *decoded,
                               TendCsvLayout *layout,
                               GError       **error);

G_END_DECLS
