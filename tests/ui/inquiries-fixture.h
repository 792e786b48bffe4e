/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of inquiries over a store in which a few invented people have asked. */
#pragma once

#include "page-fixture.h"
#include "people-fixture.h"

#include "tend-inquiries-page.h"

G_BEGIN_DECLS

typedef struct
{
  StoreFixture       store;
  GtkWindow         *window;
  TendInquiriesPage *page;

  gint64 spring; /* cohorts: six places, and two */
  gint64 autumn;
  gint64 couple;  /* inquiries: new, since 8 January; wish for Spring evenings */
  gint64 olu;     /* new, since 10 January */
  gint64 gabriel; /* deferred */
} InquiriesFixture;

/* For g_test_add(); @width is a GINT_TO_POINTER(). */
void inquiries_fixture_set_up (InquiriesFixture *self,
                               gconstpointer     width);
void inquiries_fixture_tear_down (InquiriesFixture *self,
                                  gconstpointer     width);

/* Waits until all that was asked of the store is on disk and shown. */
void inquiries_fixture_settle (InquiriesFixture *self);

/* The open dialog of @type; asserts that there is one. */
gpointer inquiries_fixture_find_dialog (GType type);
gboolean inquiries_fixture_has_dialog (GType type);

/* Activates @action on @widget, which must be possible, and settles. */
void inquiries_fixture_act (InquiriesFixture *self,
                            gpointer          widget,
                            const char       *action);

/* The text of a label, an entry or a text view with that id under @widget. */
char *inquiries_fixture_read (gpointer    widget,
                              GType       type,
                              const char *name);

G_END_DECLS
