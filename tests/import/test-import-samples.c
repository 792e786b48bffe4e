/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every sample into an empty Tend, row by row: what is expected stands in samples.expected, a file
 * for each sample, with the reasons. A line there is a row:
 *
 *   line | verdict | name | e-mail | phone | received | wish | comes along | offers | message
 *
 * "-" is nothing, "⏎" a line break; several addresses or partners have a comma between. Lines that
 * begin with "#" are for people. */
#include "import-fixture.h"

#include "tend-enum.h"

static void
append_cell (GString    *line,
             const char *text)
{
  g_autoptr (GString) cell = g_string_new (text != NULL ? text : "-");

  g_string_replace (cell, "\n", "⏎", 0);
  g_string_append_printf (line, "%s%s", line->len > 0 ? " | " : "", cell->str);
}

static void
append_emails (GString       *line,
               TendImportRow *row)
{
  const char *const *more = tend_import_row_get_more_emails (row);
  g_autofree char   *others = more != NULL ? g_strjoinv (", ", (char **)more) : NULL;
  g_autofree char   *all = NULL;

  if (others != NULL)
    all = g_strconcat (tend_import_row_get_email (row), ", ", others, NULL);
  append_cell (line, all != NULL ? all : tend_import_row_get_email (row));
}

static void
append_partners (GString       *line,
                 TendImportRow *row)
{
  g_autoptr (GString) all = g_string_new (NULL);
  const char         *name, *email;

  for (guint n = 0; tend_import_row_get_partner (row, n, &name, &email); n++)
    g_string_append_printf (all, "%s%s%s%s", n > 0 ? ", " : "", name != NULL ? name : "",
                            name != NULL && email != NULL ? " " : "", email != NULL ? email : "");
  append_cell (line, all->len > 0 ? all->str : NULL);
}

static void
append_offers (GString       *line,
               TendImportRow *row)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint               offers = tend_import_row_get_offers (row);

  for (guint i = 0; i < TEND_IMPORT_N_CHOICES; i++)
    if ((offers & (1u << i)) != 0)
      g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "",
                              tend_import_choice_nick (1u << i));
  append_cell (line, all->len > 0 ? all->str : NULL);
}

static void
append_row (GString       *text,
            TendImportRow *row)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%u", tend_import_row_get_line (row));
  append_cell (line, tend_enum_to_nick (TEND_TYPE_VERDICT, (int)tend_import_row_get_verdict (row)));
  append_cell (line, tend_import_row_get_name (row));
  append_emails (line, row);
  append_cell (line, tend_import_row_get_phone (row));
  append_cell (line, tend_import_row_get_received (row));
  append_cell (line, tend_import_row_get_wish (row));
  append_partners (line, row);
  append_offers (line, row);
  append_cell (line, tend_import_row_get_message (row));
  g_string_append_printf (text, "%s\n", line->str);
}

/* What is expected of the sample @name, without what is for people. */
static char *
read_expected (const char *name)
{
  g_autofree char    *file = g_strconcat (name, ".txt", NULL);
  g_autofree char    *path = NULL;
  g_autofree char    *contents = NULL;
  g_auto (GStrv)      lines = NULL;
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);

  path = g_test_build_filename (G_TEST_DIST, "import", "samples.expected", file, NULL);
  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "# "));
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#' && *lines[i] != '\0')
      g_string_append_printf (expected, "%s\n", lines[i]);
  return g_string_free (g_steal_pointer (&expected), FALSE);
}

static void
test_sample (gconstpointer data)
{
  const char                *name = data;
  g_autoptr (TendImportPlan) plan = NULL;
  g_autoptr (GString)        found = g_string_new (NULL);
  g_autofree char           *expected = NULL;

  plan = import_fixture_plan (NULL, import_fixture_source (name), TEND_IMPORT_NO_CHOICE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr (TendImportRow) row = import_fixture_row (plan, i);

      append_row (found, row);
    }
  expected = read_expected (name);
  g_assert_cmpstr (found->str, ==, expected);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char      *folder = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir)      samples = NULL;
  const char           *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "import", "samples", NULL);
  samples = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (samples)) != NULL)
    if (g_str_has_suffix (name, ".csv") || g_str_has_suffix (name, ".vcf"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strconcat ("/import/samples/", names->pdata[i], NULL);

      g_test_add_data_func (path, names->pdata[i], test_sample);
    }
  return g_test_run ();
}
