/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-question.h"

#include <glib/gi18n-lib.h>

#include "tend-cell.h"
#include "tend-error.h"
#include "tend-import-plan-private.h"

/* So many dates are shown read both ways, so many columns are named in a question. */
#define EXAMPLES 2

static gboolean
has_address (TendImportPart *part,
             guint           column)
{
  guint n_records = tend_csv_table_get_n_records (part->table);

  for (guint i = 0; i < n_records; i++)
    {
      const char    *cell = tend_csv_table_get_cell (part->table, i, column);
      g_auto (GStrv) found = strchr (cell, '@') != NULL ? tend_cell_emails (cell) : NULL;

      if (found != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A column that should hold addresses, by its name, by what was found in it, or because somebody
 * says so. */
static gboolean
should_have_addresses (const TendImportColumn *column)
{
  if (column->field == TEND_IMPORT_FIELD_EMAIL)
    return column->n_filled > 0 || column->decided;
  return column->called == TEND_IMPORT_FIELD_EMAIL && column->n_filled > 0 && !column->decided;
}

/* The column that should hold addresses where no cell of any does, in @column. */
static gboolean
lacks_addresses (TendImportPart *part,
                 guint          *column)
{
  gboolean should = FALSE;

  for (guint i = 0; i < tend_column_map_get_n_columns (part->map); i++)
    {
      const TendImportColumn *of = tend_column_map_get_column (part->map, i);

      if (of->field == TEND_IMPORT_FIELD_EMAIL && has_address (part, i))
        return FALSE;
      if (!should && should_have_addresses (of))
        {
          should = TRUE;
          *column = i;
        }
    }
  return should;
}

static TendDateReading
read_date (const char   *cell,
           TendDateOrder order,
           char        **instant)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  return tend_import_date_read (cell, order, zone, instant);
}

/* The next record from @record on in which @column has a date that can be read both ways. */
static gboolean
find_two_dates (TendImportPart *part,
                guint           column,
                guint          *record)
{
  const TendImportColumn *of = tend_column_map_get_column (part->map, column);
  TendDateOrder           order = of->order;

  if (of->all_certain || order == TEND_DATE_ORDER_DAY_FIRST ||
      order == TEND_DATE_ORDER_MONTH_FIRST)
    return FALSE;
  for (; *record < tend_csv_table_get_n_records (part->table); *record += 1)
    {
      const char      *cell = tend_csv_table_get_cell (part->table, *record, column);
      g_autofree char *clean = *cell != '\0' ? tend_cell_clean_line (cell) : NULL;
      g_autofree char *instant = NULL;

      if (clean != NULL && read_date (clean, order, &instant) == TEND_DATE_READING_AMBIGUOUS)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_two_dates (TendImportPart *part)
{
  guint        n_columns;
  const guint *columns = tend_column_map_get_columns_of (part->map, TEND_IMPORT_FIELD_RECEIVED,
                                                         &n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      TendDateOrder order = tend_column_map_get_column (part->map, columns[i])->order;
      guint         record = 0;

      /* Whoever weighed the dates has looked through the first column. */
      if (i == 0 && part->dates == NULL && order == TEND_DATE_ORDER_UNKNOWN)
        continue;
      if (find_two_dates (part, columns[i], &record))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_open_columns (TendImportPart *part)
{
  const TendCsvLayout *layout = tend_csv_table_get_layout (part->table);
  gboolean             any_decided = FALSE;

  for (guint i = 0; i < tend_column_map_get_n_columns (part->map); i++)
    {
      const TendImportColumn *column = tend_column_map_get_column (part->map, i);

      if (column->is_new || column->asks)
        return TRUE;
      any_decided |= column->decided;
    }
  return layout->kind == TEND_TABLE_KIND_CSV && !layout->has_header && !any_decided;
}

guint
tend_import_part_find_questions (TendImportPart     *part,
                                 TendImportSettings *settings,
                                 guint               i)
{
  const TendReadWishes *wishes = tend_import_settings_get_reading (settings, i);
  guint                 questions = 0, column;

  if (tend_csv_table_get_decoded (part->table)->uncertain &&
      (wishes == NULL || !wishes->encoding_set))
    questions |= TEND_IMPORT_QUESTION_LETTERS;
  if (has_two_dates (part))
    questions |= TEND_IMPORT_QUESTION_DATES;
  if (lacks_addresses (part, &column))
    questions |= TEND_IMPORT_QUESTION_ADDRESS;
  if (has_open_columns (part))
    questions |= TEND_IMPORT_QUESTION_COLUMNS;
  return questions;
}

TendImportQuestions
tend_import_plan_ask (TendImportPlan *plan,
                      guint           part)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), 0);
  g_return_val_if_fail (part < plan->parts->len, 0);

  return tend_import_plan_nth_part (plan, part)->questions;
}

TendImportQuestions
tend_import_plan_ask_all (TendImportPlan *plan)
{
  TendImportQuestions questions = 0;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), 0);

  for (guint i = 0; i < plan->parts->len; i++)
    questions |= tend_import_plan_ask (plan, i);
  return questions;
}

static void
two_dates_free (TendImportTwoDates *dates)
{
  g_free (dates->cell);
  g_free (dates->day_first);
  g_free (dates->month_first);
  g_free (dates);
}

static char *
say_date (const char   *cell,
          TendDateOrder order)
{
  g_autofree char      *instant = NULL;
  g_autoptr (GDateTime) date = NULL;

  if (read_date (cell, order, &instant) != TEND_DATE_READING_OK)
    return NULL;
  date = g_date_time_new_from_iso8601 (instant, NULL);
  /* Translators: a date in full as in "3 April 2026", see g_date_time_format() */
  return g_date_time_format (date, _ ("%-d %B %Y"));
}

/* NULL when @cell reads the same as one in @list. */
static TendImportTwoDates *
read_two_dates (GPtrArray  *list,
                guint       line,
                const char *cell)
{
  TendImportTwoDates *dates = g_new0 (TendImportTwoDates, 1);

  dates->line = line;
  dates->cell = tend_cell_clean_line (cell);
  dates->day_first = say_date (dates->cell, TEND_DATE_ORDER_DAY_FIRST);
  dates->month_first = say_date (dates->cell, TEND_DATE_ORDER_MONTH_FIRST);
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (((TendImportTwoDates *)g_ptr_array_index (list, i))->day_first,
                   dates->day_first) == 0)
      {
        two_dates_free (dates);
        return NULL;
      }
  return dates;
}

GPtrArray *
tend_import_plan_list_two_dates (TendImportPlan *plan,
                                 guint           part)
{
  GPtrArray      *list = g_ptr_array_new_with_free_func ((GDestroyNotify)two_dates_free);
  TendImportPart *of;
  const guint    *columns;
  guint           n_columns;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), list);
  g_return_val_if_fail (part < plan->parts->len, list);

  of = tend_import_plan_nth_part (plan, part);
  if ((of->questions & TEND_IMPORT_QUESTION_DATES) == 0)
    return list;
  columns = tend_column_map_get_columns_of (of->map, TEND_IMPORT_FIELD_RECEIVED, &n_columns);
  for (guint i = 0; i < n_columns; i++)
    for (guint record = 0;
         list->len < EXAMPLES && find_two_dates (of, columns[i], &record); record++)
      {
        TendImportTwoDates *dates =
            read_two_dates (list, tend_csv_table_get_line (of->table, record),
                            tend_csv_table_get_cell (of->table, record, columns[i]));

        if (dates != NULL)
          g_ptr_array_add (list, dates);
      }
  return list;
}

static char *
ask_dates (TendImportPlan *plan,
           guint           part)
{
  g_autoptr (GPtrArray)     list = tend_import_plan_list_two_dates (plan, part);
  const TendImportTwoDates *first = g_ptr_array_index (list, 0);

  /* Translators: what stands in the file, the line, and the two dates it can be */
  return g_strdup_printf (_ ("“%s” on line %u can be %s or %s. Which comes first, the day or the "
                             "month?"),
                          first->cell, first->line, first->day_first, first->month_first);
}

static char *
ask_address (TendImportPart *part)
{
  guint column = 0;

  lacks_addresses (part, &column);
  /* Translators: the heading of a column */
  return g_strdup_printf (_ ("Nothing under “%s” is an e-mail address. Which column holds the "
                             "addresses? Say so, or that this one holds none."),
                          tend_csv_table_get_column (part->table, column));
}

static char *
ask_columns (TendImportPart *part)
{
  const char *asks = NULL, *is_new = NULL;
  guint       n_new = 0;

  for (guint i = 0; i < tend_column_map_get_n_columns (part->map); i++)
    {
      const TendImportColumn *column = tend_column_map_get_column (part->map, i);
      const char             *header = tend_csv_table_get_column (part->table, i);

      if (column->asks && asks == NULL)
        asks = header;
      if (column->is_new && is_new == NULL)
        is_new = header;
      n_new += column->is_new ? 1 : 0;
    }
  if (asks != NULL)
    return g_strdup_printf (_ ("Answers to “%s” may be about health or safety. Should they go into "
                               "the message, into a screening note that only you open, or be left "
                               "out?"),
                            asks);
  if (is_new != NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "“%s” was not in such a file before. Keep it, note it, or "
                                         "leave it out?",
                                         "“%s” and more were not in such a file before. Keep them, "
                                         "note them, or leave them out?",
                                         n_new),
                            is_new);
  return g_strdup (_ ("There are no headings, so the columns were told by what stands in them. Is "
                      "each what it seems to be?"));
}

char *
tend_import_question_say (TendImportPlan     *plan,
                          guint               part,
                          TendImportQuestions question)
{
  TendImportPart *of;

  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), NULL);
  g_return_val_if_fail (part < plan->parts->len, NULL);

  of = tend_import_plan_nth_part (plan, part);
  if ((of->questions & question) == 0)
    return NULL;
  switch (question)
    {
    case TEND_IMPORT_QUESTION_LETTERS:
      return g_strdup (_ ("Letters with accents can be read in two ways. In which of them are the "
                          "names written as they should be?"));
    case TEND_IMPORT_QUESTION_DATES:
      return ask_dates (plan, part);
    case TEND_IMPORT_QUESTION_ADDRESS:
      return ask_address (of);
    case TEND_IMPORT_QUESTION_COLUMNS:
      return ask_columns (of);
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
tend_import_question_nick (TendImportQuestions question)
{
  switch (question)
    {
    case TEND_IMPORT_QUESTION_LETTERS:
      return "letters";
    case TEND_IMPORT_QUESTION_DATES:
      return "dates";
    case TEND_IMPORT_QUESTION_ADDRESS:
      return "address";
    case TEND_IMPORT_QUESTION_COLUMNS:
      return "columns";
    default:
      g_return_val_if_reached ("");
    }
}

gboolean
tend_import_plan_check_answered (TendImportPlan *plan,
                                 GError        **error)
{
  g_return_val_if_fail (TEND_IS_IMPORT_PLAN (plan), FALSE);

  for (guint i = 0; i < plan->parts->len; i++)
    {
      g_autofree char *question = tend_import_question_say (plan, i, TEND_IMPORT_QUESTION_ADDRESS);

      if (question == NULL)
        continue;
      /* Translators: a question about the file */
      g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID, _ ("%s Nothing was imported."), question);
      return FALSE;
    }
  return TRUE;
}
