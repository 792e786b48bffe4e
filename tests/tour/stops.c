/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to see, place by place. */

#include "tour.h"

#include "tend-cohort-store.h"
#include "tend-cohort-view.h"
#include "tend-date.h"
#include "tend-inquiry.h"
#include "tend-party-pane.h"
#include "tend-today-store.h"
#include "tend-window.h"

static void
show_page (Tour       *self,
           const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", name);
  tour_settle (self);
}

/* Of those who wait, the one whose names begin so. */
static gint64
find_inquiry (Tour       *self,
              const char *names)
{
  TendStore             *store = tend_window_get_store (TEND_WINDOW (self->window));
  g_autofree char       *today = tend_today ();
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) waiting = NULL;

  waiting = tend_today_list_waiting (tend_store_get_reader (store), today, 20, NULL, &error);
  if (waiting == NULL)
    tour_give_up (self, "%s", error->message);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (waiting)); i++)
    {
      g_autoptr (TendInquiry) inquiry = g_list_model_get_item (G_LIST_MODEL (waiting), i);

      if (g_str_has_prefix (tend_inquiry_get_names (inquiry), names))
        return tend_inquiry_get_id (inquiry);
    }
  tour_give_up (self, "nobody called %s waits", names);
}

void
tour_visit_empty (Tour *self)
{
  show_page (self, "today");
  tour_photograph (self, self->window, "empty-today");
  show_page (self, "inquiries");
  tour_photograph (self, self->window, "empty-inquiries");
  show_page (self, "cohorts");
  tour_photograph (self, self->window, "empty-cohorts");
}

static void
visit_inquiries (Tour *self)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  GtkWidget *pane;
  GtkWidget *more;

  show_page (self, "inquiries");
  tour_photograph (self, self->window, "inquiries");
  gtk_widget_activate_action (window, "win.show-inquiry", "x", find_inquiry (self, "Renée"));
  tour_photograph (self, self->window, "inquiries-party");

  pane = tour_find (self, window, TEND_TYPE_PARTY_PANE, NULL);
  more = tour_find (self, pane, GTK_TYPE_MENU_BUTTON, "more_button");
  tour_photograph_menu (self, GTK_MENU_BUTTON (more), "menu-inquiry");
  tour_photograph_dialog (self, pane, "inquiry.answer", "answer");
  tour_photograph_dialog (self, pane, "inquiry.offer-places", "offer-places");
  tour_photograph_dialog (self, window, "win.new-inquiry", "new-inquiry");
}

/* The first of those that are under way or coming. */
static gint64
find_cohort (Tour *self)
{
  TendStore         *store = tend_window_get_store (TEND_WINDOW (self->window));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  ids = tend_cohort_find_ids (tend_store_get_reader (store), TEND_COHORTS_CURRENT, NULL, &error);
  if (ids == NULL)
    tour_give_up (self, "%s", error->message);
  if (ids->len == 0)
    tour_give_up (self, "there is no cohort");
  return g_array_index (ids, gint64, 0);
}

static void
visit_cohorts (Tour *self)
{
  static const char *const sections[] = { "people", "sessions", "details" };
  GtkWidget               *window = GTK_WIDGET (self->window);
  GtkWidget               *view, *last;
  GtkStack                *stack;

  show_page (self, "cohorts");
  tour_photograph (self, self->window, "cohorts");
  gtk_widget_activate_action (window, "win.show-cohort", "x", find_cohort (self));
  tour_settle (self);
  view = tour_find (self, window, TEND_TYPE_COHORT_VIEW, NULL);
  stack = tour_find (self, view, GTK_TYPE_STACK, "stack");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *name = g_strconcat ("cohort-", sections[i], NULL);

      gtk_stack_set_visible_child_name (stack, sections[i]);
      tour_photograph (self, self->window, name);
    }
  tour_photograph_dialog (self, view, "cohort.edit", "edit-cohort");
  tour_photograph_dialog (self, view, "cohort.give-places", "give-places");

  gtk_stack_set_visible_child_name (stack, "sessions");
  tour_settle (self);
  last = gtk_widget_get_last_child (tour_find (self, view, GTK_TYPE_LIST_BOX, "sessions_list"));
  tour_photograph_dialog (self, last, "session.reschedule", "session-date");
  gtk_stack_set_visible_child_name (stack, "people");
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
  visit_inquiries (self);
  visit_cohorts (self);
  tour_photograph_dialog (self, window, "win.new-cohort", "new-cohort");
  tour_photograph_dialog (self, window, "app.preferences", "preferences");
  tour_photograph_dialog (self, window, "app.about", "about");
  tour_photograph_dialog (self, window, "win.shortcuts", "shortcuts");
}
