/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented people who ask, and cohorts to ask for, in a StoreFixture. */
#pragma once

#include "store-fixture.h"

#include "tend-error.h"
#include "tend-inquiry.h"

G_BEGIN_DECLS

/* The local date on which everything happens. */
#define PEOPLE_TODAY "2027-01-12"

/* A new inquiry of the people @names (separated by " & "), who come together or not at all when
 * there are several. Returns its id. */
gint64 people_fixture_ask (StoreFixture *fixture,
                           const char   *names,
                           const char   *received);

/* An open cohort with @seats_max places. Returns its id. */
gint64 people_fixture_add_cohort (StoreFixture *fixture,
                                  const char   *title,
                                  int           seats_max);

/* Performs @action, which must fail with @code and leave everything as it was, and frees it. */
void people_fixture_assert_refused (StoreFixture *fixture,
                                    TendAction   *action,
                                    TendError     code);

/* Sets the inquiry or the enrollments of its party to @state without asking any rule. */
void people_fixture_force_inquiry (StoreFixture *fixture,
                                   gint64        inquiry,
                                   int           state);
void people_fixture_force_enrollments (StoreFixture *fixture,
                                       int           state);

int people_fixture_inquiry_state (StoreFixture *fixture,
                                  gint64        inquiry);

/* How many enrollments in @cohort are in @state (a TendEnrollmentState). */
int people_fixture_count (StoreFixture *fixture,
                          gint64        cohort,
                          int           state);

G_END_DECLS
