/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-table-read.h"

#include "tend-csv-reader.h"
#include "tend-file-kind.h"
#include "tend-vcard.h"

static TendCsvTable *
read_table (GBytes               *bytes,
            const TendReadWishes *wishes,
            gsize                 n_bytes,
            GCancellable         *cancellable,
            GError              **error)
{
  TendReadWishes          none = { 0 };
  TendCsvWishes           csv_wishes;
  TendCsvLayout           layout;
  g_autoptr (TendDecoded) decoded = NULL;

  wishes = wishes != NULL ? wishes : &none;
  decoded = tend_decode_full (bytes, wishes->encoding_set ? &wishes->encoding : NULL, n_bytes,
                              cancellable, error);
  if (decoded == NULL)
    return NULL;
  if (tend_file_kind_is_vcard (decoded->text, decoded->length))
    return tend_vcard_read (decoded, cancellable, error);
  csv_wishes = (TendCsvWishes){ wishes->delimiter, wishes->header_line };
  if (!tend_csv_layout_find (decoded, &csv_wishes, &layout, cancellable, error))
    return NULL;
  return tend_csv_read (decoded, &layout, cancellable, error);
}

TendCsvTable *
tend_table_read (GBytes               *bytes,
                 const TendReadWishes *wishes,
                 GCancellable         *cancellable,
                 GError              **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return read_table (bytes, wishes, 0, cancellable, error);
}

TendCsvTable *
tend_table_read_start (GBytes               *bytes,
                       const TendReadWishes *wishes,
                       gsize                 n_bytes,
                       GCancellable         *cancellable,
                       GError              **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (n_bytes > 0, NULL);

  return read_table (bytes, wishes, n_bytes, cancellable, error);
}
