/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first two steps of an import, with all that they can ask. */

#include "tour.h"

#include "tend-import-chooser.h"
#include "tend-import-heading-row.h"
#include "tend-window.h"

#include <glib/gstdio.h>

/* Opens the assistant on a file of that content. */
static GtkWindow *
open_list (Tour       *self,
           const char *content,
           gssize      length)
{
  g_autofree char   *folder = g_dir_make_tmp ("tend-tour-XXXXXX", NULL);
  g_autofree char   *path = NULL;
  g_autoptr (GFile)  file = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow         *import;

  path = g_build_filename (folder, "spring-evenings.csv", NULL);
  if (!g_file_set_contents (path, content, length, &error))
    tour_give_up (self, "%s", error->message);
  file = g_file_new_for_path (path);
  tend_import_begin_with (self->window, tend_window_get_store (TEND_WINDOW (self->window)), file);
  import = tour_wait_for_window (self, "TendImportWindow");
  tour_find (self, import, GTK_TYPE_GRID, "grid");
  tour_settle (self);
  g_unlink (path);
  g_rmdir (folder);
  return import;
}

static void
go_on (Tour       *self,
       GtkWindow  *import,
       const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (import), action, NULL);
  tour_settle (self);
}

static void
photograph_change (Tour       *self,
                   GtkWindow  *import,
                   const char *id,
                   const char *name)
{
  GtkWidget *row = tour_find (self, import, GTK_TYPE_LIST_BOX_ROW, id);

  tour_photograph_menu (self, tour_find (self, row, GTK_TYPE_MENU_BUTTON, "button"), name);
}

/* What is found can be changed, and every column be taken for something else. */
static void
visit_changes (Tour *self)
{
  static const char list[] = "Our spring list\n"
                             "Nom;Adresse;D\xe9"
                             "couvert par;Date;Th\xe9 favori\n"
                             "Ren\xe9"
                             "e Dubois;renee@example.org;une amie;28/03/2026;vert\n"
                             "Zo\xeb Lind;zoe@example.org;affiche;02/04/2026;noir\n";
  GtkWindow        *import = open_list (self, list, sizeof list - 1);
  GtkWidget        *row;

  tour_photograph (self, import, "import-file-changes");
  photograph_change (self, import, "letters_row", "import-change-letters");
  photograph_change (self, import, "cells_row", "import-change-cells");
  photograph_change (self, import, "headings_row", "import-change-headings");
  photograph_change (self, import, "dates_row", "import-change-dates");
  go_on (self, import, "import.columns");
  tour_photograph (self, import, "import-columns");
  row = tour_find (self, import, TEND_TYPE_IMPORT_HEADING_ROW, NULL);
  tour_photograph_menu (self, tour_find (self, row, GTK_TYPE_MENU_BUTTON, "button"),
                        "menu-column");
  tour_close (self, import);
}

static void
visit_letters (Tour *self)
{
  static const char list[] = "Name,Email\nZo\xc3\xab Lind,zoe@example.org\n"
                             "Ren\xe9"
                             "e Dubois,renee@example.org\n";
  GtkWindow        *import = open_list (self, list, sizeof list - 1);

  tour_photograph (self, import, "import-ask-letters");
  tour_close (self, import);
}

static void
visit_dates (Tour *self)
{
  GtkWindow *import = open_list (self,
                                 "Name,Email,Date\nAna Ruiz,ana@example.org,03/04/2026\n"
                                 "Sam Lee,sam@example.org,05/06/2026\n",
                                 -1);

  tour_photograph (self, import, "import-ask-dates");
  tour_close (self, import);
}

static void
visit_address (Tour *self)
{
  GtkWindow *import = open_list (self,
                                 "Name,Email,Contact\nAna Ruiz,anonymous,+46 70 174 06 05\n"
                                 "Sam Lee,anonymous,+46 70 174 06 06\n",
                                 -1);

  tour_photograph (self, import, "import-ask-address");
  go_on (self, import, "import.next");
  tour_photograph (self, import, "import-columns-address");
  tour_close (self, import);
}

static void
visit_health (Tour *self)
{
  GtkWindow *import = open_list (self,
                                 "Name,Email,Is there anything about your health we should know?,"
                                 "Are you in therapy at the moment?\n"
                                 "Ana Ruiz,ana@example.org,I tire easily,\"yes, since spring\"\n"
                                 "Sam Lee,sam@example.org,no,no\n",
                                 -1);

  go_on (self, import, "import.next");
  tour_photograph (self, import, "import-ask-health");
  tour_close (self, import);
}

void
tour_visit_import (Tour *self)
{
  visit_changes (self);
  visit_letters (self);
  visit_dates (self);
  visit_address (self);
  visit_health (self);
}
