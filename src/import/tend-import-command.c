/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-command.h"

#include <glib/gi18n-lib.h>
#include <gio/gunixinputstream.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "tend-decode-readings.h"
#include "tend-error.h"
#include "tend-import-commit.h"
#include "tend-import-options.h"
#include "tend-import-past.h"
#include "tend-import-question.h"
#include "tend-import-report.h"
#include "tend-import-store.h"
#include "tend-import-unusable.h"
#include "tend-store.h"

/* Carries the plan out. */
static gboolean
commit (TendStore      *store,
        TendImportPlan *plan,
        gint64         *action_id,
        GPtrArray      *receipts,
        GError        **error)
{
  g_autoptr (TendAction) action = tend_import_commit_action (plan);

  if (!tend_store_perform (store, action, error))
    return FALSE;
  *action_id = tend_action_get_id (action);
  for (guint i = 0; i < tend_import_plan_get_n_parts (plan); i++)
    {
      GArray *rows = tend_import_find_rows (tend_store_get_reader (store),
                                            tend_import_plan_get_batch (plan, i), error);

      if (rows == NULL)
        return FALSE;
      g_ptr_array_add (receipts, rows);
    }
  return TRUE;
}

static char *
report (const TendImportOptions *options,
        TendImportPlan          *plan,
        gint64                   action,
        GPtrArray               *receipts,
        guint                    n_saved)
{
  g_autoptr (GString) text = NULL;
  g_autofree char    *whole = NULL;

  if (options->json)
    return tend_import_report_json (plan, action, action != 0 ? receipts : NULL);

  whole = tend_import_report_text (plan);
  text = g_string_new (whole);
  if (action != 0)
    g_string_append_printf (text, "%s\n", _ ("Imported. It can be undone in Tend."));
  else if (!options->dry_run)
    g_string_append_printf (text, "%s\n", _ ("There is nothing new to import."));
  if (n_saved > 0)
    {
      g_autofree char *shown = g_filename_display_name (options->unusable);
      g_autofree char *name = tend_import_report_harmless (shown);

      g_string_append_printf (
          text,
          g_dngettext (GETTEXT_PACKAGE,
                       "%u row that could not be used is in “%s”. Mend it there and import that "
                       "file.\n",
                       "%u rows that could not be used are in “%s”. Mend them there and import "
                       "that file.\n",
                       n_saved),
          n_saved, name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static TendImportSource *
load_one (const char *name,
          GError    **error)
{
  g_autoptr (GInputStream) standard_input = NULL;
  g_autoptr (GFile)        file = NULL;

  if (g_str_equal (name, "-"))
    {
      standard_input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      return tend_import_source_load_stream (standard_input, _ ("standard input"), NULL, error);
    }
  file = g_file_new_for_commandline_arg (name);
  return tend_import_source_load (file, NULL, error);
}

static GPtrArray *
load (const TendImportOptions *options,
      GError                 **error)
{
  g_autoptr (GPtrArray) sources =
      g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_source_unref);

  for (guint i = 0; options->files[i] != NULL; i++)
    {
      TendImportSource *source = load_one (options->files[i], error);

      if (source == NULL)
        return NULL;
      g_ptr_array_add (sources, source);
    }
  return g_steal_pointer (&sources);
}

static gboolean
has_column (TendImportPlan *plan,
            const char     *header)
{
  for (guint i = 0; i < tend_import_plan_get_n_parts (plan); i++)
    {
      TendCsvTable *table = tend_import_plan_get_table (plan, i);

      for (guint column = 0; column < tend_csv_table_get_n_columns (table); column++)
        if (g_str_equal (tend_csv_table_get_column (table, column), header))
          return TRUE;
    }
  return FALSE;
}

/* A word said about a column that is not there is a mistake in the writing of it. */
static gboolean
check_columns (const TendImportOptions *options,
               TendImportPlan          *plan,
               GError                 **error)
{
  for (guint i = 0; options->columns[i] != NULL; i++)
    if (!has_column (plan, options->columns[i]))
      {
        g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
                     _ ("There is no column “%s”. Nothing was imported. “--dry-run --json” shows "
                        "what the columns are called."),
                     options->columns[i]);
        return FALSE;
      }
  return TRUE;
}

/* "“--encoding utf-8” (Renée, Åsa), “--encoding macintosh” (…)": the ways of reading, with words of
 * the file. */
static char *
say_readings (TendImportSource *source)
{
  g_autoptr (GPtrArray) readings =
      tend_decode_find_readings (tend_import_source_get_bytes (source));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++)
    {
      const TendDecodeReading *reading = g_ptr_array_index (readings, i);
      g_autofree char         *words = g_strjoinv (", ", reading->words);

      g_string_append_printf (text, "%s“--encoding %s” (%s)", i > 0 ? ", " : "",
                              tend_encoding_nick (reading->encoding), words);
    }
  return g_string_free (text, FALSE);
}

/* In the window the readings are shown side by side; here somebody has to say. */
static gboolean
check_letters (const TendImportOptions *options,
               TendImportPlan          *plan,
               GError                 **error)
{
  for (guint i = 0; i < tend_import_plan_get_n_parts (plan) && !options->encoding; i++)
    if ((tend_import_plan_ask (plan, i) & TEND_IMPORT_QUESTION_LETTERS) != 0)
      {
        TendImportSource *source = tend_import_plan_get_source (plan, i);
        g_autofree char  *readings = say_readings (source);

        g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
                     /* Translators: the name of a file; then options, each with words from it */
                     _ ("The letters of “%s” can be read in more than one way. Nothing was "
                        "imported. Say which is right: %s."),
                     tend_import_source_get_name (source), readings);
        return FALSE;
      }
  return TRUE;
}

/* In the window it is asked where answers go that may be about health; here somebody has to say,
 * before they are kept for all to read. Those that were asked for are left out until then. */
static gboolean
check_private (TendImportPlan *plan,
               GError        **error)
{
  for (guint i = 0; i < tend_import_plan_get_n_parts (plan); i++)
    {
      TendColumnMap *map = tend_import_plan_get_map (plan, i);

      for (guint k = 0; k < tend_column_map_get_n_columns (map); k++)
        {
          const TendImportColumn *column = tend_column_map_get_column (map, k);

          if (!column->asks || column->field == TEND_IMPORT_FIELD_NONE)
            continue;
          g_set_error (error, TEND_ERROR, TEND_ERROR_INVALID,
                       /* Translators: the heading of a column. Leave screening, message and none as
                        * they are. */
                       _ ("Answers to “%s” may be about health or safety. Nothing was imported. "
                          "Say where they go: “--column HEADING=screening” for a screening note "
                          "that only you open, “message” for “screening” for the message, or "
                          "“none” to leave them out."),
                       tend_csv_table_get_column (tend_import_plan_get_table (plan, i), k));
          return FALSE;
        }
    }
  return TRUE;
}

/* What else stops an import is answered by saying what a column is. */
static gboolean
check_answered (TendImportPlan *plan,
                GError        **error)
{
  g_autoptr (GError) cause = NULL;

  if (tend_import_plan_check_answered (plan, &cause))
    return TRUE;
  g_set_error (error, cause->domain, cause->code,
               /* Translators: a question about a column of addresses goes before this */
               _ ("%s “--column HEADING=email” says where the addresses are, "
                  "and “none” for “email” that this column has none."),
               cause->message);
  return FALSE;
}

/* Saves the rows that cannot be used, if that is wanted and there are any; their number in
 * @n_saved. */
static gboolean
save_unusable (const TendImportOptions *options,
               TendImportPlan          *plan,
               guint                   *n_saved,
               GError                 **error)
{
  g_autoptr (GFile)  file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char   *name = NULL;
  guint              count = options->unusable != NULL ? tend_import_unusable_count (plan) : 0;

  *n_saved = count;
  if (count == 0)
    return TRUE;
  file = g_file_new_for_commandline_arg (options->unusable);
  bytes = tend_import_unusable_write (plan);
  if (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                               FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &cause))
    return TRUE;
  name = g_filename_display_name (options->unusable);
  g_set_error (error, TEND_ERROR, TEND_ERROR_FAILED,
               _ ("The rows that could not be used could not be saved in “%s”: %s. Nothing was "
                  "imported."),
               name, cause->message);
  return FALSE;
}

/* What is to be known before anything is written. */
static gboolean
check (const TendImportOptions *options,
       TendImportPlan          *plan,
       GError                 **error)
{
  return check_columns (options, plan, error) &&
         (options->dry_run ||
          (check_letters (options, plan, error) && check_answered (plan, error) &&
           check_private (plan, error)));
}

static gboolean
import (const TendImportOptions *options,
        const char              *path,
        char                   **output,
        GError                 **error)
{
  g_autoptr (GPtrArray)      sources = NULL;
  g_autoptr (TendStore)      store = NULL;
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (GPtrArray)      receipts = NULL;
  gint64                     action = 0;
  guint                      n_saved;

  receipts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  sources = load (options, error);
  if (sources == NULL)
    return FALSE;
  /* A file that is refused leaves no trace, not even an empty data file; one that is there may have
   * to be brought up to date before it can be read. */
  if (!options->dry_run && g_file_test (path, G_FILE_TEST_EXISTS) &&
      (store = tend_store_open (path, error)) == NULL)
    return FALSE;
  plan = tend_import_plan_build (sources, path, options->settings, NULL, error);
  if (plan == NULL || !check (options, plan, error) ||
      !save_unusable (options, plan, &n_saved, error))
    return FALSE;
  if (!options->dry_run && tend_import_plan_has_work (plan))
    {
      if (store == NULL)
        store = tend_store_open (path, error);
      if (store == NULL || !commit (store, plan, &action, receipts, error))
        return FALSE;
    }
  *output = report (options, plan, action, receipts, n_saved);
  return TRUE;
}

/* What was imported, or one of them taken back. No file for Tend's data is made for it. */
static char *
look_back (const TendImportOptions *options,
           const char              *path,
           GError                 **error)
{
  gboolean              there = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (TendStore) store = there ? tend_store_open (path, error) : NULL;

  if (there && store == NULL)
    return NULL;
  if (options->list)
    return tend_import_past_list (there ? tend_store_get_reader (store) : NULL, options->json,
                                  error);
  if (there)
    return tend_import_past_undo (store, options->undo, options->json, error);
  g_set_error_literal (error, TEND_ERROR, TEND_ERROR_NOT_FOUND, _ ("Nothing was imported yet."));
  return NULL;
}

static gboolean
perform (int         argc,
         char      **argv,
         const char *default_data_dir,
         char      **output,
         GError    **error)
{
  g_auto (TendImportOptions) options = { 0 };
  g_autofree char           *path = NULL;

  if (!tend_import_options_parse (&options, argc, argv, error))
    return FALSE;
  path = g_build_filename (options.data_dir != NULL ? options.data_dir : default_data_dir,
                           TEND_STORE_FILE_NAME, NULL);
  if (options.files != NULL)
    return import (&options, path, output, error);
  *output = look_back (&options, path, error);
  return *output != NULL;
}

gboolean
tend_import_command_perform (int         argc,
                             char      **argv,
                             const char *default_data_dir,
                             char      **output,
                             GError    **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char   *words = NULL;

  g_return_val_if_fail (output != NULL, FALSE);

  if (perform (argc, argv, default_data_dir, output, &cause))
    return TRUE;
  /* It may quote a heading, or the name of a file. */
  words = tend_import_report_harmless (cause->message);
  g_set_error_literal (error, cause->domain, cause->code, words);
  return FALSE;
}

int
tend_import_command_run (int         argc,
                         char      **argv,
                         const char *default_data_dir)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *output = NULL;

  /* So that --help says how it is called. */
  g_set_prgname ("tend import");
  /* Neither g_print() nor g_printerr(), which would put question marks for letters that the locale
   * does not have. */
  if (!tend_import_command_perform (argc, argv, default_data_dir, &output, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  if (fputs (output, stdout) == EOF || fflush (stdout) == EOF)
    {
      fprintf (stderr, _ ("What was done could not be printed: %s\n"), g_strerror (errno));
      return 1;
    }
  return 0;
}
