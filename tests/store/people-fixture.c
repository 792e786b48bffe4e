/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people-fixture.h"

#include "tend-enum.h"
#include "tend-id.h"
#include "tend-inquiry-actions.h"
#include "tend-inquiry-store.h"
#include "tend-person.h"

gint64
people_fixture_ask (StoreFixture *fixture,
                    const char   *names,
                    const char   *received)
{
  g_auto (GStrv)          each = g_strsplit (names, " & ", -1);
  g_autoptr (TendInquiry) draft = g_object_new (TEND_TYPE_INQUIRY,
                                                "received", received,
                                                "channel", TEND_CHANNEL_FORM,
                                                "togetherness", TEND_TOGETHERNESS_MUST,
                                                NULL);

  for (char **name = each; *name != NULL; name++)
    {
      g_autofree char       *email = g_strdup_printf ("%s@example.org", *name);
      g_autofree char       *message = g_strdup_printf ("What %s wrote", *name);
      g_autoptr (TendPerson) person = g_object_new (TEND_TYPE_PERSON,
                                                    "name", *name,
                                                    "email", email,
                                                    "message", message,
                                                    NULL);

      g_strdelimit (email, " ", '.');
      g_object_set (person, "email", email, NULL);
      g_list_store_append (tend_inquiry_get_members (draft), person);
    }
  return store_fixture_perform (fixture, tend_inquiry_create_action (draft));
}

gint64
people_fixture_add_cohort (StoreFixture *fixture,
                           const char   *title,
                           int           seats_max)
{
  gint64           id = tend_id_new ();
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("INSERT INTO cohort (id, title, seats_max, state, created)"
                         " VALUES (%" G_GINT64_FORMAT ", '%s', %d, 'open', '')",
                         id, title, seats_max);
  store_fixture_perform_sql (fixture, "Cohort", sql);
  return id;
}

void
people_fixture_assert_refused (StoreFixture *fixture,
                               TendAction   *action,
                               TendError     code)
{
  g_autoptr (TendAction) owned = action;
  g_autoptr (GError)     error = NULL;
  g_autofree char       *before = store_fixture_dump (fixture);
  g_autofree char       *after = NULL;

  g_assert_false (tend_store_perform (fixture->store, action, &error));
  g_assert_error (error, TEND_ERROR, (int)code);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

void
people_fixture_force_inquiry (StoreFixture *fixture,
                              gint64        inquiry,
                              int           state)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("UPDATE inquiry SET state = '%s' WHERE id = %" G_GINT64_FORMAT,
                         tend_enum_to_nick (TEND_TYPE_INQUIRY_STATE, state),
                         inquiry);
  store_fixture_perform_sql (fixture, "Forced", sql);
}

void
people_fixture_force_enrollments (StoreFixture *fixture,
                                  int           state)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE enrollment SET state = '%s'",
                                          tend_enum_to_nick (TEND_TYPE_ENROLLMENT_STATE, state));

  store_fixture_perform_sql (fixture, "Forced", sql);
}

int
people_fixture_inquiry_state (StoreFixture *fixture,
                              gint64        inquiry)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (TendInquiry) loaded =
      tend_inquiry_load_summary (tend_store_get_reader (fixture->store), inquiry, &error);

  g_assert_no_error (error);
  return tend_inquiry_get_state (loaded);
}

int
people_fixture_count (StoreFixture *fixture,
                      gint64        cohort,
                      int           state)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM enrollment"
                                          " WHERE cohort = %" G_GINT64_FORMAT " AND state = '%s'",
                                          cohort,
                                          tend_enum_to_nick (TEND_TYPE_ENROLLMENT_STATE, state));

  return (int)store_fixture_ask (fixture, sql);
}
