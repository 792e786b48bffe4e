/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-error.h"
#include "tend-seats.h"

#define MUST TEND_TOGETHERNESS_MUST
#define IF_POSSIBLE TEND_TOGETHERNESS_IF_POSSIBLE

static void
test_offer_fits (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tend_seats_may_offer (12, 9, 1, 2, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (tend_seats_may_offer (12, 0, 0, 12, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_refused (int         max,
                int         taken,
                int         held,
                int         size,
                const char *reason,
                const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tend_seats_may_offer (max, taken, held, size, reason, &error));
  g_assert_error (error, TEND_ERROR, TEND_ERROR_FULL);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_offer_is_refused (void)
{
  assert_refused (12, 9, 2, 2, NULL,
                  "1 place is free. 2 are needed. Nothing was offered; to offer more than is free, "
                  "give a reason.");
  assert_refused (12, 12, 0, 1, NULL,
                  "No place is free. 1 is needed. Nothing was offered; to offer more than is free, "
                  "give a reason.");
  assert_refused (12, 12, 2, 1, " \n",
                  "No place is free. 1 is needed. Nothing was offered; to offer more than is free, "
                  "give a reason.");
}

static void
test_a_reason_overrides (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tend_seats_may_offer (12, 12, 2, 2, "the room holds sixteen", &error));
  g_assert_no_error (error);
}

static void
assert_next (int                     free_places,
             const TendWaitingParty *waiting,
             guint                   n_waiting,
             TendNextInLine          expected,
             const char             *sentence)
{
  TendNextInLine   found = tend_seats_find_next (free_places, waiting, n_waiting);
  g_autofree char *said = tend_seats_say_next (free_places, waiting, n_waiting);

  g_assert_cmpint (found.next, ==, expected.next);
  g_assert_cmpint (found.kept, ==, expected.kept);
  g_assert_cmpint (found.kept_may_split, ==, expected.kept_may_split);
  g_assert_cmpstr (said, ==, sentence);
}

static void
test_a_couple_keeps_its_place (void)
{
  const TendWaitingParty waiting[] = {
    { "Renée and Sam", 2, MUST },
    { "Ana, Li and Noor", 3, MUST },
    { "Olu Adeyemi", 1, IF_POSSIBLE },
  };

  assert_next (1, waiting, 3, (TendNextInLine){ 2, 0, FALSE },
               "1 place is free. Next: Olu Adeyemi. Renée and Sam come together and keep their "
               "place.");
  assert_next (2, waiting, 3, (TendNextInLine){ 0, -1, FALSE },
               "2 places are free. Next: Renée and Sam.");
  assert_next (1, waiting, 2, (TendNextInLine){ -1, 0, FALSE },
               "1 place is free. Renée and Sam come together and keep their place.");
}

static void
test_a_couple_that_may_split (void)
{
  const TendWaitingParty waiting[] = {
    { "Renée and Sam", 2, IF_POSSIBLE },
    { "Olu Adeyemi", 1, IF_POSSIBLE },
  };

  assert_next (1, waiting, 2, (TendNextInLine){ 1, 0, TRUE },
               "1 place is free. Next: Olu Adeyemi. Renée and Sam come together if possible: ask "
               "whether one of them would come alone. They keep their place.");
}

static void
test_nothing_free (void)
{
  const TendWaitingParty waiting[] = {
    { "Renée and Sam", 2, IF_POSSIBLE },
    { "Olu Adeyemi", 1, IF_POSSIBLE },
  };

  assert_next (0, waiting, 2, (TendNextInLine){ -1, 0, FALSE },
               "No place is free. First in line: Renée and Sam.");
  assert_next (-1, &waiting[1], 1, (TendNextInLine){ -1, 0, FALSE },
               "No place is free. First in line: Olu Adeyemi.");
  assert_next (3, NULL, 0, (TendNextInLine){ -1, -1, FALSE },
               "3 places are free. Nobody is waiting.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seats/offer-fits", test_offer_fits);
  g_test_add_func ("/seats/offer-is-refused", test_offer_is_refused);
  g_test_add_func ("/seats/a-reason-overrides", test_a_reason_overrides);
  g_test_add_func ("/seats/a-couple-keeps-its-place", test_a_couple_keeps_its_place);
  g_test_add_func ("/seats/a-couple-that-may-split", test_a_couple_that_may_split);
  g_test_add_func ("/seats/nothing-free", test_nothing_free);
  return g_test_run ();
}
