/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tend itself, with its arguments, measured at its first frame. */

#include "first-frame.h"
#include "tend-application.h"

#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (TendArguments)   arguments = NULL;
  g_autoptr (TendApplication) application = NULL;
  g_autoptr (GError)          error = NULL;

  setlocale (LC_ALL, "");
  arguments = tend_arguments_parse (argc, argv, &error);
  if (arguments == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  application = tend_application_new (arguments);
  first_frame_measure (GTK_APPLICATION (application));
  return g_application_run (G_APPLICATION (application), 1, argv);
}
