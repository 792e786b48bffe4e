/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The very same file once more: its rows are known by their lines. */
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "tend-date.h"
#include "tend-import-match-private.h"
#include "tend-import-stage.h"

/* Whether the columns of a file are taken for something else than they were when it was read as
 * @reading, the JSON of its receipt. */
static gboolean
columns_differ (TendColumnMap *map,
                const char    *reading)
{
  g_autoptr (JsonNode) root = json_from_string (reading, NULL);
  JsonObject          *object;
  JsonArray           *columns;
  guint                count = tend_column_map_get_n_columns (map);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  object = json_node_get_object (root);
  if (!json_object_has_member (object, "columns"))
    return FALSE;
  columns = json_object_get_array_member (object, "columns");
  if (columns == NULL || json_array_get_length (columns) != count)
    return TRUE;
  for (guint i = 0; i < count; i++)
    {
      JsonObject *column = json_array_get_object_element (columns, i);
      const char *field = json_object_get_string_member_with_default (column, "field", "");

      if (!g_str_equal (field,
                        tend_import_field_nick (tend_column_map_get_column (map, i)->field)))
        return TRUE;
    }
  return FALSE;
}

/* Adds row @i to the rows of @person. */
static void
note_row_of (GHashTable *rows_of,
             gint64      person,
             guint       i)
{
  GArray *rows = g_hash_table_lookup (rows_of, &person);

  if (rows == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (rows_of, g_memdup2 (&person, sizeof person), rows);
    }
  g_array_append_val (rows, i);
}

/* The very same file: its rows are known by their lines, whatever happened to the people since. */
static gboolean
recognise_lines (TendImportMatcher *matcher,
                 guint              i_part,
                 GHashTable        *rows_of,
                 gboolean          *is_mapped_anew,
                 GError           **error)
{
  TendImportPlan    *plan = matcher->plan;
  TendImportPart    *part = tend_import_plan_nth_part (plan, i_part);
  g_autoptr (GArray) rows = NULL;
  g_autofree char   *date = NULL;
  g_autofree char   *day = NULL;
  g_autofree char   *reading = NULL;
  guint              at = 0;

  rows = tend_import_find_batch (matcher->database, tend_import_source_get_hash (part->source),
                                 &part->imported_before, &reading, error);
  if (rows == NULL)
    return FALSE;
  *is_mapped_anew = reading != NULL && columns_differ (part->map, reading);
  date = tend_instant_local_date (part->imported_before);
  day = tend_date_say (date);

  for (guint i = 0; i < plan->entries->len && rows->len > 0; i++)
    {
      TendImportEntry       *entry = tend_import_plan_get_entry (plan, i);
      guint                  line = tend_import_plan_get_line (plan, i);
      const TendImportedRow *row;

      if (tend_import_matcher_is_cancelled (matcher, i, error))
        return FALSE;
      if (entry->part != i_part)
        continue;
      while (at < rows->len && g_array_index (rows, TendImportedRow, at).line < line)
        at++;
      if (at == rows->len)
        break;
      row = &g_array_index (rows, TendImportedRow, at);
      if (row->line != line || row->person == 0 || !tend_import_matcher_is_open (entry))
        continue;
      entry->person = row->person;
      entry->inquiry = row->inquiry;
      note_row_of (rows_of, row->person, i);
      tend_import_judge (plan, i, TEND_VERDICT_SAME_AS_BEFORE,
                         /* Translators: a date, as in "Tue 12 Jan" */
                         g_strdup_printf (_ ("This row of this file was imported on %s."), day));
    }
  return TRUE;
}

static gboolean
match_same_file (TendImportMatcher *matcher,
                 guint              i_part,
                 GError           **error)
{
  g_autoptr (GHashTable) rows_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                          (GDestroyNotify)g_array_unref);
  GHashTableIter         iter;
  gboolean               is_mapped_anew;
  gpointer               person, rows;
  guint                  n_done = 0;

  if (!recognise_lines (matcher, i_part, rows_of, &is_mapped_anew, error))
    return FALSE;
  g_hash_table_iter_init (&iter, rows_of);
  while (g_hash_table_iter_next (&iter, &person, &rows))
    {
      if (tend_import_matcher_is_cancelled (matcher, n_done, error) ||
          !tend_import_decide_recognised (matcher, rows, *(gint64 *)person, is_mapped_anew, error))
        return FALSE;
      tend_progress_tell (matcher->cancellable, ++n_done, g_hash_table_size (rows_of));
    }
  return TRUE;
}

gboolean
tend_import_match_same_files (TendImportMatcher *matcher,
                              GError           **error)
{
  guint n_parts = matcher->plan->parts->len;

  for (guint i = 0; i < n_parts; i++)
    {
      tend_progress_begin (matcher->cancellable, TEND_IMPORT_STAGE_MATCH,
                           tend_import_stage_end (TEND_IMPORT_EXTRACTED, TEND_IMPORT_RECOGNISED, i,
                                                  n_parts));
      if (!match_same_file (matcher, i, error))
        return FALSE;
    }
  return TRUE;
}
