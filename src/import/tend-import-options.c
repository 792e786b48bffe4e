/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-import-options.h"

#include <glib/gi18n-lib.h>

/* What has to be understood before it can be a setting. */
typedef struct
{
  char    *encoding;
  char    *delimiter;
  char    *header_line;
  char    *date_order;
  char   **columns;
  gboolean choices[TEND_IMPORT_N_CHOICES];
} Words;

static void
words_clear (Words *words)
{
  g_free (words->encoding);
  g_free (words->delimiter);
  g_free (words->header_line);
  g_free (words->date_order);
  g_strfreev (words->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

void
tend_import_options_clear (TendImportOptions *options)
{
  g_free (options->data_dir);
  g_strfreev (options->files);
  g_free (options->unusable);
  g_strfreev (options->columns);
  g_clear_pointer (&options->settings, tend_import_settings_unref);
}

/* Sets G_OPTION_ERROR: @option does not know @value; it knows @known. */
static gboolean
refuse (const char *option,
        const char *value,
        const char *known,
        GError    **error)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: an option of the command line, what was written, what it takes */
               _ ("“%s” does not know “%s”. It takes %s."), option, value, known);
  return FALSE;
}

static gboolean
read_encoding (const char     *word,
               TendReadWishes *wishes,
               GError        **error)
{
  g_autoptr (GString) known = NULL;

  if (word == NULL)
    return TRUE;
  wishes->encoding_set = tend_encoding_from_nick (word, &wishes->encoding);
  if (wishes->encoding_set)
    return TRUE;

  known = g_string_new (tend_encoding_nick (0));
  for (guint i = 1; i < TEND_N_ENCODINGS; i++)
    g_string_append_printf (known, ", %s", tend_encoding_nick (i));
  return refuse ("--encoding", word, known->str, error);
}

static gboolean
read_delimiter (const char     *word,
                TendReadWishes *wishes,
                GError        **error)
{
  if (word == NULL)
    return TRUE;
  if (g_str_equal (word, "tab") || g_str_equal (word, "\t"))
    wishes->delimiter = '\t';
  else if (strlen (word) == 1 && strchr (",;|", word[0]) != NULL)
    wishes->delimiter = word[0];
  else
    return refuse ("--delimiter", word, "\",\", \";\", \"|\", tab", error);
  return TRUE;
}

static gboolean
read_header_line (const char     *word,
                  TendReadWishes *wishes,
                  GError        **error)
{
  guint64 line;

  if (word == NULL)
    return TRUE;
  if (g_str_equal (word, "none"))
    {
      wishes->header_line = TEND_READ_NO_HEADER;
      return TRUE;
    }
  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT, &line, NULL))
    return refuse ("--header-line", word, _ ("the number of a line, or none"), error);
  wishes->header_line = (guint)line;
  return TRUE;
}

static gboolean
read_date_order (const char         *word,
                 TendImportSettings *settings,
                 GError            **error)
{
  if (word == NULL)
    return TRUE;
  if (g_str_equal (word, "day-first"))
    tend_import_settings_set_date_order (settings, TEND_DATE_ORDER_DAY_FIRST);
  else if (g_str_equal (word, "month-first"))
    tend_import_settings_set_date_order (settings, TEND_DATE_ORDER_MONTH_FIRST);
  else
    return refuse ("--date-order", word, "day-first, month-first", error);
  return TRUE;
}

static gboolean
find_field (const char      *nick,
            TendImportField *field)
{
  for (guint i = 0; i < TEND_IMPORT_N_FIELDS; i++)
    if (g_str_equal (nick, tend_import_field_nick (i)))
      {
        *field = i;
        return TRUE;
      }
  return FALSE;
}

/* "HEADER=FIELD": the last "=" counts, as a header may have one. */
static gboolean
read_column (const char        *word,
             TendImportOptions *options,
             GPtrArray         *headers,
             GError           **error)
{
  const char         *equals = strrchr (word, '=');
  TendImportField     field;
  g_autofree char    *header = NULL;
  g_autoptr (GString) known = NULL;

  if (equals == NULL)
    return refuse ("--column", word, _ ("a heading, “=”, and what the column is"), error);
  if (find_field (equals + 1, &field))
    {
      header = g_strndup (word, (gsize)(equals - word));
      tend_import_settings_set_field (options->settings, header, field);
      g_ptr_array_add (headers, g_steal_pointer (&header));
      return TRUE;
    }

  known = g_string_new (tend_import_field_nick (0));
  for (guint i = 1; i < TEND_IMPORT_N_FIELDS; i++)
    g_string_append_printf (known, ", %s", tend_import_field_nick (i));
  return refuse ("--column", equals + 1, known->str, error);
}

static gboolean
read_columns (char             **words,
              TendImportOptions *options,
              GError           **error)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!read_column (words[i], options, headers, error))
      return FALSE;
  g_ptr_array_add (headers, NULL);
  options->columns = (char **)g_ptr_array_free (g_steal_pointer (&headers), FALSE);
  return TRUE;
}

/* All files are read in the same way. */
static gboolean
settle (TendImportOptions *options,
        const Words       *words,
        GError           **error)
{
  TendReadWishes    wishes = { 0 };
  TendImportChoices choices = TEND_IMPORT_NO_CHOICE;

  options->settings = tend_import_settings_new ();
  if (!read_encoding (words->encoding, &wishes, error) ||
      !read_delimiter (words->delimiter, &wishes, error) ||
      !read_header_line (words->header_line, &wishes, error) ||
      !read_date_order (words->date_order, options->settings, error) ||
      !read_columns (words->columns, options, error))
    return FALSE;

  options->encoding = wishes.encoding_set;
  if (words->encoding != NULL || words->delimiter != NULL || words->header_line != NULL)
    for (guint i = 0; options->files != NULL && options->files[i] != NULL; i++)
      tend_import_settings_set_reading (options->settings, i, &wishes);
  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    if (words->choices[i])
      choices |= 1u << i;
  tend_import_settings_set_choices (options->settings, choices);
  return TRUE;
}

static void
add_entries (GOptionContext    *context,
             TendImportOptions *options)
{
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &options->data_dir,
      N_ ("Keep the data in another folder"), N_ ("DIR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->dry_run,
      N_ ("Only show what would be imported"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_ ("Print JSON, for programs"), NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options->list, N_ ("List what was imported"), NULL },
    { "undo", 0, 0, G_OPTION_ARG_INT64, &options->undo,
      N_ ("Take an import back, by its number in the list"), N_ ("NUMBER") },
    { "save-unusable", 0, 0, G_OPTION_ARG_FILENAME, &options->unusable,
      N_ ("Save the rows that cannot be used as a table, to be mended"), N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, N_ ("FILE…") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static void
add_reading (GOptionContext *context,
             Words          *words)
{
  const GOptionEntry entries[] = {
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &words->encoding,
      N_ ("How the letters are written: utf-8, windows-1252…"), N_ ("NAME") },
    { "delimiter", 0, 0, G_OPTION_ARG_STRING, &words->delimiter,
      N_ ("What separates the cells; “tab” for a tab"), N_ ("CHARACTER") },
    { "header-line", 0, 0, G_OPTION_ARG_STRING, &words->header_line,
      N_ ("The line of the headings, or “none”"), N_ ("NUMBER") },
    { "date-order", 0, 0, G_OPTION_ARG_STRING, &words->date_order,
      N_ ("What dates begin with: day-first or month-first"), N_ ("ORDER") },
    { "column", 0, 0, G_OPTION_ARG_STRING_ARRAY, &words->columns,
      N_ ("What a column is; “none” leaves it out. May be given again"), N_ ("HEADING=FIELD") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/* In the order of TendImportChoices. */
static void
add_choices (GOptionContext *context,
             Words          *words)
{
  const GOptionEntry entries[] = {
    { "together", 0, 0, G_OPTION_ARG_NONE, &words->choices[0],
      N_ ("Two names on one address are people who come together"), NULL },
    { "ignore-surplus", 0, 0, G_OPTION_ARG_NONE, &words->choices[1],
      N_ ("Leave out what stands beyond the last column"), NULL },
    { "split-people", 0, 0, G_OPTION_ARG_NONE, &words->choices[2],
      N_ ("“Grace & Tom Bell” are two people who come together"), NULL },
    { "split-names", 0, 0, G_OPTION_ARG_NONE, &words->choices[3],
      N_ ("Keep whole names in their parts, too"), NULL },
    { "partners", 0, 0, G_OPTION_ARG_NONE, &words->choices[4],
      N_ ("Who is named as coming along joins the party"), NULL },
    { "take-file", 0, 0, G_OPTION_ARG_NONE, &words->choices[5],
      N_ ("What the file says replaces what was edited in Tend"), NULL },
    { "include-left-out", 0, 0, G_OPTION_ARG_NONE, &words->choices[6],
      N_ ("Import who is cancelled or unsubscribed all the same"), NULL },
    { "trust-quotes", 0, 0, G_OPTION_ARG_NONE, &words->choices[7],
      N_ ("Import rows in which a quotation mark seems to be missing"), NULL },
    { "spreadsheet-dates", 0, 0, G_OPTION_ARG_NONE, &words->choices[8],
      N_ ("A number in a column of dates is a spreadsheet’s day"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (entries) == TEND_IMPORT_N_CHOICES + 1);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/* Files are imported, or imports listed, or one is taken back. */
static gboolean
check_what (const TendImportOptions *options,
            GError                 **error)
{
  const char *words = NULL;

  if (options->list + (options->undo != 0) + (options->files != NULL) > 1)
    words = _ ("“--list”, “--undo” and files do not go together.");
  else if (!options->list && options->undo == 0 && options->files == NULL)
    words = _ ("Say which file to import: tend import FILE");
  if (words != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, words);
  return words == NULL;
}

gboolean
tend_import_options_parse (TendImportOptions *options,
                           int                argc,
                           char             **argv,
                           GError           **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv)             arguments = g_new0 (char *, (gsize)argc + 1);
  g_auto (Words)             words = { 0 };

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                _ ("Reads tables of sign-ups (CSV) and contact cards, and keeps "
                                   "them as inquiries, in one\nstep that can be undone. “-” "
                                   "reads standard input."));
  g_option_context_set_description (
      context,
      _ ("The JSON is described in import-report.schema.json, which is installed with Tend.\n"
         "The exit status is 0, or 1 with the reason on standard error."));
  add_entries (context, options);
  add_reading (context, &words);
  add_choices (context, &words);
  if (!g_option_context_parse_strv (context, &arguments, error))
    return FALSE;
  return check_what (options, error) && settle (options, &words, error);
}
