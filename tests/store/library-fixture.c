/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "tend-cohort-actions.h"
#include "tend-cohort-store.h"
#include "tend-error.h"
#include "tend-library.h"
#include "tend-plan-store.h"
#include "tend-program-store.h"
#include "tend-session-store.h"

void
library_fixture_set_up (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (GFile) library = tend_library_get_shipped ();

  store_fixture_set_up (fixture, data);
  store_fixture_perform (fixture, tend_library_load_action (library));
}

gint64
library_fixture_add_cohort (StoreFixture *fixture,
                            const char   *title,
                            const char   *start_date)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (TendCohort) draft = NULL;
  gint64                 program = 0;

  tend_program_find_by_key (tend_store_get_reader (fixture->store), "en", "msc-8-week", &program,
                            &error);
  g_assert_no_error (error);
  draft = g_object_new (TEND_TYPE_COHORT,
                        "program", program,
                        "title", title,
                        "start-date", start_date,
                        "start-time", "18:30",
                        "zone", "Europe/Stockholm",
                        "seats-min", 8,
                        "seats-max", 12,
                        NULL);
  return store_fixture_perform (fixture, tend_cohort_create_action (draft));
}

TendCohort *
library_fixture_load_cohort (StoreFixture *fixture,
                             gint64        id)
{
  g_autoptr (GError) error = NULL;
  TendCohort        *cohort = tend_cohort_load (tend_store_get_reader (fixture->store), id, &error);

  g_assert_no_error (error);
  return cohort;
}

TendSession *
library_fixture_load_session (StoreFixture *fixture,
                              gint64        cohort,
                              guint         position)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) sessions = NULL;
  TendSession           *session;

  sessions = tend_session_load_all (tend_store_get_reader (fixture->store), cohort, &error);
  g_assert_no_error (error);
  session = g_list_model_get_item (G_LIST_MODEL (sessions), position);
  g_assert_nonnull (session);
  return session;
}

char *
library_fixture_list_items (StoreFixture *fixture,
                            gint64        plan)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GString)    list = g_string_new (NULL);
  g_autoptr (GListStore) items = NULL;

  items = tend_plan_load_items (tend_store_get_reader (fixture->store), plan, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (TendPlanItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      g_assert_cmpint (tend_plan_item_get_position (item), ==, i);
      g_string_append_printf (list, "%s%s", i > 0 ? " | " : "", tend_plan_item_get_title (item));
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

TendPlanItem *
library_fixture_load_item (StoreFixture *fixture,
                           gint64        plan,
                           guint         position)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (GListStore) items = NULL;
  TendPlanItem          *item;

  items = tend_plan_load_items (tend_store_get_reader (fixture->store), plan, &error);
  g_assert_no_error (error);
  item = g_list_model_get_item (G_LIST_MODEL (items), position);
  g_assert_nonnull (item);
  return item;
}

void
library_fixture_refuse (StoreFixture *fixture,
                        TendAction   *action,
                        int           code)
{
  g_autofree char       *before = store_fixture_dump (fixture);
  g_autofree char       *after = NULL;
  g_autoptr (TendAction) owned = action;
  g_autoptr (GError)     error = NULL;

  g_assert_false (tend_store_perform (fixture->store, action, &error));
  g_assert_error (error, TEND_ERROR, code);
  after = store_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}
