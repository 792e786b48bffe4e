/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On what the reading of a file rests. */
#include <glib/gi18n-lib.h>

#include "tend-cell.h"
#include "tend-date.h"
#include "tend-import-plan-private.h"

/* Where a cell stands that says something about the dates, and what it says. */
typedef struct
{
  guint line;
  char *cell;
} Witness;

static void
witness_clear (Witness *witness)
{
  g_free (witness->cell);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Witness, witness_clear)

/* Whether @cell, alone, settles that the numbers of a date stand in @order or, for UNKNOWN, that
 * they can be read either way. */
static gboolean
bears_witness (const char   *cell,
               TendDateOrder order,
               GTimeZone    *zone)
{
  TendDateVote     vote = { 0 };
  g_autofree char *instant = NULL;

  if (order == TEND_DATE_ORDER_UNKNOWN)
    return tend_import_date_read (cell, order, zone, &instant) == TEND_DATE_READING_AMBIGUOUS;
  tend_date_vote_add (&vote, cell);
  return tend_date_vote_order (&vote) == order;
}

static gboolean
find_in_column (TendCsvTable *table,
                guint         column,
                TendDateOrder order,
                Witness      *witness)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < tend_csv_table_get_n_records (table); i++)
    {
      g_autofree char *clean = tend_cell_clean_line (tend_csv_table_get_cell (table, i, column));

      if (clean == NULL || !bears_witness (clean, order, zone))
        continue;
      witness->line = tend_csv_table_get_line (table, i);
      witness->cell = g_steal_pointer (&clean);
      return TRUE;
    }
  return FALSE;
}

/* In @column, unless that is @all_certain, or, because the columns vote together, in another. */
static gboolean
find_witness (TendCsvTable *table,
              guint         column,
              gboolean      all_certain,
              TendDateOrder order,
              Witness      *witness)
{
  if (!all_certain && find_in_column (table, column, order, witness))
    return TRUE;
  if (order == TEND_DATE_ORDER_UNKNOWN)
    return FALSE;
  for (guint i = 0; i < tend_csv_table_get_n_columns (table); i++)
    if (i != column && find_in_column (table, i, order, witness))
      return TRUE;
  return FALSE;
}

char *
tend_import_part_weigh_dates (TendImportPart *self)
{
  guint                   n_columns;
  const guint            *columns = tend_column_map_get_columns_of (self->map,
                                                                    TEND_IMPORT_FIELD_RECEIVED,
                                                                    &n_columns);
  const TendImportColumn *column;
  TendDateOrder           order;
  g_auto (Witness)        witness = { 0, NULL };

  if (n_columns == 0)
    return NULL;
  column = tend_column_map_get_column (self->map, columns[0]);
  order = column->order;
  if (!find_witness (self->table, columns[0], column->all_certain,
                     order == TEND_DATE_ORDER_MIXED ? TEND_DATE_ORDER_UNKNOWN : order, &witness))
    return NULL;

  switch (order)
    {
    case TEND_DATE_ORDER_DAY_FIRST:
      /* Translators: the number of a line, and the date on it, as in "28/03/2026" */
      return g_strdup_printf (_ ("Dates begin with the day, because line %u has “%s”."),
                              witness.line, witness.cell);
    case TEND_DATE_ORDER_MONTH_FIRST:
      return g_strdup_printf (_ ("Dates begin with the month, because line %u has “%s”."),
                              witness.line, witness.cell);
    case TEND_DATE_ORDER_MIXED:
      return g_strdup_printf (_ ("Some dates begin with the day and some with the month, so dates "
                                 "such as “%s” on line %u stay unknown."),
                              witness.cell, witness.line);
    case TEND_DATE_ORDER_UNKNOWN:
    default:
      return g_strdup_printf (_ ("Nothing says whether “%s” on line %u begins with the day or with "
                                 "the month, so such dates stay unknown."),
                              witness.cell, witness.line);
    }
}

static char *
say_imported_before (TendImportPart *self)
{
  g_autofree char *date = NULL;
  g_autofree char *day = NULL;

  if (self->imported_before == NULL)
    return NULL;
  date = tend_instant_local_date (self->imported_before);
  day = tend_date_say (date);
  /* Translators: a date, as in "Tue 12 Jan" */
  return g_strdup_printf (_ ("This very file was imported on %s."), day);
}

static char *
say_replaced (const TendDecoded *decoded)
{
  guint n = decoded->replaced_lines->len;
  guint first = n > 0 ? g_array_index (decoded->replaced_lines, guint, 0) : 0;

  if (n == 0)
    return NULL;
  if (n == 1)
    return g_strdup_printf (_ ("On line %u there are letters that could not be read; “�” stands "
                               "for them."),
                            first);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: the number of a line, and how many more */
                                       "On line %u and %u more there are letters that could not be "
                                       "read; “�” stands for them.",
                                       "On line %u and %u more there are letters that could not be "
                                       "read; “�” stands for them.",
                                       n - 1),
                          first, n - 1);
}

static char *
say_repeated_headings (TendCsvTable *table)
{
  guint n = tend_csv_table_get_n_repeated_headings (table);

  if (n == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "The headings come again once further down and were passed "
                                       "over there.",
                                       "The headings come again %u times further down and were "
                                       "passed over there.",
                                       n),
                          n);
}

char **
tend_import_plan_say_remarks (TendImportPlan *self,
                              guint           of_part)
{
  TendImportPart    *part;
  const TendDecoded *decoded;
  char             **remarks;
  guint              n_remarks = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (self), NULL);

  part = tend_import_plan_nth_part (self, of_part);
  decoded = tend_csv_table_get_decoded (part->table);
  {
    char *said[] = { say_imported_before (part), g_strdup (part->dates),
                     say_replaced (decoded), say_repeated_headings (part->table) };

    remarks = g_new0 (char *, G_N_ELEMENTS (said) + 1);
    for (guint i = 0; i < G_N_ELEMENTS (said); i++)
      if (said[i] != NULL)
        remarks[n_remarks++] = said[i];
  }
  return remarks;
}
