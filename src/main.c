/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-application.h"
#include "tend-arguments.h"
#include "tend-config.h"
#include "tend-import-command.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TendArguments)   arguments = NULL;
  g_autoptr (TendApplication) application = NULL;
  g_autoptr (GError)          error = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, TEND_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  arguments = tend_arguments_parse (argc, argv, &error);
  if (arguments == NULL)
    {
      /* Not g_printerr(): see tend_import_command_run(). */
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  if (arguments->version)
    {
      g_print ("Tend " TEND_VERSION "\n");
      return 0;
    }
  /* The one command: it needs no display. */
  if (arguments->command != NULL)
    return tend_import_command_run ((int)g_strv_length (arguments->rest), arguments->rest,
                                    arguments->data_folder);
  g_set_prgname (TEND_APPLICATION_ID);
  application = tend_application_new (arguments);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
