/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main window in the application it belongs to, on a data folder of its own, with real keys. */

#include "page-fixture.h"
#include "store-fixture.h"

#include "picture.h"
#include "tend-application.h"
#include "tend-cohort-actions.h"
#include "tend-console-window.h"
#include "tend-inquiry-actions.h"
#include "tend-perform.h"
#include "tend-person.h"
#include "tend-window.h"

#include <glib/gstdio.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

typedef struct
{
  char            *folder;
  TendApplication *app;
  TendWindow      *window;
  AdwViewStack    *stack;
  void (*body) (gpointer fixture);
  const char *kept; /* a question that is answered with 1 when all is closed, or NULL */
} Fixture;

/* In the order in which the switcher has them. */
static const char *const places[] = { "today", "inquiries", "cohorts", "plans", "practices" };

/* Runs the main loop until @ready says so; the test fails when it never does. */
#define wait_until(ready)                                       \
  G_STMT_START                                                  \
  {                                                             \
    const gint64 wait_end = g_get_monotonic_time () + PATIENCE; \
    const guint  wait_tick = g_timeout_add (10, tick_cb, NULL); \
                                                                \
    while (!(ready) && g_get_monotonic_time () < wait_end)      \
      g_main_context_iteration (NULL, TRUE);                    \
    g_source_remove (wait_tick);                                \
    g_assert_true (ready);                                      \
  }                                                             \
  G_STMT_END

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
run_body_cb (gpointer data)
{
  Fixture *self = data;

  self->window = TEND_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self->app)));
  self->stack = page_fixture_find (GTK_WIDGET (self->window), ADW_TYPE_VIEW_STACK, NULL);
  wait_until (gtk_window_is_active (GTK_WINDOW (self->window)));
  self->body (self);
  g_action_group_activate_action (G_ACTION_GROUP (self->app), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
activated_cb (Fixture *self)
{
  g_idle_add (run_body_cb, self);
}

static void
assert_kept (Fixture *self)
{
  g_autofree char         *path = g_build_filename (self->folder, TEND_STORE_FILE_NAME, NULL);
  g_autoptr (TendDatabase) database = NULL;
  g_autoptr (GError)       error = NULL;

  database = tend_database_open (path, TEND_DATABASE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tend_database_ask (database, self->kept, NULL), ==, 1);
}

/* The whole life of the application, with the test inside it. */
static void
run (gconstpointer body)
{
  Fixture                   self = { .folder = store_fixture_new_folder () };
  const char               *argv[] = { "tend", "--data", self.folder, NULL };
  g_autoptr (TendArguments) arguments = NULL;
  g_autoptr (GError)        error = NULL;

  arguments = tend_arguments_parse (3, (char **)argv, &error);
  g_assert_no_error (error);
  self.body = (void (*) (gpointer))body;
  self.app = tend_application_new (arguments);
  g_signal_connect_data (self.app, "activate", G_CALLBACK (activated_cb), &self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_assert_cmpint (g_application_run (G_APPLICATION (self.app), 1, (char **)argv), ==, 0);
  g_assert_finalize_object (self.app);
  if (self.kept != NULL)
    assert_kept (&self);
  store_fixture_remove_folder (self.folder);
}

static void
press (const char *keys)
{
  const char        *command[] = { "xdotool", "key", keys, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  g_assert_no_error (error);
}

static void
show (Fixture    *self,
      const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", place);
  wait_until (g_str_equal (adw_view_stack_get_visible_child_name (self->stack), place));
}

static GtkWidget *
get_place (Fixture    *self,
           const char *place)
{
  return adw_bin_get_child (ADW_BIN (adw_view_stack_get_child_by_name (self->stack, place)));
}

static guint
get_badge (Fixture *self)
{
  GtkWidget *bin = adw_view_stack_get_child_by_name (self->stack, "inquiries");

  return adw_view_stack_page_get_badge_number (adw_view_stack_get_page (self->stack, bin));
}

/* Somebody asks, as if typed in by hand. */
static gint64
ask (Fixture    *self,
     const char *name)
{
  TendStore              *store = tend_window_get_store (self->window);
  g_autoptr (TendInquiry) draft = tend_inquiry_new ();
  g_autoptr (TendPerson)  person = g_object_new (TEND_TYPE_PERSON, "name", name, NULL);
  g_autoptr (TendAction)  action = NULL;
  g_autoptr (GError)      error = NULL;

  g_list_store_append (tend_inquiry_get_members (draft), person);
  action = tend_inquiry_create_action (draft);
  g_assert_true (tend_store_perform (store, action, &error));
  g_assert_no_error (error);
  return tend_action_get_result (action);
}

static void
test_places (gpointer fixture)
{
  Fixture *self = fixture;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      show (self, places[i]);
      g_assert_nonnull (get_place (self, places[i]));
      for (guint later = i + 1; later < G_N_ELEMENTS (places); later++)
        g_assert_null (get_place (self, places[later]));
    }

  /* And once made, kept. */
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *place = get_place (self, places[i]);

      show (self, places[i]);
      g_assert_true (get_place (self, places[i]) == place);
    }
}

static void
test_badge (gpointer fixture)
{
  Fixture               *self = fixture;
  TendStore             *store = tend_window_get_store (self->window);
  g_autoptr (TendAction) answer = NULL;
  g_autoptr (GError)     error = NULL;
  gint64                 first;

  g_assert_cmpuint (get_badge (self), ==, 0);
  first = ask (self, "Renée Dubois");
  wait_until (get_badge (self) == 1);
  ask (self, "Olu Adeyemi");
  wait_until (get_badge (self) == 2);

  answer = tend_inquiry_answer_action (first, "Dear Renée");
  g_assert_true (tend_store_perform (store, answer, &error));
  g_assert_no_error (error);
  wait_until (get_badge (self) == 1);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  wait_until (get_badge (self) == 2);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.redo", NULL);
  wait_until (get_badge (self) == 1);
}

static gint64
get_focused_id (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GVariant  *target = NULL;

  if (GTK_IS_ACTIONABLE (focus))
    target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus));
  return target != NULL ? g_variant_get_int64 (target) : 0;
}

/* Rows are made anew when something changes; the keyboard stays with the party it was with. */
static void
test_today_keeps_the_focus (gpointer fixture)
{
  Fixture   *self = fixture;
  GtkWidget *list;
  gint64     second;

  ask (self, "Renée Dubois");
  second = ask (self, "Olu Adeyemi");
  wait_until (get_badge (self) == 2);
  show (self, "today");
  list = page_fixture_find (get_place (self, "today"), GTK_TYPE_LIST_BOX, "waiting_list");
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  while (get_focused_id (self) != second)
    g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));

  ask (self, "Sam Lee");
  wait_until (get_badge (self) == 3);
  g_assert_cmpint (get_focused_id (self), ==, second);

  /* What is done while another place is shown is seen when this one is again. */
  show (self, "inquiries");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  wait_until (get_badge (self) == 2);
  show (self, "today");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
}

/* That of the page; the rows beside the list have some of their own. */
static GtkWidget *
find_search (Fixture *self)
{
  GtkWidget *bar = page_fixture_find (get_place (self, "inquiries"), GTK_TYPE_SEARCH_BAR, NULL);

  return page_fixture_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL);
}

static const char *
get_search (Fixture *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_search (self)));
}

static gboolean
writes_in_search (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, find_search (self));
}

static void
test_undo_in_text (gpointer fixture)
{
  Fixture *self = fixture;

  ask (self, "Renée Dubois");
  wait_until (get_badge (self) == 1);
  show (self, "inquiries");
  press ("ctrl+f");
  wait_until (writes_in_search (self));
  /* Nobody writes before the first frame of what they write in. */
  picture_wait (GTK_WIDGET (self->window), 20);
  press ("r");
  wait_until (g_str_equal (get_search (self), "r"));

  /* While a text has the focus, its letters are taken back and nobody's inquiry is. */
  press ("ctrl+z");
  wait_until (g_str_equal (get_search (self), ""));
  g_assert_cmpuint (get_badge (self), ==, 1);
  press ("ctrl+shift+z");
  wait_until (g_str_equal (get_search (self), "r"));
  g_assert_cmpuint (get_badge (self), ==, 1);

  /* Anywhere else it is the last action. */
  show (self, "today");
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  press ("ctrl+z");
  wait_until (get_badge (self) == 0);
  press ("ctrl+shift+z");
  wait_until (get_badge (self) == 1);
}

/* The button of the toast that is shown; NULL while there is none. */
static GtkWidget *
find_toast_button (GtkWidget *widget)
{
  const char *action = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget))
    action = gtk_actionable_get_action_name (GTK_ACTIONABLE (widget));
  if (g_strcmp0 (action, "win.undo-action") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toast_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_toast (gpointer fixture)
{
  Fixture   *self = fixture;
  GtkWidget *window = GTK_WIDGET (self->window);
  TendStore *store = tend_window_get_store (self->window);
  GtkWidget *undo;

  tend_perform (window, store, tend_inquiry_answer_action (ask (self, "Sam Lee"), "Dear Sam"), NULL,
                NULL);
  ask (self, "Olu Adeyemi");
  wait_until (get_badge (self) == 1 && find_toast_button (window) != NULL);

  /* It takes back what it speaks of, though something else was done since. */
  undo = find_toast_button (window);
  g_signal_emit_by_name (undo, "clicked");
  wait_until (get_badge (self) == 2);
}

static TendWindow *
open_example (Fixture *self)
{
  GtkWindow *active;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "app.example", NULL);
  active = gtk_application_get_active_window (GTK_APPLICATION (self->app));
  wait_until (active != GTK_WINDOW (self->window) &&
              gtk_widget_get_mapped (GTK_WIDGET (active)));
  return TEND_WINDOW (active);
}

static void
test_example (gpointer fixture)
{
  Fixture               *self = fixture;
  TendWindow            *mine = self->window;
  TendWindow            *example;
  g_autoptr (TendAction) nothing = NULL;
  g_autofree char       *folder = NULL;

  ask (self, "Renée Dubois");
  wait_until (get_badge (self) == 1);

  example = open_example (self);
  g_assert_true (tend_window_get_store (example) != tend_window_get_store (mine));
  folder = g_path_get_dirname (tend_store_get_path (tend_window_get_store (example)));
  g_assert_cmpstr (folder, !=, self->folder);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));

  /* What is done there is not done here. */
  self->window = example;
  ask (self, "Somebody in the example");
  self->window = mine;
  g_assert_cmpuint (get_badge (self), ==, 1);

  gtk_window_close (GTK_WINDOW (example));
  wait_until (!g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (get_badge (self), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (mine), "win.undo", NULL);
  wait_until (get_badge (self) == 0);
}

/* The dialog over @window; NULL for none. */
static GtkWindow *
find_over (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window)
        return other;
    }
  return NULL;
}

/* The question whether to discard what is written over @window; NULL while it is not asked. */
static AdwMessageDialog *
find_question (GtkWindow *window)
{
  GtkWindow *over = find_over (window);

  return ADW_IS_MESSAGE_DIALOG (over) ? ADW_MESSAGE_DIALOG (over) : NULL;
}

/* As its button does. */
static void
answer (GtkWindow  *window,
        const char *response)
{
  g_autoptr (AdwMessageDialog) question = g_object_ref (find_question (window));

  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

static void
quit (Fixture *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->app), "quit", NULL);
}

/* A note that is half written is not lost by closing, and a next step is kept by it. */
static void
test_draft (gpointer fixture)
{
  Fixture       *self = fixture;
  GtkWidget     *place, *step;
  GtkTextView   *note;
  GtkTextBuffer *buffer;

  ask (self, "Renée Dubois");
  show (self, "inquiries");
  place = get_place (self, "inquiries");
  note = page_fixture_find (place, GTK_TYPE_TEXT_VIEW, "note_text");
  buffer = gtk_text_view_get_buffer (note);
  gtk_text_buffer_set_text (buffer, "Prefers mornings", -1);

  quit (self);
  g_assert_nonnull (find_question (GTK_WINDOW (self->window)));
  answer (GTK_WINDOW (self->window), "write");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
  gtk_text_buffer_set_text (buffer, "", -1);

  /* The words do not wait for a date that is none. */
  gtk_editable_set_text (page_fixture_find (place, GTK_TYPE_EDITABLE, "date_row"), "31 Febr");
  step = page_fixture_find (place, ADW_TYPE_ENTRY_ROW, "step_row");
  gtk_widget_grab_focus (step);
  gtk_editable_set_text (GTK_EDITABLE (step), "call on Monday");
  self->kept = "SELECT count(*) FROM inquiry WHERE next_step = 'call on Monday'";
}

/* What stands behind a dialog that asks does not go before it. */
static void
test_quit_waits (gpointer fixture)
{
  Fixture   *self = fixture;
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-cohort", NULL);
  dialog = find_over (GTK_WINDOW (self->window));
  g_assert_nonnull (dialog);
  gtk_editable_set_text (page_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "place_row"),
                         "Room 2");
  quit (self);
  g_assert_nonnull (find_question (dialog));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window)));

  answer (dialog, "discard");
  wait_until (gtk_application_get_windows (GTK_APPLICATION (self->app))->next == NULL);
}

static GtkWindow *
find_console (Fixture *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self->app));

  while (windows != NULL && !TEND_IS_CONSOLE_WINDOW (windows->data))
    windows = windows->next;
  return windows != NULL ? windows->data : NULL;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* The question whether to change goes with the practice that was on the wall. */
static void
test_another_practice (gpointer fixture)
{
  Fixture      *self = fixture;
  TendDatabase *reader = tend_store_get_reader (tend_window_get_store (self->window));
  GtkWidget    *window = GTK_WIDGET (self->window);
  GtkWindow    *first;

  wait_until (tend_database_ask (reader, "SELECT count(*) FROM script", NULL) > 1);
  gtk_widget_activate_action (window, "win.present-practice", "x",
                              tend_database_ask (reader, "SELECT min(practice) FROM script", NULL));
  first = find_console (self);
  g_assert_nonnull (first);
  gtk_widget_activate_action (window, "win.present-practice", "x",
                              tend_database_ask (reader, "SELECT max(practice) FROM script", NULL));
  wait_until (find_question (first) != NULL &&
              gtk_widget_get_mapped (GTK_WIDGET (find_question (first))));
  g_assert_true (find_console (self) == first);

  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *)&first);
  g_signal_emit_by_name (find_button (GTK_WIDGET (find_question (first)), "_Change"), "clicked");
  wait_until (first == NULL);
  g_assert_nonnull (find_console (self));
}

static gboolean
forget_words_cb (TendDatabase *database,
                 TendAction   *action,
                 GError      **error)
{
  return tend_database_run (database, "DELETE FROM script", error);
}

/* Nobody stands before a black wall: what has no words says so, alone and in a plan. */
static void
test_no_words (gpointer fixture)
{
  Fixture               *self = fixture;
  TendStore             *store = tend_window_get_store (self->window);
  TendDatabase          *reader = tend_store_get_reader (store);
  GtkWidget             *window = GTK_WIDGET (self->window);
  g_autoptr (TendAction) forget = tend_action_new ("forget", "Words forgotten", forget_words_cb,
                                                   NULL, NULL);
  g_autoptr (TendCohort) cohort = NULL;
  g_autoptr (TendAction) create = NULL;

  wait_until (tend_database_ask (reader, "SELECT count(*) FROM script", NULL) > 1);
  cohort = g_object_new (TEND_TYPE_COHORT, "title", "Spring", "start-date", "2027-01-12",
                         "start-time", "18:30", "zone", "Europe/Paris", "seats-max", 6, "program",
                         tend_database_ask (reader, "SELECT min(id) FROM program", NULL), NULL);
  create = tend_cohort_create_action (cohort);
  g_assert_true (tend_store_perform (store, create, NULL));
  g_assert_true (tend_store_perform (store, forget, NULL));

  gtk_widget_activate_action (window, "win.present-practice", "x",
                              tend_database_ask (reader, "SELECT min(id) FROM practice", NULL));
  g_assert_null (find_console (self));
  gtk_widget_activate_action (
      window, "win.present-plan", "x",
      tend_database_ask (reader, "SELECT plan FROM plan_item WHERE practice IS NOT NULL", NULL));
  g_assert_null (find_console (self));
}

static void
test_narrow (gpointer fixture)
{
  Fixture   *self = fixture;
  GtkWidget *content;

  content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->window));
  ask (self, "Renée Dubois");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  wait_until (gtk_widget_get_width (GTK_WIDGET (self->window)) <= 360);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      show (self, places[i]);
      picture_wait (GTK_WIDGET (self->window), 50);
      /* Where nothing draws shadows, the window itself has a frame around this. */
      page_fixture_assert_narrow (content);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), <=, 360);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add_data_func ("/window/places-made-when-shown", test_places, run);
  g_test_add_data_func ("/window/badge", test_badge, run);
  g_test_add_data_func ("/window/today-keeps-the-focus", test_today_keeps_the_focus, run);
  g_test_add_data_func ("/window/undo-in-text", test_undo_in_text, run);
  g_test_add_data_func ("/window/undo-toast", test_toast, run);
  g_test_add_data_func ("/window/example-apart", test_example, run);
  g_test_add_data_func ("/window/a-draft-is-not-lost", test_draft, run);
  g_test_add_data_func ("/window/quit-waits", test_quit_waits, run);
  g_test_add_data_func ("/window/another-practice", test_another_practice, run);
  g_test_add_data_func ("/window/no-words", test_no_words, run);
  g_test_add_data_func ("/window/narrow", test_narrow, run);
  return g_test_run ();
}
