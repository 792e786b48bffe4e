/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-table-read.h"

#include "tend-csv-layout.h"
#include "tend-csv-reader.h"

TendCsvTable *
tend_table_read (GBytes               *bytes,
                 const TendReadWishes *wishes,
                 GCancellable         *cancellable,
                 GError              **error)
{
  g_autoptr (TendDecoded) decoded = tend_decode (bytes, error);
  TendCsvLayout           layout;

  if (decoded == NULL || !tend_csv_layout_find (decoded, &layout, error))
    return NULL;
  return tend_csv_read (decoded, &layout, cancellable, error);
}
