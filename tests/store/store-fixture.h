/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store on a real file in a folder that goes with the test, and the questions tests ask of it. */
#pragma once

#include "tend-store.h"

G_BEGIN_DECLS

typedef struct
{
  char      *folder;
  char      *path; /* of the file in it */
  TendStore *store;
} StoreFixture;

/* For g_test_add(). Tearing down asserts that nothing else holds the store. */
void store_fixture_set_up (StoreFixture *fixture,
                           gconstpointer data);
void store_fixture_tear_down (StoreFixture *fixture,
                              gconstpointer data);

/* A new empty folder. Removed with all that is in it by store_fixture_remove_folder(). */
char *store_fixture_new_folder (void);
void  store_fixture_remove_folder (char *folder);

/* One number from the store's reader. */
gint64 store_fixture_ask (StoreFixture *fixture,
                          const char   *sql);

/* Performs @action, which must succeed, and frees it. Returns its result. */
gint64 store_fixture_perform (StoreFixture *fixture,
                              TendAction   *action);

/* Performs what @sql says as an action; returns the action's id. */
gint64 store_fixture_perform_sql (StoreFixture *fixture,
                                  const char   *label,
                                  const char   *sql);

/* Undo and redo, waiting for the end. FALSE with @error. @kept may be NULL. */
gboolean store_fixture_undo (StoreFixture *fixture,
                             gint64        id,
                             guint        *kept,
                             GError      **error);
gboolean store_fixture_redo (StoreFixture *fixture,
                             GError      **error);

/* The whole content of every table that people's things are in, as text to be compared. */
char *store_fixture_dump (StoreFixture *fixture);

G_END_DECLS
