/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-enum.h"
#include "tend-error.h"
#include "tend-transition.h"

/* Section 4 of the design, written out once more by hand: one line a state, in the words of the
 * store. States without a line are where things end. "live <-> paused -> finished" is read as: from
 * either of the two. */
static const char cohort_table[] =
    "draft: open postponed cancelled\n"
    "open: confirmed closed postponed cancelled\n"
    "closed: open confirmed postponed cancelled\n"
    "confirmed: running postponed cancelled\n"
    "running: completed cancelled\n"
    "completed: archived\n"
    "postponed: open cancelled\n";

static const char inquiry_table[] =
    "new: acknowledged in-conversation duplicate spam\n"
    "acknowledged: in-conversation\n"
    "in-conversation: enrolled waitlisted deferred referred not-now withdrawn no-answer\n"
    "deferred: in-conversation\n"
    "waitlisted: in-conversation\n"
    "no-answer: in-conversation\n"
    "withdrawn: in-conversation\n";

static const char enrollment_table[] =
    "applied: screening waitlisted offered declined withdrawn\n"
    "screening: offered waitlisted declined deferred withdrawn\n"
    "waitlisted: offered screening deferred withdrawn\n"
    "offered: confirmed waitlisted offer-declined expired withdrawn\n"
    "expired: waitlisted offered\n"
    "confirmed: active transferred withdrawn cancelled no-show\n"
    "active: completed left-early transferred\n";

static const char offer_table[] =
    "open: accepted declined expired withdrawn\n";

static const char session_table[] =
    "planned: ready moved cancelled\n"
    "ready: live moved cancelled\n"
    "live: paused finished\n"
    "paused: live finished\n"
    "finished: reviewed\n";

static const char item_table[] =
    "pending: running\n"
    "running: paused done skipped carried-over\n"
    "paused: running done skipped carried-over\n";

/* Whether the hand-written @table lets @from become @to. */
static gboolean
allows (const char *table,
        const char *from,
        const char *to)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ": ", 2);
      g_auto (GStrv) next = NULL;

      if (g_strcmp0 (parts[0], from) != 0)
        continue;
      next = g_strsplit (parts[1], " ", -1);
      return g_strv_contains ((const char *const *)next, to);
    }
  return FALSE;
}

static void
assert_every_word_is_a_state (GType       type,
                              const char *table)
{
  g_auto (GStrv) words = g_strsplit_set (table, ": \n", -1);
  int            value;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !tend_enum_from_nick (type, words[i], &value))
      g_error ("%s knows no state “%s”", g_type_name (type), words[i]);
}

static void
assert_step (GType       type,
             int         from,
             int         to,
             const char *table)
{
  g_autoptr (GError) error = NULL;
  const char        *from_nick = tend_enum_to_nick (type, from);
  const char        *to_nick = tend_enum_to_nick (type, to);
  gboolean           allowed = tend_transition_check (type, from, to, &error);

  if (allowed != allows (table, from_nick, to_nick))
    g_error ("%s: %s -> %s is %s", g_type_name (type), from_nick, to_nick,
             allowed ? "allowed, and should be refused" : "refused, and should be allowed");
  if (allowed)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, TEND_ERROR, TEND_ERROR_TRANSITION);
  g_assert_nonnull (strstr (error->message, tend_enum_label (type, from)));
  g_assert_nonnull (strstr (error->message, tend_enum_label (type, to)));
}

static void
assert_table (GType       type,
              const char *table)
{
  guint      n_values;
  const int *values = tend_enum_values (type, &n_values);

  assert_every_word_is_a_state (type, table);
  for (guint i = 0; i < n_values; i++)
    {
      guint      n_next;
      const int *next = tend_transition_next (type, values[i], &n_next);
      guint      n_allowed = 0;

      for (guint j = 0; j < n_values; j++)
        {
          assert_step (type, values[i], values[j], table);
          n_allowed += tend_transition_check (type, values[i], values[j], NULL);
        }

      /* What is offered is exactly what is allowed. */
      g_assert_cmpuint (n_next, ==, n_allowed);
      for (guint j = 0; j < n_next; j++)
        g_assert_true (tend_transition_check (type, values[i], next[j], NULL));
    }
}

static void
test_cohort (void)
{
  assert_table (TEND_TYPE_COHORT_STATE, cohort_table);
}

static void
test_inquiry (void)
{
  assert_table (TEND_TYPE_INQUIRY_STATE, inquiry_table);
}

static void
test_enrollment (void)
{
  assert_table (TEND_TYPE_ENROLLMENT_STATE, enrollment_table);
}

static void
test_offer (void)
{
  assert_table (TEND_TYPE_OFFER_STATE, offer_table);
}

static void
test_session (void)
{
  assert_table (TEND_TYPE_SESSION_STATE, session_table);
}

static void
test_item (void)
{
  assert_table (TEND_TYPE_ITEM_STATE, item_table);
}

static void
test_refusal_says_what_is_possible (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) ended = NULL;

  g_assert_false (tend_transition_check (TEND_TYPE_COHORT_STATE, TEND_COHORT_RUNNING,
                                         TEND_COHORT_OPEN, &error));
  g_assert_cmpstr (error->message, ==,
                   "“Running” cannot become “Open for sign-up” directly. "
                   "Nothing was changed. Possible next: Completed, Cancelled.");
  g_assert_false (tend_transition_check (TEND_TYPE_COHORT_STATE, TEND_COHORT_ARCHIVED,
                                         TEND_COHORT_OPEN, &ended));
  g_assert_error (ended, TEND_ERROR, TEND_ERROR_TRANSITION);
  g_assert_null (strstr (ended->message, "Possible next"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transition/cohort", test_cohort);
  g_test_add_func ("/transition/inquiry", test_inquiry);
  g_test_add_func ("/transition/enrollment", test_enrollment);
  g_test_add_func ("/transition/offer", test_offer);
  g_test_add_func ("/transition/session", test_session);
  g_test_add_func ("/transition/item", test_item);
  g_test_add_func ("/transition/refusal-says-what-is-possible",
                   test_refusal_says_what_is_possible);
  return g_test_run ();
}
