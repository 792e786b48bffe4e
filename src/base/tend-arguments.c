/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-arguments.h"

#include <glib/gi18n-lib.h>

void
tend_arguments_free (TendArguments *self)
{
  g_free (self->data_folder);
  g_free (self->command);
  g_strfreev (self->rest);
  g_free (self);
}

/* Takes "--data DIR" or "--data=DIR" out of what follows the command, so that both orders work. */
static char *
take_data (GStrv rest)
{
  g_autofree char *folder = NULL;
  guint            to = 0;

  for (guint from = 0; rest[from] != NULL; from++)
    if (g_str_equal (rest[from], "--data") && rest[from + 1] != NULL)
      {
        g_free (folder);
        g_free (rest[from]);
        folder = rest[++from];
      }
    else if (g_str_has_prefix (rest[from], "--data="))
      {
        g_free (folder);
        folder = g_strdup (rest[from] + strlen ("--data="));
        g_free (rest[from]);
      }
    else
      rest[to++] = rest[from];

  rest[to] = NULL;
  return g_steal_pointer (&folder);
}

static char *
choose_folder (const char *given)
{
  if (given != NULL)
    return g_canonicalize_filename (given, NULL);
  return g_build_filename (g_get_user_data_dir (), "tend", NULL);
}

TendArguments *
tend_arguments_parse (int      argc,
                      char   **argv,
                      GError **error)
{
  g_autoptr (TendArguments)  self = g_new0 (TendArguments, 1);
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char           *data = NULL;
  g_autofree char           *later_data = NULL;
  g_auto (GStrv)             arguments = g_new0 (char *, (gsize)argc + 1);
  const GOptionEntry         entries[] = {
            { "data", 0, 0, G_OPTION_ARG_FILENAME, &data, N_ ("Keep the data in another folder"),
              N_ ("DIR") },
            { "demo", 0, 0, G_OPTION_ARG_NONE, &self->demo,
              N_ ("Look around with example data; your own is not touched"), NULL },
            { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_ ("Show the version"), NULL },
            { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);

  context = g_option_context_new (_ ("[import [--dry-run] [--json] FILE]"));
  g_option_context_set_summary (context,
                                _ ("Tend keeps cohorts, inquiries, plans and practices of the "
                                   "groups you facilitate."));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, error))
    return NULL;

  self->rest = g_strdupv (arguments + 1);
  self->command = g_strdup (self->rest[0]);
  if (self->command != NULL && !g_str_equal (self->command, "import"))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                   _ ("Tend does not know “%s”. “tend --help” says what it knows."), self->command);
      return NULL;
    }
  if (self->demo && (self->command != NULL || data != NULL))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                           _ ("“--demo” stands alone: the example has a folder of its own, and "
                              "nothing else goes into it."));
      return NULL;
    }
  later_data = take_data (self->rest);
  self->own_folder = data == NULL && later_data == NULL;
  self->data_folder = choose_folder (later_data != NULL ? later_data : data);
  return g_steal_pointer (&self);
}
