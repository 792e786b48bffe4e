/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to see, place by place. */

#include "tour.h"

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

void
tour_visit_example (Tour *self)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  tour_photograph_dialog (self, window, "app.preferences", "preferences");
  tour_photograph_dialog (self, window, "app.about", "about");
  tour_photograph_dialog (self, window, "win.shortcuts", "shortcuts");
}
