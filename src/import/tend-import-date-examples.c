/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-date-examples.h"

#include "tend-cell.h"
#include "tend-import-plan-private.h"

/* Nobody waits for an example from further down. */
#define RECORDS_LOOKED_AT 5000

const char *
tend_import_plan_get_date_evidence (TendImportPlan *plan,
                                    guint           part)
{
  const TendImportPart *of_plan;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);
  g_return_val_if_fail (part < plan->parts->len, NULL);

  of_plan = tend_import_plan_nth_part (plan, part);
  return of_plan->dates;
}

static gboolean
is_ambiguous (const char *cell,
              GTimeZone  *zone)
{
  g_autofree char *instant = NULL;

  return tend_import_date_read (cell, TEND_DATE_ORDER_UNKNOWN, zone, &instant) ==
         TEND_DATE_READING_AMBIGUOUS;
}

static void
find_in_column (TendCsvTable *table,
                guint         column,
                guint         most,
                GPtrArray    *examples)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  guint                 n_records = MIN (tend_csv_table_get_n_records (table), RECORDS_LOOKED_AT);

  for (guint i = 0; i < n_records && examples->len < most; i++)
    {
      g_autofree char *clean = tend_cell_clean_line (tend_csv_table_get_cell (table, i, column));

      if (clean != NULL && is_ambiguous (clean, zone) &&
          !g_ptr_array_find_with_equal_func (examples, clean, g_str_equal, NULL))
        g_ptr_array_add (examples, g_steal_pointer (&clean));
    }
}

char **
tend_import_plan_find_date_examples (TendImportPlan *plan,
                                     guint           part,
                                     guint           most)
{
  GPtrArray   *examples = g_ptr_array_new_with_free_func (g_free);
  const guint *columns;
  guint        n_columns;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);

  columns = tend_column_map_get_columns_of (tend_import_plan_get_map (plan, part),
                                            TEND_IMPORT_FIELD_RECEIVED, &n_columns);
  for (guint i = 0; i < n_columns && examples->len < most; i++)
    find_in_column (tend_import_plan_get_table (plan, part), columns[i], most, examples);
  g_ptr_array_add (examples, NULL);
  return (char **)g_ptr_array_free (examples, FALSE);
}
