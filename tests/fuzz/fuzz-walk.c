/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-walk.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "tend-decode-readings.h"
#include "tend-import-heading.h"
#include "tend-import-question.h"
#include "tend-import-report.h"
#include "tend-import-unusable.h"
#include "tend-table-read.h"

/* The start and the end of a long list are walked: the middle is made by the same lines. */
#define ROWS_AT_EITHER_END 200

/* Asserts that @text is text. NULL is none. */
static void
assert_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
assert_words (char *text)
{
  g_assert_nonnull (text);
  assert_text (text);
  g_free (text);
}

/* Reads every property, as a list that shows it would. */
static void
walk_properties (GObject *object)
{
  guint                   n = 0;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if ((specs[i]->flags & G_PARAM_READABLE) == 0)
        continue;
      g_object_get_property (object, specs[i]->name, &value);
      if (G_VALUE_HOLDS_STRING (&value))
        assert_text (g_value_get_string (&value));
      else if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
        for (char **at = g_value_get_boxed (&value); at != NULL && *at != NULL; at++)
          assert_text (*at);
    }
}

/* Whether position @i of @n is among those walked. */
static gboolean
is_walked (guint i,
           guint n)
{
  return i < ROWS_AT_EITHER_END || i + ROWS_AT_EITHER_END >= n;
}

void
fuzz_walk_table (TendCsvTable *table)
{
  guint n_columns = tend_csv_table_get_n_columns (table);
  guint n = tend_csv_table_get_n_records (table);
  guint line = 0;

  for (guint column = 0; column < n_columns; column++)
    assert_text (tend_csv_table_get_column (table, column));
  for (guint i = 0; i < n; i++)
    {
      guint n_cells = tend_csv_table_get_n_cells (table, i);

      g_assert_cmpuint (tend_csv_table_get_line (table, i), >, line);
      line = tend_csv_table_get_line (table, i);
      if (!is_walked (i, n))
        continue;
      for (guint column = 0; column < MAX (n_columns, n_cells); column++)
        {
          g_assert_nonnull (tend_csv_table_get_cell (table, i, column));
          assert_text (tend_csv_table_get_cell (table, i, column));
        }
      assert_words (tend_csv_table_dup_raw (table, i));
      tend_csv_table_is_suspect (table, i);
      tend_csv_table_is_damaged (table, i);
    }
}

static void
walk_list (GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      walk_properties (item);
    }
}

/* What the page of one row shows. */
static void
walk_details (TendImportRow *row)
{
  g_autoptr (GArray) differences = tend_import_row_dup_differences (row);
  const char        *name, *email;

  for (guint i = 0; differences != NULL && i < differences->len; i++)
    {
      const TendImportDifference *of = &g_array_index (differences, TendImportDifference, i);

      assert_text (of->label);
      assert_text (of->here);
      assert_text (of->file);
    }
  for (guint n = 0; tend_import_row_get_partner (row, n, &name, &email); n++)
    {
      g_assert_true (name != NULL || email != NULL);
      assert_text (name);
      assert_text (email);
    }
  for (guint field = 0; field < TEND_IMPORT_N_FIELDS; field++)
    {
      g_autofree char *cells = tend_import_row_dup_cells (row, field);

      assert_text (cells);
    }
  assert_text (tend_import_row_get_file (row));
}

static void
walk_row (TendImportPlan *plan,
          TendImportRow  *row)
{
  TendVerdict verdict = tend_import_row_get_verdict (row);

  walk_properties (G_OBJECT (row));
  assert_words (tend_import_row_dup_raw (row));
  g_assert_cmpint (verdict, <, TEND_N_VERDICTS);
  g_assert_nonnull (tend_import_row_get_reason (row));
  g_assert_cmpuint (tend_import_row_get_part (row), <, tend_import_plan_get_n_parts (plan));
  g_assert_cmpuint (tend_import_row_get_decision (row), <,
                    g_list_model_get_n_items (G_LIST_MODEL (plan)));
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    tend_import_row_is_chosen (row, 1u << i);
  /* Nobody is asked in without being somebody. */
  if (verdict == TEND_VERDICT_NEW_INQUIRY)
    g_assert_cmpstr (tend_import_row_get_names (row), !=, "");
  walk_details (row);
}

/* Every record is one row, in the order of the files. */
static void
walk_rows (TendImportPlan *plan)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (plan));
  guint n_records = 0, counted = 0;

  for (guint i = 0; i < tend_import_plan_get_n_parts (plan); i++)
    n_records += tend_csv_table_get_n_records (tend_import_plan_get_table (plan, i));
  for (guint i = 0; i < TEND_N_VERDICTS; i++)
    {
      counted += tend_import_plan_count (plan, i);
      assert_words (tend_import_plan_say_count (plan, i));
    }
  g_assert_cmpuint (n, ==, n_records);
  g_assert_cmpuint (n, ==, counted);
  g_assert_cmpuint (tend_import_plan_count_inquiries (plan), <=,
                    tend_import_plan_count (plan, TEND_VERDICT_NEW_INQUIRY));
  for (guint i = 0; i < n; i++)
    if (is_walked (i, n))
      {
        g_autoptr (TendImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);

        walk_row (plan, row);
      }
}

static void
walk_questions (TendImportPlan *plan,
                guint           part)
{
  TendImportQuestions   asked = tend_import_plan_ask (plan, part);
  g_autoptr (GPtrArray) dates = tend_import_plan_list_two_dates (plan, part);

  for (guint i = 0; i < TEND_IMPORT_N_QUESTIONS; i++)
    {
      g_autofree char *question = tend_import_question_say (plan, part, 1u << i);

      g_assert_true ((question != NULL) == ((asked & (1u << i)) != 0));
      assert_text (question);
    }
  for (guint i = 0; i < dates->len; i++)
    {
      const TendImportTwoDates *two = g_ptr_array_index (dates, i);

      assert_text (two->cell);
      assert_text (two->day_first);
      assert_text (two->month_first);
    }
}

static void
walk_readings (GBytes *bytes)
{
  g_autoptr (GPtrArray) readings = tend_decode_find_readings (bytes);

  for (guint i = 0; i < readings->len; i++)
    {
      const TendDecodeReading *reading = g_ptr_array_index (readings, i);

      for (char **word = reading->words; *word != NULL; word++)
        assert_text (*word);
    }
}

static void
walk_part (TendImportPlan *plan,
           guint           part)
{
  g_autoptr (GListModel) headings = tend_import_heading_list (plan, part);
  g_auto (GStrv)         remarks = tend_import_plan_say_remarks (plan, part);

  fuzz_walk_table (tend_import_plan_get_table (plan, part));
  walk_list (headings);
  assert_words (tend_import_plan_say_reading (plan, part));
  assert_words (tend_import_report_reading (plan, part));
  for (guint i = 0; remarks[i] != NULL; i++)
    assert_text (remarks[i]);
  walk_questions (plan, part);
  walk_readings (tend_import_source_get_bytes (tend_import_plan_get_source (plan, part)));
}

static void
walk_report (TendImportPlan *plan)
{
  g_autofree char     *json = tend_import_report_json (plan, 0, NULL);
  g_autoptr (GError)   error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);
  JsonArray           *rows;

  g_assert_no_error (error);
  rows = json_object_get_array_member (json_node_get_object (root), "rows");
  g_assert_cmpuint (json_array_get_length (rows), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (plan)));
  assert_words (tend_import_report_text (plan));
}

static gboolean
has_suspect (TendCsvTable *table)
{
  for (guint i = 0; i < tend_csv_table_get_n_records (table); i++)
    if (tend_csv_table_is_suspect (table, i))
      return TRUE;
  return FALSE;
}

/* What is saved to be mended can be read again, row by row; only where a quotation mark seems to be
 * missing, now or then, it may be cut in another way. */
static void
walk_unusable (TendImportPlan *plan)
{
  guint                    n = tend_import_unusable_count (plan);
  gboolean                 suspect = FALSE;
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (TendCsvTable) table = NULL;
  g_autoptr (GError)       error = NULL;

  if (n == 0)
    return;
  for (guint i = 0; i < tend_import_plan_get_n_parts (plan); i++)
    suspect = suspect || has_suspect (tend_import_plan_get_table (plan, i));
  bytes = tend_import_unusable_write (plan);
  table = tend_table_read (bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  if (!suspect && !has_suspect (table))
    g_assert_cmpuint (tend_csv_table_get_n_records (table), ==, n);
}

void
fuzz_walk_plan (TendImportPlan *plan)
{
  for (guint i = 0; i < tend_import_plan_get_n_parts (plan); i++)
    walk_part (plan, i);
  walk_rows (plan);
  walk_report (plan);
  walk_unusable (plan);
  assert_words (tend_import_plan_say_counts (plan));
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    tend_import_plan_count_choice (plan, 1u << i);
  tend_import_plan_has_work (plan);
  tend_import_plan_ask_all (plan);
  assert_words (tend_import_settings_to_json (tend_import_plan_get_settings (plan)));
}
