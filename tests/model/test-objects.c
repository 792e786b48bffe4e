/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tend-cohort.h"
#include "tend-enrollment.h"
#include "tend-enum.h"
#include "tend-inquiry.h"
#include "tend-note.h"
#include "tend-person.h"
#include "tend-plan-item.h"
#include "tend-practice.h"
#include "tend-program-session.h"
#include "tend-program.h"
#include "tend-property.h"
#include "tend-session.h"

static void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 gpointer    data)
{
  (*(guint *)data)++;
}

/* A value that differs from the one a new object has. */
static void
init_other_value (GValue     *value,
                  GParamSpec *pspec)
{
  g_value_init (value, pspec->value_type);
  if (pspec->value_type == G_TYPE_STRING)
    g_value_set_string (value, "Åsa");
  else if (pspec->value_type == G_TYPE_INT64)
    g_value_set_int64 (value, G_MAXINT64);
  else if (pspec->value_type == G_TYPE_INT)
    g_value_set_int (value, 17);
  else if (pspec->value_type == G_TYPE_UINT)
    g_value_set_uint (value, 17);
  else if (pspec->value_type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, !G_PARAM_SPEC_BOOLEAN (pspec)->default_value);
  else if (pspec->value_type == G_TYPE_STRV)
    g_value_take_boxed (value, g_strsplit ("repair,shame", ",", -1));
  else if (G_TYPE_IS_ENUM (pspec->value_type))
    g_value_set_enum (value, G_PARAM_SPEC_ENUM (pspec)->default_value == 1 ? 0 : 1);
  else
    g_error ("%s has a property %s of an unexpected type", g_type_name (pspec->owner_type),
             pspec->name);
}

static gboolean
values_are_equal (const GValue *a,
                  const GValue *b)
{
  g_auto (GValue) a_text = G_VALUE_INIT;
  g_auto (GValue) b_text = G_VALUE_INIT;

  if (G_VALUE_HOLDS (a, G_TYPE_STRV))
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  g_value_init (&a_text, G_TYPE_STRING);
  g_value_init (&b_text, G_TYPE_STRING);
  g_assert_true (g_value_transform (a, &a_text));
  g_assert_true (g_value_transform (b, &b_text));
  return g_strcmp0 (g_value_get_string (&a_text), g_value_get_string (&b_text)) == 0;
}

static void
assert_default (GObject    *object,
                GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (object, pspec->name, &value);
  if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    g_assert_nonnull (g_value_get_boxed (&value));
  else
    g_assert_true (g_param_value_defaults (pspec, &value));
}

static void
assert_property (GObject    *object,
                 GParamSpec *pspec)
{
  g_autofree char *signal = g_strconcat ("notify::", pspec->name, NULL);
  g_auto (GValue)  value = G_VALUE_INIT;
  g_auto (GValue)  back = G_VALUE_INIT;
  guint            notified = 0;
  gulong           handler;

  /* Still untouched: the properties set before it write elsewhere. */
  assert_default (object, pspec);
  init_other_value (&value, pspec);
  handler = g_signal_connect (object, signal, G_CALLBACK (count_notify_cb), &notified);

  g_object_set_property (object, pspec->name, &value);
  g_assert_cmpuint (notified, ==, 1);
  g_object_set_property (object, pspec->name, &value);
  g_assert_cmpuint (notified, ==, 1);
  g_object_get_property (object, pspec->name, &back);
  g_assert_true (values_are_equal (&value, &back));

  g_signal_handler_disconnect (object, handler);
}

static void
assert_type (GType type)
{
  g_autoptr (GObject)     object = g_object_new (type, NULL);
  g_autofree GParamSpec **pspecs = NULL;
  guint                   n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_pspecs);
  g_assert_cmpuint (n_pspecs, >, 3);
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) list = G_VALUE_INIT;

      if (pspecs[i]->flags & G_PARAM_WRITABLE)
        {
          assert_property (object, pspecs[i]);
          continue;
        }
      g_object_get_property (object, pspecs[i]->name, &list);
      g_assert_true (G_IS_LIST_MODEL (g_value_get_object (&list)));
    }
}

static void
test_copy (void)
{
  const char *const        themes[] = { "repair", "shame", NULL };
  g_autoptr (TendPractice) practice = g_object_new (TEND_TYPE_PRACTICE, "id", G_MAXINT64, "title",
                                                    "Feet on the floor", "themes", themes, "kind",
                                                    TEND_PRACTICE_POEM, NULL);
  g_autoptr (TendPractice) copy = tend_object_copy (practice);

  g_object_set (practice, "title", "Soft eyes", NULL);
  g_assert_cmpstr (tend_practice_get_title (copy), ==, "Feet on the floor");
  g_assert_cmpint (tend_practice_get_id (copy), ==, G_MAXINT64);
  g_assert_cmpint (tend_practice_get_kind (copy), ==, TEND_PRACTICE_POEM);
  g_assert_true (g_strv_equal (tend_practice_get_themes (copy), themes));
}

static void
test_properties (void)
{
  assert_type (TEND_TYPE_COHORT);
  assert_type (TEND_TYPE_ENROLLMENT);
  assert_type (TEND_TYPE_INQUIRY);
  assert_type (TEND_TYPE_NOTE);
  assert_type (TEND_TYPE_PERSON);
  assert_type (TEND_TYPE_PLAN_ITEM);
  assert_type (TEND_TYPE_PRACTICE);
  assert_type (TEND_TYPE_PROGRAM);
  assert_type (TEND_TYPE_PROGRAM_SESSION);
  assert_type (TEND_TYPE_SESSION);
}

static void
test_empty_text_is_null (void)
{
  g_autoptr (TendPerson) person = g_object_new (TEND_TYPE_PERSON, "pronouns", "", NULL);

  g_assert_null (tend_person_get_pronouns (person));
  g_object_set (person, "pronouns", "they/them", NULL);
  g_assert_cmpstr (tend_person_get_pronouns (person), ==, "they/them");
  g_object_set (person, "pronouns", "", NULL);
  g_assert_null (tend_person_get_pronouns (person));
}

static void
test_call_name (void)
{
  g_autoptr (TendPerson) person = g_object_new (TEND_TYPE_PERSON, "name", "Renée Dubois", NULL);

  g_assert_cmpstr (tend_person_get_call_name (person), ==, "Renée Dubois");
  g_object_set (person, "given-name", "Renée", NULL);
  g_assert_cmpstr (tend_person_get_call_name (person), ==, "Renée");
  g_object_set (person, "preferred-name", "Ren", NULL);
  g_assert_cmpstr (tend_person_get_call_name (person), ==, "Ren");
}

static void
assert_seats (int         max,
              int         taken,
              int         held,
              int         free_seats,
              const char *sentence)
{
  g_autoptr (TendCohort) cohort = g_object_new (TEND_TYPE_COHORT, "seats-max", max, "taken", taken,
                                                "held", held, NULL);
  g_autofree char       *said = tend_cohort_say_seats (cohort);

  g_assert_cmpint (tend_cohort_get_free (cohort), ==, free_seats);
  g_assert_cmpstr (said, ==, sentence);
}

static void
test_seats (void)
{
  assert_seats (12, 9, 2, 1, "9 of 12 places taken, 2 held");
  assert_seats (12, 9, 0, 3, "9 of 12 places taken");
  assert_seats (1, 1, 1, -1, "1 of 1 place taken, 1 held");
  assert_seats (12, 0, 0, 12, "0 of 12 places taken");
}

static void
test_cohort_when (void)
{
  g_autoptr (TendCohort) cohort = tend_cohort_new ();
  g_autofree char       *none = tend_cohort_say_when (cohort);
  g_autofree char       *season = NULL;
  g_autofree char       *dated = NULL;
  g_autofree char       *timed = NULL;

  g_assert_cmpstr (none, ==, "no dates yet");
  g_object_set (cohort, "season", "Spring 2027", NULL);
  season = tend_cohort_say_when (cohort);
  g_assert_cmpstr (season, ==, "Spring 2027");
  g_object_set (cohort, "start-date", "1999-01-12", NULL);
  dated = tend_cohort_say_when (cohort);
  g_assert_cmpstr (dated, ==, "from Tue 12 Jan 1999");
  g_object_set (cohort, "start-time", "18:30", NULL);
  timed = tend_cohort_say_when (cohort);
  g_assert_cmpstr (timed, ==, "from Tue 12 Jan 1999, 18:30");
}

static void
test_session_sentences (void)
{
  g_autoptr (TendSession) session = g_object_new (TEND_TYPE_SESSION, "number", 3, "minutes", 150,
                                                  NULL);
  g_autofree char        *undated = tend_session_say_when (session);
  g_autofree char        *name = tend_session_say_name (session);
  g_autofree char        *evening = NULL;
  g_autofree char        *night = NULL;
  g_autofree char        *retreat = NULL;

  g_assert_cmpstr (undated, ==, "no date yet");
  g_assert_cmpstr (name, ==, "Session 3");
  g_object_set (session, "date", "1999-01-12", "start-time", "18:30", NULL);
  evening = tend_session_say_when (session);
  g_assert_cmpstr (evening, ==, "Tue 12 Jan 1999, 18:30 – 21:00");
  g_object_set (session, "start-time", "22:45", "kind", TEND_SESSION_KIND_RETREAT, NULL);
  night = tend_session_say_when (session);
  g_assert_cmpstr (night, ==, "Tue 12 Jan 1999, 22:45 – 01:15");
  retreat = tend_session_say_name (session);
  g_assert_cmpstr (retreat, ==, "Retreat");
}

static void
test_session_headings (void)
{
  g_autoptr (TendSession) session = g_object_new (TEND_TYPE_SESSION, "number", 3, NULL);
  g_autofree char        *untitled = tend_session_say_heading (session);
  g_autofree char        *titled = NULL;
  g_autofree char        *same = NULL;

  g_assert_cmpstr (untitled, ==, "Session 3");
  g_object_set (session, "title", "Living Deeply", NULL);
  titled = tend_session_say_heading (session);
  g_assert_cmpstr (titled, ==, "Session 3 · Living Deeply");
  g_object_set (session, "title", "retreat", "kind", TEND_SESSION_KIND_RETREAT, NULL);
  same = tend_session_say_heading (session);
  g_assert_cmpstr (same, ==, "retreat");
}

static void
test_practice_minutes (void)
{
  g_autoptr (TendPractice) practice = g_object_new (TEND_TYPE_PRACTICE, "minutes", 6, "minutes-min",
                                                    5, "minutes-max", 8, NULL);
  g_autofree char         *range = tend_practice_say_minutes (practice);
  g_autofree char         *one = NULL;

  g_assert_cmpstr (range, ==, "5–8 min");
  g_object_set (practice, "minutes", 5, "minutes-max", 5, NULL);
  one = tend_practice_say_minutes (practice);
  g_assert_cmpstr (one, ==, "5 min");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/objects/properties", test_properties);
  g_test_add_func ("/objects/copy", test_copy);
  g_test_add_func ("/objects/empty-text-is-null", test_empty_text_is_null);
  g_test_add_func ("/objects/call-name", test_call_name);
  g_test_add_func ("/objects/seats", test_seats);
  g_test_add_func ("/objects/cohort-when", test_cohort_when);
  g_test_add_func ("/objects/session-sentences", test_session_sentences);
  g_test_add_func ("/objects/session-headings", test_session_headings);
  g_test_add_func ("/objects/practice-minutes", test_practice_minutes);
  return g_test_run ();
}
