/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to see, place by place. */

#include "tour.h"

#include "tend-window.h"

static void
show_page (Tour       *self,
           const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", name);
  tour_settle (self);
}

void
tour_visit_empty (Tour *self)
{
  show_page (self, "today");
  tour_photograph (self, self->window, "empty-today");
}

static void
visit_menus (Tour *self)
{
  GtkWidget *add = tour_find (self, self->window, GTK_TYPE_MENU_BUTTON, "add_button");
  GtkWidget *main_menu = tour_find (self, self->window, GTK_TYPE_MENU_BUTTON, "menu_button");

  tour_photograph_menu (self, GTK_MENU_BUTTON (add), "menu-add");
  tour_photograph_menu (self, GTK_MENU_BUTTON (main_menu), "menu-main");
}

void
tour_visit_example (Tour *self)
{
  GtkWidget *window;

  self->window = tour_open (self, GTK_WIDGET (self->window), "app.example", NULL);
  window = GTK_WIDGET (self->window);
  tour_photograph (self, self->window, "today-example");

  /* The same places as on the person's own data. */
  tend_window_set_example (TEND_WINDOW (window), FALSE);
  tour_photograph (self, self->window, "today");
  visit_menus (self);
  tour_photograph_dialog (self, window, "win.new-cohort", "new-cohort");
  tour_photograph_dialog (self, window, "app.preferences", "preferences");
  tour_photograph_dialog (self, window, "app.about", "about");
  tour_photograph_dialog (self, window, "win.shortcuts", "shortcuts");
}
