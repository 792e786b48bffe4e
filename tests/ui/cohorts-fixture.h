/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store with the shipped program, two cohorts and the people of one of them, and the page that
 * shows them. */
#pragma once

#include "page-fixture.h"
#include "people-fixture.h"
#include "store-fixture.h"
#include "tend-cohorts-page.h"

G_BEGIN_DECLS

typedef struct
{
  StoreFixture     store;
  GtkWindow       *window;
  TendCohortsPage *page;

  gint64 spring; /* 12 places from 14 January 2031, open */
  gint64 autumn; /* only a season, a draft */

  gint64 olu;      /* has a place */
  gint64 couple;   /* two people who have places */
  gint64 offered;  /* two people to whom places are held */
  gint64 waiting;  /* two people who come together or not at all, first in line */
  gint64 waiting2; /* one person, second in line */
  gint64 asked;    /* has only asked */
} CohortsFixture;

/* For g_test_add(): without a page, and with nothing in the store but the library. */
void cohorts_fixture_set_up_empty (CohortsFixture *self,
                                   gconstpointer   data);
/* With everything. */
void cohorts_fixture_set_up (CohortsFixture *self,
                             gconstpointer   data);
void cohorts_fixture_tear_down (CohortsFixture *self,
                                gconstpointer   data);

/* Makes the page in a window of that width. */
void cohorts_fixture_show (CohortsFixture *self,
                           int             width);

/* What stands under that id or name in the page. */
gpointer cohorts_fixture_find (CohortsFixture *self,
                               const char     *id);

/* Waits until @id has become what is asked of it by @sql. */
void cohorts_fixture_wait_for (CohortsFixture *self,
                               const char     *sql,
                               gint64          answer);

G_END_DECLS
