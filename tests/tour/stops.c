/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to see, place by place. */

#include "tour.h"

#include "tend-cohort-store.h"
#include "tend-cohort-view.h"
#include "tend-console-window.h"
#include "tend-date.h"
#include "tend-import-chooser.h"
#include "tend-inquiry.h"
#include "tend-party-pane.h"
#include "tend-plan-list.h"
#include "tend-plan-store.h"
#include "tend-session-store.h"
#include "tend-today-store.h"
#include "tend-window.h"
#include "tour-config.h"

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
  show_page (self, "plans");
  tour_photograph (self, self->window, "empty-plans");
  tour_photograph_dialog (self, GTK_WIDGET (self->window), "win.past-imports",
                          "empty-past-imports");
}

/* What a person wrote in trust is behind the buttons on their card. */
static void
visit_restricted (Tour       *self,
                  GtkWidget  *pane,
                  const char *id,
                  const char *picture)
{
  GtkActionable *button = GTK_ACTIONABLE (tour_find (self, pane, GTK_TYPE_BUTTON, id));
  GtkWindow     *dialog = tour_open (self, pane, gtk_actionable_get_action_name (button),
                                     gtk_actionable_get_action_target_value (button));

  tour_photograph (self, dialog, picture);
  tour_close (self, dialog);
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
  visit_restricted (self, pane, "screening_button", "screening-note");
  visit_restricted (self, pane, "emergency_button", "emergency-contact");
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

static TendDatabase *
get_reader (Tour *self)
{
  return tend_store_get_reader (tend_window_get_store (TEND_WINDOW (self->window)));
}

/* The plan of the next session, which has everything a plan can have. */
static TendSession *
find_session (Tour *self)
{
  g_autoptr (GError) error = NULL;
  gint64             id = 0;
  TendSession       *session = NULL;

  if (tend_session_find_next (get_reader (self), NULL, &id, &error) && id != 0)
    session = tend_session_load (get_reader (self), id, &error);
  if (session == NULL)
    tour_give_up (self, "the example has no session to come");
  return session;
}

static void
visit_plans (Tour *self)
{
  GtkWidget               *window = GTK_WIDGET (self->window);
  g_autoptr (TendSession)  session = find_session (self);
  g_autoptr (GListStore)   items = NULL;
  g_autoptr (TendPlanItem) item = NULL;
  g_autoptr (GError)       error = NULL;
  GtkWidget               *list;
  GtkListBox              *box;
  GtkWindow               *dialog;

  items = tend_plan_load_items (get_reader (self), tend_session_get_plan (session), &error);
  if (items == NULL || g_list_model_get_n_items (G_LIST_MODEL (items)) < 3)
    tour_give_up (self, "the next session has no plan");
  item = g_list_model_get_item (G_LIST_MODEL (items), 2);
  show_page (self, "plans");
  tour_photograph (self, self->window, "plans");
  gtk_widget_activate_action (window, "win.show-plan", "x", tend_session_get_plan (session));
  tour_settle (self);
  list = tour_find (self, window, TEND_TYPE_PLAN_LIST, NULL);
  box = tour_find (self, list, GTK_TYPE_LIST_BOX, "box");
  gtk_list_box_select_row (box, gtk_list_box_get_row_at_index (box, 2));
  tour_photograph (self, self->window, "plans-item");
  dialog = tour_open (self, list, "plan.edit-item",
                      g_variant_new_int64 (tend_plan_item_get_id (item)));
  tour_photograph (self, dialog, "plan-item");
  tour_close (self, dialog);
}

static void
visit_practices (Tour *self)
{
  show_page (self, "practices");
  tour_photograph (self, self->window, "practices");
}

static void
visit_presenter (Tour *self)
{
  g_autoptr (TendSession) session = find_session (self);
  GtkWindow              *console;

  console = tour_open (self, GTK_WIDGET (self->window), "win.present-plan",
                       g_variant_new_int64 (tend_session_get_plan (session)));
  if (!TEND_IS_CONSOLE_WINDOW (console))
    tour_give_up (self, "presenting opens a %s", G_OBJECT_TYPE_NAME (console));
  tour_settle (self);
  tour_photograph (self, console, "console");
  tour_photograph (self, tend_console_window_get_audience (TEND_CONSOLE_WINDOW (console)),
                   "on-the-wall");
  tour_close (self, console);
}

/* The file dialog is not Tend's own; from the file on, the windows are. */
static void
visit_import (Tour *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (TOUR_SIGN_UPS);
  GtkWindow        *import;

  tend_import_begin_with (self->window, tend_window_get_store (TEND_WINDOW (self->window)), file);
  import = tour_wait_for_window (self, "TendImportWindow");
  tour_find (self, import, GTK_TYPE_GRID, "grid");
  tour_settle (self);
  tour_photograph (self, import, "import-file");
  gtk_widget_activate_action (GTK_WIDGET (import), "import.next", NULL);
  tour_settle (self);
  tour_photograph (self, import, "import-plan");
  tour_close (self, import);
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
  visit_plans (self);
  visit_practices (self);
  visit_presenter (self);
  visit_import (self);
  tour_visit_import (self);
  tour_visit_plan (self);
  tour_photograph_dialog (self, window, "app.preferences", "preferences");
  tour_photograph_dialog (self, window, "app.about", "about");
  tour_photograph_dialog (self, window, "win.shortcuts", "shortcuts");
}
