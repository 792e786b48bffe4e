/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole of a facilitator's evening with Tend, in its own window, by its keys and its controls;
 * and then what the file holds. argv[1] is Tend, argv[2] the sign-ups that arrived by form. */

#include "accessibility.h"
#include "tend-cohort-store.h"
#include "tend-date.h"
#include "tend-inquiry-store.h"
#include "tend-plan-store.h"
#include "tend-session-store.h"

#include <glib/gstdio.h>

/* On the bus of GTK 4.8 a dialog has no role of its own. */
#define DIALOG "widget"
#define COUPLE "Renée Dubois and Sam Lee"
/* What is not shown any more may still be found, but not the rows of a list. */
#define IN_LIST_ONLY "Dr. Olu Adeyemi-Ward"
#define COHORT "Winter evenings"
#define SEATS "2 of 12 places taken"

typedef struct
{
  char          *folder;
  AccessibleApp *app;
} Evening;

static const char *program;
static const char *sign_ups;

static AccessibleApp *
start (const char *folder)
{
  const char *argv[] = { program, "--data", folder, NULL };

  return accessible_app_start (argv);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_unlink (inside);
    }
  g_rmdir (path);
}

/* A place of the main window, by its key. */
static void
go_to (Evening    *self,
       const char *key)
{
  accessible_app_raise (self->app, "Tend");
  accessible_app_keys (self->app, key);
}

/* A row of a list, by the words in it. */
static void
click_row (Evening    *self,
           const char *list_name,
           const char *words)
{
  g_autoptr (AccessibleNode) list = accessible_app_wait_for (self->app, "list", list_name);
  g_autoptr (AccessibleNode) row = accessible_node_wait_for (list, "label", words);

  accessible_node_click (row);
}

static void
bring_in_sign_ups (Evening *self)
{
  AccessibleApp *app = self->app;

  accessible_app_expect (app, "label", "Welcome to Tend");
  accessible_app_act (app, "button", "Import Sign-Ups…");
  accessible_app_choose_file (app, "Import Sign-Ups", sign_ups);
  accessible_app_expect (app, "label", "The headings are on line 1.");
  accessible_app_act (app, "button", "Continue");

  /* Each row with its verdict, and why; who comes along joins once that is said. */
  accessible_app_act (app, "switch", "1 row names somebody who comes along");
  accessible_app_expect (app, "label", "Asks together with Sam Lee.");
  accessible_app_expect (app, "group", "New inquiry");
  accessible_app_act (app, "button", "Import 4 Inquiries");
  accessible_app_expect_gone (app, "window", "Import Sign-Ups");
  accessible_app_expect (app, "label", "4 sign-ups imported");
  accessible_app_expect (app, "label", COUPLE);

  go_to (self, "alt+1");
  accessible_app_keys (app, "ctrl+z");
  accessible_app_expect_gone (app, "label", IN_LIST_ONLY);
  accessible_app_keys (app, "ctrl+shift+z");
  go_to (self, "alt+2");
  accessible_app_expect (app, "label", IN_LIST_ONLY);
}

static void
answer_one (Evening *self)
{
  AccessibleApp *app = self->app;

  go_to (self, "alt+2");
  click_row (self, "Inquiries", "Maya Lindqvist");
  accessible_app_expect (app, "label", "maya.lindqvist@example.org");
  accessible_app_act (app, "button", "Answer…");
  accessible_app_expect (app, DIALOG, "Answer");
  accessible_app_act (app, "button", "Mark as Answered");
  accessible_app_expect_gone (app, DIALOG, "Answer");
  accessible_app_expect (app, "label", "Acknowledged");
}

static void
make_cohort (Evening *self)
{
  AccessibleApp             *app = self->app;
  g_autofree char           *today = tend_today ();
  g_autofree char           *first = tend_date_add_days (today, 10);
  g_autoptr (AccessibleNode) places = NULL;

  go_to (self, "alt+3");
  accessible_app_act (app, "button", "New Cohort…");
  accessible_app_expect (app, "window", "New Cohort");
  accessible_app_set_text (app, "text box", "Title", COHORT);
  accessible_app_set_text (app, "text box", "First Session", first);
  accessible_app_set_text (app, "text box", "Time, as in “18:30”", "18:30");
  accessible_app_set_text (app, "text box", "Place", "Room 2");
  places = accessible_app_wait_for (app, "spin button", "Places at most At Most");
  accessible_node_set_value (places, 12);
  accessible_app_act (app, "button", "Create");
  accessible_app_expect_gone (app, "window", "New Cohort");
  accessible_app_expect (app, "label", "0 of 12 places taken");
}

static void
give_places (Evening *self)
{
  AccessibleApp *app = self->app;

  go_to (self, "alt+2");
  click_row (self, "Inquiries", COUPLE);
  accessible_app_expect (app, "label", "sam.lee@example.org");
  accessible_app_act (app, "button", "Offer places…");
  accessible_app_expect (app, "window", "Places");
  accessible_app_click (app, "list item", "They have said yes");
  accessible_app_act (app, "button", "Give Places");
  accessible_app_expect_gone (app, "window", "Places");

  go_to (self, "alt+3");
  accessible_app_expect (app, "label", SEATS);
}

/* From the cohort to the plan of its first session, where one item is moved. */
static void
change_plan (Evening *self)
{
  AccessibleApp             *app = self->app;
  g_autoptr (AccessibleNode) sessions = NULL;
  g_autoptr (AccessibleNode) open = NULL;

  go_to (self, "alt+3");
  accessible_app_click (app, "label", "Sessions");
  sessions = accessible_app_wait_for (app, "list", "Sessions");
  open = accessible_node_wait_for (sessions, "button", "Open Plan");
  accessible_node_act (open);

  accessible_app_expect (app, "label", "150 of 150 min");
  accessible_app_expect (app, "list item", "18:50, 15 minutes, Why Am I Here?");
  click_row (self, "Items of the plan", "Why Am I Here?");
  accessible_app_keys (app, "alt+Down");
  /* Said when it is on disk and the rows are in their new order. */
  accessible_app_expect (app, "label", "“Why Am I Here?” was moved");
  accessible_app_expect (app, "list item", "18:50, 5 minutes, Practical details");
  accessible_app_expect (app, "list item", "18:55, 15 minutes, Why Am I Here?");
}

/* A key in one of the presenter's windows, and where the practice is then. */
static void
press_at (Evening    *self,
          const char *window,
          const char *key,
          const char *place)
{
  accessible_app_raise (self->app, window);
  accessible_app_keys (self->app, key);
  accessible_app_expect (self->app, "label", place);
}

static void
present_practice (Evening *self)
{
  AccessibleApp             *app = self->app;
  g_autoptr (AccessibleNode) black = NULL;

  /* The practice that belongs to an item of the plan, the second below the one that was moved. */
  accessible_app_keys (app, "Down Down");
  accessible_app_click (app, "label", "Present This");
  accessible_app_expect (app, "window", "On the wall");
  accessible_app_expect (app, "label", "1 of 11");

  press_at (self, "On the wall", "Next", "2 of 11");
  press_at (self, "Presenter", "Next", "3 of 11");
  press_at (self, "Presenter", "Prior", "2 of 11");
  black = accessible_app_wait_for (app, "button", "Black");
  accessible_app_keys (app, "b");
  accessible_node_expect_state (black, ACCESSIBLE_PRESSED, TRUE);
  accessible_app_keys (app, "b");
  accessible_node_expect_state (black, ACCESSIBLE_PRESSED, FALSE);

  /* Neither Escape nor going on after the last card ends it. */
  press_at (self, "Presenter", "Escape", "2 of 11");
  press_at (self, "On the wall", "Escape", "2 of 11");
  press_at (self, "On the wall", "End", "11 of 11");
  press_at (self, "On the wall", "Next", "11 of 11");
  press_at (self, "Presenter", "Next", "11 of 11");
  accessible_app_expect (app, "window", "On the wall");

  accessible_app_activate (app, "Presenter", "window.close");
  accessible_app_expect_gone (app, "window", "Presenter");
  accessible_app_expect_gone (app, "window", "On the wall");
}

static void
quit (Evening *self)
{
  go_to (self, "ctrl+q");
  g_assert_cmpint (accessible_app_wait_exit (self->app), ==, 0);
  g_clear_pointer (&self->app, accessible_app_free);
}

static void
open_file (Evening       *self,
           TendDatabase **database)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (self->folder, "tend.db", NULL);

  *database = tend_database_open (path, TEND_DATABASE_READ, &error);
  g_assert_no_error (error);
}

static void
assert_item (TendDatabase *database,
             gint64        plan,
             guint         position,
             const char   *title)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GListStore)   items = tend_plan_load_items (database, plan, &error);
  g_autoptr (TendPlanItem) item = NULL;

  g_assert_no_error (error);
  item = g_list_model_get_item (G_LIST_MODEL (items), position);
  g_assert_cmpstr (tend_plan_item_get_title (item), ==, title);
}

/* What is on disk once Tend has ended. */
static void
assert_kept (Evening *self)
{
  g_autoptr (TendDatabase) database = NULL;
  g_autoptr (TendCohort)   cohort = NULL;
  g_autoptr (GArray)       cohorts = NULL;
  g_autoptr (GListStore)   sessions = NULL;
  g_autoptr (TendSession)  first = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *today = tend_today ();
  g_autofree char         *start_date = tend_date_add_days (today, 10);

  open_file (self, &database);
  /* Of the four who asked, one was answered and the couple has places. */
  g_assert_cmpint (tend_inquiry_count_waiting (database, today, &error), ==, 2);
  g_assert_no_error (error);

  cohorts = tend_cohort_find_ids (database, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cohorts->len, ==, 1);
  cohort = tend_cohort_load (database, g_array_index (cohorts, gint64, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tend_cohort_get_title (cohort), ==, COHORT);
  g_assert_cmpint (tend_cohort_get_taken (cohort), ==, 2);
  g_assert_cmpint (tend_cohort_get_free (cohort), ==, 10);

  sessions = tend_session_load_all (database, tend_cohort_get_id (cohort), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sessions)), ==, 9);
  first = g_list_model_get_item (G_LIST_MODEL (sessions), 0);
  g_assert_cmpstr (tend_session_get_date (first), ==, start_date);
  assert_item (database, tend_session_get_plan (first), 1, "Practical details");
  assert_item (database, tend_session_get_plan (first), 2, "Why Am I Here?");
}

/* Started again, it shows what was there. */
static void
look_again (Evening *self)
{
  self->app = start (self->folder);
  go_to (self, "alt+3");
  accessible_app_expect (self->app, "label", SEATS);
  go_to (self, "alt+2");
  accessible_app_expect (self->app, "label", IN_LIST_ONLY);
  quit (self);
}

static void
test_evening (void)
{
  g_autoptr (GError) error = NULL;
  Evening            self = { .folder = g_dir_make_tmp ("tend-evening-XXXXXX", &error) };

  g_assert_no_error (error);
  self.app = start (self.folder);
  bring_in_sign_ups (&self);
  answer_one (&self);
  make_cohort (&self);
  give_places (&self);
  change_plan (&self);
  present_practice (&self);
  quit (&self);
  assert_kept (&self);
  look_again (&self);
  assert_kept (&self);
  remove_folder (self.folder);
  g_free (self.folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];
  sign_ups = argv[2];
  g_test_add_func ("/e2e/evening", test_evening);
  return g_test_run ();
}
