/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inquiries-fixture.h"

#include "picture.h"
#include "tend-answer-dialog.h"
#include "tend-closing-dialog.h"
#include "tend-date.h"
#include "tend-emergency-dialog.h"
#include "tend-enrollment-actions.h"
#include "tend-inquiry-dialog.h"
#include "tend-inquiry-store.h"
#include "tend-letter.h"
#include "tend-party-pane.h"
#include "tend-person-dialog.h"
#include "tend-person-entry.h"
#include "tend-person.h"
#include "tend-place-row.h"
#include "tend-places-dialog.h"
#include "tend-screening-dialog.h"

static GtkWidget *
get_pane (InquiriesFixture *self)
{
  return page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_PARTY_PANE, NULL);
}

static void
type (gpointer    widget,
      const char *row,
      const char *text)
{
  gtk_editable_set_text (page_fixture_find (widget, ADW_TYPE_ENTRY_ROW, row), text);
}

static gboolean
is_sensitive (gpointer    widget,
              const char *button)
{
  return gtk_widget_is_sensitive (page_fixture_find (widget, GTK_TYPE_BUTTON, button));
}

static void
choose (gpointer    dialog,
        const char *choice)
{
  gtk_check_button_set_active (page_fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, choice), TRUE);
}

static gint64
ask (InquiriesFixture *self,
     const char       *sql)
{
  return store_fixture_ask (&self->store, sql);
}

static TendInquiry *
load (InquiriesFixture *self,
      gint64            id)
{
  g_autoptr (GError) error = NULL;
  TendInquiry       *inquiry;

  inquiry = tend_inquiry_load (tend_store_get_reader (self->store.store), id, &error);
  g_assert_no_error (error);
  return inquiry;
}

static void
test_answer (InquiriesFixture *self,
             gconstpointer     data)
{
  TendAnswerDialog *dialog;
  g_autofree char  *letter = NULL;
  g_autofree char  *to = NULL;

  inquiries_fixture_act (self, get_pane (self), "inquiry.answer");
  dialog = inquiries_fixture_find_dialog (TEND_TYPE_ANSWER_DIALOG);
  letter = inquiries_fixture_read (dialog, GTK_TYPE_TEXT_VIEW, "letter_text");
  to = inquiries_fixture_read (dialog, GTK_TYPE_LABEL, "to");
  g_assert_true (g_str_has_prefix (letter, "Dear Renée and Sam,\n"));
  g_assert_cmpstr (to, ==, "To Renée.Dubois@example.org, Sam.Lee@example.org");
  /* What one of them wrote is not for the other to read. */
  g_assert_null (strstr (letter, "shy"));
  page_fixture_assert_narrow (GTK_WIDGET (dialog));
  page_fixture_picture (GTK_WINDOW (dialog), "answer-dialog");

  inquiries_fixture_act (self, dialog, "answer.keep");
  g_assert_false (inquiries_fixture_has_dialog (TEND_TYPE_ANSWER_DIALOG));
  g_assert_cmpint (people_fixture_inquiry_state (&self->store, self->couple), ==,
                   TEND_INQUIRY_ACKNOWLEDGED);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM note WHERE kind = 'answer'"), ==, 1);
  page_fixture_picture (self->window, "inquiries-answered");
}

static void
test_a_letter_is_not_lost (InquiriesFixture *self,
                           gconstpointer     data)
{
  TendAnswerDialog *dialog;
  GtkTextView      *text;

  inquiries_fixture_act (self, get_pane (self), "inquiry.answer");
  dialog = inquiries_fixture_find_dialog (TEND_TYPE_ANSWER_DIALOG);
  text = page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, "letter_text");
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (text), "Hello! ", -1);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (inquiries_fixture_has_dialog (TEND_TYPE_ANSWER_DIALOG));
  adw_message_dialog_response (inquiries_fixture_find_dialog (ADW_TYPE_MESSAGE_DIALOG), "write");
  g_assert_true (inquiries_fixture_has_dialog (TEND_TYPE_ANSWER_DIALOG));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (text), "", -1);
  g_assert_false (is_sensitive (dialog, "answered_button"));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (inquiries_fixture_has_dialog (TEND_TYPE_ANSWER_DIALOG));
  g_assert_cmpint (ask (self, "SELECT count(*) FROM note"), ==, 0);
}

static void
test_whom_the_letter_reaches (InquiriesFixture *self,
                              gconstpointer     data)
{
  g_autoptr (TendInquiry) inquiry = NULL;
  g_autofree char        *unreachable = NULL;
  g_autofree char        *mailto = NULL;
  g_auto (GStrv)          addresses = NULL;

  store_fixture_perform_sql (&self->store, "Rather not",
                             "UPDATE person SET may_write = 0 WHERE name = 'Sam Lee'");
  inquiry = load (self, self->couple);
  addresses = tend_letter_addresses (inquiry, &unreachable);
  g_assert_cmpuint (g_strv_length (addresses), ==, 1);
  g_assert_cmpstr (unreachable, ==, "Sam");

  mailto = tend_letter_mailto ((const char *const[]){ "a+b@x.org", "c@x.org", NULL },
                               "You & we", "Dear A,\nyes?");
  g_assert_cmpstr (mailto, ==,
                   "mailto:a%2Bb@x.org,c@x.org?subject=You%20%26%20we"
                   "&body=Dear%20A%2C%0D%0Ayes%3F");
}

static TendPlacesDialog *
open_places (InquiriesFixture *self,
             gint64            cohort)
{
  gtk_widget_activate_action (get_pane (self), "inquiry.offer-places-in", "x", cohort);
  return inquiries_fixture_find_dialog (TEND_TYPE_PLACES_DIALOG);
}

static void
test_places_are_held (InquiriesFixture *self,
                      gconstpointer     data)
{
  TendPlacesDialog *dialog;
  AdwActionRow     *cohort;
  TendPlaceRow     *row;
  g_autofree char  *sentence = NULL;

  inquiries_fixture_act (self, get_pane (self), "inquiry.offer-places");
  dialog = inquiries_fixture_find_dialog (TEND_TYPE_PLACES_DIALOG);
  cohort = page_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "cohort_row");
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (cohort), "0 of 6 places taken"));
  page_fixture_assert_narrow (GTK_WIDGET (dialog));
  page_fixture_picture (GTK_WINDOW (dialog), "places-dialog");

  type (dialog, "until_row", "not a day");
  g_assert_false (is_sensitive (dialog, "act_button"));
  type (dialog, "until_row", "2100-01-01");
  inquiries_fixture_act (self, dialog, "places.act");
  g_assert_false (inquiries_fixture_has_dialog (TEND_TYPE_PLACES_DIALOG));
  g_assert_cmpint (people_fixture_count (&self->store, self->spring, TEND_ENROLLMENT_OFFERED), ==,
                   2);

  /* The pane says so, and lets them say yes. */
  row = page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_PLACE_ROW, NULL);
  sentence = inquiries_fixture_read (row, GTK_TYPE_LABEL, "sentence");
  g_assert_true (g_str_has_prefix (sentence, "Held until "));
  page_fixture_picture (self->window, "inquiries-offered");
  inquiries_fixture_act (self, row, "place.confirm");
  g_assert_cmpint (people_fixture_count (&self->store, self->spring, TEND_ENROLLMENT_CONFIRMED),
                   ==, 2);
  g_assert_cmpint (people_fixture_inquiry_state (&self->store, self->couple), ==,
                   TEND_INQUIRY_ENROLLED);
}

static void
test_going_over_needs_a_reason (InquiriesFixture *self,
                                gconstpointer     data)
{
  TendPlacesDialog *dialog;
  g_autofree char  *words = NULL;
  GtkLabel         *label;

  store_fixture_perform (&self->store, tend_waiting_list_join_action (self->olu, self->autumn));
  dialog = open_places (self, self->autumn);
  label = page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "words");
  g_assert_cmpstr (gtk_label_get_label (label), ==,
                   "2 places are needed. 1 place is free. Next: Olu Adeyemi.");
  g_assert_false (is_sensitive (dialog, "act_button"));
  page_fixture_picture (GTK_WINDOW (dialog), "places-dialog-over");

  choose (dialog, "wait_choice");
  g_assert_true (is_sensitive (dialog, "act_button"));
  choose (dialog, "give_choice");
  g_assert_false (is_sensitive (dialog, "act_button"));
  type (dialog, "reason_row", "A chair more fits in");
  g_assert_true (is_sensitive (dialog, "act_button"));
  inquiries_fixture_act (self, dialog, "places.act");
  g_assert_cmpint (people_fixture_count (&self->store, self->autumn, TEND_ENROLLMENT_CONFIRMED),
                   ==, 2);
  g_assert_cmpstr (tend_store_get_undo_label (self->store.store), ==, "Renée and Sam have places");
}

static void
test_the_waiting_list (InquiriesFixture *self,
                       gconstpointer     data)
{
  TendPlacesDialog *dialog = open_places (self, self->autumn);
  TendPlaceRow     *row;

  choose (dialog, "wait_choice");
  inquiries_fixture_act (self, dialog, "places.act");
  g_assert_cmpint (people_fixture_inquiry_state (&self->store, self->couple), ==,
                   TEND_INQUIRY_WAITLISTED);
  row = page_fixture_find (GTK_WIDGET (self->page), TEND_TYPE_PLACE_ROW, NULL);
  page_fixture_picture (self->window, "inquiries-waitlisted");
  inquiries_fixture_act (self, row, "place.leave-list");
  g_assert_cmpint (people_fixture_inquiry_state (&self->store, self->couple), ==,
                   TEND_INQUIRY_IN_CONVERSATION);
}

static void
test_closing_asks_why (InquiriesFixture *self,
                       gconstpointer     data)
{
  g_autoptr (TendInquiry) closed = NULL;
  TendClosingDialog      *dialog;

  people_fixture_force_inquiry (&self->store, self->couple, TEND_INQUIRY_IN_CONVERSATION);
  inquiries_fixture_settle (self);
  gtk_widget_activate_action (get_pane (self), "inquiry.set-state", "i", TEND_INQUIRY_NOT_NOW);
  dialog = inquiries_fixture_find_dialog (TEND_TYPE_CLOSING_DIALOG);
  gtk_editable_set_text (page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "reason"),
                         "They move house");
  page_fixture_picture (GTK_WINDOW (dialog), "closing-dialog");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "close");
  inquiries_fixture_settle (self);
  closed = load (self, self->couple);
  g_assert_cmpint (tend_inquiry_get_state (closed), ==, TEND_INQUIRY_NOT_NOW);
  g_assert_cmpstr (tend_inquiry_get_closed_reason (closed), ==, "They move house");
}

static gboolean
shows_text (GtkWidget  *widget,
            const char *text)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if ((GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL) ||
      (tooltip != NULL && strstr (tooltip, text) != NULL))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

/* The shown button with the accessible name @name, or NULL. */
static GtkWidget *
find_button_called (GtkWidget  *widget,
                    const char *name)
{
  g_autofree char *problem = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget))
    problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && problem == NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button_called (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether nothing of the note is to be scrolled to. */
static gboolean
is_whole (TendScreeningDialog *dialog)
{
  GtkWidget     *notes = page_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BOX, "notes");
  GtkWidget     *scrolled = gtk_widget_get_ancestor (notes, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  picture_wait (GTK_WIDGET (dialog), 30);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  return gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment);
}

/* The card says that there is a note, and no window but the one that is asked for shows it. */
static void
test_screening_note (InquiriesFixture *self,
                     gconstpointer     data)
{
  TendScreeningDialog *dialog;
  GtkWidget           *button;

  g_assert_null (find_button_called (get_pane (self), "Open the screening note of Sam"));
  store_fixture_perform_sql (&self->store, "A form",
                             "INSERT INTO screening_note (id, person, question, body) SELECT 77,"
                             " id, 'Are you well?', 'Not always' FROM person"
                             " WHERE name = 'Sam Lee'");
  inquiries_fixture_settle (self);
  g_assert_null (find_button_called (get_pane (self), "Open the screening note of Renée"));
  button = find_button_called (get_pane (self), "Open the screening note of Sam");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_focusable (button));
  g_assert_false (shows_text (GTK_WIDGET (self->window), "Not always"));

  g_signal_emit_by_name (button, "clicked");
  dialog = inquiries_fixture_find_dialog (TEND_TYPE_SCREENING_DIALOG);
  g_assert_true (shows_text (GTK_WIDGET (dialog), "Are you well?"));
  g_assert_true (shows_text (GTK_WIDGET (dialog), "Not always"));
  page_fixture_assert_narrow (GTK_WIDGET (dialog));
  page_fixture_picture (GTK_WINDOW (dialog), "screening-dialog");
  g_assert_true (is_whole (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (shows_text (GTK_WIDGET (self->window), "Not always"));
  page_fixture_picture (self->window, "inquiries-screening");
}

/* The same of whom to call in an emergency, which an import may bring. */
static void
test_emergency_contact (InquiriesFixture *self,
                        gconstpointer     data)
{
  static const char    open[] = "Open the emergency contact of Sam";
  static const char    whom[] = "Noor & Bo <b>Lee\n+46 70 111 11 11";
  TendEmergencyDialog *dialog;

  g_assert_null (find_button_called (get_pane (self), open));
  store_fixture_perform_sql (&self->store, "A form",
                             "UPDATE person SET emergency_contact ="
                             " 'Noor & Bo <b>Lee' || char (10) || '+46 70 111 11 11'"
                             " WHERE name = 'Sam Lee'");
  inquiries_fixture_settle (self);
  g_assert_null (find_button_called (get_pane (self), "Open the emergency contact of Renée"));
  g_assert_false (shows_text (GTK_WIDGET (self->window), whom));
  page_fixture_picture (self->window, "inquiries-emergency");

  g_signal_emit_by_name (find_button_called (get_pane (self), open), "clicked");
  dialog = inquiries_fixture_find_dialog (TEND_TYPE_EMERGENCY_DIALOG);
  g_assert_true (shows_text (GTK_WIDGET (dialog), whom));
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "Emergency contact: Sam Lee");
  page_fixture_assert_narrow (GTK_WIDGET (dialog));
  page_fixture_picture (GTK_WINDOW (dialog), "emergency-dialog");
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (shows_text (GTK_WIDGET (self->window), whom));

  /* Blank, as a form may leave it, is nobody. */
  store_fixture_perform_sql (&self->store, "A form", "UPDATE person SET emergency_contact = ' '");
  inquiries_fixture_settle (self);
  g_assert_null (find_button_called (get_pane (self), open));
}

static TendScreeningDialog *
open_long_note (InquiriesFixture *self,
                const char       *sentences)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("INSERT INTO screening_note (person, question, body) SELECT id,"
                         " 'Is there anything that we should know before you come to the first "
                         "evening?', replace (hex (zeroblob (%s)), '00',"
                         " 'A seat near the door helps, and it passes. ')"
                         " FROM person WHERE name = 'Sam Lee'",
                         sentences);
  store_fixture_perform_sql (&self->store, "A form", sql);
  inquiries_fixture_settle (self);
  g_signal_emit_by_name (find_button_called (get_pane (self), "Open the screening note of Sam"),
                         "clicked");
  return inquiries_fixture_find_dialog (TEND_TYPE_SCREENING_DIALOG);
}

/* A note of many lines is as high as its text; one of very many scrolls. */
static void
test_long_note (InquiriesFixture *self,
                gconstpointer     data)
{
  TendScreeningDialog *dialog = open_long_note (self, "9");

  page_fixture_picture (GTK_WINDOW (dialog), "screening-dialog-long");
  g_assert_true (is_whole (dialog));
  gtk_window_close (GTK_WINDOW (dialog));

  dialog = open_long_note (self, "200");
  page_fixture_picture (GTK_WINDOW (dialog), "screening-dialog-longest");
  g_assert_false (is_whole (dialog));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (dialog)), <, 700);
  page_fixture_assert_narrow (GTK_WIDGET (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
test_the_steps_of_the_menu (InquiriesFixture *self,
                            gconstpointer     data)
{
  GtkWidget *pane = get_pane (self);

  gtk_widget_activate_action (pane, "inquiry.set-state", "i", TEND_INQUIRY_IN_CONVERSATION);
  inquiries_fixture_settle (self);
  g_assert_cmpint (people_fixture_inquiry_state (&self->store, self->couple), ==,
                   TEND_INQUIRY_IN_CONVERSATION);
  /* Being enrolled is having places: the step asks which. */
  gtk_widget_activate_action (pane, "inquiry.set-state", "i", TEND_INQUIRY_ENROLLED);
  gtk_window_close (inquiries_fixture_find_dialog (TEND_TYPE_PLACES_DIALOG));
  g_assert_cmpint (people_fixture_inquiry_state (&self->store, self->couple), ==,
                   TEND_INQUIRY_IN_CONVERSATION);
}

static void
test_details_of_a_person (InquiriesFixture *self,
                          gconstpointer     data)
{
  g_autoptr (TendInquiry) inquiry = load (self, self->couple);
  GListModel             *members = G_LIST_MODEL (tend_inquiry_get_members (inquiry));
  g_autoptr (TendPerson)  sam = g_list_model_get_item (members, 1);
  TendPersonDialog       *dialog;

  gtk_widget_activate_action (get_pane (self), "inquiry.edit-person", "x",
                              tend_person_get_id (sam));
  dialog = inquiries_fixture_find_dialog (TEND_TYPE_PERSON_DIALOG);
  page_fixture_assert_narrow (GTK_WIDGET (dialog));
  page_fixture_picture (GTK_WINDOW (dialog), "person-dialog");
  type (dialog, "name_row", "");
  g_assert_false (is_sensitive (dialog, "save_button"));
  type (dialog, "name_row", "Sam Lee");
  type (dialog, "phone_row", "+1 202 555 0199");
  inquiries_fixture_act (self, dialog, "person.save");
  g_assert_cmpint (ask (self, "SELECT count(*) FROM person_phone WHERE folded = '+12025550199'"),
                   ==, 1);
  /* What is not in the dialog stays. */
  g_assert_cmpint (ask (self, "SELECT count(*) FROM person WHERE name = 'Sam Lee'"
                              " AND given_name = 'Sam'"),
                   ==, 1);
}

static void
test_details_are_not_lost (InquiriesFixture *self,
                           gconstpointer     data)
{
  GtkWindow *dialog, *question;

  gtk_widget_activate_action (GTK_WIDGET (get_pane (self)), "inquiry.edit-person", "x",
                              ask (self, "SELECT id FROM person WHERE name = 'Sam Lee'"));
  dialog = inquiries_fixture_find_dialog (TEND_TYPE_PERSON_DIALOG);
  type (dialog, "phone_row", "+1 202 555 0199");
  gtk_window_close (dialog);
  g_assert_true (inquiries_fixture_has_dialog (TEND_TYPE_PERSON_DIALOG));
  question = inquiries_fixture_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "discard");
  gtk_window_destroy (question);
  g_assert_false (inquiries_fixture_has_dialog (TEND_TYPE_PERSON_DIALOG));

  /* Where nothing was written, nothing is asked. */
  gtk_widget_activate_action (GTK_WIDGET (get_pane (self)), "inquiry.edit-person", "x",
                              ask (self, "SELECT id FROM person WHERE name = 'Sam Lee'"));
  gtk_window_close (inquiries_fixture_find_dialog (TEND_TYPE_PERSON_DIALOG));
  g_assert_false (inquiries_fixture_has_dialog (TEND_TYPE_PERSON_DIALOG));
}

static void
test_a_new_inquiry_of_two (InquiriesFixture *self,
                           gconstpointer     data)
{
  GtkWidget              *dialog = tend_inquiry_dialog_new (self->window, self->store.store);
  g_autoptr (TendInquiry) asked = NULL;
  g_autoptr (TendPerson)  second = NULL;
  g_autofree char        *shown = NULL;
  g_autofree char        *expected = NULL;
  TendPersonEntry        *ana, *li;
  GtkBox                 *people;

  gtk_window_present (GTK_WINDOW (dialog));
  picture_wait (dialog, 30);
  page_fixture_assert_narrow (dialog);
  people = page_fixture_find (dialog, GTK_TYPE_BOX, "people");
  g_assert_false (is_sensitive (dialog, "add_button"));
  ana = TEND_PERSON_ENTRY (gtk_widget_get_first_child (GTK_WIDGET (people)));
  type (ana, "name_row", "Ana Ferreira");
  type (ana, "email_row", "ana at example");
  g_assert_true (is_sensitive (dialog, "add_button"));

  gtk_widget_activate_action (dialog, "new-inquiry.add-person", NULL);
  li = TEND_PERSON_ENTRY (gtk_widget_get_last_child (GTK_WIDGET (people)));
  g_assert_true (ana != li);
  /* Every person needs a name, and the address is only pointed out. */
  g_assert_false (is_sensitive (dialog, "add_button"));
  g_signal_emit_by_name (page_fixture_find (GTK_WIDGET (ana), GTK_TYPE_BUTTON, "remove_button"),
                         "clicked");
  g_assert_true (gtk_widget_get_last_child (GTK_WIDGET (people)) == GTK_WIDGET (li));
  type (li, "name_row", "Li Wen");
  type (li, "called_row", "Li");
  gtk_widget_activate_action (dialog, "new-inquiry.add-person", NULL);
  ana = TEND_PERSON_ENTRY (gtk_widget_get_last_child (GTK_WIDGET (people)));
  type (ana, "name_row", "Ana Ferreira");
  type (ana, "email_row", "ana.ferreira@example.org");
  type (dialog, "referred_row", "the blog");
  page_fixture_picture (GTK_WINDOW (dialog), "inquiry-dialog");

  inquiries_fixture_act (self, dialog, "new-inquiry.add");
  g_assert_false (inquiries_fixture_has_dialog (TEND_TYPE_INQUIRY_DIALOG));
  asked = load (self, ask (self, "SELECT max(id) FROM inquiry"));
  g_assert_cmpstr (tend_inquiry_get_names (asked), ==, "Li and Ana Ferreira");
  g_assert_cmpstr (tend_inquiry_get_referred_by (asked), ==, "the blog");
  g_assert_nonnull (tend_inquiry_get_received (asked));
  second = g_list_model_get_item (G_LIST_MODEL (tend_inquiry_get_members (asked)), 1);
  g_assert_cmpstr (tend_person_get_email (second), ==, "ana.ferreira@example.org");
  shown = page_fixture_take_action (self->window);
  expected = g_strdup_printf ("show-inquiry %" G_GINT64_FORMAT, tend_inquiry_get_id (asked));
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_somebody_known_is_not_written_twice (InquiriesFixture *self,
                                          gconstpointer     data)
{
  GtkWidget *dialog = tend_inquiry_dialog_new (self->window, self->store.store);
  GtkWidget *email, *row;
  gint64     n_people = ask (self, "SELECT count(*) FROM person");

  gtk_window_present (GTK_WINDOW (dialog));
  picture_wait (dialog, 30);
  email = page_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "email_row");
  row = page_fixture_find (dialog, ADW_TYPE_ACTION_ROW, "known_row");
  type (dialog, "name_row", "Olu A.");
  gtk_widget_grab_focus (email);
  type (dialog, "email_row", "OLU.adeyemi@example.org");
  g_assert_false (gtk_widget_get_mapped (row));
  gtk_widget_grab_focus (page_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "phone_row"));
  picture_wait (dialog, 30);
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Olu Adeyemi has this address already");

  type (dialog, "pronouns_row", "they/them");
  gtk_switch_set_active (page_fixture_find (row, GTK_TYPE_SWITCH, NULL), TRUE);
  inquiries_fixture_act (self, dialog, "new-inquiry.add");
  g_assert_cmpint (ask (self, "SELECT count(*) FROM person"), ==, n_people);
  /* What was not known of them is known now; their name stays. */
  g_assert_cmpint (ask (self, "SELECT count(*) FROM person WHERE name = 'Olu Adeyemi'"
                              " AND pronouns = 'they/them'"),
                   ==, 1);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM party_member JOIN person"
                              " ON person.id = party_member.person WHERE name = 'Olu Adeyemi'"),
                   ==, 2);
}

static void
test_an_odd_address_is_pointed_out (InquiriesFixture *self,
                                    gconstpointer     data)
{
  static const struct
  {
    const char *address;
    gboolean    odd;
  } cases[] = {
    { "ana@example.org", FALSE },
    { " ana@example.org ", FALSE },
    { "", FALSE },
    { "ana at example.org", TRUE },
    { "ana@", TRUE },
    { "@", TRUE },
    { "ana@example", TRUE },
    { "ana@example.", TRUE },
    { "ana@.org", TRUE },
    { "a@b@c.org", TRUE },
    { "a@x.org, b@x.org", TRUE },
  };
  GtkWidget *dialog = tend_inquiry_dialog_new (self->window, self->store.store);
  GtkWidget *doubt, *email;

  gtk_window_present (GTK_WINDOW (dialog));
  email = page_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "email_row");
  gtk_editable_set_text (GTK_EDITABLE (email), "odd");
  gtk_widget_grab_focus (email);
  gtk_widget_grab_focus (page_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "phone_row"));
  doubt = page_fixture_find (email, GTK_TYPE_IMAGE, "email_doubt");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_grab_focus (email);
      gtk_editable_set_text (GTK_EDITABLE (email), cases[i].address);
      g_assert_false (gtk_widget_get_mapped (doubt));
      gtk_widget_grab_focus (page_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, "phone_row"));
      g_assert_cmpint (gtk_widget_get_mapped (doubt), ==, cases[i].odd);
    }
  type (dialog, "name_row", "Ana");
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (inquiries_fixture_has_dialog (TEND_TYPE_INQUIRY_DIALOG));
  adw_message_dialog_response (inquiries_fixture_find_dialog (ADW_TYPE_MESSAGE_DIALOG), "discard");
  g_assert_false (inquiries_fixture_has_dialog (TEND_TYPE_INQUIRY_DIALOG));
}

#define ADD(path, function)                                                       \
  g_test_add ("/inquiry-dialogs/" path, InquiriesFixture, GINT_TO_POINTER (1000), \
              inquiries_fixture_set_up, function, inquiries_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  page_fixture_init (&argc, &argv);
  ADD ("answer", test_answer);
  ADD ("a-letter-is-not-lost", test_a_letter_is_not_lost);
  ADD ("whom-the-letter-reaches", test_whom_the_letter_reaches);
  ADD ("places-are-held", test_places_are_held);
  ADD ("going-over-needs-a-reason", test_going_over_needs_a_reason);
  ADD ("the-waiting-list", test_the_waiting_list);
  ADD ("closing-asks-why", test_closing_asks_why);
  ADD ("screening-note", test_screening_note);
  ADD ("emergency-contact", test_emergency_contact);
  ADD ("long-screening-note", test_long_note);
  ADD ("the-steps-of-the-menu", test_the_steps_of_the_menu);
  ADD ("details-of-a-person", test_details_of_a_person);
  ADD ("details-are-not-lost", test_details_are_not_lost);
  ADD ("a-new-inquiry-of-two", test_a_new_inquiry_of_two);
  ADD ("somebody-known", test_somebody_known_is_not_written_twice);
  ADD ("an-odd-address", test_an_odd_address_is_pointed_out);
  return g_test_run ();
}
