/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people-fixture.h"

#include "tend-enrollment-actions.h"
#include "tend-enrollment-store.h"
#include "tend-enum.h"
#include "tend-inquiry-store.h"
#include "tend-offer-store.h"
#include "tend-seats-store.h"
#include "tend-transition.h"
#include "tend-waiting-list-store.h"

#define YESTERDAY "2027-01-11"
#define NEXT_WEEK "2027-01-19"
#define MUCH_LATER "2027-02-01"

static TendAction *
offer (gint64      inquiry,
       gint64      cohort,
       const char *override_reason)
{
  return tend_offer_make_action (inquiry, cohort, NEXT_WEEK, PEOPLE_TODAY, override_reason);
}

static TendAction *
give (gint64 inquiry,
      gint64 cohort)
{
  return tend_offer_give_action (inquiry, cohort, PEOPLE_TODAY, NULL);
}

static void
assert_seats (StoreFixture *fixture,
              gint64        cohort,
              const char   *today,
              int           taken,
              int           held,
              int           waiting)
{
  g_autoptr (GError) error = NULL;
  TendSeatCounts     seats;

  g_assert_true (tend_seats_count (tend_store_get_reader (fixture->store), cohort, today, &seats,
                                   &error));
  g_assert_no_error (error);
  g_assert_cmpint (seats.taken, ==, taken);
  g_assert_cmpint (seats.held, ==, held);
  g_assert_cmpint (seats.waiting, ==, waiting);
}

static int
state_of (StoreFixture *fixture,
          gint64        inquiry)
{
  return people_fixture_inquiry_state (fixture, inquiry);
}

static void
assert_undo_label (StoreFixture *fixture,
                   const char   *label)
{
  g_assert_cmpstr (tend_store_get_undo_label (fixture->store), ==, label);
}

static void
test_an_offer_holds_places_until_its_date (StoreFixture *fixture,
                                           gconstpointer data)
{
  gint64 cohort = people_fixture_add_cohort (fixture, "Spring", 4);
  gint64 couple = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64 made = store_fixture_perform (fixture, offer (couple, cohort, NULL));

  g_assert_cmpint (made, !=, 0);
  assert_undo_label (fixture, "Places are held for Ana and Li");
  assert_seats (fixture, cohort, PEOPLE_TODAY, 0, 2, 0);
  assert_seats (fixture, cohort, NEXT_WEEK, 0, 2, 0);
  assert_seats (fixture, cohort, "2027-01-20", 0, 0, 0);
  /* By the way of an allowed step, from new. */
  g_assert_cmpint (state_of (fixture, couple), ==, TEND_INQUIRY_IN_CONVERSATION);

  store_fixture_perform (fixture, tend_offer_confirm_action (made, PEOPLE_TODAY));
  assert_undo_label (fixture, "Ana and Li have places");
  assert_seats (fixture, cohort, PEOPLE_TODAY, 2, 0, 0);
  g_assert_cmpint (state_of (fixture, couple), ==, TEND_INQUIRY_ENROLLED);
  people_fixture_assert_refused (fixture, tend_offer_confirm_action (made, PEOPLE_TODAY),
                                 TEND_ERROR_TRANSITION);
  people_fixture_assert_refused (fixture, tend_offer_decline_action (made), TEND_ERROR_TRANSITION);
  people_fixture_assert_refused (fixture, tend_offer_withdraw_action (made), TEND_ERROR_TRANSITION);
  /* They have places: no second offer in the same cohort. */
  people_fixture_assert_refused (fixture, offer (couple, cohort, NULL), TEND_ERROR_TRANSITION);
  people_fixture_assert_refused (fixture, tend_waiting_list_join_action (couple, cohort),
                                 TEND_ERROR_TRANSITION);
}

static void
test_a_party_fits_whole_or_not_at_all (StoreFixture *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;
  gint64             cohort = people_fixture_add_cohort (fixture, "Spring", 3);
  gint64             couple = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64             others = people_fixture_ask (fixture, "Renée & Sam", NULL);
  gint64             alone = people_fixture_ask (fixture, "Olu", NULL);

  store_fixture_perform (fixture, offer (couple, cohort, NULL));
  people_fixture_assert_refused (fixture, offer (others, cohort, NULL), TEND_ERROR_FULL);
  people_fixture_assert_refused (fixture, offer (others, cohort, "  "), TEND_ERROR_FULL);
  people_fixture_assert_refused (fixture, give (others, cohort), TEND_ERROR_FULL);

  store_fixture_perform (fixture, give (alone, cohort));
  assert_undo_label (fixture, "Olu has a place");
  assert_seats (fixture, cohort, PEOPLE_TODAY, 1, 2, 0);
  /* The reason for one that fits is not kept. */
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(override_reason) FROM offer"), ==, 0);

  before = store_fixture_dump (fixture);
  store_fixture_perform (fixture, offer (others, cohort, "Sam's sister leads the group"));
  assert_seats (fixture, cohort, PEOPLE_TODAY, 1, 4, 0);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM offer WHERE override_reason"
                                               " = 'Sam''s sister leads the group'"),
                   ==, 1);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(override_reason) FROM enrollment"), ==,
                   2);
  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_places_at_once (StoreFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;
  gint64             cohort = people_fixture_add_cohort (fixture, "Spring", 4);
  gint64             second_cohort = people_fixture_add_cohort (fixture, "Autumn", 4);
  gint64             couple = people_fixture_ask (fixture, "Ana & Li", NULL);

  before = store_fixture_dump (fixture);
  store_fixture_perform (fixture, give (couple, cohort));
  assert_undo_label (fixture, "Ana and Li have places");
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_CONFIRMED), ==, 2);
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM offer"
                                               " WHERE state = 'accepted'"),
                   ==, 1);
  people_fixture_assert_refused (fixture, give (couple, cohort), TEND_ERROR_TRANSITION);

  g_assert_true (store_fixture_undo (fixture, 0, NULL, &error));
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);

  /* With an open offer, giving is confirming it. */
  store_fixture_perform (fixture, offer (couple, cohort, NULL));
  store_fixture_perform (fixture, give (couple, cohort));
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM offer"), ==, 1);
  assert_seats (fixture, cohort, PEOPLE_TODAY, 2, 0, 0);

  /* Somebody who is enrolled may take part a second time. */
  store_fixture_perform (fixture, give (couple, second_cohort));
  assert_seats (fixture, second_cohort, PEOPLE_TODAY, 2, 0, 0);
  g_assert_cmpint (state_of (fixture, couple), ==, TEND_INQUIRY_ENROLLED);
}

static void
test_what_cannot_be_offered (StoreFixture *fixture,
                             gconstpointer data)
{
  gint64 cohort = people_fixture_add_cohort (fixture, "Spring", 4);
  gint64 couple = people_fixture_ask (fixture, "Ana & Li", NULL);

  people_fixture_assert_refused (
      fixture, tend_offer_make_action (couple, cohort, YESTERDAY, PEOPLE_TODAY, NULL),
      TEND_ERROR_INVALID);
  people_fixture_assert_refused (
      fixture, tend_offer_make_action (couple, cohort, "soon", PEOPLE_TODAY, NULL),
      TEND_ERROR_INVALID);
  people_fixture_assert_refused (
      fixture, tend_offer_make_action (couple, 99, NEXT_WEEK, PEOPLE_TODAY, NULL),
      TEND_ERROR_NOT_FOUND);
  people_fixture_assert_refused (
      fixture, tend_offer_make_action (99, cohort, NEXT_WEEK, PEOPLE_TODAY, NULL),
      TEND_ERROR_NOT_FOUND);
  people_fixture_assert_refused (fixture, tend_offer_confirm_action (99, PEOPLE_TODAY),
                                 TEND_ERROR_NOT_FOUND);

  /* Where an inquiry has ended, nothing is offered. */
  people_fixture_force_inquiry (fixture, couple, TEND_INQUIRY_REFERRED);
  people_fixture_assert_refused (fixture, offer (couple, cohort, NULL), TEND_ERROR_TRANSITION);
  people_fixture_assert_refused (fixture, give (couple, cohort), TEND_ERROR_TRANSITION);
  people_fixture_assert_refused (fixture, tend_waiting_list_join_action (couple, cohort),
                                 TEND_ERROR_TRANSITION);

  people_fixture_force_inquiry (fixture, couple, TEND_INQUIRY_NEW);
  store_fixture_perform_sql (fixture, "Over", "UPDATE cohort SET state = 'cancelled'");
  people_fixture_assert_refused (fixture, offer (couple, cohort, NULL), TEND_ERROR_INVALID);
}

static void
test_no_and_taken_back (StoreFixture *fixture,
                        gconstpointer data)
{
  gint64 cohort = people_fixture_add_cohort (fixture, "Spring", 4);
  gint64 couple = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64 made;

  made = store_fixture_perform (fixture, offer (couple, cohort, NULL));
  store_fixture_perform (fixture, tend_offer_decline_action (made));
  assert_undo_label (fixture, "Ana and Li do not take the places");
  assert_seats (fixture, cohort, PEOPLE_TODAY, 0, 0, 0);
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_OFFER_DECLINED), ==, 2);
  g_assert_cmpint (state_of (fixture, couple), ==, TEND_INQUIRY_IN_CONVERSATION);

  /* What has ended stays; asking again begins anew. */
  made = store_fixture_perform (fixture, offer (couple, cohort, NULL));
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_OFFER_DECLINED), ==, 2);
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_OFFERED), ==, 2);
  store_fixture_perform (fixture, tend_offer_withdraw_action (made));
  assert_undo_label (fixture, "The offer to Ana and Li is taken back");
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_WITHDRAWN), ==, 2);
  assert_seats (fixture, cohort, PEOPLE_TODAY, 0, 0, 0);
}

static char *
say_line (StoreFixture *fixture,
          gint64        cohort)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) waiting =
      tend_waiting_list_load (tend_store_get_reader (fixture->store), cohort, &error);
  g_autoptr (GString) line = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (waiting)); i++)
    {
      g_autoptr (TendInquiry) inquiry = g_list_model_get_item (G_LIST_MODEL (waiting), i);

      g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", tend_inquiry_get_names (inquiry));
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
assert_line (StoreFixture *fixture,
             gint64        cohort,
             const char   *expected)
{
  g_autofree char *line = say_line (fixture, cohort);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_the_waiting_list (StoreFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) waiting = NULL;
  g_autofree char       *next = NULL;
  gint64                 cohort = people_fixture_add_cohort (fixture, "Spring", 1);
  gint64                 couple = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64                 alone = people_fixture_ask (fixture, "Olu", NULL);

  store_fixture_perform (fixture, tend_waiting_list_join_action (couple, cohort));
  assert_undo_label (fixture, "Ana and Li are on the waiting list");
  store_fixture_perform_sql (fixture, "Earlier",
                             "UPDATE waitlist_entry SET joined = '2020-01-01'");
  store_fixture_perform (fixture, tend_waiting_list_join_action (alone, cohort));
  g_assert_cmpint (state_of (fixture, couple), ==, TEND_INQUIRY_WAITLISTED);
  assert_line (fixture, cohort, "Ana and Li; Olu");
  assert_seats (fixture, cohort, PEOPLE_TODAY, 0, 0, 3);
  people_fixture_assert_refused (fixture, tend_waiting_list_join_action (couple, cohort),
                                 TEND_ERROR_INVALID);

  /* One place: the next alone is named, and the couple keeps its turn. */
  waiting = tend_waiting_list_load (tend_store_get_reader (fixture->store), cohort, &error);
  next = tend_waiting_list_say_next (G_LIST_MODEL (waiting), 1);
  g_assert_cmpstr (next, ==,
                   "1 place is free. Next: Olu. Ana and Li come together and keep their place.");

  store_fixture_perform (fixture, give (alone, cohort));
  assert_line (fixture, cohort, "Ana and Li");
  g_assert_cmpint (state_of (fixture, alone), ==, TEND_INQUIRY_ENROLLED);
  people_fixture_assert_refused (fixture, tend_waiting_list_leave_action (alone, cohort),
                                 TEND_ERROR_INVALID);
  assert_seats (fixture, cohort, PEOPLE_TODAY, 1, 0, 2);

  store_fixture_perform (fixture, tend_waiting_list_leave_action (couple, cohort));
  assert_line (fixture, cohort, "");
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_WITHDRAWN), ==, 2);
  g_assert_cmpint (state_of (fixture, couple), ==, TEND_INQUIRY_IN_CONVERSATION);

  store_fixture_perform (fixture, tend_waiting_list_join_action (couple, cohort));
  assert_line (fixture, cohort, "Ana and Li");
}

static void
test_an_offer_from_the_list_keeps_the_turn (StoreFixture *fixture,
                                            gconstpointer data)
{
  gint64 cohort = people_fixture_add_cohort (fixture, "Spring", 4);
  gint64 first = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64 second = people_fixture_ask (fixture, "Olu", NULL);
  gint64 made;

  store_fixture_perform (fixture, tend_waiting_list_join_action (first, cohort));
  store_fixture_perform_sql (fixture, "Earlier",
                             "UPDATE waitlist_entry SET joined = '2020-01-01'");
  store_fixture_perform (fixture, tend_waiting_list_join_action (second, cohort));
  made = store_fixture_perform (fixture, offer (first, cohort, NULL));
  assert_line (fixture, cohort, "Olu");
  assert_seats (fixture, cohort, PEOPLE_TODAY, 0, 2, 1);
  people_fixture_assert_refused (fixture, tend_waiting_list_join_action (first, cohort),
                                 TEND_ERROR_INVALID);

  store_fixture_perform (fixture, tend_offer_withdraw_action (made));
  assert_line (fixture, cohort, "Ana and Li; Olu");
  g_assert_cmpint (state_of (fixture, first), ==, TEND_INQUIRY_WAITLISTED);

  made = store_fixture_perform (fixture, offer (first, cohort, NULL));
  store_fixture_perform (fixture, tend_offers_expire_action (MUCH_LATER));
  assert_line (fixture, cohort, "Olu");
  store_fixture_perform (fixture, tend_waiting_list_join_action (first, cohort));
  assert_line (fixture, cohort, "Ana and Li; Olu");

  made = store_fixture_perform (fixture, offer (first, cohort, NULL));
  store_fixture_perform (fixture, tend_offer_decline_action (made));
  assert_line (fixture, cohort, "Olu");
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM waitlist_entry"), ==, 1);
}

static void
test_offers_expire_after_their_date (StoreFixture *fixture,
                                     gconstpointer data)
{
  TendDatabase           *reader = tend_store_get_reader (fixture->store);
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendInquiry) asked = NULL;
  gint64                  cohort = people_fixture_add_cohort (fixture, "Spring", 2);
  gint64                  couple = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64                  others = people_fixture_ask (fixture, "Renée & Sam", NULL);
  gint64                  made, actions;

  made = store_fixture_perform (fixture, offer (couple, cohort, NULL));
  actions = store_fixture_ask (fixture, "SELECT count(*) FROM action");
  g_assert_cmpint (tend_offers_count_overdue (reader, NEXT_WEEK, &error), ==, 0);
  store_fixture_perform (fixture, tend_offers_expire_action (NEXT_WEEK));
  g_assert_cmpint (store_fixture_ask (fixture, "SELECT count(*) FROM action"), ==, actions);

  /* Past the date the places are free for others, even before anybody has noted it; the offer can
   * still be accepted as long as they are. */
  g_assert_cmpint (tend_offers_count_overdue (reader, MUCH_LATER, &error), ==, 1);
  store_fixture_perform (fixture, tend_offer_give_action (others, cohort, MUCH_LATER, NULL));
  people_fixture_assert_refused (fixture, tend_offer_confirm_action (made, MUCH_LATER),
                                 TEND_ERROR_FULL);

  store_fixture_perform (fixture, tend_offers_expire_action (MUCH_LATER));
  /* Ctrl+Z passes by what the calendar did. */
  assert_undo_label (fixture, "Renée and Sam have places");
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_EXPIRED), ==, 2);
  people_fixture_assert_refused (fixture, tend_offer_confirm_action (made, MUCH_LATER),
                                 TEND_ERROR_TRANSITION);
  asked = tend_inquiry_load_summary (reader, couple, &error);
  g_assert_cmpstr (tend_inquiry_get_next_step_date (asked), ==, MUCH_LATER);
  g_assert_nonnull (tend_inquiry_get_next_step (asked));

  store_fixture_perform_sql (fixture, "More seats", "UPDATE cohort SET seats_max = 4");
  store_fixture_perform (fixture, tend_offer_make_action (couple, cohort, MUCH_LATER, MUCH_LATER,
                                                          NULL));
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_OFFERED), ==, 2);
}

static void
test_an_overdue_offer_can_be_accepted_while_there_is_room (StoreFixture *fixture,
                                                           gconstpointer data)
{
  gint64 cohort = people_fixture_add_cohort (fixture, "Spring", 2);
  gint64 couple = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64 made = store_fixture_perform (fixture, offer (couple, cohort, NULL));

  store_fixture_perform (fixture, tend_offer_confirm_action (made, MUCH_LATER));
  assert_seats (fixture, cohort, MUCH_LATER, 2, 0, 0);
}

/* Every pair of states of one person's enrollment. */
static void
test_every_step_of_the_table (StoreFixture *fixture,
                              gconstpointer data)
{
  gint64     cohort = people_fixture_add_cohort (fixture, "Spring", 2);
  gint64     alone = people_fixture_ask (fixture, "Olu", NULL);
  gint64     id;
  guint      n_states;
  const int *states = tend_enum_values (TEND_TYPE_ENROLLMENT_STATE, &n_states);

  store_fixture_perform (fixture, give (alone, cohort));
  id = store_fixture_ask (fixture, "SELECT id FROM enrollment");
  for (guint from = 0; from < n_states; from++)
    for (guint to = 0; to < n_states; to++)
      {
        TendAction *action = tend_enrollment_set_state_action (id, states[to]);

        people_fixture_force_enrollments (fixture, states[from]);
        if (tend_transition_check (TEND_TYPE_ENROLLMENT_STATE, states[from], states[to], NULL))
          {
            store_fixture_perform (fixture, action);
            g_assert_cmpint (people_fixture_count (fixture, cohort, states[to]), ==, 1);
          }
        else
          people_fixture_assert_refused (fixture, action, TEND_ERROR_TRANSITION);
      }
  people_fixture_assert_refused (
      fixture, tend_enrollment_set_state_action (99, TEND_ENROLLMENT_ACTIVE), TEND_ERROR_NOT_FOUND);
}

static void
test_a_couple_is_moved_together_or_not_at_all (StoreFixture *fixture,
                                               gconstpointer data)
{
  gint64 cohort = people_fixture_add_cohort (fixture, "Spring", 6);
  gint64 couple = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64 again;

  store_fixture_perform (fixture, give (couple, cohort));
  /* One of the two has left; the other is still there, so that the pair cannot be offered anew. */
  again = store_fixture_ask (fixture, "SELECT max (id) FROM enrollment");
  store_fixture_perform (fixture,
                         tend_enrollment_set_state_action (again, TEND_ENROLLMENT_WITHDRAWN));
  assert_undo_label (fixture, "Li: Withdrawn");
  people_fixture_assert_refused (fixture, offer (couple, cohort, NULL), TEND_ERROR_TRANSITION);
  people_fixture_assert_refused (fixture, tend_waiting_list_join_action (couple, cohort),
                                 TEND_ERROR_TRANSITION);
}

/* Several people in one action: all of them or nobody. */
static void
test_several_at_once (StoreFixture *fixture,
                      gconstpointer data)
{
  gint64 cohort = people_fixture_add_cohort (fixture, "Spring", 6);
  gint64 ids[2];

  store_fixture_perform (fixture, give (people_fixture_ask (fixture, "Ana & Li", NULL), cohort));
  ids[0] = store_fixture_ask (fixture, "SELECT min (id) FROM enrollment");
  ids[1] = store_fixture_ask (fixture, "SELECT max (id) FROM enrollment");
  store_fixture_perform (fixture,
                         tend_enrollment_set_state_action (ids[1], TEND_ENROLLMENT_ACTIVE));
  people_fixture_assert_refused (
      fixture, tend_enrollment_set_states_action (ids, 2, TEND_ENROLLMENT_ACTIVE),
      TEND_ERROR_TRANSITION);

  store_fixture_perform (fixture,
                         tend_enrollment_set_states_action (ids, 2, TEND_ENROLLMENT_TRANSFERRED));
  g_assert_cmpint (people_fixture_count (fixture, cohort, TEND_ENROLLMENT_TRANSFERRED), ==, 2);
  assert_undo_label (fixture, "Ana and Li: Moved to another cohort");
}

static void
test_the_roster_by_party (StoreFixture *fixture,
                          gconstpointer data)
{
  TendDatabase              *reader = tend_store_get_reader (fixture->store);
  g_autoptr (GError)         error = NULL;
  g_autoptr (GListStore)     roster = NULL, theirs = NULL;
  g_autoptr (TendEnrollment) first = NULL, third = NULL, fourth = NULL;
  gint64                     cohort = people_fixture_add_cohort (fixture, "Spring", 6);
  gint64                     alone = people_fixture_ask (fixture, "Olu", NULL);
  gint64                     offered = people_fixture_ask (fixture, "Ana & Li", NULL);
  gint64                     couple = people_fixture_ask (fixture, "Renée & Sam", NULL);

  store_fixture_perform (fixture, tend_waiting_list_join_action (alone, cohort));
  store_fixture_perform (fixture, offer (offered, cohort, NULL));
  store_fixture_perform (fixture, give (couple, cohort));

  roster = tend_enrollment_list_roster (reader, cohort, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (roster)), ==, 5);
  first = g_list_model_get_item (G_LIST_MODEL (roster), 0);
  g_assert_cmpstr (tend_enrollment_get_name (first), ==, "Renée");
  g_assert_cmpstr (tend_enrollment_get_party_names (first), ==, "Renée and Sam");
  g_assert_cmpuint (tend_enrollment_get_party_size (first), ==, 2);
  g_assert_cmpint (tend_enrollment_get_inquiry (first), ==, couple);
  third = g_list_model_get_item (G_LIST_MODEL (roster), 2);
  g_assert_cmpstr (tend_enrollment_get_name (third), ==, "Ana");
  g_assert_cmpstr (tend_enrollment_get_until (third), ==, NEXT_WEEK);
  g_assert_cmpint (tend_enrollment_get_offer (third), !=, 0);
  fourth = g_list_model_get_item (G_LIST_MODEL (roster), 4);
  g_assert_cmpint (tend_enrollment_get_state (fourth), ==, TEND_ENROLLMENT_WAITLISTED);

  theirs = tend_enrollment_list_for_party (reader, tend_enrollment_get_party (first), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (theirs)), ==, 2);
  g_clear_object (&first);
  first = g_list_model_get_item (G_LIST_MODEL (theirs), 0);
  g_assert_cmpstr (tend_enrollment_get_cohort_title (first), ==, "Spring");
}

#define ADD(path, function)                                                        \
  g_test_add ("/places/" path, StoreFixture, NULL, store_fixture_set_up, function, \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("an-offer-holds-places", test_an_offer_holds_places_until_its_date);
  ADD ("a-party-fits-whole", test_a_party_fits_whole_or_not_at_all);
  ADD ("places-at-once", test_places_at_once);
  ADD ("what-cannot-be-offered", test_what_cannot_be_offered);
  ADD ("no-and-taken-back", test_no_and_taken_back);
  ADD ("the-waiting-list", test_the_waiting_list);
  ADD ("an-offer-keeps-the-turn", test_an_offer_from_the_list_keeps_the_turn);
  ADD ("offers-expire", test_offers_expire_after_their_date);
  ADD ("an-overdue-offer", test_an_overdue_offer_can_be_accepted_while_there_is_room);
  ADD ("every-step-of-the-table", test_every_step_of_the_table);
  ADD ("a-couple-moves-together", test_a_couple_is_moved_together_or_not_at_all);
  ADD ("several-at-once", test_several_at_once);
  ADD ("the-roster-by-party", test_the_roster_by_party);
  return g_test_run ();
}
