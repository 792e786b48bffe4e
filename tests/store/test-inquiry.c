/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people-fixture.h"

#include "tend-enum.h"
#include "tend-inquiry-actions.h"
#include "tend-inquiry-store.h"
#include "tend-note.h"
#include "tend-party-store.h"
#include "tend-person-store.h"
#include "tend-person.h"
#include "tend-today-store.h"
#include "tend-transition.h"

static TendInquiry *
load (StoreFixture *fixture,
      gint64        id)
{
  g_autoptr (GError) error = NULL;
  TendDatabase      *reader = tend_store_get_reader (fixture->store);
  TendInquiry       *inquiry = tend_inquiry_load (reader, id, &error);

  g_assert_no_error (error);
  return inquiry;
}

static TendPerson *
get_member (TendInquiry *inquiry,
            guint        index)
{
  GListModel *members = G_LIST_MODEL (tend_inquiry_get_members (inquiry));
  TendPerson *person = g_list_model_get_item (members, index);

  g_assert_nonnull (person);
  return person;
}

/* The names of what the filter finds, in order, with "; " between. */
static char *
find_names (StoreFixture     *fixture,
            TendInquiryFilter filter,
            const char       *typed)
{
  TendDatabase       *reader = tend_store_get_reader (fixture->store);
  g_autoptr (GError)  error = NULL;
  g_autoptr (GArray)  ids = tend_inquiry_find_ids (reader, filter, typed, PEOPLE_TODAY, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TendInquiry) inquiry =
          tend_inquiry_load_summary (reader, g_array_index (ids, gint64, i), &error);

      g_assert_no_error (error);
      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", tend_inquiry_get_names (inquiry));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_found (StoreFixture     *fixture,
              TendInquiryFilter filter,
              const char       *typed,
              const char       *expected)
{
  g_autofree char *found = find_names (fixture, filter, typed);

  g_assert_cmpstr (found, ==, expected);
}

static void
set_next_step (StoreFixture *fixture,
               gint64        inquiry,
               const char   *step,
               const char   *date)
{
  store_fixture_perform (fixture, tend_inquiry_set_next_step_action (inquiry, step, date));
}

static void
test_a_party_is_stored_whole (StoreFixture *fixture,
                              gconstpointer data)
{
  gint64                  spring = people_fixture_add_cohort (fixture, "Spring", 12);
  g_autoptr (TendInquiry) draft = g_object_new (TEND_TYPE_INQUIRY,
                                                "channel", TEND_CHANNEL_EMAIL,
                                                "received", "2027-01-08T20:14:00Z",
                                                "referred-by", " their therapist ",
                                                "cohort-wished", spring,
                                                "togetherness", TEND_TOGETHERNESS_MUST,
                                                "wish", "mornings",
                                                NULL);
  g_autoptr (TendPerson)  renee = g_object_new (TEND_TYPE_PERSON, "name", "Renée Dubois",
                                                "given-name", "Renée", "pronouns", "she/her",
                                                "email", "Renee@Example.org",
                                                "phone", "+1 202 555 0138",
                                                "message", "We would like to come.", NULL);
  g_autoptr (TendPerson)  sam = g_object_new (TEND_TYPE_PERSON, "name", "Sam Lee",
                                              "preferred-name", "Sam",
                                              "message", "I am shy.", NULL);
  g_autoptr (TendInquiry) stored = NULL;
  g_autoptr (TendPerson)  first = NULL, second = NULL;
  gint64                  id;

  g_list_store_append (tend_inquiry_get_members (draft), renee);
  g_list_store_append (tend_inquiry_get_members (draft), sam);
  id = store_fixture_perform (fixture, tend_inquiry_create_action (draft));
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==,
                   "Inquiry from Renée and Sam added");
  /* The draft stays the caller's. */
  g_assert_cmpint (tend_inquiry_get_id (draft), ==, 0);
  g_assert_cmpint (tend_person_get_id (renee), ==, 0);

  stored = load (fixture, id);
  g_assert_cmpstr (tend_inquiry_get_names (stored), ==, "Renée and Sam");
  g_assert_cmpuint (tend_inquiry_get_size (stored), ==, 2);
  g_assert_cmpint (tend_inquiry_get_state (stored), ==, TEND_INQUIRY_NEW);
  g_assert_cmpstr (tend_inquiry_get_received (stored), ==, "2027-01-08T20:14:00Z");
  g_assert_cmpstr (tend_inquiry_get_referred_by (stored), ==, "their therapist");
  g_assert_cmpstr (tend_inquiry_get_cohort_wished_title (stored), ==, "Spring");
  g_assert_cmpint (tend_inquiry_get_togetherness (stored), ==, TEND_TOGETHERNESS_MUST);
  g_assert_cmpint (tend_inquiry_get_channel (stored), ==, TEND_CHANNEL_EMAIL);

  /* What one wrote stays with the one who wrote it. */
  first = get_member (stored, 0);
  second = get_member (stored, 1);
  g_assert_cmpstr (tend_person_get_name (first), ==, "Renée Dubois");
  g_assert_cmpstr (tend_person_get_email (first), ==, "Renee@Example.org");
  g_assert_cmpstr (tend_person_get_phone (first), ==, "+1 202 555 0138");
  g_assert_cmpstr (tend_person_get_message (first), ==, "We would like to come.");
  g_assert_cmpstr (tend_person_get_message (second), ==, "I am shy.");
  g_assert_null (tend_person_get_email (second));
}

static void
test_a_draft_without_a_name_is_refused (StoreFixture *fixture,
                                        gconstpointer data)
{
  g_autoptr (TendInquiry) draft = tend_inquiry_new ();
  g_autoptr (TendPerson)  ana = g_object_new (TEND_TYPE_PERSON, "name", "Ana", NULL);
  g_autoptr (TendPerson)  nobody = g_object_new (TEND_TYPE_PERSON, "name", "  ", NULL);

  people_fixture_assert_refused (fixture, tend_inquiry_create_action (draft), TEND_ERROR_INVALID);
  g_list_store_append (tend_inquiry_get_members (draft), ana);
  g_list_store_append (tend_inquiry_get_members (draft), nobody);
  people_fixture_assert_refused (fixture, tend_inquiry_create_action (draft), TEND_ERROR_INVALID);
}

static void
test_somebody_known_asks_again (StoreFixture *fixture,
                                gconstpointer data)
{
  TendDatabase           *reader = tend_store_get_reader (fixture->store);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GArray)      found = NULL;
  g_autoptr (TendInquiry) draft = tend_inquiry_new ();
  g_autoptr (TendInquiry) first_time = NULL, second_time = NULL;
  g_autoptr (TendPerson)  known = NULL, then = NULL, now = NULL;
  gint64                  first = people_fixture_ask (fixture, "Ana", "2026-01-01T10:00:00Z");
  gint64                  second;

  found = tend_person_find_by_email (reader, " ANA@example.ORG ", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  known = tend_person_load (reader, g_array_index (found, gint64, 0), &error);
  g_assert_no_error (error);
  g_object_set (known, "message", "May I come now?", NULL);
  g_list_store_append (tend_inquiry_get_members (draft), known);
  second = store_fixture_perform (fixture, tend_inquiry_create_action (draft));

  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person"), ==, 1);
  first_time = load (fixture, first);
  second_time = load (fixture, second);
  then = get_member (first_time, 0);
  now = get_member (second_time, 0);
  g_assert_cmpstr (tend_person_get_message (then), ==, "What Ana wrote");
  g_assert_cmpstr (tend_person_get_message (now), ==, "May I come now?");
  g_assert_null (tend_inquiry_get_received (second_time));
  g_assert_cmpint (tend_person_get_id (then), ==, tend_person_get_id (now));

  g_clear_pointer (&found, g_array_unref);
  found = tend_person_find_by_email (reader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_details_can_be_changed (StoreFixture *fixture,
                             gconstpointer data)
{
  TendDatabase           *reader = tend_store_get_reader (fixture->store);
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendInquiry) asked = NULL;
  g_autoptr (TendPerson)  ana = NULL, changed = NULL;

  asked = load (fixture, people_fixture_ask (fixture, "Ana", NULL));
  ana = get_member (asked, 0);
  store_fixture_perform_sql (fixture, "Second address",
                             "INSERT INTO person_email (id, person, position, address, folded)"
                             " SELECT 7, id, 1, 'second@x.org', 'second@x.org' FROM person");

  g_object_set (ana, "email", "new@x.org", "phone", "0700", "preferred-name", "Nan", NULL);
  store_fixture_perform (fixture, tend_person_update_action (ana));
  changed = tend_person_load (reader, tend_person_get_id (ana), &error);
  g_assert_cmpstr (tend_person_get_email (changed), ==, "new@x.org");
  g_assert_cmpstr (tend_person_get_phone (changed), ==, "0700");
  g_assert_cmpstr (tend_person_get_call_name (changed), ==, "Nan");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person_email"), ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM person_email"
                                               " WHERE folded = 'new@x.org'"),
                   ==, 1);

  /* Without the first, the second one is the first. */
  g_object_set (ana, "email", NULL, "phone", " ", NULL);
  store_fixture_perform (fixture, tend_person_update_action (ana));
  g_clear_object (&changed);
  changed = tend_person_load (reader, tend_person_get_id (ana), &error);
  g_assert_cmpstr (tend_person_get_email (changed), ==, "second@x.org");
  g_assert_null (tend_person_get_phone (changed));

  g_object_set (ana, "name", " ", NULL);
  people_fixture_assert_refused (fixture, tend_person_update_action (ana), TEND_ERROR_INVALID);
  g_object_set (ana, "name", "Ana", "id", (gint64)1, NULL);
  people_fixture_assert_refused (fixture, tend_person_update_action (ana), TEND_ERROR_NOT_FOUND);
}

static void
test_filters_and_their_order (StoreFixture *fixture,
                              gconstpointer data)
{
  gint64 old_one = people_fixture_ask (fixture, "Olu Adeyemi", "2027-01-10T12:00:00Z");
  gint64 couple = people_fixture_ask (fixture, "Renée & Sam", "2027-01-08T12:00:00Z");
  gint64 follow_up = people_fixture_ask (fixture, "Priya Raman", "2026-11-01T12:00:00Z");
  gint64 later = people_fixture_ask (fixture, "Gabriel", "2026-12-01T12:00:00Z");

  assert_found (fixture, TEND_INQUIRIES_ALL, NULL,
                "Olu Adeyemi; Renée and Sam; Gabriel; Priya Raman");
  assert_found (fixture, TEND_INQUIRIES_WAITING, NULL,
                "Priya Raman; Gabriel; Renée and Sam; Olu Adeyemi");

  people_fixture_force_inquiry (fixture, follow_up, TEND_INQUIRY_IN_CONVERSATION);
  people_fixture_force_inquiry (fixture, later, TEND_INQUIRY_DEFERRED);
  assert_found (fixture, TEND_INQUIRIES_WAITING, NULL, "Renée and Sam; Olu Adeyemi");
  assert_found (fixture, TEND_INQUIRIES_CLOSED, NULL, "Gabriel");

  /* A next step is due on its day, not before it. */
  set_next_step (fixture, follow_up, "Call", "2027-01-13");
  assert_found (fixture, TEND_INQUIRIES_WAITING, NULL, "Renée and Sam; Olu Adeyemi");
  set_next_step (fixture, follow_up, "Call", PEOPLE_TODAY);
  assert_found (fixture, TEND_INQUIRIES_WAITING, NULL, "Renée and Sam; Olu Adeyemi; Priya Raman");
  set_next_step (fixture, later, "Ask", "2027-01-02");
  assert_found (fixture, TEND_INQUIRIES_WAITING, NULL,
                "Gabriel; Renée and Sam; Olu Adeyemi; Priya Raman");

  store_fixture_perform (fixture, tend_inquiry_answer_action (couple, "Dear both"));
  people_fixture_force_inquiry (fixture, old_one, TEND_INQUIRY_SPAM);
  assert_found (fixture, TEND_INQUIRIES_IN_CONVERSATION, NULL, "Renée and Sam; Priya Raman");
  assert_found (fixture, TEND_INQUIRIES_CLOSED, NULL, "Olu Adeyemi; Gabriel");
}

static void
test_search_within_a_filter (StoreFixture *fixture,
                             gconstpointer data)
{
  gint64 couple = people_fixture_ask (fixture, "Renée Dubois & Sam Lee", "2027-01-08T12:00:00Z");
  gint64 samira = people_fixture_ask (fixture, "Samira", "2027-01-09T12:00:00Z");

  people_fixture_force_inquiry (fixture, samira, TEND_INQUIRY_ENROLLED);
  assert_found (fixture, TEND_INQUIRIES_ALL, "sam", "Samira; Renée Dubois and Sam Lee");
  assert_found (fixture, TEND_INQUIRIES_WAITING, "sam", "Renée Dubois and Sam Lee");
  assert_found (fixture, TEND_INQUIRIES_ENROLLED, "sam", "Samira");
  assert_found (fixture, TEND_INQUIRIES_ALL, "renee dub", "Renée Dubois and Sam Lee");
  assert_found (fixture, TEND_INQUIRIES_ALL, "nobody", "");
  assert_found (fixture, TEND_INQUIRIES_ALL, "' OR 1 --", "");
  assert_found (fixture, TEND_INQUIRIES_WAITING_LIST, " * ", "");

  store_fixture_perform (fixture, tend_inquiry_add_note_action (couple, 0, "call on Thursday"));
  assert_found (fixture, TEND_INQUIRIES_ALL, "thursday", "Renée Dubois and Sam Lee");
}

static void
test_answering (StoreFixture *fixture,
                gconstpointer data)
{
  TendDatabase           *reader = tend_store_get_reader (fixture->store);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GListStore)  story = NULL;
  g_autoptr (TendInquiry) answered = NULL, again = NULL;
  g_autoptr (TendNote)    first = NULL, second = NULL;
  gint64                  id = people_fixture_ask (fixture, "Ana & Li", "2027-01-08T12:00:00Z");

  people_fixture_assert_refused (fixture, tend_inquiry_answer_action (id, " "), TEND_ERROR_INVALID);
  tend_store_set_author (fixture->store, "Mara");
  store_fixture_perform (fixture, tend_inquiry_answer_action (id, "Dear Ana, dear Li"));
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM note"
                                               " WHERE author = 'Mara'"),
                   ==, 1);
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==, "Answer to Ana and Li kept");
  answered = load (fixture, id);
  g_assert_cmpint (tend_inquiry_get_state (answered), ==, TEND_INQUIRY_ACKNOWLEDGED);
  g_assert_nonnull (tend_inquiry_get_answered (answered));

  store_fixture_perform_sql (fixture, "Earlier", "UPDATE inquiry SET answered = '2020-01-09'");
  store_fixture_perform_sql (fixture, "Earlier", "UPDATE note SET written = '2020-01-09'");
  store_fixture_perform (fixture, tend_inquiry_answer_action (id, "One more thing"));
  again = load (fixture, id);
  g_assert_cmpint (tend_inquiry_get_state (again), ==, TEND_INQUIRY_ACKNOWLEDGED);
  g_assert_cmpstr (tend_inquiry_get_answered (again), ==, "2020-01-09");

  story = tend_inquiry_load_story (reader, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (story)), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (story), 0);
  second = g_list_model_get_item (G_LIST_MODEL (story), 1);
  g_assert_cmpint (tend_note_get_kind (first), ==, TEND_NOTE_ANSWER);
  g_assert_cmpstr (tend_note_get_body (first), ==, "Dear Ana, dear Li");
  g_assert_cmpstr (tend_note_get_body (second), ==, "One more thing");

  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM note"), ==, 1);
}

static void
test_wishes_and_next_steps (StoreFixture *fixture,
                            gconstpointer data)
{
  gint64                  id = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64                  spring = people_fixture_add_cohort (fixture, "Spring", 12);
  g_autoptr (TendInquiry) wished = NULL, any = NULL;

  store_fixture_perform (fixture, tend_inquiry_set_cohort_wished_action (id, spring));
  store_fixture_perform (
      fixture, tend_inquiry_set_togetherness_action (id, TEND_TOGETHERNESS_IF_POSSIBLE));
  set_next_step (fixture, id, " Call Li ", "2027-01-14");
  wished = load (fixture, id);
  g_assert_cmpstr (tend_inquiry_get_cohort_wished_title (wished), ==, "Spring");
  g_assert_cmpint (tend_inquiry_get_togetherness (wished), ==, TEND_TOGETHERNESS_IF_POSSIBLE);
  g_assert_cmpstr (tend_inquiry_get_next_step (wished), ==, "Call Li");
  g_assert_cmpstr (tend_inquiry_get_next_step_date (wished), ==, "2027-01-14");

  people_fixture_assert_refused (
      fixture, tend_inquiry_set_next_step_action (id, "Call", "2027-02-30"), TEND_ERROR_INVALID);
  set_next_step (fixture, id, NULL, NULL);
  store_fixture_perform (fixture, tend_inquiry_set_cohort_wished_action (id, 0));
  any = load (fixture, id);
  g_assert_null (tend_inquiry_get_next_step (any));
  g_assert_cmpint (tend_inquiry_get_cohort_wished (any), ==, 0);

  /* The file itself refuses a cohort that is not there. */
  people_fixture_assert_refused (fixture, tend_inquiry_set_cohort_wished_action (id, 99),
                                 TEND_ERROR_INVALID);
  people_fixture_assert_refused (fixture, tend_inquiry_add_note_action (99, 0, "?"),
                                 TEND_ERROR_NOT_FOUND);
  people_fixture_assert_refused (
      fixture, tend_inquiry_set_togetherness_action (99, TEND_TOGETHERNESS_MUST),
      TEND_ERROR_NOT_FOUND);
}

/* Every pair of states: what the table allows happens, all else leaves nothing behind. */
static void
test_every_step_of_the_table (StoreFixture *fixture,
                              gconstpointer data)
{
  gint64     id = people_fixture_ask (fixture, "Ana", NULL);
  guint      n_states;
  const int *states = tend_enum_values (TEND_TYPE_INQUIRY_STATE, &n_states);

  for (guint from = 0; from < n_states; from++)
    for (guint to = 0; to < n_states; to++)
      {
        TendAction *action = tend_inquiry_set_state_action (id, states[to], "because");

        people_fixture_force_inquiry (fixture, id, states[from]);
        if (tend_transition_check (TEND_TYPE_INQUIRY_STATE, states[from], states[to], NULL))
          {
            g_autoptr (TendInquiry) after = NULL;

            store_fixture_perform (fixture, action);
            after = load (fixture, id);
            g_assert_cmpint (tend_inquiry_get_state (after), ==, states[to]);
            g_assert_cmpstr (tend_inquiry_get_closed_reason (after), ==, "because");
          }
        else
          people_fixture_assert_refused (fixture, action, TEND_ERROR_TRANSITION);
      }
}

static void
test_today_lists_who_waits (StoreFixture *fixture,
                            gconstpointer data)
{
  TendDatabase           *reader = tend_store_get_reader (fixture->store);
  g_autoptr (GError)      error = NULL;
  g_autoptr (GListStore)  waiting = NULL;
  g_autoptr (TendInquiry) first = NULL;
  g_autofree char        *since = NULL;
  gint64                  due = people_fixture_ask (fixture, "Priya", "2026-11-01T12:00:00Z");
  guint                   total;

  people_fixture_ask (fixture, "Olu", "2027-01-10T12:00:00Z");
  people_fixture_ask (fixture, "Renée & Sam", "2027-01-08T12:00:00Z");
  people_fixture_force_inquiry (fixture, due, TEND_INQUIRY_IN_CONVERSATION);
  set_next_step (fixture, due, "Call", "2027-01-02");

  waiting = tend_today_list_waiting (reader, PEOPLE_TODAY, 2, &total, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (total, ==, 3);
  g_assert_cmpint (tend_inquiry_count_waiting (reader, PEOPLE_TODAY, &error), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (waiting)), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (waiting), 0);
  g_assert_cmpstr (tend_inquiry_get_names (first), ==, "Priya");
  g_assert_cmpstr (tend_inquiry_get_next_step (first), ==, "Call");

  since = tend_inquiry_say_waiting (first, "2027-01-01");
  g_assert_null (since);
}

#define ADD(path, function)                                                         \
  g_test_add ("/inquiry/" path, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-party-is-stored-whole", test_a_party_is_stored_whole);
  ADD ("a-draft-without-a-name", test_a_draft_without_a_name_is_refused);
  ADD ("somebody-known-asks-again", test_somebody_known_asks_again);
  ADD ("details-can-be-changed", test_details_can_be_changed);
  ADD ("filters-and-their-order", test_filters_and_their_order);
  ADD ("search-within-a-filter", test_search_within_a_filter);
  ADD ("answering", test_answering);
  ADD ("wishes-and-next-steps", test_wishes_and_next_steps);
  ADD ("every-step-of-the-table", test_every_step_of_the_table);
  ADD ("today-lists-who-waits", test_today_lists_who_waits);
  return g_test_run ();
}
