/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cohorts-fixture.h"

#include "picture.h"
#include "tend-cohort-actions.h"
#include "tend-date.h"
#include "tend-enrollment-actions.h"
#include "tend-library.h"

static gint64
add_cohort (CohortsFixture *self,
            const char     *title,
            const char     *date,
            const char     *season,
            int             seats)
{
  g_autoptr (TendCohort) draft = NULL;
  gint64                 program =
      store_fixture_ask (&self->store, "SELECT id FROM program LIMIT 1");

  draft = g_object_new (TEND_TYPE_COHORT,
                        "program", program,
                        "title", title,
                        "start-date", date,
                        "start-time", "18:30",
                        "season", season,
                        "zone", "Europe/Stockholm",
                        "place", "Lantern Street 4, the upstairs room",
                        "link", "https://meet.example.org/spring",
                        "seats-min", 6,
                        "seats-max", seats,
                        "lead", "Mara Lindqvist",
                        "co-facilitator", "Ilse Brandt",
                        NULL);
  return store_fixture_perform (&self->store, tend_cohort_create_action (draft));
}

static gint64
ask (CohortsFixture *self,
     const char     *names)
{
  return people_fixture_ask (&self->store, names, "2026-11-03T09:00:00Z");
}

void
cohorts_fixture_set_up_empty (CohortsFixture *self,
                              gconstpointer   data)
{
  g_autoptr (GFile) shipped = tend_library_get_shipped ();

  store_fixture_set_up (&self->store, data);
  store_fixture_perform (&self->store, tend_library_load_action (shipped));
}

void
cohorts_fixture_set_up (CohortsFixture *self,
                        gconstpointer   data)
{
  StoreFixture    *store = &self->store;
  g_autofree char *today = tend_today ();
  g_autofree char *until = tend_date_add_days (today, 7);

  cohorts_fixture_set_up_empty (self, data);
  self->spring = add_cohort (self, "Spring evenings", "2031-01-14", NULL, 6);
  self->autumn = add_cohort (self, "Autumn mornings", NULL, "Autumn 2031", 12);
  store_fixture_perform (store, tend_cohort_set_state_action (self->spring, TEND_COHORT_OPEN));

  self->olu = ask (self, "Olu Adeyemi");
  self->couple = ask (self, "Renée Dubois & Sam Lee");
  self->offered = ask (self, "Wanda Kowalska & Ravi Menon");
  self->waiting = ask (self, "Priya Nair & Tom Berg");
  self->waiting2 = ask (self, "Chidi Okafor");
  self->asked = ask (self, "Juno Park & Iris Vale & Noor Haddad");
  store_fixture_perform (store,
                         tend_offer_give_action (self->olu, self->spring, today, NULL));
  store_fixture_perform (store,
                         tend_offer_give_action (self->couple, self->spring, today, NULL));
  store_fixture_perform (
      store, tend_offer_make_action (self->offered, self->spring, until, today, NULL));
  store_fixture_perform (store, tend_waiting_list_join_action (self->waiting, self->spring));
  store_fixture_perform (store, tend_waiting_list_join_action (self->waiting2, self->spring));
}

void
cohorts_fixture_tear_down (CohortsFixture *self,
                           gconstpointer   data)
{
  if (self->window != NULL)
    page_fixture_close (self->window);
  store_fixture_tear_down (&self->store, data);
}

void
cohorts_fixture_show (CohortsFixture *self,
                      int             width)
{
  self->page = g_object_new (TEND_TYPE_COHORTS_PAGE, "store", self->store.store, NULL);
  self->window = page_fixture_show (GTK_WIDGET (self->page), width, 720);
}

gpointer
cohorts_fixture_find (CohortsFixture *self,
                      const char     *id)
{
  return page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_WIDGET, id);
}

void
cohorts_fixture_wait_for (CohortsFixture *self,
                          const char     *sql,
                          gint64          answer)
{
  const gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (store_fixture_ask (&self->store, sql) != answer)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
  /* What was asked for is on disk; the page hears of it next. */
  picture_wait (GTK_WIDGET (self->window), 100);
}
