/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"
#include "picture.h"
#include "store-fixture.h"
#include "tend-cohort-actions.h"
#include "tend-item-adder.h"
#include "tend-item-dialog.h"
#include "tend-item-pane.h"
#include "tend-item-row.h"
#include "tend-library.h"
#include "tend-plan-actions.h"
#include "tend-plan-list.h"
#include "tend-plans-page.h"
#include "tend-practice-finder.h"

#define SESSION "(SELECT plan FROM session WHERE position = 0)"
#define COUNT "SELECT count(*) FROM plan_item WHERE plan = " SESSION
#define PLACE_OF "SELECT position FROM plan_item WHERE id = %" G_GINT64_FORMAT
#define ITEM_AT "SELECT id FROM plan_item WHERE plan = " SESSION " AND position = %d"

typedef struct
{
  StoreFixture   store;
  GtkWindow     *window;
  TendPlansPage *page;
  gint64         plan;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GFile)      shipped = tend_library_get_shipped ();
  g_autoptr (TendCohort) draft = NULL;

  store_fixture_set_up (&self->store, data);
  store_fixture_perform (&self->store, tend_library_load_action (shipped));
  draft = g_object_new (TEND_TYPE_COHORT,
                        "program", store_fixture_ask (&self->store, "SELECT id FROM program"),
                        "title", "Spring evenings",
                        "start-date", "2031-01-14",
                        "start-time", "18:30",
                        "zone", "Europe/Stockholm",
                        "seats-min", 6,
                        "seats-max", 12,
                        NULL);
  store_fixture_perform (&self->store, tend_cohort_create_action (draft));
  self->plan = store_fixture_ask (&self->store, "SELECT " SESSION);
}

static void
show (Fixture *self)
{
  self->page = g_object_new (TEND_TYPE_PLANS_PAGE, "store", self->store.store, NULL);
  self->window = page_fixture_show (GTK_WIDGET (self->page), 1100, 720);
  tend_plans_page_show (self->page, self->plan);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  if (self->window != NULL)
    page_fixture_close (self->window);
  store_fixture_tear_down (&self->store, data);
}

static gpointer
find (Fixture    *self,
      const char *id)
{
  return page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_WIDGET, id);
}

static TendPlanList *
get_list (Fixture *self)
{
  return page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_PLAN_LIST, NULL);
}

static TendItemRow *
get_row (Fixture *self,
         int      index)
{
  GtkListBox *box = page_fixture_find (GTK_WIDGET (get_list (self)), GTK_TYPE_LIST_BOX, NULL);

  return TEND_ITEM_ROW (gtk_list_box_get_row_at_index (box, index));
}

static gint64
get_id (Fixture *self,
        int      index)
{
  return tend_plan_item_get_id (tend_item_row_get_item (get_row (self, index)));
}

static const char *
get_start (Fixture *self,
           int      index)
{
  return gtk_label_get_label (
      page_fixture_find (GTK_WIDGET (get_row (self, index)), GTK_TYPE_LABEL, "start_label"));
}

static void
wait_for (Fixture    *self,
          const char *sql,
          gint64      answer)
{
  const gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (store_fixture_ask (&self->store, sql) != answer)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
  /* What was asked for is on disk; the page hears of it next. */
  picture_wait (GTK_WIDGET (self->window), 50);
}

static void
wait_for_place (Fixture *self,
                gint64   id,
                int      place)
{
  g_autofree char *sql = g_strdup_printf (PLACE_OF, id);

  wait_for (self, sql, place);
}

static void
undo (Fixture *self)
{
  g_assert_true (store_fixture_undo (&self->store, 0, NULL, NULL));
  picture_wait (GTK_WIDGET (self->window), 50);
}

/* Selects the item as a click does, and gives it the focus. */
static void
select_row (Fixture *self,
            int      index)
{
  tend_plan_list_select (get_list (self), get_id (self, index));
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self, index)));
}

/* Adds an item of @minutes at the end without the page. */
static gint64
add (Fixture    *self,
     const char *title,
     int         minutes,
     const char *fixed_start,
     int         position)
{
  g_autoptr (TendPlanItem) item = NULL;
  gint64                   id;

  item = g_object_new (TEND_TYPE_PLAN_ITEM, "plan", self->plan, "title", title, "kind",
                       TEND_PRACTICE_TALK, "minutes", minutes, "fixed-start", fixed_start, NULL);
  id = store_fixture_perform (&self->store, tend_plan_add_item_action (item, position));
  picture_wait (GTK_WIDGET (self->window), 50);
  return id;
}

static void
test_times_and_sum (Fixture      *self,
                    gconstpointer data)
{
  gint64           sum;
  g_autofree char *words = NULL;
  g_autofree char *over = NULL;

  show (self);
  sum = store_fixture_ask (&self->store,
                           "SELECT sum(minutes) FROM plan_item WHERE plan = " SESSION);
  words = g_strdup_printf ("%" G_GINT64_FORMAT " of 150 min", sum);
  g_assert_cmpstr (gtk_label_get_label (find (self, "sum_label")), ==, words);
  g_assert_cmpstr (get_start (self, 0), ==, "18:30");
  page_fixture_picture (self->window, "plans");

  /* Too long is said, and by how much. */
  add (self, "A long talk", 45, NULL, -1);
  over = g_strdup_printf ("%" G_GINT64_FORMAT " of 150 min, %" G_GINT64_FORMAT " over", sum + 45,
                          sum + 45 - 150);
  g_assert_cmpstr (gtk_label_get_label (find (self, "sum_label")), ==, over);
  undo (self);
  g_assert_cmpstr (gtk_label_get_label (find (self, "sum_label")), ==, words);
}

/* Between a fixed start and what comes before stand the minutes that are free or overlap. */
static void
test_gaps (Fixture      *self,
           gconstpointer data)
{
  GtkWidget *header;

  show (self);
  add (self, "Welcome", 10, NULL, 0);
  add (self, "On the hour", 5, "19:00", 1);
  header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (get_row (self, 1)));
  g_assert_cmpstr (gtk_label_get_label (page_fixture_find (header, GTK_TYPE_LABEL, NULL)), ==,
                   "20 minutes free");
  g_assert_cmpstr (get_start (self, 1), ==, "19:00");
  g_assert_cmpstr (get_start (self, 2), ==, "19:05");
  g_assert_null (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (get_row (self, 2))));

  add (self, "Longer than there is time", 50, NULL, 1);
  header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (get_row (self, 2)));
  g_assert_cmpstr (gtk_label_get_label (page_fixture_find (header, GTK_TYPE_LABEL, NULL)), ==,
                   "Overlaps by 30 minutes");
  page_fixture_picture (self->window, "plans-gaps");
}

/* A key held down moves on from where the item is seen, with the focus on it all the way. */
static void
test_moving (Fixture      *self,
             gconstpointer data)
{
  gint64 first, moved;

  show (self);
  moved = add (self, "Five minutes", 5, NULL, 0);
  first = get_id (self, 1);
  g_assert_cmpstr (get_start (self, 1), ==, "18:35");
  select_row (self, 0);

  gtk_widget_activate_action (GTK_WIDGET (get_row (self, 0)), "item.move-down", NULL);
  g_assert_cmpint (get_id (self, 0), ==, first);
  g_assert_cmpint (get_id (self, 1), ==, moved);
  g_assert_cmpstr (get_start (self, 0), ==, "18:30");
  g_assert_true (gtk_window_get_focus (self->window) == GTK_WIDGET (get_row (self, 1)));
  gtk_widget_activate_action (GTK_WIDGET (get_row (self, 1)), "item.move-down", NULL);
  g_assert_cmpint (get_id (self, 2), ==, moved);
  wait_for_place (self, moved, 2);
  g_assert_cmpint (get_id (self, 2), ==, moved);
  g_assert_true (gtk_window_get_focus (self->window) == GTK_WIDGET (get_row (self, 2)));

  /* Each step is undone by itself. */
  undo (self);
  g_assert_cmpint (get_id (self, 1), ==, moved);
  g_assert_true (gtk_window_get_focus (self->window) == GTK_WIDGET (get_row (self, 1)));
  undo (self);
  g_assert_cmpint (get_id (self, 0), ==, moved);
  g_assert_cmpstr (get_start (self, 1), ==, "18:35");

  /* What a drop asks for: between the third and the fourth. */
  g_assert_true (tend_plan_list_drop (get_list (self), moved, 3));
  wait_for_place (self, moved, 2);
  g_assert_false (tend_plan_list_drop (get_list (self), moved, 3));
}

static void
test_removing (Fixture      *self,
               gconstpointer data)
{
  gint64 count = store_fixture_ask (&self->store, COUNT);
  gint64 removed, next;

  show (self);
  removed = get_id (self, 1);
  next = get_id (self, 2);
  select_row (self, 1);
  gtk_widget_activate_action (GTK_WIDGET (get_row (self, 1)), "item.remove", NULL);
  wait_for (self, COUNT, count - 1);
  g_assert_cmpint (get_id (self, 1), ==, next);
  g_assert_true (gtk_window_get_focus (self->window) == GTK_WIDGET (get_row (self, 1)));

  undo (self);
  g_assert_cmpint (get_id (self, 1), ==, removed);
  g_assert_cmpint (get_id (self, 2), ==, next);
}

static void
test_adding (Fixture      *self,
             gconstpointer data)
{
  gint64           count = store_fixture_ask (&self->store, COUNT);
  TendItemAdder   *adder;
  GtkWidget       *finder;
  GtkEditable     *entry;
  g_autofree char *sql = g_strdup_printf (ITEM_AT, (int)count + 1);

  show (self);
  adder = page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_ITEM_ADDER, NULL);
  entry = page_fixture_find (GTK_WIDGET (adder), GTK_TYPE_ENTRY, "entry");

  gtk_editable_set_text (entry, "A word about the chairs");
  g_signal_emit_by_name (entry, "activate");
  wait_for (self, COUNT, count + 1);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_cmpstr (tend_plan_item_get_title (tend_plan_list_get_selected_item (get_list (self))),
                   ==, "A word about the chairs");

  /* What has it in its title comes first. */
  gtk_editable_set_text (entry, "floor");
  finder = page_fixture_find (GTK_WIDGET (adder), TEND_TYPE_PRACTICE_FINDER, NULL);
  g_assert_cmpstr (gtk_label_get_label (page_fixture_find (finder, GTK_TYPE_LABEL, NULL)), ==,
                   "Feet on the floor");

  /* The title of a practice, typed in whatever capitals, brings the practice. */
  gtk_editable_set_text (entry, "feet on the FLOOR");
  picture_wait (GTK_WIDGET (self->window), 100);
  page_fixture_picture (self->window, "plans-adding");
  g_signal_emit_by_name (entry, "activate");
  wait_for (self, COUNT, count + 2);
  g_assert_cmpint (store_fixture_ask (&self->store, sql), ==, get_id (self, (int)count + 1));
  g_assert_cmpint (tend_plan_item_get_practice (
                       tend_plan_list_get_selected_item (get_list (self))),
                   !=, 0);
}

static void
test_presenting (Fixture      *self,
                 gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("present-plan %" G_GINT64_FORMAT, self->plan);
  g_autofree char *asked = NULL;

  show (self);
  g_signal_emit_by_name (find (self, "present_button"), "clicked");
  asked = page_fixture_take_action (self->window);
  g_assert_cmpstr (asked, ==, expected);
}

/* What is asked for is shown, whatever was typed; what is typed finds plans by their items. */
static void
test_the_list (Fixture      *self,
               gconstpointer data)
{
  GtkListView *view;
  GListModel  *rows;
  guint        all;

  show (self);
  view = find (self, "list_view");
  rows = G_LIST_MODEL (gtk_list_view_get_model (view));
  all = g_list_model_get_n_items (rows);
  g_assert_cmpuint (all, >, 1);
  /* Drop-downs have a search entry of their own. */
  gtk_editable_set_text (
      page_fixture_find (find (self, "search_bar"), GTK_TYPE_SEARCH_ENTRY, NULL), "xylophone");
  picture_wait (GTK_WIDGET (self->window), 300);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  tend_plans_page_show (self->page, self->plan);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, all);
  page_fixture_assert_narrow (GTK_WIDGET (self->page));
}

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window; /* GTK holds it */
    }
  return NULL;
}

static void
test_editing (Fixture      *self,
              gconstpointer data)
{
  GtkWindow *dialog;
  gint64     id;

  show (self);
  id = get_id (self, 0);
  select_row (self, 0);
  gtk_widget_activate_action (GTK_WIDGET (get_row (self, 0)), "item.edit", NULL);
  dialog = find_window (TEND_TYPE_ITEM_DIALOG);
  g_assert_nonnull (dialog);
  picture_wait (GTK_WIDGET (dialog), 50);
  page_fixture_picture (dialog, "plans-edit");
  gtk_spin_button_set_value (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_SPIN_BUTTON,
                                                "minutes"),
                             42);

  /* What was changed does not go by a slip of the hand. */
  gtk_window_close (dialog);
  g_assert_true (find_window (TEND_TYPE_ITEM_DIALOG) == dialog);
  gtk_window_destroy (find_window (ADW_TYPE_MESSAGE_DIALOG));

  g_signal_emit_by_name (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "save_button"),
                         "clicked");
  wait_for (self, "SELECT minutes FROM plan_item WHERE plan = " SESSION " AND position = 0", 42);
  g_assert_cmpint (get_id (self, 0), ==, id);
  g_assert_cmpstr (get_start (self, 1), ==, "19:12");
  g_assert_null (find_window (TEND_TYPE_ITEM_DIALOG));
}

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/plans-page/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("times-and-sum", test_times_and_sum);
  ADD ("gaps", test_gaps);
  ADD ("moving", test_moving);
  ADD ("removing", test_removing);
  ADD ("adding", test_adding);
  ADD ("presenting", test_presenting);
  ADD ("the-list", test_the_list);
  ADD ("editing", test_editing);
#undef ADD

  return g_test_run ();
}
