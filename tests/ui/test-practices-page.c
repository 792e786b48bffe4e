/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-fixture.h"
#include "store-fixture.h"
#include "tend-library.h"
#include "tend-practice-actions.h"
#include "tend-practice-row.h"
#include "tend-practice-store.h"
#include "tend-practice-view.h"
#include "tend-practices-page.h"

#include "picture.h"

typedef struct
{
  StoreFixture       store;
  GtkWindow         *window;
  TendPracticesPage *page;
  GtkListView       *list;
} Fixture;

static void
show_page (Fixture *self,
           int      width)
{
  self->page = g_object_new (TEND_TYPE_PRACTICES_PAGE, "store", self->store.store, NULL);
  self->window = page_fixture_show (GTK_WIDGET (self->page), width, 720);
  self->list = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_VIEW, "list_view");
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GFile) library = tend_library_get_shipped ();

  store_fixture_set_up (&self->store, NULL);
  store_fixture_perform (&self->store, tend_library_load_action (library));
  show_page (self, 1000);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  page_fixture_close (self->window);
  store_fixture_tear_down (&self->store, NULL);
}

static gint64
find_practice (Fixture    *self,
               const char *key)
{
  g_autoptr (GError) error = NULL;
  gint64             id;

  tend_practice_find_by_key (tend_store_get_reader (self->store.store), "en", key, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  return id;
}

static guint
count_rows (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->list)));
}

static guint
get_selected (Fixture *self)
{
  return gtk_single_selection_get_selected (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list)));
}

static const char *
get_shown_title (Fixture *self)
{
  TendPracticeView *view;

  view = page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_PRACTICE_VIEW, NULL);
  return gtk_widget_get_mapped (GTK_WIDGET (view))
             ? tend_practice_get_title (tend_practice_view_get_practice (view))
             : NULL;
}

static const char *
get_list_page (Fixture *self)
{
  return gtk_stack_get_visible_child_name (
      page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_STACK, "list_stack"));
}

static void
type (Fixture    *self,
      const char *words)
{
  GtkEditable *entry;

  entry = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_SEARCH_ENTRY, "search_entry");
  gtk_editable_set_text (entry, words);
  /* The entry waits until nobody types any more. */
  picture_wait (GTK_WIDGET (self->window), 300);
}

static void
choose (Fixture    *self,
        const char *filter,
        const char *what)
{
  GtkDropDown *drop_down;
  GListModel  *model;

  drop_down = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, filter);
  model = gtk_drop_down_get_model (drop_down);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), what))
        {
          gtk_drop_down_set_selected (drop_down, i);
          return;
        }
    }
  g_error ("%s does not offer “%s”", filter, what);
}

static void
test_list (Fixture      *self,
           gconstpointer data)
{
  TendPracticeRow *row;

  row = page_fixture_find (GTK_WIDGET (self->list), TEND_TYPE_PRACTICE_ROW, NULL);
  g_assert_cmpuint (count_rows (self), ==, 15);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A hand on the body, Informal practice, 7–10 min");
  /* The first is there to be read at once. */
  g_assert_cmpuint (get_selected (self), ==, 0);
  g_assert_cmpstr (get_shown_title (self), ==, "A hand on the body");
  page_fixture_picture (self->window, "practices");
}

static void
test_search (Fixture      *self,
             gconstpointer data)
{
  GtkSearchBar *bar = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_SEARCH_BAR, NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "page.search", NULL));
  g_assert_true (gtk_search_bar_get_search_mode (bar));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (self->window)));

  type (self, "feet flo");
  g_assert_cmpuint (count_rows (self), >, 0);
  g_assert_cmpuint (count_rows (self), <, 15);
  page_fixture_picture (self->window, "practices-search");

  type (self, "nothing is called xyzzy");
  g_assert_cmpstr (get_list_page (self), ==, "nothing");
  page_fixture_picture (self->window, "practices-nothing");

  /* What was being read stays. */
  g_assert_cmpstr (get_shown_title (self), ==, "A hand on the body");
  g_signal_emit_by_name (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, NULL),
                         "clicked");
  type (self, "");
  g_assert_cmpuint (count_rows (self), ==, 15);
  g_assert_cmpstr (get_list_page (self), ==, "list");
}

static void
test_filters (Fixture      *self,
              gconstpointer data)
{
  guint exercises, both;

  choose (self, "kind_filter", "Exercise");
  exercises = count_rows (self);
  g_assert_cmpuint (exercises, >, 0);
  g_assert_cmpuint (exercises, <, 15);
  choose (self, "theme_filter", "balance");
  both = count_rows (self);
  g_assert_cmpuint (both, >, 0);
  g_assert_cmpuint (both, <, exercises);
  choose (self, "kind_filter", "All kinds");
  g_assert_cmpuint (count_rows (self), >, both);
  choose (self, "theme_filter", "All themes");
  g_assert_cmpuint (count_rows (self), ==, 15);
}

static void
test_show (Fixture      *self,
           gconstpointer data)
{
  gint64 id = find_practice (self, "feet-on-the-floor");

  /* A filter that hides what is asked for is cleared. */
  choose (self, "kind_filter", "Exercise");
  tend_practices_page_show (self->page, id);
  g_assert_cmpstr (get_shown_title (self), ==, "Feet on the floor");
  g_assert_cmpuint (count_rows (self), ==, 15);
  g_assert_cmpuint (get_selected (self), <, 15);
  page_fixture_picture (self->window, "practices-feet");

  /* One that is gone shows the list as it was. */
  tend_practices_page_show (self->page, 42);
  g_assert_cmpuint (count_rows (self), ==, 15);
}

static void
test_present (Fixture      *self,
              gconstpointer data)
{
  gint64           id = find_practice (self, "feet-on-the-floor");
  GtkWidget       *button = NULL;
  g_autofree char *wanted = g_strdup_printf ("present-practice %" G_GINT64_FORMAT, id);
  g_autofree char *asked = NULL;

  tend_practices_page_show (self->page, id);
  button = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "present_button");
  g_signal_emit_by_name (button, "clicked");
  asked = page_fixture_take_action (self->window);
  g_assert_cmpstr (asked, ==, wanted);
}

/* What changes while it is read: the words follow, the selection stays on the practice. */
static void
test_changed (Fixture      *self,
              gconstpointer data)
{
  gint64                   id = find_practice (self, "feet-on-the-floor");
  g_autoptr (TendPractice) practice = NULL;
  guint                    before;

  tend_practices_page_show (self->page, id);
  before = get_selected (self);
  practice = tend_practice_load (tend_store_get_reader (self->store.store), id, NULL);
  g_object_set (practice, "title", "A foot", "script", "", NULL);
  store_fixture_perform (&self->store, tend_practice_update_action (practice));
  g_assert_cmpstr (get_shown_title (self), ==, "A foot");
  g_assert_cmpuint (get_selected (self), ==, 0);
  g_assert_cmpuint (before, >, 0);

  /* Without words there is nothing to put on the wall. */
  g_assert_false (gtk_widget_get_sensitive (
      page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "present_button")));
  page_fixture_picture (self->window, "practices-no-words");
}

static void
test_narrow (Fixture      *self,
             gconstpointer data)
{
  AdwLeaflet *leaflet = page_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_LEAFLET, NULL);

  page_fixture_assert_narrow (GTK_WIDGET (self->page));
  g_assert_false (adw_leaflet_get_folded (leaflet));
  gtk_window_set_default_size (self->window, 360, 640);
  picture_wait (GTK_WIDGET (self->window), 100);
  g_assert_true (adw_leaflet_get_folded (leaflet));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "list");

  g_signal_emit_by_name (self->list, "activate", 2);
  picture_wait (GTK_WIDGET (self->window), 100);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "practice");
  page_fixture_picture (self->window, "practices-folded");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "page.back", NULL));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "list");
}

/* Before the library is there, and when it arrives. */
static void
test_empty (void)
{
  Fixture           self = { 0 };
  g_autoptr (GFile) library = tend_library_get_shipped ();

  store_fixture_set_up (&self.store, NULL);
  show_page (&self, 1000);
  g_assert_cmpstr (get_list_page (&self), ==, "empty");
  g_assert_null (get_shown_title (&self));
  page_fixture_picture (self.window, "practices-empty");

  store_fixture_perform (&self.store, tend_library_load_action (library));
  g_assert_cmpstr (get_list_page (&self), ==, "list");
  g_assert_cmpuint (count_rows (&self), ==, 15);
  choose (&self, "theme_filter", "balance");
  tear_down (&self, NULL);
}

#define ADD(path, func) g_test_add ("/practices-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);
  ADD ("list", test_list);
  ADD ("search", test_search);
  ADD ("filters", test_filters);
  ADD ("show", test_show);
  ADD ("present", test_present);
  ADD ("changed", test_changed);
  ADD ("narrow", test_narrow);
  g_test_add_func ("/practices-page/empty", test_empty);
  return g_test_run ();
}
