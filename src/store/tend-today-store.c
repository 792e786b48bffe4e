/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-today-store.h"

#include "tend-inquiry-store.h"

GListStore *
tend_today_list_waiting (TendDatabase *database,
                         const char   *today,
                         guint         limit,
                         guint        *total,
                         GError      **error)
{
  g_autoptr (GArray)     ids = NULL;
  g_autoptr (GListStore) waiting = g_list_store_new (TEND_TYPE_INQUIRY);

  ids = tend_inquiry_find_ids (database, TEND_INQUIRIES_WAITING, NULL, today, error);
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < MIN (ids->len, limit); i++)
    {
      g_autoptr (TendInquiry) inquiry =
          tend_inquiry_load_summary (database, g_array_index (ids, gint64, i), error);

      if (inquiry == NULL)
        return NULL;
      g_list_store_append (waiting, inquiry);
    }
  if (total != NULL)
    *total = ids->len;
  return g_steal_pointer (&waiting);
}

gboolean
tend_today_has_begun (TendDatabase *database,
                      gboolean     *begun,
                      GError      **error)
{
  gint64 answer;

  g_return_val_if_fail (TEND_IS_DATABASE (database), FALSE);

  answer = tend_database_ask (
      database, "SELECT EXISTS (SELECT 1 FROM inquiry) OR EXISTS (SELECT 1 FROM cohort)", error);
  *begun = answer > 0;
  return answer >= 0;
}
