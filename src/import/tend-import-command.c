/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-command.h"

#include <glib/gi18n-lib.h>
#include <errno.h>
#include <stdio.h>

#include "tend-import-commit.h"
#include "tend-import-question.h"
#include "tend-import-report.h"
#include "tend-import-store.h"
#include "tend-store.h"

typedef struct
{
  char    *data_dir;
  char   **files;
  gboolean dry_run;
  gboolean together;
  gboolean ignore_surplus;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->data_dir);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (int      argc,
       char   **argv,
       Options *options,
       GError **error)
{
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &options->data_dir,
      N_ ("Keep the data in another folder"), N_ ("DIR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->dry_run,
      N_ ("Only show what would be imported"), NULL },
    { "together", 0, 0, G_OPTION_ARG_NONE, &options->together,
      N_ ("Two names on one address are people who come together"), NULL },
    { "ignore-surplus", 0, 0, G_OPTION_ARG_NONE, &options->ignore_surplus,
      N_ ("Leave out what stands beyond the last column"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_ ("Print JSON, for programs"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, N_ ("FILE…") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv)             arguments = g_new0 (char *, (gsize)argc + 1);

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                _ ("Reads a table of sign-ups (CSV) and keeps them as inquiries, "
                                   "in one step that can be undone."));
  g_option_context_set_description (
      context,
      _ ("The JSON is one object: files [{file, sha256, imported_before, encoding,\n"
         "encoding_uncertain, replaced_lines, delimiter, header_line, repeated_headings,\n"
         "blank_rows, columns [{header, field, order}], questions, batch}],\n"
         "counts {verdict: number},\n"
         "rows [{file, line, verdict, reason, values {…}, person, inquiry}], action.\n"
         "A verdict is new-inquiry, adds-to-known, same-as-before, needs-decision,\n"
         "cannot-be-used or left-out. Ids are text; null stands for none.\n"
         "The exit status is 0, or 1 with the reason on standard error."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, error))
    return FALSE;
  if (options->files == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("Say which file to import: tend import FILE"));
      return FALSE;
    }
  return TRUE;
}

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
report (const Options  *options,
        TendImportPlan *plan,
        gint64          action,
        GPtrArray      *receipts)
{
  g_autofree char *text = NULL;
  const char      *end = NULL;

  if (options->json)
    return tend_import_report_json (plan, action, action != 0 ? receipts : NULL);
  text = tend_import_report_text (plan);
  if (action != 0)
    end = _ ("Imported. It can be undone in Tend.");
  else if (!options->dry_run)
    end = _ ("There is nothing new to import.");
  return end != NULL ? g_strconcat (text, end, "\n", NULL) : g_steal_pointer (&text);
}

static GPtrArray *
load (const Options *options,
      GError       **error)
{
  g_autoptr (GPtrArray) sources =
      g_ptr_array_new_with_free_func ((GDestroyNotify)tend_import_source_unref);

  for (guint i = 0; options->files[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->files[i]);
      TendImportSource *source = tend_import_source_load (file, NULL, error);

      if (source == NULL)
        return NULL;
      g_ptr_array_add (sources, source);
    }
  return g_steal_pointer (&sources);
}

static TendImportSettings *
settings_of (const Options *options)
{
  TendImportSettings *settings = tend_import_settings_new ();
  TendImportChoices   choices = TEND_IMPORT_NO_CHOICE;

  if (options->together)
    choices |= TEND_IMPORT_TOGETHER;
  if (options->ignore_surplus)
    choices |= TEND_IMPORT_DROP_SURPLUS;
  tend_import_settings_set_choices (settings, choices);
  return settings;
}

gboolean
tend_import_command_perform (int         argc,
                             char      **argv,
                             const char *default_data_dir,
                             char      **output,
                             GError    **error)
{
  g_auto (Options)               options = { 0 };
  g_autofree char               *path = NULL;
  g_autoptr (GPtrArray)          sources = NULL;
  g_autoptr (TendImportSettings) settings = NULL;
  g_autoptr (TendStore)          store = NULL;
  g_autoptr (TendImportPlan)     plan = NULL;
  g_autoptr (GPtrArray)          receipts = NULL;
  gint64                         action = 0;

  g_return_val_if_fail (output != NULL, FALSE);

  if (!parse (argc, argv, &options, error))
    return FALSE;
  path = g_build_filename (options.data_dir != NULL ? options.data_dir : default_data_dir,
                           TEND_STORE_FILE_NAME, NULL);
  settings = settings_of (&options);
  receipts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  sources = load (&options, error);
  if (sources == NULL)
    return FALSE;
  /* A file that is refused leaves no trace, not even an empty data file; one that is there may have
   * to be brought up to date before it can be read. */
  if (!options.dry_run && g_file_test (path, G_FILE_TEST_EXISTS) &&
      (store = tend_store_open (path, error)) == NULL)
    return FALSE;
  plan = tend_import_plan_build (sources, path, settings, NULL, error);
  if (plan == NULL)
    return FALSE;
  if (!options.dry_run && !tend_import_plan_check_answered (plan, error))
    return FALSE;
  if (!options.dry_run && tend_import_plan_has_work (plan))
    {
      if (store == NULL)
        store = tend_store_open (path, error);
      if (store == NULL || !commit (store, plan, &action, receipts, error))
        return FALSE;
    }
  *output = report (&options, plan, action, receipts);
  return TRUE;
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
