/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store that holds the shipped library, as Tend's has from its first start. */
#pragma once

#include "store-fixture.h"

#include "tend-cohort.h"
#include "tend-plan-item.h"
#include "tend-session.h"

G_BEGIN_DECLS

/* For g_test_add(); tear down with store_fixture_tear_down(). */
void library_fixture_set_up (StoreFixture *fixture,
                             gconstpointer data);

/* A cohort of the 8-week program from @start_date ("2027-01-12", or NULL) at 18:30 in Stockholm
 * with 12 places. Returns its id. */
gint64 library_fixture_add_cohort (StoreFixture *fixture,
                                   const char   *title,
                                   const char   *start_date);

/* The cohort, which must be there. */
TendCohort *library_fixture_load_cohort (StoreFixture *fixture,
                                         gint64        id);

/* The session of @cohort at @position, by date. */
TendSession *library_fixture_load_session (StoreFixture *fixture,
                                           gint64        cohort,
                                           guint         position);

/* The titles of the items of @plan, joined with " | ". */
char *library_fixture_list_items (StoreFixture *fixture,
                                  gint64        plan);

/* The item of @plan at @position. */
TendPlanItem *library_fixture_load_item (StoreFixture *fixture,
                                         gint64        plan,
                                         guint         position);

/* Performs @action, which must be refused with @code, and frees it. */
void library_fixture_refuse (StoreFixture *fixture,
                             TendAction   *action,
                             int           code);

G_END_DECLS
