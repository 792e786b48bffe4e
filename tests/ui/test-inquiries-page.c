/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inquiries-fixture.h"

#include "picture.h"
#include "tend-date.h"
#include "tend-filter-chips.h"
#include "tend-inquiry-actions.h"
#include "tend-inquiry-row.h"
#include "tend-member-card.h"
#include "tend-party-pane.h"

static guint
count_rows (InquiriesFixture *self)
{
  GtkListView *list = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_VIEW, "list_view");

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static TendPartyPane *
get_pane (InquiriesFixture *self)
{
  return page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_PARTY_PANE, NULL);
}

static const char *
get_shown (InquiriesFixture *self)
{
  TendPartyPane *pane = get_pane (self);

  return gtk_widget_get_mapped (GTK_WIDGET (pane))
             ? tend_inquiry_get_names (tend_party_pane_get_inquiry (pane))
             : NULL;
}

static const char *
get_list_page (InquiriesFixture *self)
{
  return gtk_stack_get_visible_child_name (
      page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_STACK, "list_stack"));
}

static void
choose_filter (InquiriesFixture *self,
               TendInquiryFilter filter)
{
  tend_filter_chips_set_filter (
      page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_FILTER_CHIPS, NULL), filter);
  picture_wait (GTK_WIDGET (self->window), 30);
}

static void
type (InquiriesFixture *self,
      const char       *words)
{
  GtkWidget *bar = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_SEARCH_BAR, NULL);

  gtk_editable_set_text (page_fixture_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL), words);
  /* The entry waits until nobody types any more. */
  picture_wait (GTK_WIDGET (self->window), 300);
}

static void
test_who_waits_longest_stands_first (InquiriesFixture *self,
                                     gconstpointer     data)
{
  TendInquiryRow  *row = page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_INQUIRY_ROW, NULL);
  g_autofree char *names = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *label = NULL;

  g_assert_cmpuint (count_rows (self), ==, 2);
  waiting = tend_instant_say_waiting ("2026-01-08T20:14:00Z");
  label = g_strdup_printf ("Renée and Sam, New, waiting for you: %s, Spring evenings", waiting);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  names = inquiries_fixture_read (self->page, GTK_TYPE_LABEL, "names");
  g_assert_cmpstr (names, ==, "Renée Dubois and Sam Lee");
  g_assert_cmpstr (get_shown (self), ==, "Renée and Sam");
  page_fixture_picture (self->window, "inquiries");
}

static void
test_what_one_wrote_stays_on_their_card (InquiriesFixture *self,
                                         gconstpointer     data)
{
  GtkFlowBox      *cards = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_FLOW_BOX, "cards");
  GtkWidget       *renee = GTK_WIDGET (gtk_flow_box_get_child_at_index (cards, 0));
  GtkWidget       *sam = GTK_WIDGET (gtk_flow_box_get_child_at_index (cards, 1));
  g_autofree char *hers = inquiries_fixture_read (renee, GTK_TYPE_LABEL, "message");
  g_autofree char *theirs = inquiries_fixture_read (sam, GTK_TYPE_LABEL, "message");
  g_autofree char *called = inquiries_fixture_read (sam, GTK_TYPE_LABEL, "called");
  g_autofree char *email = inquiries_fixture_read (sam, GTK_TYPE_LABEL, "email");

  g_assert_true (g_str_has_prefix (hers, "Our therapist suggested"));
  g_assert_true (g_str_has_prefix (theirs, "I am a little shy"));
  g_assert_cmpstr (called, ==, "they/them");
  g_assert_cmpstr (email, ==, "Sam.Lee@example.org");
  g_assert_null (gtk_flow_box_get_child_at_index (cards, 2));
}

static void
test_filters (InquiriesFixture *self,
              gconstpointer     data)
{
  choose_filter (self, TEND_INQUIRIES_CLOSED);
  g_assert_cmpuint (count_rows (self), ==, 1);
  /* The pane stays with whom it shows. */
  g_assert_cmpstr (get_shown (self), ==, "Renée and Sam");
  choose_filter (self, TEND_INQUIRIES_ENROLLED);
  g_assert_cmpstr (get_list_page (self), ==, "nothing");
  choose_filter (self, TEND_INQUIRIES_ALL);
  g_assert_cmpuint (count_rows (self), ==, 3);

  store_fixture_perform_sql (&self->store, "All answered", "UPDATE inquiry SET state = 'enrolled'");
  choose_filter (self, TEND_INQUIRIES_WAITING);
  g_assert_cmpstr (get_list_page (self), ==, "nobody-waits");
  page_fixture_picture (self->window, "inquiries-nobody-waits");
}

static void
test_search (InquiriesFixture *self,
             gconstpointer     data)
{
  GtkSearchBar *bar = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_SEARCH_BAR, NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "page.search", NULL));
  g_assert_true (gtk_search_bar_get_search_mode (bar));
  type (self, "olu");
  g_assert_cmpuint (count_rows (self), ==, 1);
  type (self, "gabriel");
  g_assert_cmpstr (get_list_page (self), ==, "not-found");
  choose_filter (self, TEND_INQUIRIES_ALL);
  g_assert_cmpuint (count_rows (self), ==, 1);

  /* Asked to show somebody whom the filter hides, the page clears it. */
  tend_inquiries_page_show (self->page, self->olu);
  g_assert_cmpstr (get_shown (self), ==, "Olu Adeyemi");
  g_assert_cmpuint (count_rows (self), ==, 3);
  g_assert_false (gtk_search_bar_get_search_mode (bar));
}

static void
test_empty (InquiriesFixture *self,
            gconstpointer     data)
{
  store_fixture_perform_sql (&self->store, "Gone", "DELETE FROM inquiry");
  inquiries_fixture_settle (self);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page_fixture_find (
                       GTK_WIDGET (self->page), GTK_TYPE_STACK, "stack")),
                   ==, "empty");
  g_assert_null (get_shown (self));
  page_fixture_picture (self->window, "inquiries-empty");
}

/* The menu offers what the table of states allows, and nothing else. */
static void
test_only_allowed_steps_are_offered (InquiriesFixture *self,
                                     gconstpointer     data)
{
  GtkMenuButton         *more = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_MENU_BUTTON,
                                                   "more_button");
  g_autoptr (GMenuModel) steps = NULL;
  g_autofree char       *last = NULL;

  steps = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (more), 0,
                                      G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (steps), ==, 4);
  g_menu_model_get_item_attribute (steps, 3, G_MENU_ATTRIBUTE_LABEL, "s", &last);
  g_assert_cmpstr (last, ==, "Spam…");

  people_fixture_force_inquiry (&self->store, self->couple, TEND_INQUIRY_SPAM);
  inquiries_fixture_settle (self);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (more)));
  g_assert_false (gtk_widget_is_sensitive (
      page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "places_button")));
}

static void
test_a_note_half_written_waits (InquiriesFixture *self,
                                gconstpointer     data)
{
  GtkTextView     *text = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_TEXT_VIEW,
                                             "note_text");
  g_autofree char *other = NULL;
  g_autofree char *again = NULL;
  g_autofree char *body = NULL;
  g_autofree char *after = NULL;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (text), "Sounded tired", -1);
  tend_inquiries_page_show (self->page, self->olu);
  other = inquiries_fixture_read (self->page, GTK_TYPE_TEXT_VIEW, "note_text");
  g_assert_cmpstr (other, ==, "");
  tend_inquiries_page_show (self->page, self->couple);
  again = inquiries_fixture_read (self->page, GTK_TYPE_TEXT_VIEW, "note_text");
  g_assert_cmpstr (again, ==, "Sounded tired");

  inquiries_fixture_act (self, text, "story.add-note");
  body = inquiries_fixture_read (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_BOX,
                                                    "story_list"),
                                 GTK_TYPE_LABEL, "body");
  g_assert_cmpstr (body, ==, "Sounded tired");
  after = inquiries_fixture_read (self->page, GTK_TYPE_TEXT_VIEW, "note_text");
  g_assert_cmpstr (after, ==, "");
}

static void
test_the_next_step_is_kept_on_return (InquiriesFixture *self,
                                      gconstpointer     data)
{
  GtkEditable     *step = page_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_ENTRY_ROW,
                                             "step_row");
  GtkEditable     *date = page_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_ENTRY_ROW,
                                             "date_row");
  g_autofree char *typed = NULL;

  gtk_editable_set_text (step, "Call Sam");
  gtk_widget_grab_focus (GTK_WIDGET (date));
  gtk_editable_set_text (date, "2026-01-14");
  g_signal_emit_by_name (date, "entry-activated");
  inquiries_fixture_settle (self);
  g_assert_cmpint (store_fixture_ask (&self->store, "SELECT count(*) FROM inquiry WHERE next_step"
                                                    " = 'Call Sam' AND next_step_date"
                                                    " = '2026-01-14'"),
                   ==, 1);
  /* Leaving the rows once more keeps nothing a second time. */
  g_assert_cmpstr (tend_store_get_undo_label (self->store.store), ==,
                   "Next step for Renée and Sam set");

  inquiries_fixture_act (self, step, "request.step-done");
  typed = g_strdup (gtk_editable_get_text (step));
  g_assert_cmpstr (typed, ==, "");
}

static void
test_together_or_not (InquiriesFixture *self,
                      gconstpointer     data)
{
  AdwComboRow *together = page_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_COMBO_ROW,
                                             "together_row");
  AdwComboRow *cohort = page_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_COMBO_ROW,
                                           "cohort_row");

  g_assert_cmpuint (adw_combo_row_get_selected (together), ==, TEND_TOGETHERNESS_MUST);
  adw_combo_row_set_selected (together, TEND_TOGETHERNESS_IF_POSSIBLE);
  inquiries_fixture_settle (self);
  g_assert_cmpstr (tend_store_get_undo_label (self->store.store), ==,
                   "Renée and Sam: together if possible");

  adw_combo_row_set_selected (cohort, 0);
  inquiries_fixture_settle (self);
  g_assert_cmpint (store_fixture_ask (&self->store, "SELECT count(cohort_wished) FROM inquiry"), ==,
                   0);
  tend_inquiries_page_show (self->page, self->olu);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (together)));
}

static void
test_narrow (InquiriesFixture *self,
             gconstpointer     data)
{
  AdwLeaflet  *leaflet = page_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_LEAFLET, NULL);
  GtkListView *list = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LIST_VIEW, "list_view");

  page_fixture_assert_narrow (GTK_WIDGET (self->page));
  g_assert_true (adw_leaflet_get_folded (leaflet));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "list");

  g_signal_emit_by_name (list, "activate", 1);
  picture_wait (GTK_WIDGET (self->window), 400);
  g_assert_cmpstr (get_shown (self), ==, "Olu Adeyemi");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window),
                                         GTK_WIDGET (get_pane (self))));
  page_fixture_picture (self->window, "inquiries-party");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "page.back", NULL));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "list");
}

#define ADD(path, width, function)                                         \
  g_test_add ("/inquiries-page/" path, InquiriesFixture,                   \
              GINT_TO_POINTER (width), inquiries_fixture_set_up, function, \
              inquiries_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);
  ADD ("who-waits-longest", 1000, test_who_waits_longest_stands_first);
  ADD ("what-one-wrote", 1000, test_what_one_wrote_stays_on_their_card);
  ADD ("filters", 1000, test_filters);
  ADD ("search", 1000, test_search);
  ADD ("empty", 1000, test_empty);
  ADD ("only-allowed-steps", 1000, test_only_allowed_steps_are_offered);
  ADD ("a-note-half-written", 1000, test_a_note_half_written_waits);
  ADD ("the-next-step", 1000, test_the_next_step_is_kept_on_return);
  ADD ("together-or-not", 1000, test_together_or_not);
  ADD ("narrow", 360, test_narrow);
  return g_test_run ();
}
